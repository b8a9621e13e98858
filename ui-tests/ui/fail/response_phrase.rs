// A phrase that is not the registered one, and a reason that cannot be sent.

use sipcode::sip_response;

#[sip_response]
enum Outcome {
    #[sip_response(486, "Not Found")] //~ ERROR
    Another,
    #[sip_response(429, "Too Many Requests")] //~ ERROR
    OfHttp,
    #[sip_response(486, 'B')] //~ ERROR
    NotText,
    #[sip_response(403, reason = "Not Found")] //~ ERROR
    ReasonOfAnother,
    #[sip_response(403, reason = "Stale\r\nDate")] //~ ERROR
    EndOfLine,
    #[sip_response(403, reason = "Stale \"Date\"")] //~ ERROR
    Quotes,
    #[sip_response(403, reason = "100%")] //~ ERROR
    Percent,
    #[sip_response(183, reason = "Queued")] //~ ERROR
    OfAnotherOnPurpose,
    #[sip_response(603, "Network Blocked")] //~ ERROR
    OfAtis,
    #[sip_response(486, "Engaged")] //~ ERROR
    OfOnesOwn,
    #[sip_response(183, reason = "Queued", allow(phrase))]
    Allowed,
    #[sip_response(403, reason = 403)] //~ ERROR
    NotAString,
    #[sip_response(403, reason)] //~ ERROR
    NoValue,
    #[sip_response(403, reason = "Stale Date")]
    Fine,
}

fn main() {}
