use sipcode::sip_response;

use super::send::{Request, create_response, create_response_of, create_response_saying};

#[sip_response(423, method = REGISTER)]
struct TooBrief {
    min_expires: u32,
}

#[sip_response(405)]
struct MethodNotAllowed {
    allow: &'static str,
}

pub(crate) fn on_register(request: &Request, expires: Option<u32>) -> String {
    match expires {
        None => create_response_saying(request, sip!(400), "No Expires"),
        Some(1..60) => create_response_of(request, &TooBrief { min_expires: 60 }),
        Some(_) => create_response(request, sip!(200)),
    }
}

#[sip_response(200, 481, method = BYE)]
pub(crate) fn on_bye(request: &Request, has_dialog: bool) -> String {
    if !has_dialog {
        return create_response(request, sip!(481));
    }
    create_response(request, sip!(200))
}

pub(crate) fn on_unknown_method(request: &Request) -> String {
    let allow = "REGISTER, BYE";
    create_response_of(request, &MethodNotAllowed { allow })
}

#[sip_response(500)]
pub(crate) fn on_failure(request: &Request) -> String {
    create_response(request, sip!(500))
}
