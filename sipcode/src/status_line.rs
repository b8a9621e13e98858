use core::fmt;

use crate::{StatusCode, one_line::OneLine};

/// The first line of a response: its `Display` is what goes on the wire, without the CRLF
/// ([RFC 3261 §7.2](https://www.rfc-editor.org/rfc/rfc3261#section-7.2)).
///
/// A reason phrase that holds CR or LF is cut off there. Without a phrase, the space that the
/// grammar demands stays.
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
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "SIP/2.0 {} {}",
            self.code.as_str(),
            OneLine(self.reason_phrase)
        )
    }
}
