// Every form that `#[sip_response]` takes.

#![deny(warnings)]

use sipcode::{SipResponse, StatusCode, sip, sip_response};

#[sip_response(486, "Busy Here")]
struct Busy;

#[sip_response(transparent)]
struct Wrapped<T>(T);

#[sip_response(method = REGISTER, role = registrar, crate = ::sipcode)]
enum Registration<'a> {
    #[sip_response(200)]
    Confirmed { contact: Vec<&'a str> },
    #[sip_response(423)]
    TooBrief { min_expires: u32 },
    #[sip_response(401)]
    Challenge(#[sip_header("WWW-Authenticate")] &'a str),
    #[sip_response(403, reason = "Stale Date")]
    Stale,
    #[sip_response(202)]
    Pending,
    #[sip_response(200)]
    Queried { contact: Option<&'a str> },
    #[sip_response(452, allow(unregistered))]
    Private,
    #[sip_response(403, reason = "Anonymity Disallowed", allow(phrase))]
    Anonymous,
    #[sip_response(486, allow(header))]
    Trace(#[sip_header("Servr")] &'a str),
    #[sip_response(420, allow(missing_headers))]
    Elsewhere,
    #[sip_response(status = code)]
    Relayed { code: StatusCode },
    #[sip_response(transparent)]
    Busy(Wrapped<Busy>),
}

fn head(response: &dyn SipResponse) -> String {
    let mut head = response.status_line().to_string();
    response.headers(&mut |name, value| head += &format!("|{name}: {value}"));
    head
}

fn main() {
    for (response, wanted) in [
        (Registration::Confirmed { contact: vec!["<sip:a>", "<sip:b>"] }, "200 OK|Contact: <sip:a>|Contact: <sip:b>"),
        (Registration::TooBrief { min_expires: 60 }, "423 Interval Too Brief|Min-Expires: 60"),
        (Registration::Challenge("Digest"), "401 Unauthorized|WWW-Authenticate: Digest"),
        (Registration::Stale, "403 Stale Date"),
        (Registration::Pending, "202 Accepted"),
        (Registration::Queried { contact: None }, "200 OK"),
        (Registration::Private, "452 "),
        (Registration::Anonymous, "403 Anonymity Disallowed"),
        (Registration::Trace("a"), "486 Busy Here|Servr: a"),
        (Registration::Elsewhere, "420 Bad Extension"),
        (Registration::Relayed { code: sip!(503) }, "503 Service Unavailable"),
        (Registration::Busy(Wrapped(Busy)), "486 Busy Here"),
    ] {
        assert_eq!(head(&response), format!("SIP/2.0 {wanted}"));
    }
}
