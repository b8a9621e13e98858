//! A set, or an error in its place, to an expression of type `CodeSet`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::{
    code::{
        alternatives::Alternatives,
        constant::checked_code,
        notation::Class,
        table::{Table, class_name},
    },
    tokens::Spanned,
};

/// The set, as a user would write it by hand. It is in a `const` block so that it is made while the
/// program compiles, wherever it stands.
pub(super) fn set(krate: &TokenStream, codes: &Alternatives) -> TokenStream {
    let listed = listed(krate, codes);
    let classes = codes.classes.iter().map(|class| of_class(krate, class));
    let set = listed.into_iter().chain(classes);
    let set = set.reduce(|set, other| quote!(#set.union(#other)));
    quote!(const { #set })
}

fn listed(krate: &TokenStream, codes: &Alternatives) -> Option<TokenStream> {
    if codes.codes.is_empty() {
        return None;
    }
    let codes = codes.codes.iter();
    let codes = codes.map(|code| checked_code(krate, code, Table::Responses));
    Some(quote!(<#krate::CodeSet>::of(&[#(#codes),*])))
}

fn of_class(krate: &TokenStream, class: &Spanned<Class>) -> TokenStream {
    let name = Ident::new(class_name(class.value.digit), class.span);
    quote!(<#krate::CodeSet>::of_class(#krate::Class::#name))
}
