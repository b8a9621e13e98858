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
    let of_another = || table.rows().find(|row| row.has_phrase(written));
    let problem = match (row, row.or_else(of_another)) {
        (_, None) => RegistryProblem::PhraseOfPrivate {
            written: code.written(),
            number: check::number(table, code).unwrap_or_default(),
            phrase: written.to_owned(),
        },
        (Some(row), _) if row.has_phrase(written) => return Ok(()),
        (Some(row), _) => {
            let mut own = row.other_phrases().filter(|own| is_same(own, written));
            let (correct, slip) = match own.next() {
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
    match table.rows().find(|other| has_phrase_like(*other, written)) {
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
    is_same(row.phrase(), written) || row.other_phrases().any(|phrase| is_same(phrase, written))
}

/// Whether two phrases have the same letters and digits in the same order.
fn is_same(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}

fn letters(phrase: &str) -> impl Iterator<Item = char> {
    let letters = phrase.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase())
}
