// The body of a response.

use sipcode::sip_response;

#[sip_response]
enum Outcome {
    #[sip_response(488)]
    NoType(#[sip_body] String), //~ ERROR
    #[sip_response(488)]
    NotAString(#[sip_body(application/sdp)] String), //~ ERROR
    #[sip_response(488)]
    NotAMediaType(#[sip_body("sdp")] String), //~ ERROR
    #[sip_response(488)]
    TwoBodies {
        #[sip_body("application/sdp")]
        sdp: String,
        #[sip_body("text/plain")] //~ ERROR
        text: String,
    },
    #[sip_response(488)]
    TwoTypes { #[sip_body("a/b")] sdp: String, #[sip_header] content_type: String }, //~ ERROR
    #[sip_response(488)]
    TwoMarks {
        #[sip_header("X-Sdp")]
        #[sip_body("application/sdp")] //~ ERROR
        sdp: String,
    },
    #[sip_response(488)]
    LengthOfTheStack {
        #[sip_body("application/sdp")]
        sdp: String,
        content_length: usize, //~ ERROR
    },
    #[sip_response(488)]
    NotBytes(#[sip_body("application/sdp")] u32), //~ ERROR
}

#[sip_response(200, method = MESSAGE)]
struct Delivered {
    #[sip_body("text/plain")] //~ ERROR
    text: String,
}

fn main() {}
