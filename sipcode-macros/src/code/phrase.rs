//! The phrase beside a code against those of its table.

use sipcode_registry::{HTTP_CODES, OTHER_PHRASES, OUTDATED_PHRASES};

use super::{
    check,
    parse::OneCode,
    table::{Row, Table},
};
use crate::{
    problem::{Located, PhraseSlip, RegistryProblem},
    tokens::Spanned,
};

pub(crate) fn check_phrase(
    table: Table,
    code: &OneCode,
    phrase: &Spanned<String>,
) -> Result<(), Located> {
    let written = phrase.value.as_str();
    let row = check::row(table, code);
    let of_another = || table.find(&|row| row.has_phrase(written));
    let problem = match (row, row.or_else(of_another)) {
        (_, None) => RegistryProblem::PhraseOfPrivate {
            written: code.written(),
            number: check::number(table, code).unwrap_or_default(),
            phrase: written.to_owned(),
        },
        (Some(row), _) if row.has_phrase(written) => return Ok(()),
        (Some(row), _) => {
            let (correct, slip) = match other_phrase_like(row, written) {
                Some(own) => (own, PhraseSlip::Spelling),
                None => (row.phrase(), slip(table, row, written)),
            };
            RegistryProblem::Phrase {
                number: row.number(),
                correct,
                slip,
                written: written.to_owned(),
            }
        }
        (None, Some(other)) => RegistryProblem::PhraseOfRegistered {
            written: code.written(),
            phrase: written.to_owned(),
            number: other.number(),
        },
    };
    Err(Located::at(phrase.span, problem))
}

fn slip(table: Table, row: Row, written: &str) -> PhraseSlip {
    if is_same(row.phrase(), written) {
        return PhraseSlip::Spelling;
    }
    if let Some(slip) = row
        .response()
        .and_then(|row| known_slip(row.number, written))
    {
        return slip;
    }
    match table.find(&|other| has_phrase_like(other, written)) {
        Some(other) => PhraseSlip::OfOther(other.number()),
        None => PhraseSlip::Unknown,
    }
}

/// A phrase that is often written for a response code.
fn known_slip(number: u16, written: &str) -> Option<PhraseSlip> {
    let is_this = |of: u16, phrase: &str| of == number && is_same(phrase, written);
    let http = HTTP_CODES
        .iter()
        .find(|http| is_this(http.number, http.phrase));
    let mut outdated = OUTDATED_PHRASES.iter();
    let outdated = outdated.find(|old| is_this(old.number, old.phrase));
    let mut others = OTHER_PHRASES.iter();
    let other = others.find(|other| is_this(other.number, other.phrase));
    http.map(PhraseSlip::Http)
        .or(outdated.map(PhraseSlip::Outdated))
        .or(other.map(PhraseSlip::Other))
}

fn has_phrase_like(row: Row, written: &str) -> bool {
    is_same(row.phrase(), written) || other_phrase_like(row, written).is_some()
}

fn other_phrase_like(row: Row, written: &str) -> Option<&'static str> {
    let mut phrases = row.other_phrases().into_iter();
    phrases.find(|phrase| is_same(phrase, written))
}

/// Whether two phrases have the same letters and digits in the same order.
fn is_same(one: &str, other: &str) -> bool {
    letters(one) == letters(other)
}

/// The letters and digits of a text, in lower case.
pub(super) fn letters(text: &str) -> String {
    let mut letters = String::new();
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            letters.push(letter.to_ascii_lowercase());
        }
    }
    letters
}
