//! A status line of its bytes.

use core::fmt;

use super::StatusLine;
use crate::StatusCode;

/// What each of the first bytes is: `n` a digit, `c` one that a class begins with.
const HEAD: &[u8; 12] = b"SIP/2.0 cnn ";

impl<'a> StatusLine<'a> {
    /// The line that is received, without the CRLF at its end
    /// ([RFC 3261 §7.2](https://www.rfc-editor.org/rfc/rfc3261#section-7.2)): `SIP/2.0`, whose
    /// letters may be small ([§7.1](https://www.rfc-editor.org/rfc/rfc3261#section-7.1)), a space, a
    /// code from 100 to 699, registered or not, a space, and a phrase, which may be empty.
    ///
    /// The phrase borrows from the bytes. It may be any UTF-8 without CR, LF and NUL, also what the grammar
    /// ([§25.1](https://www.rfc-editor.org/rfc/rfc3261#section-25.1)) does not have in a phrase, such
    /// as a quotation mark: it is for people, and a client need not look at it. What `Display` prints
    /// is read again.
    ///
    /// # Errors
    ///
    /// If the bytes are not such a line; a CRLF at the end is an error too.
    ///
    /// ```
    /// use sipcode::{StatusLine, sip};
    ///
    /// let message = b"SIP/2.0 486 Busy Here\r\nVia: SIP/2.0/UDP 192.0.2.1\r\n\r\n";
    /// let end = message.windows(2).position(|two| two == b"\r\n").unwrap();
    /// let line = StatusLine::from_bytes(&message[..end])?;
    /// assert_eq!(line, StatusLine::new(sip!(486), "Busy Here"));
    ///
    /// assert_eq!(StatusLine::from_bytes(b"sip/2.0 200 ")?, StatusLine::new(sip!(200), ""));
    /// assert_eq!(StatusLine::from_bytes(b"SIP/2.0 200").unwrap_err().position(), 11);
    /// # Ok::<(), sipcode::InvalidStatusLine>(())
    /// ```
    pub const fn from_bytes(bytes: &'a [u8]) -> Result<Self, InvalidStatusLine> {
        let (code, phrase) = match split(bytes) {
            Ok(parts) => parts,
            Err(error) => return Err(error),
        };
        match core::str::from_utf8(phrase) {
            Ok(reason_phrase) => Ok(Self {
                code,
                reason_phrase,
            }),
            Err(error) => Err(InvalidStatusLine {
                problem: Problem::NotUtf8,
                position: HEAD.len() + error.valid_up_to(),
            }),
        }
    }
}

impl<'a> StatusLine<'a> {
    /// A code with its phrase, `486 Busy Here`, or alone, `486`: what a log, a configuration or the
    /// `Display` of a [`StatusCode`] has. The phrase is as in [`from_bytes`](StatusLine::from_bytes).
    ///
    /// # Errors
    ///
    /// If the text is not three digits from 100 to 699, alone or with a space and a phrase behind them.
    ///
    /// ```
    /// use sipcode::{StatusLine, sip};
    ///
    /// let line = StatusLine::from_code_and_phrase("486 Busy Here")?;
    /// assert_eq!((line.status_code(), line.reason_phrase()), (sip!(486), "Busy Here"));
    /// assert_eq!(StatusLine::from_code_and_phrase("486")?.reason_phrase(), "");
    /// assert_eq!(StatusLine::from_code_and_phrase("4x6").unwrap_err().position(), 1);
    /// # Ok::<(), sipcode::InvalidStatusLine>(())
    /// ```
    pub fn from_code_and_phrase(text: &'a str) -> Result<Self, InvalidStatusLine> {
        let bytes = text.as_bytes();
        let head = bytes.first_chunk::<3>();
        let code = head.and_then(|digits| StatusCode::from_bytes(digits).ok());
        let at = |problem, position| InvalidStatusLine { problem, position };
        let Some(code) = code else {
            let is_digit = |(index, byte): &(usize, u8)| match index {
                0 => matches!(byte, b'1'..=b'6'),
                _ => byte.is_ascii_digit(),
            };
            let right = (0..3).zip(bytes.iter().copied()).take_while(is_digit);
            return Err(at(Problem::Code, right.count()));
        };
        let reason_phrase = match text.get(3..) {
            None | Some("") => "",
            Some(rest) => rest.strip_prefix(' ').ok_or(at(Problem::Space, 3))?,
        };
        if let Some((problem, index)) = forbidden(reason_phrase.as_bytes()) {
            return Err(at(problem, 4 + index));
        }
        Ok(Self {
            code,
            reason_phrase,
        })
    }
}

/// The code, and the phrase as bytes.
const fn split(bytes: &[u8]) -> Result<(StatusCode, &[u8]), InvalidStatusLine> {
    let [
        b'S' | b's',
        b'I' | b'i',
        b'P' | b'p',
        b'/',
        b'2',
        b'.',
        b'0',
        b' ',
        first,
        tens,
        units,
        b' ',
        phrase @ ..,
    ] = bytes
    else {
        return Err(in_head(bytes));
    };
    let Ok(code) = StatusCode::from_bytes(&[*first, *tens, *units]) else {
        return Err(in_head(bytes));
    };
    match forbidden(phrase) {
        None => Ok((code, phrase)),
        Some((problem, index)) => Err(InvalidStatusLine {
            problem,
            position: HEAD.len() + index,
        }),
    }
}

/// The first byte that no phrase can have.
const fn forbidden(phrase: &[u8]) -> Option<(Problem, usize)> {
    let mut index = 0;
    while index < phrase.len() {
        match phrase[index] {
            b'\r' | b'\n' => return Some((Problem::LineBreak, index)),
            0 => return Some((Problem::Nul, index)),
            _ => index += 1,
        }
    }
    None
}

/// What is wrong with a line that does not begin as one should, and where.
const fn in_head(bytes: &[u8]) -> InvalidStatusLine {
    let mut position = 0;
    while position < HEAD.len() && position < bytes.len() {
        let byte = bytes[position];
        let is_right = match HEAD[position] {
            b'c' => matches!(byte, b'1'..=b'6'),
            b'n' => byte.is_ascii_digit(),
            other => other.eq_ignore_ascii_case(&byte),
        };
        if !is_right {
            break;
        }
        position += 1;
    }
    let problem = match position {
        0..=6 => Problem::Version,
        8..=10 => Problem::Code,
        _ => Problem::Space,
    };
    InvalidStatusLine { problem, position }
}

/// The same as [`StatusLine::from_bytes`].
impl<'a> TryFrom<&'a [u8]> for StatusLine<'a> {
    type Error = InvalidStatusLine;

    fn try_from(bytes: &'a [u8]) -> Result<Self, Self::Error> {
        Self::from_bytes(bytes)
    }
}

/// The same as [`StatusLine::from_bytes`]. There is no `FromStr`, which could not borrow the phrase.
///
/// ```
/// use sipcode::{StatusLine, sip};
///
/// let line = StatusLine::try_from("SIP/2.0 180 Ringing")?;
/// assert_eq!((line.status_code(), line.reason_phrase()), (sip!(180), "Ringing"));
/// # Ok::<(), sipcode::InvalidStatusLine>(())
/// ```
impl<'a> TryFrom<&'a str> for StatusLine<'a> {
    type Error = InvalidStatusLine;

    fn try_from(text: &'a str) -> Result<Self, Self::Error> {
        let (code, _) = split(text.as_bytes())?;
        let reason_phrase = text.get(HEAD.len()..).unwrap_or_default();
        Ok(Self {
            code,
            reason_phrase,
        })
    }
}

/// Why bytes or a text are not a [`StatusLine`], and where.
///
/// ```
/// let error = sipcode::StatusLine::try_from("SIP/2.0 4x6 Busy Here").unwrap_err();
/// assert_eq!(error.position(), 9);
/// assert_eq!(
///     error.to_string(),
///     "byte 9 of the status line does not fit a code: three digits, 100 to 699"
/// );
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidStatusLine {
    problem: Problem,
    position: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Problem {
    Version,
    Code,
    Space,
    LineBreak,
    Nul,
    NotUtf8,
}

impl InvalidStatusLine {
    /// The first byte that is wrong, from 0; the length of the line where it ends too early.
    ///
    /// ```
    /// let error = sipcode::StatusLine::from_bytes(b"SIP/2.0 486 Busy\r\n").unwrap_err();
    /// assert_eq!(error.position(), 16);
    /// ```
    #[must_use]
    pub const fn position(&self) -> usize {
        self.position
    }
}

impl fmt::Display for InvalidStatusLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.problem {
            Problem::Version => "does not fit `SIP/2.0`",
            Problem::Code => "does not fit a code: three digits, 100 to 699",
            Problem::Space => "is not a space",
            Problem::LineBreak => "is a line break, which is not part of it",
            Problem::Nul => "is NUL",
            Problem::NotUtf8 => "is not UTF-8",
        };
        write!(f, "byte {} of the status line {what}", self.position)
    }
}

impl core::error::Error for InvalidStatusLine {}
