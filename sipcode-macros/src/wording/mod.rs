//! How a problem is said, in the voice of rustc: lower case, no final period, code in backticks.
//! The first line is complete by itself; `help:` lines say what to write, `note:` lines where it is
//! stated.

mod form;
mod pieces;
mod registry;
mod response;
mod voice;

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

pub(crate) use self::response::server;
use self::voice::Voice;
use crate::{
    problem::{Conditional, Located, Problem, Problems},
    vocabulary::Macro,
};

/// How many problems of an item are reported one by one: whoever sees more reads none.
const MOST: usize = 20;

/// The errors of an item: each of the first problems, and at the place of the next how many there are.
pub(crate) fn reports(problems: &Problems, caller: Macro) -> TokenStream {
    let mut reports = TokenStream::new();
    for (index, problem) in problems.as_slice().iter().enumerate() {
        if index == MOST {
            reports.extend(error_at(problem, others(problems.count() - MOST)));
            break;
        }
        reports.extend(compile_error(problem, caller));
    }
    for Conditional {
        conditions,
        located,
    } in problems.conditional()
    {
        let report = compile_error(located, caller);
        reports.extend(quote!(#conditions #report));
    }
    reports
}

fn others(count: usize) -> String {
    match count {
        1 => "there is one more mistake in this item".to_owned(),
        _ => format!("there are {count} more mistakes in this item"),
    }
}

/// The `compile_error!` that reports a problem, underlining its tokens.
pub(crate) fn compile_error(located: &Located, caller: Macro) -> TokenStream {
    error_at(located, message(&located.problem, caller))
}

fn error_at(located: &Located, message: String) -> TokenStream {
    // An error gets the span of the first and of the last token that it is about.
    let first = quote_spanned!(located.first=> <);
    let last = quote_spanned!(located.last=> >);
    let tokens = quote!(#first #last);
    syn::Error::new_spanned(tokens, message).into_compile_error()
}

fn message(problem: &Problem, caller: Macro) -> String {
    let voice = Voice::of(caller);
    match problem {
        Problem::Form(problem) => form::message(problem, voice),
        Problem::Registry(problem) => registry::message(problem, voice),
        Problem::Response(problem) => response::message(problem, caller),
    }
}
