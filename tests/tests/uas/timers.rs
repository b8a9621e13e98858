//! Retransmissions, and the ends of transactions (RFC 3261 §17.2).

use std::time::Duration;

use sipcode::{StatusCode, sip};

use crate::{
    request::{NEW, Request},
    server::{SILENCE, Server},
};

const BUSY: Request<'_> = Request {
    uri: "sip:alice@example.com",
    ..NEW
};
const QUESTION: Request<'_> = Request {
    method: "OPTIONS",
    ..NEW
};
const CANCEL: Request<'_> = Request {
    method: "CANCEL",
    ..NEW
};
const ACK: Request<'_> = Request {
    method: "ACK",
    ..NEW
};

const SECOND: Duration = Duration::from_secs(1);
const TRYING: StatusCode = sip!(100);
const RINGING: StatusCode = sip!(180);

#[test]
fn a_request_again_gets_the_last_response_again() {
    for request in [
        BUSY,
        QUESTION,
        Request {
            method: "DANCE",
            ..NEW
        },
    ] {
        let mut server = Server::new();
        let first = server.receive(request.text().as_bytes());
        let again = server.receive(request.text().as_bytes());
        assert_eq!(again[..], first[first.len() - 1..], "{}", request.method);
    }
}

#[test]
fn a_call_that_rings_gets_180_again_and_480_when_nobody_answers() {
    let mut server = Server::new();
    assert_eq!(server.codes(&NEW.text()), [TRYING, RINGING]);
    assert_eq!(server.wait(19 * SECOND), []);
    assert_eq!(server.codes(&NEW.text()), [RINGING]);
    assert_eq!(server.wait(SECOND), [(1000, sip!(480))]);
    assert_eq!(server.codes(&NEW.text()), [sip!(480)]);
}

/// Timers G and H.
#[test]
fn a_final_response_is_sent_again_for_32_seconds() {
    let mut server = Server::new();
    assert_eq!(server.codes(&BUSY.text()), [TRYING, RINGING, sip!(486)]);
    let times = [
        500, 1500, 3500, 7500, 11500, 15500, 19500, 23500, 27500, 31500,
    ];
    assert_eq!(
        server.wait(60 * SECOND),
        times.map(|time| (time, sip!(486)))
    );
    assert_eq!(
        server.codes(&CANCEL.text()),
        [sip!(481)],
        "the transaction has ended"
    );
}

#[test]
fn an_ack_ends_the_retransmission() {
    let mut server = Server::new();
    server.codes(&BUSY.text());
    assert_eq!(server.wait(SECOND), [(500, sip!(486))]);
    assert_eq!(server.codes(&ACK.text()), SILENCE);
    assert_eq!(server.wait(4 * SECOND), []);
    assert_eq!(
        server.codes(&BUSY.text()),
        [sip!(486)],
        "timer I has not fired"
    );
    assert_eq!(server.wait(SECOND), []);
    assert_eq!(
        server.codes(&CANCEL.text()),
        [sip!(481)],
        "the transaction has ended"
    );
}

#[test]
fn the_ack_of_another_call_ends_nothing() {
    let mut server = Server::new();
    server.codes(&BUSY.text());
    server.codes(
        &Request {
            via: ";branch=z9hG4bK2",
            ..ACK
        }
        .text(),
    );
    assert_eq!(server.wait(SECOND), [(500, sip!(486))]);
}

/// Timer J.
#[test]
fn a_request_other_than_invite_is_known_for_32_seconds() {
    let mut server = Server::with_limit(1);
    server.codes(&QUESTION.text());
    assert_eq!(
        server.wait(31 * SECOND),
        [],
        "no response is sent again by itself"
    );
    let other = Request {
        via: ";branch=z9hG4bK2",
        ..QUESTION
    };
    assert_eq!(server.codes(&other.text()), [sip!(503)]);
    assert_eq!(server.wait(SECOND), []);
    assert_eq!(server.codes(&other.text()), [sip!(200)]);
}

#[test]
fn a_cancel_ends_a_call_that_rings() {
    let mut server = Server::new();
    server.codes(&NEW.text());
    assert_eq!(server.codes(&CANCEL.text()), [sip!(200), sip!(487)]);
    assert_eq!(server.codes(&CANCEL.text()), [sip!(200)]);
    assert_eq!(server.wait(SECOND), [(500, sip!(487))]);
    server.codes(&ACK.text());
    assert_eq!(server.wait(30 * SECOND), [], "480 does not follow");
}

#[test]
fn a_cancel_does_not_change_a_final_response() {
    let mut server = Server::new();
    server.codes(&BUSY.text());
    assert_eq!(server.codes(&CANCEL.text()), [sip!(200)]);
    assert_eq!(server.wait(SECOND), [(500, sip!(486))]);
}

#[test]
fn beyond_the_limit_a_new_request_gets_503_and_is_forgotten() {
    let mut server = Server::with_limit(1);
    server.codes(&NEW.text());
    for method in ["INVITE", "OPTIONS", "DANCE", "CANCEL"] {
        let other = Request {
            method,
            via: ";branch=z9hG4bK2",
            ..NEW
        }
        .text();
        let responses = server.receive(other.as_bytes());
        assert_eq!(responses[0].code, sip!(503), "{method}");
        assert_eq!(responses[0].values("Retry-After"), ["10"], "{method}");
        assert_eq!(
            server.receive(other.as_bytes()),
            responses,
            "{method}: the same tag"
        );
    }
    assert_eq!(server.wait(19 * SECOND), [], "503 is not sent again");
    assert_eq!(server.codes(&NEW.text()), [RINGING], "a known call goes on");
    assert_eq!(server.codes(&CANCEL.text()), [sip!(200), sip!(487)]);
}
