//! `#[sip_response(180, 200, 4xx)]` on a function: the codes that it answers.

mod body;
mod check;
mod function;
mod table;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;

pub(crate) use self::function::{Function, function};
use super::mark::{self, Place};
use crate::problem::{Located, Macro};

/// The function with a table of its responses in its docs, and with the list of its codes at each
/// `sip!` in its body that might be a value of another code.
pub(crate) fn expand(arguments: TokenStream, function: Function) -> TokenStream {
    let mut problems = Vec::new();
    let mark = mark::parse(arguments, Place::Function, &mut problems);
    let list = check::check(&mark, function.name.span(), &mut problems);
    // Where the list itself is wrong, no code is called undeclared.
    let declared = problems.is_empty().then(|| list.declared());
    let marked = body::marked(&function.body, declared.as_ref());
    // A pattern with a mark is an or-pattern, which clippy would have one level up.
    let allow = marked
        .as_ref()
        .map(|_| quote!(#[allow(clippy::unnested_or_patterns)]));
    let table = problems
        .is_empty()
        .then(|| table::docs(&list, &function.attributes));
    let reports = problems
        .iter()
        .map(|problem: &Located| problem.to_compile_error(Macro::Contract));
    let mut tokens = function.attributes;
    tokens.extend(table);
    tokens.extend(allow);
    tokens.extend(function.signature);
    tokens.extend(marked.unwrap_or(function.body));
    tokens.extend(reports.flatten());
    tokens
}
