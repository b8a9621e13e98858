use core::fmt;

/// The class of a response code: its first digit.
///
/// There are six, and a new one would need a new version of SIP, so that a `match` over them is
/// exhaustive for good.
/// Defined in [RFC 3261 §7.2](https://www.rfc-editor.org/rfc/rfc3261#section-7.2).
///
/// ```
/// use sipcode::{Class, sip};
///
/// assert_eq!(sip!(486).class(), Class::ClientError);
/// assert_eq!(Class::ClientError.to_string(), "Client Error");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Class {
    /// 1xx: the request was received, and the server goes on to process it.
    Provisional = 1,
    /// 2xx: the request was received, understood and accepted.
    Success = 2,
    /// 3xx: the client has to take further action to complete the request.
    Redirection = 3,
    /// 4xx: the request is malformed, or this server cannot fulfil it.
    ClientError = 4,
    /// 5xx: the request looks valid, and the server failed to fulfil it.
    ServerError = 5,
    /// 6xx: no server anywhere can fulfil the request.
    GlobalFailure = 6,
}

impl Class {
    /// The class of a first digit, given as a number; `None` unless it is 1 to 6.
    ///
    /// ```
    /// assert_eq!(sipcode::Class::from_digit(6), Some(sipcode::Class::GlobalFailure));
    /// assert_eq!(sipcode::Class::from_digit(7), None);
    /// ```
    #[must_use]
    pub const fn from_digit(digit: u8) -> Option<Self> {
        match digit {
            1 => Some(Self::Provisional),
            2 => Some(Self::Success),
            3 => Some(Self::Redirection),
            4 => Some(Self::ClientError),
            5 => Some(Self::ServerError),
            6 => Some(Self::GlobalFailure),
            _ => None,
        }
    }

    /// The first digit of the codes of this class, 1 to 6.
    ///
    /// ```
    /// assert_eq!(sipcode::Class::Success.digit(), 2);
    /// ```
    #[must_use]
    pub const fn digit(self) -> u8 {
        self as u8
    }
}

/// The name that RFC 3261 gives the class: `Client Error`.
impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Provisional => "Provisional",
            Self::Success => "Success",
            Self::Redirection => "Redirection",
            Self::ClientError => "Client Error",
            Self::ServerError => "Server Error",
            Self::GlobalFailure => "Global Failure",
        })
    }
}
