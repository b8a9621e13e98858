//! How a problem is said, in the voice of rustc: lower case, no final period, code in backticks.
//! The first line is complete by itself; `help:` lines say what to write, `note:` lines where it is
//! stated.

mod form;
mod pieces;
mod registry;
mod response;
mod voice;

use proc_macro2::{Punct, Spacing, TokenStream, TokenTree};

pub(crate) use self::response::{listed_in_vain, server};
use self::voice::Voice;
use crate::{
    problem::{Located, Problem},
    vocabulary::Macro,
};

/// The `compile_error!` that reports a problem, underlining its tokens.
pub(crate) fn compile_error(located: &Located, caller: Macro) -> TokenStream {
    // An error gets the span of the first and of the last token that it is about.
    let tokens = [(located.first, '<'), (located.last, '>')].map(|(span, sign)| {
        let mut token = Punct::new(sign, Spacing::Alone);
        token.set_span(span);
        TokenTree::Punct(token)
    });
    let tokens = TokenStream::from_iter(tokens);
    syn::Error::new_spanned(tokens, message(&located.problem, caller)).into_compile_error()
}

fn message(problem: &Problem, caller: Macro) -> String {
    let voice = Voice::of(caller);
    match problem {
        Problem::Form(problem) => form::message(problem, voice),
        Problem::Registry(problem) => registry::message(problem, voice),
        Problem::Response(problem) => response::message(problem, caller),
    }
}
