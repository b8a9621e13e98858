// Numbers that no status code can be, and classes that there are not.

use sipcode::{StatusCode, sip};

const _: StatusCode = sip!(0); //~ ERROR
const _: StatusCode = sip!(7); //~ ERROR
const _: StatusCode = sip!(99); //~ ERROR
const _: StatusCode = sip!(700); //~ ERROR
const _: StatusCode = sip!(701); //~ ERROR
const _: StatusCode = sip!(999); //~ ERROR
const _: StatusCode = sip!(1000); //~ ERROR
const _: StatusCode = sip!(4866); //~ ERROR
const _: StatusCode = sip!(65536); //~ ERROR
const _: StatusCode = sip!(4864864864864864864864864864864864864864); //~ ERROR
const _: StatusCode = sip!(700, allow(unregistered)); //~ ERROR
const _: u16 = sip!(700u16); //~ ERROR

fn classes(code: StatusCode) -> bool {
    matches!(code, sip!(7xx)) //~ ERROR
        || matches!(code, sip!(9xx)) //~ ERROR
        || matches!(code, sip!(4xxx)) //~ ERROR
        || matches!(code, sip!(40x)) //~ ERROR
        || matches!(code, sip!(4XX)) //~ ERROR
}

fn main() {}
