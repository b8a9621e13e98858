//! The inputs that are written most, from raw tokens: `486`, `BUSY_HERE`, `486, "Busy Here"`, `4xx`,
//! and codes and classes with `|` between them. Every build of every user pays for them. The result
//! is the same as that of `expand`.

use proc_macro::{Delimiter, Group, Literal, Span, TokenStream, TokenTree, token_stream};
use sipcode_registry::{RESPONSE_CODES, Registration, ResponseCode, response_code};

use super::raw_pattern::RawPattern;

/// The expansion of `$crate 486`; `None` for any other input, and for a wrong one.
pub(crate) fn common_case(input: TokenStream) -> Option<TokenStream> {
    let mut tokens = input.into_iter();
    let mut pattern = RawPattern::new(tokens.next()?);
    loop {
        match code(&tokens.next()?)? {
            (Code::One(row), span) => pattern.codes.push((row, span)),
            (Code::Class(digit), span) => pattern.classes.push((digit, span)),
        }
        match tokens.next() {
            None => return Some(pattern.expand()),
            Some(TokenTree::Punct(bar)) if bar.as_char() == '|' => {
                pattern.bar.get_or_insert(bar.span());
            }
            Some(comma) => {
                let row = pattern.only_code()?;
                let is_whole = is_phrase(&comma, &mut tokens, row);
                return is_whole.then(|| pattern.expand());
            }
        }
    }
}

enum Code {
    One(&'static ResponseCode),
    /// The first digit.
    Class(u8),
}

fn code(token: &TokenTree) -> Option<(Code, Span)> {
    match token {
        TokenTree::Ident(name) => Some((Code::One(named(&name.to_string())?), name.span())),
        TokenTree::Literal(literal) => Some((written(&literal.to_string())?, literal.span())),
        TokenTree::Group(group) => {
            let literal = alone_in(group)?;
            Some((written(&literal.to_string())?, literal.span()))
        }
        TokenTree::Punct(_) => None,
    }
}

/// The literal that a user's `macro_rules!` has passed on as a fragment.
fn alone_in(group: &Group) -> Option<Literal> {
    let mut tokens = group.stream().into_iter();
    match (group.delimiter(), tokens.next(), tokens.next()) {
        (Delimiter::None, Some(TokenTree::Literal(literal)), None) => Some(literal),
        _ => None,
    }
}

fn written(literal: &str) -> Option<Code> {
    let digit = |byte: u8| u16::from(byte - b'0');
    match *literal.as_bytes() {
        [class @ b'1'..=b'6', b'x', b'x'] => Some(Code::Class(class - b'0')),
        [a @ b'1'..=b'6', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
            let row = response_code(digit(a) * 100 + digit(b) * 10 + digit(c))?;
            is_registered(row).then_some(Code::One(row))
        }
        _ => None,
    }
}

fn named(name: &str) -> Option<&'static ResponseCode> {
    let mut rows = RESPONSE_CODES.iter();
    rows.find(|row| row.name == name)
        .filter(|row| is_registered(row))
}

fn is_registered(row: &ResponseCode) -> bool {
    matches!(row.registration, Registration::Registered)
}

/// `, "Busy Here"`, the registered phrase.
fn is_phrase(comma: &TokenTree, tokens: &mut token_stream::IntoIter, row: &ResponseCode) -> bool {
    let (TokenTree::Punct(comma), Some(TokenTree::Literal(phrase)), None) =
        (comma, tokens.next(), tokens.next())
    else {
        return false;
    };
    let phrase = phrase.to_string();
    let phrase = phrase
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    comma.as_char() == ',' && phrase == Some(row.reason_phrase)
}
