//! The parameters behind a value of a header field
//! ([RFC 3261 §25.1](https://www.rfc-editor.org/rfc/rfc3261#section-25.1), `generic-param`).

use core::{iter, net::Ipv6Addr};

use crate::{
    quoted::{NotQuoted, split_quoted},
    token::{SPACE, split_token},
};

/// A name and, where there is one, a value as it is written: a token, a host or a quoted string.
#[derive(Clone, Copy)]
pub(crate) struct Parameter<'a> {
    pub(crate) name: &'a str,
    pub(crate) value: Option<&'a str>,
}

/// Why a text does not begin with a parameter. The name is empty where that is what is wrong.
pub(crate) struct NotParameter<'a> {
    pub(crate) name: &'a str,
    pub(crate) has_line_break: bool,
}

/// The parameter that a text begins with, and what follows it. White space may surround the parts.
pub(crate) fn split_parameter(text: &str) -> Result<(Parameter<'_>, &str), NotParameter<'_>> {
    let (name, rest) = split_token(text.trim_start_matches(SPACE));
    let not_parameter = |error| NotParameter {
        name,
        has_line_break: matches!(error, NotQuoted::LineBreak),
    };
    if name.is_empty() {
        return Err(not_parameter(NotQuoted::Malformed));
    }
    let rest = rest.trim_start_matches(SPACE);
    let Some(value) = rest.strip_prefix('=') else {
        return Ok((Parameter { name, value: None }, rest));
    };
    let (value, rest) = split_value(value.trim_start_matches(SPACE)).map_err(not_parameter)?;
    let value = Some(value);
    Ok((Parameter { name, value }, rest.trim_start_matches(SPACE)))
}

fn split_value(text: &str) -> Result<(&str, &str), NotQuoted> {
    match text.as_bytes().first() {
        Some(b'"') => split_quoted(text),
        Some(b'[') => split_address(text).ok_or(NotQuoted::Malformed),
        _ => match split_token(text) {
            ("", _) => Err(NotQuoted::Malformed),
            // A host name or an IPv4 address is a token as well.
            token_and_rest => Ok(token_and_rest),
        },
    }
}

/// An IPv6 address in brackets, and what follows it.
fn split_address(text: &str) -> Option<(&str, &str)> {
    let (address, rest) = text.split_at(text.find(']')? + 1);
    let inner = address.strip_prefix('[')?.strip_suffix(']')?;
    inner.parse::<Ipv6Addr>().ok()?;
    Some((address, rest))
}

/// The parameters of a text, with semicolons between them, up to the first that is not one.
pub(crate) fn parameters(text: &str) -> impl Iterator<Item = Parameter<'_>> + Clone {
    let mut rest = text;
    iter::from_fn(move || {
        let (parameter, after) = split_parameter(rest).ok()?;
        rest = after.strip_prefix(';').unwrap_or_default();
        Some(parameter)
    })
}
