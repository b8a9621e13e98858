//! Codes, or an error in their place, to tokens that are valid as an expression and as a pattern.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::{
    alternatives::Alternatives,
    constant::{checked_code, constants},
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
            let why = if code.is_u16() {
                quote!(DeprecatedNumber)
            } else {
                quote!(Deprecated)
            };
            only_a_pattern(krate, code, &why)
        }
        ([], [code]) => checked_code(krate, code, table),
        ([class], []) if class.value.is_u16 => class_of_numbers(krate, class),
        _ if alternatives.are_numbers() => several_numbers(krate, alternatives),
        _ => several_codes(krate, alternatives, table),
    }
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
