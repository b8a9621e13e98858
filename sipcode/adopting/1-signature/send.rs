use sipcode::{StatusCode, StatusLine};

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
