use core::{fmt, str::FromStr};

/// The rows: the value, the variant, the token, and what the location is.
macro_rules! locations {
    ($($value:literal $name:ident $token:literal $meaning:literal,)+) => {
        /// The part of the telephone network that ended a call: the location that comes with a
        /// [`Q850Cause`](crate::Q850Cause).
        ///
        /// It is a value of four bits, some of them spare or left to national use, so that a `match`
        /// over the sixteen is exhaustive for good. Its `Display` is the token that the parameter
        /// `location` of a Reason header field has, defined in
        /// [RFC 8606 §4](https://www.rfc-editor.org/rfc/rfc8606#section-4).
        ///
        /// ```
        /// use sipcode::IsupLocation;
        ///
        /// assert_eq!("LN".parse(), Ok(IsupLocation::LocalNetwork));
        /// assert_eq!(IsupLocation::LocalNetwork.to_string(), "LN");
        /// assert_eq!(IsupLocation::LocalNetwork.meaning(), "public network serving the local user");
        /// # Ok::<(), sipcode::InvalidIsupLocation>(())
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum IsupLocation {
            $(
                #[doc = concat!("`", $token, "`, ", $value, ": ", $meaning, ".")]
                $name = $value,
            )+
        }

        impl IsupLocation {
            /// The location of its value in ISUP; `None` for a value of more than four bits.
            ///
            /// ```
            /// use sipcode::IsupLocation;
            ///
            /// assert_eq!(IsupLocation::from_u8(3), Some(IsupLocation::TransitNetwork));
            /// assert_eq!(IsupLocation::from_u8(16), None);
            /// ```
            #[must_use]
            pub const fn from_u8(value: u8) -> Option<Self> {
                match value {
                    $($value => Some(Self::$name),)+
                    _ => None,
                }
            }

            /// The token.
            ///
            /// ```
            /// assert_eq!(sipcode::IsupLocation::BeyondInterworkingPoint.as_str(), "BI");
            /// ```
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $token,)+
                }
            }

            /// What the location is, in words: `"transit network"`.
            ///
            /// ```
            /// assert_eq!(sipcode::IsupLocation::User.meaning(), "user");
            /// ```
            #[must_use]
            pub const fn meaning(self) -> &'static str {
                match self {
                    $(Self::$name => $meaning,)+
                }
            }
        }
    };
}

locations! {
    0 User "U" "user",
    1 LocalPrivateNetwork "LPN" "private network serving the local user",
    2 LocalNetwork "LN" "public network serving the local user",
    3 TransitNetwork "TN" "transit network",
    4 RemoteLocalNetwork "RLN" "public network serving the remote user",
    5 RemotePrivateNetwork "RPN" "private network serving the remote user",
    6 Loc6 "LOC-6" "spare",
    7 InternationalNetwork "INTL" "international network",
    8 Loc8 "LOC-8" "spare",
    9 Loc9 "LOC-9" "spare",
    10 BeyondInterworkingPoint "BI" "network beyond interworking point",
    11 Loc11 "LOC-11" "spare",
    12 Loc12 "LOC-12" "reserved for national use",
    13 Loc13 "LOC-13" "reserved for national use",
    14 Loc14 "LOC-14" "reserved for national use",
    15 Loc15 "LOC-15" "reserved for national use",
}

impl IsupLocation {
    /// All sixteen, in ascending order of their values.
    ///
    /// ```
    /// use sipcode::IsupLocation;
    ///
    /// let spare = IsupLocation::all().filter(|location| location.meaning() == "spare");
    /// assert_eq!(spare.count(), 4);
    /// ```
    #[must_use]
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        (0..=15).filter_map(Self::from_u8)
    }

    /// The value in ISUP, 0 to 15.
    ///
    /// ```
    /// assert_eq!(sipcode::IsupLocation::InternationalNetwork.as_u8(), 7);
    /// ```
    #[must_use]
    pub const fn as_u8(self) -> u8 {
        self as u8
    }
}

/// The token: `LN`.
impl fmt::Display for IsupLocation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Reads a token, in capital or small letters.
impl FromStr for IsupLocation {
    type Err = InvalidIsupLocation;

    fn from_str(token: &str) -> Result<Self, Self::Err> {
        Self::all()
            .find(|location| location.as_str().eq_ignore_ascii_case(token))
            .ok_or(InvalidIsupLocation(()))
    }
}

/// The text is not one of the sixteen tokens.
///
/// ```
/// let error = "LOC-7".parse::<sipcode::IsupLocation>().unwrap_err();
/// assert_eq!(error.to_string(), "an ISUP location is U, LPN, LN, TN, RLN, RPN, INTL, BI or LOC-n");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidIsupLocation(());

impl fmt::Display for InvalidIsupLocation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an ISUP location is U, LPN, LN, TN, RLN, RPN, INTL, BI or LOC-n")
    }
}

impl core::error::Error for InvalidIsupLocation {}
