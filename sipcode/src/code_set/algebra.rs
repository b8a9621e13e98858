//! Sets made of two sets, and how two sets relate.

use core::ops::{BitAnd, BitOr, Not, Sub};

use super::{CodeSet, WORDS};

impl CodeSet {
    /// The codes that are in either set; the operator `|` does the same.
    ///
    /// ```
    /// use sipcode::{CodeSet, sip_codes};
    ///
    /// const BOTH: CodeSet = sip_codes!(401).union(sip_codes!(407));
    /// assert_eq!(BOTH, sip_codes!(401 | 407));
    /// assert_eq!(BOTH, sip_codes!(401) | sip_codes!(407));
    /// ```
    #[must_use]
    pub const fn union(mut self, other: Self) -> Self {
        let mut word = 0;
        while word < WORDS {
            self.words[word] |= other.words[word];
            word += 1;
        }
        self
    }

    /// The codes that are in both sets; the operator `&` does the same.
    ///
    /// ```
    /// use sipcode::sip_codes;
    ///
    /// assert_eq!(sip_codes!(486 | 503).intersection(sip_codes!(5xx)), sip_codes!(503));
    /// assert_eq!(sip_codes!(486 | 503) & sip_codes!(5xx), sip_codes!(503));
    /// ```
    #[must_use]
    pub const fn intersection(mut self, other: Self) -> Self {
        let mut word = 0;
        while word < WORDS {
            self.words[word] &= other.words[word];
            word += 1;
        }
        self
    }

    /// The codes that are in this set and not in the other; the operator `-` does the same.
    ///
    /// ```
    /// use sipcode::{sip, sip_codes};
    ///
    /// let failures = sip_codes!(4xx).difference(sip_codes!(401 | 407));
    /// assert!(failures.contains(sip!(486)) && !failures.contains(sip!(401)));
    /// assert_eq!(failures, sip_codes!(4xx) - sip_codes!(401 | 407));
    /// ```
    #[must_use]
    pub const fn difference(self, other: Self) -> Self {
        self.intersection(other.complement())
    }

    /// The codes from 100 to 699 that are not in the set; the operator `!` does the same.
    ///
    /// ```
    /// use sipcode::sip_codes;
    ///
    /// assert_eq!(sip_codes!(1xx).complement(), sip_codes!(2xx | 3xx | 4xx | 5xx | 6xx));
    /// assert_eq!(!sip_codes!(1xx), sip_codes!(2xx | 3xx | 4xx | 5xx | 6xx));
    /// ```
    #[must_use]
    pub const fn complement(mut self) -> Self {
        let mut word = 0;
        while word < WORDS {
            self.words[word] = !self.words[word];
            word += 1;
        }
        self.intersection(Self::ALL)
    }

    /// Whether every code of this set is in the other.
    ///
    /// ```
    /// use sipcode::sip_codes;
    ///
    /// assert!(sip_codes!(500 | 503).is_subset(&sip_codes!(5xx)));
    /// assert!(!sip_codes!(486 | 503).is_subset(&sip_codes!(5xx)));
    /// ```
    #[must_use]
    pub const fn is_subset(&self, other: &Self) -> bool {
        // Without a loop, of which rustc would interpret each step in every contract.
        let (own, others) = (&self.words, &other.words);
        let first = own[0] & !others[0]
            | own[1] & !others[1]
            | own[2] & !others[2]
            | own[3] & !others[3]
            | own[4] & !others[4];
        let last = own[5] & !others[5]
            | own[6] & !others[6]
            | own[7] & !others[7]
            | own[8] & !others[8]
            | own[9] & !others[9];
        first | last == 0
    }

    /// Whether no code is in both sets.
    ///
    /// ```
    /// use sipcode::sip_codes;
    ///
    /// assert!(sip_codes!(401 | 407).is_disjoint(&sip_codes!(5xx)));
    /// assert!(!sip_codes!(486 | 503).is_disjoint(&sip_codes!(5xx)));
    /// ```
    #[must_use]
    pub const fn is_disjoint(&self, other: &Self) -> bool {
        self.intersection(*other).is_empty()
    }
}

impl BitOr for CodeSet {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        self.union(other)
    }
}

impl BitAnd for CodeSet {
    type Output = Self;

    fn bitand(self, other: Self) -> Self {
        self.intersection(other)
    }
}

impl Sub for CodeSet {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self.difference(other)
    }
}

impl Not for CodeSet {
    type Output = Self;

    fn not(self) -> Self {
        self.complement()
    }
}
