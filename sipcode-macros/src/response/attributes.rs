//! Our attributes among the others of an item.

use core::mem;

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use quote::quote;
use syn::{Attribute, Meta};

use crate::{
    problem::{FormProblem, Problems},
    suggest,
};

/// Takes the attributes of a name off a list; the name may have a path before it.
pub(super) fn take(
    attributes: &mut Vec<Attribute>,
    name: &'static str,
    problems: &mut Problems,
) -> Vec<Attribute> {
    let mut marks = Vec::new();
    for attribute in mem::take(attributes) {
        if is_named(&attribute, name) {
            marks.push(attribute);
        } else if let Some(span) = inside_cfg_attr(&attribute, name) {
            problems.at(span, FormProblem::InCfgAttr(name));
        } else {
            attributes.push(attribute);
        }
    }
    marks
}

fn is_named(attribute: &Attribute, name: &str) -> bool {
    let last = attribute.path().segments.last();
    last.is_some_and(|last| last.ident == name)
}

/// Where `cfg_attr(condition, name(...))` has the name: `cfg_attr` is resolved after us.
fn inside_cfg_attr(attribute: &Attribute, name: &str) -> Option<Span> {
    let Meta::List(list) = &attribute.meta else {
        return None;
    };
    if !attribute.path().is_ident("cfg_attr") {
        return None;
    }
    list.tokens
        .clone()
        .into_iter()
        .find_map(|token| match token {
            TokenTree::Ident(word) if word == name => Some(word.span()),
            _ => None,
        })
}

/// Whether an attribute looks like a misspelt one of ours: rustc reports that.
pub(super) fn has_misspelt(attributes: &[Attribute], name: &str) -> bool {
    attributes.iter().any(|attribute| {
        let last = attribute.path().segments.last();
        last.is_some_and(|last| suggest::is_one_slip(&last.ident.to_string(), name))
    })
}

/// The last name in the path of a mark: one token, which is the same on every compiler.
pub(super) fn span(mark: &Attribute) -> Span {
    let last = mark.path().segments.last();
    last.map_or_else(Span::call_site, |last| last.ident.span())
}

/// The `cfg`s.
pub(super) fn conditions(attributes: &[Attribute]) -> Vec<Attribute> {
    let conditions = attributes.iter();
    let conditions = conditions.filter(|attribute| attribute.path().is_ident("cfg"));
    conditions.cloned().collect()
}

/// An item that rustc cannot parse, with attributes in place of our marks that mean nothing: rustc
/// would report each mark beside its own error, and without an attribute report another token.
pub(super) fn without_meaning(item: TokenStream) -> TokenStream {
    item.into_iter()
        .map(|token| match token {
            TokenTree::Group(group) => TokenTree::Group(inside(&group)),
            other => other,
        })
        .collect()
}

fn inside(group: &Group) -> Group {
    let mut is_after_hash = false;
    let tokens = group.stream().into_iter().map(|token| {
        let token = match token {
            TokenTree::Group(inner) if is_after_hash && is_mark(&inner) => {
                TokenTree::Group(rebuilt(&inner, quote!(allow())))
            }
            TokenTree::Group(inner) => TokenTree::Group(inside(&inner)),
            other => other,
        };
        is_after_hash = matches!(&token, TokenTree::Punct(sign) if sign.as_char() == '#');
        token
    });
    let tokens = tokens.collect();
    rebuilt(group, tokens)
}

fn is_mark(brackets: &Group) -> bool {
    let mut words = brackets.stream().into_iter().take_while(|token| {
        matches!(token, TokenTree::Ident(_))
            || matches!(token, TokenTree::Punct(sign) if sign.as_char() == ':')
    });
    words.any(|token| match token {
        TokenTree::Ident(word) => ["sip_response", "sip_header", "sip_body"]
            .iter()
            .any(|known| word == known),
        _ => false,
    })
}

fn rebuilt(group: &Group, inside: TokenStream) -> Group {
    let mut rebuilt = Group::new(group.delimiter(), inside);
    rebuilt.set_span(group.span());
    rebuilt
}

/// For the implementations beside an item with something deprecated in it, or with a lint about that:
/// a module that forbids the lint has neither.
pub(super) fn allow_deprecated(item: &TokenStream) -> TokenStream {
    if mentions(item, "deprecated") {
        quote!(#[allow(deprecated)])
    } else {
        TokenStream::new()
    }
}

fn mentions(tokens: &TokenStream, name: &str) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Ident(word) => word == name,
        TokenTree::Group(group) => mentions(&group.stream(), name),
        _ => false,
    })
}
