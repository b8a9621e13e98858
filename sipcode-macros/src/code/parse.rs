//! One code, class or name, and what else is written where one should be.

use proc_macro2::{Delimiter, Ident, Literal, Span};
use syn::buffer::Cursor;

use super::{
    notation::{self, Class, Notation, Number},
    table::{Row, Table},
};
use crate::{
    problem::{FormProblem, Located, Parsed},
    tokens::{Spanned, punct, text, token},
};

pub(crate) enum Code {
    One(OneCode),
    Class(Spanned<Class>),
}

pub(crate) enum OneCode {
    Number { literal: Literal, number: Number },
    Name(Ident),
}

impl Code {
    /// Whether it is a number and not a code.
    pub(crate) fn is_u16(&self) -> bool {
        match self {
            Self::One(code) => code.is_u16(),
            Self::Class(class) => class.value.is_u16,
        }
    }

    pub(crate) fn span(&self) -> Span {
        match self {
            Self::One(code) => code.span(),
            Self::Class(class) => class.span,
        }
    }

    /// The text in the source.
    pub(crate) fn written(&self) -> String {
        match self {
            Self::One(code) => code.written(),
            Self::Class(class) => class.value.written(),
        }
    }
}

impl OneCode {
    pub(crate) fn is_u16(&self) -> bool {
        match self {
            Self::Number { number, .. } => number.is_u16,
            Self::Name(_) => false,
        }
    }

    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Number { literal, .. } => literal.span(),
            Self::Name(name) => name.span(),
        }
    }

    /// The text in the source.
    pub(crate) fn written(&self) -> String {
        match self {
            Self::Number { literal, .. } => literal.to_string(),
            Self::Name(name) => name.to_string(),
        }
    }
}

pub(crate) fn code(cursor: Cursor<'_>, table: Table) -> Parsed<'_, Code> {
    if let Some((literal, rest)) = cursor.literal() {
        return literal_code(&literal, table).map(|code| (code, rest));
    }
    if let Some((ident, rest)) = cursor.ident() {
        return named_code(&ident, rest, table).map(|name| (Code::One(name), rest));
    }
    Err(not_a_code(cursor, table))
}

pub(crate) fn literal_code(literal: &Literal, table: Table) -> Result<Code, Located> {
    let written = literal.to_string();
    let span = literal.span();
    let at = |problem| Err(Located::at(span, problem));
    match notation::read(&written) {
        Notation::Number(number) => Ok(Code::One(OneCode::Number {
            literal: literal.clone(),
            number,
        })),
        Notation::Class(_) | Notation::NearClass if table == Table::WarnCodes => {
            at(FormProblem::WarnClass)
        }
        Notation::Class(value) => Ok(Code::Class(Spanned { value, span })),
        Notation::NearClass => at(FormProblem::NotAClass { written }),
        Notation::Str => {
            let text = text(literal).unwrap_or_default();
            let is_meant = |row: Row| {
                text.parse() == Ok(row.number()) || row.phrase().eq_ignore_ascii_case(&text)
            };
            let known = table.find(&is_meant);
            let known = known.map(|row| (row.number(), row.name()));
            at(FormProblem::CodeAsString { known })
        }
        Notation::Other(kind) => at(FormProblem::CodeAsOtherLiteral(kind)),
    }
}

fn named_code(ident: &Ident, rest: Cursor<'_>, table: Table) -> Result<OneCode, Located> {
    let written = ident.to_string();
    if let Some((_, after)) = punct(rest, ':').and_then(|(_, rest)| punct(rest, ':')) {
        return Err(path(ident.span(), after, table));
    }
    if let Some((bang, after)) = punct(rest, '!') {
        let end = group(after).map_or(bang, |(span, _)| span);
        let problem = FormProblem::MacroCall { name: written };
        return Err(Located::from_to(ident.span(), end, problem));
    }
    let at = |problem| Err(Located::at(ident.span(), problem));
    match written.as_str() {
        "true" | "false" => at(FormProblem::Boolean),
        "_" => at(FormProblem::Wildcard),
        "allow" if group(rest).is_some() => at(FormProblem::MissingCodeBefore(written)),
        _ if is_constant_name(&written) => Ok(OneCode::Name(ident.clone())),
        _ => match table.find(&|row| is_same_name(row.name(), &written)) {
            Some(row) => {
                let name = row.name();
                at(FormProblem::NameCase { written, name })
            }
            None => not_a_constant(ident, written, rest),
        },
    }
}

/// A name that is not that of a code: a variable, if it stands alone.
fn not_a_constant(ident: &Ident, written: String, rest: Cursor<'_>) -> Result<OneCode, Located> {
    const KEYWORDS: [&str; 12] = [
        "if", "match", "const", "self", "Self", "crate", "super", "loop", "while", "for", "unsafe",
        "async",
    ];
    if let Some((value, _)) = punct(rest, '=').and_then(|(_, value)| value.literal()) {
        let problem = FormProblem::CodeBehindEquals(value.to_string());
        return Err(Located::from_to(ident.span(), value.span(), problem));
    }
    let is_alone = rest.eof() || punct(rest, ',').is_some() || punct(rest, '|').is_some();
    let is_variable = is_alone && !KEYWORDS.contains(&written.as_str());
    let problem = if is_variable && written.starts_with(|c: char| c.is_lowercase() || c == '_') {
        FormProblem::NotAConstant(written)
    } else {
        FormProblem::NotACode(written)
    };
    Err(Located::at(ident.span(), problem))
}

/// What rust-analyzer appends to a name when it asks what could stand there.
const COMPLETION_MARKER: &str = "raCompletionMarker";

/// What stands there without that question, so that the answer is the same.
pub(crate) fn begun(name: &str) -> &str {
    name.strip_suffix(COMPLETION_MARKER).unwrap_or(name)
}

pub(crate) fn is_constant_name(name: &str) -> bool {
    let name = begun(name).as_bytes();
    let fits = |byte: &u8| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'_');
    matches!(name, [b'A'..=b'Z', ..]) && name.iter().all(fits)
}

/// `BusyHere` and `busy_here` are `BUSY_HERE`.
fn is_same_name(constant: &str, written: &str) -> bool {
    let letters = |name: &str| name.replace('_', "").to_ascii_lowercase();
    letters(constant) == letters(written)
}

/// A path, from its first token to the last identifier.
fn path(first: Span, mut cursor: Cursor<'_>, table: Table) -> Located {
    let mut last = None;
    while let Some((ident, rest)) = cursor.ident() {
        last = Some(ident);
        match punct(rest, ':').and_then(|(_, rest)| punct(rest, ':')) {
            Some((_, after)) => cursor = after,
            None => break,
        }
    }
    let end = last.as_ref().map_or(first, Ident::span);
    let name = last.map(|ident| ident.to_string());
    let name = name.filter(|name| table.named(name).is_some());
    Located::from_to(first, end, FormProblem::Path { name })
}

/// What is wrong with the tokens at the cursor, where a code should be.
fn not_a_code(cursor: Cursor<'_>, table: Table) -> Located {
    if let Some((span, problem)) = group(cursor) {
        return Located::at(span, problem);
    }
    let Some((punct, rest)) = cursor.punct() else {
        let (span, token) = token(cursor);
        return Located::at(span, FormProblem::UnexpectedInCode(token));
    };
    let at = |problem| Located::at(punct.span(), problem);
    match punct.as_char() {
        '-' | '+' => match rest.literal() {
            Some((literal, _)) => {
                let is_code = |value: &u16| table.row(*value).is_some();
                let value = value(&literal).filter(is_code);
                let suffix = if literal.to_string().ends_with("u16") {
                    "u16"
                } else {
                    ""
                };
                let digits = value.map(|value| format!("{value}{suffix}"));
                Located::from_to(punct.span(), literal.span(), FormProblem::Signed { digits })
            }
            None => at(FormProblem::UnexpectedInCode(punct.to_string())),
        },
        '.' => range(punct.span(), None, cursor),
        ':' => match self::punct(rest, ':') {
            Some((_, after)) => path(punct.span(), after, table),
            None => at(FormProblem::UnexpectedInCode(punct.to_string())),
        },
        '|' => match code(rest, table) {
            Ok((code, _)) => {
                let problem = FormProblem::LeadingBar(code.written());
                Located::from_to(punct.span(), code.span(), problem)
            }
            Err(_) => at(FormProblem::MissingCodeBefore("|".to_owned())),
        },
        sign @ ',' => at(FormProblem::MissingCodeBefore(sign.to_string())),
        other => at(FormProblem::UnexpectedInCode(other.to_string())),
    }
}

pub(crate) fn group(cursor: Cursor<'_>) -> Option<(Span, FormProblem)> {
    if let Some((_, span, _)) = cursor.group(Delimiter::Parenthesis) {
        return Some((span.join(), FormProblem::Parentheses));
    }
    if let Some((_, span, _)) = cursor.group(Delimiter::Brace) {
        return Some((span.join(), FormProblem::Block));
    }
    let (_, span, _) = cursor.group(Delimiter::Bracket)?;
    let problem = FormProblem::UnexpectedInCode("[".to_owned());
    Some((span.join(), problem))
}

fn value(literal: &Literal) -> Option<u16> {
    match notation::read(&literal.to_string()) {
        Notation::Number(number) => number.value,
        _ => None,
    }
}

/// A range that starts at `first` and has its dots at the cursor.
pub(crate) fn range(first: Span, from: Option<u16>, cursor: Cursor<'_>) -> Located {
    let (mut last, mut rest) = (first, cursor);
    while let Some((punct, after)) = rest
        .punct()
        .filter(|(punct, _)| "=.-".contains(punct.as_char()))
    {
        (last, rest) = (punct.span(), after);
    }
    let literal = rest.literal();
    if let Some((literal, _)) = &literal {
        last = literal.span();
    }
    let until = literal.and_then(|(literal, _)| value(&literal));
    let class = match (from, until) {
        (Some(from @ (100 | 200 | 300 | 400 | 500 | 600)), Some(until))
            if until == from + 99 || until == from + 100 =>
        {
            u8::try_from(from / 100).ok()
        }
        _ => None,
    };
    Located::from_to(first, last, FormProblem::Range { class })
}
