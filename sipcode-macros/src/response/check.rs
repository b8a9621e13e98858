//! What the marks of a type say against the registry.

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, quote};
use sipcode_registry::header_field;
use syn::{Attribute, Generics, Member, Type};

use super::{
    context::{Context, Looked, check_one},
    fields::{Field, Lines},
    headers,
    item::{Item, Response},
    mark::{Mark, Source},
    reason::check_reason,
};
use crate::{
    code::{allow::Allows, check::CheckedCode, parse::OneCode, phrase::check_phrase, table::Table},
    problem::{Problems, ResponseProblem},
    suggest,
    tokens::Spanned,
    vocabulary::{Allow, Key},
};

/// A type and the responses that it stands for.
pub(super) struct Checked {
    pub(super) name: Ident,
    pub(super) generics: Generics,
    pub(super) krate: TokenStream,
    pub(super) is_enum: bool,
    pub(super) responses: Vec<CheckedResponse>,
    /// The keys of all marks, for an editor.
    pub(super) keys: Vec<Ident>,
}

pub(super) struct CheckedResponse {
    pub(super) variant: Option<Ident>,
    pub(super) conditions: Vec<Attribute>,
    pub(super) code: CodeSource,
    pub(super) reason: Option<String>,
    pub(super) headers: Vec<Header>,
}

/// Where the code comes from.
pub(super) enum CodeSource {
    Checked(CheckedCode),
    Transparent {
        field: FieldRef,
        ty: Box<Type>,
    },
    Status(FieldRef),
    /// The mark is wrong.
    Unknown,
}

/// A field, and the span of its type, which is to blame if it cannot give a code.
pub(super) struct FieldRef {
    pub(super) member: Member,
    pub(super) type_span: Span,
}

/// A field that is sent.
pub(super) struct Header {
    pub(super) name: String,
    pub(super) field: FieldRef,
    /// The type of one value.
    pub(super) value: Type,
    pub(super) lines: Lines,
    pub(super) conditions: Vec<Attribute>,
}

impl FieldRef {
    fn new(field: &Field) -> Self {
        Self {
            member: field.member.clone(),
            type_span: field.type_span,
        }
    }
}

pub(super) fn check(item: Item, problems: &mut Problems) -> Checked {
    let Item {
        name,
        generics,
        mut mark,
        is_enum,
        mut responses,
    } = item;
    let mut context = Context::new(mark.keys.method.as_ref(), mark.keys.role, problems);
    context.may_hide_allow = is_enum && mark.may_hide_allow;
    let krate = mark.krate.take().unwrap_or_else(|| quote!(::sipcode));
    let mut keys = mark.keys.words.clone();
    if is_enum {
        let marks = responses
            .iter()
            .filter_map(|response| response.mark.as_ref());
        keys.extend(marks.flat_map(|mark| mark.keys.words.iter().cloned()));
    } else if let Some(response) = responses.first_mut() {
        response.mark = Some(mark);
    }
    let responses = responses
        .into_iter()
        .map(|response| check_response(response, &context, problems));
    Checked {
        name,
        generics,
        krate,
        is_enum,
        responses: responses.collect(),
        keys,
    }
}

fn check_response(
    response: Response,
    context: &Context,
    problems: &mut Problems,
) -> CheckedResponse {
    let mut checked = CheckedResponse {
        variant: response.variant.clone(),
        conditions: response.conditions.clone(),
        code: CodeSource::Unknown,
        reason: None,
        headers: Vec::new(),
    };
    let Some(mark) = &response.mark else {
        return checked;
    };
    let mut allows = match &mark.source {
        Source::Code(code) => Allows::new(&mark.keys.allows, context.needed(code)),
        _ => Allows::new(&mark.keys.allows, None),
    }
    .open_if(mark.may_hide_allow || context.may_hide_allow);
    let mut code = None;
    match &mark.source {
        Source::Missing if mark.is_broken => {}
        Source::Missing => problems.at(response.span, ResponseProblem::MarkWithoutCode),
        Source::Code(written) => {
            (checked.code, code) =
                check_code(written, mark, &response, context, &mut allows, problems);
        }
        Source::Transparent(span) => {
            checked.code = transparent(mark, *span, &response.fields, problems);
        }
        Source::Status(member) => {
            checked.code = status_field(mark, member, &response.fields, problems);
            no_effect(Key::Role, Key::Status, mark, problems);
        }
    }
    let row = code.and_then(|code| code.row);
    if let Some(reason) = &mark.reason {
        if !matches!(mark.source, Source::Transparent(_)) {
            check_reason(reason, row, &mut allows, problems);
        }
        checked.reason = Some(reason.value.clone());
    }
    let is_complete = match &checked.code {
        CodeSource::Checked(code) => code.number().is_some(),
        CodeSource::Status(_) => true,
        CodeSource::Transparent { .. } | CodeSource::Unknown => false,
    };
    checked.headers = sent_headers(response.fields, code, context, &mut allows, problems);
    if is_complete {
        for problem in allows.needless_beside(row) {
            problems.push(problem);
        }
    }
    checked
}

/// The code, which is known even where it is a problem.
fn check_code(
    written: &OneCode,
    mark: &Mark,
    response: &Response,
    context: &Context,
    allows: &mut Allows,
    problems: &mut Problems,
) -> (CodeSource, Option<headers::Code>) {
    let span = written.span();
    let Looked {
        checked,
        number,
        row,
        is_refused,
    } = check_one(written, context, allows, problems);
    let code = number.map(|number| headers::Code { number, row, span });
    if let Some(code) = code.filter(|_| !is_refused) {
        let Response { shape, fields, .. } = response;
        let mut missing = Problems::default();
        headers::check_missing(code, *shape, fields, context, allows, &mut missing);
        if missing.count() > 0 && !allows.permit(Allow::MissingHeaders) {
            problems.extend(missing);
        }
    }
    let Some(checked) = checked else {
        return (CodeSource::Unknown, code);
    };
    // What stands beside a part that could not be read may not be the phrase.
    if let Some(phrase) = mark.phrase.as_ref().filter(|_| !mark.is_broken) {
        problems.keep(check_phrase(Table::Responses, written, phrase));
    }
    (CodeSource::Checked(checked), code)
}

fn transparent(mark: &Mark, span: Span, fields: &[Field], problems: &mut Problems) -> CodeSource {
    for key in [Key::Allow, Key::Reason, Key::Method, Key::Role] {
        no_effect(key, Key::Transparent, mark, problems);
    }
    for header in fields.iter().filter_map(|field| field.header.as_ref()) {
        let (key, beside) = ("sip_header", Key::Transparent);
        problems.at(header.span, ResponseProblem::NoEffect { key, beside });
    }
    let [field] = fields else {
        let count = fields.len();
        problems.at(span, ResponseProblem::TransparentFields { count });
        return CodeSource::Unknown;
    };
    CodeSource::Transparent {
        field: FieldRef::new(field),
        ty: Box::new(field.ty.clone()),
    }
}

/// Reports a key that has no effect beside another.
fn no_effect(key: Key, beside: Key, mark: &Mark, problems: &mut Problems) {
    let mut words = mark.keys.words.iter();
    if let Some(word) = words.find(|word| *word == key.word()) {
        let key = key.word();
        problems.at(word.span(), ResponseProblem::NoEffect { key, beside });
    }
}

fn status_field(
    mark: &Mark,
    status: &Spanned<Member>,
    fields: &[Field],
    problems: &mut Problems,
) -> CodeSource {
    let name = |member: &Member| member.to_token_stream().to_string();
    let written = name(&status.value);
    let mut known = fields.iter();
    if let Some(field) = known.find(|field| name(&field.member) == written) {
        return CodeSource::Status(FieldRef::new(field));
    }
    // What follows the name could not be read: it may be the field.
    if !mark.may_hide_allow {
        let mut fields: Vec<_> = fields.iter().map(|field| name(&field.member)).collect();
        let names: Vec<_> = fields.iter().map(String::as_str).collect();
        if let Some(near) = suggest::near_word(&written, &names) {
            fields = vec![near.to_owned()];
        }
        let problem = ResponseProblem::NoSuchField { written, fields };
        problems.at(status.span, problem);
    }
    CodeSource::Unknown
}

fn sent_headers(
    fields: Vec<Field>,
    code: Option<headers::Code>,
    context: &Context,
    allows: &mut Allows,
    problems: &mut Problems,
) -> Vec<Header> {
    let mut sent: Vec<Header> = Vec::new();
    let mut keys = HashSet::new();
    for field in fields {
        let Some(name) = headers::name_of(&field, code, context) else {
            continue;
        };
        let marked = field.header.as_ref();
        let span = marked.map_or(field.name_span, |header| header.span);
        if !keys.insert(headers::key(&name)) {
            let written = name;
            let name = header_field(&written).map_or(written.as_str(), |field| field.name);
            let name = name.to_owned();
            problems.at(span, ResponseProblem::HeaderTwice { name, written });
            continue;
        }
        if let Some(problem) = headers::barred(&name, code, context) {
            if !allows.permit(Allow::Header) {
                problems.at(span, problem);
            }
        }
        sent.push(Header {
            name,
            field: FieldRef::new(&field),
            value: field.value,
            lines: field.lines,
            conditions: field.conditions,
        });
    }
    sent
}
