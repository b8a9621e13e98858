/// A request, with the lines that a response takes from it.
pub(crate) struct Request {
    pub(crate) copied: String,
}

pub(crate) fn create_response(request: &Request, code: u16, phrase: &str) -> String {
    format!("SIP/2.0 {code} {phrase}\r\n{}\r\n", request.copied)
}
