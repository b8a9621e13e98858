//! One code to the path of its constant.

use proc_macro2::{Ident, Literal, Punct, Spacing, Span, TokenStream};
use quote::quote;
use sipcode_registry::response_code;

use super::{
    check::{CheckedCode, What},
    table::Table,
};

/// The path to a constant, with the spans that `sip::common_case` gives its tokens.
pub(crate) fn checked_code(krate: &TokenStream, code: &CheckedCode, table: Table) -> TokenStream {
    let (ty, constant) = constants(table);
    let ty = Ident::new(ty, Span::call_site());
    let mut open = Punct::new('<', Spacing::Alone);
    open.set_span(code.span);
    let (of, name) = match &code.what {
        // An editor completes a name in a plain path only.
        What::UnknownName(name) => return quote!(#krate::#ty::#name),
        What::Constant(row) => {
            let name = Ident::new(row.name(), code.span);
            return quote!(#open #krate::#ty>::#name);
        }
        What::Allowed(row) => (quote!(__private::Allowed), row.name()),
        What::Private(number) => (checked_number(*number), constant),
        // Not the literal: rustc would find the braces of `Generic<{ sip!(486u16) }>` needless
        // (the lint `unused_braces`).
        What::U16(number) => (checked_number(*number), "U16"),
    };
    let name = Ident::new(name, code.span);
    quote!(#open #krate::#of>::#name)
}

/// The type of a code, and the constant of `Number` that has it.
pub(super) fn constants(table: Table) -> (&'static str, &'static str) {
    match table {
        Table::Responses => ("StatusCode", "CODE"),
        Table::WarnCodes => ("WarnCode", "WARN_CODE"),
    }
}

/// The type of a number, by its name if it has one.
pub(super) fn checked_number(number: u16) -> TokenStream {
    if let Some(row) = response_code(number) {
        let name = Ident::new(row.name, Span::call_site());
        return quote!(__private::numbers::#name);
    }
    let number = Literal::u16_unsuffixed(number);
    quote!(__private::Number<#number>)
}
