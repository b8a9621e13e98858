use core::fmt;

use sipcode_registry::{WARN_CODES, WarnCode as Row, warn_code};

/// The warn-code of a Warning header field: three digits, 000 to 999.
///
/// SIP's own are 300 to 399. Its constants are the registered ones, and
/// [`sip_warning!`](crate::sip_warning) makes one of a number that the compiler has checked. The
/// wire may bring others.
///
/// Defined in [RFC 3261 §20.43](https://www.rfc-editor.org/rfc/rfc3261#section-20.43); the codes are
/// those of IANA's
/// [registry](https://www.iana.org/assignments/sip-parameters/sip-parameters.xhtml#sip-parameters-5)
/// of 2026-08-17.
///
/// ```
/// use sipcode::{WarnCode, WarnTopic, sip_warning};
///
/// let code = WarnCode::from_u16(370)?;
/// assert_eq!(code, sip_warning!(370));
/// assert_eq!(code, WarnCode::INSUFFICIENT_BANDWIDTH);
/// assert_eq!(code.to_string(), "370 Insufficient bandwidth");
/// assert_eq!(code.topic(), Some(WarnTopic::QualityOfService));
/// # Ok::<(), sipcode::InvalidWarnCode>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WarnCode(u16);

impl WarnCode {
    /// The code of a number that is known only at run time; for one that is written in the source, use
    /// [`sip_warning!`](crate::sip_warning).
    ///
    /// # Errors
    ///
    /// If the number has more than three digits. Whether it is registered does not matter here:
    /// [`text`](Self::text) tells.
    ///
    /// ```
    /// use sipcode::WarnCode;
    ///
    /// assert_eq!(WarnCode::from_u16(301), Ok(WarnCode::INCOMPATIBLE_NETWORK_ADDRESS_FORMATS));
    /// assert!(WarnCode::from_u16(392).is_ok());
    /// assert!(WarnCode::from_u16(1000).is_err());
    /// ```
    pub const fn from_u16(number: u16) -> Result<Self, InvalidWarnCode> {
        if number > 999 {
            return Err(InvalidWarnCode(()));
        }
        Ok(Self(number))
    }

    /// The code of its three ASCII digits
    /// ([RFC 3261 §25.1](https://www.rfc-editor.org/rfc/rfc3261#section-25.1), `warn-code`).
    ///
    /// # Errors
    ///
    /// If the bytes are anything else than three digits.
    ///
    /// ```
    /// use sipcode::{WarnCode, sip_warning};
    ///
    /// assert_eq!(WarnCode::from_bytes(b"399"), Ok(sip_warning!(399)));
    /// assert!(WarnCode::from_bytes(b"39").is_err());
    /// ```
    pub const fn from_bytes(bytes: &[u8]) -> Result<Self, InvalidWarnCode> {
        let &[a @ b'0'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] = bytes else {
            return Err(InvalidWarnCode(()));
        };
        let number = (a - b'0') as u16 * 100 + (b - b'0') as u16 * 10 + (c - b'0') as u16;
        Ok(Self(number))
    }

    /// The code as a number, 0 to 999.
    ///
    /// ```
    /// assert_eq!(sipcode::sip_warning!(307).as_u16(), 307);
    /// ```
    #[must_use]
    pub const fn as_u16(self) -> u16 {
        self.0
    }

    const fn row(self) -> Option<&'static Row> {
        warn_code(self.0)
    }

    /// The registered text; `None` for an unregistered code. A sender may write another, in the
    /// language of the user.
    ///
    /// ```
    /// use sipcode::{WarnCode, sip_warning};
    ///
    /// assert_eq!(sip_warning!(304).text(), Some("Media type not available"));
    /// assert_eq!(WarnCode::from_u16(392)?.text(), None);
    /// # Ok::<(), sipcode::InvalidWarnCode>(())
    /// ```
    #[must_use]
    pub const fn text(self) -> Option<&'static str> {
        match self.row() {
            Some(row) => Some(row.text),
            None => None,
        }
    }

    /// The RFC and the section that define the code; `None` for an unregistered code.
    ///
    /// ```
    /// assert_eq!(sipcode::sip_warning!(381).reference(), Some("RFC 5630 §9"));
    /// ```
    #[must_use]
    pub const fn reference(self) -> Option<&'static str> {
        match self.row() {
            Some(row) => Some(row.reference),
            None => None,
        }
    }

    /// What the range of the code is about, registered or not; `None` for a range without a meaning.
    ///
    /// ```
    /// use sipcode::{WarnCode, WarnTopic, sip_warning};
    ///
    /// assert_eq!(sip_warning!(305).topic(), Some(WarnTopic::SessionDescription));
    /// assert_eq!(WarnCode::from_u16(329)?.topic(), Some(WarnTopic::SessionDescription));
    /// assert_eq!(WarnCode::from_u16(340)?.topic(), None);
    /// # Ok::<(), sipcode::InvalidWarnCode>(())
    /// ```
    #[must_use]
    pub const fn topic(self) -> Option<WarnTopic> {
        match self.0 {
            300..=329 => Some(WarnTopic::SessionDescription),
            330..=339 => Some(WarnTopic::NetworkServices),
            370..=379 => Some(WarnTopic::QualityOfService),
            380..=399 => Some(WarnTopic::Miscellaneous),
            _ => None,
        }
    }

    /// All the codes that IANA has registered, in ascending order.
    ///
    /// ```
    /// use sipcode::{WarnCode, sip_warning};
    ///
    /// assert_eq!(WarnCode::registered().next(), Some(sip_warning!(300)));
    /// assert_eq!(WarnCode::registered().next_back(), Some(sip_warning!(399)));
    /// ```
    #[must_use]
    pub fn registered() -> impl DoubleEndedIterator<Item = Self> + Clone {
        WARN_CODES.iter().map(|row| Self(row.number))
    }
}

/// What a range of warn-codes is about
/// ([RFC 3261 §20.43](https://www.rfc-editor.org/rfc/rfc3261#section-20.43)).
///
/// ```
/// assert_eq!(sipcode::sip_warning!(331).topic(), Some(sipcode::WarnTopic::NetworkServices));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WarnTopic {
    /// 300 to 329: keywords in the session description.
    SessionDescription,
    /// 330 to 339: basic network services that the session description asks for.
    NetworkServices,
    /// 370 to 379: quantities of the quality of service that the session description asks for.
    QualityOfService,
    /// 380 to 399: other matters of SIP
    /// ([RFC 5630 §9](https://www.rfc-editor.org/rfc/rfc5630#section-9)).
    Miscellaneous,
}

/// The number or the text is not a warn-code.
///
/// ```
/// let error = "39".parse::<sipcode::WarnCode>().unwrap_err();
/// assert_eq!(error.to_string(), "a warn-code is three digits");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidWarnCode(());

impl fmt::Display for InvalidWarnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a warn-code is three digits")
    }
}

impl core::error::Error for InvalidWarnCode {}

/// The number and, where the code has one, the registered text: `399 Miscellaneous warning`, `392`.
impl fmt::Display for WarnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")?;
        match self.text() {
            Some(text) => write!(f, " {text}"),
            None => Ok(()),
        }
    }
}

/// The number alone: `399`.
impl fmt::Debug for WarnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:03}", self.0)
    }
}

macro_rules! constants {
    ($(
        $(#[doc = $doc:literal])+
        $number:literal $name:ident $text:literal $rfc:literal $section:literal,
    )+) => {
        /// The registered codes.
        impl WarnCode {
            $(
                #[doc = concat!("**", $number, " ", $text, "**\n")]
                $(#[doc = $doc])+
                #[doc = concat!("\n- Defined in ", link!($rfc $section), ".")]
                pub const $name: Self = Self($number);
            )+
        }
    };
}

sipcode_registry::warn_codes!(constants);
