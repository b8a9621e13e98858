//! Small steps on tokens that every parser takes.

use proc_macro2::{Ident, Literal, Span, TokenStream, TokenTree};
use syn::{LitStr, buffer::Cursor};

/// What is written, and where.
#[derive(Clone)]
pub(crate) struct Spanned<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

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

/// The attribute that is being expanded, with the hygiene of a token of the item: rustc then does not
/// say that the error originates in a macro.
pub(crate) fn attribute(item: &TokenStream) -> Span {
    let first = item.clone().into_iter().next();
    first.map_or_else(Span::call_site, |token| {
        Span::call_site().resolved_at(token.span())
    })
}

/// The text of a string literal; `None` for any other, and for one with a suffix.
pub(crate) fn text(literal: &Literal) -> Option<String> {
    let tokens = TokenStream::from(TokenTree::Literal(literal.clone()));
    let text = syn::parse2::<LitStr>(tokens).ok()?;
    text.suffix().is_empty().then(|| text.value())
}

/// RFC 3261 §25.1, `token`.
pub(crate) fn is_token(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-.!%*_+`'~".contains(&byte))
}

/// Whether the word is one of these: each comparison of an identifier with a text would make a text of it.
pub(crate) fn is_one_of(word: &Ident, words: &[&str]) -> bool {
    words.contains(&word.to_string().as_str())
}

/// Whether one of the words in the tokens, at any depth, is such.
pub(crate) fn holds_word(tokens: TokenStream, is_such: &dyn Fn(&Ident) -> bool) -> bool {
    for token in tokens {
        let is_found = match token {
            TokenTree::Ident(word) => is_such(&word),
            TokenTree::Group(group) => holds_word(group.stream(), is_such),
            _ => false,
        };
        if is_found {
            return true;
        }
    }
    false
}

/// The `$crate` that the front of a macro passes first, and the input behind it.
pub(crate) fn split_crate(tokens: TokenStream) -> (TokenStream, TokenStream) {
    let mut tokens = tokens.into_iter();
    let krate = tokens.next().map(TokenStream::from);
    let mut input = TokenStream::new();
    input.extend(tokens);
    (krate.unwrap_or_default(), input)
}
