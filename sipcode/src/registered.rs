//! What the registry knows of a code.

use core::fmt;

use sipcode_registry::{Fact, RESPONSE_CODES, ResponseCode, Rule, facts, response_code};

use crate::{Class, StatusCode};

/// Whether IANA's registry has a code.
///
/// ```
/// use sipcode::{RegistryStatus, StatusCode, sip};
///
/// assert_eq!(sip!(486).registration(), RegistryStatus::Registered);
/// assert_eq!(sip!(202, allow(deprecated)).registration(), RegistryStatus::Deprecated);
/// assert_eq!(sip!(409, allow(obsolete)).registration(), RegistryStatus::Obsolete);
/// assert_eq!(StatusCode::from_u16(468)?.registration(), RegistryStatus::Unregistered);
/// # Ok::<(), sipcode::InvalidStatusCode>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RegistryStatus {
    /// Registered and in use.
    Registered,
    /// Registered, and withdrawn by a later RFC: only 202.
    Deprecated,
    /// Defined by RFC 2543, dropped by RFC 3261 and never registered: 303, 409 and 411.
    Obsolete,
    /// Not in the registry, and never was in an RFC.
    Unregistered,
}

/// A header field that a response must carry:
/// [`StatusCode::required_headers`] gives those of a code,
/// [`StatusCode::missing_headers`] those that a message lacks. Its `Display` is the name, or the
/// alternatives: `Accept, Accept-Encoding or Accept-Language`.
///
/// ```
/// let allow = sipcode::sip!(405).required_headers().next().unwrap();
/// assert_eq!((allow.any_of, allow.reference), (&["Allow"][..], "RFC 3261 §8.2.1"));
/// assert!(!allow.may_be_empty);
/// assert_eq!(allow.to_string(), "Allow");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RequiredHeader {
    /// The field's name (`"Min-Expires"`), or several of which one is enough.
    pub any_of: &'static [&'static str],
    /// Whether the field may be empty, so that a response may turn out to lack it: the Contact of
    /// a 200 to REGISTER, where no binding is left.
    pub may_be_empty: bool,
    /// The only method whose responses need it (`"INVITE"`); `None` for all.
    pub method: Option<&'static str>,
    /// The RFC and section that demand it: `"RFC 3261 §10.3"`.
    pub reference: &'static str,
}

impl RequiredHeader {
    pub(crate) const fn of(
        fact: &Fact,
        any_of: &'static [&'static str],
        may_be_empty: bool,
    ) -> Self {
        Self {
            any_of,
            may_be_empty,
            method: fact.method,
            reference: fact.reference,
        }
    }
}

impl fmt::Display for RequiredHeader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last = self.any_of.len().saturating_sub(1);
        for (index, name) in self.any_of.iter().enumerate() {
            let between = match index {
                0 => "",
                _ if index == last => " or ",
                _ => ", ",
            };
            write!(f, "{between}{name}")?;
        }
        Ok(())
    }
}

/// Another reason phrase than the registered one that an RFC gives a code:
/// [`StatusCode::other_phrases`] gives those of a code. Its `Display` is the phrase.
///
/// ```
/// use sipcode::sip;
///
/// let queued = sip!(182).other_phrases().next().unwrap();
/// assert_eq!((queued.phrase, queued.reference), ("Call Is Being Queued", "RFC 7462 §4.1"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct OtherPhrase {
    /// The phrase.
    pub phrase: &'static str,
    /// The RFC and section that give it.
    pub reference: &'static str,
}

impl fmt::Display for OtherPhrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.phrase)
    }
}

impl StatusCode {
    const fn row(self) -> Option<&'static ResponseCode> {
        response_code(self.as_u16())
    }

    /// The registered reason phrase; `None` for an unregistered code. The three obsolete codes
    /// have the phrase that RFC 2543 gave them.
    ///
    /// A phrase is for people: a program decides by the number, and a sender may choose another
    /// phrase ([RFC 3261 §7.2](https://www.rfc-editor.org/rfc/rfc3261#section-7.2)).
    ///
    /// ```
    /// use sipcode::{StatusCode, sip};
    ///
    /// assert_eq!(sip!(486).reason_phrase(), Some("Busy Here"));
    /// assert_eq!(StatusCode::from_u16(468)?.reason_phrase(), None);
    /// # Ok::<(), sipcode::InvalidStatusCode>(())
    /// ```
    #[must_use]
    pub const fn reason_phrase(self) -> Option<&'static str> {
        match self.row() {
            Some(row) => Some(row.reason_phrase),
            None => None,
        }
    }

    /// The other phrases that RFCs give the code, each with the RFC that does so.
    ///
    /// ```
    /// use sipcode::sip;
    ///
    /// assert_eq!(sip!(486).other_phrases().next(), None);
    /// ```
    pub fn other_phrases(self) -> impl Iterator<Item = OtherPhrase> + Clone {
        facts(self.as_u16()).filter_map(|fact| match fact.rule {
            Rule::Phrase(phrase) => Some(OtherPhrase {
                phrase,
                reference: fact.reference,
            }),
            _ => None,
        })
    }

    /// The RFC and the section that define the code; `None` for an unregistered code.
    ///
    /// ```
    /// assert_eq!(sipcode::sip!(486).reference(), Some("RFC 3261 §21.4.24"));
    /// ```
    #[must_use]
    pub const fn reference(self) -> Option<&'static str> {
        match self.row() {
            Some(row) => Some(row.reference),
            None => None,
        }
    }

    /// Whether IANA's registry has the code.
    ///
    /// ```
    /// use sipcode::{RegistryStatus, sip};
    ///
    /// assert_eq!(sip!(486).registration(), RegistryStatus::Registered);
    /// ```
    #[must_use]
    pub const fn registration(self) -> RegistryStatus {
        match self.row() {
            None => RegistryStatus::Unregistered,
            Some(row) => match row.registration {
                sipcode_registry::Registration::Registered => RegistryStatus::Registered,
                sipcode_registry::Registration::Deprecated(_) => RegistryStatus::Deprecated,
                sipcode_registry::Registration::Obsolete(_) => RegistryStatus::Obsolete,
            },
        }
    }

    /// The header fields that a response with this code must carry, each with the RFC that says
    /// so. Those that depend on more than the code and the method are not listed. A field may be there
    /// several times: the first that concerns the method says where it is stated.
    ///
    /// ```
    /// use sipcode::{StatusCode, sip};
    ///
    /// let allow = sip!(405).required_headers().next().unwrap();
    /// assert_eq!(allow.any_of, ["Allow"]);
    /// assert_eq!(allow.method, None);
    /// assert_eq!(allow.reference, "RFC 3261 §8.2.1");
    ///
    /// let for_invite = |code: StatusCode| {
    ///     code.required_headers().find(|header| header.method == Some("INVITE"))
    /// };
    /// assert_eq!(for_invite(sip!(200)).unwrap().any_of, ["Contact"]);
    /// ```
    pub fn required_headers(self) -> impl Iterator<Item = RequiredHeader> + Clone {
        facts(self.as_u16()).filter_map(|fact| match fact.rule {
            Rule::Carries { any_of, or_nothing } => {
                Some(RequiredHeader::of(fact, any_of, or_nothing))
            }
            _ => None,
        })
    }

    /// The code that a client acts on when it receives this one
    /// ([RFC 3261 §8.1.3.2](https://www.rfc-editor.org/rfc/rfc3261#section-8.1.3.2)): the code
    /// itself if IANA has registered it, else 183 for a provisional one, else the x00 of its class.
    ///
    /// ```
    /// use sipcode::{StatusCode, sip};
    ///
    /// assert_eq!(StatusCode::from_u16(431)?.treated_as(), sip!(400));
    /// assert_eq!(StatusCode::from_u16(155)?.treated_as(), sip!(183));
    /// assert_eq!(sip!(486).treated_as(), sip!(486));
    /// # Ok::<(), sipcode::InvalidStatusCode>(())
    /// ```
    #[must_use]
    pub const fn treated_as(self) -> Self {
        match self.registration() {
            RegistryStatus::Registered | RegistryStatus::Deprecated => self,
            RegistryStatus::Obsolete | RegistryStatus::Unregistered => match self.class() {
                Class::Provisional => Self::SESSION_PROGRESS,
                class => Self::new(class, 0),
            },
        }
    }

    /// All the codes that IANA has registered, in ascending order, with the deprecated 202.
    ///
    /// ```
    /// use sipcode::{StatusCode, sip};
    ///
    /// assert_eq!(StatusCode::registered().next(), Some(sip!(100)));
    /// assert!(StatusCode::registered().any(|code| code == 202));
    /// assert!(StatusCode::registered().all(|code| code != 409));
    /// ```
    #[must_use]
    pub fn registered() -> impl DoubleEndedIterator<Item = Self> + Clone {
        RESPONSE_CODES
            .iter()
            .filter_map(|row| Self::from_u16(row.number).ok())
            .filter(|code| code.registration() != RegistryStatus::Obsolete)
    }
}
