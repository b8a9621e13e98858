//! The `cfg`s of fields and variants.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::Attribute;

/// Those among the attributes.
pub(super) fn of(attributes: &[Attribute]) -> TokenStream {
    let mut conditions = TokenStream::new();
    for attribute in attributes {
        if attribute.path().is_ident("cfg") {
            attribute.to_tokens(&mut conditions);
        }
    }
    conditions
}

/// What each of these `cfg`s demands.
pub(super) fn predicates(conditions: &TokenStream) -> Vec<TokenStream> {
    let mut predicates = Vec::new();
    for token in conditions.clone() {
        if let TokenTree::Group(brackets) = token {
            let mut predicate = TokenStream::new();
            for token in brackets.stream() {
                if let TokenTree::Group(parentheses) = token {
                    predicate = without_last_comma(parentheses.stream());
                }
            }
            predicates.push(predicate);
        }
    }
    predicates
}

fn without_last_comma(tokens: TokenStream) -> TokenStream {
    let mut tokens: Vec<_> = tokens.into_iter().collect();
    if matches!(tokens.last(), Some(TokenTree::Punct(sign)) if sign.as_char() == ',') {
        tokens.pop();
    }
    tokens.into_iter().collect()
}

/// Whether two are there at once for sure, where one of them is: each condition of one is the other's too.
/// Of two with different ones, only one may be there.
pub(super) fn are_together(one: &[TokenStream], other: &[TokenStream]) -> bool {
    let (fewer, more) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let is_among_more = |condition: &TokenStream| {
        let condition = condition.to_string();
        more.iter().any(|other| other.to_string() == condition)
    };
    fewer.iter().all(is_among_more)
}

/// A `cfg` that holds where none of these hold together: the predicates of each.
pub(super) fn unless_any<'a>(alternatives: impl Iterator<Item = &'a [TokenStream]>) -> TokenStream {
    let mut parts = Vec::new();
    for predicates in alternatives {
        parts.push(joined("all", predicates));
    }
    let any = joined("any", &parts);
    quote!(#[cfg(not(#any))])
}

/// `word(a, b)`, or `a` alone, since clippy wants no needless word.
fn joined(word: &str, predicates: &[TokenStream]) -> TokenStream {
    if let [only] = predicates {
        return only.clone();
    }
    let word = Ident::new(word, Span::call_site());
    quote!(#word(#(#predicates),*))
}
