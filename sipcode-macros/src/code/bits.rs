//! Codes as the bits of a `CodeSet`, from 100 on: rustc takes far longer to make a set in a constant than
//! to read one.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Bits([u64; 10]);

impl Bits {
    pub(crate) fn insert(&mut self, number: u16) {
        let place = usize::from(number.saturating_sub(100));
        if let Some(word) = self.0.get_mut(place / 64) {
            *word |= 1 << (place % 64);
        }
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
        let words = self.0.map(Literal::u64_unsuffixed);
        quote!([#(#words),*])
    }
}
