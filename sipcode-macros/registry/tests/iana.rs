//! The tables against IANA's own: `iana-2026-08-17.tsv` has the numbers and names of the registries
//! "Response Codes", "Warning Codes", "Methods" and "Header Fields" of that day.

use sipcode_registry::{
    HEADER_FIELDS, METHODS, RESPONSE_CODES, Registration, WARN_CODES, header_field, response_code,
    warn_code,
};

const IANA: &str = include_str!("iana-2026-08-17.tsv");

/// The columns behind the name of a registry.
fn rows(registry: &str) -> Vec<Vec<&'static str>> {
    let rows: Vec<Vec<_>> = IANA
        .lines()
        .map(|line| line.split('\t').collect())
        .filter(|row: &Vec<_>| row[0] == registry)
        .map(|row| row[1..].to_vec())
        .collect();
    assert!(!rows.is_empty(), "{registry}");
    rows
}

#[test]
fn every_registered_code_has_its_row() {
    for code in rows("code") {
        let row = response_code(code[0].parse().unwrap()).expect(code[0]);
        let state = match row.registration {
            Registration::Registered => "",
            Registration::Deprecated(_) => " (Deprecated)",
            Registration::Obsolete(_) => panic!("{} is registered", row.number),
        };
        assert_eq!(format!("{}{state}", row.reason_phrase), code[1]);
    }
}

#[test]
fn no_other_code_is_called_registered() {
    let registered = RESPONSE_CODES
        .iter()
        .filter(|row| !matches!(row.registration, Registration::Obsolete(_)));
    assert_eq!(registered.count(), rows("code").len());
}

#[test]
fn every_warn_code_has_its_row() {
    for code in rows("warn-code") {
        let row = warn_code(code[0].parse().unwrap()).expect(code[0]);
        assert_eq!(row.text, code[1]);
    }
    assert_eq!(WARN_CODES.len(), rows("warn-code").len());
}

#[test]
fn methods_and_header_fields_are_those_of_iana() {
    let methods: Vec<_> = rows("method").into_iter().map(|row| row[0]).collect();
    assert_eq!(methods, METHODS);
    let fields = rows("header");
    assert_eq!(HEADER_FIELDS.len(), fields.len());
    for field in fields {
        let row = header_field(field[0]).expect(field[0]);
        let compact = field.get(1).copied().unwrap_or_default();
        assert_eq!((row.name, row.compact), (field[0], compact));
    }
}
