//! What the marks of a type say against the registry.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, quote};
use syn::{Generics, Member};

use super::{
    carried::{self, FieldRef, Header},
    context::{Context, Looked, check_one},
    field_mark::FieldMark,
    fields::Field,
    headers,
    item::{Item, Response},
    mark::{Mark, Reason, Source},
    reason::check_reason,
};
use crate::{
    code::{allow::Allows, check::CheckedCode, parse::OneCode},
    problem::{Problems, ResponseProblem},
    suggest,
    tokens::Spanned,
    vocabulary::Key,
};

/// A type and the responses that it stands for.
pub(super) struct Checked {
    pub(super) name: Ident,
    pub(super) generics: Generics,
    pub(super) krate: TokenStream,
    pub(super) is_enum: bool,
    pub(super) responses: Vec<CheckedResponse>,
    pub(super) context: Context,
    /// The keys of all marks, for an editor.
    pub(super) keys: Vec<Ident>,
}

pub(super) struct CheckedResponse {
    pub(super) variant: Option<Ident>,
    pub(super) conditions: TokenStream,
    pub(super) code: CodeSource,
    pub(super) reason: Option<Phrase>,
    /// In the order that they are sent in, with the body in the place of its Content-Type.
    pub(super) headers: Vec<Header>,
}

/// A phrase in place of the registered one.
pub(super) enum Phrase {
    Text(String),
    Field { field: FieldRef, ty: TokenStream },
}

/// Where the code comes from.
pub(super) enum CodeSource {
    Checked(CheckedCode),
    Transparent {
        field: FieldRef,
        ty: TokenStream,
    },
    Status(FieldRef),
    /// The mark is wrong.
    Unknown,
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
    let mut keys = Vec::new();
    if is_enum {
        keys.append(&mut mark.keys.words);
    } else if let Some(response) = responses.first_mut() {
        response.mark = Some(mark);
    }
    let mut checked = Vec::new();
    for response in &mut responses {
        checked.push(check_response(response, &context, problems));
        if let Some(mark) = &mut response.mark {
            keys.append(&mut mark.keys.words);
        }
    }
    Checked {
        name,
        generics,
        krate,
        is_enum,
        responses: checked,
        context,
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
    let mut allows = Allows::new(&mark.keys.allows, Vec::new())
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
            code = headers::Code::of(written, &looked);
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
                ty: field.ty.clone(),
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
        headers::check_sent(&carried::all(&sent), code, context, &mut allows, problems);
        if is_known && !mark.is_broken && !context.is_partial {
            carried::check_unsent(fields, &sent, &used(mark), problems);
        }
        for sent in &sent {
            checked.headers.push(Header::of(sent));
        }
    }
    if is_complete {
        problems.extend(allows.needless_beside(row));
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
    let mut fields = response.fields.iter();
    let is_read = fields.all(|field| !matches!(field.mark, FieldMark::Broken));
    let code = headers::Code::of(written, &looked);
    if let Some(code) = code.filter(|_| !looked.is_refused && is_read) {
        let sent = carried::sent(&response.fields, Some(code), context);
        let demanded = headers::Demanded {
            code,
            context,
            shape: response.shape,
            conditions: Some(&response.conditions),
            skipped: &carried::skipped(&response.fields),
        };
        headers::check_missing(demanded, &carried::all(&sent), allows, problems);
    }
    if looked.checked.is_some() {
        mark.check_phrase(written, problems);
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
        ty: field.ty.clone(),
    }
}

/// Reports a key that has no effect beside another.
fn no_effect(key: Key, beside: Key, mark: &Mark, problems: &mut Problems) {
    let key = key.word();
    for word in &mark.keys.words {
        if word == key {
            problems.at(word.span(), ResponseProblem::NoEffect { key, beside });
            return;
        }
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
    for field in fields {
        if carried::is_same(&field.member, &named.value) {
            return Some(field);
        }
    }
    let name = |member: &Member| member.to_token_stream().to_string();
    let written = name(&named.value);
    // What follows the name could not be read: it may be the field.
    if !mark.may_hide_allow {
        let mut known = Vec::new();
        for field in fields {
            known.push(name(&field.member));
        }
        let mut words = Vec::new();
        for name in &known {
            words.push(name.as_str());
        }
        if let Some(near) = suggest::near_word(&written, &words) {
            known = vec![near.to_owned()];
        }
        let problem = ResponseProblem::NoSuchField {
            written,
            fields: known,
            ty,
        };
        problems.at(named.span, problem);
    }
    None
}
