//! The header fields that a response must and must not carry against those that it has.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use sipcode_registry::{Bar, Must, Musts, ResponseCode, Rule, header_field};

use super::{
    conditions,
    context::{Context, Looked, title},
    header_name::{self, is_same, misspelt},
};
use crate::{
    code::{allow::Allows, parse::OneCode},
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
    pub(super) fn of(written: &OneCode, looked: &Looked) -> Option<Self> {
        Some(Self {
            number: looked.number?,
            row: looked.row,
            span: written.span(),
        })
    }

    fn title(self) -> String {
        title(self.number, self.row)
    }

    fn musts(self, context: &Context) -> Musts<'_> {
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
    /// What its `cfg`s demand, each by itself; without any it is always there.
    pub(super) conditions: Vec<TokenStream>,
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
    for must in code?.musts(context) {
        if let Some(name) = name_of(field, must) {
            return Some(name);
        }
    }
    None
}

fn name_of(field: &str, must: Must) -> Option<&'static str> {
    let mut names = must.any_of.iter();
    names.find(|name| field == snake_case(name)).copied()
}

/// A response of which headers are demanded.
#[derive(Clone, Copy)]
pub(super) struct Demanded<'a> {
    pub(super) code: Code,
    pub(super) context: &'a Context,
    pub(super) shape: Shape,
    /// The `cfg`s on it.
    pub(super) conditions: Option<&'a TokenStream>,
    /// The fields that are marked not to be sent.
    pub(super) skipped: &'a [Spanned<String>],
}

/// Reports what a response lacks, unless that is allowed.
pub(super) fn check_missing(
    demanded: Demanded<'_>,
    carried: &[&Carried],
    allows: &mut Allows,
    problems: &mut Problems,
) {
    let mut missing = Problems::default();
    find_missing(demanded, carried, allows, &mut missing);
    let is_any = missing.count() > 0 || !missing.conditional().is_empty();
    if is_any && !allows.permit(Allow::MissingHeaders) {
        problems.extend(missing);
    }
}

fn find_missing(
    demanded: Demanded<'_>,
    carried: &[&Carried],
    allows: &mut Allows,
    problems: &mut Problems,
) {
    let Demanded {
        code,
        context,
        shape,
        conditions,
        skipped,
    } = demanded;
    let mut missing = Vec::new();
    for must in code.musts(context) {
        let these = carried_of(must, carried);
        let mut enough = Vec::new();
        for header in &these {
            if must.or_nothing || header.may_be_empty.is_none() {
                enough.push(*header);
            }
        }
        if let Some(first) = enough.first() {
            if enough.iter().all(|header| !header.conditions.is_empty()) {
                let alternatives = enough.iter().map(|header| header.conditions.as_slice());
                let unless_there = conditions::unless_any(alternatives);
                let code = code.title();
                let problem = Located::at(first.span, ResponseProblem::HeaderCut { code, must });
                problems.push_where(quote!(#conditions #unless_there), problem);
            }
            continue;
        }
        if let Some(empty) = these
            .first()
            .and_then(|header| header.may_be_empty.as_ref())
        {
            let problem = ResponseProblem::EmptyHeader {
                code: code.title(),
                must,
                empty: empty.why,
                mark: empty.mark.clone(),
            };
            problems.at(empty.span, problem);
            continue;
        }
        let is_skipped = |field: &&Spanned<String>| name_of(&field.value, must).is_some();
        if let Some(field) = skipped.iter().find(is_skipped) {
            let code = code.title();
            problems.at(field.span, ResponseProblem::HeaderSkipped { code, must });
            continue;
        }
        match near_carried(must, carried) {
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

/// The headers that are what must be carried.
fn carried_of<'a>(must: Must, carried: &[&'a Carried]) -> Vec<&'a Carried> {
    let mut these = Vec::new();
    for header in carried {
        if must.any_of.iter().any(|name| is_same(&header.name, name)) {
            these.push(*header);
        }
    }
    these
}

/// The unregistered header whose name is near to what must be carried, and what it is near to.
fn near_carried<'a>(must: Must, carried: &[&'a Carried]) -> Option<(&'a Carried, &'static str)> {
    for header in carried {
        if header_field(&header.name).is_none() {
            if let Some(near) = suggest::near_word(&header.name, must.any_of) {
                return Some((header, near));
            }
        }
    }
    None
}

/// Each header may be sent, and is there once.
pub(super) fn check_sent(
    sent: &[&Carried],
    code: Option<Code>,
    context: &Context,
    allows: &mut Allows,
    problems: &mut Problems,
) {
    let mut earlier: Vec<(String, &Carried)> = Vec::new();
    for header in sent {
        let key = header_name::key(&header.name);
        let first = earlier.iter().find(|(earlier_key, earlier)| {
            *earlier_key == key && conditions::are_together(&header.conditions, &earlier.conditions)
        });
        if let Some((_, first)) = first {
            problems.push(twice(first, header));
            continue;
        }
        earlier.push((key, header));
        if let Some(name) = header_name::of_stack(&header.name) {
            problems.at(header.span, ResponseProblem::HeaderOfStack { name });
            continue;
        }
        if let Some(problem) = barred(header, code, context) {
            if !allows.permit(Allow::Header) {
                problems.at(header.span, problem);
            }
        }
    }
}

/// Why a header must not be sent, if it must not.
fn barred(header: &Carried, code: Option<Code>, context: &Context) -> Option<ResponseProblem> {
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
fn twice(first: &Carried, second: &Carried) -> Located {
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
