use super::send::{Request, create_response, create_response_saying};

pub(crate) fn on_register(request: &Request, expires: Option<u32>) -> String {
    match expires {
        None => create_response_saying(request, sip!(400), "No Expires"),
        Some(1..60) => create_response(request, sip!(423)),
        Some(_) => create_response(request, sip!(200)),
    }
}

pub(crate) fn on_bye(request: &Request, has_dialog: bool) -> String {
    if !has_dialog {
        return create_response(request, sip!(481));
    }
    create_response(request, sip!(200))
}

pub(crate) fn on_unknown_method(request: &Request) -> String {
    create_response(request, sip!(405))
}

pub(crate) fn on_failure(request: &Request) -> String {
    create_response(request, sip!(500))
}
