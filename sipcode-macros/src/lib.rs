//! The procedural macros of `sipcode`, which re-exports and documents them; do not depend on this
//! crate directly.
//!
//! The input of a macro goes one way: it is parsed (tokens to what is written), checked (what is
//! written against the registry) and expanded (the result, or the problem, to tokens). The rooms,
//! from the ground up; none imports one that is listed after it:
//!
//! | | |
//! |---|---|
//! | `vocabulary` | the words that all share: macros, keys, words of `allow` |
//! | `problem` | what can be wrong: a catalogue |
//! | `tokens`, `suggest` | steps on tokens; what is similar to a wrong word or number |
//! | `code` | a code, whichever macro it stands in |
//! | `wording` | how each problem is said |
//! | `sip`, `codes`, `warning` | `sip!`, `sip_codes!` and `sip_warning!` |
//! | `response` | `#[sip_response]`; on functions `response::contract`; `sip_reply!` |
#![deny(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::unreachable,
    clippy::todo
)]

mod code;
mod codes;
#[cfg(test)]
mod expansions;
#[cfg(test)]
mod growth;
mod problem;
mod response;
mod sip;
#[cfg(test)]
mod slips;
mod suggest;
#[cfg(test)]
mod test_support;
mod tokens;
mod vocabulary;
mod warning;
mod wording;

use proc_macro::TokenStream;

/// `sipcode::sip!` passes its crate, as `$crate`, and its input.
#[doc(hidden)]
#[proc_macro]
pub fn sip(input: TokenStream) -> TokenStream {
    sip::common_case(input.clone()).unwrap_or_else(|| sip::expand(input.into()).into())
}

/// `sipcode::sip_codes!` passes its crate, as `$crate`, and its input.
#[doc(hidden)]
#[proc_macro]
pub fn sip_codes(input: TokenStream) -> TokenStream {
    codes::expand(input.into()).into()
}

/// `sipcode::sip_warning!` passes its crate, as `$crate`, and its input.
#[doc(hidden)]
#[proc_macro]
pub fn sip_warning(input: TokenStream) -> TokenStream {
    warning::expand(input.into()).into()
}

/// `sipcode::sip_reply!` passes its crate, as `$crate`, and its input.
#[doc(hidden)]
#[proc_macro]
pub fn sip_reply(input: TokenStream) -> TokenStream {
    response::reply(input.into()).into()
}

#[expect(missing_docs, reason = "documented where `sipcode` re-exports it")]
#[proc_macro_attribute]
pub fn sip_response(arguments: TokenStream, item: TokenStream) -> TokenStream {
    response::expand(arguments.into(), item.into()).into()
}
