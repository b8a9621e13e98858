//! Dispatcher of requests: chooses the response to each. What each function can choose is in its contract.

use std::time::Duration;

use ezk_sip_types::Name;
use sipcode::{SipResponse, sip_response};

use crate::{
    grammar::number,
    message::{Request, user},
    offer,
    responses::{Invite, Options, Refusal, Register, Subscribe},
};

const METHODS: &str = "INVITE, ACK, CANCEL, BYE, OPTIONS, REGISTER, SUBSCRIBE";
const SESSION_DESCRIPTION: &str = "application/sdp";
const CHALLENGE: &str = r#"Digest realm="uas", nonce="1", algorithm=MD5"#;

/// The minimum expiry of a registration, in seconds.
const MIN_EXPIRES: u32 = 60;
const DEFAULT_EXPIRES: u32 = 3600;

/// The time that bob's telephone rings.
const RINGING: Duration = Duration::from_secs(20);

pub(crate) enum Reply {
    Final(Box<dyn SipResponse>),
    /// Provisional responses at once, and the final one after a while.
    Ringing(Invite, Duration),
}

impl<T: SipResponse + 'static> From<T> for Reply {
    fn from(response: T) -> Self {
        Self::Final(Box::new(response))
    }
}

/// Chooses the response to a request other than ACK and CANCEL, which the transactions handle.
pub(crate) fn dispatch(request: &Request) -> Reply {
    let user = match check(request) {
        Ok(user) => user,
        Err(refusal) => return refusal.into(),
    };
    let user = user.as_deref();
    match request.method.as_str() {
        "INVITE" => match on_invite(request, user) {
            busy @ Invite::Busy => Reply::Ringing(busy, Duration::ZERO),
            unanswered @ Invite::NoAnswer => Reply::Ringing(unanswered, RINGING),
            refusal @ (Invite::NoSuchUser | Invite::OfferRefused(_)) => refusal.into(),
        },
        "SUBSCRIBE" => on_subscribe(user).into(),
        "REGISTER" => on_register(request).into(),
        _ => on_options(user).into(),
    }
}

/// Checks in the order of RFC 3261 §8.2. Returns the user of the Request-URI.
#[sip_response(400, 405, 406, 415, 416, 420, 481, 501, 505, role = uas)]
fn check(request: &Request) -> Result<Option<String>, Refusal> {
    check_method(request)?;
    let user = user(&request.uri)?;
    check_require(request)?;
    check_body(request)?;
    check_accept(request)?;
    // Dialogs do not exist here, since no call is ever answered.
    if request.tag(&Name::TO).is_some() || request.method == "BYE" {
        return Err(Refusal::NoDialog);
    }
    Ok(user)
}

fn check_method(request: &Request) -> Result<(), Refusal> {
    match request.method.as_str() {
        "INVITE" | "BYE" | "OPTIONS" | "REGISTER" | "SUBSCRIBE" => check_cseq(request),
        "INFO" | "MESSAGE" | "NOTIFY" | "PRACK" | "PUBLISH" | "REFER" | "UPDATE" => {
            Err(Refusal::MethodNotServed { allow: METHODS })
        }
        _ => Err(Refusal::UnknownMethod { allow: METHODS }),
    }
}

pub(crate) fn check_cseq(request: &Request) -> Result<(), Refusal> {
    match request.cseq() {
        Some((_, method)) if method == request.method => Ok(()),
        _ => Err(Refusal::Malformed),
    }
}

/// Refuses all extensions, since this server supports none.
fn check_require(request: &Request) -> Result<(), Refusal> {
    let unsupported = request.list(&Name::REQUIRE).join(", ");
    if unsupported.is_empty() {
        return Ok(());
    }
    Err(Refusal::Extensions { unsupported })
}

fn check_body(request: &Request) -> Result<(), Refusal> {
    let content = request.value(&Name::CONTENT_TYPE).unwrap_or_default();
    if request.body.is_empty() || is_media_type(content, &[SESSION_DESCRIPTION]) {
        return Ok(());
    }
    Err(Refusal::MediaType {
        accept: SESSION_DESCRIPTION,
    })
}

/// Refuses a call whose caller does not take the answer to its offer.
fn check_accept(request: &Request) -> Result<(), Refusal> {
    let accepted = [SESSION_DESCRIPTION, "application/*", "*/*"];
    let ranges = request.list(&Name::ACCEPT);
    let is_accepted = ranges.iter().any(|range| is_media_type(range, &accepted));
    if request.method != "INVITE" || ranges.is_empty() || is_accepted {
        return Ok(());
    }
    Err(Refusal::NotAcceptable(offer::not_acceptable()))
}

fn is_media_type(content: &str, wanted: &[&str]) -> bool {
    let kind = content.split(';').next().unwrap_or_default().trim();
    wanted
        .iter()
        .any(|wanted| kind.eq_ignore_ascii_case(wanted))
}

#[sip_response(404, 480, 486, 488, method = INVITE, role = uas)]
fn on_invite(request: &Request, user: Option<&str>) -> Invite {
    // An INVITE without a body asks for an offer.
    let warnings = if request.body.is_empty() {
        Vec::new()
    } else {
        offer::warnings(&String::from_utf8_lossy(&request.body))
    };
    match user {
        Some("alice" | "bob") if !warnings.is_empty() => Invite::OfferRefused(warnings),
        Some("alice") => Invite::Busy,
        Some("bob") => Invite::NoAnswer,
        _ => Invite::NoSuchUser,
    }
}

#[sip_response(200, 404, 486, method = OPTIONS, role = uas)]
fn on_options(user: Option<&str>) -> Options {
    match user {
        Some("alice") => Options::Busy,
        // Without a user the server itself is asked.
        None | Some("bob") => Options::Capabilities {
            allow: METHODS,
            accept: SESSION_DESCRIPTION,
            encoding: "identity",
            language: "en",
            extensions: "",
        },
        Some(_) => Options::NoSuchUser,
    }
}

/// Knows no event packages.
#[sip_response(404, 489, method = SUBSCRIBE)]
fn on_subscribe(user: Option<&str>) -> Subscribe {
    match user {
        Some("alice" | "bob") => Subscribe::UnknownPackage,
        _ => Subscribe::NoSuchUser,
    }
}

/// Follows RFC 3261 §10.3, as a registrar that does not store what it confirms. To has the address
/// of record. Only alice is trusted without credentials, and all credentials are wrong.
#[sip_response(200, 400, 401, 403, 423, method = REGISTER, role = registrar)]
fn on_register(request: &Request) -> Register {
    let record = request.address(&Name::TO).map(|to| user(to.uri));
    match record {
        Some(Ok(Some(user))) if user == "alice" => {}
        Some(Ok(_)) => return authenticate(request),
        None | Some(Err(_)) => return Register::Malformed,
    }
    // RFC 3261 §20.19: a malformed value counts as 3600.
    let seconds = |value| number(value).unwrap_or(DEFAULT_EXPIRES);
    let default = request
        .value(&Name::EXPIRES)
        .map_or(DEFAULT_EXPIRES, seconds);
    let mut contact = Vec::new();
    for binding in request.contacts() {
        let expires = binding.parameter("expires").map_or(default, seconds);
        match expires {
            0 => {}
            1..MIN_EXPIRES => {
                return Register::TooBrief {
                    min_expires: MIN_EXPIRES,
                };
            }
            _ => contact.push(format!("<{}>;expires={expires}", binding.uri)),
        }
    }
    Register::Confirmed { contact }
}

/// Treats credentials of another scheme than Digest as none.
fn authenticate(request: &Request) -> Register {
    let credentials = request.value(&Name::AUTHORIZATION).unwrap_or_default();
    match credentials.split_once(' ') {
        Some((scheme, _)) if scheme.eq_ignore_ascii_case("Digest") => Register::Forbidden,
        _ => Register::Challenge {
            www_authenticate: CHALLENGE,
        },
    }
}
