//! Codes as the bits of a `CodeSet`, from 100 on: rustc takes far longer to make a set in a constant than
//! to read one.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

#[derive(Clone, Copy, Default)]
pub(crate) struct Bits([u64; 10]);

impl Bits {
    pub(crate) fn insert(&mut self, number: u16) {
        let (word, bit) = place(number);
        if let Some(word) = self.0.get_mut(word) {
            *word |= bit;
        }
    }

    pub(crate) fn contains(&self, number: u16) -> bool {
        let (word, bit) = place(number);
        self.0.get(word).is_some_and(|word| word & bit != 0)
    }

    pub(crate) fn has_any_of_class(&self, digit: u8) -> bool {
        let first = u16::from(digit) * 100;
        (first..first + 100).any(|number| self.contains(number))
    }

    /// All codes of a class.
    pub(crate) fn insert_class(&mut self, digit: u8) {
        let first = u16::from(digit) * 100;
        for number in first..first + 100 {
            self.insert(number);
        }
    }

    /// An array.
    pub(crate) fn to_tokens(self) -> TokenStream {
        let mut words = Vec::new();
        for word in &self.0 {
            words.push(Literal::u64_unsuffixed(*word));
        }
        quote!([#(#words),*])
    }
}

/// The word of a number, and its bit in there.
fn place(number: u16) -> (usize, u64) {
    let place = usize::from(number.saturating_sub(100));
    (place / 64, 1 << (place % 64))
}
