//! The first line of a response.

mod parse;

use core::fmt;

pub use self::parse::InvalidStatusLine;
use crate::{Class, StatusCode, one_line::first_line};

/// The first line of a response: its `Display` is what goes on the wire, without the CRLF
/// ([RFC 3261 §7.2](https://www.rfc-editor.org/rfc/rfc3261#section-7.2)).
///
/// A reason phrase that holds CR or LF is cut off there. Without a phrase, the space that the
/// grammar demands stays. [`from_bytes`](StatusLine::from_bytes) reads a line that was received.
///
/// ```
/// use sipcode::{StatusLine, sip};
///
/// assert_eq!(StatusLine::new(sip!(486), "Busy Here").to_string(), "SIP/2.0 486 Busy Here");
/// assert_eq!(StatusLine::new(sip!(486), "Busy\r\nEvil: 1").to_string(), "SIP/2.0 486 Busy");
/// assert_eq!(StatusLine::new(sip!(486), "").to_string(), "SIP/2.0 486 ");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StatusLine<'a> {
    code: StatusCode,
    reason_phrase: &'a str,
}

impl<'a> StatusLine<'a> {
    /// The line of a code and a phrase.
    ///
    /// ```
    /// use sipcode::{StatusLine, sip};
    ///
    /// const STALE: StatusLine<'_> = StatusLine::new(sip!(403), "Stale Date");
    /// assert_eq!(STALE.to_string(), "SIP/2.0 403 Stale Date");
    /// ```
    #[must_use]
    pub const fn new(code: StatusCode, reason_phrase: &'a str) -> Self {
        Self {
            code,
            reason_phrase,
        }
    }

    /// The code.
    ///
    /// ```
    /// use sipcode::{StatusLine, sip};
    ///
    /// assert_eq!(StatusLine::new(sip!(486), "Busy Here").status_code(), sip!(486));
    /// ```
    #[must_use]
    pub const fn status_code(&self) -> StatusCode {
        self.code
    }

    /// The phrase, as it was given.
    ///
    /// ```
    /// use sipcode::{StatusLine, sip};
    ///
    /// assert_eq!(StatusLine::new(sip!(486), "Busy Here").reason_phrase(), "Busy Here");
    /// ```
    #[must_use]
    pub const fn reason_phrase(&self) -> &'a str {
        self.reason_phrase
    }
}

impl fmt::Display for StatusLine<'_> {
    #[inline]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // In few pieces: each is a call through the formatter.
        f.write_str(match self.code.class() {
            Class::Provisional => "SIP/2.0 1",
            Class::Success => "SIP/2.0 2",
            Class::Redirection => "SIP/2.0 3",
            Class::ClientError => "SIP/2.0 4",
            Class::ServerError => "SIP/2.0 5",
            Class::GlobalFailure => "SIP/2.0 6",
        })?;
        let rest = ENDS.get(usize::from(self.code.within_class()));
        f.write_str(rest.copied().unwrap_or_default())?;
        f.write_str(first_line(self.reason_phrase))
    }
}

/// The last two digits of a code and a space: `00 ` to `99 `.
static ENDS: [&str; 100] = ends();

const ENDS_AS_BYTES: &[[u8; 3]; 100] = &ends_as_bytes();

const fn ends() -> [&'static str; 100] {
    let mut ends = [""; 100];
    let mut index = 0;
    while index < ends.len() {
        ends[index] = match core::str::from_utf8(&ENDS_AS_BYTES[index]) {
            Ok(end) => end,
            Err(_) => "",
        };
        index += 1;
    }
    ends
}

#[expect(clippy::cast_possible_truncation, reason = "each value is a digit")]
const fn ends_as_bytes() -> [[u8; 3]; 100] {
    let mut ends = [[b' '; 3]; 100];
    let mut index = 0;
    while index < ends.len() {
        ends[index][0] = b'0' + (index / 10) as u8;
        ends[index][1] = b'0' + (index % 10) as u8;
        index += 1;
    }
    ends
}
