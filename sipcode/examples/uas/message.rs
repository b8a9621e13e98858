//! Parsing of requests, and printing of responses.

use std::net::SocketAddr;

use bytes::Bytes;
use ezk_sip_types::{
    Headers, Name,
    header::typed::{CSeq, ContentLength, FromTo, Via},
    msg::{Line, PullParser},
    uri::{SipUri, SipUriUserPart},
};
use sipcode::{SipResponse, sip};

use crate::responses::Refusal;

/// A request, and the address that its responses go to.
pub(crate) struct Request {
    /// The method as it was written, since names of methods are case-sensitive.
    pub(crate) method: String,
    /// The user part of the Request-URI.
    pub(crate) user: Option<String>,
    pub(crate) headers: Headers,
    pub(crate) body: Bytes,
    via: Via,
    source: SocketAddr,
}

impl Request {
    /// Reads a datagram. Returns `None` for noise, a response and a request without a Via, to which
    /// no response is possible. A request that cannot be read any further comes with a refusal.
    pub(crate) fn read(datagram: &[u8], source: SocketAddr) -> Option<(Self, Result<(), Refusal>)> {
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
            _ if !is_well_formed || !has_mandatory_headers(&headers, method) => {
                Err(Refusal::Malformed)
            }
            "SIP/2.0" => uri.map(drop).and_then(|()| cut(&mut body, &headers)),
            _ => Err(Refusal::Version),
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

    /// Identifies the transaction, together with the method (RFC 3261 §17.2.3).
    pub(crate) fn branch(&self) -> String {
        let branch = self.via.params.get_val("branch").map(ToString::to_string);
        format!("{} {:?}", branch.unwrap_or_default(), self.via.sent_by)
    }

    /// Returns whether the request belongs to a dialog.
    pub(crate) fn has_to_tag(&self) -> bool {
        self.headers
            .get::<FromTo>(Name::TO)
            .is_ok_and(|to| to.tag.is_some())
    }

    /// The user in To.
    pub(crate) fn callee(&self) -> Option<String> {
        let to = self.headers.get::<FromTo>(Name::TO).ok()?;
        user(&to.uri.uri)
    }

    /// Prints a response to this request (RFC 3261 §8.2.6), with the tag of the transaction.
    pub(crate) fn respond(&self, response: &dyn SipResponse, tag: &str) -> Vec<u8> {
        let mut headers = Headers::new();
        headers.insert_named(&self.response_via());
        for via in self.headers.get_raw(&Name::VIA).skip(1) {
            headers.insert(Name::VIA, via.clone());
        }
        for name in [Name::FROM, Name::TO, Name::CALL_ID, Name::CSEQ] {
            for value in self.headers.get_raw(&name) {
                let is_trying = matches!(response.status_code(), sip!(100));
                let wants_tag = name == Name::TO && !self.has_to_tag() && !is_trying;
                let tag = if wants_tag {
                    format!(";tag={tag}")
                } else {
                    String::new()
                };
                headers.insert(name.clone(), format!("{value}{tag}"));
            }
        }
        response.headers(&mut |name, value| headers.insert(name.to_owned(), value.to_string()));
        headers.insert(Name::CONTENT_LENGTH, "0");
        format!("{}\r\n{headers}\r\n", response.status_line()).into_bytes()
    }

    /// The address that responses go to (RFC 3261 §18.2.2, RFC 3581 §4).
    pub(crate) fn sender(&self) -> SocketAddr {
        let port = match self.via.params.get("rport") {
            Some(_) => self.source.port(),
            None => self.via.sent_by.port.unwrap_or(5060),
        };
        SocketAddr::new(self.source.ip(), port)
    }

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

/// Reads the headers up to the first malformed one, and returns whether all are well-formed.
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

fn refuse_uri(uri: &str) -> Refusal {
    match uri.split_once(':') {
        Some(("sip" | "sips", _)) | None => Refusal::Malformed,
        Some(_) => Refusal::UriScheme,
    }
}

fn user(uri: &SipUri) -> Option<String> {
    match &uri.user_part {
        SipUriUserPart::Empty => None,
        SipUriUserPart::User(user) => Some(user.to_string()),
        SipUriUserPart::UserPw(both) => Some(both.user.to_string()),
    }
}

/// Checks for the headers of RFC 3261 §8.1.1, except Max-Forwards, which older clients do not send.
fn has_mandatory_headers(headers: &Headers, method: &str) -> bool {
    let cseq = headers.get_named::<CSeq>();
    headers.get::<FromTo>(Name::FROM).is_ok()
        && headers.get::<FromTo>(Name::TO).is_ok()
        && headers.contains(&Name::CALL_ID)
        && cseq.is_ok_and(|cseq| cseq.method.to_string() == method)
}

/// Cuts the body to the length that Content-Length gives (RFC 3261 §18.3).
fn cut(body: &mut Bytes, headers: &Headers) -> Result<(), Refusal> {
    match headers.try_get_named::<ContentLength>() {
        None => Ok(()),
        Some(Ok(ContentLength(length))) if length <= body.len() => {
            body.truncate(length);
            Ok(())
        }
        Some(_) => Err(Refusal::Malformed),
    }
}
