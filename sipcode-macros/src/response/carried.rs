//! The fields of a type that are sent.

use core::ptr;

use proc_macro2::{Span, TokenStream};
use syn::{Index, Member, ext::IdentExt as _};

use super::{
    conditions,
    context::Context,
    field_mark::FieldMark,
    fields::Field,
    header_name,
    headers::{self, Carried, Code, MayBeEmpty},
    lines::Lines,
};
use crate::{
    problem::{Problems, ResponseProblem},
    tokens::Spanned,
};

/// A field, and the span of its type, which is to blame if it cannot give a code.
pub(super) struct FieldRef {
    pub(super) member: Member,
    pub(super) type_span: Span,
}

/// A field that is sent.
pub(super) struct Header {
    pub(super) name: String,
    pub(super) field: FieldRef,
    pub(super) lines: Lines,
    /// If the field is the body: its type, which is what the header says.
    pub(super) media_type: Option<String>,
    pub(super) conditions: TokenStream,
}

impl FieldRef {
    pub(super) fn new(field: &Field) -> Self {
        Self {
            member: match &field.member {
                Member::Named(name) => Member::Named(name.clone()),
                Member::Unnamed(Index { index, span }) => Member::Unnamed(Index {
                    index: *index,
                    span: *span,
                }),
            },
            type_span: field.type_span,
        }
    }
}

/// A field that is sent, and as what.
pub(super) struct Sent<'a> {
    pub(super) field: &'a Field,
    pub(super) carried: Carried,
}

/// The headers that are marked, those that the code must carry and that a field has the name of, and
/// the Content-Type of the body.
pub(super) fn sent<'a>(
    fields: &'a [Field],
    code: Option<Code>,
    context: &Context,
) -> Vec<Sent<'a>> {
    let mut sent = Vec::new();
    for field in fields {
        if let Some(name) = name(field, code, context) {
            let carried = Carried {
                span: field.header_span(),
                is_body: matches!(field.mark, FieldMark::Body { .. }),
                conditions: conditions::predicates(&field.conditions),
                may_be_empty: may_be_empty(field),
                name,
            };
            sent.push(Sent { field, carried });
        }
    }
    sent
}

pub(super) fn all<'a>(sent: &'a [Sent<'_>]) -> Vec<&'a Carried> {
    let mut all = Vec::new();
    for sent in sent {
        all.push(&sent.carried);
    }
    all
}

fn name(field: &Field, code: Option<Code>, context: &Context) -> Option<String> {
    match &field.mark {
        FieldMark::Header(header) => match &header.name {
            Some(name) => Some(name.value.clone()),
            None => header_name::of_field(&field.name()?).map(|known| known.name.to_owned()),
        },
        FieldMark::Body { .. } => Some("Content-Type".to_owned()),
        FieldMark::None => {
            let name = headers::must_named(&field.name()?, code, context)?;
            Some(name.to_owned())
        }
        FieldMark::Broken | FieldMark::Skip(_) => None,
    }
}

fn may_be_empty(field: &Field) -> Option<MayBeEmpty> {
    let mark = match &field.mark {
        FieldMark::Header(header) => header.name.as_ref(),
        _ => None,
    };
    let mark = match mark {
        Some(name) => format!("#[sip_header({:?}, each)]", name.value),
        None => "#[sip_header(each)]".to_owned(),
    };
    Some(MayBeEmpty {
        why: field.lines.empty?,
        span: field.type_span,
        mark,
    })
}

/// The fields that are marked not to be sent.
pub(super) fn skipped(fields: &[Field]) -> Vec<Spanned<String>> {
    let mut skipped = Vec::new();
    for field in fields {
        if let (FieldMark::Skip(span), Some(value)) = (&field.mark, field.name()) {
            skipped.push(Spanned { value, span: *span });
        }
    }
    skipped
}

/// Reports each field with the name of a header that is neither sent nor marked not to be. `used` is
/// what the code or the phrase comes from.
pub(super) fn check_unsent(
    fields: &[Field],
    sent: &[Sent<'_>],
    used: &[&Member],
    problems: &mut Problems,
) {
    // In the order of the fields, as they are.
    let mut sent = sent.iter();
    let mut next_sent = sent.next();
    for field in fields {
        if next_sent.is_some_and(|sent| ptr::eq(sent.field, field)) {
            next_sent = sent.next();
            continue;
        }
        if !matches!(field.mark, FieldMark::None)
            || used.iter().any(|used| is_same(&field.member, used))
        {
            continue;
        }
        let Some(field_name) = field.name() else {
            continue;
        };
        if let Some(header) = header_name::of_field(&field_name) {
            let problem = ResponseProblem::HeaderNotSent {
                field: field_name,
                name: header.name,
                is_of_stack: header_name::of_stack(header.name).is_some(),
            };
            problems.at(field.name_span, problem);
        }
    }
}

/// Whether both name one field: `r#why` is `why`.
pub(super) fn is_same(one: &Member, other: &Member) -> bool {
    match (one, other) {
        (Member::Named(one), Member::Named(other)) => one.unraw() == other.unraw(),
        _ => one == other,
    }
}

impl Header {
    pub(super) fn of(Sent { field, carried }: &Sent<'_>) -> Self {
        let media_type = match &field.mark {
            FieldMark::Body { media_type } => Some(media_type.value.clone()),
            _ => None,
        };
        Self {
            name: carried.name.clone(),
            field: FieldRef::new(field),
            lines: field.lines.clone(),
            media_type,
            conditions: field.conditions.clone(),
        }
    }
}
