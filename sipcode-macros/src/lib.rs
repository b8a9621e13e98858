//! The procedural macros of `sipcode`, which re-exports and documents them; do not depend on this
//! crate directly.
//!
//! A macro's input goes through three stages, each a file in the macro's folder: `parse` (tokens to
//! what is written), `check` (what is written against the registry) and `expand` (the result or
//! the problem to tokens). What can be wrong is the enum in `problem`, how it is said stands in
//! `wording`, and which codes are suggested in `suggest`.
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unreachable,
    clippy::todo
)]

mod allow;
mod code;
mod declared;
mod notation;
mod problem;
mod response;
mod sip;
mod suggest;
#[cfg(test)]
mod test_tokens;
mod tokens;
mod warning;
mod wording;

use proc_macro::TokenStream;

/// `sipcode::sip!` passes its crate, as `$crate`, and its input.
#[doc(hidden)]
#[proc_macro]
pub fn sip(input: TokenStream) -> TokenStream {
    sip::common_case(input.clone()).unwrap_or_else(|| sip::expand(input.into()).into())
}

/// `sipcode::sip_warning!` passes its crate, as `$crate`, and its input.
#[doc(hidden)]
#[proc_macro]
pub fn sip_warning(input: TokenStream) -> TokenStream {
    warning::expand(input.into()).into()
}

#[expect(missing_docs, reason = "documented where `sipcode` re-exports it")]
#[proc_macro_attribute]
pub fn sip_response(arguments: TokenStream, item: TokenStream) -> TokenStream {
    response::expand(arguments.into(), item.into()).into()
}
