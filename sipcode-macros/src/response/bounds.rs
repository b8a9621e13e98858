//! The `where` of an implementation.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::{Generics, Lifetime};

use super::{
    carried::Header,
    check::{Checked, CodeSource, Phrase},
    lines::{Each, Lines},
};
use crate::tokens::holds_word;

/// What the item has there, and further bounds.
pub(super) fn where_clause(generics: &Generics, bounds: &[TokenStream]) -> TokenStream {
    let mut predicates = TokenStream::new();
    if let Some(own) = &generics.where_clause {
        own.predicates.to_tokens(&mut predicates);
        if !own.predicates.empty_or_trailing() && !bounds.is_empty() {
            predicates.extend(quote!(,));
        }
    }
    if predicates.is_empty() && bounds.is_empty() {
        return TokenStream::new();
    }
    quote!(where #predicates #(#bounds),*)
}

/// What a field of a generic type must be able to do.
pub(super) fn of_fields(checked: &Checked) -> Vec<TokenStream> {
    let krate = &checked.krate;
    let mut parameters = Vec::new();
    for parameter in checked.generics.type_params() {
        parameters.push(&parameter.ident);
    }
    let mut bounds = Vec::new();
    for response in &checked.responses {
        if let CodeSource::Transparent { ty, .. } = &response.code {
            // A bound that only this implementation can prove would keep it from being one.
            if is_generic(ty, &parameters) && !is_surely_recursive(ty.clone(), &checked.name) {
                bounds.push(quote!(#ty: #krate::SipResponse));
            }
        }
        if let Some(Phrase::Field { ty, .. }) = &response.reason {
            if is_generic(ty, &parameters) {
                bounds.push(quote!(#ty: ::core::convert::AsRef<::core::primitive::str>));
            }
        }
        for header in &response.headers {
            if let Some(bound) = of_header(header, &parameters) {
                bounds.push(bound);
            }
        }
    }
    bounds
}

fn of_header(header: &Header, parameters: &[&Ident]) -> Option<TokenStream> {
    let Lines { each, value, .. } = &header.lines;
    if header.media_type.is_some() {
        let bytes = quote!(::core::convert::AsRef<[::core::primitive::u8]>);
        return is_generic(value, parameters).then(|| quote!(#value: #bytes));
    }
    match each {
        Some(Each {
            collection,
            is_known: false,
            ..
        }) => {
            let any = Lifetime::new("'sipcode", Span::mixed_site());
            let lines = quote!(::core::iter::IntoIterator<Item: ::core::fmt::Display>);
            is_generic(collection, parameters).then(|| quote!(for<#any> &#any #collection: #lines))
        }
        _ => is_generic(value, parameters).then(|| quote!(#value: ::core::fmt::Display)),
    }
}

/// Whether one of the parameters of the item occurs in the type.
fn is_generic(ty: &TokenStream, parameters: &[&Ident]) -> bool {
    holds_word(ty.clone(), &|word| parameters.contains(&word))
}

/// Whether the type is surely made of the one that is declared: `other::Name<T>` may be another of that
/// name, which needs its bound.
fn is_surely_recursive(ty: TokenStream, name: &Ident) -> bool {
    let mut is_in_path = false;
    for token in ty {
        let is_colon = matches!(&token, TokenTree::Punct(sign) if sign.as_char() == ':');
        let is_it = match token {
            TokenTree::Ident(word) => word == "Self" || word == *name && !is_in_path,
            TokenTree::Group(group) => is_surely_recursive(group.stream(), name),
            _ => false,
        };
        if is_it {
            return true;
        }
        is_in_path = is_colon;
    }
    false
}
