//! What is written, against the registry.

use proc_macro2::{Ident, Span};
use sipcode_registry::{RESPONSE_CODES, Registration, ResponseCode, response_code};

use super::parse::{Input, Phrase};
use crate::{
    code::Code,
    notation::{Form, Number},
    problem::{Allow, Located, Macro, Problem},
};

type Row = &'static ResponseCode;

/// Codes that may be written where they are.
#[derive(Debug)]
pub(crate) struct Checked {
    /// The first digits of the classes, and where each stands.
    pub(crate) classes: Vec<(u8, Span)>,
    pub(crate) codes: Vec<CheckedCode>,
    /// The first `|`.
    pub(crate) bar: Option<Span>,
}

#[derive(Debug)]
pub(crate) enum CheckedCode {
    Constant {
        name: &'static str,
        number: u16,
        place: Span,
    },
    /// The constant of a deprecated or obsolete code.
    Allowed {
        name: &'static str,
        number: u16,
        place: Span,
    },
    /// Allowed, and without a constant.
    Unregistered {
        number: u16,
        place: Span,
    },
    U16 {
        number: u16,
        place: Span,
    },
    /// Not in the registry: rustc will say so, and offer the similar names.
    UnknownName(Ident),
}

impl CheckedCode {
    /// `None` for a name that the registry does not have.
    pub(crate) fn number(&self) -> Option<u16> {
        match self {
            Self::Constant { number, .. }
            | Self::Allowed { number, .. }
            | Self::Unregistered { number, .. }
            | Self::U16 { number, .. } => Some(*number),
            Self::UnknownName(_) => None,
        }
    }

    pub(crate) fn place(&self) -> Span {
        match self {
            Self::Constant { place, .. }
            | Self::Allowed { place, .. }
            | Self::Unregistered { place, .. }
            | Self::U16 { place, .. } => *place,
            Self::UnknownName(name) => name.span(),
        }
    }
}

pub(crate) fn check(input: &Input) -> Result<Checked, Located> {
    let mut classes = Vec::new();
    let mut codes = Vec::new();
    let mut used = Vec::new();
    for code in &input.codes {
        match code {
            Code::Class { digit, span } => classes.push((*digit, *span)),
            Code::Name(name) => codes.push(check_name(name, code, input, &mut used)?),
            Code::Number { number, .. } => {
                codes.push(check_number(number, code, input, &mut used)?);
            }
        }
    }
    if !codes
        .iter()
        .any(|code| matches!(code, CheckedCode::UnknownName(_)))
    {
        check_allows(input, &used)?;
        if let Some(phrase) = &input.phrase {
            check_phrase(phrase, &input.codes)?;
        }
    }
    let bar = input.bar;
    Ok(Checked {
        classes,
        codes,
        bar,
    })
}

/// The row of a code; `None` for a class and for what the registry does not have.
pub(crate) fn row(code: &Code) -> Option<Row> {
    match code {
        Code::Number { number, .. } => response_code(number.value?),
        Code::Name(name) => RESPONSE_CODES.iter().find(|row| name == row.name),
        Code::Class { .. } => None,
    }
}

/// The number of a code; `None` for a class and for a name that the registry does not have.
pub(crate) fn number(code: &Code) -> Option<u16> {
    match code {
        Code::Number { number, .. } => number.value,
        Code::Name(_) => row(code).map(|row| row.number),
        Code::Class { .. } => None,
    }
}

/// The `allow` without which the code is an error.
pub(crate) fn needed(code: &Code) -> Option<Allow> {
    match row(code).map(|row| &row.registration) {
        Some(Registration::Registered) => None,
        Some(Registration::Deprecated(_)) => Some(Allow::Deprecated),
        Some(Registration::Obsolete(_)) => Some(Allow::Obsolete),
        None => Some(Allow::Unregistered),
    }
}

fn check_name(
    name: &Ident,
    code: &Code,
    input: &Input,
    used: &mut Vec<Allow>,
) -> Result<CheckedCode, Located> {
    let Some(row) = row(code) else {
        return unknown_name(name, Macro::Warning);
    };
    let allowed = permit(row, code, input)?;
    used.extend(allowed);
    Ok(constant(row, allowed, name.span()))
}

/// A name that the macro does not know, and that another may.
pub(crate) fn unknown_name(name: &Ident, other: Macro) -> Result<CheckedCode, Located> {
    if other.names().any(|known| name == known) {
        let written = name.to_string();
        let problem = Problem::NameOfOther { written, other };
        return Err(Located::at(name.span(), problem));
    }
    Ok(CheckedCode::UnknownName(name.clone()))
}

fn check_number(
    number: &Number,
    code: &Code,
    input: &Input,
    used: &mut Vec<Allow>,
) -> Result<CheckedCode, Located> {
    let place = code.span();
    let at = |problem| Located::at(place, problem);
    let in_range = number.value.filter(|value| (100..=699).contains(value));
    let Some(value) = in_range else {
        if number.form == Form::Float {
            return Err(at(Problem::Float { value: None }));
        }
        let written = code.written();
        return Err(at(Problem::OutOfRange { written }));
    };
    let row = row(code);
    let allowed = match row {
        Some(row) => permit(row, code, input)?,
        None if allows(input, Allow::Unregistered) => Some(Allow::Unregistered),
        None => return Err(at(Problem::Unregistered { number: value })),
    };
    used.extend(allowed);
    check_notation(number, code).map_err(at)?;
    if number.is_u16 {
        return checked_u16(value, code, input);
    }
    Ok(match row {
        Some(row) => constant(row, allowed, place),
        None => CheckedCode::Unregistered {
            number: value,
            place,
        },
    })
}

pub(crate) fn checked_u16(number: u16, code: &Code, input: &Input) -> Result<CheckedCode, Located> {
    let place = code.span();
    if input.codes.len() > 1 {
        let written = code.written();
        return Err(Located::at(place, Problem::U16InAlternatives { written }));
    }
    Ok(CheckedCode::U16 { number, place })
}

fn constant(row: Row, allowed: Option<Allow>, place: Span) -> CheckedCode {
    let ResponseCode { name, number, .. } = *row;
    match allowed {
        Some(_) => CheckedCode::Allowed {
            name,
            number,
            place,
        },
        None => CheckedCode::Constant {
            name,
            number,
            place,
        },
    }
}

pub(crate) fn allows(input: &Input, allow: Allow) -> bool {
    input.allows.iter().any(|(given, _)| *given == allow)
}

/// The `allow` that lets the code of a row pass, if it needs one.
fn permit(row: Row, code: &Code, input: &Input) -> Result<Option<Allow>, Located> {
    let Some(needed) = needed(code) else {
        return Ok(None);
    };
    if allows(input, needed) {
        return Ok(Some(needed));
    }
    if let ([(given, place)], [_]) = (input.allows.as_slice(), input.codes.as_slice()) {
        let given = *given;
        return Err(Located::at(
            *place,
            Problem::AllowOther { row, given, needed },
        ));
    }
    let written = code.written();
    let allow = needed;
    Err(Located::at(
        code.span(),
        Problem::Ended {
            row,
            allow,
            written,
        },
    ))
}

pub(crate) fn check_notation(number: &Number, code: &Code) -> Result<(), Problem> {
    let value = number.value;
    match &number.form {
        Form::Decimal => Ok(()),
        Form::NotDecimal => {
            let suffix = if number.is_u16 { "u16" } else { "" };
            let digits = format!("{}{suffix}", value.unwrap_or_default());
            let written = code.written();
            Err(Problem::NotDecimal { written, digits })
        }
        Form::Suffix(suffix) => {
            let suffix = suffix.clone();
            Err(Problem::Suffix { suffix, value })
        }
        Form::Float => Err(Problem::Float { value }),
    }
}

fn check_allows(input: &Input, used: &[Allow]) -> Result<(), Located> {
    let code = match input.codes.as_slice() {
        [code] => row(code),
        _ => None,
    };
    check_needed(input, used, code)
}

/// Every `allow` is used.
pub(crate) fn check_needed(
    input: &Input,
    used: &[Allow],
    code: Option<Row>,
) -> Result<(), Located> {
    match input.allows.iter().find(|(given, _)| !used.contains(given)) {
        None => Ok(()),
        Some(&(given, place)) => Err(Located::at(place, Problem::AllowNeedless { given, code })),
    }
}

pub(crate) fn check_phrase(phrase: &Phrase, codes: &[Code]) -> Result<(), Located> {
    let at = |problem| Err(Located::at(phrase.span(), problem));
    let [code @ (Code::Number { .. } | Code::Name(_))] = codes else {
        return at(Problem::PhraseOfSeveral);
    };
    let Phrase::Text { text, .. } = phrase else {
        let correct = row(code).map(|row| row.reason_phrase);
        return at(Problem::PhraseNotAString { correct });
    };
    match row(code) {
        Some(row) if is_phrase_of(row, text) => Ok(()),
        Some(row) => at(Problem::Phrase {
            row,
            written: text.clone(),
        }),
        // A private code has no registered phrase, but it must not take that of another.
        None => match RESPONSE_CODES.iter().find(|row| is_phrase_of(row, text)) {
            Some(row) => at(Problem::PhraseOfRegistered {
                written: code.written(),
                phrase: row.reason_phrase,
                number: row.number,
            }),
            None => Ok(()),
        },
    }
}

fn is_phrase_of(row: &ResponseCode, phrase: &str) -> bool {
    row.reason_phrase == phrase
        || row
            .alternative_phrases
            .iter()
            .any(|alternative| alternative.phrase == phrase)
}
