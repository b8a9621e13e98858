use super::send::{Request, create_response};

pub(crate) fn on_register(request: &Request, expires: Option<u32>) -> String {
    match expires {
        None => create_response(request, sip_reply!(400, reason = "No Expires")),
        Some(1..60) => create_response(request, sip_reply!(423, min_expires = 60)),
        Some(_) => create_response(request, sip_reply!(200)),
    }
}

pub(crate) fn on_subscribe(request: &Request, expires: u32) -> String {
    match expires {
        1..60 => create_response(request, sip_reply!(423, min_expires = 60)),
        _ => create_response(request, sip_reply!(489)),
    }
}

pub(crate) fn on_bye(request: &Request, has_dialog: bool) -> String {
    if !has_dialog {
        return create_response(request, sip_reply!(481));
    }
    create_response(request, sip_reply!(200))
}

pub(crate) fn on_unknown_method(request: &Request) -> String {
    create_response(request, sip_reply!(405, allow = "REGISTER, SUBSCRIBE, BYE"))
}

pub(crate) fn on_failure(request: &Request) -> String {
    create_response(request, sip_reply!(500))
}
