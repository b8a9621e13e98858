use rsip::{Header, Headers, Response, StatusCode as Peer};
use sipcode::{RequiredHeader, SipResponse, StatusCode, StatusLine};

/// The response with these header fields, which the request has given.
pub(crate) fn to_rsip(response: &dyn SipResponse, mut headers: Headers) -> Response {
    response.headers(&mut |name, value| {
        headers.push(Header::Other(name.to_owned(), value.to_string()));
    });
    let body = response.body().to_vec();
    headers.push(Header::Other(
        "Content-Length".to_owned(),
        body.len().to_string(),
    ));
    let code = response.status_code().as_u16();
    Response {
        status_code: Peer::Other(code, response.reason_phrase().to_owned()),
        headers,
        body,
        ..Response::default()
    }
}

/// The code and the phrase of a response that was received.
pub(crate) fn from_rsip(response: &Response) -> Option<StatusLine<'_>> {
    let code = StatusCode::from_u16(response.status_code.code()).ok()?;
    let phrase = match &response.status_code {
        Peer::Other(_, phrase) => phrase,
        _ => code.reason_phrase().unwrap_or_default(),
    };
    Some(StatusLine::new(code, phrase))
}

/// What a response about to be sent lacks.
pub(crate) fn missing(response: &Response, method: &str) -> Vec<RequiredHeader> {
    let lines: Vec<_> = response.headers.iter().map(ToString::to_string).collect();
    let names: Vec<_> = lines
        .iter()
        .filter_map(|line| line.split(':').next())
        .collect();
    let has = |name: &str| names.iter().any(|known| known.eq_ignore_ascii_case(name));
    let code = StatusCode::from_u16(response.status_code.code());
    code.map_or(vec![], |code| code.missing_headers(method, has).collect())
}
