//! What the row of a code demands of a response, against what the response has.

use proc_macro2::Span;
use sipcode_registry::{BarredRole, Methods, RequiredHeader, ResponseCode};
use syn::{Member, ext::IdentExt as _};

use super::{
    fields::{Field, Lines, Shape},
    method::Context,
};
use crate::{
    problem::{Located, Problem},
    suggest,
};

type Row = &'static ResponseCode;

pub(crate) fn check_method_and_role(
    row: Row,
    place: Span,
    context: &Context,
    problems: &mut Vec<Located>,
) {
    if let Some(method) = &context.method {
        let broken = row.methods.iter().find(|rule| match rule.methods {
            Methods::Only(only) => !only.contains(&method.as_str()),
            Methods::Except(never) => never.contains(&method.as_str()),
        });
        if let Some(rule) = broken {
            let method = method.clone();
            problems.push(Located::at(
                place,
                Problem::MethodRefused { row, method, rule },
            ));
        }
    }
    if let Some(rule) = barred(row, context) {
        problems.push(Located::at(place, Problem::RoleRefused { row, rule }));
    }
}

/// The rule that bars the role from sending the code.
pub(crate) fn barred(row: Row, context: &Context) -> Option<&'static BarredRole> {
    let mut rules = row.barred.iter();
    rules.find(|rule| Some(rule.role) == context.role)
}

/// The rules for the responses to a method.
pub(crate) fn rules(row: Row, context: &Context) -> impl Iterator<Item = &'static RequiredHeader> {
    let method = context.method.clone();
    row.headers
        .iter()
        .filter(move |rule| rule.method.is_none_or(|of| method.as_deref() == Some(of)))
}

/// The name of the header that a field is sent as, if it is.
pub(crate) fn name_of(field: &Field, row: Option<Row>, context: &Context) -> Option<String> {
    if let Some(header) = &field.header {
        return Some(header.value.clone());
    }
    let mut rules = row.into_iter().flat_map(|row| rules(row, context));
    rules
        .find_map(|rule| rule.any_of.iter().find(|name| is_named(field, name)))
        .map(|name| (*name).to_owned())
}

/// What is missing, each as a problem.
pub(crate) fn missing_headers(
    row: Row,
    place: Span,
    shape: Shape,
    fields: &[Field],
    context: &Context,
) -> Vec<Located> {
    rules(row, context)
        .filter_map(|rule| missing_header(row, rule, place, shape, fields))
        .collect()
}

fn missing_header(
    row: Row,
    rule: &'static RequiredHeader,
    place: Span,
    shape: Shape,
    fields: &[Field],
) -> Option<Located> {
    let is_this = |field: &&Field| rule.any_of.iter().any(|name| is_header(field, name));
    if fields
        .iter()
        .filter(is_this)
        .any(|field| field.lines != Lines::Maybe)
    {
        return None;
    }
    if let Some(field) = fields.iter().find(is_this) {
        return Some(Located::at(
            field.type_place,
            Problem::OptionalHeader { row, rule },
        ));
    }
    let near = fields
        .iter()
        .filter_map(|field| field.header.as_ref())
        .find_map(|header| {
            let name = suggest::near_word(&header.value, rule.any_of)?;
            Some((header, name))
        });
    Some(match near {
        Some((header, name)) => {
            let written = header.value.clone();
            Located::at(header.place, Problem::NearHeader { row, written, name })
        }
        None => Located::at(place, Problem::MissingHeader { row, rule, shape }),
    })
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

/// `min_expires` of `Min-Expires`.
pub(crate) fn snake_case(name: &str) -> String {
    name.replace('-', "_").to_ascii_lowercase()
}
