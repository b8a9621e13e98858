// An `allow` that is not needed, not the right one, or not understood.

use sipcode::{StatusCode, sip};

// Not needed.
const _: StatusCode = sip!(486, allow(deprecated)); //~ ERROR
const _: StatusCode = sip!(486, allow(unregistered)); //~ ERROR
const _: StatusCode = sip!(BUSY_HERE, allow(obsolete)); //~ ERROR
const _: StatusCode = sip!(409, allow(obsolete, unregistered)); //~ ERROR

fn patterns(code: StatusCode) -> bool {
    matches!(code, sip!(4xx, allow(unregistered))) //~ ERROR
        || matches!(code, sip!(401 | 407, allow(obsolete))) //~ ERROR
}

// Another one is needed.
const _: StatusCode = sip!(202, allow(obsolete)); //~ ERROR
const _: StatusCode = sip!(202, allow(unregistered)); //~ ERROR
const _: StatusCode = sip!(409, allow(deprecated)); //~ ERROR
const _: StatusCode = sip!(409, allow(unregistered)); //~ ERROR
const _: StatusCode = sip!(468, allow(obsolete)); //~ ERROR

// Not understood.
const _: StatusCode = sip!(409, allow(missing_headers)); //~ ERROR
const _: StatusCode = sip!(409, allow(obsolet)); //~ ERROR
const _: StatusCode = sip!(409, allow(obsolete, obsolete)); //~ ERROR
const _: StatusCode = sip!(409, allow(obsolete), allow(obsolete)); //~ ERROR
const _: StatusCode = sip!(409, allow("obsolete")); //~ ERROR
const _: StatusCode = sip!(409, allow()); //~ ERROR
const _: StatusCode = sip!(409, allow); //~ ERROR
const _: StatusCode = sip!(409, alow(obsolete)); //~ ERROR
const _: StatusCode = sip!(409 allow(obsolete)); //~ ERROR

fn main() {}
