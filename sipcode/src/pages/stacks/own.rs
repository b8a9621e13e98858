use sipcode::{InvalidStatusLine, RequiredHeader, SipResponse, StatusCode, StatusLine};

/// The response, with the lines of header fields that the request has given.
pub(crate) fn to_bytes(response: &dyn SipResponse, copied: &str) -> Vec<u8> {
    let mut head = format!("{}\r\n{copied}", response.status_line());
    response.headers(&mut |name, value| {
        head.extend([name, ": ", &value.to_string(), "\r\n"]);
    });
    let body = response.body();
    let length = body.len().to_string();
    head.extend(["Content-Length: ", &length, "\r\n\r\n"]);
    [head.as_bytes(), body].concat()
}

/// The code and the phrase of a response that was received.
pub(crate) fn from_bytes(message: &[u8]) -> Result<StatusLine<'_>, InvalidStatusLine> {
    let line = message
        .split(|byte| *byte == b'\r')
        .next()
        .unwrap_or_default();
    StatusLine::from_bytes(line)
}

/// What a response about to be sent lacks.
pub(crate) fn missing(code: StatusCode, head: &str, method: &str) -> Vec<RequiredHeader> {
    let names = head
        .lines()
        .filter_map(|line| Some(line.split_once(':')?.0.trim()));
    let has = |name: &str| names.clone().any(|known| known.eq_ignore_ascii_case(name));
    code.missing_headers(method, has).collect()
}
