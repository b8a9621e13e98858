//! Quoted strings
//! ([RFC 3261 §25.1](https://www.rfc-editor.org/rfc/rfc3261#section-25.1), `quoted-string`).

use core::fmt::{self, Write as _};

/// Prints a text between quotes, with its escapes. The text must not hold what
/// [`has_line_break_or_nul`](crate::one_line::has_line_break_or_nul) finds.
pub(crate) struct Quoted<'a>(pub(crate) &'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        let mut rest = self.0;
        while let Some(place) = rest.find(needs_escape) {
            let (plain, escaped) = rest.split_at(place);
            let (escaped, after) = escaped.split_at(1);
            write!(f, "{plain}\\{escaped}")?;
            rest = after;
        }
        write!(f, "{rest}\"")
    }
}

/// Whether a character of a quoted string needs a backslash: all of them are one byte long.
fn needs_escape(character: char) -> bool {
    matches!(character, '"' | '\\') || character.is_ascii_control() && character != '\t'
}

/// Why a text does not begin with a quoted string.
pub(crate) enum NotQuoted {
    Malformed,
    LineBreak,
}

/// The quoted string that a text begins with, as it is written, and what follows it.
pub(crate) fn split_quoted(text: &str) -> Result<(&str, &str), NotQuoted> {
    let mut rest = text.strip_prefix('"').ok_or(NotQuoted::Malformed)?;
    loop {
        let place = rest.find(needs_escape).ok_or(NotQuoted::Malformed)?;
        let (sign, after) = rest.split_at(place).1.split_at(1);
        rest = match sign {
            "\"" => return Ok(text.split_at(text.len() - after.len())),
            "\\" => after_escape(after)?,
            "\r" | "\n" => return Err(NotQuoted::LineBreak),
            _ => return Err(NotQuoted::Malformed),
        };
    }
}

/// What follows the character behind a backslash.
fn after_escape(text: &str) -> Result<&str, NotQuoted> {
    match text.chars().next() {
        Some('\r' | '\n') => Err(NotQuoted::LineBreak),
        Some(escaped) if escaped.is_ascii() => Ok(text.split_at(1).1),
        _ => Err(NotQuoted::Malformed),
    }
}

/// The text of a quoted string, without its quotes and escapes.
#[cfg(feature = "alloc")]
pub(crate) fn unquoted(quoted: &str) -> alloc::string::String {
    let inner = quoted
        .strip_prefix('"')
        .and_then(|text| text.strip_suffix('"'));
    let mut characters = inner.unwrap_or(quoted).chars();
    let mut text = alloc::string::String::with_capacity(quoted.len());
    while let Some(character) = characters.next() {
        let is_escape = character == '\\';
        text.extend(if is_escape {
            characters.next()
        } else {
            Some(character)
        });
    }
    text
}
