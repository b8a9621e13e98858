//! What needs an allocator: parsing warnings, and a list of them.

use alloc::{string::String, vec::Vec};
use core::{fmt, str::FromStr};

use crate::{
    InvalidWarning, WarnCode, Warning,
    quoted::{NotQuoted, split_quoted, unquoted},
    token::SPACE,
};

/// The value of a Warning header field: one warning or several, with commas between them
/// ([RFC 3261 §20.43](https://www.rfc-editor.org/rfc/rfc3261#section-20.43)). With the feature
/// `alloc`.
///
/// A header field has at least one; where there may be none, send an `Option` of it, or a `Vec` of
/// warnings, a line for each.
///
/// ```
/// use sipcode::{Warnings, sip_warning};
///
/// let value = r#"301 isi.edu "Incompatible network address type 'E.164'", 399 - "100% \"sure\"""#;
/// let warnings: Warnings = value.parse()?;
/// assert_eq!(warnings.0[1].code(), sip_warning!(399));
/// assert_eq!(warnings.0[1].text(), "100% \"sure\"");
/// assert_eq!(warnings.to_string(), value);
/// # Ok::<(), sipcode::InvalidWarning>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Warnings<T = String>(pub Vec<Warning<T>>);

impl<T: AsRef<str>> fmt::Display for Warnings<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, warning) in self.0.iter().enumerate() {
            let comma = if index > 0 { ", " } else { "" };
            write!(f, "{comma}{warning}")?;
        }
        Ok(())
    }
}

/// Reads the value of a header field: at least one warning.
impl FromStr for Warnings {
    type Err = InvalidWarning;

    fn from_str(value: &str) -> Result<Self, Self::Err> {
        let mut warnings = Vec::new();
        let mut rest = value;
        loop {
            let (warning, after) = one(rest)?;
            warnings.push(warning);
            rest = match after.strip_prefix(',') {
                Some(next) => next,
                None if after.is_empty() => return Ok(Self(warnings)),
                None => return Err(InvalidWarning::Trailing),
            };
        }
    }
}

/// Reads exactly one warning. With the feature `alloc`.
impl FromStr for Warning<String> {
    type Err = InvalidWarning;

    fn from_str(value: &str) -> Result<Self, Self::Err> {
        match one(value)? {
            (warning, "") => Ok(warning),
            _ => Err(InvalidWarning::Trailing),
        }
    }
}

/// The first warning, and what follows it. Any white space separates its parts.
fn one(value: &str) -> Result<(Warning<String>, &str), InvalidWarning> {
    let value = value.trim_start_matches(SPACE);
    let (code, rest) = value.split_once(SPACE).ok_or(InvalidWarning::Code)?;
    let code = WarnCode::from_bytes(code.as_bytes()).map_err(|_| InvalidWarning::Code)?;
    let rest = rest.trim_start_matches(SPACE);
    let (agent, rest) = rest.split_once(SPACE).ok_or(InvalidWarning::Agent)?;
    let (text, rest) = quoted(rest.trim_start_matches(SPACE))?;
    let warning = Warning::new(code, agent.into(), text)?;
    Ok((warning, rest.trim_start_matches(SPACE)))
}

fn quoted(text: &str) -> Result<(String, &str), InvalidWarning> {
    let (quoted, rest) = split_quoted(text).map_err(|error| match error {
        NotQuoted::Malformed => InvalidWarning::Text,
        NotQuoted::LineBreak => InvalidWarning::LineBreakOrNul,
    })?;
    Ok((unquoted(quoted), rest))
}
