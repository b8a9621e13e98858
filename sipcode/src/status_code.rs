use core::fmt;

use crate::Class;

/// The status code of a SIP response: any number from 100 to 699.
///
/// A `StatusCode` may be unregistered, because the wire brings such codes; it is never out of
/// range. Its constants are the registered codes, and [`sip!`](crate::sip) makes one of a number
/// that the compiler has checked. It takes two bytes, and so does an `Option` of it.
///
/// Defined in [RFC 3261 §7.2](https://www.rfc-editor.org/rfc/rfc3261#section-7.2); the codes are
/// those of IANA's
/// [registry](https://www.iana.org/assignments/sip-parameters/sip-parameters.xhtml#sip-parameters-7)
/// of 2026-08-17.
///
/// ```
/// use sipcode::{StatusCode, sip};
///
/// let code = StatusCode::from_u16(486)?;
/// assert_eq!(code, sip!(486));
/// assert_eq!(code, StatusCode::BUSY_HERE);
/// assert_eq!(code.to_string(), "486 Busy Here");
/// assert!(code.is_client_error() && code.is_final());
/// # Ok::<(), sipcode::InvalidStatusCode>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[rustfmt::skip] // rustc shows the next line where a class is used as a value
pub struct StatusCode( // a class is a pattern: write `matches!(code, sip!(4xx))`, or `code.class()`
    #[doc(hidden)] pub Class,
    #[doc(hidden)] pub OneCodeNotPattern,
);

/// The number of a code within its class, 0 to 99.
///
/// `sip!(4xx)` is the pattern `StatusCode(Class::ClientError, ..)`. Used as a value it is a type
/// error that names this type, "expected `OneCodeNotPattern`, found `RangeFull`", and shows the
/// line of the struct above: hence the name and the comment there. The field is private, so that
/// nobody can make a code out of range.
#[doc(hidden)]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OneCodeNotPattern(u8);

impl StatusCode {
    /// For the two places that have already checked `number`, from 0 to 99.
    pub(crate) const fn new(class: Class, number: u8) -> Self {
        Self(class, OneCodeNotPattern(number))
    }

    /// The number of the code within its class, 0 to 99.
    pub(crate) const fn within_class(self) -> u8 {
        self.1.0
    }

    /// The code as a number, 100 to 699.
    ///
    /// ```
    /// assert_eq!(sipcode::sip!(486).as_u16(), 486);
    /// ```
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self.0.digit() as u16 * 100 + self.1.0 as u16
    }

    /// The code as its three digits.
    ///
    /// ```
    /// assert_eq!(sipcode::sip!(486).as_str(), "486");
    /// ```
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        let digits: &'static [u8; 3] = &DIGITS[(self.as_u16() - 100) as usize];
        match core::str::from_utf8(digits) {
            Ok(digits) => digits,
            Err(_) => "",
        }
    }

    /// The class of the code.
    ///
    /// ```
    /// assert_eq!(sipcode::sip!(183).class(), sipcode::Class::Provisional);
    /// ```
    #[must_use]
    pub const fn class(self) -> Class {
        self.0
    }

    /// Whether the code is 1xx: more responses to the same request will follow.
    ///
    /// ```
    /// assert!(sipcode::sip!(180).is_provisional());
    /// ```
    #[must_use]
    pub const fn is_provisional(self) -> bool {
        matches!(self.0, Class::Provisional)
    }

    /// Whether the code is 2xx.
    ///
    /// ```
    /// assert!(sipcode::sip!(200).is_success());
    /// ```
    #[must_use]
    pub const fn is_success(self) -> bool {
        matches!(self.0, Class::Success)
    }

    /// Whether the code is 3xx.
    ///
    /// ```
    /// assert!(sipcode::sip!(302).is_redirection());
    /// ```
    #[must_use]
    pub const fn is_redirection(self) -> bool {
        matches!(self.0, Class::Redirection)
    }

    /// Whether the code is 4xx.
    ///
    /// ```
    /// assert!(sipcode::sip!(486).is_client_error());
    /// ```
    #[must_use]
    pub const fn is_client_error(self) -> bool {
        matches!(self.0, Class::ClientError)
    }

    /// Whether the code is 5xx.
    ///
    /// ```
    /// assert!(sipcode::sip!(503).is_server_error());
    /// ```
    #[must_use]
    pub const fn is_server_error(self) -> bool {
        matches!(self.0, Class::ServerError)
    }

    /// Whether the code is 6xx.
    ///
    /// ```
    /// assert!(sipcode::sip!(603).is_global_failure());
    /// ```
    #[must_use]
    pub const fn is_global_failure(self) -> bool {
        matches!(self.0, Class::GlobalFailure)
    }

    /// Whether the code ends its transaction: any class but 1xx
    /// ([RFC 3261 §7.2](https://www.rfc-editor.org/rfc/rfc3261#section-7.2)).
    ///
    /// ```
    /// assert!(sipcode::sip!(200).is_final());
    /// assert!(!sipcode::sip!(180).is_final());
    /// ```
    #[must_use]
    pub const fn is_final(self) -> bool {
        !self.is_provisional()
    }
}

// Not a static: clippy 1.95 fails on a constant of a user that refers to one.
const DIGITS: &[[u8; 3]; 600] = &digits();

#[expect(clippy::cast_possible_truncation, reason = "each value is a digit")]
const fn digits() -> [[u8; 3]; 600] {
    let mut digits = [[b'0'; 3]; 600];
    let mut index = 0;
    while index < digits.len() {
        let number = index + 100;
        digits[index] = [
            b'0' + (number / 100) as u8,
            b'0' + (number / 10 % 10) as u8,
            b'0' + (number % 10) as u8,
        ];
        index += 1;
    }
    digits
}

/// The number and, where the code has one, the reason phrase: `486 Busy Here`, `468`.
impl fmt::Display for StatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())?;
        match self.reason_phrase() {
            Some(phrase) => write!(f, " {phrase}"),
            None => Ok(()),
        }
    }
}

/// The number alone: `486`.
impl fmt::Debug for StatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
