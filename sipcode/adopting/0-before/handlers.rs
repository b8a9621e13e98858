use super::send::{Request, create_response};

pub(crate) fn on_register(request: &Request, expires: Option<u32>) -> String {
    match expires {
        None => create_response(request, 400, "No Expires"),
        Some(1..60) => create_response(request, 423, "Interval Too Brief"),
        Some(_) => create_response(request, 200, "OK"),
    }
}

pub(crate) fn on_subscribe(request: &Request, expires: u32) -> String {
    match expires {
        1..60 => create_response(request, 423, "Interval Too Brief"),
        _ => create_response(request, 489, "Bad Event"),
    }
}

pub(crate) fn on_bye(request: &Request, has_dialog: bool) -> String {
    if !has_dialog {
        return create_response(request, 481, "Call/Transaction Does Not Exist");
    }
    create_response(request, 200, "OK")
}

pub(crate) fn on_unknown_method(request: &Request) -> String {
    create_response(request, 405, "Method Not Allowed")
}

pub(crate) fn on_failure(request: &Request) -> String {
    create_response(request, 500, "Internal Server Error")
}
