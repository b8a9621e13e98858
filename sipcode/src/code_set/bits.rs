//! The bits of a set, with which a contract is compared: rustc interprets each
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
    pub(crate) const fn has_number(&self, number: u16) -> bool {
        let bit = number as usize - 100;
        self.words[bit / 64] >> (bit % 64) & 1 != 0
    }

    /// Whether a code with that first digit is in it.
    pub(crate) const fn has_class(&self, digit: u16) -> bool {
        let first = (digit as usize - 1) * 100;
        let last = first + 99;
        let mut word = first / 64;
        let mut bits = self.words[word] & u64::MAX << (first % 64);
        while word < last / 64 {
            if bits != 0 {
                return true;
            }
            word += 1;
            bits = self.words[word];
        }
        bits & u64::MAX >> (63 - last % 64) != 0
    }
}

#[cfg(test)]
mod tests {
    use crate::{Class, CodeSet, StatusCode};

    #[test]
    fn each_code_is_in_its_class_and_in_no_other() {
        for code in CodeSet::ALL {
            let set = CodeSet::of(&[code]);
            for digit in 1..=6 {
                assert_eq!(set.has_class(digit), code.as_u16() / 100 == digit, "{code}");
            }
        }
    }

    #[test]
    fn a_set_is_a_subset_as_its_codes_are() {
        let wanted = CodeSet::of_class(Class::ClientError);
        for number in 100..700 {
            let code = StatusCode::from_u16(number).unwrap();
            let set = CodeSet::of(&[code]);
            assert!(set.has_number(number));
            assert_eq!(set.is_subset(&wanted), wanted.contains(code), "{number}");
            assert!(set.union(wanted).is_subset(&set.union(wanted)));
        }
    }

    #[test]
    fn with_codes_missing_in_two_words_it_is_no_subset() {
        let first_of_word = |word: u16| StatusCode::from_u16(100 + 64 * word).unwrap();
        for one in 0..10 {
            for other in 0..10 {
                let set = CodeSet::of(&[first_of_word(one), first_of_word(other)]);
                assert!(!set.is_subset(&CodeSet::new()), "{one} {other}");
            }
        }
    }
}
