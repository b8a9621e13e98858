//! Our attributes among the others of an item.

use core::mem;

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote};
use syn::{Attribute, Meta};

use crate::{
    problem::{FormProblem, Problems},
    suggest,
    tokens::holds_word,
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
    for token in list.tokens.clone() {
        match token {
            TokenTree::Ident(word) if word == name => return Some(word.span()),
            _ => {}
        }
    }
    None
}

/// Whether an attribute looks like a misspelt one of ours: rustc reports that.
pub(super) fn has_misspelt(attributes: &[Attribute], name: &str) -> bool {
    for attribute in attributes {
        if let Some(last) = attribute.path().segments.last() {
            if suggest::is_one_slip(&last.ident.to_string(), name) {
                return true;
            }
        }
    }
    false
}

/// How many of the first tokens are attributes.
pub(super) fn end(tokens: &[TokenTree]) -> usize {
    let mut rest = tokens;
    while let [
        TokenTree::Punct(sign),
        TokenTree::Group(brackets),
        after @ ..,
    ] = rest
    {
        if sign.as_char() != '#' || brackets.delimiter() != Delimiter::Bracket {
            break;
        }
        rest = after;
    }
    tokens.len() - rest.len()
}

/// The last name in the path of a mark: one token, which is the same on every compiler.
pub(super) fn span(mark: &Attribute) -> Span {
    let last = mark.path().segments.last();
    last.map_or_else(Span::call_site, |last| last.ident.span())
}

/// An item that rustc cannot parse, with attributes in place of our marks that mean nothing: rustc
/// would report each mark beside its own error, and without an attribute report another token.
pub(super) fn without_meaning(item: TokenStream) -> TokenStream {
    let mut tokens = TokenStream::new();
    for token in item {
        match token {
            TokenTree::Group(group) => inside(&group).to_tokens(&mut tokens),
            other => other.to_tokens(&mut tokens),
        }
    }
    tokens
}

fn inside(group: &Group) -> Group {
    let mut tokens = TokenStream::new();
    let mut is_after_hash = false;
    for token in group.stream() {
        let is_hash = matches!(&token, TokenTree::Punct(sign) if sign.as_char() == '#');
        match token {
            TokenTree::Group(inner) if is_after_hash && is_mark(&inner) => {
                rebuilt(&inner, quote!(allow())).to_tokens(&mut tokens);
            }
            TokenTree::Group(inner) => inside(&inner).to_tokens(&mut tokens),
            other => other.to_tokens(&mut tokens),
        }
        is_after_hash = is_hash;
    }
    rebuilt(group, tokens)
}

fn is_mark(brackets: &Group) -> bool {
    for token in brackets.stream() {
        match token {
            TokenTree::Ident(word)
                if word == "sip_response" || word == "sip_header" || word == "sip_body" =>
            {
                return true;
            }
            TokenTree::Ident(_) => {}
            TokenTree::Punct(sign) if sign.as_char() == ':' => {}
            _ => return false,
        }
    }
    false
}

fn rebuilt(group: &Group, inside: TokenStream) -> Group {
    let mut rebuilt = Group::new(group.delimiter(), inside);
    rebuilt.set_span(group.span());
    rebuilt
}

/// For the implementations beside an item with something deprecated in it, or with a lint about that.
/// Nowhere else: under `forbid(deprecated)` rustc refuses it.
pub(super) fn allow_deprecated(item: &TokenStream) -> TokenStream {
    if holds_word(item.clone(), &|word| word == "deprecated") {
        quote!(#[allow(deprecated)])
    } else {
        TokenStream::new()
    }
}
