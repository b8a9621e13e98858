//! What each step of the page sends.

const COPIED: &str = "Call-ID: 1@192.0.2.1";

/// What the handlers of a step send, in one order.
macro_rules! sent {
    ($step:ident) => {{
        use crate::$step::{handlers, send::Request};

        let copied = COPIED.to_owned();
        let request = Request {
            copied: copied + "\r\n",
        };
        [
            handlers::on_register(&request, None),
            handlers::on_register(&request, Some(10)),
            handlers::on_register(&request, Some(3600)),
            handlers::on_bye(&request, false),
            handlers::on_bye(&request, true),
            handlers::on_unknown_method(&request),
            handlers::on_failure(&request),
        ]
    }};
}

fn head(line: &str, header: &str) -> String {
    format!("SIP/2.0 {line}\r\n{COPIED}\r\n{header}\r\n")
}

#[test]
fn before_the_phrases_are_those_that_were_written() {
    let sent = sent!(before);
    assert_eq!(sent[0], head("400 No Expires", ""));
    assert_eq!(sent[6], head("500 Internal Server Error", ""));
}

#[test]
fn one_signature_changes_only_the_phrase_that_was_wrong() {
    let [before, after] = [sent!(before), sent!(signature)];
    assert_eq!(before[..6], after[..6]);
    assert_eq!(after[6], head("500 Server Internal Error", ""));
}

#[test]
fn types_add_the_header_fields() {
    let [before, after] = [sent!(signature), sent!(headers)];
    for index in [0, 2, 3, 4, 6] {
        assert_eq!(before[index], after[index]);
    }
    let too_brief = head("423 Interval Too Brief", "Min-Expires: 60\r\n");
    assert_eq!(after[1], too_brief);
    let not_allowed = head("405 Method Not Allowed", "Allow: REGISTER, BYE\r\n");
    assert_eq!(after[5], not_allowed);
}

#[test]
fn contracts_change_nothing_on_the_wire() {
    assert_eq!(sent!(headers), sent!(contracts));
}
