use bytes::Bytes;
use ezk_sip_types::{Headers, Name, msg::StatusLine as Line};
use sipcode::{RequiredHeader, SipResponse, StatusCode, StatusLine};

/// The `line` and the `body` of `response.msg`, whose `headers` are added to.
pub(crate) fn to_ezk(response: &dyn SipResponse, headers: &mut Headers) -> (Line, Bytes) {
    response.headers(&mut |name, value| headers.insert(name.to_owned(), value.to_string()));
    let line = Line {
        code: response.status_code().as_u16().into(),
        reason: Some(response.reason_phrase().into()),
    };
    (line, Bytes::copy_from_slice(response.body()))
}

/// The code and the phrase of a response that was received.
pub(crate) fn from_ezk(line: &Line) -> Option<StatusLine<'_>> {
    let code = StatusCode::from_u16(line.code.into_u16()).ok()?;
    let phrase = line.reason.as_deref().unwrap_or_default();
    Some(StatusLine::new(code, phrase))
}

/// What a response about to be sent lacks.
pub(crate) fn missing(line: &Line, headers: &Headers, method: &str) -> Vec<RequiredHeader> {
    let has = |name: &'static str| headers.contains(&Name::from(name));
    let code = StatusCode::from_u16(line.code.into_u16());
    code.map_or(vec![], |code| code.missing_headers(method, has).collect())
}
