//! What a reply says against the registry.

use super::parse::{Kind, Part, Reply};
use crate::{
    code::{allow::Allows, check::CheckedCode},
    problem::{Problems, ResponseProblem},
    response::{
        context::{Context, check_one},
        headers::{self, Carried, Code, Demanded},
        mark::Source,
        reason::check_reason,
    },
    sip::declared::Declared,
    vocabulary::Shape,
};

/// `None` where the code is a problem.
pub(super) fn check(
    reply: &Reply,
    declared: Option<&Declared>,
    problems: &mut Problems,
) -> Option<CheckedCode> {
    let mark = &reply.mark;
    let Source::Code(written) = &mark.source else {
        if reply.is_without_code() {
            problems.at(reply.first_span(), ResponseProblem::MarkWithoutCode);
        }
        return None;
    };
    let mut context = Context::new(mark.keys.method.as_ref(), mark.keys.role, problems);
    if context.method.is_none() {
        context.method = declared.and_then(|declared| declared.method.clone());
    }
    let mut allows = Allows::new(&mark.keys.allows, Vec::new()).open_if(mark.may_hide_allow);
    let looked = check_one(written, &context, &mut allows, problems);
    let code = Code::of(written, &looked);
    let mut sent = Vec::new();
    for part in &reply.parts {
        sent.extend(carried(part));
    }
    let mut carried = Vec::new();
    for header in &sent {
        carried.push(header);
    }
    // A part that could not be read may be the header.
    if let Some(code) = code.filter(|_| !looked.is_refused && !mark.is_broken) {
        let demanded = Demanded {
            code,
            context: &context,
            shape: Shape::Arguments,
            conditions: None,
            skipped: &[],
        };
        headers::check_missing(demanded, &carried, &mut allows, problems);
    }
    headers::check_sent(&carried, code, &context, &mut allows, problems);
    if let Some(reason) = &reply.reason {
        check_reason(reason, looked.row, &mut allows, problems);
    }
    let checked = looked.checked?;
    mark.check_phrase(written, problems);
    let Some(number) = checked.number() else {
        return Some(checked);
    };
    problems.extend(allows.needless_beside(looked.row));
    if declared.is_some_and(|declared| !declared.contains(number)) {
        let code = number.to_string();
        problems.at(checked.span, ResponseProblem::Undeclared(code));
    }
    Some(checked)
}

/// The header that a part is, which the phrase is not.
fn carried(part: &Part) -> Option<Carried> {
    let (name, is_body) = match &part.kind {
        Kind::Header(name) | Kind::Each(name) => (name.clone(), false),
        Kind::Body(_) => ("Content-Type".to_owned(), true),
        Kind::Reason => return None,
    };
    Some(Carried {
        name,
        span: part.span,
        is_body,
        conditions: Vec::new(),
        may_be_empty: None,
    })
}
