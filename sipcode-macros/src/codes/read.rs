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
    let codes: Vec<_> = input.codes.iter().collect();
    let mut places = 0..codes.len();
    match places.find_map(|place| repeated(&codes, place)) {
        Some(problem) => Err(problem),
        None => Ok(checked),
    }
}
