//! Every mistake in every position is one error, at the token to change, and nothing follows.

use sipcode_tests::{Consumer, Diagnostic, Marked};

/// A wrong input of `sip!`, or of `sip_warning!` if a warn-code is wanted.
struct Mistake {
    /// The input, in which the part to change is marked.
    input: &'static str,
    /// The type that it stands for.
    wanted: &'static str,
}

const fn mistake(input: &'static str) -> Mistake {
    typed(input, "StatusCode")
}

const fn warning(input: &'static str) -> Mistake {
    typed(input, "WarnCode")
}

const fn typed(input: &'static str, wanted: &'static str) -> Mistake {
    Mistake { input, wanted }
}

const MISTAKES: &[Mistake] = &[
    // Unknown numbers.
    mistake("«468»"),
    mistake("«201»"),
    mistake("«206»"),
    mistake("«304»"),
    mistake("«307»"),
    mistake("«418»"),
    mistake("«426»"),
    mistake("«431»"),
    mistake("«451»"),
    mistake("«511»"),
    mistake("«477»"),
    mistake("«478»"),
    mistake("«490»"),
    mistake("«687»"),
    mistake("401 | «468»"),
    typed("«468u16»", "u16"),
    // Numbers out of range.
    mistake("«0»"),
    mistake("«7»"),
    mistake("«99»"),
    mistake("«700»"),
    mistake("«999»"),
    mistake("«1000»"),
    mistake("«65536»"),
    mistake("«1111111111222222222233333333334444444444»"),
    mistake("«7xx»"),
    mistake("«4xxx»"),
    mistake("«40x»"),
    mistake("«4XX»"),
    // Deprecated and obsolete codes, and what is allowed.
    mistake("«202»"),
    mistake("«ACCEPTED»"),
    mistake("«303»"),
    mistake("«409»"),
    mistake("«411»"),
    typed("«409u16»", "u16"),
    mistake("486, allow(«deprecated»)"),
    mistake("4xx, allow(«unregistered»)"),
    mistake("202, allow(«unregistered»)"),
    mistake("409, allow(«unregistered»)"),
    mistake("486, allow(«unregistered»)"),
    mistake("«700», allow(unregistered)"),
    mistake("409, allow(obsolete, «deprecated»)"),
    mistake("409, allow(«missing»)"),
    mistake("409, allow(«obsolet»)"),
    mistake("409, allow(obsolete, «obsolete»)"),
    mistake("409, allow(obsolete), «allow»(obsolete)"),
    mistake("409, «alow»(obsolete)"),
    mistake("409, «allow»"),
    mistake("409, «allow()»"),
    mistake("409, allow(«\"obsolete\"»)"),
    mistake("409, allow(obsolete «deprecated»)"),
    mistake("409, allow(obsolete,«,» deprecated)"),
    // Phrases.
    mistake("486, «\"Not Found\"»"),
    mistake("429, «\"Too Many Requests\"»"),
    mistake("500, «\"Internal Server Error\"»"),
    mistake("437, «\"Unsupported Certificate\"»"),
    mistake("486, «\"busy here\"»"),
    mistake("486, «\"Busy  Here\"»"),
    mistake("486, «\"\"»"),
    mistake("486, «\"Engaged\"»"),
    mistake("486, «Busy»"),
    mistake("486, «'B'»"),
    mistake("486, «487»"),
    mistake("486, «BUSY_HERE»"),
    mistake("486, \"Busy Here\", «\"Busy Here\"»"),
    mistake("401 | 407, «\"Unauthorized\"»"),
    mistake("4xx, «\"Bad Request\"»"),
    mistake("409, allow(obsolete), «\"Conflict\"»"),
    mistake("452, «\"Not Found\"», allow(unregistered)"),
    // Other literals.
    mistake("«\"486\"»"),
    mistake("«\"Busy Here\"»"),
    mistake("«'4'»"),
    mistake("«b\"486\"»"),
    mistake("«c\"486\"»"),
    mistake("«486.0»"),
    typed("«486.0»", "f64"),
    mistake("«4e2»"),
    mistake("«-486»"),
    mistake("«+486»"),
    mistake("«0x1E6»"),
    mistake("«0o746»"),
    mistake("«0b111100110»"),
    mistake("«4_86»"),
    mistake("«0486»"),
    typed("«486u8»", "u8"),
    typed("«486i32»", "i32"),
    mistake("«486i32»"),
    typed("«486_u16»", "u16"),
    mistake("«486foo»"),
    // Other tokens.
    mistake("«true»"),
    mistake("«_»"),
    mistake("«code»"),
    mistake("«BusyHere»"),
    mistake("«busy_here»"),
    mistake("«StatusCode::BUSY_HERE»"),
    mistake("«::sipcode::StatusCode::BUSY_HERE»"),
    mistake("«{ 486 }»"),
    mistake("«(486)»"),
    mistake("«[486]»"),
    mistake("«400..=499»"),
    mistake("«400..500»"),
    mistake("«486..»"),
    mistake("«..486»"),
    mistake("486 «487»"),
    mistake("486 «\"Busy Here\"»"),
    mistake("486,«,» \"Busy Here\""),
    mistake("«,» 486"),
    mistake("486 «foo»"),
    mistake("486 «{ }»"),
    mistake("486, \"Busy Here\" «foo»"),
    mistake("486, «foo»"),
    mistake("409 «allow»(obsolete)"),
    mistake("«sip!(486)»"),
    mistake("401 «|»"),
    mistake("«|» 401"),
    mistake("401 «||» 407"),
    typed("«401u16» | 407u16", "u16"),
    mistake("«#»486"),
    mistake("«BUSY_HER»"),
    // Warn-codes.
    mistake("«370»"),
    mistake("«399»"),
    mistake("«307», \"Session description parameter not understood\""),
    mistake("«INSUFFICIENT_BANDWIDTH»"),
    warning("«486»"),
    warning("«BUSY_HERE»"),
    warning("«110»"),
    warning("«199»"),
    warning("«299»"),
    warning("«150»"),
    warning("«392»"),
    warning("«309»"),
    warning("«360»"),
    warning("«400»"),
    warning("«700»"),
    warning("«0»"),
    warning("«70000»"),
    warning("«30»"),
    warning("301 | «486»"),
    warning("301 | 302, «\"Incompatible transport protocol\"»"),
    warning("302, «\"Incompatible network address formats\"»"),
    warning("304, «\"media type not available\"»"),
    warning("304, «\"Not Found\"»"),
    warning("304, «text»"),
    warning("304, allow(«unregistered»)"),
    warning("392, allow(«deprecated»)"),
    warning("392, «\"Insufficient bandwidth\"», allow(unregistered)"),
    warning("«500», allow(unregistered)"),
    warning("«3xx»"),
    warning("«0x133»"),
    warning("«307i32»"),
    warning("«-307»"),
    warning("«\"307\"»"),
    warning("«sips_required»"),
    warning("«SIPS_REQUIRE»"),
    warning("«WarnCode::SIPS_REQUIRED»"),
    warning("«300..=329»"),
    warning("307 «308»"),
    warning("«_»"),
];

const HEAD: &str = "\
#![allow(clippy::all)]
use sipcode::{StatusCode, WarnCode, sip, sip_warning};
macro_rules! tokens { ($($c:tt)*) => { sip!($($c)*) } }
macro_rules! literal { ($c:literal) => { sip!($c) } }
macro_rules! expression { ($c:expr) => { sip!($c) } }
macro_rules! warning_tokens { ($($c:tt)*) => { sip_warning!($($c)*) } }
macro_rules! warning_literal { ($c:literal) => { sip_warning!($c) } }
macro_rules! warning_expression { ($c:expr) => { sip_warning!($c) } }
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
