//! What needs an allocator: parsing reasons, and a list of them.

use alloc::{string::String, vec::Vec};
use core::{fmt, str::FromStr};

use crate::{
    InvalidReason, Reason, ReasonProtocol,
    one_line::has_line_break_or_nul,
    parameter::{Parameter, split_parameter},
    quoted::unquoted,
    token::{SPACE, split_token},
};

/// The value of a Reason header field: one reason or several, with commas between them
/// ([RFC 3326 §2](https://www.rfc-editor.org/rfc/rfc3326#section-2)). With the feature `alloc`.
///
/// Each is to have a protocol of its own, unless the protocol says what several of it mean
/// ([RFC 9366](https://www.rfc-editor.org/rfc/rfc9366)), as STIR does. What is received is not
/// checked for that. A header field has at least one; where there may be none, send an `Option` of
/// it, or a `Vec` of reasons, a line for each.
///
/// ```
/// use sipcode::{Q850Cause, Reasons, sip};
///
/// let value = r#"SIP;cause=480;text="not here", Q.850;cause=20;location=RLN"#;
/// let reasons: Reasons = value.parse()?;
/// assert_eq!(reasons.0[0].status_code(), Some(sip!(480)));
/// assert_eq!(reasons.0[1].q850_cause(), Some(Q850Cause::SUBSCRIBER_ABSENT));
/// assert_eq!(reasons.to_string(), value);
/// # Ok::<(), sipcode::InvalidReason>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Reasons<T = String>(pub Vec<Reason<T>>);

impl<T: AsRef<str>> fmt::Display for Reasons<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, reason) in self.0.iter().enumerate() {
            let comma = if index > 0 { ", " } else { "" };
            write!(f, "{comma}{reason}")?;
        }
        Ok(())
    }
}

/// Reads the value of a header field: at least one reason.
impl FromStr for Reasons {
    type Err = InvalidReason;

    fn from_str(value: &str) -> Result<Self, Self::Err> {
        let mut reasons = Vec::new();
        let mut rest = value;
        loop {
            let (reason, after) = one(rest)?;
            reasons.push(reason);
            rest = match after.strip_prefix(',') {
                Some(next) => next,
                None if after.is_empty() => return Ok(Self(reasons)),
                None => return Err(InvalidReason::Trailing),
            };
        }
    }
}

/// Reads exactly one reason. With the feature `alloc`.
///
/// A parameter that this type does not know is kept, and so is a location that is not one of
/// RFC 8606's or that goes with another protocol than Q.850, which a receiver is to ignore.
impl FromStr for Reason<String> {
    type Err = InvalidReason;

    fn from_str(value: &str) -> Result<Self, Self::Err> {
        match one(value)? {
            (reason, "") => Ok(reason),
            _ => Err(InvalidReason::Trailing),
        }
    }
}

/// Copies the texts. With the feature `alloc`.
impl From<Reason<&str>> for Reason<String> {
    fn from(reason: Reason<&str>) -> Self {
        Self {
            protocol: reason.protocol.into_owned(),
            cause: reason.cause,
            text: reason.text.map(Into::into),
            location: reason.location,
            parameters: reason.parameters.map(Into::into),
        }
    }
}

/// The first reason, and what follows it.
fn one(value: &str) -> Result<(Reason<String>, &str), InvalidReason> {
    let (protocol, rest) = split_token(value.trim_start_matches(SPACE));
    let mut reason = Reason::of(ReasonProtocol::from_token(protocol)?.into_owned());
    let mut rest = rest.trim_start_matches(SPACE);
    while let Some(next) = rest.strip_prefix(';') {
        let (parameter, after) = split_parameter(next)?;
        reason.add(parameter)?;
        rest = after;
    }
    Ok((reason, rest))
}

impl Reason<String> {
    fn add(&mut self, parameter: Parameter<'_>) -> Result<(), InvalidReason> {
        let Parameter { name, value } = parameter;
        if value.is_some_and(has_line_break_or_nul) {
            return Err(InvalidReason::LineBreakOrNul);
        }
        if name.eq_ignore_ascii_case("cause") {
            return set(&mut self.cause, cause(value)?);
        }
        if name.eq_ignore_ascii_case("text") {
            let quoted = value.filter(|value| value.starts_with('"'));
            return set(&mut self.text, unquoted(quoted.ok_or(InvalidReason::Text)?));
        }
        let is_location =
            self.protocol == ReasonProtocol::Q850 && name.eq_ignore_ascii_case("location");
        let location = value.filter(|_| is_location).map(str::parse);
        if let Some(Ok(location)) = location {
            return set(&mut self.location, location);
        }
        self.keep(parameter);
        Ok(())
    }

    fn keep(&mut self, parameter: Parameter<'_>) {
        let kept = self.parameters.get_or_insert_default();
        if !kept.is_empty() {
            kept.push(';');
        }
        kept.push_str(parameter.name);
        if let Some(value) = parameter.value {
            kept.push('=');
            kept.push_str(value);
        }
    }
}

fn set<T>(place: &mut Option<T>, value: T) -> Result<(), InvalidReason> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(InvalidReason::Repeated),
    }
}

/// `cause = 1*DIGIT`.
fn cause(value: Option<&str>) -> Result<u32, InvalidReason> {
    value
        .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
        .and_then(|digits| digits.parse().ok())
        .ok_or(InvalidReason::Cause)
}
