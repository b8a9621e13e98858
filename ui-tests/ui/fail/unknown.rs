// Numbers from 100 to 699 that IANA has not registered.

use sipcode::{StatusCode, sip};

// A swapped digit, a wrong one, and one that resembles nothing.
const _: StatusCode = sip!(468); //~ ERROR
const _: StatusCode = sip!(448); //~ ERROR
const _: StatusCode = sip!(155); //~ ERROR
const _: StatusCode = sip!(677); //~ ERROR
const _: u16 = sip!(468u16); //~ ERROR

// HTTP's.
const _: StatusCode = sip!(101); //~ ERROR
const _: StatusCode = sip!(201); //~ ERROR
const _: StatusCode = sip!(206); //~ ERROR
const _: StatusCode = sip!(304); //~ ERROR
const _: StatusCode = sip!(307); //~ ERROR
const _: StatusCode = sip!(418); //~ ERROR
const _: StatusCode = sip!(426); //~ ERROR
const _: StatusCode = sip!(431); //~ ERROR
const _: StatusCode = sip!(451); //~ ERROR
const _: StatusCode = sip!(511); //~ ERROR

// Those of products and drafts.
const _: StatusCode = sip!(477); //~ ERROR
const _: StatusCode = sip!(478); //~ ERROR
const _: StatusCode = sip!(490); //~ ERROR
const _: StatusCode = sip!(496); //~ ERROR
const _: StatusCode = sip!(605); //~ ERROR
const _: StatusCode = sip!(687); //~ ERROR

fn main() {}
