//! The fields of a struct or a variant, and what they are marked to be.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens as _;
use syn::{Fields, Member, Type, ext::IdentExt as _};

use super::{
    conditions,
    field_mark::{self, FieldMark},
    header_name,
    lines::{Lines, lines, unwrapped},
};
use crate::{
    problem::{Located, Problems, ResponseProblem},
    vocabulary::Shape,
};

/// A field, which may be a header or the body.
pub(super) struct Field {
    pub(super) member: Member,
    pub(super) mark: FieldMark,
    pub(super) lines: Lines,
    pub(super) ty: TokenStream,
    pub(super) type_span: Span,
    /// The span of its name, or of its type if it has none.
    pub(super) name_span: Span,
    /// The `cfg`s on it.
    pub(super) conditions: TokenStream,
}

impl Field {
    /// Its name, if it has one.
    pub(super) fn name(&self) -> Option<String> {
        match &self.member {
            Member::Named(name) => Some(name.unraw().to_string()),
            Member::Unnamed(_) => None,
        }
    }

    /// Where it is said to be a header: the name in the mark, or its own.
    pub(super) fn header_span(&self) -> Span {
        match &self.mark {
            FieldMark::Header(header) => header
                .name
                .as_ref()
                .map_or(self.name_span, |name| name.span),
            FieldMark::Body { media_type } => media_type.span,
            _ => self.name_span,
        }
    }
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
        let mark = field_mark::take(&mut field.attrs, problems);
        let is_each = matches!(&mark, FieldMark::Header(header) if header.is_each);
        let mut field = Field {
            member,
            mark,
            lines: lines(&field.ty, is_each),
            ty: field.ty.to_token_stream(),
            type_span: type_span(&field.ty),
            name_span: field
                .ident
                .as_ref()
                .map_or(type_span(&field.ty), Ident::span),
            conditions: conditions::of(&field.attrs),
        };
        if let Err(problem) = check_name(&field) {
            problems.push(problem);
            field.mark = FieldMark::Broken;
        }
        // rustc reports a name that is there twice, unless a `cfg` takes one of them away.
        let is_same = |other: &Field| {
            let predicates = conditions::predicates;
            other.member == field.member
                && conditions::are_together(
                    &predicates(&other.conditions),
                    &predicates(&field.conditions),
                )
        };
        if !taken.iter().any(is_same) {
            taken.push(field);
        }
    }
    taken
}

/// A header whose mark does not name it has the name of the field.
fn check_name(field: &Field) -> Result<(), Located> {
    let span = match &field.mark {
        FieldMark::Header(header) if header.name.is_none() => header.span,
        _ => return Ok(()),
    };
    let Some(name) = field.name() else {
        return Err(Located::at(span, ResponseProblem::HeaderWithoutName));
    };
    if header_name::of_field(&name).is_some() {
        return Ok(());
    }
    let title = header_name::in_title_case(&name);
    let near = header_name::near(&title);
    let problem = ResponseProblem::HeaderNameUnknown {
        field: name,
        is_near: near.is_some(),
        name: near.map_or(title, str::to_owned),
    };
    Err(Located::at(span, problem))
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
