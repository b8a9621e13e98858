use sipcode::sip_response;

use super::send::{Request, create_response};

/// The response to a REGISTER or a SUBSCRIBE that expires too soon.
#[sip_response(423)]
struct TooBrief {
    min_expires: u32,
}

const TOO_BRIEF: TooBrief = TooBrief { min_expires: 60 };

pub(crate) fn on_register(request: &Request, expires: Option<u32>) -> String {
    match expires {
        None => create_response(request, sip_reply!(400, reason = "No Expires")),
        Some(1..60) => create_response(request, TOO_BRIEF),
        Some(_) => create_response(request, sip_reply!(200)),
    }
}

#[sip_response(423, 489, method = SUBSCRIBE)]
pub(crate) fn on_subscribe(request: &Request, expires: u32) -> String {
    match expires {
        1..60 => create_response(request, TOO_BRIEF),
        _ => create_response(request, sip_reply!(489)),
    }
}

#[sip_response(200, 481, method = BYE)]
pub(crate) fn on_bye(request: &Request, has_dialog: bool) -> String {
    if !has_dialog {
        return create_response(request, sip_reply!(481));
    }
    create_response(request, sip_reply!(200))
}

#[sip_response(405)]
pub(crate) fn on_unknown_method(request: &Request) -> String {
    create_response(request, sip_reply!(405, allow = "REGISTER, SUBSCRIBE, BYE"))
}

#[sip_response(500)]
pub(crate) fn on_failure(request: &Request) -> String {
    create_response(request, sip_reply!(500))
}
