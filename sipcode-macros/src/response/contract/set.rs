//! The codes of a contract as an expression of type `CodeSet`.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use super::check::{Contract, Entry};
use crate::code::{bits::Bits, table::class_name};

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

/// The codes of some entries.
pub(super) fn bits<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> TokenStream {
    let mut bits = Bits::default();
    for entry in entries {
        match entry {
            Entry::Code { number, .. } => bits.insert(*number),
            Entry::Class { digit, .. } => bits.insert_class(*digit),
        }
    }
    bits.to_tokens()
}
