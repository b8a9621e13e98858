//! The inputs that are written most, from raw tokens: `486`, `BUSY_HERE`, `486, "Busy Here"`, `4xx`.
//! Every build of every user pays for them. The result is the same as that of `expand`.

use proc_macro::{
    Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree, token_stream,
};
use sipcode_registry::{RESPONSE_CODES, Registration, ResponseCode, response_code};

use crate::code::table::class_name;

/// The expansion of `$crate 486`; `None` for any other input, and for a wrong one.
pub(crate) fn common_case(input: TokenStream) -> Option<TokenStream> {
    let mut tokens = input.into_iter();
    let krate = tokens.next()?;
    let (row, span) = match tokens.next()? {
        TokenTree::Ident(name) => (named(&name.to_string())?, name.span()),
        TokenTree::Literal(literal) => {
            let text = literal.to_string();
            if let &[digit @ b'1'..=b'6', b'x', b'x'] = text.as_bytes() {
                let is_whole = tokens.next().is_none();
                return is_whole.then(|| class(&krate, digit - b'0', literal.span()));
            }
            (numbered(&text)?, literal.span())
        }
        TokenTree::Group(group) => {
            let literal = alone_in(&group)?;
            (numbered(&literal.to_string())?, literal.span())
        }
        TokenTree::Punct(_) => return None,
    };
    let is_whole = match tokens.next() {
        None => true,
        Some(comma) => is_phrase(&comma, &mut tokens, row),
    };
    is_whole.then(|| constant(krate, row, span))
}

/// The literal that a user's `macro_rules!` has passed on as a fragment.
fn alone_in(group: &Group) -> Option<Literal> {
    let mut tokens = group.stream().into_iter();
    match (group.delimiter(), tokens.next(), tokens.next()) {
        (Delimiter::None, Some(TokenTree::Literal(literal)), None) => Some(literal),
        _ => None,
    }
}

fn numbered(literal: &str) -> Option<&'static ResponseCode> {
    let &[a @ b'1'..=b'6', b @ b'0'..=b'9', c @ b'0'..=b'9'] = literal.as_bytes() else {
        return None;
    };
    let digit = |byte: u8| u16::from(byte - b'0');
    response_code(digit(a) * 100 + digit(b) * 10 + digit(c))
        .filter(|row| row.registration == Registration::Registered)
}

fn named(name: &str) -> Option<&'static ResponseCode> {
    let mut rows = RESPONSE_CODES.iter();
    rows.find(|row| row.name == name)
        .filter(|row| row.registration == Registration::Registered)
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

/// The path to the constant, `<$crate::StatusCode>::BUSY_HERE`. Its last identifier stands at the
/// literal, so that an editor shows the constant's docs there; so does its first token, without
/// which rustc would take a pattern for foreign code and never call it unreachable.
fn constant(krate: TokenTree, row: &ResponseCode, span: Span) -> TokenStream {
    let there = krate.span();
    // At once: each call of the compiler costs more than the tokens.
    TokenStream::from_iter([
        punct('<', Spacing::Alone, span),
        krate,
        punct(':', Spacing::Joint, span),
        punct(':', Spacing::Alone, span),
        TokenTree::Ident(Ident::new("StatusCode", there)),
        punct('>', Spacing::Alone, span),
        punct(':', Spacing::Joint, span),
        punct(':', Spacing::Alone, span),
        TokenTree::Ident(Ident::new(row.name, span)),
    ])
}

/// `$crate::StatusCode($crate::Class::ClientError, ..)`, with the docs of the class at the literal.
fn class(krate: &TokenTree, digit: u8, span: Span) -> TokenStream {
    let here = Span::call_site();
    let [joint, alone] = [Spacing::Joint, Spacing::Alone].map(|spacing| punct(':', spacing, here));
    let fields = TokenStream::from_iter([
        krate.clone(),
        joint.clone(),
        alone.clone(),
        ident("Class"),
        joint.clone(),
        alone.clone(),
        TokenTree::Ident(Ident::new(class_name(digit), span)),
        punct(',', Spacing::Alone, here),
        punct('.', Spacing::Joint, span),
        punct('.', Spacing::Alone, span),
    ]);
    let mut fields = Group::new(Delimiter::Parenthesis, fields);
    fields.set_span(span);
    TokenStream::from_iter([
        krate.clone(),
        joint,
        alone,
        ident("StatusCode"),
        TokenTree::Group(fields),
    ])
}

fn ident(name: &str) -> TokenTree {
    TokenTree::Ident(Ident::new(name, Span::call_site()))
}

fn punct(sign: char, spacing: Spacing, span: Span) -> TokenTree {
    let mut punct = Punct::new(sign, spacing);
    punct.set_span(span);
    TokenTree::Punct(punct)
}
