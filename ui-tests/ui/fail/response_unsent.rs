// What is declared, and would not be sent.

use sipcode::{StatusCode, sip_response};

#[sip_response(503)]
struct Overload {
    retry_after: u32, //~ ERROR
}

#[sip_response(302)]
struct Moved {
    contact: String, //~ ERROR
}

#[sip_response(200)]
struct Answered {
    contact: String, //~ ERROR
}

#[sip_response(503)]
struct Misspelt {
    #[sip_header("Retry-Afer")] //~ ERROR
    seconds: u32,
}

#[sip_response(420)]
struct Extension {
    unsupported: Vec<String>, //~ ERROR
}

#[sip_response]
enum Outcome<'a> {
    #[sip_response(401)]
    Slice(#[sip_header("WWW-Authenticate")] &'a [String]), //~ ERROR
    #[sip_response(405)]
    Array { allow: [&'a str; 0] }, //~ ERROR
    #[sip_response(405)]
    OptionOfMany {
        #[sip_header(each)]
        allow: Option<Vec<&'a str>>, //~ ERROR
    },
    #[sip_response(405)]
    OptionOfAny { allow: Option<Vec<&'a str>> }, //~ ERROR
    #[sip_response(status = code)]
    AtRunTime { code: StatusCode, warning: String }, //~ ERROR
    #[sip_response(486)]
    OfTheStack { via: String }, //~ ERROR
    #[sip_response(486)]
    SentByTheStack(#[sip_header("Content-Length")] usize), //~ ERROR
    #[sip_response(486)]
    NearName {
        #[sip_header] //~ ERROR
        retry_aftr: u32,
    },
    #[sip_response(486)]
    OwnName {
        #[sip_header] //~ ERROR
        node: u32,
    },
    #[sip_response(486)]
    NearWord(#[sip_header("X-Node", eahc)] Vec<u32>), //~ ERROR
    #[sip_response(486)]
    AndSkip(#[sip_header("X-Node", skip)] u32), //~ ERROR
    #[sip_response(423)]
    Skipped {
        #[sip_header(skip)] //~ ERROR
        min_expires: u32,
    },
}

fn main() {}
