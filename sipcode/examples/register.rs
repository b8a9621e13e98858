//! The responses of a registrar, printed as they go on the wire: `cargo run --example register`.
//!
//! This program depends on sipcode alone, and is there to be copied. A SIP stack adds the header
//! fields that every response has: Via, From, To, Call-ID and CSeq.

use sipcode::{SipResponse, StatusCode, sip, sip_reply, sip_response};

/// The minimum expiry of a binding, in seconds.
const MIN_EXPIRES: u32 = 60;

/// Responses to a REGISTER. A code that a registrar must not send does not compile, nor does a
/// response without a header field that it must carry.
#[sip_response(method = REGISTER, role = registrar)]
enum Registration {
    /// One Contact line for each binding.
    #[sip_response(200)]
    Confirmed { contact: Vec<String> },
    #[sip_response(401)]
    Challenge { www_authenticate: String },
    #[sip_response(403)]
    Forbidden,
    #[sip_response(423)]
    TooBrief { min_expires: u32 },
}

/// Responds in the order of RFC 3261 §10.3. `user` is the authenticated user, if any.
fn respond(user: Option<&str>, expires: u32) -> Registration {
    match (user, expires) {
        // Each challenge needs a new nonce in production.
        (None, _) => Registration::Challenge {
            www_authenticate: r#"Digest realm="example.com", nonce="84f1c1ae""#.to_owned(),
        },
        (Some("alice"), 0) => Registration::Confirmed {
            contact: Vec::new(),
        },
        (Some("alice"), 1..MIN_EXPIRES) => Registration::TooBrief {
            min_expires: MIN_EXPIRES,
        },
        (Some("alice"), _) => Registration::Confirmed {
            contact: vec![format!("<sip:alice@192.0.2.1>;expires={expires}")],
        },
        (Some(_), _) => Registration::Forbidden,
    }
}

/// Passes on a failure of the registrar behind this one. A value outside the list, such as
/// `sip!(503)`, does not compile; a pattern may match any code.
#[sip_response(404, 500, 504, method = REGISTER, role = registrar)]
fn pass_on(upstream: StatusCode) -> StatusCode {
    match upstream {
        sip!(404 | 604) => sip!(404),
        sip!(408 | 504) => sip!(504),
        _ => sip!(500),
    }
}

/// Prints the status line and the header fields that go with the code.
fn head(response: &dyn SipResponse) -> String {
    let mut lines = vec![response.status_line().to_string()];
    response.headers(&mut |name, value| lines.push(format!("{name}: {value}")));
    lines.join("\r\n") + "\r\n"
}

fn main() {
    // To a request of another method. Without `allow` it does not compile.
    let other_method = sip_reply!(405, role = registrar, allow = "REGISTER");
    let responses: [&dyn SipResponse; 7] = [
        &respond(None, 3600),
        &respond(Some("bob"), 3600),
        &respond(Some("alice"), 10),
        &respond(Some("alice"), 3600),
        &pass_on(sip!(604)).status_line(),
        &pass_on(sip!(503)).status_line(),
        &other_method,
    ];
    for response in responses {
        println!("{}\r", head(response));
    }
}
