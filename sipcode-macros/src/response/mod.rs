//! `#[sip_response]`: on a type here, on a function in `contract`; `sip_reply!` in `reply`.

mod arguments;
mod attributes;
mod bounds;
mod carried;
mod check;
mod codes;
mod conditions;
mod context;
mod contract;
mod docs;
mod expand;
mod field_mark;
mod fields;
mod header_name;
mod headers;
mod item;
mod lines;
mod mark;
mod media_type;
mod reason;
mod reply;
#[cfg(test)]
mod rules_tests;
mod table;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod verdict;

use proc_macro2::TokenStream;

pub(crate) use self::reply::expand as reply;
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
    let (mut tokens, parsed) = item::parse(arguments, item, &mut problems);
    if let Some(item) = parsed {
        let checked = check::check(item, &mut problems);
        if problems.count() == 0 {
            tokens = table::documented(tokens, &checked);
        }
        let allow = attributes::allow_deprecated(&tokens);
        tokens.extend(expand::implementation(&checked, &allow));
        tokens.extend(codes::implementation(&checked, &allow).unwrap_or_default());
    }
    tokens.extend(reports(&problems, Macro::Response));
    tokens
}
