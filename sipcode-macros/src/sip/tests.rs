//! The whole way from tokens to tokens.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use proptest::prelude::*;
use sipcode_registry::{RESPONSE_CODES, Registration, ResponseCode, response_code};

use super::expand;
use crate::{
    code::table::Row,
    test_support::{assert_is_expression_and_pattern, errors, squeezed, token, tokens, with_crate},
};

fn expand_text(input: &str) -> TokenStream {
    expand_tokens(tokens(input))
}

fn code(input: &str) -> String {
    squeezed(&expand_text(input))
}

fn expand_tokens(input: TokenStream) -> TokenStream {
    expand(with_crate(input))
}

/// The text of the one `compile_error!` in an expansion.
fn message(expansion: &TokenStream) -> Option<String> {
    let mut texts = errors(expansion.clone());
    assert!(texts.len() <= 1, "{expansion}");
    texts.pop()
}

fn error(input: &str) -> String {
    let expansion = expand_text(input);
    message(&expansion).unwrap_or_else(|| panic!("{input} expands to {expansion}"))
}

fn is_registered(row: Option<&ResponseCode>) -> bool {
    row.is_some_and(|row| matches!(row.registration, Registration::Registered))
}

fn is_deprecated(row: Option<&ResponseCode>) -> bool {
    row.is_some_and(|row| matches!(row.registration, Registration::Deprecated(_)))
}

#[test]
fn every_number_is_decided_as_the_registry_says() {
    for number in 0..=u16::MAX {
        let row = response_code(number);
        let expansion = expand_text(&number.to_string());
        if is_registered(row) {
            let name = row.unwrap().name;
            assert_eq!(squeezed(&expansion), format!("<krate::StatusCode>::{name}"));
        } else if is_deprecated(row) {
            assert!(squeezed(&expansion).contains("Deprecated,_"), "{expansion}");
        } else {
            let text = message(&expansion).unwrap();
            assert!(text.starts_with(&format!("{number} ")), "{text}");
        }
        let expansion = expand_text(&format!("{number}u16"));
        if is_registered(row) {
            let name = row.unwrap().name;
            let number = format!("<krate::__private::numbers::{name}>::U16");
            assert_eq!(squeezed(&expansion), number);
        } else if is_deprecated(row) {
            let why = "DeprecatedNumber,_";
            assert!(squeezed(&expansion).contains(why), "{expansion}");
        } else {
            assert!(message(&expansion).is_some(), "{number}u16");
        }
    }
}

#[test]
fn every_number_in_another_notation_is_an_error_that_shows_the_digits() {
    for number in 0..=u16::MAX {
        for input in [
            format!("{number:#x}"),
            format!("{number:#o}"),
            format!("{number:#b}"),
            format!("0{number}"),
            format!("{number}_"),
            format!("{number}_u16"),
            format!("{number}u8"),
            format!("{number}i32"),
            format!("{number}.0"),
            format!("-{number}"),
        ] {
            let text = error(&input);
            let shows =
                text.contains(&format!("`{number}`")) || text.contains(&format!("`{number}u16`"));
            assert!(
                shows || !is_registered(response_code(number)),
                "{input}: {text}"
            );
        }
    }
}

#[test]
fn every_name_is_its_code() {
    for row in RESPONSE_CODES {
        let (name, number) = (row.name, row.number.to_string());
        if is_registered(Some(row)) || is_deprecated(Some(row)) {
            assert_eq!(code(name), code(&number));
        } else {
            // The help shows the call as it was written.
            let by_number =
                error(&number).replace(&format!("sip!({number}"), &format!("sip!({name}"));
            assert_eq!(error(name), by_number);
        }
    }
}

#[test]
fn every_phrase_is_accepted_by_its_code_and_by_no_other() {
    for row in RESPONSE_CODES.iter().filter(|row| is_registered(Some(row))) {
        for other in RESPONSE_CODES {
            let input = format!("{}, {:?}", row.number, other.reason_phrase);
            let accepted = message(&expand_text(&input)).is_none();
            assert_eq!(
                accepted,
                row.reason_phrase == other.reason_phrase,
                "{input}"
            );
        }
        for phrase in Row::Response(row).other_phrases() {
            let input = format!("{}, {phrase:?}", row.number);
            assert_eq!(code(&input), code(&row.number.to_string()));
        }
    }
}

#[test]
fn an_allow_is_needed_or_it_is_an_error() {
    for number in 0..=999 {
        let needed = match response_code(number).map(|row| &row.registration) {
            Some(Registration::Deprecated(_)) => Some("deprecated"),
            Some(Registration::Obsolete(_)) => Some("obsolete"),
            None if (100..=699).contains(&number) => Some("unregistered"),
            Some(Registration::Registered) | None => None,
        };
        for allow in ["deprecated", "obsolete", "unregistered"] {
            let expansion = expand_text(&format!("{number}, allow({allow})"));
            assert_eq!(
                message(&expansion).is_none(),
                needed == Some(allow),
                "{number} {allow}"
            );
        }
    }
}

#[test]
fn allowed_codes_do_not_name_a_deprecated_constant() {
    let allowed = "<krate::__private::Allowed>::ACCEPTED";
    assert_eq!(code("202, allow(deprecated)"), allowed);
    assert_eq!(code("ACCEPTED, \"Accepted\", allow(deprecated),"), allowed);
    assert_eq!(
        code("452, allow(unregistered)"),
        "<krate::__private::Number<452>>::CODE"
    );
    assert_eq!(
        code("409u16, allow(obsolete)"),
        "<krate::__private::numbers::CONFLICT>::U16"
    );
    assert_eq!(
        code("401 | 409 | 202, allow(obsolete)"),
        "<krate::StatusCode>::UNAUTHORIZED\
         |<krate::__private::Allowed>::CONFLICT\
         |<krate::__private::Allowed>::ACCEPTED"
    );
}

#[test]
fn classes_and_alternatives_are_patterns() {
    assert_eq!(
        code("4xx"),
        "krate::StatusCode(krate::Class::ClientError,..)"
    );
    assert_eq!(
        code("1xx | 200 | 6xx | BUSY_HERE"),
        "krate::StatusCode(krate::Class::Provisional|<_askrate::__private::OfClass>::GlobalFailure,..)\
         |<_askrate::__private::OfClass>::Provisional|<krate::StatusCode>::OK|<krate::StatusCode>::BUSY_HERE"
    );
}

#[test]
fn numbers_are_ranges_where_they_are_alternatives() {
    assert_eq!(
        code("4xxu16"),
        "(400u16..=499u16)|<_askrate::__private::OfClass>::ClientError::<>"
    );
    assert_eq!(
        code("401u16 | 407u16 | 484u16"),
        "(<krate::__private::numbers::UNAUTHORIZED>::U16..=<krate::__private::numbers::UNAUTHORIZED>::U16)\
         |<krate::__private::numbers::PROXY_AUTHENTICATION_REQUIREDaskrate::__private::Pattern<krate::__private::SeveralNumbers,_>>::END\
         |<krate::__private::numbers::ADDRESS_INCOMPLETE>::U16"
    );
    assert_eq!(
        code("401u16 | 5xxu16 | 6xxu16"),
        "(500u16..=599u16)|<_askrate::__private::OfClass>::ServerError|(600u16..=699u16)\
         |<krate::__private::numbers::UNAUTHORIZED>::U16"
    );
    for mixed in [
        "401u16 | 407",
        "401 | 407u16",
        "4xx | 503u16",
        "4xxu16 | BUSY_HERE",
    ] {
        assert!(error(mixed).contains("and `"), "{mixed}");
    }
}

#[test]
fn an_unknown_name_is_left_to_rustc() {
    for name in [
        "BUSY_HER",
        "BUSY_HER, \"Busy Here\"",
        "BUSY_HER, allow(obsolete)",
        "BUSY_HERraCompletionMarker",
        "BUSY_HEREraCompletionMarker",
    ] {
        let path = format!("krate::StatusCode::{}", name.split(',').next().unwrap());
        assert_eq!(code(name), path);
    }
}

/// rust-analyzer compares the expansion with that of the name with its marker.
#[test]
fn a_name_to_complete_is_a_path_in_the_error() {
    let path = |name: &str| format!("{{#[cfg(miri)]krate::StatusCode::{name};::core::compile");
    for name in ["BU", "TOO_MANY_REQUESTS"] {
        assert!(code(name).contains(&path(name)), "{name}");
        let marked = name.to_owned() + "raCompletionMarker";
        assert!(code(&marked).contains(&path(&marked)), "{name}");
    }
}

#[test]
fn fragments_of_a_macro_are_seen_through() {
    let fragment = |text: &str| {
        let tokens = tokens(text);
        TokenStream::from(TokenTree::Group(Group::new(Delimiter::None, tokens)))
    };
    let nested = |text: &str| {
        TokenStream::from(TokenTree::Group(Group::new(
            Delimiter::None,
            fragment(text),
        )))
    };
    for text in [
        "486",
        "BUSY_HERE",
        "4xx",
        "486u16",
        "401 | 407",
        "-486",
        "468",
        "486 , allow(obsolete)",
    ] {
        assert_eq!(squeezed(&expand_tokens(fragment(text))), code(text));
        assert_eq!(squeezed(&expand_tokens(nested(text))), code(text));
    }
    let mut alternatives = fragment("401");
    alternatives.extend(tokens("|"));
    alternatives.extend(fragment("407"));
    assert_eq!(squeezed(&expand_tokens(alternatives)), code("401 | 407"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, ..ProptestConfig::default() })]

    /// It does not panic, and what comes out can stand in both positions.
    #[test]
    fn any_tokens_expand_to_an_expression_and_pattern(
        input in prop::collection::vec(token(), 0..6),
    ) {
        let expansion = expand_tokens(input.into_iter().flatten().collect());
        assert_is_expression_and_pattern(&expansion);
    }

    /// Nor where the caller is not `sipcode::sip!`.
    #[test]
    fn any_tokens_without_the_crate_do_not_panic(input in prop::collection::vec(token(), 0..4)) {
        drop(expand(input.into_iter().flatten().collect()));
    }
}

/// What the text of an error offers, in code, and what it does not.
#[test]
fn what_stands_there_decides_what_is_offered() {
    for (input, offered) in [
        ("TOO_MANY_REQUESTS", "HTTP's 429"),
        ("486 5xx", "`486 | 5xx`"),
        ("486, 5xx", "`486 | 5xx`"),
        ("4 86", "help: write `486`"),
        ("486, \"Busy Here\" allow(deprecated)", "`, allow`"),
        ("foo, allow(deprecated)", "`StatusCode::from_u16(foo)`"),
        ("foo | 486", "`StatusCode::from_u16(foo)`"),
        ("_foo", "`StatusCode::from_u16(_foo)`"),
        ("allow", "`StatusCode::from_u16(allow)`"),
    ] {
        assert!(error(input).contains(offered), "{}", error(input));
    }
    for (input, not_offered) in [
        ("NOT_THERE", "HTTP"),
        ("486 5xxu16", "|"),
        ("486 468", "|"),
        ("468 486", "|"),
        ("486, \"Busy Here\" allow", "`, allow`"),
        ("486, \"Busy Here\" foo(deprecated)", "`, allow`"),
        ("self", "from_u16"),
        ("if x", "from_u16"),
        ("foo.bar", "from_u16"),
        ("Foo", "from_u16"),
    ] {
        assert!(!error(input).contains(not_offered), "{}", error(input));
    }
}
