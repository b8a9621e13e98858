//! `reason = "..."`, a phrase that is sent in place of the registered one.

use sipcode_registry::{RESPONSE_CODES, ResponseCode};

use crate::{
    code::{allow::Allows, table::Row},
    problem::{Problems, ResponseProblem},
    tokens::Spanned,
    vocabulary::Allow,
};

pub(super) fn check_reason(
    reason: &Spanned<String>,
    row: Option<&'static ResponseCode>,
    allows: &mut Allows,
    problems: &mut Problems,
) {
    let Spanned { value, span } = reason;
    if let Some(unprintable) = unprintable(value) {
        problems.at(*span, ResponseProblem::ReasonUnprintable(unprintable));
        return;
    }
    let is_own = row.is_some_and(|row| Row::Response(row).has_phrase(value));
    let mut rows = RESPONSE_CODES.iter();
    let other = rows.find(|other| other.reason_phrase == value);
    let Some(other) = other.filter(|_| !is_own) else {
        return;
    };
    if !allows.permit(Allow::Phrase) {
        let number = row.map(|row| row.number);
        problems.at(*span, ResponseProblem::ReasonOfOther { number, other });
    }
}

/// The first character that RFC 3261 §25.1 does not allow in a `Reason-Phrase`.
fn unprintable(reason: &str) -> Option<char> {
    let mut characters = reason.chars();
    while let Some(character) = characters.next() {
        let is_printable = match character {
            '%' => {
                let digits = characters.by_ref().take(2);
                digits.filter(char::is_ascii_hexdigit).count() == 2
            }
            ' ' | '\t' => true,
            _ if character.is_ascii_alphanumeric() => true,
            _ if character.is_ascii() => ";/?:@&=+$,-_.!~*'()".contains(character),
            _ => !character.is_control(),
        };
        if !is_printable {
            return Some(character);
        }
    }
    None
}
