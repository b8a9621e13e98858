//! The struct or enum that the attribute stands on.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Attribute, Data, DeriveInput, Fields, Generics, Meta};

use super::{
    fields::{self, Field, Shape},
    mark::{self, Mark, Place},
};
use crate::problem::{Located, Problem};

pub(crate) struct Item {
    pub(crate) name: Ident,
    pub(crate) generics: Generics,
    /// The attribute's own arguments.
    pub(crate) mark: Mark,
    pub(crate) is_enum: bool,
    /// The struct itself, or the variants.
    pub(crate) answers: Vec<Answer>,
}

/// A struct, or a variant of an enum.
pub(crate) struct Answer {
    /// The name of the variant.
    pub(crate) variant: Option<Ident>,
    /// `None` for a variant without a mark.
    pub(crate) mark: Option<Mark>,
    /// Where to report what concerns the mark as a whole.
    pub(crate) place: Span,
    pub(crate) shape: Shape,
    pub(crate) fields: Vec<Field>,
    pub(crate) conditions: Vec<Attribute>,
}

/// The item without our marks, and what it says; `None` where it is no struct and no enum.
pub(crate) fn parse(
    arguments: TokenStream,
    item: TokenStream,
    problems: &mut Vec<Located>,
) -> (TokenStream, Option<Item>) {
    let keyword = keyword(item.clone());
    let Ok(mut input) = syn::parse2::<DeriveInput>(item.clone()) else {
        // rustc has its own words for a struct or an enum that is malformed.
        if let Some(word) = keyword.filter(|word| word != "struct" && word != "enum") {
            let problem = Problem::NotAType(word.to_string());
            problems.push(Located::at(word.span(), problem));
        }
        return (item, None);
    };
    for again in fields::take_marks(&mut input.attrs, "sip_response") {
        problems.push(Located::at(fields::mark_place(&again), Problem::MarkTwice));
    }
    let (mark, answers) = match &mut input.data {
        Data::Struct(data) => {
            let place = Place::Struct;
            let mark = mark::parse(arguments, place, problems);
            let fields = fields::take(&mut data.fields, problems);
            let answer = Answer {
                variant: None,
                mark: None,
                place: input.ident.span(),
                shape: fields::shape(&data.fields),
                fields,
                conditions: Vec::new(),
            };
            (mark, vec![answer])
        }
        Data::Enum(data) => {
            let mark = mark::parse(arguments, Place::Enum, problems);
            let answers = data.variants.iter_mut().map(|variant| {
                take_variant(
                    &variant.ident,
                    &mut variant.attrs,
                    &mut variant.fields,
                    problems,
                )
            });
            (mark, answers.collect())
        }
        Data::Union(data) => {
            for field in &mut data.fields.named {
                fields::take_marks(&mut field.attrs, "sip_header");
            }
            let problem = Problem::NotAType("union".to_owned());
            problems.push(Located::at(data.union_token.span, problem));
            return (input.into_token_stream(), None);
        }
    };
    let is_enum = matches!(input.data, Data::Enum(_));
    let item = Item {
        name: input.ident.clone(),
        generics: input.generics.clone(),
        mark,
        is_enum,
        answers,
    };
    (input.into_token_stream(), Some(item))
}

fn take_variant(
    name: &Ident,
    attributes: &mut Vec<Attribute>,
    fields: &mut Fields,
    problems: &mut Vec<Located>,
) -> Answer {
    let marks = fields::take_marks(attributes, "sip_response");
    for mark in marks.iter().skip(1) {
        problems.push(Located::at(fields::mark_place(mark), Problem::MarkTwice));
    }
    let first = marks.first();
    if first.is_none() {
        problems.push(Located::at(name.span(), Problem::NoMark(name.to_string())));
    }
    let mark = first.map(|mark| match &mark.meta {
        Meta::List(list) => mark::parse(list.tokens.clone(), Place::Variant, problems),
        Meta::Path(_) | Meta::NameValue(_) => Mark::default(),
    });
    Answer {
        variant: Some(name.clone()),
        mark,
        place: first.map_or(name.span(), fields::mark_place),
        shape: fields::shape(fields),
        fields: fields::take(fields, problems),
        conditions: fields::conditions(attributes),
    }
}

/// The word that tells what kind of item it is. A function may have others before it.
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
