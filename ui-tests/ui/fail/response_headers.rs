// Headers that a response must carry, and names that are none.

use sipcode::sip_response;

#[sip_response]
enum Outcome {
    #[sip_response(423)] //~ ERROR
    Unit,
    #[sip_response(423)] //~ ERROR
    Tuple(u32),
    #[sip_response(423)] //~ ERROR
    Named { seconds: u32 },
    #[sip_response(423)]
    Optional { min_expires: Option<u32> }, //~ ERROR
    #[sip_response(423)]
    NearlyRight(#[sip_header("Min-Expire")] u32), //~ ERROR
    #[sip_response(415)] //~ ERROR
    OneOfThree,
    #[sip_response(486, allow(missing_headers))] //~ ERROR
    NothingMissing,
    #[sip_response(486)]
    NotAToken(#[sip_header("Retry After")] u32), //~ ERROR
    #[sip_response(486)]
    NotAString(#[sip_header(Retry)] u32), //~ ERROR
    #[sip_response(486)]
    NoName(#[sip_header] u32), //~ ERROR
    #[sip_response(486)]
    TwoNames(#[sip_header("Warning")] #[sip_header("Reason")] u32), //~ ERROR
    #[sip_response(486)]
    Twice {
        #[sip_header("Retry-After")]
        seconds: u32,
        #[sip_header("retry-after")] //~ ERROR
        minutes: u32,
    },
}

#[sip_response(200, method = PUBLISH)] //~ ERROR
struct Published {
    sip_etag: String,
}

fn main() {}
