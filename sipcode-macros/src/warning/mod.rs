//! The input of `sip_warning!`, which is written as that of `sip!` is.

mod check;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;

use crate::{
    problem::Macro,
    sip::{self, parse},
};

/// The expansion of `$crate input`.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let (krate, input) = sip::krate(tokens);
    let caller = Macro::Warning;
    match parse::parse(input.clone(), caller).and_then(|input| check::check(&input)) {
        Ok(checked) => sip::expand::alternatives(&krate, &checked, caller),
        Err(error) => sip::expand::invalid(&krate, input, &error, caller),
    }
}
