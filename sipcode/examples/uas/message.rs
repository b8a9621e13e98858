//! Datagrams to requests, and responses to datagrams.

use std::net::SocketAddr;

use bytes::Bytes;
use ezk_sip_types::{
    Headers, Name,
    header::typed::{CSeq, ContentLength, FromTo, Via},
    msg::{Line, PullParser, StatusLine},
    uri::{SipUri, SipUriUserPart},
};
use sipcode::{StatusCode, sip};

/// A request, and where its responses go.
pub(crate) struct Request {
    /// As it was written: the names of methods differ in case.
    pub(crate) method: String,
    /// The user part of the Request-URI.
    pub(crate) user: Option<String>,
    pub(crate) headers: Headers,
    pub(crate) body: Bytes,
    via: Via,
    source: SocketAddr,
}

/// A code and the header fields that go with it.
pub(crate) struct Response {
    pub(crate) code: StatusCode,
    pub(crate) headers: Vec<(&'static str, String)>,
}

impl Response {
    pub(crate) fn new(code: StatusCode) -> Self {
        let headers = Vec::new();
        Self { code, headers }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

impl Request {
    /// Reads a datagram. `None` for what nobody can answer: noise, a response, a request without
    /// a Via. The code is that of a request which is understood no further than to refuse it.
    pub(crate) fn read(
        datagram: &[u8],
        source: SocketAddr,
    ) -> Option<(Self, Result<(), StatusCode>)> {
        let datagram = Bytes::copy_from_slice(datagram.trim_ascii_start());
        let mut lines = PullParser::new(&datagram, 0);
        let first = std::str::from_utf8(lines.next()?.ok()?).ok()?;
        let [method, uri, version] = first.split(' ').collect::<Vec<_>>().try_into().ok()?;
        if !version.starts_with("SIP/") {
            return None;
        }
        let (headers, is_well_formed) = read_headers(&mut lines, &datagram);
        let via: Via = headers.get_named().ok()?;
        let uri = uri.parse::<SipUri>().map_err(|_| refuse_uri(uri));
        let user = uri.as_ref().ok().and_then(user);
        let mut body = datagram.slice(lines.head_end().min(datagram.len())..);
        let checked = match version {
            _ if !is_well_formed || !has_mandatory_headers(&headers, method) => Err(sip!(400)),
            "SIP/2.0" => uri.map(drop).and_then(|()| cut(&mut body, &headers)),
            _ => Err(sip!(505)),
        };
        let method = method.to_owned();
        Some((
            Self {
                method,
                user,
                headers,
                body,
                via,
                source,
            },
            checked,
        ))
    }

    /// What identifies the transaction (RFC 3261 §17.2.3), but for the method.
    pub(crate) fn branch(&self) -> String {
        let branch = self.via.params.get_val("branch").map(ToString::to_string);
        format!("{} {:?}", branch.unwrap_or_default(), self.via.sent_by)
    }

    /// Whether the request belongs to a dialog.
    pub(crate) fn has_to_tag(&self) -> bool {
        self.headers
            .get::<FromTo>(Name::TO)
            .is_ok_and(|to| to.tag.is_some())
    }

    /// Prints a response to this request (RFC 3261 §8.2.6), with the tag that the transaction has.
    pub(crate) fn respond(&self, response: &Response, tag: &str) -> Vec<u8> {
        let code = response.code;
        let line = StatusLine {
            code: code.as_u16().into(),
            reason: code.reason_phrase().map(Into::into),
        };
        let mut headers = Headers::new();
        headers.insert_named(&self.answered_via());
        for via in self.headers.get_raw(&Name::VIA).skip(1) {
            headers.insert(Name::VIA, via.clone());
        }
        for name in [Name::FROM, Name::TO, Name::CALL_ID, Name::CSEQ] {
            for value in self.headers.get_raw(&name) {
                let wants_tag = name == Name::TO && !self.has_to_tag() && code != sip!(100);
                let tag = if wants_tag {
                    format!(";tag={tag}")
                } else {
                    String::new()
                };
                headers.insert(name.clone(), format!("{value}{tag}"));
            }
        }
        for (name, value) in &response.headers {
            headers.insert(*name, value.clone());
        }
        headers.insert(Name::CONTENT_LENGTH, "0");
        format!("{line}\r\n{headers}\r\n").into_bytes()
    }

    /// Where responses go (RFC 3261 §18.2.2, RFC 3581 §4).
    pub(crate) fn sender(&self) -> SocketAddr {
        let port = match self.via.params.get("rport") {
            Some(_) => self.source.port(),
            None => self.via.sent_by.port.unwrap_or(5060),
        };
        SocketAddr::new(self.source.ip(), port)
    }

    fn answered_via(&self) -> Via {
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

/// The headers up to the first that is malformed, and whether none is.
fn read_headers(lines: &mut PullParser<'_>, datagram: &Bytes) -> (Headers, bool) {
    let mut headers = Headers::new();
    for line in lines {
        let line = line.ok().and_then(|line| std::str::from_utf8(line).ok());
        let Some((_, line)) = line.and_then(|line| Line::parse(datagram, line).ok()) else {
            return (headers, false);
        };
        headers.insert(line.name, line.value);
    }
    (headers, true)
}

fn refuse_uri(uri: &str) -> StatusCode {
    match uri.split_once(':') {
        Some(("sip" | "sips", _)) | None => sip!(400),
        Some(_) => sip!(416),
    }
}

fn user(uri: &SipUri) -> Option<String> {
    match &uri.user_part {
        SipUriUserPart::Empty => None,
        SipUriUserPart::User(user) => Some(user.to_string()),
        SipUriUserPart::UserPw(both) => Some(both.user.to_string()),
    }
}

/// RFC 3261 §8.1.1, without Max-Forwards, which older clients do not send.
fn has_mandatory_headers(headers: &Headers, method: &str) -> bool {
    let cseq = headers.get_named::<CSeq>();
    headers.get::<FromTo>(Name::FROM).is_ok()
        && headers.get::<FromTo>(Name::TO).is_ok()
        && headers.contains(&Name::CALL_ID)
        && cseq.is_ok_and(|cseq| cseq.method.to_string() == method)
}

/// Cuts the body to the length that Content-Length gives (RFC 3261 §18.3).
fn cut(body: &mut Bytes, headers: &Headers) -> Result<(), StatusCode> {
    match headers.try_get_named::<ContentLength>() {
        None => Ok(()),
        Some(Ok(ContentLength(length))) if length <= body.len() => {
            body.truncate(length);
            Ok(())
        }
        Some(_) => Err(sip!(400)),
    }
}
