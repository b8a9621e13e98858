//! The whole input of a macro that takes codes against its table.

use proc_macro2::{Span, TokenStream};

use super::{
    allow::Allows,
    check::{self, CheckedCode, What},
    input::{self, Input},
    parse::{Code, OneCode},
    phrase::check_phrase,
    table::{Row, Table},
};
use crate::{
    problem::{FormProblem, Located, RegistryProblem},
    tokens::Spanned,
    vocabulary::Macro,
};

/// One code, or several codes and classes that are alternatives of a pattern.
#[derive(Debug)]
pub(crate) struct Alternatives {
    /// The first digits of the classes.
    pub(crate) classes: Vec<Spanned<u8>>,
    pub(crate) codes: Vec<CheckedCode>,
    /// The first `|`.
    pub(crate) bar: Option<Span>,
}

/// What the input of a macro stands for.
pub(crate) fn read(input: TokenStream, caller: Macro) -> Result<Alternatives, Located> {
    check(&input::parse(input, caller)?, Table::of(caller))
}

fn check(input: &Input, table: Table) -> Result<Alternatives, Located> {
    let codes = || input.codes.iter().filter_map(one_code);
    let needed = codes().filter_map(|code| check::needed(table, code));
    let mut allows = Allows::new(&input.allows, needed);
    let mut alternatives = Alternatives {
        classes: Vec::new(),
        codes: Vec::new(),
        bar: input.bar,
    };
    for code in &input.codes {
        match code {
            Code::Class(class) => alternatives.classes.push(class.clone()),
            Code::One(code) => {
                let checked = check::check(table, code, None, &mut allows)?;
                check_u16(&checked, code, input)?;
                alternatives.codes.push(checked);
            }
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

fn one_code(code: &Code) -> Option<&OneCode> {
    match code {
        Code::One(code) => Some(code),
        Code::Class(_) => None,
    }
}

fn check_u16(checked: &CheckedCode, code: &OneCode, input: &Input) -> Result<(), Located> {
    if matches!(checked.what, What::U16(_)) && input.codes.len() > 1 {
        let written = code.written();
        let problem = FormProblem::U16InAlternatives { written };
        return Err(Located::at(checked.span, problem));
    }
    Ok(())
}

fn check_needed(input: &Input, allows: &Allows, table: Table) -> Result<(), Located> {
    let Some(word) = allows.needless().next() else {
        return Ok(());
    };
    let row = match input.codes.as_slice() {
        [Code::One(code)] => check::row(table, code).and_then(Row::response),
        _ => None,
    };
    let given = word.value;
    let problem = RegistryProblem::AllowNeedless { given, row };
    Err(Located::at(word.span, problem))
}

fn check_phrase_of(input: &Input, table: Table) -> Result<(), Located> {
    match (&input.phrase, input.codes.as_slice()) {
        (None, _) => Ok(()),
        (Some(phrase), [Code::One(code)]) => check_phrase(table, code, phrase),
        (Some(phrase), _) => Err(Located::at(phrase.span, FormProblem::PhraseOfSeveral)),
    }
}
