// Headers that a response must not carry, misspelt ones, and several that are missing.

use sipcode::sip_response;

#[sip_response(200)]
struct Leak(#[sip_header("Authorization")] &'static str); //~ ERROR

#[sip_response(483)]
struct Copied(#[sip_header("max-forwards")] u8); //~ ERROR

#[sip_response(status = 0)]
struct CopiedFromElsewhere(sipcode::StatusCode, #[sip_header("Route")] &'static str); //~ ERROR

#[sip_response(200, allow(header))]
struct CopiedOnPurpose(#[sip_header("Proxy-Require")] &'static str);

#[sip_response(486, method = INVITE)]
struct MinSe(#[sip_header("Min-SE")] u32); //~ ERROR

#[sip_response(200, method = REGISTER)]
struct Routed {
    contact: Vec<String>,
    #[sip_header("Record-Route")] //~ ERROR
    route: String,
}

#[sip_response(200, method = SUBSCRIBE)]
struct Subscribed {
    expires: u32,
    #[sip_header("Event")] //~ ERROR
    event: &'static str,
}

#[sip_response(200, method = MESSAGE)]
struct Delivered(#[sip_header("m")] &'static str); //~ ERROR

#[sip_response(202, method = MESSAGE)]
struct Stored {
    #[sip_header("Content-Type")] //~ ERROR
    content_type: &'static str,
}

#[sip_response(503)]
struct Misspelt(#[sip_header("Retry-Aftr")] u32); //~ ERROR

#[sip_response(503, allow(header))] //~ ERROR
struct SpeltRight(#[sip_header("Retry-After")] u32);

#[sip_response(302)]
struct Twice {
    #[sip_header("Contact")]
    first: &'static str,
    #[sip_header("m")] //~ ERROR
    second: &'static str,
}

#[sip_response(200, method = PUBLISH)] //~ ERROR
struct Published;

#[sip_response(200, method = PUBLISH)] //~ ERROR
struct PublishedTo {
    publisher: &'static str,
}

#[sip_response(200, method = PUBLISH)] //~ ERROR
struct PublishedBy(&'static str);

#[sip_response(method = REGISTER)]
enum Registration {
    #[sip_response(423)] //~ ERROR
    TooBrief,
}

#[sip_response(423)]
struct Cut {
    #[cfg(any())]
    min_expires: u32, //~ ERROR
}

#[sip_response(423)]
struct CutInTwo {
    #[cfg(any())]
    min_expires: u32,
    #[cfg(not(any()))]
    min_expires: u64,
}

#[sip_response(200, method = INVITE)] //~ ERROR
struct Accepted;

#[sip_response(200, method = REGISTER)] //~ ERROR
struct Registered;

fn main() {}
