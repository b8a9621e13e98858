//! The fields of a struct or a variant, and the headers that they are marked to be.

use core::mem;

use proc_macro2::{Ident, Span};
use quote::ToTokens as _;
use syn::{
    Attribute, Fields, GenericArgument, Lit, Member, Meta, PathArguments, Type,
    spanned::Spanned as _,
};

use super::method::{Placed, is_token};
use crate::problem::{Located, Problem};

/// A field as a source of header lines.
pub(crate) struct Field {
    pub(crate) member: Member,
    /// The name in `#[sip_header("...")]`.
    pub(crate) header: Option<Placed<String>>,
    pub(crate) lines: Lines,
    pub(crate) kind: Type,
    /// The type of one value: that inside of an `Option` or a `Vec`.
    pub(crate) value: Type,
    pub(crate) type_place: Span,
    /// Of its name, if it has one.
    pub(crate) name_place: Span,
    /// The `cfg`s on it.
    pub(crate) conditions: Vec<Attribute>,
}

/// How many lines a field makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lines {
    One,
    /// `Option`.
    Maybe,
    /// `Vec`.
    Each,
}

/// Whether a struct or a variant has fields, and of which kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Unit,
    Tuple,
    Named,
}

pub(crate) fn shape(fields: &Fields) -> Shape {
    match fields {
        Fields::Named(_) => Shape::Named,
        Fields::Unnamed(_) => Shape::Tuple,
        Fields::Unit => Shape::Unit,
    }
}

/// Takes the marks off the fields.
pub(crate) fn take(fields: &mut Fields, problems: &mut Vec<Located>) -> Vec<Field> {
    let members: Vec<_> = fields.members().collect();
    let mut taken: Vec<Field> = Vec::new();
    for (member, field) in members.into_iter().zip(fields.iter_mut()) {
        let header = take_header(&mut field.attrs, problems);
        let (lines, value) = lines(&field.ty);
        taken.push(Field {
            member,
            header,
            lines,
            value,
            kind: field.ty.clone(),
            type_place: name_of(&field.ty),
            name_place: field.ident.as_ref().map_or(name_of(&field.ty), Ident::span),
            conditions: conditions(&field.attrs),
        });
    }
    taken
}

pub(crate) fn conditions(attributes: &[Attribute]) -> Vec<Attribute> {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("cfg"))
        .cloned()
        .collect()
}

/// Takes the attributes of a name off a list; the name may have a path before it.
pub(crate) fn take_marks(attributes: &mut Vec<Attribute>, name: &str) -> Vec<Attribute> {
    let (marks, others) = mem::take(attributes).into_iter().partition(|attribute| {
        let last = attribute.path().segments.last();
        last.is_some_and(|last| last.ident == name)
    });
    *attributes = others;
    marks
}

/// The last name in the path of a mark: one token, which is the same on every compiler.
pub(crate) fn mark_place(mark: &Attribute) -> Span {
    let last = mark.path().segments.last();
    last.map_or_else(Span::call_site, |last| last.ident.span())
}

fn take_header(
    attributes: &mut Vec<Attribute>,
    problems: &mut Vec<Located>,
) -> Option<Placed<String>> {
    let marks = take_marks(attributes, "sip_header");
    let mut marks = marks.iter();
    let header = read_header(marks.next()?);
    problems.extend(marks.map(|mark| Located::at(mark_place(mark), Problem::HeaderMarkTwice)));
    match header {
        Ok(header) => Some(header),
        Err(problem) => {
            problems.push(problem);
            None
        }
    }
}

fn read_header(mark: &Attribute) -> Result<Placed<String>, Located> {
    let no_name = || Located::at(mark_place(mark), Problem::HeaderWithoutName);
    let Meta::List(list) = &mark.meta else {
        return Err(no_name());
    };
    if list.tokens.is_empty() {
        return Err(no_name());
    }
    let place = list.tokens.span();
    match syn::parse2::<Lit>(list.tokens.clone()) {
        Ok(Lit::Str(name)) if is_token(&name.value()) => {
            let value = name.value();
            Ok(Placed { value, place })
        }
        Ok(Lit::Str(name)) => Err(Located::at(place, Problem::HeaderNotAToken(name.value()))),
        _ => Err(Located::at(place, Problem::HeaderNotAString)),
    }
}

/// The place of the type's name: one token, which is the same on every compiler.
fn name_of(kind: &Type) -> Span {
    if let Type::Path(path) = kind {
        if let Some(last) = path.path.segments.last() {
            return last.ident.span();
        }
    }
    let first = kind.to_token_stream().into_iter().next();
    first.map_or_else(Span::call_site, |token| token.span())
}

fn lines(kind: &Type) -> (Lines, Type) {
    let one = (Lines::One, kind.clone());
    let Type::Path(path) = kind else {
        return one;
    };
    let Some(last) = path.path.segments.last() else {
        return one;
    };
    let lines = match last.ident.to_string().as_str() {
        "Option" => Lines::Maybe,
        "Vec" => Lines::Each,
        _ => return one,
    };
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
            Some(GenericArgument::Type(value)) => (lines, value.clone()),
            _ => one,
        },
        _ => one,
    }
}
