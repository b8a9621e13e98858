//! The codes of a contract as an expression of type `CodeSet`.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::check::{Contract, Entry};
use crate::code::table::class_name;

pub(super) fn set(krate: &TokenStream, entry: &Entry) -> TokenStream {
    match entry {
        Entry::Code { number, .. } => {
            let number = Literal::u16_unsuffixed(*number);
            quote!(<#krate::CodeSet>::of(&[<#krate::__private::Number<#number>>::CODE]))
        }
        Entry::Class { digit, .. } => {
            let class = Ident::new(class_name(*digit), Span::call_site());
            quote!(<#krate::CodeSet>::of_class(#krate::Class::#class))
        }
    }
}

/// All of them; `None` for an empty list.
pub(super) fn whole(krate: &TokenStream, contract: &Contract) -> Option<TokenStream> {
    let sets = contract.entries.iter().map(|entry| set(krate, entry));
    sets.reduce(|set, other| quote!(#set.union(#other)))
}

/// The codes of some entries as the bits of a `CodeSet`, from 100 on: rustc takes far longer to make a set
/// in a constant than to read one.
pub(super) fn bits<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> TokenStream {
    let mut words = [0_u64; 10];
    for entry in entries {
        let (first, count) = match entry {
            Entry::Code { number, .. } => (*number, 1),
            Entry::Class { digit, .. } => (u16::from(*digit) * 100, 100),
        };
        let start = usize::from(first.saturating_sub(100));
        for place in start..start + count {
            if let Some(word) = words.get_mut(place / 64) {
                *word |= 1 << (place % 64);
            }
        }
    }
    let words = words.map(Literal::u64_unsuffixed);
    quote!([#(#words),*])
}
