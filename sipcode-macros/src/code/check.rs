//! One code against its table.

use proc_macro2::{Ident, Span};
use sipcode_registry::{HTTP_CODES, Registration, ResponseCode, Rule};

use super::{
    allow::Allows,
    notation::{Number, Style},
    parse::{Code, OneCode, begun},
    phrase::letters,
    table::{Row, Table},
};
use crate::{
    problem::{FormProblem, Located, Problem, RegistryProblem},
    suggest,
    vocabulary::Allow,
};

/// A code that may stand where it is written.
pub(crate) struct CheckedCode {
    pub(crate) what: What,
    pub(crate) span: Span,
}

pub(crate) enum What {
    Constant(Row),
    /// A code whose constant is marked as deprecated.
    Allowed(Row),
    /// An unregistered number.
    Private(u16),
    U16(u16),
    /// A name that the table does not have: rustc will say so, and offer the similar names.
    UnknownName(Ident),
}

impl CheckedCode {
    /// Whether it is a number and not a code.
    pub(crate) fn is_u16(&self) -> bool {
        matches!(self.what, What::U16(_))
    }

    /// `None` for an unknown name.
    pub(crate) fn number(&self) -> Option<u16> {
        match self.what {
            What::Constant(row) | What::Allowed(row) => Some(row.number()),
            What::Private(number) | What::U16(number) => Some(number),
            What::UnknownName(_) => None,
        }
    }

    /// `None` for a private code, a `u16` and an unknown name.
    pub(crate) fn row(&self) -> Option<&'static ResponseCode> {
        match self.what {
            What::Constant(row) | What::Allowed(row) => row.response(),
            _ => None,
        }
    }
}

/// The row of a code; `None` for what the table does not have.
pub(crate) fn row(table: Table, code: &OneCode) -> Option<Row> {
    match code {
        OneCode::Number { number, .. } => table.row(number.value?),
        OneCode::Name(name) => table.named(&name.to_string()),
    }
}

/// The number of a code; `None` for a name that the table does not have.
pub(crate) fn number(table: Table, code: &OneCode) -> Option<u16> {
    match code {
        OneCode::Number { number, .. } => number.value,
        OneCode::Name(_) => row(table, code).map(Row::number),
    }
}

/// The same of a code or a class, which has none.
pub(crate) fn number_of(table: Table, code: &Code) -> Option<u16> {
    match code {
        Code::One(code) => number(table, code),
        Code::Class(_) => None,
    }
}

/// The `allow` without which the code is an error.
pub(crate) fn needed(table: Table, code: &OneCode) -> Option<Allow> {
    match row(table, code) {
        Some(row) => row.needed(),
        None => Some(Allow::Unregistered),
    }
}

/// Whether the code may be written. `granted` is what it needs no `allow` for where it stands.
pub(crate) fn check(
    table: Table,
    code: &OneCode,
    granted: Option<Allow>,
    allows: &mut Allows,
) -> Result<CheckedCode, Located> {
    let what = match code {
        OneCode::Name(name) => match row(table, code) {
            Some(row) => constant(row, permit(row, code, granted, allows)?),
            None => unknown_name(table, name)?,
        },
        OneCode::Number { number, .. } => check_number(table, number, code, granted, allows)?,
    };
    let span = code.span();
    Ok(CheckedCode { what, span })
}

fn check_number(
    table: Table,
    number: &Number,
    code: &OneCode,
    granted: Option<Allow>,
    allows: &mut Allows,
) -> Result<What, Located> {
    let at = |problem: Problem| Located::at(code.span(), problem);
    let value = number.value.filter(|value| table.has_room_for(*value));
    let Some(value) = value else {
        return Err(at(unknown(table, number, code, allows)));
    };
    let row = table.row(value);
    let is_allowed = match row {
        Some(row) => permit(row, code, granted, allows)?,
        None if allows.permit(Allow::Unregistered) => true,
        None => return Err(at(unknown(table, number, code, allows))),
    };
    check_notation(number, code).map_err(|problem| at(problem.into()))?;
    Ok(match row {
        _ if number.is_u16 => What::U16(value),
        Some(row) => constant(row, is_allowed),
        None => What::Private(value),
    })
}

fn constant(row: Row, is_allowed: bool) -> What {
    if is_allowed {
        What::Allowed(row)
    } else {
        What::Constant(row)
    }
}

/// What is wrong with a number that the table does not have. A registered code is offered where it
/// needs no `allow`, and none is there.
fn unknown(table: Table, number: &Number, code: &OneCode, allows: &Allows) -> Problem {
    let value = number.value;
    let written = code.written();
    let digits = written.trim_end_matches("u16");
    if let Some(meant) = without_letters(table, digits) {
        let suffix = written.trim_start_matches(digits);
        let meant = format!("{meant}{suffix}");
        return FormProblem::LettersForDigits { written, meant }.into();
    }
    match table {
        Table::WarnCodes => {
            let near = offered(suggest::similar_warn_codes(digits), allows);
            RegistryProblem::NotAWarnCode {
                number: value,
                near,
                written,
            }
            .into()
        }
        Table::Responses => match value.filter(|value| table.has_room_for(*value)) {
            Some(number) => {
                let near = offered(suggest::similar_codes(&number.to_string()), allows);
                let is_u16 = written.ends_with("u16");
                RegistryProblem::Unregistered {
                    number,
                    is_u16,
                    near,
                }
                .into()
            }
            None if matches!(number.style, Style::Float) => {
                FormProblem::Float { value: None }.into()
            }
            None => {
                let near = offered(suggest::similar_codes(digits), allows);
                RegistryProblem::OutOfRange { near, written }.into()
            }
        },
    }
}

/// The registered code that is meant where letters look like digits: `4O4`, `48l`.
fn without_letters(table: Table, digits: &str) -> Option<String> {
    let meant = digits.replace(['O', 'o'], "0").replace(['I', 'l'], "1");
    let row = table.row(meant.parse().ok()?)?;
    (meant != digits && row.needed().is_none()).then_some(meant)
}

fn offered<T>(near: Vec<T>, allows: &Allows) -> Vec<T> {
    if allows.is_empty() { near } else { Vec::new() }
}

/// A name that is not in the table. rustc offers the similar ones, with a fix to apply, and an editor
/// completes it; where there is none, or it is known elsewhere, we say so.
fn unknown_name(table: Table, name: &Ident) -> Result<What, Located> {
    let written = name.to_string();
    let begun = begun(&written);
    let other = table.other_macro();
    if Table::of(other).named(begun).is_some() {
        let problem = RegistryProblem::NameOfOther { written, other };
        return Err(Located::at(name.span(), problem));
    }
    let names = table.names();
    if table.named(begun).is_some() || suggest::near_word(begun, &names).is_some() {
        return Ok(What::UnknownName(name.clone()));
    }
    Err(Located::at(name.span(), name_unknown(table, written)))
}

/// What to say of a name that nothing is similar to by its letters.
pub(crate) fn name_unknown(table: Table, written: String) -> RegistryProblem {
    let begun = begun(&written);
    for http in HTTP_CODES {
        if table == Table::Responses && is_name_of(begun, http.phrase) {
            return RegistryProblem::NameOfHttp { written, http };
        }
    }
    let names = table.names();
    let near = match suggest::near_word(begun, &names) {
        Some(near) => vec![near],
        None => suggest::names_with(begun, &names),
    };
    RegistryProblem::NameUnknown { written, near }
}

/// Whether a phrase would have that constant.
fn is_name_of(name: &str, phrase: &str) -> bool {
    name.replace('_', "") == letters(phrase).to_ascii_uppercase()
}

/// Whether the code of a row needs an `allow` and has it.
fn permit(
    row: Row,
    code: &OneCode,
    granted: Option<Allow>,
    allows: &mut Allows,
) -> Result<bool, Located> {
    let (Some(needed), Some(response)) = (row.needed(), row.response()) else {
        return Ok(false);
    };
    if granted == Some(needed) || allows.permit(needed) {
        return Ok(true);
    }
    check_other(row.table(), code, needed, allows)?;
    let (Registration::Deprecated(ended) | Registration::Obsolete(ended)) = &response.registration
    else {
        return Ok(false);
    };
    let mut still = Vec::new();
    for fact in response.facts {
        if let Rule::Still(methods) = fact.rule {
            for method in methods {
                still.push((*method, fact.reference));
            }
        }
    }
    let problem = RegistryProblem::Ended {
        row: response,
        ended,
        still,
        allow: needed,
        written: canonical(code),
        is_replaced: false,
    };
    Err(Located::at(code.span(), problem))
}

/// The code as it should be written: in decimal digits, without a foreign suffix.
fn canonical(code: &OneCode) -> String {
    match code {
        OneCode::Number { number, .. } => {
            let suffix = if number.is_u16 { "u16" } else { "" };
            format!("{}{suffix}", number.value.unwrap_or_default())
        }
        OneCode::Name(name) => name.to_string(),
    }
}

/// Whether another `allow` is given than the one that the code needs.
pub(crate) fn check_other(
    table: Table,
    code: &OneCode,
    needed: Allow,
    allows: &mut Allows,
) -> Result<(), Located> {
    let row = row(table, code).and_then(Row::response);
    match (row, allows.mistaken()) {
        (Some(row), Some(given)) => {
            let problem = RegistryProblem::AllowOther {
                row,
                given: given.value,
                needed,
            };
            Err(Located::at(given.span, problem))
        }
        _ => Ok(()),
    }
}

fn check_notation(number: &Number, code: &OneCode) -> Result<(), FormProblem> {
    let value = number.value;
    match &number.style {
        Style::Decimal => Ok(()),
        Style::NotDecimal => {
            let suffix = if number.is_u16 { "u16" } else { "" };
            let digits = format!("{}{suffix}", value.unwrap_or_default());
            let written = code.written();
            Err(FormProblem::NotDecimal { written, digits })
        }
        Style::Suffix(suffix) => {
            let suffix = suffix.clone();
            Err(FormProblem::Suffix { suffix, value })
        }
        Style::Float => Err(FormProblem::Float { value }),
    }
}
