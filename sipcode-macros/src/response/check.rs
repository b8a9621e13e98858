//! What the marks of a type say against the registry.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, quote};
use sipcode_registry::ResponseCode;
use syn::{Attribute, Generics, Member, Type};

use super::{
    context::{Context, check_one},
    fields::{Field, Lines},
    headers,
    item::{Item, Response},
    mark::{Mark, Source},
    reason::check_reason,
};
use crate::{
    code::{allow::Allows, check::CheckedCode, parse::OneCode, phrase::check_phrase, table::Table},
    problem::{Problems, RegistryProblem, ResponseProblem},
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
    let context = Context::new(mark.keys.method.as_ref(), mark.keys.role, problems);
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
    let mut row = None;
    match &mark.source {
        Source::Missing if mark.is_broken => {}
        Source::Missing => problems.at(response.span, ResponseProblem::MarkWithoutCode),
        Source::Code(code) => {
            let (source, known) = check_code(code, mark, &response, context, problems);
            checked.code = source;
            row = known;
        }
        Source::Transparent(span) => {
            checked.code = transparent(mark, *span, &response.fields, problems);
        }
        Source::Status(member) => {
            checked.code = status_field(member, &response.fields, problems);
            // Whatever the code turns out to be, nothing is checked that could be allowed.
            for word in &mark.keys.allows {
                needless(word, None, problems);
            }
        }
    }
    if let Some(reason) = &mark.reason {
        if !matches!(mark.source, Source::Transparent(_)) {
            check_reason(reason, row, problems);
        }
        checked.reason = Some(reason.value.clone());
    }
    checked.headers = sent_headers(response.fields, row, context, problems);
    checked
}

/// The code and its row, which is known even where the code is a problem.
fn check_code(
    code: &OneCode,
    mark: &Mark,
    response: &Response,
    context: &Context,
    problems: &mut Problems,
) -> (CodeSource, Option<&'static ResponseCode>) {
    let needed = context.needed(code).into_iter();
    let mut allows = Allows::new(&mark.keys.allows, needed);
    let looked = check_one(code, context, &mut allows, problems);
    let row = looked.row;
    if let Some(row) = row {
        let Response { shape, fields, .. } = response;
        let missing = headers::missing(row, code.span(), *shape, fields, context);
        if !missing.is_empty() && allows.permit(Allow::MissingHeaders).is_none() {
            for problem in missing {
                problems.push(problem);
            }
        }
    }
    let Some(checked) = looked.checked else {
        return (CodeSource::Unknown, row);
    };
    if let Some(phrase) = &mark.phrase {
        problems.keep(check_phrase(Table::Responses, code, phrase));
    }
    if checked.number().is_some() {
        for word in allows.needless() {
            needless(word, row, problems);
        }
    }
    (CodeSource::Checked(checked), row)
}

fn needless(word: &Spanned<Allow>, row: Option<&'static ResponseCode>, problems: &mut Problems) {
    let given = word.value;
    problems.at(word.span, RegistryProblem::AllowNeedless { given, row });
}

fn transparent(mark: &Mark, span: Span, fields: &[Field], problems: &mut Problems) -> CodeSource {
    for key in [Key::Allow, Key::Reason] {
        let mut words = mark.keys.words.iter();
        if let Some(word) = words.find(|word| *word == key.word()) {
            let problem = ResponseProblem::WithTransparent(key.word());
            problems.at(word.span(), problem);
        }
    }
    for header in fields.iter().filter_map(|field| field.header.as_ref()) {
        let problem = ResponseProblem::WithTransparent("sip_header");
        problems.at(header.span, problem);
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

fn status_field(status: &Spanned<Member>, fields: &[Field], problems: &mut Problems) -> CodeSource {
    let name = |member: &Member| member.to_token_stream().to_string();
    let written = name(&status.value);
    let mut known = fields.iter();
    if let Some(field) = known.find(|field| name(&field.member) == written) {
        return CodeSource::Status(FieldRef::new(field));
    }
    let fields = fields.iter().map(|field| name(&field.member)).collect();
    let problem = ResponseProblem::NoSuchField { written, fields };
    problems.at(status.span, problem);
    CodeSource::Unknown
}

fn sent_headers(
    fields: Vec<Field>,
    row: Option<&'static ResponseCode>,
    context: &Context,
    problems: &mut Problems,
) -> Vec<Header> {
    let mut sent: Vec<Header> = Vec::new();
    for field in fields {
        let Some(name) = headers::name_of(&field, row, context) else {
            continue;
        };
        let mut others = sent.iter();
        if others.any(|other| other.name.eq_ignore_ascii_case(&name)) {
            let marked = field.header.as_ref();
            let span = marked.map_or(field.name_span, |header| header.span);
            problems.at(span, ResponseProblem::HeaderTwice(name));
            continue;
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
