//! The grammar of header fields (RFC 3261 §25.1), as far as this server reads them.

use std::{net::IpAddr, str::FromStr};

use ezk_sip_types::host::HostPort;

pub(crate) fn is_token(text: &str) -> bool {
    let is_of_token = |byte: u8| byte.is_ascii_alphanumeric() || b"-.!%*_+`'~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_of_token)
}

/// Splits at a separator outside quoted strings and angle brackets. Returns `None` if one of them has
/// no end.
pub(crate) fn split(text: &str, separator: char) -> Option<Vec<&str>> {
    let mut parts = Vec::new();
    let mut begin = 0;
    let (mut is_quoted, mut is_escaped, mut is_in_brackets) = (false, false, false);
    for (index, character) in text.char_indices() {
        match character {
            _ if is_escaped => is_escaped = false,
            '\\' if is_quoted => is_escaped = true,
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            '<' | '>' => is_in_brackets = character == '<',
            _ if is_in_brackets => {}
            _ if character == separator => {
                parts.push(text[begin..index].trim());
                begin = index + character.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(text[begin..].trim());
    (!is_quoted && !is_in_brackets).then_some(parts)
}

/// The value of From, To and Contact.
pub(crate) struct Address<'a> {
    pub(crate) uri: &'a str,
    parameters: Vec<&'a str>,
}

impl<'a> Address<'a> {
    pub(crate) fn read(text: &'a str) -> Option<Self> {
        let mut parameters = split(text, ';')?;
        let address = parameters.remove(0);
        let uri = match address.strip_suffix('>') {
            Some(address) => {
                let (name, uri) = address.rsplit_once('<')?;
                Some(uri).filter(|_| is_display_name(name.trim()))
            }
            // RFC 3261 §20.10: a URI with one of these must be enclosed.
            None => Some(address).filter(|uri| !uri.contains([',', '?'])),
        };
        let are_well_formed = parameters.iter().all(|text| is_parameter(text));
        uri.filter(|uri| are_well_formed && scheme(uri).is_some())
            .map(|uri| Self { uri, parameters })
    }

    pub(crate) fn parameter(&self, name: &str) -> Option<&'a str> {
        value_of(self.parameters.iter().copied(), name)
    }
}

/// One value of Via. Its parameters may be malformed, since the response needs them as they are.
pub(crate) struct Via {
    protocol: String,
    pub(crate) sent_by: String,
    pub(crate) port: Option<u16>,
    parameters: Vec<String>,
}

impl Via {
    pub(crate) fn read(text: &str) -> Option<Self> {
        let parameters = split(text, ';')?;
        let (sent, parameters) = parameters.split_first()?;
        let [name, version, rest] = sent.splitn(3, '/').collect::<Vec<_>>().try_into().ok()?;
        let (transport, sent_by) = rest.trim().split_once([' ', '\t'])?;
        let protocol = [name, version, transport].map(str::trim);
        if !protocol.iter().all(|part| is_token(part)) {
            return None;
        }
        let sent_by = sent_by.replace([' ', '\t'], "");
        Some(Self {
            protocol: protocol.join("/"),
            port: sent_by.parse::<HostPort>().ok()?.port,
            sent_by,
            parameters: parameters.iter().map(ToString::to_string).collect(),
        })
    }

    pub(crate) fn is_well_formed(&self) -> bool {
        self.parameters.iter().all(|text| is_parameter(text))
    }

    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        value_of(self.parameters.iter().map(String::as_str), name)
    }

    /// Prints it with other values of some parameters.
    pub(crate) fn with(&self, values: &[(&str, String)]) -> String {
        let is_kept = |text: &&String| !values.iter().any(|(name, _)| is_named(text, name));
        let mut parts = vec![format!("{} {}", self.protocol, self.sent_by)];
        parts.extend(self.parameters.iter().filter(is_kept).cloned());
        parts.extend(values.iter().map(|(name, value)| format!("{name}={value}")));
        parts.join(";")
    }
}

/// A number without a sign.
pub(crate) fn number<T: FromStr>(text: &str) -> Option<T> {
    let digits = Some(text).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?;
    digits.parse().ok()
}

/// The scheme of a URI.
pub(crate) fn scheme(uri: &str) -> Option<&str> {
    let (scheme, rest) = uri.split_once(':')?;
    let is_of_scheme = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    let is_well_formed = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(is_of_scheme)
        && !rest.is_empty()
        && !rest
            .contains(|character: char| character.is_whitespace() || "<>\"".contains(character));
    is_well_formed.then_some(scheme)
}

fn is_display_name(name: &str) -> bool {
    is_quoted(name) || name.split_whitespace().all(is_token)
}

fn is_quoted(text: &str) -> bool {
    text.len() > 1 && text.starts_with('"') && text.ends_with('"')
}

fn is_parameter(text: &str) -> bool {
    match text.split_once('=') {
        None => is_token(text),
        Some((name, value)) => {
            let value = value.trim();
            // An IPv6 address in `received` has no brackets.
            let is_host = || value.parse::<HostPort>().is_ok() || value.parse::<IpAddr>().is_ok();
            is_token(name.trim()) && (is_token(value) || is_quoted(value) || is_host())
        }
    }
}

fn value_of<'a>(mut parameters: impl Iterator<Item = &'a str>, name: &str) -> Option<&'a str> {
    let parameter = parameters.find(|text| is_named(text, name))?;
    let (_, value) = parameter.split_once('=').unwrap_or_default();
    Some(value.trim())
}

fn is_named(parameter: &str, name: &str) -> bool {
    let (found, _) = parameter.split_once('=').unwrap_or((parameter, ""));
    found.trim().eq_ignore_ascii_case(name)
}
