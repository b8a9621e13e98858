// The code of a response: missing, wrong, or one too many.

use sipcode::{StatusCode, sip_response};

#[sip_response(method = INVITE)]
enum Outcome {
    #[sip_response(468)] //~ ERROR
    Unknown,
    #[sip_response(409)] //~ ERROR
    Obsolete,
    #[sip_response(202)] //~ ERROR
    Deprecated,
    #[sip_response(511)] //~ ERROR
    OfHttp,
    #[sip_response(busy_here)] //~ ERROR
    Name,
    #[sip_response("486")] //~ ERROR
    Text,
    #[sip_response(486u16)] //~ ERROR
    Number,
    #[sip_response(4xx)] //~ ERROR
    Class,
    #[sip_response(480 | 486)] //~ ERROR
    Several,
    #[sip_response(480..=486)] //~ ERROR
    Range,
    Unmarked, //~ ERROR
    #[sip_response] //~ ERROR
    Empty,
    #[sip_response(486)]
    #[sip_response(480)] //~ ERROR
    Twice,
    #[sip_response(404, allow(obsolete))] //~ ERROR
    Needless,
    // Two with the same code are none.
    #[sip_response(486)]
    Busy,
    #[sip_response(486)]
    BusyToo,
}

#[sip_response()] //~ ERROR
struct Nothing;

#[sip_response(486)] //~ ERROR
enum OnTheEnum {
    #[sip_response(404)]
    A,
}

#[sip_response(202, method = MESSAGE, allow(deprecated))] //~ ERROR
struct StillAnswers;

#[sip_response(40x)] //~ ERROR
struct NearClass;

#[sip_response(..=499)] //~ ERROR
struct UpTo;

#[sip_response(370)] //~ ERROR
struct WarnCode;

#[sip_response(48 6)] //~ ERROR
struct Torn;

#[sip_response(code = 486)] //~ ERROR
struct Named;

#[sip_response(486 487)] //~ ERROR
struct Both;

#[sip_response(486, role = uas method = BYE)] //~ ERROR
struct CommaMissing;

#[sip_response(486, allow(phrase), allow(header))] //~ ERROR
struct AllowTwice;

#[sip_response(486, method = Method::BYE)] //~ ERROR
struct MethodPath;

#[sip_response(486, role = "uas")] //~ ERROR
struct RoleAsString;

fn main() {
    // The types are there, so that nothing follows from the errors.
    let _: StatusCode = sipcode::SipResponse::status_code(&Outcome::Unmarked);
}
