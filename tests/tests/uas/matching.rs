//! Which requests are of one transaction (RFC 3261 §17.2.3, §9.2).

use std::time::Duration;

use sipcode::sip;

use crate::{
    request::{NEW, OLD, Request},
    server::Server,
};

const SECOND: Duration = Duration::from_secs(1);

/// Two requests, of which the second is the first one again or another one.
fn is_known(first: Request<'_>, second: Request<'_>) -> bool {
    let mut server = Server::new();
    assert_eq!(server.codes(&first.text()), [sip!(100), sip!(180)]);
    match server.codes(&second.text())[..] {
        [sip!(180)] => true,
        [sip!(100), sip!(180)] => false,
        ref codes => panic!("{codes:?}"),
    }
}

#[test]
fn the_branch_identifies_a_request() {
    assert!(is_known(NEW, NEW));
    assert!(is_known(
        NEW,
        Request {
            call_id: "2@example.com",
            cseq: 2,
            ..NEW
        }
    ));
    assert!(!is_known(
        NEW,
        Request {
            via: ";branch=z9hG4bK2",
            ..NEW
        }
    ));
    assert!(!is_known(
        NEW,
        Request {
            via: ":5070;branch=z9hG4bK1",
            ..NEW
        }
    ));
    assert!(is_known(
        NEW,
        Request {
            via: " ; rport; Branch = z9hG4bK1",
            ..NEW
        }
    ));
}

#[test]
fn without_the_cookie_the_header_fields_identify_a_request() {
    for via in ["", ";branch=1", ";branch=z9hG4bK"] {
        let old = Request { via, ..OLD };
        assert!(is_known(old, old), "{via}");
        for other in [
            Request {
                uri: "sip:bob@example.com;x=1",
                ..old
            },
            Request {
                from: "<sip:caller@example.com>;tag=2",
                ..old
            },
            Request {
                call_id: "2@example.com",
                ..old
            },
            Request { cseq: 2, ..old },
            Request {
                via: ";branch=2",
                ..old
            },
        ] {
            assert!(!is_known(old, other), "{via}\n{}", other.text());
        }
    }
}

#[test]
fn the_ack_of_an_old_client_needs_the_tag_of_the_response() {
    let busy = Request {
        uri: "sip:alice@example.com",
        ..OLD
    };
    let mut server = Server::new();
    let responses = server.receive(busy.text().as_bytes());
    let to = responses[2].values("To")[0];
    for ack in [
        Request {
            to: "<sip:bob@example.com>;tag=guessed",
            ..busy
        },
        Request {
            to,
            cseq: 2,
            ..busy
        },
        Request {
            to,
            call_id: "2@example.com",
            ..busy
        },
    ] {
        server.codes(
            &Request {
                method: "ACK",
                ..ack
            }
            .text(),
        );
        assert_eq!(server.codes(&busy.text()), [sip!(486)]);
    }
    assert_eq!(server.wait(SECOND), [(500, sip!(486))]);
    server.codes(
        &Request {
            method: "ACK",
            to,
            ..busy
        }
        .text(),
    );
    assert_eq!(server.wait(60 * SECOND), []);
}

#[test]
fn the_cancel_of_an_old_client_is_matched_by_the_header_fields() {
    let cancel = Request {
        method: "CANCEL",
        ..OLD
    };
    let mut server = Server::new();
    server.codes(&OLD.text());
    for other in [
        Request {
            uri: "sip:alice@example.com",
            ..cancel
        },
        Request {
            call_id: "2@example.com",
            ..cancel
        },
        Request { cseq: 2, ..cancel },
        Request {
            to: "<sip:bob@example.com>;tag=1",
            ..cancel
        },
    ] {
        assert_eq!(server.codes(&other.text()), [sip!(481)], "{}", other.text());
    }
    assert_eq!(server.codes(&cancel.text()), [sip!(200), sip!(487)]);
}

/// RFC 3261 §9.2: the tags in the responses to the INVITE and to its CANCEL are the same.
#[test]
fn a_call_and_its_cancel_have_one_tag() {
    for request in [NEW, OLD] {
        let mut server = Server::new();
        let mut responses = server.receive(request.text().as_bytes());
        let cancel = Request {
            method: "CANCEL",
            ..request
        };
        responses.extend(server.receive(cancel.text().as_bytes()));
        let tags: Vec<_> = responses[1..]
            .iter()
            .map(|response| response.values("To")[0])
            .collect();
        assert_eq!(tags.len(), 3);
        assert!(
            tags[0].contains(";tag=") && tags.iter().all(|tag| *tag == tags[0]),
            "{tags:?}"
        );
    }
}
