// A reply where something else is wanted.

use sipcode::{SipResponse, StatusCode, sip_reply};

fn keep(_: StatusCode) {}

fn choose(has_dialog: bool) -> impl SipResponse {
    if has_dialog {
        sip_reply!(200)
    } else {
        sip_reply!(481) //~ ERROR
    }
}

fn main() {
    keep(sip_reply!(486)); //~ ERROR
    choose(true);
}
