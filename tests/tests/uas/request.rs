//! A request of a client, with the fields that the tests change.

/// Prints as a request.
#[derive(Clone, Copy)]
pub(crate) struct Request<'a> {
    pub(crate) method: &'a str,
    pub(crate) uri: &'a str,
    /// What follows the host in Via.
    pub(crate) via: &'a str,
    pub(crate) from: &'a str,
    pub(crate) to: &'a str,
    pub(crate) call_id: &'a str,
    pub(crate) cseq: u32,
    /// Further header lines.
    pub(crate) lines: &'a str,
}

pub(crate) const NEW: Request<'_> = Request {
    method: "INVITE",
    uri: "sip:bob@example.com",
    via: ";branch=z9hG4bK1",
    from: "<sip:caller@example.com>;tag=1",
    to: "<sip:bob@example.com>",
    call_id: "1@example.com",
    cseq: 1,
    lines: "",
};

/// From a client that knows RFC 2543 only.
pub(crate) const OLD: Request<'_> = Request { via: "", ..NEW };

impl Request<'_> {
    pub(crate) fn text(&self) -> String {
        let Self {
            method,
            uri,
            via,
            from,
            to,
            call_id,
            cseq,
            lines,
        } = self;
        format!(
            "{method} {uri} SIP/2.0\r\nVia: SIP/2.0/UDP client.example.com{via}\r\nFrom: {from}\r\nTo: {to}\r\n\
             Call-ID: {call_id}\r\nCSeq: {cseq} {method}\r\n{lines}Content-Length: 0\r\n\r\n"
        )
    }
}
