//! A response on the spot sends what is written, in order, and is as good as a declared one.

use std::{fmt::Display, thread};

use proptest::prelude::*;
use sipcode::{ResponseCodes, SipResponse, sip_codes, sip_reply, sip_response};

fn lines(response: &dyn SipResponse) -> Vec<String> {
    let mut lines = vec![response.status_line().to_string()];
    response.headers(&mut |name, value| lines.push(format!("{name}: {value}")));
    lines
}

#[test]
fn each_form_is_sent() {
    let uri = "<sip:bob@192.0.2.4>".to_owned();
    let contacts = vec!["<sip:a@b>", "<sip:c@d>"];
    let answered = sip_reply!(
        200,
        "OK",
        method = INVITE,
        role = uas,
        contact = &uri,
        each(supported) = ["timer", "100rel"],
        body("application/sdp") = b"v=0",
        "X-Node" = 7,
    );
    assert_eq!(
        lines(&answered),
        [
            "SIP/2.0 200 OK",
            "Contact: <sip:bob@192.0.2.4>",
            "Supported: timer",
            "Supported: 100rel",
            "Content-Type: application/sdp",
            "X-Node: 7",
        ]
    );
    assert_eq!(answered.body(), b"v=0");
    let moved = sip_reply!(302, each(contact) = &contacts);
    assert_eq!(lines(&moved).len(), 3);
    let moved = sip_reply!(302, each(contact) = contacts.as_slice());
    assert_eq!(lines(&moved).len(), 3);
    let none = sip_reply!(302, each("Contact") = None::<u8>, reason = "Gone Away");
    assert_eq!(lines(&none), ["SIP/2.0 302 Gone Away"]);
    let private = sip_reply!(452, allow(unregistered));
    assert_eq!(lines(&private), ["SIP/2.0 452 "]);
    let why = String::from("Out of\r\nOrder");
    assert_eq!(
        lines(&sip_reply!(500, reason = why)),
        ["SIP/2.0 500 Out of"]
    );
    let deprecated = sip_reply!(202, allow(deprecated));
    assert_eq!(lines(&deprecated), ["SIP/2.0 202 Accepted"]);
}

#[test]
fn a_reason_stands_beside_a_body() {
    let why = String::from("Half of It");
    let reply = sip_reply!(200, body("text/plain") = "1", reason = why, "X-Node" = 7);
    assert_eq!(reply.reason_phrase(), "Half of It");
    assert_eq!(reply.body(), b"1");
    assert_eq!(
        lines(&reply),
        [
            "SIP/2.0 200 Half of It",
            "Content-Type: text/plain",
            "X-Node: 7"
        ]
    );
}

#[test]
fn arguments_are_evaluated_in_the_order_that_they_are_written_in() {
    let length_first = |text: String| sip_reply!(500, "X-Len" = text.len(), reason = text);
    assert_eq!(
        lines(&length_first("Gone".to_owned())),
        ["SIP/2.0 500 Gone", "X-Len: 4"]
    );
    let mut numbers = 1..;
    let mut next = || numbers.next().unwrap_or_default().to_string();
    let reply = sip_reply!(
        500,
        "X-A" = next(),
        body("text/plain") = next(),
        reason = next(),
        "X-B" = next(),
    );
    assert_eq!(reply.body(), b"2");
    assert_eq!(
        lines(&reply),
        [
            "SIP/2.0 500 3",
            "X-A: 1",
            "Content-Type: text/plain",
            "X-B: 4"
        ]
    );
}

proptest! {
    #[test]
    fn no_value_ends_its_line(
        text in "[a\r\n\0]{0,4}|\\PC{0,4}",
        many in proptest::collection::vec("[a\r\n\0]{0,4}", 0..4),
        bytes: Vec<u8>,
    ) {
        let response = sip_reply!(
            500,
            reason = &text,
            warning = &text,
            each("X-Many") = &many,
            body("text/plain") = &bytes,
        );
        let cut = |text: &str| text.split(['\r', '\n', '\0']).next().unwrap().to_owned();
        let mut wanted = vec![format!("Warning: {}", cut(&text))];
        wanted.extend(many.iter().map(|value| format!("X-Many: {}", cut(value))));
        wanted.push("Content-Type: text/plain".to_owned());
        let sent = lines(&response);
        prop_assert!(!sent[0].contains(['\r', '\n', '\0']));
        prop_assert_eq!(&sent[1..], wanted);
        prop_assert_eq!(response.body(), &bytes);
    }
}

fn codes<T: ResponseCodes>(_: &T) -> sipcode::CodeSet {
    T::CODES
}

#[test]
fn it_has_the_code_of_its_type() {
    assert_eq!(codes(&sip_reply!(405, allow = "INVITE")), sip_codes!(405));
    let private = sip_codes!(499, allow(unregistered));
    assert_eq!(codes(&sip_reply!(499, allow(unregistered))), private);
}

fn opaque(after: impl Display + Clone) -> impl SipResponse + Clone + std::fmt::Debug {
    sip_reply!(503, retry_after = after)
}

#[test]
fn it_can_be_passed_on() {
    let busy: Box<dyn SipResponse + Send> = Box::new(sip_reply!(486, retry_after = 5));
    let sent = thread::spawn(move || lines(&busy)).join().unwrap();
    assert_eq!(sent, ["SIP/2.0 486 Busy Here", "Retry-After: 5"]);
    let opaque = opaque("5").clone();
    assert_eq!(
        lines(&opaque),
        ["SIP/2.0 503 Service Unavailable", "Retry-After: 5"]
    );
    assert_eq!(
        format!("{opaque:?}"),
        r#"{"status line": SIP/2.0 503 Service Unavailable, "Retry-After": 5}"#
    );
    let result: Result<_, Box<dyn SipResponse>> = Ok(opaque);
    assert_eq!(lines(&result).len(), 2);
}

/// The box says what the reply borrows, and whether it goes to another thread.
fn user<'a>(uri: &str, node: &'a str) -> Result<String, Box<dyn SipResponse + Send + 'a>> {
    let user = uri.strip_prefix("sip:").ok_or(sip_reply!(416))?;
    let (user, _) = user
        .split_once('@')
        .ok_or_else(|| sip_reply!(484, "X-Node" = node))?;
    Ok(user.to_owned())
}

fn greet(uri: &str) -> Result<impl SipResponse, Box<dyn SipResponse>> {
    let (user, _) = uri.split_once('@').ok_or(sip_reply!(484))?;
    Ok(sip_reply!(200, reason = user.to_owned()))
}

#[test]
fn a_question_mark_boxes_it() {
    let refused = |uri| lines(&user(uri, "a").unwrap_err());
    assert_eq!(refused("tel:1"), ["SIP/2.0 416 Unsupported URI Scheme"]);
    let incomplete = "SIP/2.0 484 Address Incomplete";
    assert_eq!(refused("sip:bob"), [incomplete, "X-Node: a"]);
    assert_eq!(user("sip:bob@b", "a").ok().as_deref(), Some("bob"));
    assert_eq!(lines(&greet("bob")), [incomplete]);
    assert_eq!(lines(&greet("bob@b")), ["SIP/2.0 200 bob"]);
}

const METHODS: &str = "INVITE, ACK, BYE";

/// The method of the contract is that of the reply, and what it lists is free.
#[sip_response(200, 4xx, method = REGISTER)]
fn on_register(expires: u32) -> Box<dyn SipResponse> {
    macro_rules! reply {
        ($code:literal) => {
            Box::new(sip_reply!($code))
        };
    }
    match expires {
        0 => Box::new(sip_reply!(200, each(contact) = [0_u8; 0])),
        1..60 => Box::new(sip_reply!(423, min_expires = 60)),
        3600 => reply!(403),
        _ => Box::new(sip_reply!(405, allow = METHODS)),
    }
}

#[test]
fn it_can_stand_in_a_contract() {
    let codes = [0, 1, 3600, 60].map(|expires| on_register(expires).status_code().as_u16());
    assert_eq!(codes, [200, 423, 403, 405]);
}
