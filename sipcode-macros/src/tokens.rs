//! Steps of a cursor that every parser takes.

use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use syn::{LitStr, buffer::Cursor};

use crate::problem::Located;

pub(crate) type Parsed<'a, T> = Result<(T, Cursor<'a>), Located>;

pub(crate) fn punct(cursor: Cursor<'_>, wanted: char) -> Option<(Span, Cursor<'_>)> {
    let (punct, rest) = cursor.punct()?;
    (punct.as_char() == wanted).then(|| (punct.span(), rest))
}

pub(crate) fn token(cursor: Cursor<'_>) -> (Span, String) {
    match cursor.token_tree() {
        Some((token, _)) => (token.span(), token.to_string()),
        None => (Span::call_site(), String::new()),
    }
}

/// The text of a string literal; `None` for any other.
pub(crate) fn text(literal: &Literal) -> Option<String> {
    let tokens = TokenStream::from(TokenTree::Literal(literal.clone()));
    syn::parse2::<LitStr>(tokens).ok().map(|text| text.value())
}
