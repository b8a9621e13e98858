//! What is a request, and what one gets.

use sipcode::{StatusCode, sip};

use crate::{
    request::{NEW, Request},
    server::{SILENCE, Server},
};

fn codes(text: &str) -> Vec<StatusCode> {
    Server::new().codes(text)
}

#[test]
fn a_response_gets_no_response() {
    let request = NEW.text();
    let (_, fields) = request.split_once("\r\n").unwrap();
    for line in [
        "SIP/2.0 200 OK",
        "SIP/2.0 200 SIP/2.0",
        "SIP/2.0 OPTIONS SIP/2.0",
        "SIP/2.0 200 INVITE sip:bob@example.com SIP/2.0",
        "sip/2.0 200 sip:bob@example.com SIP/2.0",
    ] {
        assert_eq!(codes(&format!("{line}\r\n{fields}")), SILENCE, "{line}");
    }
}

#[test]
fn a_method_is_a_token() {
    for method in ["D@NCE", "D,NCE", "", "D\u{c4}NCE", "\"DANCE\""] {
        assert_eq!(
            codes(&Request { method, ..NEW }.text()),
            SILENCE,
            "{method}"
        );
    }
    for method in ["DANCE", "invite", "D!-.%*_+`'~"] {
        assert_eq!(
            codes(&Request { method, ..NEW }.text()),
            [sip!(501)],
            "{method}"
        );
    }
}

#[test]
fn a_header_field_of_one_value_stands_once() {
    let request = NEW.text();
    let lines = request
        .lines()
        .filter(|line| line.contains(": ") && !line.starts_with("Via"));
    for line in lines.chain(["f: <sip:a@example.com>;tag=1", "i: 1@example.com", "l: 0"]) {
        let lines = format!("{line}\r\n");
        assert_eq!(
            codes(
                &Request {
                    lines: &lines,
                    ..NEW
                }
                .text()
            ),
            [sip!(400)],
            "{line}"
        );
    }
    for (line, code) in [
        ("Max-Forwards: 70", sip!(180)),
        ("Content-Type: text/plain", sip!(180)),
    ] {
        let once = format!("{line}\r\n");
        assert_eq!(
            codes(
                &Request {
                    lines: &once,
                    ..NEW
                }
                .text()
            )
            .last(),
            Some(&code),
            "{line}"
        );
        let lines = format!("{line}\r\n{line}\r\n");
        assert_eq!(
            codes(
                &Request {
                    lines: &lines,
                    ..NEW
                }
                .text()
            ),
            [sip!(400)],
            "{line}"
        );
    }
}

#[test]
fn the_method_of_cseq_is_that_of_the_request() {
    for method in ["CANCEL", "OPTIONS", "INVITE"] {
        let text = Request { method, ..NEW }.text();
        let mismatched = text.replace("CSeq: 1 ", "CSeq: 1 X");
        assert_eq!(codes(&mismatched), [sip!(400)], "{method}");
    }
}

/// RFC 3261 §25.1: the address in `received` has no brackets.
#[test]
fn a_proxy_may_have_received_the_request_over_ipv6() {
    let via = ";branch=z9hG4bK1\r\nVia: SIP/2.0/UDP [2001:db8::1]:5060;received=2001:db8::1";
    assert_eq!(
        codes(&Request { via, ..NEW }.text()),
        [sip!(100), sip!(180)]
    );
}

#[test]
fn options_get_the_code_of_an_invite() {
    for (uri, code) in [
        ("sip:bob@example.com", sip!(200)),
        ("sip:b%6Fb@example.com", sip!(200)),
        ("SIP:bob@example.com", sip!(200)),
        ("sip:example.com", sip!(200)),
        ("sip:alice@example.com", sip!(486)),
        ("sip:nobody@example.com", sip!(404)),
        ("tel:+15551234567", sip!(416)),
    ] {
        assert_eq!(
            codes(
                &Request {
                    method: "OPTIONS",
                    uri,
                    ..NEW
                }
                .text()
            ),
            [code],
            "{uri}"
        );
    }
}

#[test]
fn from_and_to_may_have_any_scheme() {
    let request = Request {
        from: "<tel:+15551234567>;tag=1",
        to: "tel:+15557654321",
        ..NEW
    };
    assert_eq!(codes(&request.text()), [sip!(100), sip!(180)]);
}

#[test]
fn a_response_has_every_via_of_its_request() {
    let via = ";rport;branch=z9hG4bK1 , SIP/2.0/TCP two.example.com;branch=z9hG4bK2\r\nv: SIP/2.0/UDP three";
    let responses = Server::new().receive(Request { via, ..NEW }.text().as_bytes());
    let vias = [
        "SIP/2.0/UDP client.example.com;branch=z9hG4bK1;received=192.0.2.1;rport=7000",
        "SIP/2.0/TCP two.example.com;branch=z9hG4bK2",
        "SIP/2.0/UDP three",
    ];
    assert_eq!(responses[0].values("Via"), vias);
    assert_eq!(responses[0].to, "192.0.2.1:7000".parse().unwrap());
}

#[test]
fn without_rport_the_response_goes_to_the_port_of_via() {
    for (via, to) in [
        (";branch=z9hG4bK1", "192.0.2.1:5060"),
        (" : 5070;branch=z9hG4bK1", "192.0.2.1:5070"),
    ] {
        let responses = Server::new().receive(Request { via, ..NEW }.text().as_bytes());
        assert_eq!(responses[0].to, to.parse().unwrap());
    }
}

#[test]
fn a_call_whose_caller_takes_no_session_description_gets_406() {
    for (accept, code) in [
        ("text/plain", sip!(406)),
        ("text/plain, application/sdp;level=1", sip!(180)),
        ("*/*", sip!(180)),
    ] {
        let lines = format!("Accept: {accept}\r\n");
        let codes = codes(
            &Request {
                lines: &lines,
                ..NEW
            }
            .text(),
        );
        assert_eq!(codes.last(), Some(&code), "{accept}");
    }
}
