use core::fmt;

use sipcode_registry::{Q850_CAUSES, Q850Cause as Row, q850_cause};

/// The cause value with which the telephone network ends a call: 1 to 127, as ITU-T Q.850 lists
/// them.
///
/// Its constants are the causes that [RFC 3398](https://www.rfc-editor.org/rfc/rfc3398) and
/// [RFC 4497](https://www.rfc-editor.org/rfc/rfc4497) name; a gateway may receive others.
/// [`status_code`](Self::status_code) is the response that a gateway makes of a cause, and
/// [`StatusCode::q850_cause`](crate::StatusCode::q850_cause) the cause that it makes of a response.
/// A [`Reason`](crate::Reason) header field carries a cause in SIP.
///
/// ```
/// use sipcode::{Q850Cause, StatusCode};
///
/// let cause = Q850Cause::from_u8(17)?;
/// assert_eq!(cause, Q850Cause::USER_BUSY);
/// assert_eq!(cause.to_string(), "17 user busy");
/// assert_eq!(cause.status_code(None), Some(StatusCode::BUSY_HERE));
/// # Ok::<(), sipcode::InvalidQ850Cause>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Q850Cause(u8);

impl Q850Cause {
    /// The cause of a number.
    ///
    /// # Errors
    ///
    /// If the number is not from 1 to 127. Whether the cause has a constant does not matter here:
    /// [`name`](Self::name) tells.
    ///
    /// ```
    /// use sipcode::Q850Cause;
    ///
    /// assert_eq!(Q850Cause::from_u8(16), Ok(Q850Cause::NORMAL_CALL_CLEARING));
    /// assert!(Q850Cause::from_u8(8).is_ok());
    /// assert!(Q850Cause::from_u8(0).is_err());
    /// assert!(Q850Cause::from_u8(128).is_err());
    /// ```
    pub const fn from_u8(number: u8) -> Result<Self, InvalidQ850Cause> {
        match number {
            1..=127 => Ok(Self(number)),
            _ => Err(InvalidQ850Cause(())),
        }
    }

    /// The cause of its decimal digits, as a Reason header field has them
    /// ([RFC 3326 §2](https://www.rfc-editor.org/rfc/rfc3326#section-2), `cause`). Zeros may lead.
    ///
    /// # Errors
    ///
    /// If the bytes are anything else than digits that make a number from 1 to 127.
    ///
    /// ```
    /// use sipcode::Q850Cause;
    ///
    /// assert_eq!(Q850Cause::from_bytes(b"102"), Ok(Q850Cause::RECOVERY_ON_TIMER_EXPIRY));
    /// assert!(Q850Cause::from_bytes(b"+16").is_err());
    /// ```
    pub const fn from_bytes(bytes: &[u8]) -> Result<Self, InvalidQ850Cause> {
        let mut number = 0;
        let mut rest = bytes;
        while let [digit @ b'0'..=b'9', after @ ..] = rest {
            // Above 127 it stays above, and does not overflow.
            number = if number > 127 {
                number
            } else {
                number * 10 + (*digit - b'0') as u16
            };
            rest = after;
        }
        match number {
            #[expect(clippy::cast_possible_truncation, reason = "it is in the range of u8")]
            1..=127 if rest.is_empty() => Ok(Self(number as u8)),
            _ => Err(InvalidQ850Cause(())),
        }
    }

    /// The cause as a number, 1 to 127.
    ///
    /// ```
    /// assert_eq!(sipcode::Q850Cause::USER_BUSY.as_u8(), 17);
    /// ```
    #[must_use]
    pub const fn as_u8(self) -> u8 {
        self.0
    }

    pub(crate) const fn row(self) -> Option<&'static Row> {
        q850_cause(self.0)
    }

    /// The name that the RFC gives the cause; `None` for one that has no constant here.
    ///
    /// A name is for people, and Q.850 itself words some of them otherwise.
    ///
    /// ```
    /// use sipcode::Q850Cause;
    ///
    /// assert_eq!(Q850Cause::CALL_REJECTED.name(), Some("call rejected"));
    /// assert_eq!(Q850Cause::from_u8(8)?.name(), None);
    /// # Ok::<(), sipcode::InvalidQ850Cause>(())
    /// ```
    #[must_use]
    pub const fn name(self) -> Option<&'static str> {
        match self.row() {
            Some(row) => Some(row.text),
            None => None,
        }
    }

    /// The RFC and the section that name the cause; `None` for one that has no constant here.
    ///
    /// ```
    /// assert_eq!(sipcode::Q850Cause::USER_BUSY.reference(), Some("RFC 3398 §7.2.4.1"));
    /// ```
    #[must_use]
    pub const fn reference(self) -> Option<&'static str> {
        match self.row() {
            Some(row) => Some(row.reference),
            None => None,
        }
    }

    /// All the causes that have a constant, in ascending order.
    ///
    /// ```
    /// use sipcode::Q850Cause;
    ///
    /// assert_eq!(Q850Cause::named().next(), Some(Q850Cause::UNALLOCATED_NUMBER));
    /// assert!(Q850Cause::named().all(|cause| cause.name().is_some()));
    /// ```
    #[must_use]
    pub fn named() -> impl DoubleEndedIterator<Item = Self> + Clone {
        Q850_CAUSES.iter().map(|row| Self(row.number))
    }
}

/// The number or the text is not a cause value of Q.850.
///
/// ```
/// let error = "128".parse::<sipcode::Q850Cause>().unwrap_err();
/// assert_eq!(error.to_string(), "a Q.850 cause is a number from 1 to 127");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidQ850Cause(());

impl fmt::Display for InvalidQ850Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a Q.850 cause is a number from 1 to 127")
    }
}

impl core::error::Error for InvalidQ850Cause {}

/// The number and, where the cause has one, the name: `17 user busy`, `8`.
impl fmt::Display for Q850Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")?;
        match self.name() {
            Some(name) => write!(f, " {name}"),
            None => Ok(()),
        }
    }
}

/// The number alone: `17`.
impl fmt::Debug for Q850Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

macro_rules! constants {
    ($(
        #[doc = $doc:literal]
        $number:literal $name:ident $text:literal $rfc:literal $section:literal $response:tt
        $(unless $condition:ident $other:literal)?,
    )+) => {
        /// The causes that RFCs map to responses or from them.
        impl Q850Cause {
            $(
                #[doc = concat!("**", $number, " ", $text, "**\n")]
                #[doc = $doc]
                #[doc = concat!("\n- Named in ", link!($rfc $section), ".")]
                #[doc = concat!(
                    "- ",
                    response_text!($response),
                    $(unless_text!($condition $other),)?
                    " (",
                    link!(3398 "7.2.4.1"),
                    ")."
                )]
                pub const $name: Self = Self($number);
            )+
        }
    };
}

macro_rules! response_text {
    (none) => {
        "Has no response in SIP"
    };
    (default) => {
        "Becomes `500`, the default"
    };
    ($number:literal) => {
        concat!("Becomes `", $number, "`")
    };
}

macro_rules! unless_text {
    (from_user $response:literal) => {
        concat!(", or `", $response, "` if the location is the user")
    };
    (new_number $response:literal) => {
        concat!(
            ", or `",
            $response,
            "` with Contact if the diagnostic holds a number that the gateway can use"
        )
    };
}

sipcode_registry::q850_causes!(constants);
