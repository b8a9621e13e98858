//! `sip!`: a response code, or a pattern of codes and classes.

mod common_case;
pub(crate) mod declared;
mod raw_pattern;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;

use crate::{
    code::{alternatives, expand, table::Table},
    tokens::split_crate,
    vocabulary::Macro,
};
pub(crate) use common_case::common_case;

/// The expansion of `$crate input`; a contract may have marked the input.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let (krate, input) = split_crate(tokens);
    let (declared, input) = declared::split(input);
    match alternatives::read(input, Macro::Sip) {
        Ok(codes) => declared
            .and_then(|declared| declared::expand(&krate, &codes, &declared))
            .unwrap_or_else(|| expand::alternatives(&krate, &codes, Table::Responses)),
        Err(error) => expand::invalid(&krate, &error, Macro::Sip),
    }
}
