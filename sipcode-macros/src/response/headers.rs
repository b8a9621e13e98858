//! The header fields that a response must and must not carry against those that it has.

use proc_macro2::Span;
use sipcode_registry::{Bar, Must, ResponseCode, Rule, header_field};

use super::{
    context::{Context, title},
    header_name::{is_same, misspelt},
};
use crate::{
    code::allow::Allows,
    problem::{Empty, Located, Problems, ResponseProblem},
    suggest,
    tokens::Spanned,
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

/// A header field that a response carries.
pub(super) struct Carried {
    pub(super) name: String,
    /// Where it is said.
    pub(super) span: Span,
    /// Whether it is there for the body that it describes.
    pub(super) is_body: bool,
    pub(super) may_be_empty: Option<MayBeEmpty>,
}

/// Why a header may turn out to be missing.
pub(super) struct MayBeEmpty {
    pub(super) why: Empty,
    pub(super) span: Span,
    /// The mark by which the author vouches for it.
    pub(super) mark: String,
}

/// The name among the headers that the code must carry which is that of a field.
pub(super) fn must_named(
    field: &str,
    code: Option<Code>,
    context: &Context,
) -> Option<&'static str> {
    let mut names = code?.musts(context).flat_map(|must| must.any_of);
    names.find(|name| field == snake_case(name)).copied()
}

/// Reports what a response lacks.
pub(super) fn check_missing(
    code: Code,
    shape: Shape,
    carried: &[Carried],
    skipped: &[Spanned<String>],
    context: &Context,
    allows: &mut Allows,
    problems: &mut Problems,
) {
    let mut missing = Vec::new();
    for must in code.musts(context) {
        let is_this =
            |header: &&Carried| must.any_of.iter().any(|name| is_same(&header.name, name));
        let mut these = carried.iter().filter(is_this);
        if these.any(|header| must.or_nothing || header.may_be_empty.is_none()) {
            continue;
        }
        let mut these = carried.iter().filter(is_this);
        if let Some(empty) = these.find_map(|header| header.may_be_empty.as_ref()) {
            let problem = ResponseProblem::EmptyHeader {
                code: code.title(),
                must,
                empty: empty.why,
                mark: empty.mark.clone(),
            };
            problems.at(empty.span, problem);
            continue;
        }
        let is_skipped = |field: &&Spanned<String>| {
            must.any_of
                .iter()
                .any(|name| field.value == snake_case(name))
        };
        if let Some(field) = skipped.iter().find(is_skipped) {
            let code = code.title();
            problems.at(field.span, ResponseProblem::HeaderSkipped { code, must });
            continue;
        }
        let mut unknown = carried
            .iter()
            .filter(|header| header_field(&header.name).is_none());
        let near = unknown.find_map(|header| {
            let near = suggest::near_word(&header.name, must.any_of)?;
            Some((header, near))
        });
        match near {
            // A name one slip off is reported as such, unless it is meant.
            Some((header, _)) if misspelt(&header.name).is_some() => {
                if allows.permit(Allow::Header) {
                    missing.push(must);
                }
            }
            Some((header, name)) => {
                let written = header.name.clone();
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
pub(super) fn barred(
    header: &Carried,
    code: Option<Code>,
    context: &Context,
) -> Option<ResponseProblem> {
    let name = &header.name;
    if let Some(near) = misspelt(name) {
        return Some(ResponseProblem::HeaderMisspelt {
            written: name.clone(),
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
                Rule::LacksBody => {
                    let name = Some(name).filter(|_| !header.is_body);
                    ResponseProblem::BodyLacked { name, code, fact }
                }
                _ => ResponseProblem::HeaderLacked { name, code, fact },
            })
        }
    }
}

/// What is wrong with a header that is there already, and with which of the two.
pub(super) fn twice(first: &Carried, second: &Carried) -> Located {
    match (first.is_body, second.is_body) {
        (true, true) => Located::at(second.span, ResponseProblem::BodyTwice),
        (false, false) => {
            let written = second.name.clone();
            let name = header_field(&written).map_or(written.as_str(), |field| field.name);
            let name = name.to_owned();
            Located::at(second.span, ResponseProblem::HeaderTwice { name, written })
        }
        (true, false) => Located::at(second.span, ResponseProblem::BodyTypeTwice),
        (false, true) => Located::at(first.span, ResponseProblem::BodyTypeTwice),
    }
}
