//! The leg of a call to one callee.

use std::net::SocketAddr;

use ezk_sip_types::{Headers, Name};
use sipcode::StatusCode;

use crate::message::{Message, print, with_tag};

pub(crate) struct Fork {
    pub(crate) peer: SocketAddr,
    pub(crate) call_id: String,
    pub(crate) tag: String,
    /// The branch of the INVITE and of its CANCEL.
    branch: String,
    uri: String,
    from: String,
    to: String,
    /// The address of the B2BUA on this side.
    here: SocketAddr,
    cseq: u32,
    pub(crate) has_rung: bool,
    /// The Reason lines of a CANCEL that has to wait for a provisional response (RFC 3261 §9.1).
    pub(crate) cancel: Option<Vec<String>>,
    pub(crate) outcome: Option<Outcome>,
}

/// The final response to the INVITE.
pub(crate) struct Outcome {
    pub(crate) code: StatusCode,
    pub(crate) headers: Headers,
}

impl Fork {
    /// `name` is unique to the fork, and nobody can guess it.
    pub(crate) fn new(invite: &Message, peer: SocketAddr, here: SocketAddr, name: &str) -> Self {
        Self {
            peer,
            call_id: format!("{name}@{}", here.ip()),
            tag: name.to_owned(),
            branch: format!("z9hG4bK{name}"),
            uri: invite.uri().to_owned(),
            from: with_tag(&invite.from, Some(name)),
            to: with_tag(&invite.to, None),
            here,
            cseq: 1,
            has_rung: false,
            cancel: None,
            outcome: None,
        }
    }

    pub(crate) fn invite(&self, invite: &Message, hops: u8) -> Vec<u8> {
        let mut headers = self.headers("INVITE", &self.to, &self.branch);
        headers.insert(Name::MAX_FORWARDS, hops.to_string());
        headers.insert(Name::CONTACT, format!("<sip:b2bua@{}>", self.here));
        for name in ["Content-Type", "Authorization", "Proxy-Authorization"] {
            for value in invite.values(name) {
                headers.insert(name, value);
            }
        }
        print(
            &format!("INVITE {} SIP/2.0", self.uri),
            &headers,
            &invite.body,
        )
    }

    pub(crate) fn cancel_request(&self, reasons: &[String]) -> Vec<u8> {
        let mut headers = self.headers("CANCEL", &self.to, &self.branch);
        insert_reasons(&mut headers, reasons);
        print(&format!("CANCEL {} SIP/2.0", self.uri), &headers, &[])
    }

    /// The ACK of a failure is part of the transaction of the INVITE (RFC 3261 §17.1.1.3).
    pub(crate) fn acknowledge_failure(&self, response: &Message) -> Vec<u8> {
        let to = response.value("To").unwrap_or_default();
        let headers = self.headers("ACK", &to, &self.branch);
        print(&format!("ACK {} SIP/2.0", self.uri), &headers, &[])
    }

    /// Makes the leg a dialog (RFC 3261 §12.1.2).
    pub(crate) fn confirm(&mut self, response: &Message) {
        self.to = response.value("To").unwrap_or_default();
        self.uri = response.target();
    }

    pub(crate) fn acknowledge(&self, content: Option<&Message>) -> Vec<u8> {
        let branch = format!("{}-ack", self.branch);
        let mut headers = self.headers("ACK", &self.to, &branch);
        let kind = content.and_then(|ack| ack.value("Content-Type"));
        if let Some(kind) = kind {
            headers.insert(Name::CONTENT_TYPE, kind);
        }
        let body = content.map_or(&[][..], |ack| &ack.body);
        print(&format!("ACK {} SIP/2.0", self.uri), &headers, body)
    }

    pub(crate) fn bye(&mut self, reasons: &[String]) -> Vec<u8> {
        self.cseq += 1;
        let branch = format!("{}-bye", self.branch);
        let mut headers = self.headers("BYE", &self.to, &branch);
        insert_reasons(&mut headers, reasons);
        print(&format!("BYE {} SIP/2.0", self.uri), &headers, &[])
    }

    fn headers(&self, method: &str, to: &str, branch: &str) -> Headers {
        let mut headers = Headers::new();
        let via = format!("SIP/2.0/UDP {};rport;branch={branch}", self.here);
        headers.insert(Name::VIA, via);
        if method != "INVITE" {
            headers.insert(Name::MAX_FORWARDS, "70");
        }
        headers.insert(Name::FROM, self.from.clone());
        headers.insert(Name::TO, to.to_owned());
        headers.insert(Name::CALL_ID, self.call_id.clone());
        headers.insert(Name::CSEQ, format!("{} {method}", self.cseq));
        headers
    }
}

pub(crate) fn insert_reasons(headers: &mut Headers, reasons: &[String]) {
    for reason in reasons {
        headers.insert("Reason", reason.clone());
    }
}
