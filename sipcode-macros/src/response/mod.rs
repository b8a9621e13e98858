//! The input of `#[sip_response]`, in three stages: on a type here, on a function in `contract`.

mod check;
mod contract;
mod expand;
mod fields;
mod item;
mod mark;
mod method;
mod obligations;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;

pub(crate) use self::{fields::Shape, mark::Place, obligations::snake_case};
use crate::problem::{Located, Macro};

/// The expansion of `#[sip_response(arguments)] item`.
pub(crate) fn expand(arguments: TokenStream, item: TokenStream) -> TokenStream {
    match contract::function(item.clone()) {
        Some(function) => contract::expand(arguments, function),
        None => expand_type(arguments, item),
    }
}

/// The item without our marks, in any case, an implementation that is as complete as it can be, and
/// every problem.
fn expand_type(arguments: TokenStream, item: TokenStream) -> TokenStream {
    let mut problems = Vec::new();
    let (kept, responses) = match item::parse(arguments, item, &mut problems) {
        (kept, Some(parsed)) => {
            let checked = check::check(parsed, &mut problems);
            (kept, expand::implementation(&checked))
        }
        (kept, None) => (kept, TokenStream::new()),
    };
    let reports = problems
        .iter()
        .map(|problem: &Located| problem.to_compile_error(Macro::Response));
    kept.into_iter()
        .chain(responses)
        .chain(reports.flatten())
        .collect()
}
