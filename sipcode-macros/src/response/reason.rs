//! `reason = "..."`, a phrase that is sent in place of the registered one.

use sipcode_registry::{RESPONSE_CODES, ResponseCode, reason_phrase_len};

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
    if let (Some(character), printable) = printable(value) {
        let problem = ResponseProblem::ReasonUnprintable {
            character,
            printable,
        };
        problems.at(*span, problem);
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

/// The first character that RFC 3261 §25.1 does not allow in a `Reason-Phrase`, and the phrase
/// without such.
fn printable(reason: &str) -> (Option<char>, String) {
    let mut first = None;
    let mut printable = String::new();
    let mut rest = reason;
    while let Some((fits, after)) = rest.split_at_checked(reason_phrase_len(rest.as_bytes())) {
        printable.push_str(fits);
        let mut after = after.chars();
        match after.next() {
            Some(character) => first = first.or(Some(character)),
            None => break,
        }
        rest = after.as_str();
    }
    (first, printable)
}
