//! `sip_reply!`: a checked response on the spot.

mod check;
mod expand;
mod parse;
#[cfg(test)]
mod tests;

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    code::expand::{any_value, report},
    problem::Problems,
    sip::declared,
    tokens::split_crate,
    vocabulary::Macro,
};

/// The expansion of `$crate input`; a contract may have marked the input.
pub(crate) fn expand(tokens: TokenStream) -> TokenStream {
    let (krate, input) = split_crate(tokens);
    let (declared, input) = declared::split(input);
    let mut problems = Problems::default();
    let reply = parse::parse(input, &mut problems);
    let code = check::check(&reply, declared.as_ref(), &mut problems);
    match code {
        Some(code) if problems.count() == 0 => expand::response(&krate, &code, &reply),
        _ => {
            let values = expand::values(&reply);
            let mut reports = TokenStream::new();
            for problem in problems.as_slice() {
                reports.extend(report(&krate, problem, Macro::Reply));
            }
            let any = any_value(&krate, &reports);
            quote!({ #values #any })
        }
    }
}
