//! The adapters of the page `stacks`, over every code, and what each stack prints without them.

mod adapters;
mod by_themselves;
mod stack;

use sipcode::{SipResponse, StatusCode, sip, sip_reply, sip_response};

use stack::{STACKS, first_line};

/// A response that has nothing but a code.
struct Bare(StatusCode);

impl SipResponse for Bare {
    fn status_code(&self) -> StatusCode {
        self.0
    }
}

#[sip_response(401)]
struct Challenge {
    www_authenticate: &'static str,
}

#[sip_response(423)]
struct TooBrief {
    min_expires: u32,
}

const CHALLENGE: Challenge = Challenge {
    www_authenticate: r#"Digest realm="example.com", nonce="1""#,
};
const TOO_BRIEF: TooBrief = TooBrief { min_expires: 60 };

/// Every code that an RFC has defined, also those that are gone.
fn codes() -> impl Iterator<Item = StatusCode> {
    let codes = (100..700).filter_map(|number| StatusCode::from_u16(number).ok());
    codes.filter(|code| StatusCode::reason_phrase(*code).is_some())
}

#[test]
fn every_code_goes_out_with_its_phrase_and_comes_back() {
    for stack in STACKS {
        for code in codes() {
            let message = (stack.sent)(&Bare(code));
            let line = first_line(&message);
            assert_eq!(line, format!("SIP/2.0 {code}"), "{}", stack.name);

            let received = (stack.received)(&message).expect(stack.name);
            let phrase = code.reason_phrase().unwrap().to_owned();
            assert_eq!(received, (code, phrase), "{}", stack.name);
        }
    }
}

#[test]
fn a_phrase_of_ones_own_goes_out() {
    for stack in STACKS {
        let line = first_line(&(stack.sent)(&sip_reply!(403, reason = "Stale Date")));
        assert_eq!(line, "SIP/2.0 403 Stale Date", "{}", stack.name);
    }
}

/// rsip forgets it while it parses.
#[test]
fn a_phrase_of_the_peer_comes_in() {
    for stack in STACKS {
        let message = (stack.sent)(&Bare(sip!(603))).replace("Decline", "Network Blocked");
        let phrase = if stack.name == "rsip" {
            "Decline"
        } else {
            "Network Blocked"
        };
        let received = (stack.received)(&message).expect(stack.name);
        assert_eq!(received, (sip!(603), phrase.to_owned()), "{}", stack.name);
    }
}

#[test]
fn header_fields_go_out() {
    for stack in STACKS {
        let message = (stack.sent)(&CHALLENGE);
        let line = r#"WWW-Authenticate: Digest realm="example.com", nonce="1""#;
        assert!(message.lines().any(|found| found == line), "{message}");

        let message = (stack.sent)(&TOO_BRIEF);
        let line = "Min-Expires: 60";
        assert!(message.lines().any(|found| found == line), "{message}");
    }
}

#[test]
fn a_body_goes_out_with_its_type_and_length() {
    let answered = sip_reply!(
        200,
        method = INVITE,
        contact = "<sip:bob@192.0.2.4>",
        body("application/sdp") = "v=0\r\n",
    );
    for stack in STACKS {
        let message = (stack.sent)(&answered);
        let (head, body) = message.split_once("\r\n\r\n").unwrap();
        assert_eq!(body, "v=0\r\n", "{}", stack.name);
        for line in [
            "Contact: <sip:bob@192.0.2.4>",
            "Content-Type: application/sdp",
            "Content-Length: 5",
        ] {
            let count = head.lines().filter(|found| *found == line).count();
            assert_eq!(count, 1, "{} sends\n{message}", stack.name);
        }
    }
}

#[test]
fn the_check_at_the_send_point_finds_what_is_missing() {
    for stack in STACKS {
        assert_eq!((stack.missing)(&CHALLENGE), [], "{}", stack.name);
        assert_eq!((stack.missing)(&TOO_BRIEF), [], "{}", stack.name);

        for (code, name) in [(sip!(401), "WWW-Authenticate"), (sip!(423), "Min-Expires")] {
            let missing = (stack.missing)(&Bare(code));
            assert_eq!(missing.len(), 1, "{}", stack.name);
            assert_eq!(missing[0].to_string(), name, "{}", stack.name);
        }
    }
}

/// A checked number is what each of them takes.
#[test]
fn numbers_go_through() {
    assert_eq!(
        ezk_sip_types::StatusCode::from(sip!(486u16)),
        ezk_sip_types::StatusCode::BUSY_HERE
    );
    assert_eq!(
        rsip::StatusCode::from(sip!(486u16)),
        rsip::StatusCode::BusyHere
    );
    assert_eq!(
        rsipstack::sip::StatusCode::from(sip!(486u16)),
        rsipstack::sip::StatusCode::BusyHere
    );
    assert_eq!(
        rvoip_sip_core::StatusCode::from_u16(sip!(486u16)).unwrap(),
        rvoip_sip_core::StatusCode::BusyHere
    );
    assert_eq!(sipx_sip::StatusCode::new(sip!(486u16)).unwrap().code(), 486);
}

/// The name of 201 in rsip, which HTTP calls Created, is that of 202.
#[test]
fn rsip_takes_201_for_202() {
    assert_eq!(rsip::StatusCode::Accepted.code(), 201);
    assert_eq!(rsip::StatusCode::from(201), rsip::StatusCode::Accepted);
}

#[test]
fn rsipstack_drops_the_phrase_of_a_known_code() {
    let code = rsipstack::sip::StatusCode::try_from((603, "Network Blocked")).unwrap();
    assert_eq!(code.to_string(), "603 Decline");
}

#[test]
fn ezk_ends_a_line_without_a_phrase_with_the_digits() {
    let line = ezk_sip_types::msg::StatusLine {
        code: sip!(608u16).into(),
        reason: None,
    };
    assert_eq!(line.to_string(), "SIP/2.0 608");
}

#[test]
fn rvoip_takes_any_number_for_a_custom_code() {
    use rvoip_sip_core::StatusCode;

    assert_ne!(StatusCode::Custom(200), StatusCode::Ok);
    assert_eq!(StatusCode::Custom(9999).as_u16(), 9999);
}
