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
            handlers::on_subscribe(&request, 10),
            handlers::on_subscribe(&request, 3600),
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
    assert_eq!(sent[1], head("423 Interval Too Brief", ""));
    assert_eq!(sent[8], head("500 Internal Server Error", ""));
}

#[test]
fn replies_change_only_what_was_wrong() {
    let [before, after] = [sent!(before), sent!(replies)];
    for index in [0, 2, 4, 5, 6] {
        assert_eq!(before[index], after[index]);
    }
    let too_brief = head("423 Interval Too Brief", "Min-Expires: 60\r\n");
    assert_eq!([&after[1], &after[3]], [&too_brief; 2]);
    let allow = "Allow: REGISTER, SUBSCRIBE, BYE\r\n";
    assert_eq!(after[7], head("405 Method Not Allowed", allow));
    assert_eq!(after[8], head("500 Server Internal Error", ""));
}

#[test]
fn types_and_contracts_change_nothing_on_the_wire() {
    assert_eq!(sent!(replies), sent!(types));
    assert_eq!(sent!(types), sent!(contracts));
}
