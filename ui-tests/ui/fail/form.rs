// Something else where a code should stand, or around it.

use sipcode::{StatusCode, sip};

// Literals.
const _: StatusCode = sip!("486"); //~ ERROR
const _: StatusCode = sip!("Busy Here"); //~ ERROR
const _: StatusCode = sip!("Engaged"); //~ ERROR
const _: StatusCode = sip!('4'); //~ ERROR
const _: StatusCode = sip!(b'4'); //~ ERROR
const _: StatusCode = sip!(b"486"); //~ ERROR
const _: StatusCode = sip!(c"486"); //~ ERROR
const _: StatusCode = sip!(true); //~ ERROR

// Names.
const _: StatusCode = sip!(code); //~ ERROR
const _: StatusCode = sip!(BusyHere); //~ ERROR
const _: StatusCode = sip!(busy_here); //~ ERROR
const _: StatusCode = sip!(StatusCode::BUSY_HERE); //~ ERROR
const _: StatusCode = sip!(::sipcode::StatusCode::BUSY); //~ ERROR
const _: StatusCode = sip!(StatusCode::from_u16(486)); //~ ERROR
const _: StatusCode = sip!(_); //~ ERROR

// Other expressions.
const _: StatusCode = sip!(); //~ ERROR
const _: StatusCode = sip!({ 486 }); //~ ERROR
const _: StatusCode = sip!((486)); //~ ERROR
const _: StatusCode = sip!([486]); //~ ERROR
const _: StatusCode = sip!(sip!(486)); //~ ERROR
const _: StatusCode = sip!(400..=499); //~ ERROR
const _: StatusCode = sip!(400..500); //~ ERROR
const _: StatusCode = sip!(401..=407); //~ ERROR
const _: StatusCode = sip!(#486); //~ ERROR

// Several.
const _: StatusCode = sip!(486 487); //~ ERROR
const _: StatusCode = sip!(486 BUSY_HERE); //~ ERROR
const _: StatusCode = sip!(486 "Busy Here"); //~ ERROR
const _: StatusCode = sip!(486,, "Busy Here"); //~ ERROR
const _: StatusCode = sip!(, 486); //~ ERROR
const _: StatusCode = sip!(allow(obsolete)); //~ ERROR
const _: StatusCode = sip!(486 foo); //~ ERROR
const _: StatusCode = sip!(486, foo); //~ ERROR
const _: StatusCode = sip!(486, "Busy Here" foo); //~ ERROR
const _: StatusCode = sip!(486 { 487 }); //~ ERROR
const _: StatusCode = sip!(486; "Busy Here"); //~ ERROR
const _: StatusCode = sip!(486, &"Busy Here"); //~ ERROR
const _: u16 = sip!(486.into()); //~ ERROR
const _: StatusCode = sip!(4O4); //~ ERROR
const _: StatusCode = sip!(400-499); //~ ERROR

fn patterns(code: StatusCode) -> bool {
    matches!(code, sip!(401 |)) //~ ERROR
        || matches!(code, sip!(| 401)) //~ ERROR
        || matches!(code, sip!(401 || 407)) //~ ERROR
        || matches!(code, sip!(401 | foo)) //~ ERROR
        || matches!(401, sip!(401u16 | 407)) //~ ERROR
        || matches!(code, sip!(401 or 407)) //~ ERROR
        || matches!(code, sip!(401 & 407)) //~ ERROR
}

fn main() {}
