//! RFC 3261 §25.1, `media-type`: `application/sdp`, `text/plain; charset=utf-8`.

use crate::tokens::is_token;

pub(super) fn is_media_type(text: &str) -> bool {
    if text.starts_with(SPACE) || text.ends_with(SPACE) {
        return false;
    }
    let (types, parameters) = match text.split_once(';') {
        Some((types, parameters)) => (types, Some(parameters)),
        None => (text, None),
    };
    let Some((kind, subtype)) = types.split_once('/') else {
        return false;
    };
    let are_tokens = [kind, subtype]
        .iter()
        .all(|name| is_token(name.trim_matches(SPACE)));
    are_tokens && parameters.is_none_or(are_parameters)
}

const SPACE: [char; 2] = [' ', '\t'];

/// `name=value; name="value"`.
fn are_parameters(mut text: &str) -> bool {
    loop {
        let Some((name, value)) = text.split_once('=') else {
            return false;
        };
        if !is_token(name.trim_matches(SPACE)) {
            return false;
        }
        let Some(rest) = after_value(value.trim_start_matches(SPACE)) else {
            return false;
        };
        match rest.strip_prefix(';') {
            Some(next) => text = next,
            None => return rest.is_empty(),
        }
    }
}

/// What follows a token or a `quoted-string`.
fn after_value(value: &str) -> Option<&str> {
    if let Some(quoted) = value.strip_prefix('"') {
        return Some(after_quote(quoted)?.trim_start_matches(SPACE));
    }
    let (value, rest) = value.split_at_checked(value.find(';').unwrap_or(value.len()))?;
    is_token(value.trim_end_matches(SPACE)).then_some(rest)
}

/// What follows the quotation mark that ends a `quoted-string`.
fn after_quote(text: &str) -> Option<&str> {
    let mut characters = text.chars();
    loop {
        match characters.next()? {
            '"' => return Some(characters.as_str()),
            '\\' => {
                characters
                    .next()
                    .filter(|c| c.is_ascii() && !"\r\n".contains(*c))?;
            }
            c if c.is_control() && c != '\t' => return None,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_media_type;

    #[test]
    fn a_media_type_is_one_of_the_grammar() {
        for right in [
            "application/sdp",
            "text/plain;charset=utf-8",
            "text/plain; charset=UTF-8; format=flowed",
            "multipart/mixed;boundary=\"a; b\\\"c\"",
            "application/pidf+xml ; q = \"x\"",
        ] {
            assert!(is_media_type(right), "{right}");
        }
        for wrong in [
            "",
            "sdp",
            "application/",
            "/sdp",
            "application sdp",
            "application/sdp;",
            "application/sdp; charset",
            "application/sdp; charset=",
            "application/sdp; =x",
            "application/s dp",
            "application/sdp\r\nX: y",
            "text/plain;a=\"b",
            "text/plain;a=\"b\"c",
            "text/plain;a=\"\r\n\"",
            "text/plain;a=\"\\\r\"",
            "text/plain;a=\"\\é\"",
            " text/plain",
            "text/plain ",
            "a/b/c",
        ] {
            assert!(!is_media_type(wrong), "{wrong:?}");
        }
    }
}
