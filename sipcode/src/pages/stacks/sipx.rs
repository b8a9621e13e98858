use bytes::Bytes;
use sipcode::{RequiredHeader, SipResponse, StatusCode, StatusLine};
use sipx_sip::{BuildError, HeaderName, Request, Response, ResponseBuilder, StatusCode as Peer};

/// The response to a request; an error if the request or a value is not fit for the wire.
pub(crate) fn to_sipx(
    response: &dyn SipResponse,
    request: &Request,
) -> Result<Response, BuildError> {
    let code = Peer::new(response.status_code().as_u16()).expect("100 to 699");
    let phrase = response.reason_phrase().to_owned();
    let body = Bytes::copy_from_slice(response.body());
    let mut message = ResponseBuilder::to_request(request, code, phrase)?.body(body);
    for (name, value) in response.header_lines() {
        message = message.header(HeaderName::parse(&name.into()), value)?;
    }
    Ok(message.build())
}

/// The code and the phrase of a response that was received.
pub(crate) fn from_sipx(response: &Response) -> Option<StatusLine<'_>> {
    let code = StatusCode::from_u16(response.status.code()).ok()?;
    let phrase = str::from_utf8(&response.reason).unwrap_or_default();
    Some(StatusLine::new(code, phrase))
}

/// What a response about to be sent lacks.
pub(crate) fn missing(response: &Response, method: &str) -> Vec<RequiredHeader> {
    let has = |name: &'static str| {
        let name = HeaderName::parse(&Bytes::from_static(name.as_bytes()));
        response.headers.get(&name).is_some()
    };
    let code = StatusCode::from_u16(response.status.code());
    code.map_or(vec![], |code| code.missing_headers(method, has).collect())
}
