//! What a response must be.

use sipcode_registry::{Fact, HeaderFact, HeaderRule, Must, ResponseCode, Rule};

use super::pieces::{all_of, one_of, quoted, remove_allow, title};
use crate::{
    problem::{Empty, ResponseProblem},
    vocabulary::{Allow, Key, Macro, Shape, snake_case},
};

#[expect(clippy::too_many_lines, reason = "a table: a problem, its text")]
pub(super) fn message(problem: &ResponseProblem, caller: Macro) -> String {
    let is_reply = caller == Macro::Reply;
    match problem {
        ResponseProblem::CodeOnEnum => "each variant of an enum has a code of its own\n\
             help: move it to a `#[sip_response(...)]` on a variant"
            .to_owned(),
        ResponseProblem::SeveralCodes if is_reply => "a response has one code\n\
             help: for several write a `sip_reply!` for each"
            .to_owned(),
        ResponseProblem::SeveralCodes => "a response has one code\n\
             help: for several make an enum with a variant for each"
            .to_owned(),
        ResponseProblem::U16InMark { digits } => {
            format!("a response has a `StatusCode`, not a `u16`\nhelp: write `{digits}`")
        }
        ResponseProblem::NoMark(variant) => format!(
            "`{variant}` has no response code\n\
             help: put `#[sip_response(...)]` on it, as in `#[sip_response(486)]`"
        ),
        ResponseProblem::MarkTwice => "a type or a variant stands for one response\n\
             help: remove the second `#[sip_response(...)]`"
            .to_owned(),
        ResponseProblem::MarkWithoutCode if is_reply => "`sip_reply!` needs a SIP response code\n\
             help: write it like `sip_reply!(486)` or `sip_reply!(BUSY_HERE)`\n\
             help: for a code that is known only at run time, write `code.status_line()`"
            .to_owned(),
        ResponseProblem::MarkWithoutCode => "`#[sip_response]` needs a SIP response code\n\
             help: write a number, `#[sip_response(486)]`, or a name, `#[sip_response(BUSY_HERE)]`\n\
             help: to take it from a field write `transparent` or `status = field`"
            .to_owned(),
        ResponseProblem::SeveralSources(second) => format!(
            "`{}` cannot be combined with another source of the code: a field provides it\n\
             help: remove one of them",
            second.word()
        ),
        ResponseProblem::NoEffect { key, beside } => {
            let provides = match beside {
                Key::Transparent => "everything",
                _ => "the code",
            };
            format!(
                "`{key}` has no effect beside `{}`: the field provides {provides}\n\
                 help: remove it",
                beside.word()
            )
        }
        ResponseProblem::TransparentFields { count } => format!(
            "`transparent` needs exactly one field, and there are {count}\n\
             help: write the code itself, or `status = field` for a field that holds it"
        ),
        ResponseProblem::NoSuchField {
            written,
            fields,
            ty,
        } if fields.is_empty() => {
            format!("there is no field `{written}`\nhelp: add one of the type `{ty}`")
        }
        ResponseProblem::NoSuchField {
            written, fields, ..
        } => {
            format!("there is no field `{written}`\nhelp: write {}", one_of(&quoted(fields)))
        }

        ResponseProblem::AckHasNoResponse => "ACK has no response\n\
             help: name the method of the requests that these are responses to\n\
             note: RFC 3261 §17"
            .to_owned(),
        ResponseProblem::AllowNeedlessFor {
            row,
            method,
            is_only,
        } => format!(
            "`deprecated` is not needed: {} is still right in response to {method}\n{}",
            title(row),
            remove_allow(Allow::Deprecated, *is_only)
        ),
        ResponseProblem::MethodRefused { code, method, fact } => {
            method_refused(code, method, fact)
        }
        ResponseProblem::RoleRefused {
            code,
            senders,
            fact,
            role,
        } => role_refused(code, *senders, fact, role),

        ResponseProblem::ReasonUnprintable { character, printable } => {
            format!(
                "a reason phrase cannot hold {character:?}\n\
                 help: write `{printable:?}`\n\
                 note: RFC 3261 §25.1, Reason-Phrase"
            )
        }
        ResponseProblem::ReasonOfOther { number, other } => {
            let ResponseCode {
                reason_phrase,
                number: other,
                ..
            } = other;
            let help = match number {
                Some(number) => format!("send `{other}`, or say what is special about this {number}"),
                None => "write another phrase".to_owned(),
            };
            format!(
                "{reason_phrase:?} is the reason phrase of {other}\n\
                 help: {help}\n\
                 help: to send it all the same, write `allow(phrase)`"
            )
        }

        ResponseProblem::ArgumentUnknown {
            written,
            near: Some(near),
            ..
        } => format!(
            "`{written}` is neither a key nor the name of a registered header field\n\
             help: write `{near}`"
        ),
        ResponseProblem::ArgumentUnknown { written, title, .. } => format!(
            "`{written}` is neither a key nor the name of a registered header field\n\
             help: for a header field of your own, write `{title:?}`"
        ),
        ResponseProblem::ArgumentWithoutValue(written) => {
            format!("`{written}` needs a value\nhelp: write `{written} = ...`")
        }
        ResponseProblem::EachWithoutName => "`each` needs the name of a header field\n\
             help: write it like `each(contact)` or `each(\"X-Node\")`"
            .to_owned(),
        ResponseProblem::Undeclared(code) => format!(
            "{code} is not declared in the `#[sip_response(...)]` of the function\n\
             help: if the function responds with it, add `{code}` to the list"
        ),

        ResponseProblem::MissingHeaders {
            code,
            missing,
            shape,
        } => missing_headers(code, missing, *shape),
        ResponseProblem::EmptyHeader {
            code,
            must,
            empty,
            mark,
        } => {
            let help = must.fact.help.map(|help| format!("help: {help}\n"));
            format!(
                "{code} must carry {}{}, and {}\n\
                 help: {}\n\
                 {}note: {}",
                one_of(&quoted(must.any_of)),
                in_response_to(must.fact.method),
                may_be_empty(*empty),
                without_empty(*empty, mark),
                help.unwrap_or_default(),
                must.fact.reference
            )
        }
        ResponseProblem::HeaderSkipped { code, must } => header_lost(
            code,
            must,
            "this field is marked not to be sent",
            "write `#[sip_header]`",
        ),
        ResponseProblem::HeaderCut { code, must } => header_lost(
            code,
            must,
            "a `cfg` takes this field away",
            "remove the `cfg`, or add a field with the opposite one",
        ),
        ResponseProblem::HeaderNotSent {
            field,
            name,
            is_of_stack: false,
        } => format!(
            "the field `{field}` is not sent, and has the name of the header field `{name}`\n\
             help: to send it, write `#[sip_header]` before it\n\
             help: if it is something else, write `#[sip_header(skip)]`"
        ),
        ResponseProblem::HeaderNotSent {
            field,
            name,
            is_of_stack: true,
        } => format!(
            "the field `{field}` is not sent: `{name}` is written by the SIP stack\n\
             help: remove it, or write `#[sip_header(skip)]` before it if it is something else"
        ),
        ResponseProblem::HeaderOfStack { name } if is_reply => format!(
            "`{name}` is written by the SIP stack, not by a response\nhelp: remove it"
        ),
        ResponseProblem::HeaderOfStack { name } => format!(
            "`{name}` is written by the SIP stack, not by a response\n\
             help: write `#[sip_header(skip)]`"
        ),
        ResponseProblem::NearHeader {
            code,
            written,
            name,
        } => format!("{code} must carry `{name}`, not `{written}`\nhelp: write `{name:?}`"),
        ResponseProblem::HeaderMisspelt { written, name } => format!(
            "`{written}` is close to the registered header field `{name}`\n\
             help: write `{name:?}`\n\
             help: for a header field of your own, write `allow(header)`"
        ),
        ResponseProblem::HeaderBarred { name, fact } => header_barred(name, fact, removal(is_reply)),
        ResponseProblem::HeaderLacked { name, code, fact } => format!(
            "{code} must not carry `{name}`{}\n{}\n{ALLOW_HEADER}\nnote: {}",
            in_response_to(fact.method),
            removal(is_reply),
            fact.reference
        ),
        ResponseProblem::BodyLacked {
            name: Some(name),
            code,
            fact,
        } => format!(
            "{code} must not have a body{}, and `{name}` describes one\n{}\n{ALLOW_HEADER}\nnote: {}",
            in_response_to(fact.method),
            removal(is_reply),
            fact.reference
        ),
        ResponseProblem::BodyLacked {
            name: None,
            code,
            fact,
        } => format!(
            "{code} must not have a body{}\n{}\n{ALLOW_HEADER}\nnote: {}",
            in_response_to(fact.method),
            if is_reply {
                "help: remove it"
            } else {
                "help: remove the `#[sip_body(...)]`"
            },
            fact.reference
        ),
        ResponseProblem::BodyWithoutType if is_reply => "`body` needs the type of the body\n\
             help: write it like `body(\"application/sdp\")`"
            .to_owned(),
        ResponseProblem::BodyWithoutType => "`#[sip_body]` needs the type of the body\n\
             help: write it like `#[sip_body(\"application/sdp\")]`"
            .to_owned(),
        ResponseProblem::BodyTypeNotAString(Some(written)) => {
            format!("the type of a body is a string\nhelp: write `{written:?}`")
        }
        ResponseProblem::BodyTypeNotAString(None) if is_reply => "the type of a body is a string\n\
             help: write it like `body(\"application/sdp\")`"
            .to_owned(),
        ResponseProblem::BodyTypeNotAString(None) => "the type of a body is a string\n\
             help: write it like `#[sip_body(\"application/sdp\")]`"
            .to_owned(),
        ResponseProblem::BodyTypeInvalid(written) => format!(
            "{written:?} is not a media type\n\
             help: write a type and a subtype, such as `\"application/sdp\"`\n\
             note: RFC 3261 §25.1, media-type"
        ),
        ResponseProblem::BodyTwice => "a response has one body\n\
             help: for several parts make one of them, of the type `multipart/mixed`"
            .to_owned(),
        ResponseProblem::BodyTypeTwice if is_reply => "`Content-Type` is sent for the body already\n\
             help: remove it: the type of a body stands in its `body(...)`"
            .to_owned(),
        ResponseProblem::BodyTypeTwice => "`Content-Type` is sent for the body already\n\
             help: remove it: the type of a body stands in its `#[sip_body(...)]`"
            .to_owned(),
        ResponseProblem::FieldMarkTwice(mark) => format!(
            "a field is one header, or the body\nhelp: remove the second mark, `#[{mark}(...)]`"
        ),
        ResponseProblem::HeaderWithoutName => "a field without a name needs the name of its header\n\
             help: write it like `#[sip_header(\"Min-Expires\")]`"
            .to_owned(),
        ResponseProblem::HeaderNameUnknown {
            field,
            name,
            is_near,
        } => {
            let first = format!("`{field}` is not the name of a registered header field");
            let for_own = if *is_near { "" } else { "for one of your own, " };
            format!("{first}\nhelp: {for_own}write `#[sip_header({name:?})]`")
        }
        ResponseProblem::HeaderWordUnknown { written, near } => {
            format!("`{written}` is not a word of `#[sip_header(...)]`\nhelp: write `{near}`")
        }
        ResponseProblem::SkipNotAlone => "`skip` stands alone: such a field is not sent\n\
             help: write `#[sip_header(skip)]`"
            .to_owned(),
        ResponseProblem::HeaderNotAString(Some(written)) => {
            format!("the name of a header is a string\nhelp: write `{written:?}`")
        }
        ResponseProblem::HeaderNotAString(None) => "the name of a header is a string\n\
             help: write it like `#[sip_header(\"Min-Expires\")]`"
            .to_owned(),
        ResponseProblem::HeaderAfterEquals(written) => format!(
            "the name of a header stands in parentheses\n\
             help: write `#[sip_header({written})]`"
        ),
        ResponseProblem::HeaderNotAToken(written) => format!(
            "{written:?} is not the name of a header\n\
             help: a name is made of letters, digits and ``-.!%*_+`'~``\n\
             note: RFC 3261 §25.1, token"
        ),
        ResponseProblem::HeaderTwice { name, written } => header_twice(name, written, is_reply),
    }
}

fn header_twice(name: &str, written: &str, is_reply: bool) -> String {
    let which = if name.eq_ignore_ascii_case(written) {
        format!("`{name}` is already set")
    } else {
        format!("`{written}` is `{name}`, which is already set")
    };
    if is_reply {
        let field = snake_case(name);
        format!("{which}\nhelp: for several lines of it write one `each({field}) = ...`")
    } else {
        format!(
            "{which} by another field\n\
             help: for several lines of it mark a collection, `#[sip_header({name:?}, each)]`"
        )
    }
}

const ALLOW_HEADER: &str = "help: if a peer needs it, write `allow(header)`";

/// How a header is not sent.
fn removal(is_reply: bool) -> &'static str {
    if is_reply {
        "help: remove it"
    } else {
        "help: to keep the field unsent, write `#[sip_header(skip)]`"
    }
}

/// Of a header whose field is there and does not send it.
fn header_lost(code: &str, must: &Must, why: &str, help: &str) -> String {
    format!(
        "{code} must carry {}{}, and {why}\n\
         help: {help}\n\
         help: if another layer adds it, write `allow(missing_headers)`\n\
         note: {}",
        one_of(&quoted(must.any_of)),
        in_response_to(must.fact.method),
        must.fact.reference
    )
}

fn may_be_empty(empty: Empty) -> &'static str {
    match empty {
        Empty::Option | Empty::OptionOfMany => "an `Option` may be `None`",
        Empty::Vec => "a `Vec` may be empty",
        Empty::Slice => "a slice may be empty",
        Empty::Array => "this array may be empty",
    }
}

fn without_empty(empty: Empty, mark: &str) -> String {
    match empty {
        Empty::Option => "write the type without `Option`".to_owned(),
        Empty::OptionOfMany => {
            format!("write the type without `Option`, and if that is never empty, `{mark}`")
        }
        Empty::Vec | Empty::Slice | Empty::Array => format!("if it never is, write `{mark}`"),
    }
}

fn method_refused(code: &str, method: &str, fact: &Fact) -> String {
    if let Some(codes) = but(fact, code) {
        return format!(
            "of {code} only {} is a response to {method}\n\
             help: write `{}`\n\
             note: {}",
            all_of(&codes),
            codes.join(", "),
            fact.reference
        );
    }
    let to = match fact.rule {
        Rule::Only(methods) => format!("it is a response to {} only; ", one_of(methods)),
        Rule::Defined(methods) => {
            format!(
                "of the methods of RFCs it is a response to {} only; ",
                one_of(methods)
            )
        }
        _ => String::new(),
    };
    // A private code is a number alone. It has an `allow` that the code to send must not have.
    let help = fact.help.filter(|_| code.parse::<u16>().is_err());
    let help = help.unwrap_or("send another code, or change `method`");
    format!(
        "{code} is not a response to {method}\nhelp: {to}{help}\nnote: {}",
        fact.reference
    )
}

fn role_refused(code: &str, senders: Option<&str>, fact: &Fact, role: &str) -> String {
    let server = server(role);
    let help = match (fact.help, senders) {
        (Some(help), _) => help.to_owned(),
        (None, Some(senders)) => {
            format!("send another code, or change `role`: it is sent by {senders}")
        }
        (None, None) if code.ends_with("xx") => "remove it, or change `role`".to_owned(),
        (None, None) => "send another code, or change `role`".to_owned(),
    };
    let note = fact.reference;
    let method = in_response_to(fact.method);
    let first = match (role, but(fact, code)) {
        ("proxy", Some(codes)) => {
            return format!(
                "of {code} {server} originates only {}, it forwards the others\n\
                 help: write `{}`, or where it forwards the others, `allow(forwarded)`\n\
                 note: {note}",
                all_of(&codes),
                codes.join(", ")
            );
        }
        ("proxy", None) => format!("{server} does not originate {code}, it forwards it"),
        _ => format!("{server} does not send {code}{method}"),
    };
    let forwarded = match role {
        "proxy" => "help: where the proxy forwards it, write `allow(forwarded)`\n",
        "uas" => "help: where it comes from another server, write `allow(forwarded)`\n",
        _ => "",
    };
    format!("{first}\nhelp: {help}\n{forwarded}note: {note}")
}

/// The codes of a class that a fact does not concern, where the whole class is written.
fn but(fact: &Fact, code: &str) -> Option<Vec<String>> {
    if !code.ends_with("xx") || fact.but.is_empty() {
        return None;
    }
    let mut codes = Vec::new();
    for number in fact.but {
        codes.push(number.to_string());
    }
    Some(codes)
}

/// The server of a role.
pub(crate) fn server(role: &str) -> &str {
    match role {
        "uas" => "a user agent server",
        "proxy" => "a proxy",
        "registrar" => "a registrar",
        _ => "a redirect server",
    }
}

fn in_response_to(method: Option<&str>) -> String {
    match method {
        Some(method) => format!(" in response to {method}"),
        None => String::new(),
    }
}

fn header_barred(name: &str, fact: &HeaderFact, removal: &str) -> String {
    let first = match (&fact.rule, fact.method) {
        (HeaderRule::Never, None) => format!("a response must not carry `{name}`"),
        (HeaderRule::Never, Some(method)) => {
            format!("a response to {method} must not carry `{name}`")
        }
        (HeaderRule::Only { first, last }, method) => {
            let code = if first == last {
                first.to_string()
            } else {
                format!("{}xx", first / 100)
            };
            let method = method
                .map(|method| format!(" to {method}"))
                .unwrap_or_default();
            format!("only a {code} response{method} may carry `{name}`")
        }
    };
    format!(
        "{first}\n{removal}\n{ALLOW_HEADER}\nnote: {}",
        fact.reference
    )
}

fn missing_headers(code: &str, missing: &[Must], shape: Shape) -> String {
    let (mut carried, mut fields, mut places, mut marks) = (vec![], vec![], vec![], vec![]);
    let mut arguments = vec![];
    let (mut helps, mut notes) = (String::new(), vec![]);
    for must in missing {
        let name = must.any_of.first().copied().unwrap_or_default();
        let field = snake_case(name);
        carried.push(one_of(&quoted(must.any_of)));
        places.push(format!("{field}: ..."));
        arguments.push(format!("{field} = ..."));
        fields.push(format!("`{field}`"));
        marks.push(format!("`#[sip_header({name:?})]`"));
        if let Some(help) = must.fact.help {
            helps = format!("{helps}help: {help}\n");
        }
        if !notes.contains(&must.fact.reference) {
            notes.push(must.fact.reference);
        }
    }
    let is_one = missing.len() == 1;
    let method = missing.first().and_then(|must| must.fact.method);
    let help = match shape {
        Shape::Unit if is_one => format!("give it a field, `{{ {} }}`", places.join(", ")),
        Shape::Unit => format!("give it fields, `{{ {} }}`", places.join(", ")),
        Shape::Named if is_one => format!(
            "add a field {}, or mark one {}",
            all_of(&fields),
            all_of(&marks)
        ),
        Shape::Named => format!(
            "add fields {}, or mark fields {}",
            all_of(&fields),
            all_of(&marks)
        ),
        Shape::Arguments => format!("add `{}`", arguments.join(", ")),
        Shape::Tuple if is_one => format!("mark a field {}", all_of(&marks)),
        Shape::Tuple => format!("mark fields {}", all_of(&marks)),
    };
    let them = if is_one { "it" } else { "them" };
    if !helps.contains("allow(missing_headers)") {
        helps =
            format!("{helps}help: if another layer adds {them}, write `allow(missing_headers)`\n");
    }
    format!(
        "{code} must carry {}{}\n\
         help: {help}\n\
         {helps}note: {}",
        all_of(&carried),
        in_response_to(method),
        notes.join(", ")
    )
}
