//! Every mistake in every position is one error, at the token to change, and nothing follows.

use sipcode_tests::{Consumer, Diagnostic};

/// A wrong input of `sip!`, or of `sip_warning!` if that is wanted, the part of it that is underlined, and the type that it stands for.
struct Mistake {
    input: &'static str,
    underlined: &'static str,
    wanted: &'static str,
}

const fn mistake(input: &'static str, underlined: &'static str) -> Mistake {
    Mistake {
        input,
        underlined,
        wanted: "StatusCode",
    }
}

const fn typed(input: &'static str, underlined: &'static str, wanted: &'static str) -> Mistake {
    Mistake {
        input,
        underlined,
        wanted,
    }
}

const fn warning(input: &'static str, underlined: &'static str) -> Mistake {
    typed(input, underlined, "WarnCode")
}

const MISTAKES: &[Mistake] = &[
    // Unknown numbers.
    mistake("468", "468"),
    mistake("201", "201"),
    mistake("206", "206"),
    mistake("304", "304"),
    mistake("307", "307"),
    mistake("418", "418"),
    mistake("426", "426"),
    mistake("431", "431"),
    mistake("451", "451"),
    mistake("511", "511"),
    mistake("477", "477"),
    mistake("478", "478"),
    mistake("490", "490"),
    mistake("687", "687"),
    mistake("401 | 468", "468"),
    typed("468u16", "468u16", "u16"),
    // Out of range.
    mistake("0", "0"),
    mistake("7", "7"),
    mistake("99", "99"),
    mistake("700", "700"),
    mistake("999", "999"),
    mistake("1000", "1000"),
    mistake("65536", "65536"),
    mistake(
        "1111111111222222222233333333334444444444",
        "1111111111222222222233333333334444444444",
    ),
    mistake("7xx", "7xx"),
    mistake("4xxx", "4xxx"),
    mistake("40x", "40x"),
    mistake("4XX", "4XX"),
    // Deprecated and obsolete codes, and what is allowed.
    mistake("202", "202"),
    mistake("ACCEPTED", "ACCEPTED"),
    mistake("303", "303"),
    mistake("409", "409"),
    mistake("411", "411"),
    typed("409u16", "409u16", "u16"),
    mistake("486, allow(deprecated)", "deprecated"),
    mistake("4xx, allow(unregistered)", "unregistered"),
    mistake("202, allow(unregistered)", "unregistered"),
    mistake("409, allow(unregistered)", "unregistered"),
    mistake("486, allow(unregistered)", "unregistered"),
    mistake("700, allow(unregistered)", "700"),
    mistake("409, allow(obsolete, deprecated)", "deprecated"),
    mistake("409, allow(missing)", "missing"),
    mistake("409, allow(obsolet)", "obsolet"),
    mistake("409, allow(obsolete, obsolete)", "obsolete)$<8"),
    mistake(
        "409, allow(obsolete), allow(obsolete)",
        "allow(obsolete)$<5",
    ),
    mistake("409, alow(obsolete)", "alow"),
    mistake("409, allow", "allow"),
    mistake("409, allow()", "allow()"),
    mistake("409, allow(\"obsolete\")", "\"obsolete\""),
    mistake("409, allow(obsolete deprecated)", "deprecated"),
    mistake("409, allow(obsolete,, deprecated)", ", d<1"),
    // Phrases.
    mistake("486, \"Not Found\"", "\"Not Found\""),
    mistake("429, \"Too Many Requests\"", "\"Too Many Requests\""),
    mistake(
        "500, \"Internal Server Error\"",
        "\"Internal Server Error\"",
    ),
    mistake(
        "437, \"Unsupported Certificate\"",
        "\"Unsupported Certificate\"",
    ),
    mistake("486, \"busy here\"", "\"busy here\""),
    mistake("486, \"Busy  Here\"", "\"Busy  Here\""),
    mistake("486, \"\"", "\"\""),
    mistake("486, \"Engaged\"", "\"Engaged\""),
    mistake("486, Busy", "Busy"),
    mistake("486, 'B'", "'B'"),
    mistake("486, 487", "487"),
    mistake("486, BUSY_HERE", "BUSY_HERE"),
    mistake("486, \"Busy Here\", \"Busy Here\"", "\"Busy Here\"$"),
    mistake("401 | 407, \"Unauthorized\"", "\"Unauthorized\""),
    mistake("4xx, \"Bad Request\"", "\"Bad Request\""),
    mistake("409, allow(obsolete), \"Conflict\"", "\"Conflict\""),
    mistake("452, \"Not Found\", allow(unregistered)", "\"Not Found\""),
    // Other literals.
    mistake("\"486\"", "\"486\""),
    mistake("\"Busy Here\"", "\"Busy Here\""),
    mistake("'4'", "'4'"),
    mistake("b\"486\"", "b\"486\""),
    mistake("c\"486\"", "c\"486\""),
    mistake("486.0", "486.0"),
    typed("486.0", "486.0", "f64"),
    mistake("4e2", "4e2"),
    mistake("-486", "-486"),
    mistake("+486", "+486"),
    mistake("0x1E6", "0x1E6"),
    mistake("0o746", "0o746"),
    mistake("0b111100110", "0b111100110"),
    mistake("4_86", "4_86"),
    mistake("0486", "0486"),
    typed("486u8", "486u8", "u8"),
    typed("486i32", "486i32", "i32"),
    mistake("486i32", "486i32"),
    typed("486_u16", "486_u16", "u16"),
    mistake("486foo", "486foo"),
    // Other tokens.
    mistake("true", "true"),
    mistake("_", "_"),
    mistake("code", "code"),
    mistake("BusyHere", "BusyHere"),
    mistake("busy_here", "busy_here"),
    mistake("StatusCode::BUSY_HERE", "StatusCode::BUSY_HERE"),
    mistake(
        "::sipcode::StatusCode::BUSY_HERE",
        "::sipcode::StatusCode::BUSY_HERE",
    ),
    mistake("{ 486 }", "{ 486 }"),
    mistake("(486)", "(486)"),
    mistake("[486]", "[486]"),
    mistake("400..=499", "400..=499"),
    mistake("400..500", "400..500"),
    mistake("486..", "486.."),
    mistake("..486", "..486"),
    mistake("486 487", "487"),
    mistake("486 \"Busy Here\"", "\"Busy Here\""),
    mistake("486,, \"Busy Here\"", ", \"<1"),
    mistake(", 486", ","),
    mistake("486 foo", "foo"),
    mistake("486 { }", "{ }"),
    mistake("486, \"Busy Here\" foo", "foo"),
    mistake("486, foo", "foo"),
    mistake("409 allow(obsolete)", "allow"),
    mistake("sip!(486)", "sip!(486)"),
    mistake("401 |", "|"),
    mistake("| 401", "|"),
    mistake("401 || 407", "||"),
    typed("401u16 | 407u16", "401u16", "u16"),
    mistake("#486", "#"),
    mistake("BUSY_HER", "BUSY_HER"),
    // Warn-codes.
    mistake("370", "370"),
    mistake("399", "399"),
    mistake(
        "307, \"Session description parameter not understood\"",
        "307",
    ),
    mistake("INSUFFICIENT_BANDWIDTH", "INSUFFICIENT_BANDWIDTH"),
    warning("486", "486"),
    warning("BUSY_HERE", "BUSY_HERE"),
    warning("110", "110"),
    warning("199", "199"),
    warning("299", "299"),
    warning("150", "150"),
    warning("392", "392"),
    warning("309", "309"),
    warning("360", "360"),
    warning("400", "400"),
    warning("700", "700"),
    warning("0", "0"),
    warning("70000", "70000"),
    warning("30", "30"),
    warning("301 | 486", "486"),
    warning(
        "301 | 302, \"Incompatible transport protocol\"",
        "\"Incompatible transport protocol\"",
    ),
    warning(
        "302, \"Incompatible network address formats\"",
        "\"Incompatible network address formats\"",
    ),
    warning(
        "304, \"media type not available\"",
        "\"media type not available\"",
    ),
    warning("304, \"Not Found\"", "\"Not Found\""),
    warning("304, text", "text"),
    warning("304, allow(unregistered)", "unregistered"),
    warning("392, allow(deprecated)", "deprecated"),
    warning(
        "392, \"Insufficient bandwidth\", allow(unregistered)",
        "\"Insufficient bandwidth\"",
    ),
    warning("500, allow(unregistered)", "500"),
    warning("3xx", "3xx"),
    warning("0x133", "0x133"),
    warning("307i32", "307i32"),
    warning("-307", "-307"),
    warning("\"307\"", "\"307\""),
    warning("sips_required", "sips_required"),
    warning("SIPS_REQUIRE", "SIPS_REQUIRE"),
    warning("WarnCode::SIPS_REQUIRED", "WarnCode::SIPS_REQUIRED"),
    warning("300..=329", "300..=329"),
    warning("307 308", "308"),
    warning("_", "_"),
];

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

/// The calls of an input: directly, and through macros of the consumer.
fn calls(Mistake { input, wanted, .. }: &Mistake) -> Vec<String> {
    let (name, prefix) = match *wanted {
        "WarnCode" => ("sip_warning", "warning_"),
        _ => ("sip", ""),
    };
    let mut calls = vec![
        format!("{name}!({input})"),
        format!("{prefix}tokens!({input})"),
    ];
    let is_literal = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_digit() || "\"'".contains(c))
            && !text.contains([' ', ','])
            || text.starts_with("b\"")
            || text.starts_with("c\"")
    };
    if is_literal(input.trim_start_matches('-')) && !input.contains("..") {
        calls.push(format!("{prefix}literal!({input})"));
        calls.push(format!("{prefix}expression!({input})"));
    }
    calls
}

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

struct Case {
    line: String,
    columns: (usize, usize),
}

fn cases() -> Vec<Case> {
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

fn case(mistake: &Mistake, call: &str, position: &str, index: usize) -> Case {
    let good = match mistake.wanted {
        "StatusCode" => "sip!(603)",
        "WarnCode" => "sip_warning!(399)",
        "f64" => "603.0",
        "u8" => "60",
        _ => "603",
    };
    let before = position.find("CALL").unwrap();
    let line = position
        .replacen("CALL", call, 1)
        .replace("TYPE", mistake.wanted)
        .replace("GOOD", good)
        .replace("_n(", &format!("_{index}("))
        .replace("_N:", &format!("_{index}:"));
    let shift = line.find(call).unwrap();
    assert!(shift >= before.min(shift));
    let (from, to) = underlined(call, mistake.underlined);
    Case {
        columns: (shift + from + 1, shift + to + 1),
        line,
    }
}

/// The place of the underlined text in the call: its first occurrence, or with a `$` its last;
/// with a `<` and a number, only so many characters of it.
fn underlined(call: &str, text: &str) -> (usize, usize) {
    let arguments = call.find('(').unwrap() + 1;
    let (text, length) = match text.split_once('<') {
        Some((text, length)) => (text, length.parse().unwrap()),
        None => (text, text.trim_end_matches('$').len()),
    };
    let from = match text.strip_suffix('$') {
        Some(text) => call.rfind(text).unwrap(),
        None => arguments + call[arguments..].find(text).unwrap(),
    };
    (from, from + length)
}

#[test]
fn every_mistake_is_one_error_at_the_token_to_change() {
    let cases = cases();
    let lines: Vec<_> = cases.iter().map(|case| case.line.as_str()).collect();
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
                case.line, case.columns
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
