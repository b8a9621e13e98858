//! The whole way from tokens to tokens.

use proc_macro2::TokenStream;
use proptest::prelude::*;
use sipcode_registry::{RESPONSE_CODES, Registration, response_code};

use super::expand;
use crate::{
    sip,
    test_support::{errors, squeezed, token, tokens, with_crate},
};

fn set(input: &str) -> String {
    squeezed(&expand(with_crate(tokens(input))))
}

/// The text of the one `compile_error!` in the expansion.
fn message(input: &str) -> Option<String> {
    let expansion = expand(with_crate(tokens(input)));
    let mut texts = errors(expansion.clone());
    assert!(texts.len() <= 1, "{expansion}");
    let text = texts.pop()?;
    assert!(squeezed(&expansion).ends_with(">>::CODE"), "{expansion}");
    Some(text)
}

fn error(input: &str) -> String {
    message(input).unwrap_or_else(|| panic!("{input} expands to {}", set(input)))
}

/// The text of `sip!` for the same input.
fn error_of_sip(input: &str) -> Option<String> {
    errors(sip::expand(with_crate(tokens(input)))).pop()
}

#[test]
fn every_number_is_decided_as_by_sip() {
    for number in 0..=u16::MAX {
        let input = number.to_string();
        let text = error_of_sip(&input).map(|text| text.replace("`sip!(", "`sip_codes!("));
        assert_eq!(message(&input), text);
        if text.is_none() {
            let row = response_code(number).unwrap();
            let ty = match row.registration {
                Registration::Registered => "StatusCode",
                _ => "__private::Allowed",
            };
            let wanted = format!(
                "const{{<krate::CodeSet>::of(&[<krate::{ty}>::{}])}}",
                row.name
            );
            assert_eq!(set(&input), wanted);
        }
    }
}

#[test]
fn every_name_is_its_code() {
    for row in RESPONSE_CODES {
        let number = row.number.to_string();
        if matches!(row.registration, Registration::Obsolete(_)) {
            let by_number = error(&number);
            let by_number = by_number.replace(
                &format!("sip_codes!({number}"),
                &format!("sip_codes!({}", row.name),
            );
            assert_eq!(error(row.name), by_number);
        } else {
            assert_eq!(set(row.name), set(&number));
        }
    }
}

#[test]
fn an_allow_is_needed_or_it_is_an_error() {
    for number in 0..=999 {
        for allow in ["deprecated", "obsolete", "unregistered"] {
            let input = format!("{number}, allow({allow})");
            // A set is for what is received, where a deprecated code is right.
            let is_free = number == 202 && allow == "deprecated";
            assert_eq!(
                message(&input).is_some(),
                is_free || error_of_sip(&input).is_some(),
                "{input}"
            );
        }
    }
    assert!(error("4xx, allow(unregistered)").starts_with("`unregistered` is not needed"));
}

#[test]
fn codes_come_before_classes() {
    assert_eq!(
        set("1xx | 401 | BUSY_HERE | 6xx,"),
        "const{<krate::CodeSet>::of(&[<krate::StatusCode>::UNAUTHORIZED,<krate::StatusCode>::BUSY_HERE])\
         .union(<krate::CodeSet>::of_class(krate::Class::Provisional))\
         .union(<krate::CodeSet>::of_class(krate::Class::GlobalFailure))}"
    );
    assert_eq!(
        set("4xx"),
        "const{<krate::CodeSet>::of_class(krate::Class::ClientError)}"
    );
    assert_eq!(
        set("202 | 452, allow(unregistered)"),
        "const{<krate::CodeSet>::of(&[<krate::__private::Allowed>::ACCEPTED,<krate::__private::Number<452>>::CODE])}"
    );
}

#[test]
fn a_code_is_there_once() {
    for row in RESPONSE_CODES {
        let (number, name, class) = (row.number, row.name, row.number / 100);
        let allow = match row.registration {
            Registration::Registered | Registration::Deprecated(_) => "",
            Registration::Obsolete(_) => ", allow(obsolete)",
        };
        for second in [number.to_string(), name.to_owned()] {
            let text = error(&format!("{number} | {second}{allow}"));
            assert!(
                text.starts_with(&format!("`{second}` is listed twice")),
                "{text}"
            );
            for input in [
                format!("{second} | {class}xx"),
                format!("{class}xx | {second}"),
            ] {
                let text = error(&format!("{input}{allow}"));
                let wanted = format!("`{class}xx` lists `{second}` already");
                assert!(text.starts_with(&wanted), "{text}");
            }
        }
        for other in (1..=6).filter(|other| *other != class) {
            assert_eq!(message(&format!("{number} | {other}xx{allow}")), None);
        }
    }
    assert!(error("5xx | 4xx | 5xx").starts_with("`5xx` is listed twice"));
    assert!(error("452 | 452, allow(unregistered)").starts_with("`452` is listed twice"));
}

#[test]
fn every_u16_is_an_error_that_shows_the_digits() {
    for number in 0..=999 {
        for input in [format!("{number}u16"), format!("2xx | {number}u16")] {
            let text = error(&input);
            let is_good = message(&number.to_string()).is_none() && number / 100 != 2;
            let shows = text.contains(&format!("write `{number}`"));
            assert!(shows || !is_good, "{text}");
        }
        assert!(!error(&format!("{number}i32")).contains("u16"));
    }
}

#[test]
fn what_separates_codes_is_a_bar() {
    for input in ["401, 407", "401, 407, 5xx", "401, 4xx", "4xx, BUSY_HERE"] {
        assert!(error(input).ends_with("help: write `|`"), "{input}");
    }
    for input in [
        "486, \"Busy Here\"",
        "486 \"Busy Here\"",
        "486, \"x\", allow(obsolete)",
    ] {
        assert!(
            error(input).contains("does not take a reason phrase"),
            "{input}"
        );
    }
    assert!(error("401 407").contains("for a set of both write `401 | 407`"));
    for (input, token) in [
        ("409, allow(obsolete), 401", "401"),
        ("409, allow(obsolete), BUSY_HERE", "BUSY_HERE"),
        ("486, b\"4\"", "b\"4\""),
        ("486, 40x", "40x"),
        ("486, { 5 }", "{ 5 }"),
        ("486, =", "="),
        ("486, retry", "retry"),
    ] {
        assert!(
            error(input).starts_with(&format!("unexpected `{token}`")),
            "{input}"
        );
    }
}

#[test]
fn an_unknown_name_is_left_to_rustc() {
    for name in ["BUSY_HER", "BUSY_HEREraCompletionMarker"] {
        let path = format!("krate::StatusCode::{name}");
        assert_eq!(
            set(name),
            format!("const{{<krate::CodeSet>::of(&[{path}])}}")
        );
        assert!(set(&format!("{name} | {name}")).contains(&path));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2048, ..ProptestConfig::default() })]

    /// It does not panic, and what comes out is an expression with one error at most.
    #[test]
    fn any_tokens_expand_to_an_expression(input in prop::collection::vec(token(), 0..6)) {
        let expansion = expand(with_crate(input.into_iter().flatten().collect()));
        prop_assert!(errors(expansion.clone()).len() <= 1);
        prop_assert!(syn::parse2::<syn::Expr>(expansion.clone()).is_ok(), "{}", expansion);
    }

    /// Nor where the caller is not `sipcode::sip_codes!`.
    #[test]
    fn any_tokens_without_the_crate_do_not_panic(input in prop::collection::vec(token(), 0..4)) {
        drop(expand(input.into_iter().flatten().collect::<TokenStream>()));
    }
}
