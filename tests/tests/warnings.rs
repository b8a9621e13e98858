//! `WarnCode`, `sip_warning!`, and the value of a Warning header field on the way out and back.

use std::collections::HashSet;

use proptest::prelude::*;
use sipcode::{
    InvalidWarning, SipResponse, WarnCode, WarnTopic, Warning, Warnings, sip_response, sip_warning,
};
use sipcode_registry::{WARN_CODES, warn_code};

fn warning(code: WarnCode, agent: &str, text: &str) -> Warning<String> {
    Warning::new(code, agent.to_owned(), text.to_owned()).unwrap()
}

#[test]
fn a_code_knows_what_its_row_says() {
    for number in 0..=u16::MAX {
        let code = WarnCode::from_u16(number);
        assert_eq!(code.is_ok(), number <= 999, "{number}");
        let Ok(code) = code else { continue };
        let row = warn_code(number);
        assert_eq!(code.as_u16(), number);
        assert_eq!(code.text(), row.map(|row| row.text));
        assert_eq!(code.reference(), row.map(|row| row.reference));
        assert_eq!(format!("{code:?}").parse(), Ok(code));
        let json = serde_json::to_string(&code).unwrap();
        assert_eq!(json, number.to_string());
        assert_eq!(serde_json::from_str::<WarnCode>(&json).unwrap(), code);
    }
    assert!(serde_json::from_str::<WarnCode>("1000").is_err());
    for text in ["", "30", "3000", "+30", "3x0", "３００"] {
        assert!(text.parse::<WarnCode>().is_err(), "{text}");
    }
    let numbers: Vec<_> = WarnCode::registered().map(WarnCode::as_u16).collect();
    let rows: Vec<_> = WARN_CODES.iter().map(|row| row.number).collect();
    assert_eq!(numbers, rows);
}

#[test]
fn a_range_has_its_topic() {
    let topic = |number| WarnCode::from_u16(number).unwrap().topic();
    let numbers = |wanted| {
        let numbers = (0..=999).filter(move |number| topic(*number) == Some(wanted));
        let numbers: Vec<_> = numbers.collect();
        (numbers[0], numbers[numbers.len() - 1], numbers.len())
    };
    assert_eq!(numbers(WarnTopic::SessionDescription), (300, 329, 30));
    assert_eq!(numbers(WarnTopic::NetworkServices), (330, 339, 10));
    assert_eq!(numbers(WarnTopic::QualityOfService), (370, 379, 10));
    assert_eq!(numbers(WarnTopic::Miscellaneous), (380, 399, 20));
}

#[test]
fn the_macro_makes_values_and_patterns() {
    const CODES: [WarnCode; 3] = [
        sip_warning!(307),
        sip_warning!(INSUFFICIENT_BANDWIDTH),
        sip_warning!(399, "Miscellaneous warning"),
    ];
    let kind = |code| match code {
        sip_warning!(300 | 301 | 302) => 1,
        sip_warning!(392, allow(unregistered)) => 2,
        sip_warning!(307) => 3,
        sip_warning!(SIPS_NOT_ALLOWED | SIPS_REQUIRED) => 4,
        _ => 5,
    };
    assert_eq!(CODES.map(kind), [3, 5, 5]);
    let numbers: HashSet<_> = (300..400)
        .map(|n| kind(WarnCode::from_u16(n).unwrap()))
        .collect();
    assert_eq!(numbers.len(), 5);
    assert!(matches!(370, sip_warning!(370u16)));
}

#[test]
fn a_value_is_printed_as_the_rfc_does() {
    // RFC 3261 §20.43.
    for value in [
        r#"307 isi.edu "Session parameter 'foo' not understood""#,
        r#"301 isi.edu "Incompatible network address type 'E.164'""#,
    ] {
        let warning: Warning<String> = value.parse().unwrap();
        assert_eq!(warning.to_string(), value);
        assert_eq!(warning.agent(), "isi.edu");
    }
    let both = r#"399 a "b", 300 c:5060 "d, \"e\" \\ f""#;
    let warnings: Warnings = both.parse().unwrap();
    assert_eq!(
        warnings.0,
        [
            warning(sip_warning!(399), "a", "b"),
            warning(sip_warning!(300), "c:5060", r#"d, "e" \ f"#),
        ]
    );
    assert_eq!(warnings.to_string(), both);
}

#[test]
fn white_space_between_the_parts_may_be_more() {
    for value in [
        " 399 a \"b\"",
        "399  a\t\"b\" ",
        "399 a \"b\"\t ",
        "399 a \"\\b\"",
    ] {
        assert_eq!(
            value.parse(),
            Ok(warning(sip_warning!(399), "a", "b")),
            "{value}"
        );
    }
    let two = "399 a \"b\" ,\t399 a \"b\"".parse::<Warnings>().unwrap();
    assert_eq!(two.0[0], two.0[1]);
}

#[test]
fn a_malformed_value_is_refused_for_its_reason() {
    for (value, reason) in [
        ("", InvalidWarning::Code),
        ("399", InvalidWarning::Code),
        ("39 a \"b\"", InvalidWarning::Code),
        ("3999 a \"b\"", InvalidWarning::Code),
        ("399 \"b\"", InvalidWarning::Agent),
        ("399 a,b \"c\"", InvalidWarning::Agent),
        ("399 a/b \"c\"", InvalidWarning::Agent),
        ("399 [::1 \"c\"", InvalidWarning::Agent),
        ("399 [::g] \"c\"", InvalidWarning::Agent),
        ("399 [::1]5060 \"c\"", InvalidWarning::Agent),
        ("399 a: \"c\"", InvalidWarning::Agent),
        ("399 a:b \"c\"", InvalidWarning::Agent),
        ("399 a_b:5060 \"c\"", InvalidWarning::Agent),
        ("399 a..b:5060 \"c\"", InvalidWarning::Agent),
        ("399 -a:5060 \"c\"", InvalidWarning::Agent),
        ("399 :5060 \"c\"", InvalidWarning::Agent),
        ("399 a b", InvalidWarning::Text),
        ("399 a \"b", InvalidWarning::Text),
        ("399 a \"b\\", InvalidWarning::Text),
        ("399 a \"b\\\"", InvalidWarning::Text),
        ("399 a \"\\é\"", InvalidWarning::Text),
        ("399 a \"\u{1}\"", InvalidWarning::Text),
        ("399 a \"b\r\n c\"", InvalidWarning::LineBreakOrNul),
        ("399 a \"b\\\nc\"", InvalidWarning::LineBreakOrNul),
        ("399 a \"b\\\0c\"", InvalidWarning::LineBreakOrNul),
        ("399 a \"b\" c", InvalidWarning::Trailing),
        ("399 a \"b\"\"c\"", InvalidWarning::Trailing),
    ] {
        assert_eq!(value.parse::<Warning<String>>(), Err(reason), "{value:?}");
        assert_eq!(value.parse::<Warnings>(), Err(reason), "{value:?}");
    }
    let two = "399 a \"b\", 399 a \"b\"";
    assert_eq!(
        two.parse::<Warning<String>>(),
        Err(InvalidWarning::Trailing)
    );
    for value in ["399 a \"b\",", "399 a \"b\",,399 a \"b\"", ", 399 a \"b\""] {
        assert_eq!(
            value.parse::<Warnings>(),
            Err(InvalidWarning::Code),
            "{value:?}"
        );
    }
}

#[test]
fn a_field_of_a_response_takes_one_several_and_none() {
    #[sip_response(488)]
    struct Lines(#[sip_header("Warning")] Vec<Warning<&'static str>>);
    #[sip_response(488)]
    struct Line(#[sip_header("Warning")] Warnings<&'static str>);
    #[sip_response(480)]
    struct Maybe(#[sip_header("Warning")] Option<Warning<&'static str>>);
    let printed = |response: &dyn SipResponse| {
        let mut lines = Vec::new();
        response.headers(&mut |name, value| lines.push(format!("{name}: {value}")));
        lines
    };
    let one = Warning::new(sip_warning!(304), "a", "no video").unwrap();
    let two = Warning::new(sip_warning!(305), "a", "no \"opus\"").unwrap();
    let lines = [
        "Warning: 304 a \"no video\"",
        "Warning: 305 a \"no \\\"opus\\\"\"",
    ];
    assert_eq!(printed(&Lines(vec![one, two])), lines);
    assert_eq!(
        printed(&Line(Warnings(vec![one, two]))),
        ["Warning: 304 a \"no video\", 305 a \"no \\\"opus\\\"\""]
    );
    assert_eq!(printed(&Maybe(Some(one))), lines[..1]);
    assert!(printed(&Maybe(None)).is_empty());
}

fn agent() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z0-9.!%*_+`'~-]{1,12}",
        "[a-z0-9]{1,5}(-[a-z0-9]{1,3})?(\\.[a-z]{1,5}){0,2}\\.?(:[0-9]{1,5})?",
        any::<std::net::Ipv6Addr>().prop_map(|address| format!("[{address}]:5060")),
    ]
}

fn any_warning() -> impl Strategy<Value = Warning<String>> {
    let text = prop_oneof![any::<String>(), "[\"\\\\ ,\t\u{1}a\u{7F}é]{0,12}"];
    (0..=999_u16, agent(), text).prop_map(|(code, agent, text)| {
        let text = text.replace(['\r', '\n'], "");
        Warning::new(WarnCode::from_u16(code).unwrap(), agent, text).unwrap()
    })
}

proptest! {
    #[test]
    fn what_is_printed_is_read_back(warnings in prop::collection::vec(any_warning(), 1..4)) {
        for warning in &warnings {
            prop_assert_eq!(&warning.to_string().parse::<Warning<String>>().unwrap(), warning);
        }
        let warnings = Warnings(warnings);
        let value = warnings.to_string();
        prop_assert!(!value.contains(['\r', '\n']));
        prop_assert_eq!(value.parse::<Warnings>().unwrap(), warnings);
    }

    #[test]
    fn what_is_read_is_printed_and_read_again(
        value in "( |\t)?[0-9]{3} (a|b:1|\\[::1\\]|[^ ]) \"([^\"]|\\\\.)*\"( ?, ?399 - \"\")?",
    ) {
        if let Ok(warnings) = value.parse::<Warnings>() {
            prop_assert_eq!(warnings.to_string().parse(), Ok(warnings));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(value in any::<String>()) {
        drop(value.parse::<Warnings>());
    }

    #[test]
    fn a_line_break_or_nul_is_never_taken(text in "[a-z\r\n\0]{0,6}") {
        let is_taken = Warning::new(sip_warning!(399), "a", text.as_str()).is_ok();
        prop_assert_eq!(is_taken, !text.contains(['\r', '\n', '\0']));
    }
}
