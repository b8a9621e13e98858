//! The phrase beside a code against those of its table.

use sipcode_registry::{HTTP_CODES, OUTDATED_PHRASES};

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
    // A private code has no registered phrase, but it must not take one from another.
    let of_another = || table.rows().find(|row| row.has_phrase(written));
    let problem = match (row, row.or_else(of_another)) {
        (_, None) => return Ok(()),
        (Some(row), _) if row.has_phrase(written) => return Ok(()),
        (Some(row), _) => RegistryProblem::Phrase {
            number: row.number(),
            correct: row.phrase(),
            slip: slip(table, row, written),
            written: written.to_owned(),
        },
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
    if let Some(other) = table.rows().find(|other| has_phrase_like(*other, written)) {
        return PhraseSlip::OfOther(other.number());
    }
    let number = row.number();
    let is_of_row = |of: u16, phrase: &str| of == number && is_same(phrase, written);
    let mut http = HTTP_CODES.iter();
    let mut outdated = OUTDATED_PHRASES.iter();
    if table == Table::WarnCodes {
        PhraseSlip::Unknown
    } else if let Some(http) = http.find(|http| is_of_row(http.number, http.phrase)) {
        PhraseSlip::Http(http)
    } else if let Some(old) = outdated.find(|old| is_of_row(old.number, old.phrase)) {
        PhraseSlip::Outdated(old)
    } else {
        PhraseSlip::Unknown
    }
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
