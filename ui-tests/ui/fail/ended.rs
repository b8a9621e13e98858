// The deprecated code and the obsolete ones.

use sipcode::{StatusCode, sip};

const _: StatusCode = sip!(202); //~ ERROR
const _: StatusCode = sip!(ACCEPTED); //~ ERROR
const _: StatusCode = sip!(303); //~ ERROR
const _: StatusCode = sip!(409); //~ ERROR
const _: StatusCode = sip!(411); //~ ERROR
const _: u16 = sip!(409u16); //~ ERROR

// The deprecated code is free in a pattern.
fn is_accepted(code: StatusCode, number: u16) -> bool {
    matches!(code, sip!(202)) || matches!(code, sip!(200 | ACCEPTED)) && matches!(number, sip!(202u16))
}

fn sent() -> u16 {
    sip!(202u16) //~ ERROR
}

fn main() {}
