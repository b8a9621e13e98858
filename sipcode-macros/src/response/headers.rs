//! The header fields that a response must carry against those that it has.

use proc_macro2::Span;
use sipcode_registry::{Fact, ResponseCode, Rule};
use syn::{Member, ext::IdentExt as _};

use super::{
    context::Context,
    fields::{Field, Lines},
};
use crate::{
    problem::{Located, ResponseProblem},
    suggest,
    vocabulary::{Shape, snake_case},
};

/// A header field that a response must carry, or one of several.
struct Must {
    row: &'static ResponseCode,
    fact: &'static Fact,
    any_of: &'static [&'static str],
}

fn musts(row: &'static ResponseCode, context: &Context) -> impl Iterator<Item = Must> {
    let facts = row.facts.iter().filter(|fact| context.is_about(fact));
    facts.filter_map(move |fact| match fact.rule {
        Rule::Carries { any_of, .. } => Some(Must { row, fact, any_of }),
        _ => None,
    })
}

/// The name of the header that a field is sent as, if it is.
pub(super) fn name_of(
    field: &Field,
    row: Option<&'static ResponseCode>,
    context: &Context,
) -> Option<String> {
    if let Some(header) = &field.header {
        return Some(header.value.clone());
    }
    let mut names = musts(row?, context).flat_map(|must| must.any_of);
    names
        .find(|name| is_named(field, name))
        .map(|name| (*name).to_owned())
}

/// A problem for each header that is missing.
pub(super) fn missing(
    row: &'static ResponseCode,
    span: Span,
    shape: Shape,
    fields: &[Field],
    context: &Context,
) -> Vec<Located> {
    musts(row, context)
        .filter_map(|must| missing_one(&must, span, shape, fields))
        .collect()
}

fn missing_one(must: &Must, span: Span, shape: Shape, fields: &[Field]) -> Option<Located> {
    let &Must { row, fact, any_of } = must;
    let is_this = |field: &&Field| any_of.iter().any(|name| is_header(field, name));
    let mut these = fields.iter().filter(is_this);
    if these.any(|field| field.lines != Lines::Maybe) {
        return None;
    }
    if let Some(field) = fields.iter().find(is_this) {
        let problem = ResponseProblem::OptionalHeader { row, fact, any_of };
        return Some(Located::at(field.type_span, problem));
    }
    let mut marked = fields.iter().filter_map(|field| field.header.as_ref());
    let near = marked.find_map(|header| {
        let name = suggest::near_word(&header.value, any_of)?;
        Some((header, name))
    });
    if let Some((header, name)) = near {
        let written = header.value.clone();
        let problem = ResponseProblem::NearHeader { row, written, name };
        return Some(Located::at(header.span, problem));
    }
    let problem = ResponseProblem::MissingHeader {
        row,
        fact,
        any_of,
        shape,
    };
    Some(Located::at(span, problem))
}

fn is_header(field: &Field, name: &str) -> bool {
    match &field.header {
        Some(header) => header.value.eq_ignore_ascii_case(name),
        None => is_named(field, name),
    }
}

/// Whether the field has the header's name in snake case.
fn is_named(field: &Field, name: &str) -> bool {
    match &field.member {
        Member::Named(member) if field.header.is_none() => member.unraw() == snake_case(name),
        _ => false,
    }
}
