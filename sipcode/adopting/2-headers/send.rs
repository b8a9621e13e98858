use sipcode::{SipResponse, StatusCode, StatusLine};

/// A request, with the lines that a response takes from it.
pub(crate) struct Request {
    pub(crate) copied: String,
}

pub(crate) fn create_response(request: &Request, code: StatusCode) -> String {
    create_response_saying(request, code, code.reason_phrase().unwrap_or_default())
}

pub(crate) fn create_response_saying(request: &Request, code: StatusCode, phrase: &str) -> String {
    format!(
        "{}\r\n{}\r\n",
        StatusLine::new(code, phrase),
        request.copied
    )
}

pub(crate) fn create_response_of(request: &Request, response: &dyn SipResponse) -> String {
    let mut head = format!("{}\r\n{}", response.status_line(), request.copied);
    response.headers(&mut |name, value| {
        head.extend([name, ": ", &value.to_string(), "\r\n"]);
    });
    head + "\r\n" + &String::from_utf8_lossy(response.body())
}
