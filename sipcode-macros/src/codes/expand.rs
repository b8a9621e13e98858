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
    let mut set = listed(krate, codes);
    for class in &codes.classes {
        let class = of_class(krate, class);
        set = Some(match set {
            Some(set) => quote!(#set.union(#class)),
            None => class,
        });
    }
    quote!(const { #set })
}

fn listed(krate: &TokenStream, codes: &Alternatives) -> Option<TokenStream> {
    if codes.codes.is_empty() {
        return None;
    }
    let mut constants = Vec::new();
    for code in &codes.codes {
        constants.push(checked_code(krate, code, Table::Responses));
    }
    Some(quote!(<#krate::CodeSet>::of(&[#(#constants),*])))
}

fn of_class(krate: &TokenStream, class: &Spanned<Class>) -> TokenStream {
    let name = Ident::new(class_name(class.value.digit), class.span);
    quote!(<#krate::CodeSet>::of_class(#krate::Class::#name))
}
