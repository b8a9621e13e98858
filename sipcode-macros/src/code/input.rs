//! The input of a macro that takes codes: `code | code, "phrase", allow(...)`.

use proc_macro2::{Delimiter, Ident, Span, TokenStream};
use syn::buffer::{Cursor, TokenBuffer};

use super::{
    allow::allow,
    check,
    notation::{self, Notation},
    parse::{Code, OneCode, code, group, is_constant_name, literal_code, range},
    table::{Row, Table},
};
use crate::{
    problem::{FormProblem, Located},
    suggest,
    tokens::{Spanned, is_one_of, punct, text, token},
    vocabulary::{Allow, Macro},
};

pub(crate) struct Input {
    /// One code or class, or several with `|` between them.
    pub(crate) codes: Vec<Code>,
    /// The first `|`.
    pub(crate) bar: Option<Span>,
    pub(crate) phrase: Option<Spanned<String>>,
    pub(crate) allows: Vec<Spanned<Allow>>,
}

pub(crate) fn parse(tokens: TokenStream, caller: Macro) -> Result<Input, Located> {
    let table = Table::of(caller);
    let buffer = TokenBuffer::new2(tokens);
    let cursor = buffer.begin();
    if cursor.eof() {
        return Err(Located::at(Span::call_site(), FormProblem::Empty));
    }
    let (first, mut cursor) = code(cursor, table)?;
    let mut input = Input {
        codes: vec![first],
        bar: None,
        phrase: None,
        allows: Vec::new(),
    };
    while let Some((bar, rest)) = punct(cursor, '|') {
        if let Some((second, _)) = punct(rest, '|') {
            return Err(Located::from_to(bar, second, FormProblem::DoubledBar));
        }
        if rest.eof() {
            return Err(Located::at(bar, FormProblem::MissingCodeAfter("|")));
        }
        let (code, rest) = code(rest, table)?;
        input.bar.get_or_insert(bar);
        input.codes.push(code);
        cursor = rest;
    }
    after_codes(&input, cursor, caller)?;
    while let Some((comma, rest)) = punct(cursor, ',') {
        if let Some((second, _)) = punct(rest, ',') {
            return Err(Located::at(second, FormProblem::DoubledComma));
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
fn after_codes(input: &Input, cursor: Cursor<'_>, caller: Macro) -> Result<(), Located> {
    if cursor.eof() || punct(cursor, ',').is_some() {
        return Ok(());
    }
    let Some(code) = input.codes.last() else {
        return Ok(());
    };
    let table = Table::of(caller);
    if punct(cursor, '.').is_some() {
        return Err(dotted(code, cursor, table));
    }
    if let Some((literal, _)) = cursor.literal() {
        let written = literal.to_string();
        return Err(match notation::read(&written) {
            Notation::Str if caller == Macro::Codes => {
                Located::at(literal.span(), FormProblem::PhraseInSet)
            }
            Notation::Str => {
                let problem = FormProblem::MissingCommaBeforePhrase(written);
                Located::at(literal.span(), problem)
            }
            _ => two_codes(code, written, literal.span(), table),
        });
    }
    if let Some((ident, rest)) = cursor.ident() {
        let written = ident.to_string();
        if is_constant_name(&written) {
            return Err(two_codes(code, written, ident.span(), table));
        }
        let problem = if group(rest).is_some() {
            FormProblem::MissingCommaBefore("allow".to_owned())
        } else if ["or", "and"].contains(&written.as_str()) && self::code(rest, table).is_ok() {
            FormProblem::SignFor { sign: "|", written }
        } else {
            FormProblem::Unexpected(written)
        };
        return Err(Located::at(ident.span(), problem));
    }
    let (span, written) = token(cursor);
    let is_before_code = |rest| self::code(rest, table).is_ok();
    let problem = match cursor.punct() {
        Some((_, rest)) if ["&", "/", "+"].contains(&written.as_str()) && is_before_code(rest) => {
            FormProblem::SignFor { sign: "|", written }
        }
        Some((_, rest)) if written == "-" && rest.literal().is_some() && is_number(code) => {
            let from = check::number_of(table, code);
            return Err(range(code.span(), from, cursor));
        }
        Some(_) if written == ";" => FormProblem::SignFor { sign: ",", written },
        _ => FormProblem::Unexpected(written),
    };
    Err(Located::at(span, problem))
}

fn is_number(code: &Code) -> bool {
    matches!(code, Code::One(OneCode::Number { .. }))
}

/// What is wrong with a code that has dots behind it.
fn dotted(code: &Code, cursor: Cursor<'_>, table: Table) -> Located {
    const CONVERSIONS: [&str; 4] = ["into", "try_into", "as_u16", "to_u16"];
    let number = check::number_of(table, code);
    let called = punct(cursor, '.').and_then(|(_, rest)| rest.ident());
    let called = called.filter(|(name, _)| is_one_of(name, &CONVERSIONS));
    match (number, called) {
        (Some(number), Some((name, rest))) => {
            let end = rest.group(Delimiter::Parenthesis);
            let end = end.map_or_else(|| name.span(), |(_, span, _)| span.close());
            let problem = FormProblem::CodeConverted(number.to_string());
            Located::from_to(code.span(), end, problem)
        }
        _ => range(code.span(), number, cursor),
    }
}

/// One code that a space has torn apart.
pub(crate) fn torn(code: &Code, rest: Cursor<'_>, table: Table) -> Option<Located> {
    let (second, _) = rest.literal()?;
    let written = [code.written(), second.to_string()];
    let meant = Some(joined(&written, table)?);
    let problem = FormProblem::TwoCodes { written, meant };
    Some(Located::from_to(code.span(), second.span(), problem))
}

/// Two codes in a row: one that was torn apart, or alternatives.
fn two_codes(first: &Code, second: String, end: Span, table: Table) -> Located {
    let written = [first.written(), second];
    let meant = joined(&written, table).or_else(|| alternatives(&written, table));
    let problem = FormProblem::TwoCodes { written, meant };
    Located::from_to(first.span(), end, problem)
}

/// The code that two parts make together.
fn joined(written: &[String; 2], table: Table) -> Option<String> {
    let joined = written.concat();
    table.row(joined.parse().ok()?).map(|_| joined)
}

/// The pattern of two codes, if both are codes and not numbers.
fn alternatives([first, second]: &[String; 2], table: Table) -> Option<String> {
    let is_code = |written: &str| match notation::read(written) {
        Notation::Number(number) => number.value.and_then(|value| table.row(value)).is_some(),
        Notation::Class(_) => table == Table::Responses,
        _ => false,
    };
    let is_known = |written: &str| {
        table.named(written).is_some() || is_code(written) && !written.ends_with("u16")
    };
    (is_known(first) && is_known(second)).then(|| format!("{first} | {second}"))
}

/// What is wrong with a token that follows an argument without a comma.
fn trailing(cursor: Cursor<'_>, token: String) -> FormProblem {
    match cursor.ident() {
        Some((ident, rest)) if ident == "allow" && group(rest).is_some() => {
            FormProblem::MissingCommaBefore("allow".to_owned())
        }
        _ => FormProblem::Unexpected(token),
    }
}

fn argument<'a>(
    input: &mut Input,
    comma: Span,
    cursor: Cursor<'a>,
    caller: Macro,
) -> Result<Cursor<'a>, Located> {
    let is_code = |word: &Ident| is_constant_name(&word.to_string());
    if caller == Macro::Codes && cursor.ident().is_none_or(|(word, _)| is_code(&word)) {
        return Err(argument_of_set(input, comma, cursor));
    }
    if let Some((word, rest)) = cursor.ident() {
        return word_argument(input, &word, rest, caller);
    }
    let Some((token, after)) = cursor.token_tree() else {
        return Err(Located::at(comma, FormProblem::Unexpected(",".to_owned())));
    };
    let literal = cursor.literal();
    let (span, rest) = match &literal {
        Some((literal, rest)) => (literal.span(), *rest),
        None => (token.span(), after),
    };
    let at = |problem| Err(Located::from_to(span, last_of_argument(cursor), problem));
    if !input.allows.is_empty() {
        return at(FormProblem::PhraseAfterAllow);
    }
    if input.phrase.is_some() {
        return at(FormProblem::SecondPhrase);
    }
    let table = Table::of(caller);
    let value = match literal {
        Some((literal, _)) if literal_code(&literal, table).is_ok() => {
            return Err(code_as_phrase(input, literal.to_string(), span, table));
        }
        Some((literal, _)) => text(&literal),
        None => None,
    };
    let Some(value) = value else {
        let correct = correct_phrase(input, table);
        return at(FormProblem::PhraseNotAString { correct });
    };
    input.phrase = Some(Spanned { value, span });
    Ok(rest)
}

fn last_of_argument(mut cursor: Cursor<'_>) -> Span {
    let mut last = Span::call_site();
    while let Some((token, rest)) = cursor.token_tree() {
        if punct(cursor, ',').is_some() {
            break;
        }
        (last, cursor) = (token.span(), rest);
    }
    last
}

/// What is wrong with an argument of a set that cannot be `allow`.
fn argument_of_set(input: &Input, comma: Span, cursor: Cursor<'_>) -> Located {
    let is_first = input.allows.is_empty();
    match (code(cursor, Table::Responses), cursor.literal()) {
        (Ok(_), _) if is_first => Located::at(comma, FormProblem::CommaInSet),
        (Err(_), Some((literal, _))) if text(&literal).is_some() => {
            Located::at(literal.span(), FormProblem::PhraseInSet)
        }
        _ => {
            let (span, token) = token(cursor);
            Located::at(span, FormProblem::Unexpected(token))
        }
    }
}

fn word_argument<'a>(
    input: &mut Input,
    word: &Ident,
    rest: Cursor<'a>,
    caller: Macro,
) -> Result<Cursor<'a>, Located> {
    let at = |problem| Err(Located::at(word.span(), problem));
    if word == "allow" {
        let table = Table::of(caller);
        let needed = match input.codes.as_slice() {
            [Code::One(code)] => check::needed(table, code),
            _ => None,
        };
        let (allows, rest) = allow(word, rest, Allow::of(caller), needed)?;
        if !input.allows.is_empty() {
            return at(FormProblem::AllowTwice);
        }
        input.allows = allows;
        return Ok(rest);
    }
    let written = word.to_string();
    at(match suggest::near_word(&written, &["allow"]) {
        Some(_) => FormProblem::AllowSpelling(written),
        None if is_constant_name(&written) => {
            let table = Table::of(caller);
            return Err(code_as_phrase(input, written, word.span(), table));
        }
        None => FormProblem::Unexpected(written),
    })
}

fn code_as_phrase(input: &Input, second: String, span: Span, table: Table) -> Located {
    let Some(code) = input.codes.last() else {
        return Located::at(span, FormProblem::Unexpected(second));
    };
    let written = [code.written(), second];
    let alternatives = alternatives(&written, table);
    let [first, _] = written;
    let problem = FormProblem::CodeAsPhrase {
        first,
        alternatives,
    };
    Located::from_to(code.span(), span, problem)
}

/// The registered phrase of the code, if there is one code.
fn correct_phrase(input: &Input, table: Table) -> Option<&'static str> {
    match input.codes.as_slice() {
        [Code::One(code)] => check::row(table, code).map(Row::phrase),
        _ => None,
    }
}
