//! Dispatcher of requests: chooses the response to each.

use std::time::Duration;

use ezk_sip_types::{
    Name,
    header::typed::{Contact, ContentType, Expires, Require},
};
use sipcode::SipResponse;

use crate::{
    message::Request,
    offer,
    responses::{Capabilities, Invite, Refusal, Register, Subscribe},
};

const METHODS: &str = "INVITE, ACK, CANCEL, BYE, OPTIONS, REGISTER, SUBSCRIBE";
const SESSION_DESCRIPTION: &str = "application/sdp";

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

/// Chooses the response to a request other than ACK and CANCEL, which the transactions handle. The
/// checks are in the order of RFC 3261 §8.2.
pub(crate) fn dispatch(request: &Request) -> Reply {
    check(request).map_or_else(Reply::from, |()| process(request))
}

fn check(request: &Request) -> Result<(), Refusal> {
    check_method(request)?;
    check_require(request)?;
    check_body(request)?;
    // Dialogs do not exist here, since no call is ever answered.
    if request.has_to_tag() || request.method == "BYE" {
        return Err(Refusal::NoDialog);
    }
    Ok(())
}

fn check_method(request: &Request) -> Result<(), Refusal> {
    match request.method.as_str() {
        "INVITE" | "BYE" | "OPTIONS" | "REGISTER" | "SUBSCRIBE" => Ok(()),
        "INFO" | "MESSAGE" | "NOTIFY" | "PRACK" | "PUBLISH" | "REFER" | "UPDATE" => {
            Err(Refusal::MethodNotServed { allow: METHODS })
        }
        _ => Err(Refusal::UnknownMethod),
    }
}

/// Refuses all extensions, since this server supports none.
fn check_require(request: &Request) -> Result<(), Refusal> {
    let Some(required) = request.headers.try_get_named::<Vec<Require>>() else {
        return Ok(());
    };
    let required = required.map_err(|_| Refusal::Malformed)?;
    let unsupported: Vec<_> = required.iter().map(|option| option.0.to_string()).collect();
    let unsupported = unsupported.join(", ");
    Err(Refusal::Extensions { unsupported })
}

fn check_body(request: &Request) -> Result<(), Refusal> {
    let is_session_description = |content: &str| {
        let kind = content.split(';').next().unwrap_or_default();
        kind.trim().eq_ignore_ascii_case(SESSION_DESCRIPTION)
    };
    let content = request.headers.get_named::<ContentType>();
    if request.body.is_empty() || content.is_ok_and(|content| is_session_description(&content.0)) {
        return Ok(());
    }
    Err(Refusal::MediaType {
        accept: SESSION_DESCRIPTION,
    })
}

fn process(request: &Request) -> Reply {
    // An INVITE without a body asks for an offer.
    let warnings = if request.body.is_empty() {
        Vec::new()
    } else {
        offer::warnings(&String::from_utf8_lossy(&request.body))
    };
    match (request.method.as_str(), request.user.as_deref()) {
        ("INVITE", Some("alice" | "bob")) if !warnings.is_empty() => {
            Invite::OfferRefused(warnings).into()
        }
        ("INVITE", Some("alice")) => Reply::Ringing(Invite::Busy, Duration::ZERO),
        ("INVITE", Some("bob")) => Reply::Ringing(Invite::NoAnswer, RINGING),
        ("INVITE", _) => Invite::NoSuchUser.into(),
        // Event packages are not supported.
        ("SUBSCRIBE", Some("alice" | "bob")) => Subscribe::UnknownPackage.into(),
        ("SUBSCRIBE", _) => Subscribe::NoSuchUser.into(),
        ("REGISTER", _) => register(request).map_or_else(Reply::from, Reply::from),
        _ => Capabilities {
            allow: METHODS,
            accept: SESSION_DESCRIPTION,
            encoding: "identity",
            language: "en",
            extensions: "",
        }
        .into(),
    }
}

/// Follows RFC 3261 §10.3, as a registrar that does not store what it confirms. To has the address
/// of record. Only alice is trusted without credentials, and all credentials are wrong.
fn register(request: &Request) -> Result<Register, Refusal> {
    if request.callee().as_deref() != Some("alice") {
        let is_tried = request.headers.contains(&Name::AUTHORIZATION);
        let www_authenticate = r#"Digest realm="uas", nonce="1", algorithm=MD5"#.to_owned();
        return Ok(if is_tried {
            Register::Forbidden
        } else {
            Register::Challenge { www_authenticate }
        });
    }
    let contacts = request
        .headers
        .try_get::<Vec<Contact>>(Name::CONTACT)
        .transpose();
    let contacts = contacts
        .map_err(|_| Refusal::Malformed)?
        .unwrap_or_default();
    let default = match request.headers.try_get_named::<Expires>() {
        Some(Ok(Expires(seconds))) => seconds,
        // RFC 3261 §20.19: a malformed value counts as 3600.
        None | Some(Err(_)) => DEFAULT_EXPIRES,
    };
    let mut contact = Vec::new();
    for binding in contacts {
        let expires = binding.params.get_val("expires");
        let expires = expires.map_or(default, |value| value.parse().unwrap_or(DEFAULT_EXPIRES));
        match expires {
            0 => {}
            1..MIN_EXPIRES => {
                return Ok(Register::TooBrief {
                    min_expires: MIN_EXPIRES,
                });
            }
            _ => contact.push(format!("<{:?}>;expires={expires}", binding.uri.uri)),
        }
    }
    Ok(Register::Confirmed { contact })
}
