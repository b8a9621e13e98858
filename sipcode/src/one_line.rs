use core::fmt::{self, Write as _};

use crate::token::is_token;

/// Prints a value up to the first CR, LF or NUL in it: nothing that a program puts into a line of a
/// message can end the line and begin another.
#[derive(Debug, Clone, Copy)]
pub struct OneLine<T>(pub T);

impl<T: fmt::Display> fmt::Display for OneLine<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_cut = false;
        write!(Line { f, is_cut }, "{}", self.0)
    }
}

struct Line<'a, 'b> {
    f: &'a mut fmt::Formatter<'b>,
    is_cut: bool,
}

impl fmt::Write for Line<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.is_cut {
            return Ok(());
        }
        let line = first_line(text);
        self.is_cut = line.len() < text.len();
        self.f.write_str(line)
    }
}

/// Up to the first CR, LF or NUL.
#[inline]
fn first_line(text: &str) -> &str {
    let end = text.bytes().position(ends_line);
    text.split_at(end.unwrap_or(text.len())).0
}

/// Whether a text holds what no header field can carry, not even behind a backslash.
pub(crate) const fn has_line_break_or_nul(text: &str) -> bool {
    let mut rest = text.as_bytes();
    while let [byte, after @ ..] = rest {
        if ends_line(*byte) {
            return true;
        }
        rest = after;
    }
    false
}

const fn ends_line(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n' | 0)
}

/// What [`SipResponse::headers`](crate::SipResponse::headers) takes.
pub type Each<'a> = &'a mut dyn FnMut(&str, &dyn fmt::Display);

/// What an expansion hands its lines to. A call that takes [`Each`] itself costs the borrow checker
/// memory in proportion to all such calls of the function, because of the signature in its type.
#[expect(
    missing_debug_implementations,
    reason = "a closure has nothing to show"
)]
pub struct Lines<'a>(pub Each<'a>);

impl Lines<'_> {
    /// Hands on one line of a header. A function, because rustc checks a call of it much faster than
    /// its body in every expansion.
    pub fn line<T: fmt::Display + ?Sized>(&mut self, name: &str, value: &T) {
        line(self.0, name, value);
    }
}

/// Hands on one line of a header.
pub(crate) fn line<T: fmt::Display + ?Sized>(each: Each<'_>, name: &str, value: &T) {
    each(name, &OneLine(value));
}

/// Hands on one line of a header whose name a program has made: nothing, if it is not one.
pub fn checked_line(each: Each<'_>, name: &str, value: &dyn fmt::Display) {
    if is_token(name) {
        line(each, name, value);
    }
}
