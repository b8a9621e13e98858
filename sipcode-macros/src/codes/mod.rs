//! `sip_codes!`: a set of response codes.

mod expand;
mod read;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;

use crate::{code::expand::invalid, tokens::split_crate, vocabulary::Macro};

/// The expansion of `$crate input`.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let (krate, input) = split_crate(tokens);
    match read::read(input) {
        Ok(codes) => expand::set(&krate, &codes),
        Err(error) => invalid(&krate, &error, Macro::Codes),
    }
}
