//! `sip_warning!`: a warn-code, or a pattern of warn-codes.

#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;

use crate::{
    code::{alternatives, expand, table::Table},
    tokens::split_crate,
    vocabulary::Macro,
};

/// The expansion of `$crate input`.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let (krate, input) = split_crate(tokens);
    match alternatives::read(input, Macro::Warning) {
        Ok(codes) => expand::alternatives(&krate, &codes, Table::WarnCodes),
        Err(error) => expand::invalid(&krate, &error, Macro::Warning),
    }
}
