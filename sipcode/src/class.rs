use core::{fmt, str::FromStr};

macro_rules! class {
    ($(
        $(#[doc = $doc:literal])+
        $digit:literal $name:ident $title:literal $rfc:literal $section:literal $facts:tt { $($rows:tt)+ }
    )+) => {
        /// The class of a response code: its first digit.
        ///
        /// There are six, and a seventh would need a new version of SIP, so that a `match` over them is
        /// exhaustive for good.
        /// Defined in [RFC 3261 §7.2](https://www.rfc-editor.org/rfc/rfc3261#section-7.2).
        ///
        /// ```
        /// use sipcode::{Class, sip};
        ///
        /// assert_eq!(sip!(486).class(), Class::ClientError);
        /// assert_eq!(Class::ClientError.to_string(), "Client Error");
        /// assert_eq!("4xx".parse(), Ok(Class::ClientError));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Class {
            $(
                #[doc = concat!("**", $digit, "xx ", $title, "**\n")]
                $(#[doc = $doc])+
                #[doc = concat!("\n- Defined in ", link!($rfc $section), ".")]
                #[doc = facts_text!(list $facts)]
                $name = $digit,
            )+
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
                    $($digit => Some(Self::$name),)+
                    _ => None,
                }
            }

            /// The class as its digit and `xx`, as [`sip!`](crate::sip) takes it.
            ///
            /// ```
            /// assert_eq!(sipcode::Class::ClientError.as_str(), "4xx");
            /// ```
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => concat!($digit, "xx"),)+
                }
            }

            const fn title(self) -> &'static str {
                match self {
                    $(Self::$name => $title,)+
                }
            }
        }
    };
}

sipcode_registry::response_codes!(class);

impl Class {
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
        f.pad(self.title())
    }
}

/// Reads what [`Class::as_str`] gives: `4xx`.
impl FromStr for Class {
    type Err = InvalidClass;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.as_bytes() {
            [digit, b'x', b'x'] => Self::from_digit(digit.wrapping_sub(b'0')),
            _ => None,
        }
        .ok_or(InvalidClass(()))
    }
}

/// The text is not a class: it is not `1xx` to `6xx`.
///
/// ```
/// let error = "7xx".parse::<sipcode::Class>().unwrap_err();
/// assert_eq!(error.to_string(), "a class of SIP status codes is `1xx` to `6xx`");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidClass(());

impl fmt::Display for InvalidClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a class of SIP status codes is `1xx` to `6xx`")
    }
}

impl core::error::Error for InvalidClass {}
