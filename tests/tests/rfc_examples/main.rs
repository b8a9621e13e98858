//! The responses that RFCs show as examples, as types with the headers that they show: nothing of
//! them is refused but what an RFC in force contradicts.
//!
//! `messages.txt` has one line for each combination of code, method and headers in the examples of
//! RFCs up to 9354: `RFC section | code | method | headers`, with `-` for a message without CSeq and
//! `(body)` at the end of one with a body.

mod contradicted;

use std::{collections::BTreeMap, fmt::Write as _};

use contradicted::CONTRADICTED;
use sipcode::{RegistryStatus, StatusCode};
use sipcode_registry::METHODS;
use sipcode_tests::Consumer;

const MESSAGES: &str = include_str!("messages.txt");

/// What the stack writes, and a response does not declare.
const OF_STACK: [&str; 6] = ["Via", "From", "To", "Call-ID", "CSeq", "Content-Length"];

/// A type on one line that stands for the message.
fn item(index: usize, message: &str) -> String {
    let parts: Vec<_> = message.split(" | ").collect();
    let &[_, code, method, headers] = parts.as_slice() else {
        panic!("{message}");
    };
    let method = match method {
        "-" => String::new(),
        known if METHODS.contains(&known) => format!(", method = {known}"),
        own => format!(", method = {own:?}"),
    };
    let registration = code.parse::<StatusCode>().unwrap().registration();
    let allow = match registration {
        RegistryStatus::Unregistered => ", allow(unregistered)",
        _ => "",
    };
    let headers: Vec<_> = headers
        .split(", ")
        .filter(|name| !OF_STACK.contains(name) && *name != "(body)")
        .collect();
    let mut fields = String::new();
    for name in &headers {
        write!(fields, "#[sip_header({name:?})] pub u8, ").unwrap();
    }
    // RFC 3261 §10.3: where no binding is left, there is no Contact; its type declares it.
    if parts[1..3] == ["200", "REGISTER"] && !headers.contains(&"Contact") {
        fields += "#[sip_header(\"Contact\")] pub Option<u8>";
    }
    format!("#[sip_response({code}{method}{allow})] pub struct Message{index}({fields});")
}

#[test]
fn only_what_an_rfc_in_force_contradicts_is_refused() {
    let items: Vec<_> = MESSAGES
        .lines()
        .enumerate()
        .map(|(index, message)| item(index, message))
        .collect();
    assert!(items.len() > 200, "{}", items.len());
    let head = "use sipcode::sip_response;\n";
    let said = Consumer::new("rfc-examples", head.to_owned() + &items.join("\n") + "\n").check();
    let mut refused: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for error in said.iter().filter(|said| said.level == "error") {
        let message = MESSAGES.lines().nth(error.line - 2).unwrap();
        let first = error.message.lines().next().unwrap().to_owned();
        refused.entry(message).or_default().push(first);
    }
    for (message, said) in &refused {
        let known = CONTRADICTED
            .iter()
            .find(|known| message.starts_with(known.message));
        let known = known.unwrap_or_else(|| panic!("{message}\n{said:#?}"));
        assert_eq!(said, known.said, "{message}");
    }
    for known in CONTRADICTED {
        let is_refused = refused
            .keys()
            .any(|message| message.starts_with(known.message));
        assert!(
            is_refused,
            "{} is not refused: {}",
            known.message, known.because
        );
    }
}
