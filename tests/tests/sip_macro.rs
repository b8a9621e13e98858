//! `sip!` in every form, as a value and as a pattern.

use sipcode::{StatusCode, sip};

const CONST: StatusCode = sip!(486);
static STATIC: StatusCode = sip!(BUSY_HERE);
const NUMBER: u16 = sip!(486u16);
const PRIVATE: StatusCode = sip!(452, allow(unregistered));

struct Number<const N: u16>;

impl<const N: u16> Number<N> {
    const VALUE: u16 = N;
}

#[test]
fn every_form_is_a_value() {
    for code in [
        CONST,
        STATIC,
        sip!(486),
        sip!(BUSY_HERE),
        sip!(486, "Busy Here"),
        sip!(BUSY_HERE, "Busy Here"),
        sip!(486,),
        sip!(486, "Busy Here",),
        sip!(486, r"Busy Here"),
        sip![486],
        sip! { 486 },
    ] {
        assert_eq!(code, StatusCode::BUSY_HERE);
    }
    assert_eq!(NUMBER, 486);
    assert_eq!(Number::<{ sip!(486u16) }>::VALUE, 486);
    assert_eq!(Number::<{ sip!(486).as_u16() }>::VALUE, 486);
    assert_eq!(sip!(202, allow(deprecated)), 202);
    assert_eq!(sip!(202, "Accepted", allow(deprecated)), 202);
    assert_eq!(sip!(ACCEPTED, allow(deprecated)), 202);
    assert_eq!(sip!(409u16, allow(obsolete)), 409);
    assert_eq!(sip!(403, "Stale Date"), StatusCode::FORBIDDEN);
    assert_eq!(PRIVATE, 452);
    assert_eq!(sip!(699, allow(unregistered)), 699);
}

fn class(code: StatusCode) -> u16 {
    match code {
        sip!(100) => 100,
        sip!(1xx) => 1,
        sip!(2xx) => 2,
        sip!(401 | 407) => 401,
        sip!(303 | 409 | 411, allow(obsolete)) => 2543,
        sip!(3xx) => 3,
        PRIVATE => 452,
        sip!(453, allow(unregistered)) => 453,
        sip!(4xx | 5xx | BUSY_EVERYWHERE) => 456,
        sip!(6xx) => 6,
    }
}

#[test]
fn every_form_is_a_pattern() {
    for number in 100..=699 {
        let wanted = match number {
            100 => 100,
            401 | 407 => 401,
            303 | 409 | 411 => 2543,
            452 => 452,
            453 => 453,
            400..=600 => 456,
            _ => number / 100,
        };
        assert_eq!(
            class(StatusCode::from_u16(number).unwrap()),
            wanted,
            "{number}"
        );
        assert_eq!(
            matches!(number, sip!(486u16) | sip!(603u16)),
            [486, 603].contains(&number)
        );
        assert_eq!(matches!(number, sip!(2xxu16)), number / 100 == 2);
        assert_eq!(
            matches!(number, sip!(401u16 | 407u16)),
            [401, 407].contains(&number)
        );
        assert_eq!(
            matches!(number, sip!(5xxu16 | 1xxu16 | 486u16)),
            number / 100 == 5 || number / 100 == 1 || number == 486
        );
        let is_accepted = matches!(number, sip!(202u16));
        let code = StatusCode::from_u16(number).unwrap();
        assert_eq!(matches!(code, sip!(202)), is_accepted);
        assert_eq!(matches!(code, sip!(ACCEPTED)), is_accepted);
        assert_eq!(
            matches!(code, sip!(200 | 202)),
            number == 200 || is_accepted
        );
        assert_eq!(is_accepted, number == 202);
    }
}

#[test]
fn patterns_nest_and_bind() {
    fn first(code: Result<(StatusCode, u8), StatusCode>) -> Option<StatusCode> {
        let Ok((code @ sip!(180 | 183 | 2xx), _)) = code else {
            return None;
        };
        Some(code)
    }
    assert_eq!(first(Ok((sip!(183), 0))), Some(sip!(183)));
    assert_eq!(first(Ok((sip!(204), 0))), Some(sip!(204)));
    assert_eq!(first(Ok((sip!(182), 0))), None);
    assert_eq!(first(Err(sip!(183))), None);
    let by_reference = [sip!(401), sip!(486), sip!(407)];
    let challenges = by_reference
        .iter()
        .filter(|code| matches!(**code, sip!(401 | 407)));
    assert_eq!(challenges.count(), 2);
}

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

macro_rules! tokens {
    ($($code:tt)*) => {
        sip!($($code)*)
    };
}

macro_rules! name {
    ($code:ident) => {
        sip!($code)
    };
}

macro_rules! several {
    ($($code:literal),+) => {
        sip!($($code)|+)
    };
}

#[test]
fn codes_come_out_of_other_macros() {
    assert_eq!(literal!(486), 486);
    assert_eq!(expression!(486), 486);
    assert_eq!(tokens!(486, "Busy Here"), 486);
    assert_eq!(name!(BUSY_HERE), 486);
    assert_eq!(literal!(486u16), 486);
    assert!(matches!(sip!(407), several!(401, 407)));
    assert!(matches!(sip!(407), literal!(4xx)));
    assert!(matches!(sip!(407), tokens!(4xx | 1xx)));
}
