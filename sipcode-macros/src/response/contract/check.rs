//! The list of a contract against the registry.

use proc_macro2::Span;
use sipcode_registry::ResponseCode;

use super::list::{List, Listed};
use crate::{
    code::{
        allow::Allows,
        check::{self, What},
        parse::{Code, OneCode},
        phrase::check_phrase,
        repeated::repeated,
        table::Table,
    },
    problem::{FormProblem, Problems},
    response::context::{Context, check_class, check_one},
    sip::declared::Declared,
};

/// What a function declares, in the order it is written.
#[derive(Default)]
pub(super) struct Contract {
    pub(super) entries: Vec<Entry>,
    pub(super) context: Context,
}

pub(super) enum Entry {
    Code {
        number: u16,
        /// `None` for a private code.
        row: Option<&'static ResponseCode>,
        span: Span,
    },
    Class {
        /// The first.
        digit: u8,
        span: Span,
    },
}

impl Contract {
    pub(super) fn declared(&self) -> Declared {
        let mut declared = Declared {
            method: self.context.method.clone(),
            ..Declared::default()
        };
        for entry in &self.entries {
            match entry {
                Entry::Code { number, .. } => declared.numbers.push(*number),
                Entry::Class { digit, .. } => declared.classes.push(*digit),
            }
        }
        declared
    }
}

pub(super) fn check(list: &List, attribute: Span, problems: &mut Problems) -> Contract {
    let mut context = Context::new(list.keys.method.as_ref(), list.keys.role, problems);
    if list.listed.is_empty() && !list.is_broken {
        problems.at(attribute, FormProblem::ListEmpty);
    }
    let mut written = Vec::new();
    let mut codes = Vec::new();
    for Listed { code, .. } in &list.listed {
        written.push(code);
        if let Code::One(code) = code {
            codes.push(code);
            if let Some(number) = check::number(Table::Responses, code) {
                context.listed.push(number);
            }
        }
    }
    let needed = context.needed(&codes);
    let mut allows = Allows::new(&list.keys.allows, needed).open_if(list.may_hide_allow);
    let mut contract = Contract::default();
    for (index, listed) in list.listed.iter().enumerate() {
        let entry = match &listed.code {
            Code::Class(class) => {
                check_class(class, &context, &mut allows, problems);
                if let Some(phrase) = &listed.phrase {
                    problems.at(phrase.span, FormProblem::PhraseOfSeveral);
                }
                Some(Entry::Class {
                    digit: class.value.digit,
                    span: class.span,
                })
            }
            Code::One(code) => check_code(code, listed, &context, &mut allows, problems),
        };
        if let Some(entry) = entry {
            if let Some(problem) = repeated(&written, index).filter(|_| !list.is_broken) {
                problems.push(problem);
            }
            contract.entries.push(entry);
        }
    }
    let is_complete = contract.entries.len() == list.listed.len();
    if is_complete && !list.is_broken {
        problems.extend(allows.needless_beside(None));
    }
    contract.context = context;
    contract
}

fn check_code(
    code: &OneCode,
    listed: &Listed,
    context: &Context,
    allows: &mut Allows,
    problems: &mut Problems,
) -> Option<Entry> {
    let looked = check_one(code, context, allows, problems);
    let checked = looked.checked?;
    if let What::UnknownName(name) = &checked.what {
        let problem = check::name_unknown(Table::Responses, name.to_string());
        problems.at(checked.span, problem);
        return None;
    }
    if let Some(phrase) = &listed.phrase {
        problems.keep(check_phrase(Table::Responses, code, phrase));
    }
    let number = checked.number()?;
    let row = looked.row;
    let span = code.span();
    Some(Entry::Code { number, row, span })
}
