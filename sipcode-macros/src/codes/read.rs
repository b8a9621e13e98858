//! The input of `sip_codes!` against the registry: each code and class is there once.

use proc_macro2::TokenStream;

use crate::{
    code::{
        alternatives::{self, Alternatives},
        input,
        repeated::repeated,
    },
    problem::Located,
    vocabulary::Macro,
};

pub(super) fn read(input: TokenStream) -> Result<Alternatives, Located> {
    let input = input::parse(input, Macro::Codes)?;
    let checked = alternatives::check(&input, Macro::Codes)?;
    let mut codes = Vec::new();
    for code in &input.codes {
        codes.push(code);
    }
    for place in 0..codes.len() {
        if let Some(problem) = repeated(&codes, place) {
            return Err(problem);
        }
    }
    Ok(checked)
}
