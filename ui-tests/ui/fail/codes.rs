// What `sip_codes!` refuses; what it shares with `sip!` is tried there.

use sipcode::{CodeSet, StatusCode, sip_codes};

const UNKNOWN: CodeSet = sip_codes!(401 | 468 | 5xx); //~ ERROR
const OUT_OF_RANGE: CodeSet = sip_codes!(700); //~ ERROR
const OBSOLETE: CodeSet = sip_codes!(401 | 409); //~ ERROR
const NEEDLESS_FOR_DEPRECATED: CodeSet = sip_codes!(202 | 3xx, allow(deprecated)); //~ ERROR
const UNKNOWN_NAME: CodeSet = sip_codes!(BUSY_HER | 5xx); //~ ERROR
const NEAR_NAME: CodeSet = sip_codes!(busy_here); //~ ERROR
const WARN_CODE: CodeSet = sip_codes!(486 | 370); //~ ERROR
const NEAR_CLASS: CodeSet = sip_codes!(4XX); //~ ERROR

const TWICE: CodeSet = sip_codes!(486 | 5xx | BUSY_HERE); //~ ERROR
const CLASS_TWICE: CodeSet = sip_codes!(4xx | 5xx | 4xx); //~ ERROR
const OF_CLASS_BEFORE: CodeSet = sip_codes!(4xx | 486); //~ ERROR
const OF_CLASS_BEHIND: CodeSet = sip_codes!(486 | 4xx); //~ ERROR

const NEEDLESS: CodeSet = sip_codes!(4xx | 503, allow(unregistered)); //~ ERROR
const OTHER_ALLOW: CodeSet = sip_codes!(409, allow(unregistered)); //~ ERROR
const UNKNOWN_ALLOW: CodeSet = sip_codes!(409, allow(forwarded)); //~ ERROR

const EMPTY: CodeSet = sip_codes!(); //~ ERROR
const U16: CodeSet = sip_codes!(486u16); //~ ERROR
const U16_OF_SEVERAL: CodeSet = sip_codes!(401 | 407u16); //~ ERROR
const SUFFIX: CodeSet = sip_codes!(486i32); //~ ERROR
const PHRASE: CodeSet = sip_codes!(486, "Busy Here"); //~ ERROR
const COMMAS: CodeSet = sip_codes!(401, 407); //~ ERROR
const SPACE: CodeSet = sip_codes!(401 407); //~ ERROR
const DOUBLED_BAR: CodeSet = sip_codes!(401 || 407); //~ ERROR
const END: CodeSet = sip_codes!(401 |); //~ ERROR
const RANGE: CodeSet = sip_codes!(400..=499); //~ ERROR
const OTHER_RANGE: CodeSet = sip_codes!(400..=415); //~ ERROR
const ALL: CodeSet = sip_codes!(_); //~ ERROR
const WORD: CodeSet = sip_codes!(401, retry); //~ ERROR

fn variable(code: StatusCode) -> (StatusCode, CodeSet) {
    (code, sip_codes!(401 | code)) //~ ERROR
}

fn one_code() -> StatusCode {
    sip_codes!(401) //~ ERROR
}

fn is_challenge(code: StatusCode) -> bool {
    matches!(code, sip_codes!(401 | 407)) //~ ERROR
}

const _: CodeSet = sip_codes!(486.into()); //~ ERROR

fn main() {}
