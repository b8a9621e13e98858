//! Codes, or an error in their place, to tokens that are valid as an expression and as a pattern.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use sipcode_registry::response_code;

use super::{
    alternatives::Alternatives,
    check::{CheckedCode, What},
    pattern::{class_of_numbers, only_a_pattern, several_codes, several_numbers},
    table::Table,
};
use crate::{problem::Located, vocabulary::Macro, wording::compile_error};

/// The codes of a macro's input, with `|` between them where there are several.
pub(crate) fn alternatives(
    krate: &TokenStream,
    alternatives: &Alternatives,
    table: Table,
) -> TokenStream {
    match (&*alternatives.classes, &*alternatives.codes) {
        ([], [code]) if alternatives.is_only_matched => {
            only_a_pattern(krate, code, &quote!(Deprecated))
        }
        ([], [code]) => checked_code(krate, code, table),
        ([class], []) if class.value.is_u16 => class_of_numbers(krate, class),
        _ if alternatives.are_numbers() => several_numbers(krate, alternatives),
        _ => several_codes(krate, alternatives, table),
    }
}

/// The path to a constant, with the spans that `sip::common_case` gives its tokens.
pub(crate) fn checked_code(krate: &TokenStream, code: &CheckedCode, table: Table) -> TokenStream {
    let (ty, constant) = constants(table);
    let ty = Ident::new(ty, Span::call_site());
    let (of, name) = match &code.what {
        // An editor completes a name in a plain path only.
        What::UnknownName(name) => return quote!(#krate::#ty::#name),
        What::Constant(row) => (quote!(#ty), row.name()),
        What::Allowed(row) => (quote!(__private::Allowed), row.name()),
        What::Private(number) => (checked_number(*number), constant),
        // Not the literal: rustc would find the braces of `Generic<{ sip!(486u16) }>` needless
        // (the lint `unused_braces`).
        What::U16(number) => (checked_number(*number), "U16"),
    };
    let open = quote_spanned!(code.span=> <);
    let name = Ident::new(name, code.span);
    quote!(#open #krate::#of>::#name)
}

/// The type of a code, and the constant of `Number` that has it.
fn constants(table: Table) -> (&'static str, &'static str) {
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

/// A path around the `compile_error!` of a problem: rustc does not check whether a `match` with it is
/// exhaustive.
pub(crate) fn invalid(krate: &TokenStream, error: &Located, caller: Macro) -> TokenStream {
    any_value(krate, &report(krate, error, caller))
}

/// The `compile_error!` of a problem, with what an editor completes where that is an unknown name.
pub(crate) fn report(krate: &TokenStream, error: &Located, caller: Macro) -> TokenStream {
    let report = compile_error(error, caller);
    let completed = error.problem.unknown_name().map(|name| {
        let (ty, _) = constants(Table::of(caller));
        let ty = Ident::new(ty, Span::call_site());
        let name = Ident::new(name, error.first);
        // rust-analyzer, which sets `miri`, completes it; rustc knows nothing of it.
        quote!(#[cfg(miri)] #krate::#ty::#name;)
    });
    quote!(#completed #report)
}

/// A path around reports, whose type is an error too: rustc lets it pass as any type.
pub(crate) fn any_value(krate: &TokenStream, reports: &TokenStream) -> TokenStream {
    quote!(<#krate::__private::Invalid<{ #reports }>>::CODE)
}
