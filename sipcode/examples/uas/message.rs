//! Parsing of requests, and printing of responses.

use std::{fmt::Write as _, net::SocketAddr};

use bytes::Bytes;
use ezk_sip_types::{
    Headers, Name,
    msg::{Line, PullParser},
    uri::{SipUri, SipUriUserPart},
};
use sipcode::{SipResponse, sip};

use crate::{
    grammar::{Address, Via, is_token, number, scheme, split},
    responses::Refusal,
};

/// The header fields that have one value, and stand in a request once at most.
const SINGLE: [Name; 7] = [
    Name::FROM,
    Name::TO,
    Name::CALL_ID,
    Name::CSEQ,
    Name::MAX_FORWARDS,
    Name::CONTENT_LENGTH,
    Name::CONTENT_TYPE,
];

/// A request, and what its responses take from it.
pub(crate) struct Request {
    /// The method as it was written, since names of methods are case-sensitive.
    pub(crate) method: String,
    pub(crate) uri: String,
    pub(crate) headers: Headers,
    pub(crate) body: Bytes,
    pub(crate) via: Via,
    /// The other values of Via.
    vias: Vec<String>,
    source: SocketAddr,
}

#[derive(Clone)]
pub(crate) struct Datagram {
    pub(crate) to: SocketAddr,
    pub(crate) bytes: Bytes,
}

impl Request {
    /// Reads a datagram. Returns `None` for noise, a response and a request without a Via, to which
    /// no response is possible. A request that cannot be read any further comes with a refusal.
    pub(crate) fn read(datagram: &[u8], source: SocketAddr) -> Option<(Self, Result<(), Refusal>)> {
        let datagram = Bytes::copy_from_slice(datagram.trim_ascii_start());
        let mut lines = PullParser::new(&datagram, 0);
        let line = std::str::from_utf8(lines.next()?.ok()?).ok()?;
        let [method, uri, version] = request_line(line)?;
        let (headers, is_complete) = read_headers(&mut lines, &datagram);
        let mut vias = list(&headers, &Name::VIA)?.into_iter().map(str::to_owned);
        let mut request = Self {
            method: method.to_owned(),
            uri: uri.to_owned(),
            via: Via::read(&vias.next()?)?,
            vias: vias.collect(),
            body: datagram.slice(lines.head_end().min(datagram.len())..),
            headers,
            source,
        };
        let checked = if !version.eq_ignore_ascii_case("SIP/2.0") {
            Err(Refusal::Version)
        } else if is_complete && !line.ends_with(' ') && request.is_well_formed() {
            request.cut_body()
        } else {
            Err(Refusal::Malformed)
        };
        Some((request, checked))
    }

    /// The first value of a header field.
    pub(crate) fn value(&self, name: &Name) -> Option<&str> {
        self.headers.get_raw(name).next().map(AsRef::as_ref)
    }

    /// The values of a header field that is a list.
    pub(crate) fn list(&self, name: &Name) -> Vec<&str> {
        list(&self.headers, name).unwrap_or_default()
    }

    /// The bindings of a REGISTER.
    pub(crate) fn contacts(&self) -> impl Iterator<Item = Address<'_>> {
        self.list(&Name::CONTACT)
            .into_iter()
            .filter_map(Address::read)
    }

    pub(crate) fn address(&self, name: &Name) -> Option<Address<'_>> {
        Address::read(self.value(name)?)
    }

    /// The tag of From or To.
    pub(crate) fn tag(&self, name: &Name) -> Option<&str> {
        self.address(name)?.parameter("tag")
    }

    /// The number and the method of CSeq.
    pub(crate) fn cseq(&self) -> Option<(u32, &str)> {
        let (value, method) = self.value(&Name::CSEQ)?.split_once([' ', '\t'])?;
        Some((number(value)?, method.trim()))
    }

    /// The topmost Via, as it was received but for white space.
    pub(crate) fn top_via(&self) -> String {
        self.via.with(&[])
    }

    /// Prints a response to this request (RFC 3261 §8.2.6), with the tag of the transaction.
    pub(crate) fn respond(&self, response: &dyn SipResponse, tag: &str) -> Datagram {
        let mut text = format!("{}\r\n", response.status_line());
        let mut line = |name: &str, value: &str| {
            // Writing to a `String` does not fail.
            let _ = write!(text, "{name}: {value}\r\n");
        };
        line("Via", &self.response_via());
        for via in self.vias.iter().filter(|via| !via.is_empty()) {
            line("Via", via);
        }
        for name in [Name::FROM, Name::TO, Name::CALL_ID, Name::CSEQ] {
            let Some(value) = self.value(&name) else {
                continue;
            };
            let is_trying = matches!(response.status_code(), sip!(100));
            let wants_tag = name == Name::TO && self.tag(&name).is_none() && !is_trying;
            let tag = if wants_tag {
                format!(";tag={tag}")
            } else {
                String::new()
            };
            line(name.as_print_str(), &format!("{value}{tag}"));
        }
        response.headers(&mut |name, value| line(name, &value.to_string()));
        line("Content-Length", "0");
        text += "\r\n";
        let (to, bytes) = (self.sender(), text.into());
        Datagram { to, bytes }
    }

    /// The address that responses go to (RFC 3261 §18.2.2, RFC 3581 §4).
    fn sender(&self) -> SocketAddr {
        let port = match self.via.parameter("rport") {
            Some(_) => self.source.port(),
            None => self.via.port.unwrap_or(5060),
        };
        SocketAddr::new(self.source.ip(), port)
    }

    fn response_via(&self) -> String {
        let mut values = vec![("received", self.source.ip().to_string())];
        if self.via.parameter("rport").is_some() {
            values.push(("rport", self.source.port().to_string()));
        }
        self.via.with(&values)
    }

    /// Checks the header fields of RFC 3261 §8.1.1, except Max-Forwards and the tag of From, which older
    /// clients do not send.
    fn is_well_formed(&self) -> bool {
        let is_via = |text: &String| Via::read(text).is_some_and(|via| via.is_well_formed());
        let is_contact = |text: &&str| *text == "*" || Address::read(text).is_some();
        let is_call_id = |text: &str| !text.is_empty() && !text.contains([' ', '\t']);
        let contacts = list(&self.headers, &Name::CONTACT);
        SINGLE
            .iter()
            .all(|name| self.headers.get_raw(name).len() < 2)
            && self.via.is_well_formed()
            && self.vias.iter().all(is_via)
            && self.address(&Name::FROM).is_some()
            && self.address(&Name::TO).is_some()
            && self.value(&Name::CALL_ID).is_some_and(is_call_id)
            && self.cseq().is_some_and(|(_, method)| is_token(method))
            && contacts.is_some_and(|contacts| contacts.iter().all(is_contact))
            && scheme(&self.uri).is_some()
    }

    /// Cuts the body to the length that Content-Length gives (RFC 3261 §18.3).
    fn cut_body(&mut self) -> Result<(), Refusal> {
        let Some(length) = self.value(&Name::CONTENT_LENGTH) else {
            return Ok(());
        };
        let length = number(length).filter(|length| *length <= self.body.len());
        self.body.truncate(length.ok_or(Refusal::Malformed)?);
        Ok(())
    }
}

/// The user of a SIP or SIPS URI, which may have none. Headers in the URI are for other places.
pub(crate) fn user(uri: &str) -> Result<Option<String>, Refusal> {
    let scheme = scheme(uri).map(str::to_ascii_lowercase);
    if !matches!(scheme.as_deref(), Some("sip" | "sips")) {
        return Err(Refusal::UriScheme);
    }
    match uri.parse::<SipUri>() {
        Ok(uri) if uri.header_params.is_empty() => Ok(match uri.user_part {
            SipUriUserPart::Empty => None,
            SipUriUserPart::User(user) => Some(user.to_string()),
            SipUriUserPart::UserPw(both) => Some(both.user.to_string()),
        }),
        _ => Err(Refusal::Malformed),
    }
}

/// Reads the method, the Request-URI and the version. Returns `None` for what is not a request: a status
/// line begins with what is not a token.
fn request_line(line: &str) -> Option<[&str; 3]> {
    let (method, rest) = line.split_once(' ')?;
    let (uri, version) = rest.trim_end_matches(' ').rsplit_once(' ')?;
    let (name, number) = version.split_once('/')?;
    let is_request = is_token(method) && name.eq_ignore_ascii_case("SIP") && is_token(number);
    is_request.then_some([method, uri, version])
}

/// Reads the headers up to the first malformed one, and returns whether all are well-formed.
fn read_headers(lines: &mut PullParser<'_>, datagram: &Bytes) -> (Headers, bool) {
    let mut headers = Headers::new();
    for line in lines {
        let line = line.ok().and_then(|line| std::str::from_utf8(line).ok());
        let Some((_, line)) = line.and_then(|line| Line::parse(datagram, line).ok()) else {
            return (headers, false);
        };
        // A line that is folded is one line (RFC 3261 §7.3.1).
        let value: Vec<_> = line.value.lines().map(str::trim).collect();
        headers.insert(line.name, value.join(" ").trim().to_owned());
    }
    (headers, true)
}

fn list<'a>(headers: &'a Headers, name: &Name) -> Option<Vec<&'a str>> {
    let lines = headers.get_raw(name).map(|line| split(line, ','));
    Some(lines.collect::<Option<Vec<_>>>()?.concat())
}
