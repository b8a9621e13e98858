//! The arguments of `#[sip_response(...)]` on a function.

use proc_macro2::{Ident, Span, TokenStream};
use syn::buffer::Cursor;

use crate::{
    code::{
        check,
        input::torn,
        parse::{Code, code, is_constant_name, range},
        table::{Row, Table},
    },
    problem::{FormProblem, Located, Problems},
    response::arguments::{self, Keys},
    tokens::{Spanned, punct, text, token},
    vocabulary::{ItemKind, Key, Macro},
};

/// What one list says.
#[derive(Default)]
pub(super) struct List {
    pub(super) listed: Vec<Listed>,
    pub(super) keys: Keys,
    /// The path to our crate.
    pub(super) krate: Option<TokenStream>,
    /// The name of a constant that is wanted beside the function.
    pub(super) constant: Option<Ident>,
    /// Whether a part of it could not be read.
    pub(super) is_broken: bool,
    /// Whether that part may have been an `allow`.
    pub(super) may_hide_allow: bool,
}

/// One code or class: `486`, `486 = "Busy Here"`, `4xx`.
pub(super) struct Listed {
    pub(super) code: Code,
    pub(super) phrase: Option<Spanned<String>>,
}

pub(super) fn parse(arguments: TokenStream, problems: &mut Problems) -> List {
    let mut list = List::default();
    let found = problems.count();
    list.may_hide_allow = arguments::read(arguments, problems, &mut |cursor, _, problems| {
        argument(&mut list, cursor, problems)
    });
    list.is_broken = problems.count() > found;
    list
}

fn argument<'a>(
    list: &mut List,
    cursor: Cursor<'a>,
    problems: &mut Problems,
) -> Result<Cursor<'a>, Located> {
    let key = arguments::key(cursor, ItemKind::Function, &mut list.keys, problems)?;
    let Some((key, word, rest)) = key else {
        return list.read_code(cursor);
    };
    match key {
        Key::Allow => list.keys.read_allow(&word, rest, Macro::Contract),
        Key::Codes => {
            let value = arguments::value(key, &word, rest)?;
            let Some((name, rest)) = value.ident().filter(|(name, _)| name != "_") else {
                let (span, written) = token(value);
                return Err(Located::at(span, FormProblem::CodesNotAName(written)));
            };
            list.constant = Some(name);
            Ok(rest)
        }
        Key::Crate => {
            let (path, rest) = arguments::crate_path(arguments::value(key, &word, rest)?)?;
            list.krate = Some(path);
            Ok(rest)
        }
        Key::Method => list.keys.read_method(arguments::value(key, &word, rest)?),
        _ => list.keys.read_role(arguments::value(key, &word, rest)?),
    }
}

impl List {
    fn read_code<'a>(&mut self, cursor: Cursor<'a>) -> Result<Cursor<'a>, Located> {
        match (cursor.ident(), cursor.literal()) {
            (Some((word, rest)), _)
                if punct(rest, '=').is_some() && !is_constant_name(&word.to_string()) =>
            {
                return Err(arguments::named_code(&word, rest, ItemKind::Function));
            }
            (None, Some((literal, _))) => {
                let phrase = text(&literal).filter(|text| text.parse::<u16>().is_err());
                if let (Some(phrase), Some(before)) = (phrase, self.listed.last()) {
                    let code = before.code.written();
                    let problem = FormProblem::PhraseInList { code, phrase };
                    return Err(Located::at(token(cursor).0, problem));
                }
            }
            _ => {}
        }
        let (code, rest) = code(cursor, Table::Responses)?;
        if let Some(problem) = torn(&code, rest, Table::Responses) {
            return Err(problem);
        }
        if self::code(rest, Table::Responses).is_ok() {
            let (span, token) = token(rest);
            return Err(Located::at(span, FormProblem::MissingCommaBefore(token)));
        }
        let row = match &code {
            Code::One(code) => check::row(Table::Responses, code),
            Code::Class(_) => None,
        };
        if punct(rest, '.').is_some() {
            return Err(range(code.span(), row.map(Row::number), rest));
        }
        if let Some((bar, _)) = punct(rest, '|') {
            return Err(Located::at(bar, FormProblem::BarInList));
        }
        let (phrase, rest) = match punct(rest, '=') {
            None => (None, rest),
            Some((equals, value)) if arguments::is_end(value) => {
                return Err(missing_phrase(&code, row, equals));
            }
            Some((_, value)) => {
                let (phrase, rest) = arguments::phrase(value, row.map(Row::phrase))?;
                (Some(phrase), rest)
            }
        };
        self.listed.push(Listed { code, phrase });
        Ok(rest)
    }
}

/// What is wrong with an `=` that ends its argument. Without a phrase to write, it is to be removed.
fn missing_phrase(code: &Code, row: Option<Row>, equals: Span) -> Located {
    if let Some(correct) = row.map(Row::phrase) {
        return Located::at(equals, FormProblem::MissingPhrase { correct });
    }
    let problem = FormProblem::NoPhraseBehindEquals(code.written());
    Located::from_to(code.span(), equals, problem)
}
