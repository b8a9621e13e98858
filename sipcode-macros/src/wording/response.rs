//! What a response must be.

use sipcode_registry::{Fact, ResponseCode, Rule};

use super::pieces::{all_of, one_of, quoted, title};
use crate::{
    problem::ResponseProblem,
    vocabulary::{Shape, snake_case},
};

#[expect(clippy::too_many_lines, reason = "a table: a problem, its text")]
pub(super) fn message(problem: &ResponseProblem) -> String {
    match problem {
        ResponseProblem::CodeOnEnum => "each variant of an enum has a code of its own\n\
             help: move it to a `#[sip_response(...)]` on a variant"
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
        ResponseProblem::MarkWithoutCode => "`#[sip_response]` needs a SIP response code\n\
             help: write a number, `#[sip_response(486)]`, or a name, `#[sip_response(BUSY_HERE)]`\n\
             help: to take it from a field write `transparent` or `status = field`"
            .to_owned(),
        ResponseProblem::SeveralSources(second) => format!(
            "`{}` cannot be combined with another source of the code: a field provides it\n\
             help: remove one of them",
            second.word()
        ),
        ResponseProblem::WithTransparent(what) => format!(
            "`{what}` has no effect beside `transparent`: the field provides everything\n\
             help: remove it"
        ),
        ResponseProblem::TransparentFields { count } => format!(
            "`transparent` needs exactly one field, and there are {count}\n\
             help: write the code itself, or `status = field` for a field that holds it"
        ),
        ResponseProblem::NoSuchField { written, fields } if fields.is_empty() => format!(
            "there is no field `{written}`\nhelp: add one of the type `StatusCode`"
        ),
        ResponseProblem::NoSuchField { written, fields } => {
            format!("there is no field `{written}`\nhelp: write {}", one_of(&quoted(fields)))
        }

        ResponseProblem::AckHasNoResponse => "ACK has no response\n\
             help: name the method of the requests that these are responses to\n\
             note: RFC 3261 §17"
            .to_owned(),
        ResponseProblem::AllowNeedlessFor { row, method } => format!(
            "`deprecated` is not needed: {} is still right in response to {method}\n\
             help: remove it",
            title(row)
        ),
        ResponseProblem::MethodRefused { code, method, fact } => format!(
            "{code} is not a response to {method}\nhelp: {}\nnote: {}",
            methods_of(fact),
            fact.reference
        ),
        ResponseProblem::RoleRefused {
            code,
            senders,
            fact,
            role,
        } => {
            let senders = senders.map(|senders| format!("\nhelp: it is sent by {senders}"));
            format!(
                "{} must not originate {code}{}\nnote: {}",
                server(role),
                senders.unwrap_or_default(),
                fact.reference
            )
        }
        ResponseProblem::ClassRefused { digit, fact, role } => format!(
            "{} must not originate {digit}xx\nhelp: remove it\nnote: {}",
            server(role),
            fact.reference
        ),

        ResponseProblem::ReasonUnprintable(character) => {
            let help = if character.is_control() {
                "leave it out".to_owned()
            } else {
                format!("write `%{:02X}`, or leave it out", u32::from(*character))
            };
            format!(
                "a reason phrase cannot hold {character:?}\n\
                 help: {help}\n\
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
            format!("{reason_phrase:?} is the reason phrase of {other}\nhelp: {help}")
        }

        ResponseProblem::MissingHeader {
            row,
            fact,
            any_of,
            shape,
        } => missing_header(row, fact, any_of, *shape),
        ResponseProblem::OptionalHeader { row, fact, any_of } => format!(
            "{} must carry {}, and an `Option` may be `None`\n\
             help: write the type without `Option`\n\
             note: {}",
            title(row),
            one_of(&quoted(any_of)),
            fact.reference
        ),
        ResponseProblem::NearHeader { row, written, name } => format!(
            "{} must carry `{name}`, not `{written}`\nhelp: write `{name:?}`",
            title(row)
        ),
        ResponseProblem::HeaderMarkTwice => "a field can be marked as one header only\n\
             help: remove the second `#[sip_header(...)]`"
            .to_owned(),
        ResponseProblem::HeaderWithoutName => "`#[sip_header]` needs the name of a header\n\
             help: write it like `#[sip_header(\"Min-Expires\")]`"
            .to_owned(),
        ResponseProblem::HeaderNotAString => "the name of a header is a string\n\
             help: write it like `#[sip_header(\"Min-Expires\")]`"
            .to_owned(),
        ResponseProblem::HeaderNotAToken(written) => format!(
            "{written:?} is not the name of a header\n\
             help: a name is made of letters, digits and ``-.!%*_+`'~``\n\
             note: RFC 3261 §25.1, token"
        ),
        ResponseProblem::HeaderTwice(name) => format!(
            "`{name}` is already set by another field\n\
             help: for several lines of it make one field a `Vec`"
        ),
    }
}

/// The methods that a code is a response to.
fn methods_of(fact: &Fact) -> String {
    match fact.rule {
        Rule::Only(methods) => format!("it is a response to {} only", one_of(methods)),
        Rule::Except(methods) => {
            format!("it is a response to any method but {}", all_of(methods))
        }
        _ => String::new(),
    }
}

/// The server of a role.
fn server(role: &str) -> &str {
    match role {
        "uas" => "a user agent server",
        "proxy" => "a proxy",
        "registrar" => "a registrar",
        _ => "a redirect server",
    }
}

fn missing_header(row: &ResponseCode, fact: &Fact, any_of: &[&str], shape: Shape) -> String {
    let name = any_of.first().copied().unwrap_or_default();
    let field = snake_case(name);
    let method = fact
        .method
        .map(|method| format!(" in response to {method}"));
    let help = match shape {
        Shape::Unit => format!("give it a field, `{{ {field}: ... }}`"),
        Shape::Named => {
            format!("add a field `{field}`, or mark one `#[sip_header({name:?})]`")
        }
        Shape::Tuple => format!("mark a field `#[sip_header({name:?})]`"),
    };
    format!(
        "{} must carry {}{}\n\
         help: {help}\n\
         help: if another layer adds it, write `allow(missing_headers)`\n\
         note: {}",
        title(row),
        one_of(&quoted(any_of)),
        method.unwrap_or_default(),
        fact.reference
    )
}
