//! The whole way from tokens to tokens.

use proc_macro2::TokenStream;
use proptest::prelude::*;
use sipcode_registry::{RESPONSE_CODES, WARN_CODES, warn_code};

use super::expand;
use crate::test_support::{assert_is_expression_and_pattern, squeezed, token, tokens, with_crate};

fn expand_tokens(input: TokenStream) -> TokenStream {
    expand(with_crate(input))
}

fn code(input: &str) -> String {
    squeezed(&expand_tokens(tokens(input)))
}

fn is_error(input: &str) -> bool {
    code(input).contains("compile_error!")
}

#[test]
fn every_number_is_decided_as_the_registry_says() {
    for number in 0..=u16::MAX {
        let row = warn_code(number);
        let expansion = code(&number.to_string());
        match row {
            Some(row) => {
                assert_eq!(expansion, format!("<krate::WarnCode>::{}", row.name));
                assert_eq!(expansion, code(row.name));
                assert_eq!(expansion, code(&format!("{number}, {:?}", row.text)));
                assert!(code(&format!("{}u16", row.number)).ends_with(">::U16"));
            }
            None => assert!(expansion.contains("compile_error!"), "{expansion}"),
        }
        let is_private = (300..=399).contains(&number) && row.is_none();
        let allowed = format!("{number}, allow(unregistered)");
        assert_eq!(!is_error(&allowed), is_private, "{number}");
    }
}

#[test]
fn every_text_is_accepted_by_its_code_and_by_no_other() {
    for row in WARN_CODES {
        for other in WARN_CODES {
            let input = format!("{}, {:?}", row.number, other.text);
            assert_eq!(!is_error(&input), row.number == other.number, "{input}");
        }
    }
}

#[test]
fn no_response_code_is_taken_by_its_name() {
    for row in RESPONSE_CODES {
        assert!(code(row.name).contains(&format!("sip!({})", row.name)));
    }
}

#[test]
fn alternatives_are_a_pattern() {
    assert_eq!(
        code("301 | SIPS_REQUIRED"),
        "<krate::WarnCode>::INCOMPATIBLE_NETWORK_ADDRESS_FORMATS\
         |<krate::WarnCode>::SIPS_REQUIRED"
    );
    assert_eq!(code("SIPS_REQUIRE"), "krate::WarnCode::SIPS_REQUIRE");
    assert_eq!(
        code("392, allow(unregistered)"),
        "<krate::__private::Number<392>>::WARN_CODE"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2048, ..ProptestConfig::default() })]

    /// It does not panic, and what comes out can stand in both positions.
    #[test]
    fn any_tokens_expand_to_an_expression_and_pattern(
        input in prop::collection::vec(token(), 0..6),
    ) {
        let expansion = expand_tokens(input.into_iter().flatten().collect());
        assert_is_expression_and_pattern(&expansion);
    }
}

#[test]
fn neither_a_class_nor_a_name_of_http_is_one_here() {
    assert!(!code("399 4xx").contains("399 | 4xx"));
    assert!(!code("TOO_MANY_REQUESTS").contains("HTTP"));
}
