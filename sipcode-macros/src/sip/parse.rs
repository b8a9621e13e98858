//! Tokens to what is written.

use proc_macro2::{Ident, Span, TokenStream};
use syn::buffer::{Cursor, TokenBuffer};

use crate::{
    allow::allow,
    code::{Code, code, group, is_constant_name, literal_code, range},
    notation::{self, Notation},
    problem::{Allow, Located, Macro, Problem},
    suggest,
    tokens::{punct, text, token},
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

pub(crate) fn parse(tokens: TokenStream, caller: Macro) -> Result<Input, Located> {
    let buffer = TokenBuffer::new2(tokens);
    let cursor = buffer.begin();
    if cursor.eof() {
        return Err(Located::at(Span::call_site(), Problem::Empty));
    }
    let (first, mut cursor) = code(cursor, caller)?;
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
        let (code, rest) = code(rest, caller)?;
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
            cursor = argument(&mut input, comma, cursor, caller)?;
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
            Notation::Str => Problem::MissingComma(None),
            _ => Problem::TwoCodes {
                written: [code.written(), literal.to_string()],
            },
        };
        return Err(Located::at(literal.span(), problem));
    }
    if let Some((ident, rest)) = cursor.ident() {
        let problem = if group(rest).is_some() {
            Problem::MissingComma(Some("`allow`"))
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
            Problem::MissingComma(Some("`allow`"))
        }
        _ => Problem::Unexpected(token),
    }
}

fn argument<'a>(
    input: &mut Input,
    comma: Span,
    cursor: Cursor<'a>,
    caller: Macro,
) -> Result<Cursor<'a>, Located> {
    if let Some((word, rest)) = cursor.ident() {
        return word_argument(input, &word, rest, caller);
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

fn word_argument<'a>(
    input: &mut Input,
    word: &Ident,
    rest: Cursor<'a>,
    caller: Macro,
) -> Result<Cursor<'a>, Located> {
    let at = |problem| Err(Located::at(word.span(), problem));
    if word == "allow" {
        let (allows, rest) = allow(word, rest, caller.allows())?;
        if !input.allows.is_empty() {
            return at(Problem::AllowTwice);
        }
        input.allows = allows;
        return Ok(rest);
    }
    let written = word.to_string();
    at(match suggest::near_word(&written, &["allow"]) {
        Some(_) => Problem::AllowSpelling(written),
        None if is_constant_name(&written) => code_as_phrase(input, written),
        None => Problem::Unexpected(written),
    })
}

fn code_as_phrase(input: &Input, second: String) -> Problem {
    let first = input.codes.last().map(Code::written).unwrap_or_default();
    let written = [first, second];
    Problem::CodeAsPhrase { written }
}
