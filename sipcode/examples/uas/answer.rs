//! Which response a request gets.

use std::time::Duration;

use ezk_sip_types::{
    Name,
    header::typed::{Contact, ContentType, Expires, Require},
};
use sipcode::{StatusCode, sip};

use crate::message::{Request, Response};

const METHODS: &str = "INVITE, ACK, CANCEL, BYE, OPTIONS, REGISTER, SUBSCRIBE";
const SESSION_DESCRIPTION: &str = "application/sdp";

/// The least expiry of a registration, in seconds.
const MIN_EXPIRES: u32 = 60;
const DEFAULT_EXPIRES: u32 = 3600;

/// How long bob's telephone rings.
const RINGING: Duration = Duration::from_secs(20);

pub(crate) enum Answer {
    Final(Response),
    /// Ringing first, and the code after a while.
    Ringing(StatusCode, Duration),
}

/// The answer to anything but ACK and CANCEL, which the transactions deal with, in the order of
/// RFC 3261 §8.2.
pub(crate) fn answer(request: &Request) -> Answer {
    let refused = check_method(request)
        .or_else(|| check_require(request))
        .or_else(|| check_body(request));
    match refused {
        Some(refusal) => Answer::Final(refusal),
        None => process(request),
    }
}

fn check_method(request: &Request) -> Option<Response> {
    match request.method.as_str() {
        "INVITE" | "BYE" | "OPTIONS" | "REGISTER" | "SUBSCRIBE" => None,
        "INFO" | "MESSAGE" | "NOTIFY" | "PRACK" | "PUBLISH" | "REFER" | "UPDATE" => {
            Some(Response::new(sip!(405)).with("Allow", METHODS))
        }
        _ => Some(Response::new(sip!(501))),
    }
}

/// This server supports no extension.
fn check_require(request: &Request) -> Option<Response> {
    let required = request.headers.try_get_named::<Vec<Require>>()?;
    let Ok(required) = required else {
        return Some(Response::new(sip!(400)));
    };
    let unsupported: Vec<_> = required.iter().map(|option| option.0.to_string()).collect();
    Some(Response::new(sip!(420)).with("Unsupported", unsupported.join(", ")))
}

fn check_body(request: &Request) -> Option<Response> {
    let is_readable = request.body.is_empty()
        || request
            .headers
            .get_named::<ContentType>()
            .is_ok_and(|ContentType(content)| {
                content
                    .split(';')
                    .next()
                    .is_some_and(|kind| kind.trim().eq_ignore_ascii_case(SESSION_DESCRIPTION))
            });
    (!is_readable).then(|| Response::new(sip!(415)).with("Accept", SESSION_DESCRIPTION))
}

fn process(request: &Request) -> Answer {
    let user = request.user.as_deref();
    Answer::Final(match (request.method.as_str(), user) {
        // There are no dialogs here: no call is ever answered.
        _ if request.has_to_tag() => Response::new(sip!(481)),
        ("BYE", _) => Response::new(sip!(481)),
        ("INVITE", Some("alice")) => return Answer::Ringing(sip!(486), Duration::ZERO),
        ("INVITE", Some("bob")) => return Answer::Ringing(sip!(480), RINGING),
        // Nor is there an event package.
        ("SUBSCRIBE", Some("alice" | "bob")) => Response::new(sip!(489)),
        ("INVITE" | "SUBSCRIBE", _) => Response::new(sip!(404)),
        ("REGISTER", _) => register(request),
        _ => options(),
    })
}

/// RFC 3261 §11.2.
fn options() -> Response {
    Response::new(sip!(200))
        .with("Allow", METHODS)
        .with("Accept", SESSION_DESCRIPTION)
        .with("Accept-Encoding", "identity")
        .with("Accept-Language", "en")
        .with("Supported", "")
}

/// RFC 3261 §10.3, for a registrar that forgets at once what it has confirmed.
fn register(request: &Request) -> Response {
    let Some(contacts) = request.headers.try_get::<Vec<Contact>>(Name::CONTACT) else {
        return Response::new(sip!(200));
    };
    let Ok(contacts) = contacts else {
        return Response::new(sip!(400));
    };
    let default = match request.headers.try_get_named::<Expires>() {
        Some(Ok(Expires(seconds))) => seconds,
        // RFC 3261 §20.19: a malformed value counts as 3600.
        None | Some(Err(_)) => DEFAULT_EXPIRES,
    };
    let mut response = Response::new(sip!(200));
    for contact in contacts {
        let expires = contact.params.get_val("expires");
        let expires = expires.map_or(default, |value| value.parse().unwrap_or(DEFAULT_EXPIRES));
        match expires {
            0 => {}
            1..MIN_EXPIRES => {
                return Response::new(sip!(423)).with("Min-Expires", MIN_EXPIRES.to_string());
            }
            _ => {
                let uri = contact.uri.uri;
                response = response.with("Contact", format!("<{uri:?}>;expires={expires}"));
            }
        }
    }
    response
}
