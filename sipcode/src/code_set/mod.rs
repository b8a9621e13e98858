//! A set of status codes.

mod algebra;
mod bits;
mod iter;
mod parts;
#[cfg(feature = "serde")]
mod serde;
mod text;

pub(crate) use self::bits::Bits;
pub use self::bits::set_of_bits;
pub use self::{iter::CodeSetIter, text::InvalidCodeSet};
use crate::{Class, StatusCode};

/// A set of SIP status codes, any of the 600 from 100 to 699, registered or not.
///
/// [`sip_codes!`](crate::sip_codes) makes one of codes and classes that the compiler has checked,
/// and a configuration is read into one: its [`FromStr`](core::str::FromStr) and, with the feature
/// `serde`, its `Deserialize` take codes, classes and names. It is `Copy`, takes 80 bytes, one bit
/// for each code, and needs no allocator; methods that have a namesake in the sets of `std` do the
/// same.
///
/// ```
/// use sipcode::{CodeSet, StatusCode, sip, sip_codes};
///
/// /// What a client tries once more, perhaps elsewhere.
/// const RETRIED: CodeSet = sip_codes!(408 | 480 | 5xx);
///
/// assert!(RETRIED.contains(sip!(503)));
/// assert!(!RETRIED.contains(sip!(486)));
/// assert_eq!(RETRIED.to_string(), "408 | 480 | 5xx");
///
/// let configured: CodeSet = "5xx, 408, TEMPORARILY_UNAVAILABLE".parse()?;
/// assert_eq!(configured, RETRIED);
/// let seen: CodeSet = [sip!(486), sip!(503)].into_iter().collect();
/// assert_eq!((seen & RETRIED).iter().next(), Some(StatusCode::SERVICE_UNAVAILABLE));
/// # Ok::<(), sipcode::InvalidCodeSet>(())
/// ```
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct CodeSet {
    /// One bit for each code, that of 100 first. The 40 bits behind that of 699 are never set.
    words: [u64; WORDS],
}

const WORDS: usize = 10;

/// How many codes there are.
const CODES: usize = 600;

impl CodeSet {
    /// All 600 codes: the six classes.
    ///
    /// ```
    /// use sipcode::CodeSet;
    ///
    /// assert_eq!(CodeSet::ALL.len(), 600);
    /// assert_eq!(CodeSet::ALL.to_string(), "1xx | 2xx | 3xx | 4xx | 5xx | 6xx");
    /// ```
    pub const ALL: Self = Self::of_places(0, CODES);

    /// The empty set.
    ///
    /// ```
    /// assert!(sipcode::CodeSet::new().is_empty());
    /// ```
    #[must_use]
    pub const fn new() -> Self {
        Self { words: [0; WORDS] }
    }

    /// The set of these codes.
    ///
    /// ```
    /// use sipcode::{CodeSet, StatusCode, sip_codes};
    ///
    /// const CHALLENGES: CodeSet =
    ///     CodeSet::of(&[StatusCode::UNAUTHORIZED, StatusCode::PROXY_AUTHENTICATION_REQUIRED]);
    /// assert_eq!(CHALLENGES, sip_codes!(401 | 407));
    /// ```
    #[must_use]
    pub const fn of(codes: &[StatusCode]) -> Self {
        let mut set = Self::new();
        let mut index = 0;
        while index < codes.len() {
            set.insert(codes[index]);
            index += 1;
        }
        set
    }

    /// The set of all codes of a class, registered or not.
    ///
    /// ```
    /// use sipcode::{Class, CodeSet, StatusCode, sip_codes};
    ///
    /// const FAILURES: CodeSet = CodeSet::of_class(Class::ServerError);
    /// assert_eq!(FAILURES, sip_codes!(5xx));
    /// assert!(FAILURES.contains(StatusCode::from_u16(577)?));
    /// # Ok::<(), sipcode::InvalidStatusCode>(())
    /// ```
    #[must_use]
    pub const fn of_class(class: Class) -> Self {
        let first = (class.digit() as usize - 1) * 100;
        Self::of_places(first, first + 100)
    }

    /// The codes whose bits are from `first` to before `end`.
    const fn of_places(first: usize, end: usize) -> Self {
        let mut set = Self::new();
        let mut word = 0;
        while word < WORDS {
            set.words[word] = bits_before(end, word) & !bits_before(first, word);
            word += 1;
        }
        set
    }

    /// Whether the code is in the set.
    ///
    /// ```
    /// use sipcode::{sip, sip_codes};
    ///
    /// assert!(sip_codes!(401 | 407).contains(sip!(407)));
    /// assert!(!sip_codes!(401 | 407).contains(sip!(403)));
    /// ```
    #[must_use]
    pub const fn contains(&self, code: StatusCode) -> bool {
        let (word, bit) = place(code);
        self.words[word] & bit != 0
    }

    /// Whether there is no code in the set.
    ///
    /// ```
    /// assert!(!sipcode::sip_codes!(486).is_empty());
    /// ```
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of codes in the set.
    ///
    /// ```
    /// assert_eq!(sipcode::sip_codes!(408 | 5xx).len(), 101);
    /// ```
    #[must_use]
    pub const fn len(&self) -> usize {
        let mut len = 0;
        let mut word = 0;
        while word < WORDS {
            len += self.words[word].count_ones() as usize;
            word += 1;
        }
        len
    }

    /// Adds a code. Returns whether it was not in the set before.
    ///
    /// ```
    /// use sipcode::{sip, sip_codes};
    ///
    /// let mut retried = sip_codes!(503);
    /// assert!(retried.insert(sip!(500)));
    /// assert!(!retried.insert(sip!(500)));
    /// assert_eq!(retried, sip_codes!(500 | 503));
    /// ```
    pub const fn insert(&mut self, code: StatusCode) -> bool {
        let is_new = !self.contains(code);
        let (word, bit) = place(code);
        self.words[word] |= bit;
        is_new
    }

    /// Removes a code. Returns whether it was in the set.
    ///
    /// ```
    /// use sipcode::{sip, sip_codes};
    ///
    /// let mut retried = sip_codes!(500 | 503);
    /// assert!(retried.remove(sip!(500)));
    /// assert!(!retried.remove(sip!(500)));
    /// assert_eq!(retried, sip_codes!(503));
    /// ```
    pub const fn remove(&mut self, code: StatusCode) -> bool {
        let was_there = self.contains(code);
        let (word, bit) = place(code);
        self.words[word] &= !bit;
        was_there
    }
}

/// The word of a code, and its bit in there.
const fn place(code: StatusCode) -> (usize, u64) {
    let place = code.as_u16() as usize - 100;
    (place / 64, 1 << (place % 64))
}

/// The bits of a word that belong to places before `end`.
const fn bits_before(end: usize, word: usize) -> u64 {
    match end.saturating_sub(word * 64) {
        count @ 0..64 => (1 << count) - 1,
        _ => u64::MAX,
    }
}

impl From<StatusCode> for CodeSet {
    fn from(code: StatusCode) -> Self {
        Self::of(&[code])
    }
}

impl From<Class> for CodeSet {
    fn from(class: Class) -> Self {
        Self::of_class(class)
    }
}
