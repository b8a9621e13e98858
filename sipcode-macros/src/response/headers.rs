//! The header fields that a response must and must not carry against those that it has.

use proc_macro2::Span;
use sipcode_registry::{Bar, HEADER_FIELDS, Must, ResponseCode, Rule, header_field};
use syn::{Member, ext::IdentExt as _};

use super::{
    context::{Context, title},
    fields::{Field, Lines},
};
use crate::{
    code::allow::Allows,
    problem::{Problems, ResponseProblem},
    suggest,
    vocabulary::{Allow, Shape, snake_case},
};

/// A code of a response, and where it is written.
#[derive(Clone, Copy)]
pub(super) struct Code {
    pub(super) number: u16,
    pub(super) row: Option<&'static ResponseCode>,
    pub(super) span: Span,
}

impl Code {
    fn title(self) -> String {
        title(self.number, self.row)
    }

    fn musts(self, context: &Context) -> impl Iterator<Item = Must> {
        context.response_to().musts(self.number)
    }
}

/// The name of the header that a field is sent as, if it is.
pub(super) fn name_of(field: &Field, code: Option<Code>, context: &Context) -> Option<String> {
    if let Some(header) = &field.header {
        return Some(header.value.clone());
    }
    let names = code?.musts(context).flat_map(|must| must.any_of);
    let mut names = names.filter(|name| is_named(field, name));
    names.next().map(|name| (*name).to_owned())
}

/// What the names of one header field have in common.
pub(super) fn key(name: &str) -> String {
    match header_field(name) {
        Some(field) => field.name.to_owned(),
        None => name.to_ascii_lowercase(),
    }
}

/// Whether two names are those of the same header field.
fn is_same(one: &str, other: &str) -> bool {
    key(one) == key(other)
}

/// Reports what a response lacks.
pub(super) fn check_missing(
    code: Code,
    shape: Shape,
    fields: &[Field],
    context: &Context,
    allows: &mut Allows,
    problems: &mut Problems,
) {
    let mut missing = Vec::new();
    if fields.iter().any(|field| field.is_broken) {
        return;
    }
    for must in code.musts(context) {
        let is_this = |field: &&Field| must.any_of.iter().any(|name| is_header(field, name));
        let mut these = fields.iter().filter(is_this);
        if these.any(|field| must.or_nothing || field.lines != Lines::Maybe) {
            continue;
        }
        let name = code.title();
        if let Some(field) = fields.iter().find(is_this) {
            let problem = ResponseProblem::OptionalHeader { code: name, must };
            problems.at(field.type_span, problem);
            continue;
        }
        let marked = fields.iter().filter_map(|field| field.header.as_ref());
        let mut unknown = marked.filter(|header| header_field(&header.value).is_none());
        let near = unknown.find_map(|header| {
            let near = suggest::near_word(&header.value, must.any_of)?;
            Some((header, near))
        });
        match near {
            // A name one slip off is reported as such, unless it is meant.
            Some((header, _)) if misspelt(&header.value).is_some() => {
                if allows.permit(Allow::Header) {
                    missing.push(must);
                }
            }
            Some((header, name)) => {
                let written = header.value.clone();
                let code = code.title();
                let problem = ResponseProblem::NearHeader {
                    code,
                    written,
                    name,
                };
                problems.at(header.span, problem);
            }
            None => missing.push(must),
        }
    }
    if !missing.is_empty() {
        let problem = ResponseProblem::MissingHeaders {
            code: code.title(),
            missing,
            shape,
        };
        problems.at(code.span, problem);
    }
}

/// Why a header must not be sent, if it must not.
pub(super) fn barred(name: &str, code: Option<Code>, context: &Context) -> Option<ResponseProblem> {
    if let Some(near) = misspelt(name) {
        return Some(ResponseProblem::HeaderMisspelt {
            written: name.to_owned(),
            name: near,
        });
    }
    let field = header_field(name)?;
    let number = code.map(|code| code.number);
    match context.response_to().bar(number, field)? {
        Bar::Field(fact) => {
            let name = field.name;
            Some(ResponseProblem::HeaderBarred { name, fact })
        }
        Bar::Code(fact) => {
            let name = field.name.to_owned();
            let code = code?.title();
            Some(match fact.rule {
                Rule::LacksBody => ResponseProblem::BodyLacked { name, code, fact },
                _ => ResponseProblem::HeaderLacked { name, code, fact },
            })
        }
    }
}

/// The registered name that a name is one slip from. Short names are near to too many words, and a
/// first letter is rarely wrong: `X-Charge-Info` is not a slip of `P-Charge-Info`.
fn misspelt(name: &str) -> Option<&'static str> {
    if header_field(name).is_some() {
        return None;
    }
    let first = name.get(..1)?;
    let names = HEADER_FIELDS.iter().map(|field| field.name);
    let mut long = names.filter(|known| known.len() > 5);
    long.find(|known| {
        known
            .get(..1)
            .is_some_and(|known| known.eq_ignore_ascii_case(first))
            && suggest::is_one_slip(name, known)
    })
}

fn is_header(field: &Field, name: &str) -> bool {
    match &field.header {
        Some(header) => is_same(&header.value, name),
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
