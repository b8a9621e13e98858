//! The struct or enum that the attribute stands on.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Data, DeriveInput, Generics, Meta, Variant};

use super::{
    attributes, conditions,
    fields::{self, Field},
    mark::{self, Mark},
};
use crate::{
    problem::{FormProblem, Problems, ResponseProblem},
    tokens::attribute,
    vocabulary::{ItemKind, Shape},
};

pub(super) struct Item {
    pub(super) name: Ident,
    pub(super) generics: Generics,
    /// The attribute's own arguments.
    pub(super) mark: Mark,
    pub(super) is_enum: bool,
    /// The struct itself, or the variants.
    pub(super) responses: Vec<Response>,
}

/// A struct, or a variant of an enum.
pub(super) struct Response {
    /// The name of the variant.
    pub(super) variant: Option<Ident>,
    /// `None` for a struct, whose mark is that of the item, and for a variant without one.
    pub(super) mark: Option<Mark>,
    /// Where to report what concerns the mark as a whole.
    pub(super) span: Span,
    pub(super) shape: Shape,
    pub(super) fields: Vec<Field>,
    /// The `cfg`s on it.
    pub(super) conditions: TokenStream,
}

/// The item without our marks, and what it says; `None` where it is neither a struct nor an enum.
pub(super) fn parse(
    arguments: TokenStream,
    item: TokenStream,
    problems: &mut Problems,
) -> (TokenStream, Option<Item>) {
    let Ok(mut input) = syn::parse2::<DeriveInput>(item.clone()) else {
        // rustc has its own words for a struct, an enum or a function that is malformed.
        let keyword = keyword(item.clone());
        if keyword
            .as_deref()
            .is_some_and(|word| ["struct", "enum", "fn"].contains(&word))
        {
            return (attributes::without_meaning(item), None);
        }
        problems.at(attribute(&item), FormProblem::NotAType(keyword));
        return (item, None);
    };
    let span = attribute(&item);
    for again in attributes::take(&mut input.attrs, "sip_response", problems) {
        problems.at(attributes::span(&again), ResponseProblem::MarkTwice);
    }
    let (mark, responses) = match &mut input.data {
        Data::Struct(data) => {
            let mark = mark::parse(arguments, ItemKind::Struct, problems);
            let response = Response {
                variant: None,
                mark: None,
                span,
                shape: fields::shape(&data.fields),
                fields: fields::take(&mut data.fields, problems),
                conditions: TokenStream::new(),
            };
            (mark, vec![response])
        }
        Data::Enum(data) => {
            let mark = mark::parse(arguments, ItemKind::Enum, problems);
            let has_code_on_enum = mark.surplus.is_some();
            let mut responses = Vec::new();
            for variant in &mut data.variants {
                responses.push(take_variant(variant, has_code_on_enum, problems));
            }
            (mark, responses)
        }
        Data::Union(data) => {
            for field in &mut data.fields.named {
                for mark in ["sip_header", "sip_body"] {
                    attributes::take(&mut field.attrs, mark, problems);
                }
            }
            let problem = FormProblem::NotAType(Some("union".to_owned()));
            problems.at(span, problem);
            return (input.into_token_stream(), None);
        }
    };
    let is_enum = matches!(input.data, Data::Enum(_));
    let tokens = input.to_token_stream();
    let item = Item {
        name: input.ident,
        generics: input.generics,
        mark,
        is_enum,
        responses,
    };
    (tokens, Some(item))
}

fn take_variant(
    variant: &mut Variant,
    has_code_on_enum: bool,
    problems: &mut Problems,
) -> Response {
    let Variant {
        attrs: attributes,
        ident: name,
        fields,
        ..
    } = variant;
    let found = problems.count();
    let marks = attributes::take(attributes, "sip_response", problems);
    for mark in marks.iter().skip(1) {
        problems.at(attributes::span(mark), ResponseProblem::MarkTwice);
    }
    let first = marks.first();
    let is_reported = has_code_on_enum || attributes::has_misspelt(attributes, "sip_response");
    if first.is_none() && problems.count() == found && !is_reported {
        problems.at(name.span(), ResponseProblem::NoMark(name.to_string()));
    }
    let mark = first.map(|mark| match &mark.meta {
        Meta::List(list) => mark::parse(list.tokens.clone(), ItemKind::Variant, problems),
        Meta::Path(_) | Meta::NameValue(_) => Mark::default(),
    });
    Response {
        variant: Some(name.clone()),
        mark,
        span: first.map_or(name.span(), attributes::span),
        shape: fields::shape(fields),
        fields: fields::take(fields, problems),
        conditions: conditions::of(attributes),
    }
}

/// The word that names the kind of item. A function may have others before it.
fn keyword(item: TokenStream) -> Option<String> {
    const WORDS: [&str; 13] = [
        "fn",
        "struct",
        "enum",
        "union",
        "trait",
        "impl",
        "mod",
        "type",
        "use",
        "const",
        "static",
        "extern",
        "macro_rules",
    ];
    let mut words = Vec::new();
    for token in item {
        if let TokenTree::Ident(word) = token {
            words.push(word.to_string());
        }
    }
    for known in WORDS {
        if words.iter().any(|word| word == known) {
            return Some(known.to_owned());
        }
    }
    None
}
