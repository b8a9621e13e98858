// A number that is not written as three decimal digits.

use sipcode::{StatusCode, sip};

const _: StatusCode = sip!(0x1E6); //~ ERROR
const _: StatusCode = sip!(0o746); //~ ERROR
const _: StatusCode = sip!(0b111100110); //~ ERROR
const _: StatusCode = sip!(4_86); //~ ERROR
const _: StatusCode = sip!(0486); //~ ERROR
const _: StatusCode = sip!(-486); //~ ERROR
const _: StatusCode = sip!(+486); //~ ERROR
const _: StatusCode = sip!(486.0); //~ ERROR
const _: StatusCode = sip!(4e2); //~ ERROR
const _: StatusCode = sip!(486.5); //~ ERROR
const _: u8 = sip!(486u8); //~ ERROR
const _: i32 = sip!(486i32); //~ ERROR
const _: u16 = sip!(486_u16); //~ ERROR
const _: StatusCode = sip!(486foo); //~ ERROR
// The digits are shown only of a code that there is.
const _: StatusCode = sip!(0x1D4); //~ ERROR

fn main() {}
