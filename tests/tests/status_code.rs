//! `StatusCode` against the registry, and over all numbers.

use std::{
    collections::{BTreeMap, HashSet},
    mem::size_of,
};

use sipcode::{Class, Q850Cause, RegistryStatus, RequiredHeader, StatusCode, WarnCode, sip};
use sipcode_registry::{RESPONSE_CODES, Registration as State, Rule, facts, response_code};

fn all() -> impl Iterator<Item = StatusCode> {
    (100..=699).map(|number| StatusCode::from_u16(number).unwrap())
}

/// The constants, by the rows: each must exist under its name.
macro_rules! constants {
    ($(
        $(#[doc = $class_doc:literal])+
        $digit:literal $class:ident $title:literal $class_rfc:literal $class_section:literal $class_facts:tt { $(
            $(#[doc = $doc:literal])+
            $number:literal $name:ident $phrase:literal $rfc:literal $section:literal $registration:ident $({ $($ended:tt)+ })?
            from $senders:literal $facts:tt
        )+ }
    )+) => {
        #[expect(deprecated, reason = "the deprecated constants are among them")]
        fn constants() -> Vec<(u16, StatusCode, Class)> {
            vec![$($(($number, StatusCode::$name, Class::$class)),+),+]
        }

        /// The result of `sip!` for the number and the name of each row that needs no `allow`.
        fn checked() -> Vec<(u16, StatusCode, StatusCode)> {
            let checked = [$($(checked!($registration $number $name)),+),+];
            checked.into_iter().flatten().collect()
        }
    };
}

macro_rules! checked {
    (registered $number:literal $name:ident) => {
        Some(($number, sip!($number), sip!($name)))
    };
    ($ended:ident $number:literal $name:ident) => {
        None
    };
}

sipcode_registry::response_codes!(constants);

#[test]
fn every_row_has_its_constant() {
    let constants = constants();
    assert_eq!(constants.len(), RESPONSE_CODES.len());
    for (row, (number, constant, class)) in RESPONSE_CODES.iter().zip(constants) {
        assert_eq!((row.number, number), (number, constant.as_u16()));
        assert_eq!(constant.class(), class);
        assert_eq!(constant.reason_phrase(), Some(row.reason_phrase));
        assert_eq!(constant.reference(), Some(row.reference));
    }
}

#[test]
fn required_headers_are_those_of_the_facts() {
    for code in all() {
        let musts = facts(code.as_u16()).filter_map(|fact| match fact.rule {
            Rule::Carries { any_of, or_nothing } => {
                Some((any_of, or_nothing, fact.method, fact.reference))
            }
            _ => None,
        });
        let required = code.required_headers().map(|header| {
            let RequiredHeader {
                any_of,
                may_be_empty,
                method,
                reference,
                ..
            } = header;
            (any_of, may_be_empty, method, reference)
        });
        assert!(required.eq(musts), "{code}");
    }
}

#[test]
fn number_and_name_are_the_same_code_for_sip() {
    let checked = checked();
    let rows = RESPONSE_CODES.iter();
    let registered = rows.filter(|row| matches!(row.registration, State::Registered));
    assert_eq!(checked.len(), registered.count());
    for (number, by_number, by_name) in checked {
        assert_eq!(by_number, number);
        assert_eq!(by_name, number);
    }
}

#[test]
fn every_number_from_100_to_699_is_a_code_and_no_other() {
    for number in 0..=u16::MAX {
        let code = StatusCode::from_u16(number);
        assert_eq!(code.is_ok(), (100..=699).contains(&number), "{number}");
        assert_eq!(StatusCode::try_from(number), code);
        if let Ok(code) = code {
            assert_eq!(code.as_u16(), number);
            assert_eq!(u16::from(code), number);
            assert_eq!(code, number);
            assert_eq!(number, code);
            assert_ne!(code, number + 1);
        }
    }
}

#[test]
fn only_three_digits_parse() {
    let mut parsed = 0;
    for bytes in 0..1_u32 << 24 {
        let [_, a, b, c] = bytes.to_be_bytes();
        if let Ok(code) = StatusCode::from_bytes(&[a, b, c]) {
            assert_eq!(code.as_str().as_bytes(), [a, b, c]);
            parsed += 1;
        }
    }
    assert_eq!(parsed, 600);
    for code in all() {
        assert_eq!(code.as_str().parse(), Ok(code));
        assert_eq!(StatusCode::try_from(code.as_str()), Ok(code));
        assert_eq!(StatusCode::try_from(code.as_str().as_bytes()), Ok(code));
    }
    for text in [
        "",
        "4",
        "48",
        "4866",
        " 486",
        "486 ",
        "+86",
        "-86",
        "4xx",
        "\u{664}86",
    ] {
        assert!(text.parse::<StatusCode>().is_err(), "{text}");
    }
}

#[test]
fn the_class_is_the_first_digit() {
    for code in all() {
        let class = Class::from_digit(u8::try_from(code.as_u16() / 100).unwrap()).unwrap();
        assert_eq!(code.class(), class);
        let predicates = [
            code.is_provisional(),
            code.is_success(),
            code.is_redirection(),
            code.is_client_error(),
            code.is_server_error(),
            code.is_global_failure(),
        ];
        for (digit, predicate) in (1..).zip(predicates) {
            assert_eq!(predicate, class.digit() == digit, "{code}");
        }
        assert_eq!(code.is_final(), code.as_u16() >= 200);
    }
    assert!((0..=255).all(|digit| Class::from_digit(digit).is_some() == (1..=6).contains(&digit)));
}

#[test]
fn only_a_digit_and_two_xs_are_a_class() {
    for digit in 1..=6 {
        let class = Class::from_digit(digit).unwrap();
        assert_eq!(class.as_str(), format!("{digit}xx"));
        assert_eq!(class.as_str().parse(), Ok(class));
    }
    for text in [
        "", "4", "4x", "4XX", "4xxx", "0xx", "7xx", "xxx", " 4xx", "40x", "/xx",
    ] {
        assert!(text.parse::<Class>().is_err(), "{text}");
    }
}

#[test]
fn order_is_numeric_and_hashes_differ() {
    assert!(all().is_sorted_by(|one, next| one < next));
    assert_eq!(all().collect::<HashSet<_>>().len(), 600);
}

#[test]
fn the_text_is_the_number_and_the_phrase() {
    for code in all() {
        let text = match response_code(code.as_u16()) {
            Some(row) => format!("{} {}", row.number, row.reason_phrase),
            None => code.as_u16().to_string(),
        };
        assert_eq!(code.to_string(), text);
        assert_eq!(format!("{code:?}"), code.as_u16().to_string());
    }
}

#[test]
fn registration_is_that_of_the_row() {
    for code in all() {
        let wanted = match response_code(code.as_u16()).map(|row| &row.registration) {
            Some(State::Registered) => RegistryStatus::Registered,
            Some(State::Deprecated(_)) => RegistryStatus::Deprecated,
            Some(State::Obsolete(_)) => RegistryStatus::Obsolete,
            None => RegistryStatus::Unregistered,
        };
        assert_eq!(code.registration(), wanted, "{code}");
    }
    let registered: Vec<_> = StatusCode::registered().collect();
    assert!(registered.is_sorted());
    for code in all() {
        let is_registered = matches!(
            code.registration(),
            RegistryStatus::Registered | RegistryStatus::Deprecated
        );
        assert_eq!(registered.contains(&code), is_registered);
        if code.registration() == RegistryStatus::Unregistered {
            assert_eq!((code.reason_phrase(), code.reference()), (None, None));
        }
    }
}

/// RFC 3261 §8.1.3.2.
#[test]
fn an_unknown_code_is_treated_as_the_x00_of_its_class_or_183() {
    for code in all() {
        let known = StatusCode::registered().any(|registered| registered == code);
        let wanted = match code.as_u16() {
            number if known => number,
            100..=199 => 183,
            number => number / 100 * 100,
        };
        assert_eq!(code.treated_as(), wanted, "{code}");
    }
}

#[test]
fn a_code_and_an_option_of_it_take_two_bytes() {
    assert_eq!(size_of::<StatusCode>(), 2);
    assert_eq!(size_of::<Option<StatusCode>>(), 2);
    assert_eq!(
        size_of::<Result<StatusCode, sipcode::InvalidStatusCode>>(),
        2
    );
}

#[test]
fn everything_but_iteration_is_const() {
    const CODE: StatusCode = match StatusCode::from_bytes(b"423") {
        Ok(code) => code,
        Err(_) => panic!(),
    };
    const NUMBER: u16 = CODE.as_u16();
    const TEXT: &str = CODE.as_str();
    const PHRASE: Option<&str> = CODE.reason_phrase();
    const REFERENCE: Option<&str> = CODE.reference();
    const CLASS: Class = CODE.class();
    const TREATED: StatusCode = CODE.treated_as();
    assert_eq!((NUMBER, TEXT, CLASS), (423, "423", Class::ClientError));
    assert_eq!(
        (PHRASE, REFERENCE),
        (Some("Interval Too Brief"), Some("RFC 3261 §21.4.17"))
    );
    assert_eq!(TREATED, CODE);
}

#[test]
fn serde_gives_the_number_and_takes_text_as_well() {
    for code in all() {
        let json = serde_json::to_string(&code).unwrap();
        assert_eq!(json, code.as_str());
        assert_eq!(serde_json::from_str::<StatusCode>(&json).unwrap(), code);
        let text = format!("{json:?}");
        assert_eq!(serde_json::from_str::<StatusCode>(&text).unwrap(), code);
        let map = BTreeMap::from([(code, code)]);
        let json = serde_json::to_string(&map).unwrap();
        assert_eq!(serde_json::from_str::<BTreeMap<_, _>>(&json).unwrap(), map);
    }
    for row in RESPONSE_CODES {
        let json = format!("{:?}", row.name);
        assert_eq!(
            serde_json::from_str::<StatusCode>(&json).unwrap(),
            row.number
        );
    }
}

#[test]
fn serde_says_that_it_wants_a_status_code() {
    let wanted = "expected a SIP status code, 100 to 699, or the name of one";
    for (json, found) in [
        ("0", "invalid value: integer `0`"),
        ("99", "invalid value: integer `99`"),
        ("700", "invalid value: integer `700`"),
        ("65922", "invalid value: integer `65922`"),
        ("-486", "invalid value: integer `-486`"),
        ("486.0", "invalid type: floating point `486.0`"),
        ("null", "invalid type: null"),
        ("[486]", "invalid type: sequence"),
        (r#""""#, r#"invalid value: string """#),
        (r#""+86""#, r#"invalid value: string "+86""#),
        (r#""4xx""#, r#"invalid value: string "4xx""#),
        (r#""busy_here""#, r#"invalid value: string "busy_here""#),
        (r#""Busy Here""#, r#"invalid value: string "Busy Here""#),
    ] {
        let error = serde_json::from_str::<StatusCode>(json).unwrap_err();
        let message = format!("{found}, {wanted} at line 1");
        assert!(error.to_string().starts_with(&message), "{json}: {error}");
    }
    for (json, wanted) in [
        (r#""305""#, "expected a warn-code, 0 to 999"),
        ("1000", "expected a warn-code, 0 to 999"),
    ] {
        let error = serde_json::from_str::<WarnCode>(json).unwrap_err();
        assert!(error.to_string().contains(wanted), "{json}: {error}");
    }
    for json in [r#""17""#, "128", "-1"] {
        let error = serde_json::from_str::<Q850Cause>(json).unwrap_err();
        let wanted = "expected a Q.850 cause, 1 to 127";
        assert!(error.to_string().contains(wanted), "{json}: {error}");
    }
}

#[test]
fn another_phrase_prints_as_itself() {
    let phrases: Vec<_> = sip!(182).other_phrases().collect();
    assert_eq!(phrases.len(), 1);
    assert_eq!(format!("{:>21}", phrases[0]), " Call Is Being Queued");
}
