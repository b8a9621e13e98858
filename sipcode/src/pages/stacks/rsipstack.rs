use rsipstack::sip::{Header, Response, StatusCode as Peer};
use sipcode::{RequiredHeader, SipResponse, StatusCode, StatusLine};

/// What `transaction.reply_with(code, headers, body)` takes.
pub(crate) fn to_rsipstack(response: &dyn SipResponse) -> (Peer, Vec<Header>, Option<Vec<u8>>) {
    let code = response.status_code().as_u16();
    let code = Peer::Other(code, response.reason_phrase().to_owned());
    let mut headers = vec![];
    response.headers(&mut |name, value| {
        headers.push(Header::Other(name.to_owned(), value.to_string()));
    });
    (code, headers, Some(response.body().to_vec()))
}

/// The code and the phrase of a response that was received.
pub(crate) fn from_rsipstack(response: &Response) -> Option<StatusLine<'_>> {
    let code = StatusCode::from_u16(response.status_code.code()).ok()?;
    let phrase = response.wire_reason.as_deref();
    let phrase = phrase.unwrap_or_else(|| response.status_code.text());
    Some(StatusLine::new(code, phrase))
}

/// What a response about to be sent lacks.
pub(crate) fn missing(response: &Response, method: &str) -> Vec<RequiredHeader> {
    let names: Vec<_> = response.headers.iter().map(Header::name).collect();
    let has = |name: &str| names.iter().any(|known| known.eq_ignore_ascii_case(name));
    let code = StatusCode::from_u16(response.status_code.code());
    code.map_or(vec![], |code| code.missing_headers(method, has).collect())
}
