//! The input of `sip!`, in three stages.

pub(crate) mod check;
mod common_case;
pub(crate) mod expand;
pub(crate) mod parse;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;

use crate::{declared, problem::Macro};
pub(crate) use common_case::common_case;

/// The expansion of `$crate input`; a contract may have marked the input.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let (krate, input) = krate(tokens);
    let (declared, input) = declared::split(input);
    match parse::parse(input.clone(), Macro::Sip).and_then(|input| check::check(&input)) {
        Ok(checked) => expand::checked(&krate, &checked, declared.as_ref()),
        Err(error) => expand::invalid(&krate, input, &error, Macro::Sip),
    }
}

/// The `$crate` that the front of a macro passes, and the input.
pub(crate) fn krate(tokens: TokenStream) -> (TokenStream, TokenStream) {
    let mut tokens = tokens.into_iter();
    let krate = tokens.next().map(TokenStream::from);
    (krate.unwrap_or_default(), tokens.collect())
}
