//! The bits of a set, against which a contract holds the codes of a return type: rustc interprets each
//! step of it, in every function with such a contract.

use super::{CodeSet, WORDS};

/// A bit for each code from 100 on.
pub(crate) type Bits = [u64; WORDS];

/// The set of these bits.
#[must_use]
pub const fn set_of_bits(bits: Bits) -> CodeSet {
    CodeSet { words: bits }
}

impl CodeSet {
    /// The set with the codes of another that are not among the bits.
    pub(crate) const fn with_missing(mut self, other: &Self, bits: &Bits) -> Self {
        let mut word = 0;
        while word < WORDS {
            self.words[word] |= other.words[word] & !bits[word];
            word += 1;
        }
        self
    }

    /// Whether one of the bits is that of a code.
    pub(crate) const fn has_any(&self, bits: &Bits) -> bool {
        let mut word = 0;
        while word < WORDS {
            if self.words[word] & bits[word] != 0 {
                return true;
            }
            word += 1;
        }
        false
    }
}
