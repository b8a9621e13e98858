//! The fields of a struct or a variant, and the headers that they are marked to be.

use core::mem;

use proc_macro2::{Ident, Span};
use quote::ToTokens as _;
use syn::{
    Attribute, Fields, GenericArgument, Lit, Member, Meta, PathArguments, Type,
    spanned::Spanned as _,
};

use crate::{
    problem::{Located, Problems, ResponseProblem},
    tokens::{Spanned, is_token},
    vocabulary::Shape,
};

/// A field, which may be a header.
pub(super) struct Field {
    pub(super) member: Member,
    /// The name in `#[sip_header("...")]`.
    pub(super) header: Option<Spanned<String>>,
    pub(super) lines: Lines,
    pub(super) ty: Type,
    /// The type of one value: that inside of an `Option` or a `Vec`.
    pub(super) value: Type,
    pub(super) type_span: Span,
    /// The span of its name, or of its type if it has none.
    pub(super) name_span: Span,
    /// The `cfg`s on it.
    pub(super) conditions: Vec<Attribute>,
}

/// How many lines a field makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lines {
    One,
    /// One or none: `Option`.
    Maybe,
    /// One for each value: `Vec`.
    Each,
}

pub(super) fn shape(fields: &Fields) -> Shape {
    match fields {
        Fields::Named(_) => Shape::Named,
        Fields::Unnamed(_) => Shape::Tuple,
        Fields::Unit => Shape::Unit,
    }
}

/// Takes the marks off the fields.
pub(super) fn take(fields: &mut Fields, problems: &mut Problems) -> Vec<Field> {
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
            ty: field.ty.clone(),
            type_span: type_span(&field.ty),
            name_span: field
                .ident
                .as_ref()
                .map_or(type_span(&field.ty), Ident::span),
            conditions: conditions(&field.attrs),
        });
    }
    taken
}

pub(super) fn conditions(attributes: &[Attribute]) -> Vec<Attribute> {
    attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("cfg"))
        .cloned()
        .collect()
}

/// Takes the attributes of a name off a list; the name may have a path before it.
pub(super) fn take_marks(attributes: &mut Vec<Attribute>, name: &str) -> Vec<Attribute> {
    let (marks, others) = mem::take(attributes).into_iter().partition(|attribute| {
        let last = attribute.path().segments.last();
        last.is_some_and(|last| last.ident == name)
    });
    *attributes = others;
    marks
}

/// The last name in the path of a mark: one token, which is the same on every compiler.
pub(super) fn mark_span(mark: &Attribute) -> Span {
    let last = mark.path().segments.last();
    last.map_or_else(Span::call_site, |last| last.ident.span())
}

fn take_header(
    attributes: &mut Vec<Attribute>,
    problems: &mut Problems,
) -> Option<Spanned<String>> {
    let marks = take_marks(attributes, "sip_header");
    let mut marks = marks.iter();
    let header = read_header(marks.next()?);
    for mark in marks {
        problems.at(mark_span(mark), ResponseProblem::HeaderMarkTwice);
    }
    problems.keep(header)
}

fn read_header(mark: &Attribute) -> Result<Spanned<String>, Located> {
    let no_name = || Located::at(mark_span(mark), ResponseProblem::HeaderWithoutName);
    let Meta::List(list) = &mark.meta else {
        return Err(no_name());
    };
    if list.tokens.is_empty() {
        return Err(no_name());
    }
    let span = list.tokens.span();
    match syn::parse2::<Lit>(list.tokens.clone()) {
        Ok(Lit::Str(name)) if is_token(&name.value()) => {
            let value = name.value();
            Ok(Spanned { value, span })
        }
        Ok(Lit::Str(name)) => Err(Located::at(
            span,
            ResponseProblem::HeaderNotAToken(name.value()),
        )),
        _ => Err(Located::at(span, ResponseProblem::HeaderNotAString)),
    }
}

/// The span of the type's name: one token, which is the same on every compiler.
fn type_span(ty: &Type) -> Span {
    if let Type::Path(path) = ty {
        if let Some(last) = path.path.segments.last() {
            return last.ident.span();
        }
    }
    let first = ty.to_token_stream().into_iter().next();
    first.map_or_else(Span::call_site, |token| token.span())
}

fn lines(ty: &Type) -> (Lines, Type) {
    let one = (Lines::One, ty.clone());
    let Type::Path(path) = ty else {
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
