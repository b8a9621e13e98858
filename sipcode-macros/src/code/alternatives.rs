//! The whole input of a macro that takes codes against its table.

use proc_macro2::{Span, TokenStream};

use super::{
    allow::Allows,
    check::{self, CheckedCode, What},
    input::{self, Input},
    notation::Class,
    parse::{Code, OneCode},
    phrase::check_phrase,
    table::{Row, Table},
};
use crate::{
    problem::{FormProblem, Located},
    tokens::Spanned,
    vocabulary::{Allow, Macro},
};

/// One code, or several codes and classes that are alternatives of a pattern.
pub(crate) struct Alternatives {
    pub(crate) classes: Vec<Spanned<Class>>,
    pub(crate) codes: Vec<CheckedCode>,
    /// The first `|`.
    pub(crate) bar: Option<Span>,
    /// A single deprecated code without an `allow`, and not in a set: it may be matched, but not sent.
    pub(crate) is_only_matched: bool,
}

impl Alternatives {
    /// Whether they are numbers: then all are.
    pub(crate) fn are_numbers(&self) -> bool {
        self.classes.iter().any(|class| class.value.is_u16)
            || self.codes.iter().any(CheckedCode::is_u16)
    }
}

/// What the input of a macro stands for.
pub(crate) fn read(input: TokenStream, caller: Macro) -> Result<Alternatives, Located> {
    check(&input::parse(input, caller)?, caller)
}

pub(crate) fn check(input: &Input, caller: Macro) -> Result<Alternatives, Located> {
    let table = Table::of(caller);
    let mut needed = Vec::new();
    for code in one_codes(input) {
        if let Some(allow) = check::needed(table, code) {
            needed.push(allow);
        }
    }
    let mut allows = Allows::new(&input.allows, needed);
    if caller != Macro::Codes {
        check_u16(input)?;
    }
    let mut alternatives = Alternatives {
        classes: Vec::new(),
        codes: Vec::new(),
        bar: input.bar,
        is_only_matched: false,
    };
    // A deprecated code may be matched anywhere.
    let granted = Some(Allow::Deprecated);
    for code in &input.codes {
        match code {
            Code::Class(class) => alternatives.classes.push(class.clone()),
            Code::One(code) => {
                let checked = check::check(table, code, granted, &mut allows)?;
                alternatives.codes.push(checked);
            }
        }
    }
    if caller == Macro::Codes {
        check_no_u16(input)?;
    } else if let [Code::One(code)] = input.codes.as_slice() {
        let needed = check::needed(table, code);
        let is_deprecated = needed == Some(Allow::Deprecated);
        alternatives.is_only_matched = is_deprecated && !allows.permit(Allow::Deprecated);
        if alternatives.is_only_matched {
            check::check_other(table, code, Allow::Deprecated, &mut allows)?;
        }
    }
    // An unknown name is rustc's one error.
    let mut checked = alternatives.codes.iter();
    if checked.all(|code| !matches!(code.what, What::UnknownName(_))) {
        check_needed(input, &allows, table)?;
        check_phrase_of(input, table)?;
    }
    Ok(alternatives)
}

/// The codes without the classes.
fn one_codes(input: &Input) -> Vec<&OneCode> {
    let mut codes = Vec::new();
    for code in &input.codes {
        if let Code::One(code) = code {
            codes.push(code);
        }
    }
    codes
}

/// A set has no numbers.
fn check_no_u16(input: &Input) -> Result<(), Located> {
    for code in &input.codes {
        if code.is_u16() {
            let problem = FormProblem::U16InSet(code.written());
            return Err(Located::at(code.span(), problem));
        }
    }
    Ok(())
}

/// All alternatives are codes, or all are numbers.
fn check_u16(input: &Input) -> Result<(), Located> {
    let Some(first) = input.codes.first() else {
        return Ok(());
    };
    for other in &input.codes {
        if other.is_u16() != first.is_u16() {
            let problem = FormProblem::MixedU16 {
                first: first.written(),
                other: other.written(),
            };
            return Err(Located::at(other.span(), problem));
        }
    }
    Ok(())
}

fn check_needed(input: &Input, allows: &Allows, table: Table) -> Result<(), Located> {
    let needless = allows.needless();
    let Some(word) = needless.first() else {
        return Ok(());
    };
    let is_needed = |code: &&OneCode| check::needed(table, code) == Some(word.value);
    if word.value == Allow::Deprecated && one_codes(input).iter().any(is_needed) {
        let is_only = allows.has_one_word();
        let problem = FormProblem::AllowToMatch { is_only };
        return Err(Located::at(word.span, problem));
    }
    let row = match input.codes.as_slice() {
        [Code::One(code)] => check::row(table, code).and_then(Row::response),
        _ => None,
    };
    allows.needless_beside(row).first()
}

fn check_phrase_of(input: &Input, table: Table) -> Result<(), Located> {
    match (&input.phrase, input.codes.as_slice()) {
        (None, _) => Ok(()),
        (Some(phrase), [Code::One(code)]) => check_phrase(table, code, phrase),
        (Some(phrase), _) => Err(Located::at(phrase.span, FormProblem::PhraseOfSeveral)),
    }
}
