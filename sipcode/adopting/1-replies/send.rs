use sipcode::SipResponse;

/// A request, with the lines that a response takes from it.
pub(crate) struct Request {
    pub(crate) copied: String,
}

pub(crate) fn create_response(request: &Request, response: impl SipResponse) -> String {
    let mut head = format!("{}\r\n{}", response.status_line(), request.copied);
    response.headers(&mut |name, value| {
        head.extend([name, ": ", &value.to_string(), "\r\n"]);
    });
    head + "\r\n" + &String::from_utf8_lossy(response.body())
}
