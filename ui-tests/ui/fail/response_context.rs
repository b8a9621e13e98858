// Codes that are not a response to the method or not originated by the role; and the keys themselves.

use sipcode::sip_response;

#[sip_response(method = BYE, role = proxy)]
enum ByeOutcome {
    #[sip_response(408)] //~ ERROR
    Timeout,
    #[sip_response(305)] //~ ERROR
    UseProxy,
    #[sip_response(401)] //~ ERROR
    Unauthorized {
        www_authenticate: &'static str,
    },
    #[sip_response(150, allow(unregistered))] //~ ERROR
    Private,
}

#[sip_response(183, method = INVITE, role = proxy)] //~ ERROR
struct Progress;

#[sip_response(180, role = proxy, allow(forwarded))]
struct Forwarded;

#[sip_response(486, role = proxy, allow(forwarded))] //~ ERROR
struct OriginatedAnyway;

#[sip_response(407, method = SUBSCRIBE, role = uas)] //~ ERROR
struct OfNotifier {
    proxy_authenticate: &'static str,
}

#[sip_response(501, role = redirect)] //~ ERROR
struct NotImplemented;

#[sip_response(422, method = INFO)] //~ ERROR
struct TooSmall {
    min_se: u32,
}

#[sip_response(650, role = registrar, allow(unregistered))] //~ ERROR
struct PrivateFailure;

// Deprecated, and never a response to REFER: one error.
#[sip_response(202, method = REFER)] //~ ERROR
struct Accepted;

#[sip_response(180, method = OPTIONS)] //~ ERROR
struct Ringing;

#[sip_response(487, method = CANCEL)] //~ ERROR
struct Terminated;

#[sip_response(600, role = registrar)] //~ ERROR
struct BusyEverywhere;

#[sip_response(486, method = INVIT)] //~ ERROR
struct NearMethod;

#[sip_response(486, method = DANCE)] //~ ERROR
struct UnknownMethod;

#[sip_response(486, method = "TWO WORDS")] //~ ERROR
struct NoMethod;

#[sip_response(486, method = ACK)] //~ ERROR
struct Acknowledged;

#[sip_response(486, method)] //~ ERROR
struct NoValue;

#[sip_response(486, role = uac)] //~ ERROR
struct UnknownRole;

#[sip_response(486, rol = uas)] //~ ERROR
struct NearKey;

#[sip_response(486, colour = red)] //~ ERROR
struct UnknownKey;

#[sip_response(486, role = uas, role = uas)] //~ ERROR
struct KeyTwice;

#[sip_response(486, crate = "sipcode")] //~ ERROR
struct CrateNotAPath;

#[sip_response(reason = "Stale")] //~ ERROR
enum OfOneVariant {
    #[sip_response(404, role = uas)] //~ ERROR
    OfTheEnum,
}

fn main() {}
