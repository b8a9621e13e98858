// A reason phrase that is not the one of the code.

use sipcode::{StatusCode, sip};

// Of another code.
const _: StatusCode = sip!(486, "Not Found"); //~ ERROR
const _: StatusCode = sip!(500, "Bad Request"); //~ ERROR
const _: StatusCode = sip!(439, "Stale Date"); //~ ERROR
const _: StatusCode = sip!(452, "Not Found", allow(unregistered)); //~ ERROR

// HTTP's.
const _: StatusCode = sip!(429, "Too Many Requests"); //~ ERROR
const _: StatusCode = sip!(423, "Locked"); //~ ERROR
const _: StatusCode = sip!(500, "Internal Server Error"); //~ ERROR
const _: StatusCode = sip!(504, "Gateway Timeout"); //~ ERROR

// Of an older RFC.
const _: StatusCode = sip!(437, "Unsupported Certificate"); //~ ERROR
const _: StatusCode = sip!(481, "Call Leg/Transaction Does Not Exist"); //~ ERROR

// Of examples, and of a standard that is not an RFC.
const _: StatusCode = sip!(603, "Declined"); //~ ERROR
const _: StatusCode = sip!(407, "Proxy Authorization Required"); //~ ERROR
const _: StatusCode = sip!(603, "Network Blocked"); //~ ERROR

// Written otherwise.
const _: StatusCode = sip!(486, "busy here"); //~ ERROR
const _: StatusCode = sip!(486, "Busy  Here"); //~ ERROR
const _: StatusCode = sip!(504, "Server Timeout"); //~ ERROR
const _: StatusCode = sip!(BUSY_HERE, "Engaged"); //~ ERROR
const _: StatusCode = sip!(486, ""); //~ ERROR

// Not a phrase, or where none belongs.
const _: StatusCode = sip!(486, 'B'); //~ ERROR
const _: StatusCode = sip!(486, b"Busy Here"); //~ ERROR
const _: StatusCode = sip!(486, 487); //~ ERROR
const _: StatusCode = sip!(401, PROXY_AUTHENTICATION_REQUIRED); //~ ERROR
const _: StatusCode = sip!(486, "Busy Here", "Busy Here"); //~ ERROR
const _: StatusCode = sip!(409, allow(obsolete), "Conflict"); //~ ERROR

fn patterns(code: StatusCode) -> bool {
    matches!(code, sip!(4xx, "Bad Request")) //~ ERROR
        || matches!(code, sip!(401 | 407, "Unauthorized")) //~ ERROR
}

fn main() {}
