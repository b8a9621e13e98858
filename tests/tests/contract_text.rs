//! A contract leaves what a function prints as it was written.

use std::panic;

use sipcode::{__private, CodeSet, StatusCode, sip, sip_codes, sip_response};

#[sip_response(200)]
fn guarded(code: StatusCode, is_late: bool) -> StatusCode {
    assert!(!matches!(code, sip!(603 | 606)));
    assert!(!matches!(code, sip!(486)), "busy");
    assert!(!matches!(code, sip!(487) if is_late));
    assert!(code != sip!(408));
    sip!(200)
}

#[sip_response(200)]
fn written(_: StatusCode) -> [&'static str; 5] {
    let _ = sip!(200);
    [
        stringify!(match code {
            sip!(603) => 1,
            _ => 2,
        }),
        stringify!(if let sip!(486) = code {}),
        stringify!(matches!(code, sip!(603))),
        stringify!(matches!(code, sipcode::sip!(DECLINE) if is_late)),
        stringify!(code == sip!(408)),
    ]
}

fn said(code: StatusCode, is_late: bool) -> String {
    let failed = panic::catch_unwind(|| guarded(code, is_late)).unwrap_err();
    match failed.downcast::<String>() {
        Ok(text) => *text,
        Err(text) => text.downcast::<&str>().unwrap().to_string(),
    }
}

#[test]
fn an_assertion_prints_what_was_written() {
    assert_eq!(
        said(sip!(603), false),
        "assertion failed: !matches!(code, sip!(603 | 606))"
    );
    assert_eq!(said(sip!(486), false), "busy");
    assert_eq!(
        said(sip!(487), true),
        "assertion failed: !matches!(code, sip!(487) if is_late)"
    );
    assert_eq!(said(sip!(408), true), "assertion failed: code != sip!(408)");
    assert_eq!(guarded(sip!(487), false), sip!(200));
}

#[test]
fn the_tokens_of_patterns_and_comparisons_are_untouched() {
    assert_eq!(
        written(sip!(200)),
        [
            "match code { sip!(603) => 1, _ => 2, }",
            "if let sip!(486) = code {}",
            "matches!(code, sip!(603))",
            "matches!(code, sipcode::sip!(DECLINE) if is_late)",
            "code == sip!(408)"
        ]
    );
}

/// The text is made in a place of a fixed size.
#[test]
fn the_longest_text_has_its_place() {
    let edges: CodeSet = (1..=6)
        .map(|digit| StatusCode::from_u16(digit * 100).unwrap())
        .collect();
    let codes = sip_codes!(1xx | 2xx | 3xx | 4xx | 5xx | 6xx) - edges;
    let listed = [0; 10];
    let failed = panic::catch_unwind(|| __private::check_listed(&[Some(codes)], listed));
    let text = *failed.unwrap_err().downcast::<String>().unwrap();
    assert_eq!(text.matches(", ").count(), 2 * 593);
    assert!(text.ends_with(", 699` to the list"), "{text}");
}
