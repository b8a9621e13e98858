//! `#[sip_response(180, 200, 4xx)]` on a function: the codes of its responses.

mod arms;
mod body;
mod check;
mod comparison;
mod constant;
mod constants;
mod function;
mod list;
mod patterns;
mod returned;
mod set;
mod table;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;

use self::constants::Constants;
pub(super) use self::function::{Function, function};
use crate::{
    problem::{FormProblem, Problems},
    tokens::attribute,
    vocabulary::Macro,
    wording::reports,
};

/// The function with a table of its responses in its docs, with the list of its codes at each `sip!`
/// in its body that might be a value of another code, and with a check of each constant that is one.
pub(super) fn expand(arguments: TokenStream, function: Function) -> TokenStream {
    let mut problems = Problems::default();
    let list = list::parse(arguments, &mut problems);
    let attribute = attribute(&function.signature);
    let contract = check::check(&list, attribute, &mut problems);
    if let Some(span) = function.second_contract {
        problems.at(span, FormProblem::ContractTwice);
    }
    // Where the list itself is wrong, no code is called undeclared.
    let is_right = problems.count() == 0;
    let declared = is_right.then(|| contract.declared());
    let krate = list.krate.clone().unwrap_or_else(|| quote!(::sipcode));
    let constant = list
        .constant
        .as_ref()
        .map(|name| constant::constant(&krate, name, &contract, &function));
    let checked = declared.as_ref().and_then(|declared| {
        let krate = &krate;
        Constants { declared, krate }.checked(&function.body)
    });
    let written = function.body;
    let body = checked.unwrap_or_else(|| written.clone());
    let marked = body::marked(&body, declared.as_ref());
    // A pattern with a mark is an or-pattern, which clippy would have one level up.
    let allow = marked
        .as_ref()
        .map(|_| quote!(#[allow(clippy::unnested_or_patterns)]));
    let table = is_right.then(|| table::docs(&contract, &function.attributes));
    let Function {
        attributes,
        signature,
        ..
    } = function;
    let body = marked.unwrap_or(body);
    let returned = declared
        .as_ref()
        .and_then(|_| returned::checked(&krate, &contract, &signature, &written, &body));
    let body = returned.unwrap_or(body);
    let reports = reports(&problems, Macro::Contract);
    quote!(#constant #attributes #table #allow #signature #body #reports)
}
