//! Each stack, driven by its adapter.

use std::str::FromStr as _;

use sipcode::{RequiredHeader, SipResponse, StatusCode, StatusLine};

use crate::adapters::{ezk, own, rsip, rsipstack, rvoip, sipx};

/// The lines of header fields that a response takes from its request.
const COPIED: &str = "Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bK776\r\n\
    From: <sip:alice@example.com>;tag=88\r\n\
    To: <sip:alice@example.com>;tag=4711\r\n\
    Call-ID: 1@192.0.2.1\r\n\
    CSeq: 1 REGISTER\r\n";

pub(crate) struct Stack {
    pub(crate) name: &'static str,
    /// The first line that it prints by itself for a number; `None` where the caller writes it.
    pub(crate) alone: Option<fn(u16) -> String>,
    /// The message that it prints for a response, through the adapter.
    pub(crate) sent: fn(&dyn SipResponse) -> String,
    /// What comes through the adapter of a message that it has received: the code and the phrase.
    pub(crate) received: fn(&str) -> Option<(StatusCode, String)>,
    /// What the check at the send point says of a response to REGISTER.
    pub(crate) missing: fn(&dyn SipResponse) -> Vec<RequiredHeader>,
}

pub(crate) const STACKS: &[Stack] = &[
    Stack {
        name: "rsip",
        alone: Some(|number| {
            let response = ::rsip::Response {
                status_code: number.into(),
                ..Default::default()
            };
            first_line(&response.to_string())
        }),
        sent: |response| sent_by_rsip(response).to_string(),
        received: |message| {
            let message = ::rsip::Response::try_from(message.as_bytes()).ok()?;
            rsip::from_rsip(&message).map(parts)
        },
        missing: |response| rsip::missing(&sent_by_rsip(response), "REGISTER"),
    },
    Stack {
        name: "rsipstack",
        alone: Some(|number| {
            let response = ::rsipstack::sip::Response {
                status_code: number.into(),
                ..Default::default()
            };
            first_line(&response.to_string())
        }),
        sent: |response| sent_by_rsipstack(response).to_string(),
        received: |message| {
            let message = ::rsipstack::sip::Response::try_from(message).ok()?;
            rsipstack::from_rsipstack(&message).map(parts)
        },
        missing: |response| rsipstack::missing(&sent_by_rsipstack(response), "REGISTER"),
    },
    Stack {
        name: "ezk-sip-types",
        alone: Some(|number| {
            let code = ezk_sip_types::StatusCode::from(number);
            let reason = code.text().map(Into::into);
            ezk_sip_types::msg::StatusLine { code, reason }.to_string()
        }),
        sent: |response| {
            let mut headers = ezk_sip_types::Headers::new();
            let (line, body) = ezk::to_ezk(response, &mut headers);
            headers.insert("Content-Length", body.len().to_string());
            let body = String::from_utf8(body.to_vec()).unwrap();
            format!("{line}\r\n{headers}\r\n{body}")
        },
        received: |message| {
            let line = ezk_sip_types::msg::StatusLine::from_str(message.lines().next()?).ok()?;
            ezk::from_ezk(&line).map(parts)
        },
        missing: |response| {
            let mut headers = ezk_sip_types::Headers::new();
            let (line, _) = ezk::to_ezk(response, &mut headers);
            ezk::missing(&line, &headers, "REGISTER")
        },
    },
    Stack {
        name: "rvoip-sip-core",
        alone: Some(|number| {
            let code = rvoip_sip_core::StatusCode::from_u16(number).unwrap();
            first_line(&rvoip_sip_core::Response::new(code).to_string())
        }),
        sent: |response| sent_by_rvoip(response).to_string(),
        received: |message| match rvoip_sip_core::parse_message(message.as_bytes()).ok()? {
            rvoip_sip_core::Message::Response(message) => rvoip::from_rvoip(&message).map(parts),
            rvoip_sip_core::Message::Request(_) => None,
        },
        missing: |response| rvoip::missing(&sent_by_rvoip(response), "REGISTER"),
    },
    Stack {
        name: "sipx-sip",
        alone: None,
        sent: |response| {
            let message = sipx_sip::Message::Response(sent_by_sipx(response));
            String::from_utf8(message.to_bytes().to_vec()).unwrap()
        },
        received: |message| match sipx_parse(message) {
            sipx_sip::Message::Response(message) => sipx::from_sipx(&message).map(parts),
            sipx_sip::Message::Request(_) => None,
        },
        missing: |response| sipx::missing(&sent_by_sipx(response), "REGISTER"),
    },
    Stack {
        name: "a stack of one's own",
        alone: None,
        sent: |response| String::from_utf8(own::to_bytes(response, COPIED)).unwrap(),
        received: |message| own::from_bytes(message.as_bytes()).ok().map(parts),
        missing: |response| {
            let message = String::from_utf8(own::to_bytes(response, COPIED)).unwrap();
            own::missing(response.status_code(), &message, "REGISTER")
        },
    },
];

pub(crate) fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().to_owned()
}

fn parts(line: StatusLine<'_>) -> (StatusCode, String) {
    (line.status_code(), line.reason_phrase().to_owned())
}

fn request() -> String {
    format!("REGISTER sip:example.com SIP/2.0\r\n{COPIED}\r\n")
}

fn sent_by_rsip(response: &dyn SipResponse) -> ::rsip::Response {
    let request = ::rsip::Request::try_from(request().as_bytes()).unwrap();
    rsip::to_rsip(response, request.headers)
}

fn sent_by_rsipstack(response: &dyn SipResponse) -> ::rsipstack::sip::Response {
    let request = ::rsipstack::sip::Request::try_from(request()).unwrap();
    let (status_code, headers, body) = rsipstack::to_rsipstack(response);
    let body = body.unwrap_or_default();
    let mut message = ::rsipstack::sip::Response {
        status_code,
        headers: request.headers,
        body,
        ..Default::default()
    };
    // As `reply_with` does.
    let length = u32::try_from(message.body.len()).unwrap();
    let length = ::rsipstack::sip::Header::ContentLength(length.into());
    message.headers.push(length);
    message.headers.extend(headers);
    message
}

fn sent_by_rvoip(response: &dyn SipResponse) -> rvoip_sip_core::Response {
    match rvoip_sip_core::parse_message(request().as_bytes()).unwrap() {
        rvoip_sip_core::Message::Request(request) => rvoip::to_rvoip(response, &request).unwrap(),
        rvoip_sip_core::Message::Response(_) => panic!("a request was parsed"),
    }
}

fn sent_by_sipx(response: &dyn SipResponse) -> sipx_sip::Response {
    match sipx_parse(&request()) {
        sipx_sip::Message::Request(request) => sipx::to_sipx(response, &request).unwrap(),
        sipx_sip::Message::Response(_) => panic!("a request was parsed"),
    }
}

fn sipx_parse(message: &str) -> sipx_sip::Message {
    let message = bytes::Bytes::copy_from_slice(message.as_bytes());
    sipx_sip::parse_datagram(message, &sipx_sip::Limits::default()).unwrap()
}
