// Codes that are not a response to the method or not originated by the role; and the keys themselves.

use sipcode::sip_response;

#[sip_response(method = BYE, role = proxy)]
enum ByeOutcome {
    #[sip_response(408)] //~ ERROR
    Timeout,
    #[sip_response(501)] //~ ERROR
    NotImplemented,
    #[sip_response(305)] //~ ERROR
    UseProxy,
}

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
