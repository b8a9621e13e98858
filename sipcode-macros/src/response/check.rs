//! What the marks say, against the registry.

use core::slice;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens as _, quote};
use sipcode_registry::{RESPONSE_CODES, Registration, ResponseCode};
use syn::{Attribute, Generics, Member, Type};

use super::{
    fields::{Field, Lines},
    item::{Answer, Item},
    mark::Mark,
    method::{Context, Placed},
    obligations,
};
use crate::{
    code::Code,
    problem::{Allow, Located, Problem},
    sip::{
        check::{self as code_check, CheckedCode},
        parse::{Input, Phrase},
    },
};

/// A type and the responses that it stands for.
pub(crate) struct Checked {
    pub(crate) name: Ident,
    pub(crate) generics: Generics,
    pub(crate) krate: TokenStream,
    pub(crate) is_enum: bool,
    pub(crate) answers: Vec<CheckedAnswer>,
    /// For an editor.
    pub(crate) keys: Vec<Ident>,
}

pub(crate) struct CheckedAnswer {
    pub(crate) variant: Option<Ident>,
    pub(crate) conditions: Vec<Attribute>,
    pub(crate) source: Source,
    pub(crate) reason: Option<String>,
    pub(crate) headers: Vec<Header>,
    /// The type of the field that a transparent one asks.
    pub(crate) inner: Option<Type>,
}

/// A field, and its type, which is to blame if it cannot give a code.
pub(crate) struct FieldPlace {
    pub(crate) member: Member,
    pub(crate) type_place: Span,
}

impl FieldPlace {
    fn of(field: &Field) -> Self {
        let member = field.member.clone();
        let type_place = field.type_place;
        Self { member, type_place }
    }
}

/// Where the code comes from.
pub(crate) enum Source {
    Code(CheckedCode),
    Transparent(FieldPlace),
    Status(FieldPlace),
    /// What was written is a problem.
    Unknown,
}

/// A field that is sent.
pub(crate) struct Header {
    pub(crate) name: String,
    pub(crate) member: Member,
    /// The type of one value.
    pub(crate) value: Type,
    pub(crate) type_place: Span,
    pub(crate) lines: Lines,
    pub(crate) conditions: Vec<Attribute>,
}

pub(crate) fn check(item: Item, problems: &mut Vec<Located>) -> Checked {
    let Item {
        name,
        generics,
        mut mark,
        is_enum,
        mut answers,
    } = item;
    let context = context(&mark, problems);
    let krate = mark.krate.take().unwrap_or_else(|| quote!(::sipcode));
    let mut keys = mark.keys.clone();
    if let (false, Some(answer)) = (is_enum, answers.first_mut()) {
        answer.mark = Some(mark);
    }
    for mark in answers
        .iter()
        .filter_map(|answer| answer.mark.as_ref())
        .filter(|_| is_enum)
    {
        keys.extend(mark.keys.iter().cloned());
    }
    let answers = answers
        .into_iter()
        .map(|answer| check_answer(answer, &context, problems));
    let answers = answers.collect();
    Checked {
        name,
        generics,
        krate,
        is_enum,
        answers,
        keys,
    }
}

pub(super) fn context(mark: &Mark, problems: &mut Vec<Located>) -> Context {
    let method = mark.method.as_ref();
    if let Some(method) = method.filter(|method| method.value == "ACK") {
        problems.push(Located::at(method.place, Problem::AckUnanswered));
    }
    Context {
        method: method
            .map(|method| method.value.clone())
            .filter(|method| method != "ACK"),
        role: mark.role,
    }
}

fn check_answer(answer: Answer, context: &Context, problems: &mut Vec<Located>) -> CheckedAnswer {
    let Answer {
        variant,
        mark,
        place,
        shape,
        fields,
        conditions,
    } = answer;
    let mut checked = CheckedAnswer {
        variant,
        conditions,
        source: Source::Unknown,
        reason: None,
        headers: Vec::new(),
        inner: None,
    };
    let Some(mark) = mark else {
        return checked;
    };
    let mut row = None;
    match (&mark.code, mark.transparent, &mark.status) {
        (None, None, None) if mark.is_broken => {}
        (None, None, None) => problems.push(Located::at(place, Problem::MarkWithoutCode)),
        (Some(_), Some(second), _) | (None, Some(second), Some(_)) => {
            problems.push(Located::at(second, Problem::SeveralSources("transparent")));
        }
        (Some(_), None, Some(second)) => {
            problems.push(Located::at(second.place, Problem::SeveralSources("status")));
        }
        (Some(code), None, None) => {
            let (source, known) = check_code(code, &mark, context, problems);
            checked.source = source;
            row = known;
            if let Some(row) = row {
                let place = code.span();
                obligations::check_method_and_role(row, place, context, problems);
                let missing = obligations::missing_headers(row, place, shape, &fields, context);
                check_missing(missing, &mark, problems);
            }
        }
        (None, Some(place), None) => {
            checked.source = transparent(&mark, place, &fields, problems);
            checked.inner = fields.first().map(|field| field.kind.clone());
        }
        (None, None, Some(status)) => {
            checked.source = status_field(status, &fields, problems);
            // Whatever the code turns out to be, nothing is checked that could be allowed.
            let needless = mark.allows.iter().map(|&(given, place)| {
                Located::at(place, Problem::AllowNeedless { given, code: None })
            });
            problems.extend(needless);
        }
    }
    if mark.transparent.is_none() {
        check_reason(mark.reason.as_ref(), row, problems);
    }
    checked.reason = mark.reason.map(|reason| reason.value);
    checked.headers = headers(fields, row, context, problems);
    checked
}

/// The code and its row, which is known even where the code is a problem.
fn check_code(
    code: &Code,
    mark: &Mark,
    context: &Context,
    problems: &mut Vec<Located>,
) -> (Source, Option<&'static ResponseCode>) {
    let place = code.span();
    match code {
        Code::Class { .. } => {
            problems.push(Located::at(place, Problem::SeveralCodes));
            return (Source::Unknown, None);
        }
        Code::Number { number, .. } if number.is_u16 => {
            let digits = number.value.unwrap_or_default();
            problems.push(Located::at(place, Problem::U16InMark { digits }));
            return (Source::Unknown, None);
        }
        Code::Number { .. } | Code::Name(_) => {}
    }
    let row = code_check::row(code);
    let mut input = Input {
        codes: vec![code.clone()],
        bar: None,
        phrase: None,
        allows: mark.allows.clone(),
    };
    input
        .allows
        .retain(|(allow, _)| *allow != Allow::MissingHeaders);
    let still = row.and_then(|row| still_allowed(row, context));
    if let Some(allow) = still {
        if let Some((_, place)) = input.allows.iter().find(|(given, _)| *given == allow) {
            let problem = Problem::AllowNeedlessFor {
                row,
                given: allow,
                method: context.method.clone(),
            };
            problems.push(Located::at(*place, problem));
        }
        input.allows.push((allow, place));
    }
    let source = match code_check::check(&input) {
        Ok(mut checked) => checked.codes.pop().map_or(Source::Unknown, Source::Code),
        Err(problem) => {
            problems.push(problem);
            Source::Unknown
        }
    };
    if let (Some(phrase), Source::Code(_)) = (&mark.phrase, &source) {
        check_phrase(phrase, code, problems);
    }
    (source, row)
}

pub(super) fn check_phrase(phrase: &Placed<String>, code: &Code, problems: &mut Vec<Located>) {
    let phrase = Phrase::Text {
        text: phrase.value.clone(),
        span: phrase.place,
    };
    problems.extend(code_check::check_phrase(&phrase, slice::from_ref(code)).err());
}

/// What a method allows that no other does: 202 for MESSAGE.
pub(super) fn still_allowed(row: &ResponseCode, context: &Context) -> Option<Allow> {
    let Registration::Deprecated(ended) = &row.registration else {
        return None;
    };
    let method = context.method.as_deref()?;
    ended
        .still
        .iter()
        .any(|(still, _)| *still == method)
        .then_some(Allow::Deprecated)
}

fn check_missing(missing: Vec<Located>, mark: &Mark, problems: &mut Vec<Located>) {
    let allowed = mark
        .allows
        .iter()
        .find(|(allow, _)| *allow == Allow::MissingHeaders);
    match allowed {
        None => problems.extend(missing),
        Some((given, place)) if missing.is_empty() => {
            let problem = Problem::AllowNeedless {
                given: *given,
                code: None,
            };
            problems.push(Located::at(*place, problem));
        }
        Some(_) => {}
    }
}

fn transparent(mark: &Mark, place: Span, fields: &[Field], problems: &mut Vec<Located>) -> Source {
    if let Some(key) = mark
        .keys
        .iter()
        .find(|key| *key == "reason" || *key == "allow")
    {
        problems.push(Located::at(
            key.span(),
            Problem::WithTransparent(key.to_string()),
        ));
    }
    for header in fields.iter().filter_map(|field| field.header.as_ref()) {
        let problem = Problem::WithTransparent("sip_header".to_owned());
        problems.push(Located::at(header.place, problem));
    }
    let [field] = fields else {
        let count = fields.len();
        problems.push(Located::at(place, Problem::TransparentFields { count }));
        return Source::Unknown;
    };
    Source::Transparent(FieldPlace::of(field))
}

fn status_field(status: &Placed<Member>, fields: &[Field], problems: &mut Vec<Located>) -> Source {
    let name = |member: &Member| member.to_token_stream().to_string();
    let field = fields
        .iter()
        .find(|field| name(&field.member) == name(&status.value));
    if let Some(field) = field {
        return Source::Status(FieldPlace::of(field));
    }
    let problem = Problem::NoSuchField {
        written: name(&status.value),
        fields: fields.iter().map(|field| name(&field.member)).collect(),
    };
    problems.push(Located::at(status.place, problem));
    Source::Unknown
}

fn check_reason(
    reason: Option<&Placed<String>>,
    row: Option<&'static ResponseCode>,
    problems: &mut Vec<Located>,
) {
    let Some(Placed { value, place }) = reason else {
        return;
    };
    if let Some(unprintable) = unprintable(value) {
        problems.push(Located::at(*place, Problem::ReasonUnprintable(unprintable)));
        return;
    }
    let own = row.is_some_and(|row| row.reason_phrase == value);
    let other = RESPONSE_CODES
        .iter()
        .find(|other| other.reason_phrase == value);
    if let Some(other) = other.filter(|_| !own) {
        problems.push(Located::at(*place, Problem::ReasonOfOther { row, other }));
    }
}

/// The first character that RFC 3261 §25.1 does not allow in a `Reason-Phrase`.
fn unprintable(reason: &str) -> Option<char> {
    let mut characters = reason.chars();
    while let Some(character) = characters.next() {
        let is_printable = match character {
            '%' => {
                let mut digits = characters.clone();
                let escaped = digits
                    .by_ref()
                    .take(2)
                    .filter(char::is_ascii_hexdigit)
                    .count()
                    == 2;
                characters = digits;
                escaped
            }
            ' ' | '\t' => true,
            _ if character.is_ascii_alphanumeric() => true,
            _ if character.is_ascii() => ";/?:@&=+$,-_.!~*'()".contains(character),
            _ => !character.is_control(),
        };
        if !is_printable {
            return Some(character);
        }
    }
    None
}

fn headers(
    fields: Vec<Field>,
    row: Option<&'static ResponseCode>,
    context: &Context,
    problems: &mut Vec<Located>,
) -> Vec<Header> {
    let mut headers: Vec<Header> = Vec::new();
    for field in fields {
        let Some(name) = obligations::name_of(&field, row, context) else {
            continue;
        };
        if headers
            .iter()
            .any(|known| known.name.eq_ignore_ascii_case(&name))
        {
            let place = field
                .header
                .as_ref()
                .map_or(field.name_place, |header| header.place);
            problems.push(Located::at(place, Problem::HeaderTwice(name)));
            continue;
        }
        headers.push(Header {
            name,
            member: field.member,
            value: field.value,
            type_place: field.type_place,
            lines: field.lines,
            conditions: field.conditions,
        });
    }
    headers
}
