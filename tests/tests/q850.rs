//! The causes of the telephone network, and the two tables of RFC 3398: every row, and every other
//! number. The tables are not each other's inverse, so that nothing here goes there and back.

use sipcode::{IsupLocation, Q850Cause, StatusCode, sip};
use sipcode_registry::{Q850_CAUSES, q850_cause};

/// RFC 3398 §7.2.4.1, without the rows whose response depends on more: 16, 21, 22 and 44.
const RESPONSES: &[(u8, u16)] = &[
    (1, 404),
    (2, 404),
    (3, 404),
    (17, 486),
    (18, 408),
    (19, 480),
    (20, 480),
    (23, 410),
    (26, 404),
    (27, 502),
    (28, 484),
    (29, 501),
    (31, 480),
    (34, 503),
    (38, 503),
    (41, 503),
    (42, 503),
    (47, 503),
    (55, 403),
    (57, 403),
    (58, 503),
    (65, 488),
    (70, 488),
    (79, 501),
    (87, 403),
    (88, 503),
    (102, 504),
    (111, 500),
    (127, 500),
];

/// RFC 3398 §8.2.6.1, with 505 for its misprinted second 504.
const CAUSES: &[(u16, u8)] = &[
    (400, 41),
    (401, 21),
    (402, 21),
    (403, 21),
    (404, 1),
    (405, 63),
    (406, 79),
    (407, 21),
    (408, 102),
    (410, 22),
    (413, 127),
    (414, 127),
    (415, 79),
    (416, 127),
    (420, 127),
    (421, 127),
    (423, 127),
    (480, 18),
    (481, 41),
    (482, 25),
    (483, 25),
    (484, 28),
    (485, 1),
    (486, 17),
    (488, 31),
    (500, 41),
    (501, 79),
    (502, 38),
    (503, 41),
    (504, 102),
    (505, 127),
    (513, 127),
    (600, 17),
    (603, 21),
    (604, 1),
    (606, 31),
];

fn locations() -> impl Iterator<Item = Option<IsupLocation>> {
    IsupLocation::all().map(Some).chain([None])
}

#[test]
fn a_cause_becomes_the_response_of_its_row() {
    for number in 1..=127 {
        let cause = Q850Cause::from_u8(number).unwrap();
        let row = RESPONSES.iter().find(|row| row.0 == number);
        for location in locations() {
            let response = match number {
                16 | 44 => None,
                21 if location == Some(IsupLocation::User) => Some(603),
                21 => Some(403),
                22 => Some(410),
                _ => Some(row.map_or(500, |row| row.1)),
            };
            let code = cause.status_code(location).map(StatusCode::as_u16);
            assert_eq!(code, response, "{cause} from {location:?}");
        }
    }
}

#[test]
fn a_response_becomes_the_cause_of_its_row() {
    for number in 100..=699 {
        let code = StatusCode::from_u16(number).unwrap();
        let row = CAUSES.iter().find(|row| row.0 == number);
        let cause = match number {
            ..400 | 487 => None,
            _ => Some(row.map_or(31, |row| row.1)),
        };
        assert_eq!(code.q850_cause().map(Q850Cause::as_u8), cause, "{code}");
    }
}

#[test]
fn both_mappings_work_in_constants() {
    const BUSY: Option<StatusCode> = Q850Cause::USER_BUSY.status_code(None);
    const DECLINED: Option<StatusCode> =
        Q850Cause::CALL_REJECTED.status_code(Some(IsupLocation::User));
    const CAUSE: Option<Q850Cause> = sip!(486).q850_cause();
    assert_eq!(BUSY, Some(sip!(486)));
    assert_eq!(DECLINED, Some(sip!(603)));
    assert!(matches!(CAUSE, Some(Q850Cause::USER_BUSY)));
}

#[test]
fn a_cause_knows_what_its_row_says() {
    for number in 0..=u8::MAX {
        let cause = Q850Cause::from_u8(number);
        assert_eq!(cause.is_ok(), (1..=127).contains(&number), "{number}");
        assert_eq!(number.to_string().parse(), cause);
        let Ok(cause) = cause else { continue };
        let row = q850_cause(number);
        assert_eq!(cause.as_u8(), number);
        assert_eq!(cause.name(), row.map(|row| row.text));
        assert_eq!(cause.reference(), row.map(|row| row.reference));
        let name = row.map_or(String::new(), |row| format!(" {}", row.text));
        assert_eq!(cause.to_string(), format!("{number}{name}"));
        assert_eq!(format!("{cause:?}"), number.to_string());
        assert_eq!(format!("000{number}").parse(), Ok(cause));
        let json = serde_json::to_string(&cause).unwrap();
        assert_eq!(json, number.to_string());
        assert_eq!(serde_json::from_str::<Q850Cause>(&json).unwrap(), cause);
    }
    for json in ["0", "128", "256", "-1", "\"17\""] {
        assert!(serde_json::from_str::<Q850Cause>(json).is_err(), "{json}");
    }
    let named: Vec<_> = Q850Cause::named().map(Q850Cause::as_u8).collect();
    let rows: Vec<_> = Q850_CAUSES.iter().map(|row| row.number).collect();
    assert_eq!(named, rows);
}

#[test]
fn what_is_not_a_cause_is_refused() {
    for text in [
        "",
        "0",
        "000",
        "128",
        "273",
        "1000",
        "65553",
        "+17",
        "-17",
        " 17",
        "17 ",
        "1x",
        "١٧",
        "99999999999999999999999999",
    ] {
        assert!(text.parse::<Q850Cause>().is_err(), "{text}");
    }
}

/// The constants, by the rows: each must exist under its name.
macro_rules! constants {
    ($(
        #[doc = $doc:literal]
        $number:literal $name:ident $text:literal $rfc:literal $section:literal $response:tt
        $(unless $condition:ident $other:literal)?,
    )+) => {
        const CONSTANTS: &[(u8, Q850Cause)] = &[$(($number, Q850Cause::$name)),+];
    };
}

sipcode_registry::q850_causes!(constants);

#[test]
fn every_row_has_its_constant() {
    for (number, constant) in CONSTANTS {
        assert_eq!(constant, number);
        assert_eq!(number, constant);
    }
    for number in RESPONSES
        .iter()
        .map(|row| row.0)
        .chain(CAUSES.iter().map(|row| row.1))
    {
        assert!(
            Q850Cause::from_u8(number).unwrap().name().is_some(),
            "{number}"
        );
    }
}

#[test]
fn locations_are_those_of_rfc_8606() {
    let tokens = [
        "U", "LPN", "LN", "TN", "RLN", "RPN", "LOC-6", "INTL", "LOC-8", "LOC-9", "BI", "LOC-11",
        "LOC-12", "LOC-13", "LOC-14", "LOC-15",
    ];
    assert!(IsupLocation::all().map(IsupLocation::as_str).eq(tokens));
    for value in 0..=u8::MAX {
        let location = IsupLocation::from_u8(value);
        assert_eq!(
            location.map(IsupLocation::as_u8),
            (value < 16).then_some(value)
        );
        let Some(location) = location else { continue };
        assert_eq!(location.to_string(), tokens[usize::from(value)]);
        for token in [
            location.as_str().to_owned(),
            location.as_str().to_lowercase(),
        ] {
            assert_eq!(token.parse(), Ok(location));
        }
    }
    for token in ["", "LOC-7", "LOC-16", "LOC-06", "U ", "user", "LNX"] {
        assert!(token.parse::<IsupLocation>().is_err(), "{token}");
    }
}

#[test]
fn a_digit_after_the_greatest_cause_is_too_many() {
    assert_eq!(Q850Cause::from_bytes(b"0127").unwrap().as_u8(), 127);
    assert!(Q850Cause::from_bytes(b"1270").is_err());
}
