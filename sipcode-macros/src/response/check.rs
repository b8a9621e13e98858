//! What the marks of a type say against the registry.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, quote};
use syn::{Attribute, Generics, Member, Type};

use super::{
    carried::{self, Sent},
    context::{Context, Looked, check_one},
    field_mark::FieldMark,
    fields::Field,
    header_name, headers,
    item::{Item, Response},
    lines::Lines,
    mark::{Mark, Reason, Source},
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
    pub(super) reason: Option<Phrase>,
    /// In the order that they are sent in, with the body in the place of its Content-Type.
    pub(super) headers: Vec<Header>,
}

/// A phrase in place of the registered one.
pub(super) enum Phrase {
    Text(String),
    Field { field: FieldRef, ty: Box<Type> },
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
    pub(super) lines: Lines,
    /// If the field is the body: its type, which is what the header says.
    pub(super) media_type: Option<String>,
    pub(super) conditions: Vec<Attribute>,
}

impl FieldRef {
    pub(super) fn new(field: &Field) -> Self {
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
    context.is_partial = mark.is_broken;
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
        .iter()
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
    response: &Response,
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
    let fields = &response.fields;
    let mut code = None;
    let mut is_known = false;
    match &mark.source {
        Source::Missing if mark.is_broken => {}
        Source::Missing => problems.at(response.span, ResponseProblem::MarkWithoutCode),
        Source::Code(written) => {
            let looked = check_code(written, mark, response, context, &mut allows, problems);
            is_known = !looked.is_refused && looked.checked.is_some();
            code = looked.number.map(|number| headers::Code {
                number,
                row: looked.row,
                span: written.span(),
            });
            checked.code = looked
                .checked
                .map_or(CodeSource::Unknown, CodeSource::Checked);
        }
        Source::Transparent(span) => {
            checked.code = transparent(mark, *span, fields, problems);
        }
        Source::Status(member) => {
            if let Some(field) = field_of(mark, member, fields, "StatusCode", problems) {
                checked.code = CodeSource::Status(FieldRef::new(field));
                is_known = true;
            }
            no_effect(Key::Role, Key::Status, mark, problems);
        }
    }
    let row = code.and_then(|code| code.row);
    let is_transparent = matches!(mark.source, Source::Transparent(_));
    checked.reason = match &mark.reason {
        Some(Reason::Text(reason)) => {
            if !is_transparent {
                check_reason(reason, row, &mut allows, problems);
            }
            Some(Phrase::Text(reason.value.clone()))
        }
        Some(Reason::Field(member)) if !is_transparent => {
            let field = field_of(mark, member, fields, "String", problems);
            field.map(|field| Phrase::Field {
                field: FieldRef::new(field),
                ty: Box::new(field.ty.clone()),
            })
        }
        _ => None,
    };
    let is_complete = match &checked.code {
        CodeSource::Checked(code) => code.number().is_some(),
        CodeSource::Status(_) => true,
        CodeSource::Transparent { .. } | CodeSource::Unknown => false,
    };
    if !is_transparent {
        let sent = carried::sent(fields, code, context);
        check_sent(&sent, code, context, &mut allows, problems);
        if is_known && !mark.is_broken && !context.is_partial {
            carried::check_unsent(fields, &sent, &used(mark), problems);
        }
        checked.headers = sent.iter().map(Header::of).collect();
    }
    if is_complete {
        for problem in allows.needless_beside(row) {
            problems.push(problem);
        }
    }
    checked
}

/// The fields that the code and the phrase come from.
fn used(mark: &Mark) -> Vec<&Member> {
    let mut used = Vec::new();
    if let Source::Status(member) = &mark.source {
        used.push(&member.value);
    }
    if let Some(Reason::Field(member)) = &mark.reason {
        used.push(&member.value);
    }
    used
}

/// The code, which is known even where it is a problem.
fn check_code(
    written: &OneCode,
    mark: &Mark,
    response: &Response,
    context: &Context,
    allows: &mut Allows,
    problems: &mut Problems,
) -> Looked {
    let looked = check_one(written, context, allows, problems);
    let code = looked.number.map(|number| headers::Code {
        number,
        row: looked.row,
        span: written.span(),
    });
    let mut fields = response.fields.iter();
    let is_read = fields.all(|field| !matches!(field.mark, FieldMark::Broken));
    if let Some(code) = code.filter(|_| !looked.is_refused && is_read) {
        let sent = carried::sent(&response.fields, Some(code), context);
        let carried: Vec<_> = sent.into_iter().map(|sent| sent.carried).collect();
        let skipped = carried::skipped(&response.fields);
        let mut missing = Problems::default();
        headers::check_missing(
            code,
            response.shape,
            &carried,
            &skipped,
            context,
            allows,
            &mut missing,
        );
        if missing.count() > 0 && !allows.permit(Allow::MissingHeaders) {
            problems.extend(missing);
        }
    }
    // What stands beside a part that could not be read may not be the phrase.
    let phrase = mark.phrase.as_ref().filter(|_| !mark.is_broken);
    if let Some(phrase) = phrase.filter(|_| looked.checked.is_some()) {
        problems.keep(check_phrase(Table::Responses, written, phrase));
    }
    looked
}

fn transparent(mark: &Mark, span: Span, fields: &[Field], problems: &mut Problems) -> CodeSource {
    for key in [Key::Allow, Key::Reason, Key::Method, Key::Role] {
        no_effect(key, Key::Transparent, mark, problems);
    }
    for field in fields {
        let key = match field.mark {
            FieldMark::Header(_) => "sip_header",
            FieldMark::Body { .. } => "sip_body",
            _ => continue,
        };
        let beside = Key::Transparent;
        problems.at(
            field.header_span(),
            ResponseProblem::NoEffect { key, beside },
        );
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

/// The field that a key names, which is of the type `ty` if it is to be added.
fn field_of<'a>(
    mark: &Mark,
    named: &Spanned<Member>,
    fields: &'a [Field],
    ty: &'static str,
    problems: &mut Problems,
) -> Option<&'a Field> {
    let name = |member: &Member| member.to_token_stream().to_string();
    let written = name(&named.value);
    let mut known = fields.iter();
    if let Some(field) = known.find(|field| name(&field.member) == written) {
        return Some(field);
    }
    // What follows the name could not be read: it may be the field.
    if !mark.may_hide_allow {
        let mut fields: Vec<_> = fields.iter().map(|field| name(&field.member)).collect();
        let known: Vec<_> = fields.iter().map(String::as_str).collect();
        if let Some(near) = suggest::near_word(&written, &known) {
            fields = vec![near.to_owned()];
        }
        let problem = ResponseProblem::NoSuchField {
            written,
            fields,
            ty,
        };
        problems.at(named.span, problem);
    }
    None
}

/// Each header may be sent, and is there once.
fn check_sent(
    sent: &[Sent<'_>],
    code: Option<headers::Code>,
    context: &Context,
    allows: &mut Allows,
    problems: &mut Problems,
) {
    for (index, Sent { field, carried }) in sent.iter().enumerate() {
        // Of two with a `cfg`, one may be there.
        let is_certain =
            |other: &&Sent<'_>| field.conditions.is_empty() || other.field.conditions.is_empty();
        let earlier = sent.iter().take(index).filter(is_certain);
        let mut earlier = earlier.map(|earlier| &earlier.carried);
        let same = earlier.find(|earlier| header_name::is_same(&earlier.name, &carried.name));
        if let Some(same) = same {
            problems.push(headers::twice(same, carried));
            continue;
        }
        if let Some(name) = header_name::of_stack(&carried.name) {
            problems.at(carried.span, ResponseProblem::HeaderOfStack { name });
            continue;
        }
        if let Some(problem) = headers::barred(carried, code, context) {
            if !allows.permit(Allow::Header) {
                problems.at(carried.span, problem);
            }
        }
    }
}
