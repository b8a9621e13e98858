//! `CodeSet` against the sets of `std`, its text, its list, and `sip_codes!`.

use std::{
    collections::{BTreeSet, HashSet},
    mem::size_of,
};

use proptest::prelude::*;
use sipcode::{Class, CodeSet, StatusCode, sip, sip_codes};
use sipcode_registry::RESPONSE_CODES;

fn code(number: u16) -> StatusCode {
    StatusCode::from_u16(number).unwrap()
}

fn all() -> impl DoubleEndedIterator<Item = StatusCode> {
    (100..=699).map(code)
}

fn classes() -> impl Iterator<Item = Class> {
    (1..=6).filter_map(Class::from_digit)
}

/// A few codes and a few whole classes.
fn model() -> impl Strategy<Value = BTreeSet<StatusCode>> {
    let codes = prop::collection::btree_set((100..=699_u16).prop_map(code), 0..20);
    let classes = prop::collection::btree_set(1..=6_u16, 0..3);
    (codes, classes).prop_map(|(codes, classes)| {
        let of_classes = classes
            .into_iter()
            .flat_map(|class| class * 100..=class * 100 + 99);
        codes.into_iter().chain(of_classes.map(code)).collect()
    })
}

fn set(model: &BTreeSet<StatusCode>) -> CodeSet {
    model.iter().copied().collect()
}

fn assert_is(set: CodeSet, model: &BTreeSet<StatusCode>) {
    assert!(set.iter().eq(model.iter().copied()), "{set} {model:?}");
    assert!(set.iter().rev().eq(model.iter().rev().copied()));
    assert_eq!(set, self::set(model));
    assert_eq!((set.len(), set.is_empty()), (model.len(), model.is_empty()));
    assert!(all().all(|code| set.contains(code) == model.contains(&code)));
}

proptest! {
    #[test]
    fn it_holds_what_a_set_of_std_holds(model in model()) {
        let set = set(&model);
        assert_is(set, &model);
        assert_is(CodeSet::of(&model.iter().copied().collect::<Vec<_>>()), &model);
        assert_is(!set, &all().filter(|code| !model.contains(code)).collect());
        prop_assert_eq!(set.complement().complement(), set);
    }

    #[test]
    fn two_sets_are_those_of_std(one in model(), other in model()) {
        let (left, right) = (set(&one), set(&other));
        for (joined, model) in [
            (left | right, &one | &other),
            (left & right, &one & &other),
            (left - right, &one - &other),
            (left.union(right), &one | &other),
            (left.intersection(right), &one & &other),
            (left.difference(right), &one - &other),
        ] {
            assert_is(joined, &model);
        }
        prop_assert_eq!(left.is_subset(&right), one.is_subset(&other));
        prop_assert_eq!((left & right).is_subset(&right), true);
        prop_assert_eq!(left.is_disjoint(&right), one.is_disjoint(&other));
        prop_assert_eq!((left - right).is_disjoint(&right), true);
        prop_assert_eq!(left == right, one == other);
        let mut extended = left;
        extended.extend(right);
        prop_assert_eq!(extended, left | right);
    }

    #[test]
    fn codes_come_and_go_as_in_a_set_of_std(
        model in model(),
        changes in prop::collection::vec((100..=699_u16, any::<bool>()), 0..50),
    ) {
        let mut model = model;
        let mut set = set(&model);
        for (number, is_added) in changes {
            let code = code(number);
            if is_added {
                prop_assert_eq!(set.insert(code), model.insert(code));
            } else {
                prop_assert_eq!(set.remove(code), model.remove(&code));
            }
        }
        assert_is(set, &model);
    }

    #[test]
    fn both_ends_of_the_codes_meet(model in model(), ends in prop::collection::vec(any::<bool>(), 0..300)) {
        let mut codes = set(&model).into_iter();
        let mut wanted = model.iter().copied();
        for is_front in ends {
            prop_assert_eq!(codes.len(), wanted.len());
            let (code, wanted) = if is_front {
                (codes.next(), wanted.next())
            } else {
                (codes.next_back(), wanted.next_back())
            };
            prop_assert_eq!(code, wanted);
        }
    }

    #[test]
    fn it_is_read_as_it_is_printed(model in model(), space in "[ \t]{0,2}", sign in "[|,]") {
        let set = set(&model);
        let text = set.to_string();
        prop_assert_eq!(text.parse(), Ok(set));
        let other = text.replace(" | ", &[&space, &*sign, &space].concat());
        prop_assert_eq!(format!("{space}{other}{space}").parse(), Ok(set));
        let json = serde_json::to_string(&set).unwrap();
        prop_assert_eq!(serde_json::from_str::<CodeSet>(&json).unwrap(), set);
        let json = serde_json::to_string(&text).unwrap();
        prop_assert_eq!(serde_json::from_str::<CodeSet>(&json).unwrap(), set);
    }

    /// An error is at words that the text has, and nothing before them is wrong.
    #[test]
    fn any_text_is_read_or_refused(text in "([a-z0-9A-Z_|, \u{e9}]|486|4xx|BUSY_HERE){0,8}") {
        if let Err(error) = text.parse::<CodeSet>() {
            let range = error.range();
            prop_assert!(text.get(range.clone()).is_some());
            let before = text[..range.start].trim_ascii_end().trim_end_matches(['|', ',']);
            prop_assert!(before.is_empty() || before.parse::<CodeSet>().is_ok(), "{}", text);
        }
    }
}

#[test]
fn every_code_and_every_class_is_a_set() {
    for code in all() {
        let set = CodeSet::from(code);
        assert!(set.iter().eq([code]));
        assert_eq!(set.to_string(), code.as_str());
        assert_eq!(code.as_str().parse(), Ok(set));
    }
    for class in classes() {
        let set = CodeSet::from(class);
        assert_is(set, &all().filter(|code| code.class() == class).collect());
        assert_eq!(set.to_string(), class.as_str());
        assert_eq!(class.as_str().parse(), Ok(set));
    }
    for row in RESPONSE_CODES {
        assert_eq!(row.name.parse(), Ok(CodeSet::from(code(row.number))));
    }
}

#[test]
fn all_and_nothing() {
    assert_is(CodeSet::ALL, &all().collect());
    assert_is(CodeSet::new(), &BTreeSet::new());
    assert_eq!(CodeSet::default(), CodeSet::new());
    assert_eq!(!CodeSet::ALL, CodeSet::new());
    assert_eq!(size_of::<CodeSet>(), 80);
    let sets = [
        CodeSet::ALL,
        CodeSet::new(),
        !CodeSet::new(),
        sip_codes!(486),
    ];
    assert_eq!(sets.into_iter().collect::<HashSet<_>>().len(), 3);
}

#[test]
fn it_is_made_while_the_program_compiles() {
    const CHALLENGES: CodeSet = CodeSet::of(&[sip!(401), sip!(407)]);
    const FAILURES: CodeSet = CodeSet::of_class(Class::ServerError).union(sip_codes!(4xx | 6xx));
    const OTHERS: CodeSet = FAILURES.difference(CHALLENGES).intersection(CodeSet::ALL);
    const CONTAINED: [bool; 2] = [OTHERS.contains(sip!(503)), OTHERS.contains(sip!(401))];
    const NUMBERS: [usize; 2] = [OTHERS.len(), OTHERS.complement().len()];
    const RELATED: [bool; 3] = [
        CHALLENGES.is_subset(&FAILURES),
        CHALLENGES.is_disjoint(&OTHERS),
        CodeSet::new().is_empty(),
    ];
    const CHANGED: CodeSet = {
        let mut set = CHALLENGES;
        assert!(set.insert(sip!(503)) && set.remove(sip!(401)));
        set
    };
    assert_eq!(CONTAINED, [true, false]);
    assert_eq!(NUMBERS, [298, 302]);
    assert_eq!(RELATED, [true; 3]);
    assert_eq!(CHANGED, sip_codes!(407 | 503));
}

#[test]
fn every_form_of_the_macro() {
    fn by_expression(retried: CodeSet) -> usize {
        retried.len()
    }
    macro_rules! set {
        ($($code:literal)|+) => { sip_codes!($($code)|+) };
    }
    static STATIC: CodeSet = sip_codes!(401 | 407);
    assert_eq!(STATIC, set!(401 | 407));
    assert_eq!(by_expression(sip_codes!(4xx | 503 | BUSY_EVERYWHERE)), 102);
    assert_eq!(sip_codes!(200), CodeSet::from(sip!(200)));
    assert_eq!(sip_codes!(3xx,), CodeSet::from(Class::Redirection));
    assert_eq!(
        sip_codes![202 | 409 | 452 | 6xx, allow(obsolete, unregistered)],
        CodeSet::of(&[code(202), code(409), code(452)]) | sip_codes!(6xx)
    );
    assert_eq!(sip_codes!(1xx | 2xx | 3xx | 4xx | 5xx | 6xx), CodeSet::ALL);
}

#[test]
fn the_text_is_the_shortest() {
    for (set, text) in [
        (CodeSet::new(), "none"),
        (sip_codes!(5xx | 407 | 401), "401 | 407 | 5xx"),
        (sip_codes!(1xx | 200 | 6xx), "1xx | 200 | 6xx"),
        (
            sip_codes!(699, allow(unregistered)) | sip_codes!(100),
            "100 | 699",
        ),
    ] {
        assert_eq!(set.to_string(), text);
    }
    let nearly = sip_codes!(5xx) - sip_codes!(503);
    assert!(nearly.to_string().starts_with("500 | 501 | 502 | 504 | "));
    assert_eq!(format!("{:?}", sip_codes!(401 | 5xx)), "{401, 5xx}");
    assert_eq!(format!("{:?}", CodeSet::new()), "{}");
}

#[test]
fn spaces_commas_and_names_are_read() {
    for text in [
        "4xx, 503",
        "4xx,503",
        "\t4xx |503\n",
        "503,SERVICE_UNAVAILABLE | 4xx, 486",
    ] {
        assert_eq!(text.parse(), Ok(sip_codes!(4xx | 503)), "{text}");
    }
    assert_eq!(" none ".parse(), Ok(CodeSet::new()));
}

#[test]
fn an_error_says_what_is_wrong_and_where() {
    let number = "is not a SIP status code: they run from 100 to 699";
    let class = "is not one of SIP's: they are `1xx` to `6xx`";
    let name = "is not that of a SIP status code";
    let other = "is not a SIP status code, a class such as `4xx` or the name of a code";
    for (text, wrong, message) in [
        (
            "",
            "",
            "a SIP status code is missing in column 1".to_owned(),
        ),
        (
            "  ",
            "",
            "a SIP status code is missing in column 3".to_owned(),
        ),
        (
            "401,",
            "",
            "a SIP status code is missing in column 5".to_owned(),
        ),
        (
            "| 401",
            "",
            "a SIP status code is missing in column 1".to_owned(),
        ),
        (
            "401 | | 407",
            "",
            "a SIP status code is missing in column 7".to_owned(),
        ),
        (
            "401 || 407",
            "",
            "a SIP status code is missing in column 6".to_owned(),
        ),
        ("99", "99", format!("the number in column 1 {number}")),
        (
            "4xx, 700, 5xx",
            "700",
            format!("the number in column 6 {number}"),
        ),
        (
            "4xx | 4866",
            "4866",
            format!("the number in column 7 {number}"),
        ),
        ("7xx", "7xx", format!("the class in column 1 {class}")),
        (" 4XX", "4XX", format!("the class in column 2 {class}")),
        ("486, 40x ", "40x", format!("the class in column 6 {class}")),
        (
            "busy_here",
            "busy_here",
            format!("the name in column 1 {name}"),
        ),
        (
            "486,BUSY_HER",
            "BUSY_HER",
            format!("the name in column 5 {name}"),
        ),
        ("none, 486", "none", format!("the name in column 1 {name}")),
        (
            "INSUFFICIENT_BANDWIDTH",
            "INSUFFICIENT_BANDWIDTH",
            format!("the name in column 1 {name}"),
        ),
        ("+486", "+486", format!("the text in column 1 {other}")),
        (
            "400..=499",
            "400..=499",
            format!("the text in column 1 {other}"),
        ),
        ("486; 503", "486;", format!("the text in column 1 {other}")),
        (
            "\u{a0}486",
            "\u{a0}486",
            format!("the text in column 1 {other}"),
        ),
        (
            "486 Busy Here",
            "Busy",
            "a `|` or a comma is missing in column 5".to_owned(),
        ),
        (
            "401 407",
            "407",
            "a `|` or a comma is missing in column 5".to_owned(),
        ),
    ] {
        let error = text.parse::<CodeSet>().unwrap_err();
        assert_eq!(
            (&text[error.range()], error.to_string()),
            (wrong, message),
            "{text:?}"
        );
    }
}

#[test]
fn a_configuration_is_read() {
    let configuration: serde_json::Map<String, serde_json::Value> = serde_json::from_str(
        r#"{
            "retry": ["4xx", 503],
            "text": ["4xx", "503"],
            "name": ["4xx", "SERVICE_UNAVAILABLE", 486],
            "string": "4xx | 503",
            "commas": "503,4xx"
        }"#,
    )
    .unwrap();
    assert_eq!(configuration.len(), 5);
    for (key, value) in configuration {
        let set: CodeSet = serde_json::from_value(value).unwrap();
        assert_eq!(set, sip_codes!(4xx | 503), "{key}");
        assert_eq!(serde_json::to_string(&set).unwrap(), r#"["4xx",503]"#);
    }
    for empty in ["[]", "\"none\""] {
        assert!(serde_json::from_str::<CodeSet>(empty).unwrap().is_empty());
    }
    assert_eq!(serde_json::to_string(&CodeSet::new()).unwrap(), "[]");
}

#[test]
fn what_is_not_a_set_in_a_configuration_is_refused() {
    let item = "a SIP status code, a class such as \"4xx\" or the name of a code";
    let list = "SIP status codes, as a list such as [\"4xx\", 503] or a string";
    for (json, message) in [
        ("[700]", format!("invalid value: integer `700`, expected {item}")),
        ("[70000]", format!("invalid value: integer `70000`, expected {item}")),
        ("[-486]", format!("invalid value: integer `-486`, expected {item}")),
        ("[486.0]", format!("invalid type: floating point `486.0`, expected {item}")),
        ("[null]", format!("invalid type: null, expected {item}")),
        ("[[486]]", format!("invalid type: sequence, expected {item}")),
        ("[\"7xx\"]", format!("invalid value: string \"7xx\", expected {item}")),
        ("[\"BUSY_HER\"]", format!("invalid value: string \"BUSY_HER\", expected {item}")),
        ("[\"401 | 407\"]", format!("invalid value: string \"401 | 407\", expected {item}")),
        ("503", format!("invalid type: integer `503`, expected {list}")),
        ("{}", format!("invalid type: map, expected {list}")),
        (
            "\"4xx, 50\"",
            "invalid SIP status codes \"4xx, 50\": the number in column 6 is not a SIP status code: \
             they run from 100 to 699"
                .to_owned(),
        ),
    ] {
        let error = serde_json::from_str::<CodeSet>(json).unwrap_err().to_string();
        assert!(error.starts_with(&message), "{json}: {error}");
    }
}
