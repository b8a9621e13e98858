//! `#[sip_response]`: on a type here, on a function in `contract`.

mod arguments;
mod attributes;
mod check;
mod codes;
mod context;
mod contract;
mod expand;
mod fields;
mod headers;
mod item;
mod mark;
mod reason;
#[cfg(test)]
mod rules_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod verdict;

use proc_macro2::TokenStream;

use crate::{problem::Problems, vocabulary::Macro, wording::reports};

/// The expansion of `#[sip_response(arguments)] item`.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    match contract::function(item.clone()) {
        Some(function) => contract::expand(arguments, function),
        None => expand_type(arguments, item),
    }
}

/// The item without our marks, in any case, implementations that are as complete as they can be, and
/// every problem.
fn expand_type(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut problems = Problems::default();
    let (kept, parsed) = item::parse(arguments, item, &mut problems);
    let implementation = parsed.map(|item| {
        let checked = check::check(item, &mut problems);
        let mut implementation = expand::implementation(&checked);
        implementation.extend(codes::implementation(&checked));
        implementation
    });
    let mut tokens = kept;
    tokens.extend(implementation);
    tokens.extend(reports(&problems, Macro::Response));
    tokens
}
