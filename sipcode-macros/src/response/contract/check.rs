//! The list of a contract, against the registry.

use proc_macro2::Span;
use sipcode_registry::{RESPONSE_CODES, ResponseCode};

use crate::{
    code::Code,
    declared::Declared,
    problem::{Allow, Located, Macro, Problem},
    response::{
        check::{check_phrase, context, still_allowed},
        mark::{Listed, Mark},
        method::Context,
        obligations,
    },
    sip::{check as code_check, parse::Input},
};

/// What a function declares, in the order it is written.
#[derive(Default)]
pub(super) struct List {
    pub(super) entries: Vec<Entry>,
}

pub(super) enum Entry {
    Code {
        number: u16,
        /// `None` for a private code.
        row: Option<&'static ResponseCode>,
    },
    Class(u8),
}

impl List {
    pub(super) fn declared(&self) -> Declared {
        let mut declared = Declared::default();
        for entry in &self.entries {
            match entry {
                Entry::Code { number, .. } => declared.numbers.push(*number),
                Entry::Class(digit) => declared.classes.push(*digit),
            }
        }
        declared
    }
}

pub(super) fn check(mark: &Mark, name: Span, problems: &mut Vec<Located>) -> List {
    let context = context(mark, problems);
    if mark.listed.is_empty() && !mark.is_broken {
        problems.push(Located::at(name, Problem::ListEmpty));
    }
    let mut list = List::default();
    let mut used = Vec::new();
    for (index, listed) in mark.listed.iter().enumerate() {
        let entry = match listed.code {
            Code::Class { digit, span } => {
                check_class(digit, span, &context, problems);
                Some(Entry::Class(digit))
            }
            _ => check_code(listed, mark, &context, &mut used, problems),
        };
        if let Some(entry) = entry {
            if let Some(phrase) = &listed.phrase {
                check_phrase(phrase, &listed.code, problems);
            }
            check_repeated(&entry, index, &mark.listed, problems);
            list.entries.push(entry);
        }
    }
    for &(given, place) in &mark.allows {
        if !used.contains(&given) && !mark.is_broken {
            let problem = Problem::AllowNeedless { given, code: None };
            problems.push(Located::at(place, problem));
        }
    }
    list
}

/// A code that is there already, or whose class is.
fn check_repeated(entry: &Entry, index: usize, listed: &[Listed], problems: &mut Vec<Located>) {
    let is_same = |other: &Listed| match (entry, &other.code) {
        (Entry::Class(digit), Code::Class { digit: other, .. }) => digit == other,
        (Entry::Code { number, .. }, other) => Some(*number) == code_check::number(other),
        (Entry::Class(_), _) => false,
    };
    let class_of = |other: &Listed| match (entry, &other.code) {
        (Entry::Code { number, .. }, Code::Class { digit, .. }) => {
            (number / 100 == u16::from(*digit)).then_some(*digit)
        }
        _ => None,
    };
    let Some(Listed { code, .. }) = listed.get(index) else {
        return;
    };
    let written = code.written();
    if listed.iter().take(index).any(is_same) {
        problems.push(Located::at(code.span(), Problem::ListedTwice(written)));
    } else if let Some(class) = listed.iter().find_map(class_of) {
        let problem = Problem::ListedInClass { written, class };
        problems.push(Located::at(code.span(), problem));
    }
}

fn check_class(digit: u8, place: Span, context: &Context, problems: &mut Vec<Located>) {
    let mut rows = RESPONSE_CODES
        .iter()
        .filter(|row| row.number / 100 == u16::from(digit));
    // The role may send none of them.
    let rule = rows
        .clone()
        .find_map(|row| obligations::barred(row, context));
    let is_barred = |row| obligations::barred(row, context).is_some();
    if let Some(rule) = rule.filter(|_| rows.all(is_barred)) {
        problems.push(Located::at(place, Problem::ClassRefused { digit, rule }));
    }
}

fn check_code(
    listed: &Listed,
    mark: &Mark,
    context: &Context,
    used: &mut Vec<Allow>,
    problems: &mut Vec<Located>,
) -> Option<Entry> {
    let code = &listed.code;
    let place = code.span();
    let row = code_check::row(code);
    match code {
        Code::Number { number, .. } if number.is_u16 => {
            let digits = number.value.unwrap_or_default();
            problems.push(Located::at(place, Problem::U16InMark { digits }));
            return None;
        }
        Code::Name(name) if row.is_none() => {
            let unknown = Problem::NameUnknown(name.to_string());
            let problem = match code_check::unknown_name(name, Macro::Warning) {
                Ok(_) => Located::at(place, unknown),
                Err(of_other) => of_other,
            };
            problems.push(problem);
            return None;
        }
        _ => {}
    }
    let still = row.and_then(|row| still_allowed(row, context));
    let given = allow_for(code, mark);
    let mut input = Input {
        codes: vec![code.clone()],
        bar: None,
        phrase: None,
        allows: given.into_iter().collect(),
    };
    match still {
        Some(allow) => {
            if let Some((given, place)) = given {
                let problem = Problem::AllowNeedlessFor {
                    row,
                    given,
                    method: context.method.clone(),
                };
                problems.push(Located::at(place, problem));
                used.push(given);
            }
            input.allows = vec![(allow, place)];
        }
        None => used.extend(given.map(|(given, _)| given)),
    }
    if let Err(problem) = code_check::check(&input) {
        problems.push(problem);
        return None;
    }
    if let Some(row) = row {
        obligations::check_method_and_role(row, place, context, problems);
    }
    let number = code_check::number(code)?;
    Some(Entry::Code { number, row })
}

/// The `allow` of the list that is meant for a code: the one it needs, or one that no code needs.
fn allow_for(code: &Code, mark: &Mark) -> Option<(Allow, Span)> {
    let needed = code_check::needed(code)?;
    let is_unneeded = |given| {
        let mut codes = mark.listed.iter().map(|listed| &listed.code);
        codes.all(|code| code_check::needed(code) != Some(given))
    };
    let allows = || mark.allows.iter().copied();
    allows()
        .find(|(given, _)| *given == needed)
        .or_else(|| allows().find(|(given, _)| is_unneeded(*given)))
}
