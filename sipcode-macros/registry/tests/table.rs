//! What the rows of the tables have in common.

use std::collections::HashSet;

use sipcode_registry::{
    Ended, HTTP_CODES, METHODS, Methods, OUTDATED_PHRASES, RESPONSE_CODES, ROLES, Registration,
    Replacement, ResponseCode, UNREGISTERED_CODES, UNREGISTERED_WARN_CODES, WARN_CODES,
    response_code, warn_code,
};

fn ended(row: &ResponseCode) -> Option<&Ended> {
    match &row.registration {
        Registration::Registered => None,
        Registration::Deprecated(ended) | Registration::Obsolete(ended) => Some(ended),
    }
}

fn assert_reference(reference: &str) {
    let (rfc, section) = reference
        .strip_prefix("RFC ")
        .and_then(|rest| rest.split_once(" §"))
        .unwrap_or_else(|| panic!("{reference:?} is no RFC and section"));
    assert!(
        rfc.parse::<u16>().is_ok_and(|rfc| rfc >= 2543),
        "{reference}"
    );
    assert!(
        section.split('.').all(|part| part.parse::<u8>().is_ok()),
        "{reference}"
    );
}

#[test]
fn rows_are_sorted_and_unique() {
    assert!(RESPONSE_CODES.is_sorted_by(|one, next| one.number < next.number));
    assert!(WARN_CODES.is_sorted_by(|one, next| one.number < next.number));
    assert!(HTTP_CODES.is_sorted_by_key(|code| code.number));
    assert!(UNREGISTERED_CODES.is_sorted_by(|one, next| one.number < next.number));
    assert!(OUTDATED_PHRASES.is_sorted_by_key(|old| old.number));
    let names: HashSet<_> = RESPONSE_CODES.iter().map(|row| row.name).collect();
    assert_eq!(names.len(), RESPONSE_CODES.len());
}

#[test]
fn every_class_has_its_codes() {
    let count = |class: u16, wanted: fn(&Registration) -> bool| {
        RESPONSE_CODES
            .iter()
            .filter(|row| row.number / 100 == class && wanted(&row.registration))
            .count()
    };
    let registered = |class| count(class, |state| matches!(state, Registration::Registered));
    let deprecated = |class| count(class, |state| matches!(state, Registration::Deprecated(_)));
    let obsolete = |class| count(class, |state| matches!(state, Registration::Obsolete(_)));
    assert_eq!([1, 2, 3, 4, 5, 6].map(registered), [6, 2, 5, 46, 9, 6]);
    assert_eq!([1, 2, 3, 4, 5, 6].map(deprecated), [0, 1, 0, 0, 0, 0]);
    assert_eq!([1, 2, 3, 4, 5, 6].map(obsolete), [0, 0, 1, 2, 0, 0]);
    assert_eq!(RESPONSE_CODES.len(), 78);
    assert_eq!(WARN_CODES.len(), 15);
}

#[test]
fn names_follow_the_phrases() {
    let derived = |phrase: &str| {
        let words = phrase.split(|c: char| !c.is_ascii_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join("_")
            .to_uppercase()
    };
    for row in RESPONSE_CODES {
        // 406 and 606 share a phrase.
        let suffix = if row.number == 606 { "_ANYWHERE" } else { "" };
        assert_eq!(
            row.name,
            derived(row.reason_phrase) + suffix,
            "{}",
            row.number
        );
    }
    for row in WARN_CODES {
        assert_eq!(row.name, derived(row.text), "{}", row.number);
    }
}

#[test]
fn look_up_finds_every_row_and_nothing_else() {
    for number in 0..=u16::MAX {
        let row = RESPONSE_CODES.iter().find(|row| row.number == number);
        assert_eq!(response_code(number), row, "{number}");
        let row = WARN_CODES.iter().find(|row| row.number == number);
        assert_eq!(warn_code(number), row, "{number}");
    }
}

#[test]
fn every_replacement_is_registered_and_in_use() {
    let of_rows = RESPONSE_CODES
        .iter()
        .filter_map(ended)
        .map(|ended| ended.instead);
    let of_http = HTTP_CODES.iter().map(|code| code.instead);
    let of_others = UNREGISTERED_CODES.iter().map(|code| code.instead);
    for Replacement { number, .. } in of_rows.chain(of_http).chain(of_others).flatten() {
        let row = response_code(*number).unwrap_or_else(|| panic!("{number} has no row"));
        assert_eq!(row.registration, Registration::Registered, "{number}");
    }
}

#[test]
fn a_deprecation_note_names_every_replacement() {
    for row in RESPONSE_CODES {
        for Replacement { number, .. } in ended(row).map_or(&[][..], |ended| ended.instead) {
            let name = format!("{number} {}", response_code(*number).unwrap().reason_phrase);
            assert!(
                ended(row).unwrap().note.contains(&name),
                "{} lacks {name}",
                row.number
            );
        }
    }
}

#[test]
fn every_rule_has_an_rfc_and_a_section() {
    let mut references: Vec<&str> = Vec::new();
    for row in RESPONSE_CODES {
        references.push(row.reference);
        references.extend(row.headers.iter().map(|rule| rule.reference));
        references.extend(row.methods.iter().map(|rule| rule.reference));
        references.extend(row.barred.iter().map(|rule| rule.reference));
        references.extend(
            row.alternative_phrases
                .iter()
                .map(|phrase| phrase.reference),
        );
        references.extend(
            ended(row)
                .into_iter()
                .flat_map(|ended| ended.still)
                .map(|still| still.1),
        );
    }
    references.extend(WARN_CODES.iter().map(|row| row.reference));
    references.extend(OUTDATED_PHRASES.iter().map(|old| old.changed_by));
    for reference in references {
        assert_reference(reference);
    }
}

#[test]
fn methods_and_roles_are_known_ones() {
    for row in RESPONSE_CODES {
        let mut methods: Vec<_> = row.headers.iter().filter_map(|rule| rule.method).collect();
        for rule in row.methods {
            let (Methods::Only(rule) | Methods::Except(rule)) = rule.methods;
            methods.extend(rule);
        }
        methods.extend(
            ended(row)
                .into_iter()
                .flat_map(|ended| ended.still)
                .map(|still| still.0),
        );
        assert!(
            methods.iter().all(|method| METHODS.contains(method)),
            "{methods:?}"
        );
        for rule in row.barred {
            assert!(ROLES.contains(&rule.role));
        }
    }
}

#[test]
fn a_header_demanded_for_one_method_is_demanded_of_an_answer_to_it() {
    for row in RESPONSE_CODES {
        for method in row.headers.iter().filter_map(|rule| rule.method) {
            for rule in row.methods {
                match rule.methods {
                    Methods::Only(only) => assert!(only.contains(&method), "{}", row.number),
                    Methods::Except(never) => assert!(!never.contains(&method), "{}", row.number),
                }
            }
        }
    }
}

#[test]
fn fourteen_codes_demand_a_header_of_every_response() {
    let demanding: Vec<_> = RESPONSE_CODES
        .iter()
        .filter(|row| row.headers.iter().any(|rule| rule.method.is_none()))
        .map(|row| row.number)
        .collect();
    assert_eq!(
        demanding,
        [
            199, 204, 401, 405, 407, 415, 420, 421, 422, 423, 424, 425, 469, 494
        ]
    );
}

#[test]
fn header_names_are_tokens() {
    for name in RESPONSE_CODES
        .iter()
        .flat_map(|row| row.headers)
        .flat_map(|rule| rule.any_of)
    {
        assert!(
            name.bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'),
            "{name}"
        );
    }
}

#[test]
fn confusions_are_no_registered_codes() {
    for code in UNREGISTERED_CODES {
        assert!(response_code(code.number).is_none(), "{}", code.number);
    }
    for code in HTTP_CODES {
        if let Some(row) = response_code(code.number) {
            assert_ne!(row.reason_phrase, code.phrase, "{}", code.number);
        }
    }
    for code in UNREGISTERED_WARN_CODES {
        assert!(warn_code(code.number).is_none(), "{}", code.number);
        assert!(warn_code(code.instead).is_some(), "{}", code.number);
    }
    for old in OUTDATED_PHRASES {
        assert_ne!(response_code(old.number).unwrap().reason_phrase, old.phrase);
    }
}

#[test]
fn sentences_end_and_clauses_do_not() {
    for row in RESPONSE_CODES {
        assert!(
            row.summary.ends_with('.') && row.summary.is_ascii(),
            "{}",
            row.number
        );
        assert!(!row.senders.ends_with('.'), "{}", row.number);
    }
    assert!(WARN_CODES.iter().all(|row| row.summary.ends_with('.')));
    assert!(
        UNREGISTERED_CODES
            .iter()
            .all(|code| !code.seen.ends_with('.'))
    );
}
