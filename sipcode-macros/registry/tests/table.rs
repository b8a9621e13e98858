//! What the rows of the tables have in common.

use std::{collections::HashSet, ptr};

use sipcode_registry::{
    DEFAULT_CAUSE, DEFAULT_RESPONSE, Ended, Fact, HEADER_FIELDS, HTTP_CODES, HeaderField, METHODS,
    OTHER_PHRASES, OUTDATED_PHRASES, Q850_CAUSES, RESPONSE_CLASSES, RESPONSE_CODES, ROLES,
    Registration, Replacement, ResponseCode, ResponseTo, Rule, UNREGISTERED_CODES,
    UNREGISTERED_WARN_CODES, WARN_CODES, facts, header_field, q850_cause, response_class,
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
        .unwrap_or_else(|| panic!("{reference:?} is not an RFC and a section"));
    assert!(
        rfc.parse::<u16>().is_ok_and(|rfc| rfc >= 2543),
        "{reference}"
    );
    assert!(
        section
            .trim_start_matches("B.")
            .split('.')
            .all(|part| part.parse::<u8>().is_ok()),
        "{reference}"
    );
}

#[test]
fn rows_are_sorted_and_unique() {
    assert!(RESPONSE_CODES.is_sorted_by(|one, next| one.number < next.number));
    assert!(WARN_CODES.is_sorted_by(|one, next| one.number < next.number));
    assert!(Q850_CAUSES.is_sorted_by(|one, next| one.number < next.number));
    assert!(HTTP_CODES.is_sorted_by_key(|code| code.number));
    assert!(UNREGISTERED_CODES.is_sorted_by(|one, next| one.number < next.number));
    assert!(OUTDATED_PHRASES.is_sorted_by_key(|old| old.number));
    assert!(OTHER_PHRASES.is_sorted_by_key(|other| other.number));
    let names: HashSet<_> = RESPONSE_CODES.iter().map(|row| row.name).collect();
    assert_eq!(names.len(), RESPONSE_CODES.len());
}

#[test]
fn classes_are_the_first_digits_of_their_codes() {
    let digits: Vec<_> = RESPONSE_CLASSES.iter().map(|class| class.digit).collect();
    assert_eq!(digits, [1, 2, 3, 4, 5, 6]);
    for number in 0..=u16::MAX {
        let class = response_class(number).map(|class| u16::from(class.digit));
        let digit = (100..700).contains(&number).then_some(number / 100);
        assert_eq!(class, digit, "{number}");
    }
    for class in RESPONSE_CLASSES {
        assert_eq!(class.title.replace(' ', ""), class.name);
        let codes = RESPONSE_CODES.iter().map(|row| row.number / 100);
        assert!(
            codes.into_iter().any(|digit| digit == class.digit.into()),
            "{}",
            class.name
        );
    }
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
    for row in Q850_CAUSES {
        assert_eq!(row.name, derived(row.text), "{}", row.number);
    }
}

fn are_one<T>(found: Option<&T>, row: Option<&T>) -> bool {
    found.map(ptr::from_ref) == row.map(ptr::from_ref)
}

#[test]
fn look_up_finds_every_row_and_nothing_else() {
    for number in 0..=u16::MAX {
        let row = RESPONSE_CODES.iter().find(|row| row.number == number);
        assert!(are_one(response_code(number), row), "{number}");
        let row = WARN_CODES.iter().find(|row| row.number == number);
        assert!(are_one(warn_code(number), row), "{number}");
    }
    for number in 0..=u8::MAX {
        let row = Q850_CAUSES.iter().find(|row| row.number == number);
        assert!(are_one(q850_cause(number), row), "{number}");
    }
}

#[test]
fn a_cause_has_a_number_of_seven_bits_and_becomes_a_registered_response() {
    for row in Q850_CAUSES {
        assert!((1..=127).contains(&row.number));
        let unless = row.unless.as_ref().map(|unless| unless.response);
        for response in row.response.into_iter().chain(unless) {
            assert!(response_code(response).is_some(), "{}", row.number);
        }
    }
    assert!(response_code(DEFAULT_RESPONSE).is_some() && q850_cause(DEFAULT_CAUSE).is_some());
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
        let is_registered = matches!(row.registration, Registration::Registered);
        assert!(is_registered, "{number}");
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

/// Every fact, with the row or the class that has it.
fn all_facts() -> impl Iterator<Item = (String, &'static Fact)> {
    let of_rows = RESPONSE_CODES
        .iter()
        .flat_map(|row| row.facts.iter().map(|fact| (row.number.to_string(), fact)));
    let of_classes = RESPONSE_CLASSES
        .iter()
        .flat_map(|class| class.facts.iter().map(|fact| (class.name.to_owned(), fact)));
    of_rows.chain(of_classes)
}

#[test]
fn every_fact_has_an_rfc_and_a_section() {
    let rows = RESPONSE_CODES.iter().map(|row| row.reference);
    let classes = RESPONSE_CLASSES.iter().map(|class| class.reference);
    let warn_codes = WARN_CODES.iter().map(|row| row.reference);
    let causes = Q850_CAUSES.iter().map(|row| row.reference);
    let fields = HEADER_FIELDS.iter().flat_map(|field| field.facts);
    let facts = all_facts()
        .map(|(_, fact)| fact.reference)
        .chain(fields.map(|fact| fact.reference));
    let phrases = OUTDATED_PHRASES.iter().map(|old| old.changed_by);
    for reference in rows
        .chain(classes)
        .chain(warn_codes)
        .chain(causes)
        .chain(facts)
        .chain(phrases)
    {
        assert_reference(reference);
    }
}

#[test]
fn facts_name_known_methods_roles_and_headers() {
    for (of, fact) in all_facts() {
        let methods = match fact.rule {
            Rule::Only(methods)
            | Rule::Defined(methods)
            | Rule::Except(methods)
            | Rule::Still(methods) => methods,
            Rule::Carries { any_of: names, .. } | Rule::Lacks(names) => {
                for name in names {
                    let known = header_field(name).map(|field| field.name);
                    assert_eq!(known, Some(*name), "{of}");
                }
                &[]
            }
            Rule::Never(role) => {
                assert!(ROLES.contains(&role), "{of}: {role}");
                &[]
            }
            Rule::Phrase(phrase) => {
                assert!(!phrase.is_empty(), "{of}");
                &[]
            }
            Rule::Cause(cause) => {
                assert!(
                    cause.is_none_or(|cause| q850_cause(cause).is_some()),
                    "{of}"
                );
                &[]
            }
            Rule::LacksBody => &[],
        };
        for method in methods.iter().chain(&fact.method) {
            assert!(METHODS.contains(method), "{of}: {method}");
        }
        assert!(fact.role.is_none_or(|role| ROLES.contains(&role)), "{of}");
    }
}

#[test]
fn a_class_excepts_its_own_numbers_and_a_row_none() {
    for class in RESPONSE_CLASSES {
        for number in class.facts.iter().flat_map(|fact| fact.but) {
            assert!(are_one(response_class(*number), Some(class)), "{number}");
        }
    }
    for row in RESPONSE_CODES {
        assert!(
            row.facts.iter().all(|fact| fact.but.is_empty()),
            "{}",
            row.number
        );
    }
}

#[test]
fn a_header_demanded_for_one_method_is_demanded_in_response_to_it() {
    for row in RESPONSE_CODES {
        let demands = row.facts.iter();
        let demands = demands.filter(|fact| matches!(fact.rule, Rule::Carries { .. }));
        for method in demands.filter_map(|fact| fact.method) {
            for fact in facts(row.number) {
                match fact.rule {
                    Rule::Only(only) | Rule::Defined(only) => {
                        assert!(only.contains(&method), "{}", row.number);
                    }
                    Rule::Except(never) => assert!(!never.contains(&method), "{}", row.number),
                    _ => {}
                }
            }
        }
    }
}

#[test]
fn header_fields_are_found_by_name_and_by_compact_form() {
    let name = |field: &HeaderField| field.name.to_ascii_lowercase();
    assert!(HEADER_FIELDS.is_sorted_by(|one, next| name(one) < name(next)));
    for field in HEADER_FIELDS {
        assert!(are_one(header_field(field.name), Some(field)));
        assert!(are_one(
            header_field(&field.name.to_uppercase()),
            Some(field)
        ));
        if !field.compact.is_empty() {
            assert!(are_one(header_field(field.compact), Some(field)));
            assert!(are_one(
                header_field(&field.compact.to_uppercase()),
                Some(field)
            ));
        }
    }
    let forms: HashSet<_> = HEADER_FIELDS.iter().map(|field| field.compact).collect();
    for byte in 0..=u8::MAX {
        let form = char::from(byte).to_string();
        let is_known = forms.contains(form.to_ascii_lowercase().as_str());
        assert_eq!(header_field(&form).is_some(), is_known, "{form}");
    }
    for name in ["", "X-Node", "Contac", "Contacts", "min_expires"] {
        assert!(header_field(name).is_none(), "{name}");
    }
}

#[test]
fn confusions_are_not_registered_codes() {
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
    let outdated = OUTDATED_PHRASES.iter().map(|old| (old.number, old.phrase));
    let others = OTHER_PHRASES
        .iter()
        .map(|other| (other.number, other.phrase));
    for (number, phrase) in outdated.chain(others) {
        let row = response_code(number).unwrap();
        assert_ne!(row.reason_phrase, phrase);
        let is_phrase = |fact: &Fact| matches!(fact.rule, Rule::Phrase(own) if own == phrase);
        assert!(!row.facts.iter().any(is_phrase), "{phrase}");
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
    assert!(Q850_CAUSES.iter().all(|row| row.summary.ends_with('.')));
    assert!(
        UNREGISTERED_CODES
            .iter()
            .all(|code| !code.seen.ends_with('.'))
    );
    let helps = all_facts().filter_map(|(_, fact)| fact.help);
    assert!(helps.into_iter().all(|help| !help.ends_with('.')));
}

#[test]
fn a_fact_concerns_its_method_and_its_role() {
    let fact = |method, role| Fact {
        rule: Rule::Phrase(""),
        method,
        role,
        but: &[],
        reference: "",
        help: None,
    };
    let here = ResponseTo {
        method: Some("INVITE"),
        role: Some("uas"),
    };
    for (method, role, concerns) in [
        (None, None, true),
        (Some("INVITE"), Some("uas"), true),
        (Some("BYE"), None, false),
        (None, Some("proxy"), false),
        (Some("INVITE"), Some("proxy"), false),
    ] {
        assert_eq!(here.concerns(&fact(method, role)), concerns);
    }
}
