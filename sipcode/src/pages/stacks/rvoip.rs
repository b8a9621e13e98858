use rvoip_sip_core::{HeaderName, HeaderValue, Request, Response, StatusCode as Peer, TypedHeader};
use sipcode::{RequiredHeader, SipResponse, StatusCode, StatusLine};

/// The response to a request.
pub(crate) fn to_rvoip(response: &dyn SipResponse, request: &Request) -> Option<Response> {
    let code = Peer::from_u16(response.status_code().as_u16()).ok()?;
    let mut message = Response::from_request(code, request)
        .with_reason(response.reason_phrase())
        .with_body(response.body().to_vec());
    response.headers(&mut |name, value| {
        let name = HeaderName::Other(name.to_owned());
        let value = HeaderValue::Raw(value.to_string().into_bytes());
        message.headers.push(TypedHeader::Other(name, value));
    });
    Some(message)
}

/// The code and the phrase of a response that was received.
pub(crate) fn from_rvoip(response: &Response) -> Option<StatusLine<'_>> {
    let code = StatusCode::from_u16(response.status.as_u16()).ok()?;
    let phrase = response.reason.as_deref();
    let phrase = phrase.or(code.reason_phrase()).unwrap_or_default();
    Some(StatusLine::new(code, phrase))
}

/// What a response about to be sent lacks.
pub(crate) fn missing(response: &Response, method: &str) -> Vec<RequiredHeader> {
    let has = |name: &str| {
        let name = HeaderName::Other(name.to_owned());
        response
            .headers
            .iter()
            .any(|header| header.name().wire_eq(&name))
    };
    let code = StatusCode::from_u16(response.status.as_u16());
    code.map_or(vec![], |code| code.missing_headers(method, has).collect())
}
