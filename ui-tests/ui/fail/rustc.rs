// What rustc itself says: a similar name, a pattern as a value, a class that a match forgets, a
// field of the wrong type.

use sipcode::{StatusCode, WarnCode, sip, sip_response, sip_warning};

const _: StatusCode = sip!(BUSY_HER); //~ ERROR
const _: StatusCode = sip!(SERVER_TIMEOUT); //~ ERROR
const _: StatusCode = sip!(4xx); //~ ERROR
const _: StatusCode = sip!(401 | 407 | 484); //~ ERROR
const _: StatusCode = sip!(4xx | 503); //~ ERROR
const _: u16 = sip!(4xxu16); //~ ERROR
const _: WarnCode = sip_warning!(301 | 302); //~ ERROR

fn give_up(code: StatusCode) -> bool {
    match code { //~ ERROR
        sip!(1xx | 2xx | 3xx) => false,
        sip!(4xx | 5xx) => true,
    }
}

fn shadowed(code: StatusCode) -> bool {
    #![deny(unreachable_patterns)]
    match code {
        sip!(4xx) => true,
        sip!(404) => false, //~ ERROR
        _ => false,
    }
}

fn wrong_type() -> u32 {
    sip!(486) //~ ERROR
}

#[sip_response(486)]
struct Malformed {
    field: Unknown, //~ ERROR
}

#[sip_response(status = code)]
struct WrongType {
    code: u16, //~ ERROR
}

struct NoDisplay;

#[sip_response(503)]
struct NotPrintable {
    #[sip_header("Retry-After")]
    after: NoDisplay, //~ ERROR
}

fn main() {}
