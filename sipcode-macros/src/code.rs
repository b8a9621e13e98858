//! One code, class or name, and what stands where one should.

use proc_macro2::{Delimiter, Ident, Literal, Span};
use syn::buffer::Cursor;

use crate::{
    notation::{self, Notation, Number},
    problem::{Located, Macro, Problem},
    tokens::{Parsed, punct, text, token},
};

#[derive(Debug, Clone)]
pub(crate) enum Code {
    Number { literal: Literal, number: Number },
    Name(Ident),
    Class { digit: u8, span: Span },
}

impl Code {
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Number { literal, .. } => literal.span(),
            Self::Name(name) => name.span(),
            Self::Class { span, .. } => *span,
        }
    }

    /// As it stands in the source.
    pub(crate) fn written(&self) -> String {
        match self {
            Self::Number { literal, .. } => literal.to_string(),
            Self::Name(name) => name.to_string(),
            Self::Class { digit, .. } => format!("{digit}xx"),
        }
    }
}

pub(crate) fn code(cursor: Cursor<'_>, caller: Macro) -> Parsed<'_, Code> {
    if let Some((literal, rest)) = cursor.literal() {
        return literal_code(&literal).map(|code| (code, rest));
    }
    if let Some((ident, rest)) = cursor.ident() {
        return named_code(&ident, rest, caller).map(|code| (code, rest));
    }
    Err(no_code(cursor))
}

pub(crate) fn literal_code(literal: &Literal) -> Result<Code, Located> {
    let written = literal.to_string();
    let span = literal.span();
    let at = |problem| Err(Located::at(span, problem));
    match notation::read(&written) {
        Notation::Number(number) => Ok(Code::Number {
            literal: literal.clone(),
            number,
        }),
        Notation::Class(digit) => Ok(Code::Class { digit, span }),
        Notation::NearClass => at(Problem::NotAClass { written }),
        Notation::Str => at(Problem::CodeAsString(text(literal).unwrap_or_default())),
        Notation::Other(kind) => at(Problem::CodeAsOtherLiteral(kind)),
    }
}

fn named_code(ident: &Ident, rest: Cursor<'_>, caller: Macro) -> Result<Code, Located> {
    let written = ident.to_string();
    if let Some((_, after)) = punct(rest, ':').and_then(|(_, rest)| punct(rest, ':')) {
        return Err(path(ident.span(), after));
    }
    if let Some((bang, after)) = punct(rest, '!') {
        let end = group(after).map_or(bang, |(span, _)| span);
        return Err(Located::from_to(
            ident.span(),
            end,
            Problem::MacroCall { name: written },
        ));
    }
    let at = |problem| Err(Located::at(ident.span(), problem));
    match written.as_str() {
        "true" | "false" => at(Problem::Boolean),
        "_" => at(Problem::Wildcard),
        "allow" if group(rest).is_some() => at(Problem::MissingCode("before `allow`".to_owned())),
        _ if is_constant_name(&written) => Ok(Code::Name(ident.clone())),
        _ => match caller.names().find(|name| is_same_name(name, &written)) {
            Some(name) => at(Problem::NameCase { written, name }),
            None => at(Problem::NotAConstant(written)),
        },
    }
}

/// What rust-analyzer appends to a name when it asks what could stand there.
const COMPLETION_MARKER: &str = "raCompletionMarker";

pub(crate) fn is_constant_name(name: &str) -> bool {
    let name = name.trim_end_matches(COMPLETION_MARKER);
    name.starts_with(|c: char| c.is_ascii_uppercase())
        && name
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_')
}

/// `BusyHere` and `busy_here` are `BUSY_HERE`.
fn is_same_name(constant: &str, written: &str) -> bool {
    let letters = |name: &str| name.replace('_', "").to_ascii_lowercase();
    letters(constant) == letters(written)
}

/// A path, from its first token to the last identifier.
fn path(first: Span, mut cursor: Cursor<'_>) -> Located {
    let mut last = None;
    while let Some((ident, rest)) = cursor.ident() {
        last = Some(ident);
        match punct(rest, ':').and_then(|(_, rest)| punct(rest, ':')) {
            Some((_, after)) => cursor = after,
            None => break,
        }
    }
    let end = last.as_ref().map_or(first, Ident::span);
    let last = last.map(|ident| ident.to_string()).unwrap_or_default();
    Located::from_to(first, end, Problem::Path { last })
}

/// What stands at the cursor, where a code should.
fn no_code(cursor: Cursor<'_>) -> Located {
    if let Some((span, problem)) = group(cursor) {
        return Located::at(span, problem);
    }
    let Some((punct, rest)) = cursor.punct() else {
        let (span, token) = token(cursor);
        return Located::at(span, Problem::UnexpectedInCode(token));
    };
    let at = |problem| Located::at(punct.span(), problem);
    match punct.as_char() {
        '-' | '+' => match rest.literal() {
            Some((literal, _)) => {
                let value = value(&literal);
                Located::from_to(punct.span(), literal.span(), Problem::Signed { value })
            }
            None => at(Problem::UnexpectedInCode(punct.to_string())),
        },
        '.' => range(punct.span(), None, cursor),
        ':' => match self::punct(rest, ':') {
            Some((_, after)) => path(punct.span(), after),
            None => at(Problem::UnexpectedInCode(punct.to_string())),
        },
        sign @ (',' | '|') => at(Problem::MissingCode(format!("before `{sign}`"))),
        other => at(Problem::UnexpectedInCode(other.to_string())),
    }
}

pub(crate) fn group(cursor: Cursor<'_>) -> Option<(Span, Problem)> {
    [
        (Delimiter::Parenthesis, Problem::Parentheses),
        (Delimiter::Brace, Problem::Block),
        (
            Delimiter::Bracket,
            Problem::UnexpectedInCode("[".to_owned()),
        ),
    ]
    .into_iter()
    .find_map(|(delimiter, problem)| {
        let (_, span, _) = cursor.group(delimiter)?;
        Some((span.join(), problem))
    })
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
        .filter(|(punct, _)| "=.".contains(punct.as_char()))
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
    Located::from_to(first, last, Problem::Range { class })
}
