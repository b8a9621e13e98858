//! Parsing and printing of messages.

use std::{fmt::Write as _, net::SocketAddr};

use bytes::Bytes;
use ezk_sip_types::{
    Headers, Name,
    header::typed::{CSeq, Contact, ContentLength, FromTo, Via},
    msg::{Line, PullParser},
};
use sipcode::{SipResponse, StatusCode, sip};

/// The header fields that a message has once.
const SINGLE: [Name; 4] = [Name::FROM, Name::TO, Name::CALL_ID, Name::CSEQ];

pub(crate) enum Start {
    Request { method: String, uri: String },
    Response(StatusCode),
}

pub(crate) struct Message {
    /// The first line, as it was received.
    pub(crate) line: String,
    pub(crate) start: Start,
    /// The number and the method in CSeq.
    pub(crate) cseq: (u32, String),
    pub(crate) from: FromTo,
    pub(crate) to: FromTo,
    pub(crate) headers: Headers,
    pub(crate) body: Bytes,
    pub(crate) source: SocketAddr,
    via: Via,
}

impl Message {
    /// Reads a datagram. Returns `None` for what is not a SIP message, or lacks what identifies its
    /// transaction and its dialog.
    pub(crate) fn read(datagram: &[u8], source: SocketAddr) -> Option<Self> {
        let datagram = Bytes::copy_from_slice(datagram.trim_ascii_start());
        let mut lines = PullParser::new(&datagram, 0);
        let line = std::str::from_utf8(lines.next()?.ok()?).ok()?.to_owned();
        let mut headers = Headers::new();
        for line in &mut lines {
            let line = std::str::from_utf8(line.ok()?).ok()?;
            let (_, line) = Line::parse(&datagram, line).ok()?;
            headers.insert(line.name, line.value);
        }
        let mut body = datagram.slice(lines.head_end().min(datagram.len())..);
        if let Some(length) = headers.try_get_named::<ContentLength>() {
            let ContentLength(length) = length.ok().filter(|length| length.0 <= body.len())?;
            body.truncate(length);
        }
        let cseq: CSeq = headers.get_named().ok()?;
        let stands_once = |name: &Name| headers.get_raw(name).len() == 1;
        let is_unambiguous = SINGLE.iter().all(stands_once);
        is_unambiguous.then_some(Self {
            start: start(&line)?,
            line,
            cseq: (cseq.cseq, cseq.method.to_string()),
            from: headers.get(Name::FROM).ok()?,
            to: headers.get(Name::TO).ok()?,
            via: headers.get_named().ok()?,
            headers,
            body,
            source,
        })
    }

    /// The first value of a header field, as it was received, or nothing.
    pub(crate) fn value(&self, name: &'static str) -> Option<String> {
        self.values(name).into_iter().next()
    }

    pub(crate) fn values(&self, name: &'static str) -> Vec<String> {
        values(&self.headers, name)
    }

    pub(crate) fn call_id(&self) -> String {
        self.value("Call-ID").unwrap_or_default()
    }

    /// The method of a request, and of the request that a response is to.
    pub(crate) fn method(&self) -> &str {
        match &self.start {
            Start::Request { method, .. } => method,
            Start::Response(_) => &self.cseq.1,
        }
    }

    /// The Request-URI.
    pub(crate) fn uri(&self) -> &str {
        match &self.start {
            Start::Request { uri, .. } => uri,
            Start::Response(_) => "",
        }
    }

    /// Whether both requests, which have the same Call-ID, are of the same transaction, or one is the
    /// CANCEL or the ACK of the other. A client that does not know RFC 3261 has no branch that is
    /// unique (§17.2.3).
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        self.id() == other.id()
    }

    /// The part of a transaction's requests that does not change.
    pub(crate) fn id(&self) -> (String, u32, &str, Option<&str>) {
        let Via {
            sent_by, params, ..
        } = &self.via;
        let tag = self.from.tag.as_ref().map(AsRef::as_ref);
        (format!("{sent_by:?}{params}"), self.cseq.0, self.uri(), tag)
    }

    /// Whether the message is in the dialog that the B2BUA has given this tag.
    pub(crate) fn is_to(&self, tag: &str) -> bool {
        self.to.tag.as_ref().is_some_and(|to| to.as_str() == tag)
    }

    /// The URI that the sender wants its next requests to have.
    pub(crate) fn target(&self) -> String {
        let contacts: Option<Contact> = self.headers.get(Name::CONTACT).ok();
        contacts.map_or_else(
            || format!("sip:{}", self.source),
            |contact| format!("{:?}", contact.uri.uri),
        )
    }

    /// Prints a response to this request (RFC 3261 §8.2.6), with the tag of the dialog.
    pub(crate) fn respond(&self, response: &dyn SipResponse, tag: &str, body: &[u8]) -> Vec<u8> {
        let mut headers = Headers::new();
        headers.insert_named(&self.response_via());
        for via in self.headers.get_raw(&Name::VIA).skip(1) {
            headers.insert(Name::VIA, via.clone());
        }
        for name in ["From", "To", "Call-ID", "CSeq"] {
            for value in self.values(name) {
                let is_trying = matches!(response.status_code(), sip!(100));
                let wants_tag = name == "To" && self.to.tag.is_none() && !is_trying;
                let tag = if wants_tag {
                    format!(";tag={tag}")
                } else {
                    String::new()
                };
                headers.insert(name, format!("{value}{tag}"));
            }
        }
        response.headers(&mut |name, value| headers.insert(name.to_owned(), value.to_string()));
        print(&response.status_line().to_string(), &headers, body)
    }

    /// The topmost Via, with the address that the request came from (RFC 3261 §18.2.1, RFC 3581 §4).
    fn response_via(&self) -> Via {
        let mut via = self.via.clone();
        via.params
            .push_or_edit("received", self.source.ip().to_string());
        if via.params.get("rport").is_some() {
            via.params
                .push_or_edit("rport", self.source.port().to_string());
        }
        via
    }
}

fn start(line: &str) -> Option<Start> {
    if let Some(rest) = line.strip_prefix("SIP/2.0 ") {
        let digits = rest.split(' ').next().unwrap_or_default();
        let code = StatusCode::from_bytes(digits.as_bytes()).ok()?;
        return Some(Start::Response(code));
    }
    let parts: [&str; 3] = line.split(' ').collect::<Vec<_>>().try_into().ok()?;
    let [method, uri, "SIP/2.0"] = parts else {
        return None;
    };
    is_token(method).then(|| Start::Request {
        method: method.to_owned(),
        uri: uri.to_owned(),
    })
}

fn is_token(text: &str) -> bool {
    let is_of_token = |byte: u8| byte.is_ascii_alphanumeric() || b"-.!%*_+`'~".contains(&byte);
    !text.is_empty() && text.bytes().all(is_of_token)
}

pub(crate) fn values(headers: &Headers, name: &'static str) -> Vec<String> {
    headers
        .get_raw(&Name::from(name))
        .map(ToString::to_string)
        .collect()
}

/// Prints an address for From or To with another tag.
pub(crate) fn with_tag(address: &FromTo, tag: Option<&str>) -> String {
    let address = FromTo::new(address.uri.clone(), tag.map(Into::into));
    let mut headers = Headers::new();
    headers.insert_type(Name::FROM, &address);
    values(&headers, "From").concat()
}

pub(crate) fn print(line: &str, headers: &Headers, body: &[u8]) -> Vec<u8> {
    let mut head = format!("{line}\r\n{headers}");
    // Writing to a `String` does not fail.
    let _ = write!(head, "Content-Length: {}\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}
