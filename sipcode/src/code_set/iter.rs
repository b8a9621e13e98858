//! The codes of a set one by one, and sets of codes that come one by one.

use core::iter::FusedIterator;

use super::CodeSet;
use crate::StatusCode;

impl CodeSet {
    /// The codes in ascending order.
    ///
    /// ```
    /// use sipcode::{sip, sip_codes};
    ///
    /// let mut codes = sip_codes!(503 | 401 | 407).iter();
    /// assert_eq!(codes.len(), 3);
    /// assert_eq!(codes.next(), Some(sip!(401)));
    /// assert_eq!(codes.next_back(), Some(sip!(503)));
    /// ```
    #[must_use]
    pub const fn iter(&self) -> CodeSetIter {
        CodeSetIter { rest: *self }
    }

    /// The lowest code, if there is one.
    fn first(&self) -> Option<StatusCode> {
        let word = self.words.iter().position(|bits| *bits != 0)?;
        at(word, self.words[word].trailing_zeros())
    }

    /// The highest code, if there is one.
    fn last(&self) -> Option<StatusCode> {
        let word = self.words.iter().rposition(|bits| *bits != 0)?;
        at(word, self.words[word].ilog2())
    }
}

/// The code of a bit.
fn at(word: usize, bit: u32) -> Option<StatusCode> {
    let place = u16::try_from(word).ok()? * 64 + u16::try_from(bit).ok()?;
    StatusCode::from_u16(100 + place).ok()
}

/// The codes of a [`CodeSet`], in ascending order: what [`CodeSet::iter`] returns.
///
/// ```
/// use sipcode::{CodeSetIter, sip, sip_codes};
///
/// let codes: CodeSetIter = sip_codes!(401 | 407).iter();
/// assert!(codes.eq([sip!(401), sip!(407)]));
/// ```
#[derive(Debug, Clone)]
pub struct CodeSetIter {
    rest: CodeSet,
}

impl Iterator for CodeSetIter {
    type Item = StatusCode;

    fn next(&mut self) -> Option<StatusCode> {
        let code = self.rest.first()?;
        self.rest.remove(code);
        Some(code)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let len = self.rest.len();
        (len, Some(len))
    }
}

impl DoubleEndedIterator for CodeSetIter {
    fn next_back(&mut self) -> Option<StatusCode> {
        let code = self.rest.last()?;
        self.rest.remove(code);
        Some(code)
    }
}

impl ExactSizeIterator for CodeSetIter {}

impl FusedIterator for CodeSetIter {}

impl IntoIterator for CodeSet {
    type Item = StatusCode;
    type IntoIter = CodeSetIter;

    fn into_iter(self) -> CodeSetIter {
        self.iter()
    }
}

impl IntoIterator for &CodeSet {
    type Item = StatusCode;
    type IntoIter = CodeSetIter;

    fn into_iter(self) -> CodeSetIter {
        self.iter()
    }
}

impl FromIterator<StatusCode> for CodeSet {
    fn from_iter<I: IntoIterator<Item = StatusCode>>(codes: I) -> Self {
        let mut set = Self::new();
        set.extend(codes);
        set
    }
}

impl Extend<StatusCode> for CodeSet {
    fn extend<I: IntoIterator<Item = StatusCode>>(&mut self, codes: I) {
        for code in codes {
            self.insert(code);
        }
    }
}
