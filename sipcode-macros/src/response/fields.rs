//! The fields of a struct or a variant, and the headers that they are marked to be.

use proc_macro2::{Ident, Span, TokenTree};
use quote::ToTokens as _;
use syn::{
    Attribute, Fields, GenericArgument, Member, Meta, PathArguments, Type, buffer::TokenBuffer,
};

use super::attributes;
use crate::{
    problem::{Located, Problems, ResponseProblem},
    tokens::{Spanned, is_token, punct, text},
    vocabulary::Shape,
};

/// A field, which may be a header.
pub(super) struct Field {
    pub(super) member: Member,
    /// The name in `#[sip_header("...")]`.
    pub(super) header: Option<Spanned<String>>,
    /// Whether it has a mark that could not be read.
    pub(super) is_broken: bool,
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
        let marks = attributes::take(&mut field.attrs, "sip_header", problems);
        for mark in marks.iter().skip(1) {
            problems.at(attributes::span(mark), ResponseProblem::HeaderMarkTwice);
        }
        let read = marks.first().map(read_header);
        let is_broken =
            matches!(read, Some(Err(_))) || attributes::has_misspelt(&field.attrs, "sip_header");
        let header = read.and_then(|read| problems.keep(read));
        let (lines, value) = lines(&field.ty);
        taken.push(Field {
            member,
            header,
            is_broken,
            lines,
            value,
            ty: field.ty.clone(),
            type_span: type_span(&field.ty),
            name_span: field
                .ident
                .as_ref()
                .map_or(type_span(&field.ty), Ident::span),
            conditions: attributes::conditions(&field.attrs),
        });
    }
    taken
}

fn read_header(mark: &Attribute) -> Result<Spanned<String>, Located> {
    let list = match &mark.meta {
        Meta::List(list) if !list.tokens.is_empty() => list,
        Meta::NameValue(pair) => {
            let written = pair.value.to_token_stream().to_string();
            let problem = ResponseProblem::HeaderAfterEquals(written);
            return Err(Located::at(attributes::span(mark), problem));
        }
        Meta::List(_) | Meta::Path(_) => {
            let span = attributes::span(mark);
            return Err(Located::at(span, ResponseProblem::HeaderWithoutName));
        }
    };
    let buffer = TokenBuffer::new2(list.tokens.clone());
    let cursor = buffer.begin();
    let end = |rest| punct(rest, ',').map_or(rest, |(_, after)| after).eof();
    let name = cursor.literal().filter(|(_, rest)| end(*rest));
    let Some((value, span)) = name.and_then(|(name, _)| Some((text(&name)?, name.span()))) else {
        let tokens: Vec<_> = list.tokens.clone().into_iter().collect();
        let span = |token: Option<&TokenTree>| token.map_or_else(Span::call_site, TokenTree::span);
        let written: String = tokens.iter().map(ToString::to_string).collect();
        let written = Some(written).filter(|written| is_token(written));
        let problem = ResponseProblem::HeaderNotAString(written);
        return Err(Located::from_to(
            span(tokens.first()),
            span(tokens.last()),
            problem,
        ));
    };
    if !is_token(&value) {
        return Err(Located::at(span, ResponseProblem::HeaderNotAToken(value)));
    }
    Ok(Spanned { value, span })
}

/// The span of the type's name: one token, which is the same on every compiler.
fn type_span(ty: &Type) -> Span {
    let ty = unwrapped(ty);
    if let Type::Path(path) = ty {
        if let Some(last) = path.path.segments.last() {
            return last.ident.span();
        }
    }
    let first = ty.to_token_stream().into_iter().next();
    first.map_or_else(Span::call_site, |token| token.span())
}

/// A type without its parentheses, and without the group that a `$t:ty` is passed in.
fn unwrapped(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => unwrapped(&group.elem),
        Type::Paren(paren) => unwrapped(&paren.elem),
        _ => ty,
    }
}

fn lines(ty: &Type) -> (Lines, Type) {
    let ty = unwrapped(ty);
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
