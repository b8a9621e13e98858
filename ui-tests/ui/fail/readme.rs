// The errors that the picture of the README shows.
use sipcode::{StatusCode, sip, sip_response};

fn refuse(is_broken: bool) -> StatusCode {
    if is_broken {
        sip!(500, "Internal Server Error") //~ ERROR
    } else {
        sip!(468) //~ ERROR
    }
}

#[sip_response(405)] //~ ERROR
struct MethodNotAllowed;

fn main() {}
