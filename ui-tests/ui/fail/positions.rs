// The same mistake wherever a code can stand: one error each, and the arms after it are not
// called unreachable.

#![deny(warnings)]

use sipcode::{StatusCode, sip};

macro_rules! literal {
    ($code:literal) => {
        sip!($code)
    };
}

macro_rules! expression {
    ($code:expr) => {
        sip!($code)
    };
}

static STATIC: StatusCode = sip!(468); //~ ERROR

fn argument(codes: &mut Vec<StatusCode>) {
    codes.push(sip!(468)); //~ ERROR
    codes.push(literal!(468)); //~ ERROR
    codes.push(expression!(468)); //~ ERROR
}

fn arms(code: StatusCode) -> StatusCode {
    match code {
        sip!(468) => StatusCode::OK, //~ ERROR
        sip!(486) | sip!(469) | sip!(468) => StatusCode::OK, //~ ERROR
        sip!(1xx) => StatusCode::OK,
        _ => sip!(468), //~ ERROR
    }
}

fn conditions(code: StatusCode) -> Option<u16> {
    let sip!(468) = code else { //~ ERROR
        return None;
    };
    if let sip!(468) = code { //~ ERROR
        return Some(sip!(468u16)); //~ ERROR
    }
    matches!(code, sip!(468)).then(|| code.as_u16()) //~ ERROR
}

fn exhaustive(code: StatusCode) -> u8 {
    match code {
        sip!(1xx | 2xx | 3xx) => 1,
        sip!(4xx | 5xx) => 2,
        sip!(6x) => 3, //~ ERROR
    }
}

fn irrefutable(code: StatusCode) {
    let sip!(1xx | 2xx | 3xx | 4xx | 5xx | 6x) = code; //~ ERROR
}

#[repr(u16)]
enum Discriminants {
    A = sip!(468u16), //~ ERROR
    B = sip!(478u16), //~ ERROR
}

struct Number<const N: u16>;

fn generic() -> Number<{ sip!(468u16) }> { //~ ERROR
    Number
}

fn main() {}
