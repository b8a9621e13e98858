// What `sip_warning!` refuses, and warn-codes in `sip!`.

use sipcode::{StatusCode, WarnCode, sip, sip_warning};

const RESPONSE: WarnCode = sip_warning!(486); //~ ERROR
const RESPONSE_NAME: WarnCode = sip_warning!(BUSY_HERE); //~ ERROR
const OF_HTTP: WarnCode = sip_warning!(110); //~ ERROR
const OF_HTTP_MISCELLANEOUS: WarnCode = sip_warning!(199); //~ ERROR
const OF_PROXIES: WarnCode = sip_warning!(392); //~ ERROR
const UNKNOWN: WarnCode = sip_warning!(309); //~ ERROR
const FAR_OFF: WarnCode = sip_warning!(352); //~ ERROR
const OUT_OF_RANGE: WarnCode = sip_warning!(9370); //~ ERROR
const OTHER_TEXT: WarnCode = sip_warning!(302, "Incompatible network address formats"); //~ ERROR
const NEAR_TEXT: WarnCode = sip_warning!(304, "Media Type Not Available"); //~ ERROR
const TEXT: WarnCode = sip_warning!(304, "No video"); //~ ERROR
const NO_STRING: WarnCode = sip_warning!(304, video); //~ ERROR
const CLASS: WarnCode = sip_warning!(3xx); //~ ERROR
const EMPTY: WarnCode = sip_warning!(); //~ ERROR
const NEEDLESS: WarnCode = sip_warning!(370, allow(unregistered)); //~ ERROR
const NO_ALLOW: WarnCode = sip_warning!(392, allow(obsolete)); //~ ERROR
const HEXADECIMAL: WarnCode = sip_warning!(0x172); //~ ERROR
const NAME: WarnCode = sip_warning!(sips_required); //~ ERROR
const RANGE: WarnCode = sip_warning!(300..=329); //~ ERROR
const NEAR_CLASS: WarnCode = sip_warning!(30x); //~ ERROR
const WHOLE_RANGE: WarnCode = sip_warning!(300..=399); //~ ERROR

const WARN_CODE: StatusCode = sip!(370); //~ ERROR
const WARN_CODE_AND_OF_HTTP: StatusCode = sip!(307); //~ ERROR
const WARN_CODE_NAME: StatusCode = sip!(INSUFFICIENT_BANDWIDTH); //~ ERROR

fn main() {}
