// The code of a field, and items without any.

use sipcode::{StatusCode, StatusLine, sip_response};

#[sip_response]
enum Outcome {
    #[sip_response(transparent)] //~ ERROR
    TwoFields(StatusLine<'static>, u8),
    #[sip_response(transparent)] //~ ERROR
    NoField,
    #[sip_response(404, transparent)] //~ ERROR
    AndACode(StatusLine<'static>),
    #[sip_response(transparent, reason = "Gone")] //~ ERROR
    AndAReason(StatusLine<'static>),
    #[sip_response(transparent)]
    AndAHeader(#[sip_header("Retry-After")] StatusLine<'static>), //~ ERROR
    #[sip_response(transparent)]
    AndABody(#[sip_body("application/sdp")] StatusLine<'static>), //~ ERROR
    #[sip_response(transparent)]
    ACodeIsNotAResponse(StatusCode), //~ ERROR
    #[sip_response(status = 0, allow(deprecated))] //~ ERROR
    AndAnAllow(StatusCode),
    #[sip_response(status = cod)] //~ ERROR
    NotThere { code: StatusCode, text: String },
    #[sip_response(status = code)] //~ ERROR
    NoFields,
    #[sip_response(status = "code")] //~ ERROR
    NotAField { code: StatusCode },
    #[sip_response(404, status = 0)] //~ ERROR
    BothCodes(StatusCode),
    #[sip_response(500, reason = wy)] //~ ERROR
    NoSuchPhrase { why: String },
    #[sip_response(500, reason = 0)]
    NotAPhrase(u32), //~ ERROR
}

#[sip_response(486)] //~ ERROR
union OnAUnion {
    a: u8,
}

#[sip_response(486)] //~ ERROR
trait OnATrait {}

#[sip_response(486)] //~ ERROR
impl Outcome {}

#[sip_response(486)] //~ ERROR
mod on_a_module {}

#[sip_response(486)] //~ ERROR
type OnAType = u8;

fn main() {}
