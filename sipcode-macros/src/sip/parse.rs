//! Tokens to what is written.

use proc_macro2::{Delimiter, Ident, Literal, Span, TokenStream};
use syn::{
    LitStr,
    buffer::{Cursor, TokenBuffer},
};

use crate::{
    notation::{self, Notation, Number},
    problem::{Allow, Located, Problem},
    suggest,
};

/// `code, "phrase", allow(...)`.
#[derive(Debug)]
pub(crate) struct Input {
    /// One code or class, or several with `|` between them.
    pub(crate) codes: Vec<Code>,
    /// The first `|`.
    pub(crate) bar: Option<Span>,
    pub(crate) phrase: Option<Phrase>,
    pub(crate) allows: Vec<(Allow, Span)>,
}

#[derive(Debug)]
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

#[derive(Debug)]
pub(crate) enum Phrase {
    Text { text: String, span: Span },
    NotAString(Span),
}

impl Phrase {
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Text { span, .. } | Self::NotAString(span) => *span,
        }
    }
}

type Parsed<'a, T> = Result<(T, Cursor<'a>), Located>;

pub(crate) fn parse(tokens: TokenStream) -> Result<Input, Located> {
    let buffer = TokenBuffer::new2(tokens);
    let cursor = buffer.begin();
    if cursor.eof() {
        return Err(Located::at(Span::call_site(), Problem::Empty));
    }
    let (first, mut cursor) = code(cursor)?;
    let mut input = Input {
        codes: vec![first],
        bar: None,
        phrase: None,
        allows: Vec::new(),
    };
    while let Some((bar, rest)) = punct(cursor, '|') {
        if let Some((second, _)) = punct(rest, '|') {
            return Err(Located::from_to(bar, second, Problem::DoubledBar));
        }
        if rest.eof() {
            return Err(Located::at(
                bar,
                Problem::MissingCode("after `|`".to_owned()),
            ));
        }
        let (code, rest) = code(rest)?;
        input.bar.get_or_insert(bar);
        input.codes.push(code);
        cursor = rest;
    }
    after_codes(&input, cursor)?;
    while let Some((comma, rest)) = punct(cursor, ',') {
        if let Some((second, _)) = punct(rest, ',') {
            return Err(Located::at(second, Problem::DoubledComma));
        }
        cursor = rest;
        if !cursor.eof() {
            cursor = argument(&mut input, comma, cursor)?;
        }
    }
    match cursor.token_tree() {
        None => Ok(input),
        Some((token, _)) => Err(Located::at(
            token.span(),
            trailing(cursor, token.to_string()),
        )),
    }
}

fn punct(cursor: Cursor<'_>, wanted: char) -> Option<(Span, Cursor<'_>)> {
    let (punct, rest) = cursor.punct()?;
    (punct.as_char() == wanted).then(|| (punct.span(), rest))
}

fn code(cursor: Cursor<'_>) -> Parsed<'_, Code> {
    if let Some((literal, rest)) = cursor.literal() {
        return literal_code(&literal).map(|code| (code, rest));
    }
    if let Some((ident, rest)) = cursor.ident() {
        return named_code(&ident, rest).map(|code| (code, rest));
    }
    Err(no_code(cursor))
}

fn literal_code(literal: &Literal) -> Result<Code, Located> {
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

fn named_code(ident: &Ident, rest: Cursor<'_>) -> Result<Code, Located> {
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
        _ => match sipcode_registry::RESPONSE_CODES
            .iter()
            .find(|row| is_same_name(row.name, &written))
        {
            Some(row) => at(Problem::NameCase { written, row }),
            None => at(Problem::NotAConstant(written)),
        },
    }
}

/// What rust-analyzer appends to a name when it asks what could stand there.
const COMPLETION_MARKER: &str = "raCompletionMarker";

fn is_constant_name(name: &str) -> bool {
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

fn group(cursor: Cursor<'_>) -> Option<(Span, Problem)> {
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

fn token(cursor: Cursor<'_>) -> (Span, String) {
    match cursor.token_tree() {
        Some((token, _)) => (token.span(), token.to_string()),
        None => (Span::call_site(), String::new()),
    }
}

fn value(literal: &Literal) -> Option<u16> {
    match notation::read(&literal.to_string()) {
        Notation::Number(number) => number.value,
        _ => None,
    }
}

fn text(literal: &Literal) -> Option<String> {
    let tokens = TokenStream::from(proc_macro2::TokenTree::Literal(literal.clone()));
    syn::parse2::<LitStr>(tokens).ok().map(|text| text.value())
}

/// A range that starts at `first` and has its dots at the cursor.
fn range(first: Span, from: Option<u16>, cursor: Cursor<'_>) -> Located {
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

/// After the codes there is nothing, or a comma.
fn after_codes(input: &Input, cursor: Cursor<'_>) -> Result<(), Located> {
    if cursor.eof() || punct(cursor, ',').is_some() {
        return Ok(());
    }
    let Some(code) = input.codes.last() else {
        return Ok(());
    };
    if punct(cursor, '.').is_some() {
        let from = match code {
            Code::Number { number, .. } => number.value,
            _ => None,
        };
        return Err(range(code.span(), from, cursor));
    }
    if let Some((literal, _)) = cursor.literal() {
        let problem = match notation::read(&literal.to_string()) {
            Notation::Str => Problem::MissingComma("the reason phrase"),
            _ => Problem::TwoCodes {
                written: [code.written(), literal.to_string()],
            },
        };
        return Err(Located::at(literal.span(), problem));
    }
    if let Some((ident, rest)) = cursor.ident() {
        let problem = if group(rest).is_some() {
            Problem::MissingComma("`allow`")
        } else if is_constant_name(&ident.to_string()) {
            Problem::TwoCodes {
                written: [code.written(), ident.to_string()],
            }
        } else {
            Problem::Unexpected(ident.to_string())
        };
        return Err(Located::at(ident.span(), problem));
    }
    let (span, token) = token(cursor);
    Err(Located::at(span, Problem::Unexpected(token)))
}

/// What is wrong with a token that follows an argument without a comma.
fn trailing(cursor: Cursor<'_>, token: String) -> Problem {
    match cursor.ident() {
        Some((ident, rest)) if ident == "allow" && group(rest).is_some() => {
            Problem::MissingComma("`allow`")
        }
        _ => Problem::Unexpected(token),
    }
}

fn argument<'a>(input: &mut Input, comma: Span, cursor: Cursor<'a>) -> Result<Cursor<'a>, Located> {
    if let Some((ident, rest)) = cursor.ident() {
        return allow(input, &ident, rest);
    }
    let Some((token, after)) = cursor.token_tree() else {
        return Err(Located::at(comma, Problem::Unexpected(",".to_owned())));
    };
    let literal = cursor.literal();
    let (span, rest) = match &literal {
        Some((literal, rest)) => (literal.span(), *rest),
        None => (token.span(), after),
    };
    let at = |problem| Err(Located::at(span, problem));
    if !input.allows.is_empty() {
        return at(Problem::PhraseAfterAllow);
    }
    if input.phrase.is_some() {
        return at(Problem::SecondPhrase);
    }
    let text = match literal {
        Some((literal, _)) if literal_code(&literal).is_ok() => {
            return at(code_as_phrase(input, literal.to_string()));
        }
        Some((literal, _)) => text(&literal),
        None => None,
    };
    input.phrase = Some(match text {
        Some(text) => Phrase::Text { text, span },
        None => Phrase::NotAString(span),
    });
    Ok(rest)
}

fn code_as_phrase(input: &Input, second: String) -> Problem {
    let first = input.codes.last().map(Code::written).unwrap_or_default();
    let written = [first, second];
    Problem::CodeAsPhrase { written }
}

fn allow<'a>(input: &mut Input, ident: &Ident, cursor: Cursor<'a>) -> Result<Cursor<'a>, Located> {
    let at = |problem| Err(Located::at(ident.span(), problem));
    if ident != "allow" {
        let word = ident.to_string();
        return at(match suggest::near_word(&word, &["allow"]) {
            Some(_) => Problem::AllowSpelling(word),
            None if is_constant_name(&word) => code_as_phrase(input, word),
            None => Problem::Unexpected(word),
        });
    }
    let Some((list, span, rest)) = cursor.group(Delimiter::Parenthesis) else {
        return at(Problem::AllowWithoutList);
    };
    if !input.allows.is_empty() {
        return at(Problem::AllowTwice);
    }
    if list.eof() {
        return Err(Located::from_to(
            ident.span(),
            span.close(),
            Problem::AllowNothing,
        ));
    }
    input.allows = allow_list(list)?;
    Ok(rest)
}

fn allow_list(mut cursor: Cursor<'_>) -> Result<Vec<(Allow, Span)>, Located> {
    let mut allows: Vec<(Allow, Span)> = Vec::new();
    while let Some((ident, rest)) = cursor.ident() {
        let word = ident.to_string();
        let at = |problem| Err(Located::at(ident.span(), problem));
        let Some(allow) = Allow::ALL.into_iter().find(|allow| allow.word() == word) else {
            return at(Problem::AllowUnknown(word));
        };
        if allows.iter().any(|(given, _)| *given == allow) {
            return at(Problem::AllowRepeated(allow));
        }
        allows.push((allow, ident.span()));
        cursor = match punct(rest, ',') {
            Some((_, after)) => after,
            None => rest,
        };
    }
    match cursor.token_tree() {
        None => Ok(allows),
        Some((token, _)) => Err(Located::at(
            token.span(),
            Problem::AllowUnexpected(token.to_string()),
        )),
    }
}
