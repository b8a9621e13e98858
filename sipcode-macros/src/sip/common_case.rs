//! `sip!(486)` from raw tokens: most inputs are three digits of a registered code, and every
//! build of every user pays for them.

use proc_macro::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use sipcode_registry::{Registration, ResponseCode, response_code};

/// The expansion of `$crate 486`; `None` for any other input.
pub(crate) fn common_case(input: TokenStream) -> Option<TokenStream> {
    let mut tokens = input.into_iter();
    let (Some(krate), Some(code), None) = (tokens.next(), tokens.next(), tokens.next()) else {
        return None;
    };
    let literal = match code {
        TokenTree::Literal(literal) => literal,
        TokenTree::Group(group) => alone_in(&group)?,
        _ => return None,
    };
    let row = registered(&literal.to_string())?;
    Some(constant(krate, row, literal.span()))
}

/// The literal that a user's `macro_rules!` has passed on as a fragment.
fn alone_in(group: &Group) -> Option<proc_macro::Literal> {
    let mut tokens = group.stream().into_iter();
    match (group.delimiter(), tokens.next(), tokens.next()) {
        (Delimiter::None, Some(TokenTree::Literal(literal)), None) => Some(literal),
        _ => None,
    }
}

fn registered(literal: &str) -> Option<&'static ResponseCode> {
    let &[a @ b'1'..=b'6', b @ b'0'..=b'9', c @ b'0'..=b'9'] = literal.as_bytes() else {
        return None;
    };
    let digit = |byte: u8| u16::from(byte - b'0');
    response_code(digit(a) * 100 + digit(b) * 10 + digit(c))
        .filter(|row| row.registration == Registration::Registered)
}

/// The path to the constant, `<$crate::StatusCode>::BUSY_HERE`. Its last identifier stands at the
/// literal, so that an editor shows the constant's docs there; so does its first token, without
/// which rustc would take a pattern for foreign code and never call it unreachable.
fn constant(krate: TokenTree, row: &ResponseCode, place: Span) -> TokenStream {
    let here = Span::call_site();
    // At once: each call of the compiler costs more than the tokens.
    TokenStream::from_iter([
        punct('<', Spacing::Alone, place),
        krate,
        punct(':', Spacing::Joint, here),
        punct(':', Spacing::Alone, here),
        TokenTree::Ident(Ident::new("StatusCode", here)),
        punct('>', Spacing::Alone, here),
        punct(':', Spacing::Joint, here),
        punct(':', Spacing::Alone, here),
        TokenTree::Ident(Ident::new(row.name, place)),
    ])
}

fn punct(sign: char, spacing: Spacing, span: Span) -> TokenTree {
    let mut punct = Punct::new(sign, spacing);
    punct.set_span(span);
    TokenTree::Punct(punct)
}
