//! What is written, against the warn-codes of the registry.

use sipcode_registry::{WARN_CODES, WarnCode, warn_code};

use crate::{
    code::Code,
    notation::Number,
    problem::{Allow, Located, Macro, Problem},
    sip::{
        check::{
            Checked, CheckedCode, allows, check_needed, check_notation, checked_u16, unknown_name,
        },
        parse::{Input, Phrase},
    },
};

type Row = &'static WarnCode;

pub(super) fn check(input: &Input) -> Result<Checked, Located> {
    let mut codes = Vec::new();
    let mut used = Vec::new();
    for code in &input.codes {
        codes.push(match code {
            Code::Class { span, .. } => return Err(Located::at(*span, Problem::WarnClass)),
            Code::Number { number, .. } => check_number(number, code, input, &mut used)?,
            Code::Name(name) => match row(code) {
                Some(row) => constant(row, code),
                None => unknown_name(name, Macro::Sip)?,
            },
        });
    }
    let is_known = |code: &CheckedCode| !matches!(code, CheckedCode::UnknownName(_));
    if codes.iter().all(is_known) {
        check_needed(input, &used, None)?;
        if let Some(phrase) = &input.phrase {
            check_text(phrase, &input.codes)?;
        }
    }
    Ok(Checked {
        classes: Vec::new(),
        codes,
        bar: input.bar,
    })
}

fn row(code: &Code) -> Option<Row> {
    match code {
        Code::Number { number, .. } => warn_code(number.value?),
        Code::Name(name) => WARN_CODES.iter().find(|row| name == row.name),
        Code::Class { .. } => None,
    }
}

fn constant(row: Row, code: &Code) -> CheckedCode {
    CheckedCode::Constant {
        name: row.name,
        number: row.number,
        place: code.span(),
    }
}

fn check_number(
    number: &Number,
    code: &Code,
    input: &Input,
    used: &mut Vec<Allow>,
) -> Result<CheckedCode, Located> {
    let place = code.span();
    let row = row(code);
    // Only 3xx can be registered, RFC 3261 §27.2.
    let value = number.value.filter(|value| (300..=399).contains(value));
    let is_allowed = allows(input, Allow::Unregistered);
    let value = match (value, row) {
        (Some(value), Some(_)) => value,
        (Some(value), None) if is_allowed => {
            used.push(Allow::Unregistered);
            value
        }
        _ => {
            let problem = Problem::NotAWarnCode {
                written: code.written(),
                number: number.value,
            };
            return Err(Located::at(place, problem));
        }
    };
    check_notation(number, code).map_err(|problem| Located::at(place, problem))?;
    if number.is_u16 {
        return checked_u16(value, code, input);
    }
    Ok(match row {
        Some(row) => constant(row, code),
        None => CheckedCode::Unregistered {
            number: value,
            place,
        },
    })
}

fn check_text(phrase: &Phrase, codes: &[Code]) -> Result<(), Located> {
    let at = |problem| Err(Located::at(phrase.span(), problem));
    let [code] = codes else {
        return at(Problem::PhraseOfSeveral);
    };
    let Phrase::Text { text, .. } = phrase else {
        let correct = row(code).map(|row| row.text);
        return at(Problem::PhraseNotAString { correct });
    };
    match row(code) {
        Some(row) if row.text == text => Ok(()),
        Some(row) => at(Problem::WarnText {
            row,
            written: text.clone(),
        }),
        // A private code has no registered text, but it must not take that of another.
        None => match WARN_CODES.iter().find(|row| row.text == text) {
            Some(row) => at(Problem::PhraseOfRegistered {
                written: code.written(),
                phrase: row.text,
                number: row.number,
            }),
            None => Ok(()),
        },
    }
}
