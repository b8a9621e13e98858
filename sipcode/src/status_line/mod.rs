//! The first line of a response.

mod parse;

use core::fmt;

pub use self::parse::InvalidStatusLine;
use sipcode_registry::reason_phrase_len;

use crate::{Class, SipResponse, StatusCode};

/// The first line of a response: its `Display` is what goes on the wire, without the CRLF
/// ([RFC 3261 §7.2](https://www.rfc-editor.org/rfc/rfc3261#section-7.2)).
///
/// It is a response too, one without header fields, and the way to send a code that is known only at
/// run time: [`StatusCode::status_line`] has the registered phrase, [`new`](StatusLine::new) one of
/// your own. What the code must carry is then in your hands;
/// [`StatusCode::missing_headers`] tells it. [`from_bytes`](StatusLine::from_bytes) reads a line that
/// was received.
///
/// ```
/// use sipcode::{SipResponse, StatusCode, StatusLine, sip};
///
/// fn relay(upstream: StatusCode) -> impl SipResponse {
///     upstream.status_line()
/// }
///
/// assert_eq!(relay(sip!(486)).status_line().to_string(), "SIP/2.0 486 Busy Here");
/// assert_eq!(StatusLine::new(sip!(486), "In Flight").to_string(), "SIP/2.0 486 In Flight");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct StatusLine<'a> {
    code: StatusCode,
    reason_phrase: &'a str,
}

impl<'a> StatusLine<'a> {
    /// The line of a code and a phrase, which ends before the first character that a phrase cannot hold
    /// ([RFC 3261 §25.1](https://www.rfc-editor.org/rfc/rfc3261#section-25.1), `Reason-Phrase`): a line
    /// break, but also a quotation mark. Without a phrase, the space that the grammar demands stays.
    ///
    /// ```
    /// use sipcode::{StatusLine, sip};
    ///
    /// const STALE: StatusLine<'_> = StatusLine::new(sip!(403), "Stale Date");
    /// assert_eq!(STALE.to_string(), "SIP/2.0 403 Stale Date");
    ///
    /// let evil = StatusLine::new(sip!(486), "Busy\r\nEvil: 1");
    /// assert_eq!(evil.reason_phrase(), "Busy");
    /// assert_eq!(StatusLine::new(sip!(486), "").to_string(), "SIP/2.0 486 ");
    /// ```
    #[must_use]
    pub const fn new(code: StatusCode, reason_phrase: &'a str) -> Self {
        Self {
            code,
            reason_phrase: phrase(reason_phrase),
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

    /// The phrase.
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

/// Up to what a reason phrase cannot hold.
#[must_use]
pub const fn phrase(text: &str) -> &str {
    let len = reason_phrase_len(text.as_bytes());
    if len == text.len() {
        return text;
    }
    let (printable, _) = text.as_bytes().split_at(len);
    match core::str::from_utf8(printable) {
        Ok(printable) => printable,
        Err(_) => "",
    }
}

impl StatusCode {
    /// The status line with the registered phrase, or none: a response without header fields, for a
    /// code that is known only at run time.
    ///
    /// A code by itself is not a [`SipResponse`], because a code may ask for header fields. Where it is known
    /// while the program compiles, `sip_reply!` and
    /// [`#[sip_response]`](macro@crate::sip_response) see to them.
    ///
    /// ```
    /// use sipcode::{StatusCode, sip};
    ///
    /// assert_eq!(sip!(486).status_line().to_string(), "SIP/2.0 486 Busy Here");
    /// assert_eq!(StatusCode::from_u16(468)?.status_line().to_string(), "SIP/2.0 468 ");
    /// # Ok::<(), sipcode::InvalidStatusCode>(())
    /// ```
    #[must_use]
    pub const fn status_line(self) -> StatusLine<'static> {
        StatusLine {
            code: self,
            reason_phrase: match self.reason_phrase() {
                Some(phrase) => phrase,
                None => "",
            },
        }
    }
}

impl SipResponse for StatusLine<'_> {
    fn status_code(&self) -> StatusCode {
        self.code
    }

    fn reason_phrase(&self) -> &str {
        self.reason_phrase
    }

    fn status_line(&self) -> StatusLine<'_> {
        *self
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
        f.write_str(self.reason_phrase)
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
