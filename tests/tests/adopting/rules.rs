//! The rule files that are made of the registry.
//!
//! To write them anew: `WRITE_RULES=1 cargo test -p sipcode-tests --test adopting`.

use std::{env, fmt::Write as _, fs};

use sipcode::{RequiredHeader, StatusCode};

use crate::adopting;

/// 202 is not among them: it has no value without an `allow`.
fn codes() -> impl Iterator<Item = StatusCode> {
    StatusCode::registered().filter(|code| *code != 202)
}

fn number_and_phrase() -> String {
    let mut rule = "\
# Finds a number beside its registered phrase in a call, `486, \"Busy Here\"`, and makes a
# `sip_reply!(486)` of both. A call that asserts, compares or matches is left out. Made of the registry
# by a test.
id: number-and-phrase
language: rust
severity: warning
message: $CODE has this phrase by itself
note: where the code is kept or compared, and not sent, write `sip!($CODE)`
utils:
  comparing: { regex: '\\b(assert|check|compare|expect|is|match|matches|verify)(_\\w+)?$|_(eq|matches)$' }
rule:
  pattern: $CODE
  kind: integer_literal
  inside:
    any:
      - { kind: arguments, inside: { not: { has: { field: function, matches: comparing } } } }
      - { kind: token_tree, follows: { kind: identifier, not: { matches: comparing } } }
  any:
"
    .to_owned();
    for code in codes() {
        let phrase = code.reason_phrase().unwrap();
        writeln!(
            rule,
            "    - {{ regex: '^{0}(u16)?$', precedes: {{ regex: '^,$', \
             precedes: {{ kind: string_literal, regex: '^\"{phrase}\"$' }} }} }}",
            code.as_str()
        )
        .unwrap();
    }
    rule + "\
transform:
  NUMBER: { replace: { source: $CODE, replace: 'u16$', by: '' } }
fix:
  template: sip_reply!($NUMBER)
  expandEnd: { kind: string_literal, stopBy: end }
"
}

fn missing_header() -> String {
    let mut rules = "\
# Finds a code whose response must carry a header field, in a function that does not name the field: one
# rule for each code. Patterns, comparisons, tables and lists are left out. Made of the registry by a test.
"
    .to_owned();
    for code in codes() {
        for header in code.required_headers() {
            if header.method.is_none() && !header.may_be_empty {
                rules += &missing_header_of(code, &header);
            }
        }
    }
    rules
}

fn missing_header_of(code: StatusCode, header: &RequiredHeader) -> String {
    let phrase = code.reason_phrase().unwrap();
    let words = phrase.split(|char: char| !char.is_alphanumeric());
    let variant: String = words.clone().map(capitalised).collect();
    let constant = words.collect::<Vec<_>>().join("_").to_uppercase();
    let names: Vec<_> = header.any_of.iter().map(|name| spellings(name)).collect();
    format!(
        "\
---
id: missing-header-{number}
language: rust
severity: warning
message: {number} {phrase} must carry {header}, and this function does not name it
note: {reference}
rule:
  pattern: $CODE
  any:
    - {{ kind: integer_literal, regex: '^{number}(u16)?$' }}
    - {{ kind: identifier, regex: '^({variant}|{constant})$' }}
  inside: {{ kind: function_item, stopBy: end, not: {{ regex: '{names}' }} }}
  not:
    any:
      - inside: {{ kind: match_pattern, stopBy: end }}
      - inside: {{ kind: match_arm }}
      - inside: {{ kind: match_arm, stopBy: end, has: {{ field: pattern, regex: '^[1-6][0-9][0-9]$' }} }}
      - inside: {{ kind: array_expression, stopBy: end }}
      - inside: {{ kind: binary_expression, stopBy: end }}
      - inside: {{ kind: range_expression, stopBy: end }}
      - inside:
          kind: macro_invocation
          stopBy: end
          has: {{ field: macro, regex: '^(debug_)?(assert|assert_eq|assert_ne|matches)$' }}
",
        number = code.as_str(),
        reference = header.reference,
        names = names.join("|"),
    )
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    let first = chars.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}

/// A pattern of how a program writes the name of a header field. A name of one word must stand by
/// itself: `MethodNotAllowed` does not name Allow.
fn spellings(name: &str) -> String {
    match name.split_once('-') {
        Some(_) => format!("(?i:{})", name.replace('-', "[-_]?")),
        None => format!(
            "(^|[^A-Za-z])({name}|{}|{})([^a-z]|$)",
            name.to_lowercase(),
            name.to_uppercase()
        ),
    }
}

#[test]
fn the_rules_are_those_of_the_registry() {
    for (name, rule) in [
        ("number-and-phrase.yml", number_and_phrase()),
        ("missing-header.yml", missing_header()),
    ] {
        let path = adopting(name);
        if env::var_os("WRITE_RULES").is_some() {
            fs::write(&path, &rule).unwrap();
        }
        assert_eq!(
            rule,
            fs::read_to_string(&path).unwrap_or_default(),
            "{name}"
        );
    }
}
