//! Numbers and text to `StatusCode` and back, and the conversions that `WarnCode` and `Q850Cause` share
//! with it.

use core::{fmt, str::FromStr};

use sipcode_registry::RESPONSE_CODES;

use crate::{Class, InvalidQ850Cause, InvalidWarnCode, Q850Cause, StatusCode, WarnCode};

impl StatusCode {
    /// The code of a number that is known only at run time; for one that is written in the source,
    /// use [`sip!`](crate::sip).
    ///
    /// # Errors
    ///
    /// If the number is not from 100 to 699. Whether it is registered does not matter here:
    /// [`registration`](Self::registration) tells.
    ///
    /// ```
    /// use sipcode::StatusCode;
    ///
    /// const RINGING: Result<StatusCode, sipcode::InvalidStatusCode> = StatusCode::from_u16(180);
    /// assert_eq!(RINGING, Ok(StatusCode::RINGING));
    /// assert!(StatusCode::from_u16(468).is_ok());
    /// assert!(StatusCode::from_u16(700).is_err());
    /// ```
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the class and the rest are below 256"
    )]
    pub const fn from_u16(number: u16) -> Result<Self, InvalidStatusCode> {
        if number > 699 {
            return Err(InvalidStatusCode(()));
        }
        match Class::from_digit((number / 100) as u8) {
            Some(class) => Ok(Self::new(class, (number % 100) as u8)),
            None => Err(InvalidStatusCode(())),
        }
    }

    /// The code of its three ASCII digits, as a status line has them
    /// ([RFC 3261 §25.1](https://www.rfc-editor.org/rfc/rfc3261#section-25.1), `Status-Code`).
    ///
    /// # Errors
    ///
    /// If the bytes are anything else than three digits that make a number from 100 to 699.
    ///
    /// ```
    /// use sipcode::{StatusCode, sip};
    ///
    /// let line = b"SIP/2.0 486 Busy Here\r\n";
    /// assert_eq!(StatusCode::from_bytes(&line[8..11]), Ok(sip!(486)));
    /// assert!(StatusCode::from_bytes(b"48").is_err());
    /// assert!(StatusCode::from_bytes(b"+86").is_err());
    /// ```
    pub const fn from_bytes(bytes: &[u8]) -> Result<Self, InvalidStatusCode> {
        let &[first, tens @ b'0'..=b'9', units @ b'0'..=b'9'] = bytes else {
            return Err(InvalidStatusCode(()));
        };
        match Class::from_digit(first.wrapping_sub(b'0')) {
            Some(class) => Ok(Self::new(class, (tens - b'0') * 10 + (units - b'0'))),
            None => Err(InvalidStatusCode(())),
        }
    }
}

/// The code as a configuration has it: `486` or `BUSY_HERE`.
pub(crate) fn of_number_or_name(word: &str) -> Option<StatusCode> {
    let named = || {
        let row = RESPONSE_CODES.iter().find(|row| row.name == word)?;
        StatusCode::from_u16(row.number).ok()
    };
    word.parse().ok().or_else(named)
}

/// The number or the text is not a status code: it is not from 100 to 699.
///
/// ```
/// let error = "4xx".parse::<sipcode::StatusCode>().unwrap_err();
/// assert_eq!(error.to_string(), "a SIP status code is three digits, 100 to 699");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidStatusCode(());

impl fmt::Display for InvalidStatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a SIP status code is three digits, 100 to 699")
    }
}

impl core::error::Error for InvalidStatusCode {}

/// The conversions between a code and its number or digits, by its own functions from
/// a number and to one, and its own `from_bytes`.
macro_rules! conversions {
    ($code:ident, $error:ident, $number:ident, $from:ident, $as:ident) => {
        impl TryFrom<$number> for $code {
            type Error = $error;

            fn try_from(number: $number) -> Result<Self, Self::Error> {
                Self::$from(number)
            }
        }

        impl TryFrom<&[u8]> for $code {
            type Error = $error;

            fn try_from(bytes: &[u8]) -> Result<Self, Self::Error> {
                Self::from_bytes(bytes)
            }
        }

        impl TryFrom<&str> for $code {
            type Error = $error;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                Self::from_bytes(text.as_bytes())
            }
        }

        impl FromStr for $code {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::from_bytes(text.as_bytes())
            }
        }

        impl From<$code> for $number {
            fn from(code: $code) -> Self {
                code.$as()
            }
        }

        impl PartialEq<$number> for $code {
            fn eq(&self, number: &$number) -> bool {
                self.$as() == *number
            }
        }

        impl PartialEq<$code> for $number {
            fn eq(&self, code: &$code) -> bool {
                code == self
            }
        }
    };
}

conversions!(StatusCode, InvalidStatusCode, u16, from_u16, as_u16);
conversions!(WarnCode, InvalidWarnCode, u16, from_u16, as_u16);
conversions!(Q850Cause, InvalidQ850Cause, u8, from_u8, as_u8);
