//! Every mistake in every position is one error, at the token to change, and nothing follows.

mod mistakes;

use mistakes::{MISTAKES, Mistake};
use sipcode_tests::{Consumer, Diagnostic, Marked};

const HEAD: &str = "\
#![allow(clippy::all)]
use sipcode::{CodeSet, StatusCode, WarnCode, sip, sip_codes, sip_warning};
macro_rules! tokens { ($($c:tt)*) => { sip!($($c)*) } }
macro_rules! literal { ($c:literal) => { sip!($c) } }
macro_rules! expression { ($c:expr) => { sip!($c) } }
macro_rules! warning_tokens { ($($c:tt)*) => { sip_warning!($($c)*) } }
macro_rules! warning_literal { ($c:literal) => { sip_warning!($c) } }
macro_rules! warning_expression { ($c:expr) => { sip_warning!($c) } }
macro_rules! codes_tokens { ($($c:tt)*) => { sip_codes!($($c)*) } }
macro_rules! codes_literal { ($c:literal) => { sip_codes!($c) } }
macro_rules! codes_expression { ($c:expr) => { sip_codes!($c) } }
pub const ALL_CODES: CodeSet = CodeSet::ALL;
pub struct Generic<const N: bool>;
pub const fn number<T>(_: T) -> bool where T: Copy { true }
pub fn take<T>(_: T) {}
";

/// Where a call can stand: `CALL` is the call, `TYPE` the type wanted, `GOOD` another pattern.
const POSITIONS: &[&str] = &[
    "pub const CONST_N: TYPE = CALL;",
    "pub static STATIC_N: TYPE = CALL;",
    "pub fn let_n() { let code: TYPE = CALL; take(code); }",
    "pub fn argument_n() { take::<TYPE>(CALL); }",
    "pub fn tail_n() -> TYPE { CALL }",
    "pub fn arm_n(code: TYPE) -> u8 { match code { CALL => 1, GOOD => 2, _ => 3 } }",
    "pub fn or_n(code: TYPE) -> u8 { match code { CALL | GOOD => 1, _ => 2 } }",
    "pub fn if_let_n(code: TYPE) -> u8 { if let CALL = code { 1 } else { 2 } }",
    "pub fn let_else_n(code: TYPE) -> u8 { let CALL = code else { return 1 }; 2 }",
    "pub fn matches_n(code: TYPE) -> bool { matches!(code, CALL) }",
    "pub fn nested_n(code: Option<TYPE>) -> bool { matches!(code, Some(CALL)) }",
    "pub fn generic_n() { take(Generic::<{ number(CALL) }>); }",
];

#[test]
fn every_mistake_is_one_error_at_the_token_to_change() {
    let cases = cases();
    let lines: Vec<_> = cases.iter().map(|case| case.text.as_str()).collect();
    let diagnostics =
        Consumer::new("positions", HEAD.to_owned() + &lines.join("\n") + "\n").check();
    let first = HEAD.lines().count() + 1;
    let mut wrong = Vec::new();
    for (index, case) in cases.iter().enumerate() {
        let said: Vec<&Diagnostic> = diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.line == first + index)
            .collect();
        let is_right =
            matches!(said.as_slice(), [one] if one.level == "error" && one.columns == case.columns);
        if !is_right {
            wrong.push(format!(
                "{}\n    wanted {:?}, got {said:#?}",
                case.text, case.columns
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
    assert_eq!(
        diagnostics.len(),
        cases.len(),
        "a diagnostic outside of the cases"
    );
}

fn cases() -> Vec<Marked> {
    let mut cases = Vec::new();
    for mistake in MISTAKES {
        for call in calls(mistake) {
            for position in POSITIONS {
                cases.push(case(mistake, &call, position, cases.len()));
            }
        }
    }
    cases
}

/// The calls of an input: directly, and through macros of the consumer.
fn calls(Mistake { input, wanted }: &Mistake) -> Vec<String> {
    let (name, prefix) = match *wanted {
        "WarnCode" => ("sip_warning", "warning_"),
        "CodeSet" => ("sip_codes", "codes_"),
        _ => ("sip", ""),
    };
    let mut calls = vec![
        format!("{name}!({input})"),
        format!("{prefix}tokens!({input})"),
    ];
    if is_literal(&Marked::read(input).text) {
        calls.push(format!("{prefix}literal!({input})"));
        calls.push(format!("{prefix}expression!({input})"));
    }
    calls
}

fn is_literal(input: &str) -> bool {
    let input = input.trim_start_matches('-');
    let is_number_or_text = input.starts_with(|c: char| c.is_ascii_digit() || "\"'".contains(c));
    let is_alone = !input.contains([' ', ',']) && !input.contains("..");
    is_number_or_text && is_alone || input.starts_with("b\"") || input.starts_with("c\"")
}

fn case(mistake: &Mistake, call: &str, position: &str, index: usize) -> Marked {
    let good = match mistake.wanted {
        "StatusCode" => "sip!(603)",
        "WarnCode" => "sip_warning!(399)",
        "CodeSet" => "ALL_CODES",
        "f64" => "603.0",
        "u8" => "60",
        _ => "603",
    };
    let line = position
        .replacen("CALL", call, 1)
        .replace("TYPE", mistake.wanted)
        .replace("GOOD", good)
        .replace("_n(", &format!("_{index}("))
        .replace("_N:", &format!("_{index}:"));
    Marked::read(&line)
}
