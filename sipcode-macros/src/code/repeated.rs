//! A code or a class that is there twice.

use super::{check, parse::Code, table::Table};
use crate::problem::{FormProblem, Located};

/// What is wrong with the response code or class at a place of a list: it is there already, or its
/// class is.
pub(crate) fn repeated(codes: &[&Code], place: usize) -> Option<Located> {
    let (earlier, code) = (codes.get(..place)?, *codes.get(place)?);
    let written = code.written();
    let is_same = |other: &&Code| match (code, *other) {
        (Code::Class(class), Code::Class(other)) => class.value.digit == other.value.digit,
        _ => number(code).is_some() && number(code) == number(other),
    };
    if earlier.iter().any(is_same) {
        return Some(Located::at(code.span(), FormProblem::ListedTwice(written)));
    }
    for other in codes {
        if let Some(class) = class_of(code, other) {
            let problem = FormProblem::ListedInClass { written, class };
            return Some(Located::at(code.span(), problem));
        }
    }
    None
}

fn number(code: &Code) -> Option<u16> {
    check::number_of(Table::Responses, code)
}

/// The first digit of the other, if that is the class of the code.
fn class_of(code: &Code, other: &Code) -> Option<u8> {
    let Code::Class(class) = other else {
        return None;
    };
    (number(code)? / 100 == u16::from(class.value.digit)).then_some(class.value.digit)
}
