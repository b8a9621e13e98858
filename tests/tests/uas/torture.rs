//! Every message of RFC 4475 gets what the RFC says of it.

use sipcode::{StatusCode, sip};

use crate::server::Server;

/// A message, the response that it gets, and why.
type Verdict = (&'static str, Option<StatusCode>, &'static str);

/// What is well-formed goes on to what this server says of a user, a method, a dialog.
const VERDICTS: [Verdict; 49] = [
    (
        "wsinv",
        Some(sip!(481)),
        "well-formed, and its To has the tag of a dialog",
    ),
    (
        "intmeth",
        Some(sip!(501)),
        "well-formed, of an unknown method",
    ),
    ("esc01", Some(sip!(404)), "well-formed"),
    ("escnull", Some(sip!(401)), "well-formed, and not alice"),
    ("esc02", Some(sip!(501)), "well-formed, and not a REGISTER"),
    ("lwsdisp", Some(sip!(404)), "to be accepted as well-formed"),
    ("longreq", Some(sip!(404)), "well-formed"),
    (
        "dblreq",
        Some(sip!(401)),
        "a REGISTER; what follows is noise",
    ),
    ("semiuri", Some(sip!(404)), "well-formed"),
    ("transports", Some(sip!(404)), "well-formed"),
    (
        "mpart01",
        Some(sip!(405)),
        "well-formed, of a method that is not served",
    ),
    ("unreason", None, "a response"),
    ("noreason", None, "a response"),
    ("badinv01", Some(sip!(400)), ""),
    ("clerr", Some(sip!(400)), ""),
    ("ncl", Some(sip!(400)), "the RFC: an error"),
    ("scalar02", Some(sip!(400)), ""),
    ("scalarlg", None, "a response"),
    ("quotbal", Some(sip!(400)), ""),
    ("ltgtruri", Some(sip!(400)), ""),
    ("lwsruri", Some(sip!(400)), ""),
    (
        "lwsstart",
        Some(sip!(400)),
        "acceptable; a liberal server ignores the spaces",
    ),
    (
        "trws",
        Some(sip!(400)),
        "acceptable; a liberal server ignores the spaces",
    ),
    (
        "escruri",
        Some(sip!(400)),
        "acceptable; a liberal server ignores the header",
    ),
    (
        "baddate",
        Some(sip!(404)),
        "a Date that is not used need not be read",
    ),
    ("regbadct", Some(sip!(400)), ""),
    ("badaspec", Some(sip!(400)), ""),
    ("baddn", Some(sip!(400)), ""),
    ("badvers", Some(sip!(505)), ""),
    ("mismatch01", Some(sip!(400)), ""),
    (
        "mismatch02",
        Some(sip!(501)),
        "better than 400, which is acceptable too",
    ),
    ("bigcode", None, "a response"),
    (
        "badbranch",
        Some(sip!(404)),
        "it falls back to the matching of RFC 2543",
    ),
    ("insuf", Some(sip!(400)), ""),
    ("unkscm", Some(sip!(416)), ""),
    (
        "novelsc",
        Some(sip!(416)),
        "a scheme that is never accepted",
    ),
    ("unksm2", Some(sip!(400)), "To of a REGISTER is a SIP URI"),
    ("bext01", Some(sip!(420)), ""),
    ("invut", Some(sip!(415)), ""),
    (
        "regaut01",
        Some(sip!(401)),
        "credentials of an unknown scheme are challenged",
    ),
    ("multi01", Some(sip!(400)), ""),
    ("mcl01", Some(sip!(400)), "the RFC: an error"),
    ("bcast", None, "a response"),
    (
        "zeromf",
        Some(sip!(404)),
        "an endpoint does not look at Max-Forwards",
    ),
    ("cparam01", Some(sip!(401)), "well-formed, and not alice"),
    ("cparam02", Some(sip!(401)), "well-formed, and not alice"),
    ("regescrt", Some(sip!(401)), "well-formed, and not alice"),
    ("sdp01", Some(sip!(406)), "or 400"),
    ("inv2543", Some(sip!(404)), "a legal request of RFC 2543"),
];

#[test]
fn every_message_gets_what_the_rfc_says() {
    let messages = messages();
    assert!(
        messages
            .iter()
            .map(|(name, _)| name.as_str())
            .eq(VERDICTS.map(|(name, ..)| name))
    );
    for ((name, message), (_, wanted, why)) in messages.iter().zip(VERDICTS) {
        let codes: Vec<_> = Server::new()
            .receive(message)
            .iter()
            .map(|response| response.code)
            .collect();
        assert_eq!(codes, Vec::from_iter(wanted), "{name} {why}");
    }
}

/// The responses to malformed requests are well-formed themselves.
#[test]
fn every_response_has_each_single_header_field_once() {
    for (name, message) in messages() {
        for response in Server::new().receive(&message) {
            for field in ["From", "To", "Call-ID", "CSeq"] {
                let is_missing = name == "insuf" && field != "CSeq";
                assert_eq!(
                    response.values(field).len(),
                    usize::from(!is_missing),
                    "{name} {field}"
                );
            }
        }
    }
}

/// The messages whose registration "should succeed", with the user that needs no credentials.
#[test]
fn a_binding_keeps_what_belongs_to_its_uri() {
    for (name, user, contact) in [
        (
            "cparam01",
            "watson",
            "<sip:+19725552222@gw1.example.net>;expires=3600",
        ),
        (
            "cparam02",
            "watson",
            "<sip:+19725552222@gw1.example.net;unknownparam>;expires=3600",
        ),
        (
            "regescrt",
            "user",
            "<sip:user@example.com?Route=%3Csip:sip.example.com%3E>;expires=3600",
        ),
    ] {
        let (_, message) = messages()
            .into_iter()
            .find(|(found, _)| found == name)
            .unwrap();
        let message = String::from_utf8(message).unwrap();
        let to = format!("To: sip:{user}@");
        assert!(message.contains(&to), "{name}");
        let responses = Server::new().receive(message.replace(&to, "To: sip:alice@").as_bytes());
        assert_eq!(responses[0].code, sip!(200), "{name}");
        assert_eq!(responses[0].values("Contact"), [contact], "{name}");
    }
}

pub(crate) fn messages() -> Vec<(String, Vec<u8>)> {
    let text = include_str!("torture.txt").strip_suffix('\n').unwrap();
    text.split("\n== ").skip(1).map(message).collect()
}

fn message(part: &str) -> (String, Vec<u8>) {
    let (head, text) = part.split_once('\n').unwrap();
    let (name, length) = head.split_once(' ').unwrap();
    let bytes = unescaped(&text.replace('\n', "\r\n"));
    assert_eq!(bytes.len().to_string(), length, "{name}");
    (name.to_owned(), bytes)
}

fn unescaped(text: &str) -> Vec<u8> {
    let mut parts = text.split('\\');
    let mut bytes = parts.next().unwrap().as_bytes().to_vec();
    while let Some(part) = parts.next() {
        if let Some(rest) = part.strip_prefix('x') {
            let (digits, rest) = rest.split_at(2);
            bytes.push(u8::from_str_radix(digits, 16).unwrap());
            bytes.extend_from_slice(rest.as_bytes());
        } else {
            assert!(part.is_empty());
            bytes.push(b'\\');
            bytes.extend_from_slice(parts.next().unwrap().as_bytes());
        }
    }
    bytes
}
