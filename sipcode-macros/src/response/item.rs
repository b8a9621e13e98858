//! The struct or enum that the attribute stands on.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Attribute, Data, DeriveInput, Fields, Generics, Meta};

use super::{
    fields::{self, Field},
    mark::{self, Mark},
};
use crate::{
    problem::{FormProblem, Problems, ResponseProblem},
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
    pub(super) conditions: Vec<Attribute>,
}

/// The item without our marks, and what it says; `None` where it is neither a struct nor an enum.
pub(super) fn parse(
    arguments: TokenStream,
    item: TokenStream,
    problems: &mut Problems,
) -> (TokenStream, Option<Item>) {
    let keyword = keyword(item.clone());
    let Ok(mut input) = syn::parse2::<DeriveInput>(item.clone()) else {
        // rustc has its own words for a struct or an enum that is malformed.
        if let Some(word) = keyword.filter(|word| word != "struct" && word != "enum") {
            problems.at(word.span(), FormProblem::NotAType(word.to_string()));
        }
        return (item, None);
    };
    for again in fields::take_marks(&mut input.attrs, "sip_response") {
        problems.at(fields::mark_span(&again), ResponseProblem::MarkTwice);
    }
    let (mark, responses) = match &mut input.data {
        Data::Struct(data) => {
            let mark = mark::parse(arguments, ItemKind::Struct, problems);
            let response = Response {
                variant: None,
                mark: None,
                span: input.ident.span(),
                shape: fields::shape(&data.fields),
                fields: fields::take(&mut data.fields, problems),
                conditions: Vec::new(),
            };
            (mark, vec![response])
        }
        Data::Enum(data) => {
            let mark = mark::parse(arguments, ItemKind::Enum, problems);
            let variants = data.variants.iter_mut();
            let responses = variants.map(|variant| {
                let fields = &mut variant.fields;
                take_variant(&variant.ident, &mut variant.attrs, fields, problems)
            });
            (mark, responses.collect())
        }
        Data::Union(data) => {
            for field in &mut data.fields.named {
                fields::take_marks(&mut field.attrs, "sip_header");
            }
            let problem = FormProblem::NotAType("union".to_owned());
            problems.at(data.union_token.span, problem);
            return (input.into_token_stream(), None);
        }
    };
    let is_enum = matches!(input.data, Data::Enum(_));
    let item = Item {
        name: input.ident.clone(),
        generics: input.generics.clone(),
        mark,
        is_enum,
        responses,
    };
    (input.into_token_stream(), Some(item))
}

fn take_variant(
    name: &Ident,
    attributes: &mut Vec<Attribute>,
    fields: &mut Fields,
    problems: &mut Problems,
) -> Response {
    let marks = fields::take_marks(attributes, "sip_response");
    for mark in marks.iter().skip(1) {
        problems.at(fields::mark_span(mark), ResponseProblem::MarkTwice);
    }
    let first = marks.first();
    if first.is_none() {
        problems.at(name.span(), ResponseProblem::NoMark(name.to_string()));
    }
    let mark = first.map(|mark| match &mark.meta {
        Meta::List(list) => mark::parse(list.tokens.clone(), ItemKind::Variant, problems),
        Meta::Path(_) | Meta::NameValue(_) => Mark::default(),
    });
    Response {
        variant: Some(name.clone()),
        mark,
        span: first.map_or(name.span(), fields::mark_span),
        shape: fields::shape(fields),
        fields: fields::take(fields, problems),
        conditions: fields::conditions(attributes),
    }
}

/// The word that names the kind of item. A function may have others before it.
fn keyword(item: TokenStream) -> Option<Ident> {
    const WORDS: [&str; 11] = [
        "fn", "struct", "enum", "union", "trait", "impl", "mod", "type", "use", "const", "static",
    ];
    let words = item.into_iter().filter_map(|token| match token {
        TokenTree::Ident(word) => Some(word),
        _ => None,
    });
    let words: Vec<_> = words.collect();
    WORDS
        .iter()
        .find_map(|known| words.iter().find(|word| word == known).cloned())
}
