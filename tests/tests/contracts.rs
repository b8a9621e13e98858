//! A contract on a function: every value of a code in its body is declared, and patterns are free.
//! Which is which, rustc decides.

use std::collections::HashSet;

use sipcode_tests::{Consumer, Diagnostic, Marked};

/// Functions with a contract that declares `GOOD` alone. `VALUE` and `PATTERN` are another code.
const POSITIONS: &[&str] = &[
    // Arms of a match: patterns.
    "fn F(code: CODE) -> u8 { match code { PATTERN => 1, _ => 2 } }",
    "fn F(code: CODE) -> u8 { match code { PATTERN => { 1 } _ => { 2 } } }",
    "fn F(code: CODE) -> u8 { match code { | PATTERN => 1, _ => 2 } }",
    "fn F(code: CODE) -> u8 { match code { PATTERN | GOOD => 1, _ => 2 } }",
    "fn F(code: CODE) -> u8 { match code { GOOD | PATTERN => 1, _ => 2 } }",
    "fn F(code: CODE) -> u8 { match code { (PATTERN) => 1, _ => 2 } }",
    "fn F(code: CODE) -> CODE { match code { found @ PATTERN => found, other => other } }",
    "fn F(code: CODE) -> CODE { match code { found @ (GOOD | PATTERN) => found, other => other } }",
    "fn F(code: &CODE) -> u8 { match code { &PATTERN => 1, _ => 2 } }",
    "fn F(code: &CODE) -> u8 { match *code { PATTERN => 1, _ => 2 } }",
    "fn F(code: Option<CODE>) -> u8 { match code { Some(PATTERN) => 1, Some(_) | None => 2 } }",
    "fn F(code: Option<CODE>) -> u8 { match code { Some(PATTERN | GOOD) => 1, _ => 2 } }",
    "fn F(code: (CODE, u8)) -> u8 { match code { (PATTERN, 1) => 1, (_, n) => n } }",
    "fn F(code: Pair) -> u8 { match code { Pair { a: PATTERN, .. } => 1, Pair { a: _, b: PATTERN } => 2, _ => 3 } }",
    "fn F(code: [CODE; 2]) -> u8 { match code { [PATTERN, _] => 1, [.., PATTERN] => 2, _ => 3 } }",
    "fn F(code: &[CODE]) -> u8 { match code { [PATTERN, rest @ ..] if rest.is_empty() => 1, _ => 3 } }",
    "fn F(code: Result<CODE, CODE>) -> u8 { match code { Ok(PATTERN) | Err(PATTERN) => 1, _ => 3 } }",
    "fn F(code: Box<CODE>) -> u8 { match *code { PATTERN if true => 1, _ => 3 } }",
    // Arms of a match: values.
    "fn F(code: CODE) -> CODE { match code { PATTERN => VALUE, _ => GOOD } }",
    "fn F(code: CODE) -> CODE { match code { PATTERN => { VALUE } _ => VALUE } }",
    "fn F(code: CODE) -> CODE { match code { PATTERN => return VALUE, _ => {} } GOOD }",
    "fn F(code: CODE) -> u8 { match code { PATTERN if code == VALUE => 1, _ => 2 } }",
    "fn F(code: CODE) -> u8 { match code { _ if matches!(code, PATTERN) => 1, _ => 2 } }",
    "fn F(code: CODE) -> u8 { match VALUE { PATTERN => 1, _ => 2 + take(code) } }",
    "fn F(code: CODE) -> CODE { match code { PATTERN => match code { PATTERN => VALUE, _ => GOOD }, _ => match VALUE { other => other } } }",
    "fn F(code: CODE) -> CODE { match (code, VALUE) { (PATTERN, PATTERN) => GOOD, _ => VALUE } }",
    "fn F(code: CODE) -> CODE { match code { GOOD => VALUE, PATTERN => if true { VALUE } else { GOOD }, _ => loop { break VALUE } } }",
    // `let` and its kin.
    "fn F() -> CODE { let code = VALUE; code }",
    "fn F() -> CODE { let code: CODE = VALUE; code }",
    "fn F(code: CODE) -> u8 { let PATTERN = code else { return 1 }; 2 }",
    "fn F(code: CODE) -> CODE { let PATTERN = code else { return VALUE }; GOOD }",
    "fn F() -> CODE { let PATTERN = VALUE else { return GOOD }; GOOD }",
    "fn F(code: Option<CODE>) -> u8 { let Some(PATTERN) = code else { return 1 }; 2 }",
    "fn F(code: CODE) -> u8 { if let PATTERN = code { 1 } else { 2 } }",
    "fn F(code: CODE) -> CODE { if let PATTERN = code { VALUE } else if let PATTERN = VALUE { GOOD } else { VALUE } }",
    "fn F(code: CODE) -> u8 { if let PATTERN = code && code == VALUE && let PATTERN = VALUE { 1 } else { 2 } }",
    "fn F(code: CODE) -> u8 { if let PATTERN | GOOD = code { 1 } else { 2 } }",
    "fn F(mut codes: Vec<CODE>) { while let Some(PATTERN) = codes.pop() {} }",
    "fn F(mut codes: Vec<CODE>) { while let Some(code) = codes.pop() { if code == VALUE { break } } }",
    "fn F(codes: Vec<CODE>) -> usize { let mut n = 0; for code in codes { if let PATTERN = code { n += 1 } } n }",
    // Macros.
    "fn F(code: CODE) -> bool { matches!(code, PATTERN) }",
    "fn F(code: CODE) -> bool { matches!(code, PATTERN | GOOD) }",
    "fn F(code: CODE) -> bool { matches!(code, PATTERN if code == VALUE) }",
    "fn F(code: Option<CODE>) -> bool { std::matches!(code, Some(PATTERN)) }",
    "fn F() -> bool { matches!(VALUE, PATTERN) }",
    "fn F() -> Vec<CODE> { vec![VALUE, GOOD] }",
    "fn F() -> Vec<CODE> { vec![VALUE; 2] }",
    "fn F() -> String { format!(\"{:?} {:?}\", VALUE, GOOD) }",
    "fn F() { println!(\"{:?}\", [VALUE]); }",
    "fn F(code: CODE) { assert_eq!(code, VALUE, \"{:?}\", VALUE); }",
    "fn F(code: CODE) { assert!(matches!(code, PATTERN)); debug_assert!(code == VALUE); }",
    "fn F(code: CODE) -> u8 { own!(code, PATTERN, VALUE) }",
    "fn F(code: CODE) -> bool { macro_rules! is { ($c:pat) => { matches!(code, $c) } } is!(PATTERN) }",
    "fn F(code: CODE) -> bool { macro_rules! is { ($($c:tt)*) => { code == $($c)* } } is!(VALUE) }",
    // Closures.
    "fn F() -> impl Fn() -> CODE { || VALUE }",
    "fn F() -> impl Fn(CODE) -> bool { |code| code == VALUE }",
    "fn F() -> impl Fn(CODE) -> u8 { |code| match code { PATTERN => 1, _ => 2 } }",
    "fn F(code: Option<CODE>) -> CODE { code.unwrap_or_else(|| VALUE) }",
    "fn F(code: Option<CODE>) -> bool { code.is_some_and(|code| matches!(code, PATTERN)) }",
    "fn F(codes: &[CODE]) -> usize { codes.iter().filter(|code| matches!(code, &&PATTERN)).count() }",
    "fn F() -> impl Future<Output = CODE> { async { VALUE } }",
    "async fn F(code: CODE) -> CODE { let code = async move { code }.await; match code { PATTERN => VALUE, _ => GOOD } }",
    // Other places of a value.
    "fn F() -> CODE { VALUE }",
    "fn F() -> CODE { return VALUE; }",
    "fn F() -> Option<CODE> { Some(VALUE) }",
    "fn F() -> Result<u8, CODE> { Err(VALUE)? }",
    "fn F() -> (CODE, CODE) { (VALUE, VALUE) }",
    "fn F() -> Pair { Pair { a: VALUE, b: GOOD } }",
    "fn F() -> Pair { Pair { b: VALUE, ..Pair { a: VALUE, b: GOOD } } }",
    "fn F(pair: &mut Pair) { pair.a = VALUE; (pair.b, _) = (VALUE, 1); }",
    "fn F() -> CODE { const ONE: CODE = VALUE; static TWO: CODE = VALUE; if ONE == TWO { GOOD } else { ONE } }",
    "fn F() -> CODE { take(VALUE); (VALUE) }",
    "fn F() -> CODE { &VALUE; *&VALUE }",
    "fn F(code: CODE) -> bool { code > VALUE && code != VALUE || !(VALUE < code) }",
    "fn F() -> [CODE; 2] { [VALUE; 2] }",
    "fn F() -> u16 { u16::from(VALUE) }",
    "fn F() -> CODE { { { VALUE } } }",
    "fn F() -> CODE { 'out: { if true { break 'out VALUE; } GOOD } }",
    "fn F() -> CODE { if VALUE == GOOD { VALUE } else { GOOD } }",
    "const fn F() -> CODE { VALUE }",
    "const fn F(code: CODE) -> u8 { match code { PATTERN => 1, _ => 2 } }",
    "unsafe fn F(code: CODE) -> CODE { match code { PATTERN => GOOD, _ => VALUE } }",
    "extern \"C\" fn F(code: u16) -> u16 { if code == 486 { u16::from(VALUE) } else { 1 } }",
    "fn F<const N: usize, T: Into<CODE>>(code: T) -> [CODE; N] where T: Copy { if let PATTERN = code.into() { [GOOD; N] } else { [VALUE; N] } }",
    // Nested items are covered, unless they have a contract of their own.
    "fn F() -> CODE { fn inner() -> CODE { VALUE } inner() }",
    "fn F() -> CODE { #[inline] fn inner(code: CODE) -> bool { matches!(code, PATTERN) } if inner(VALUE) { GOOD } else { VALUE } }",
    "fn F() -> CODE { struct S; impl S { fn f(&self) -> CODE { VALUE } } S.f() }",
    "fn F() -> CODE { mod inner { use super::*; pub fn f() -> CODE { VALUE } } inner::f() }",
    "fn F() -> CODE { #[sip_response(486)] fn inner() -> CODE { FREE } VALUE; inner() }",
    "fn F() -> CODE { #[sipcode::sip_response(4xx)] fn inner() -> CODE { FREE } VALUE; inner() }",
    "fn F() -> CODE { use sipcode::sip_response as contract; #[contract(486)] fn inner() -> CODE { FREE } VALUE; inner() }",
    "fn F() -> CODE { #[cfg_attr(all(), sip_response(486))] fn inner() -> CODE { FREE } VALUE; inner() }",
    "fn F() -> CODE { #[sip_response(4xx)] fn inner() -> CODE { #[sip_response(200)] fn last() -> CODE { VALUE } FREE; last() } inner() }",
    "fn F() -> u8 { #[sip_response(486)] struct Busy; let _ = Busy; take(VALUE) }",
];

const HEAD: &str = "\
#![allow(unused, clippy::all, unused_must_use, path_statements)]
use sipcode::{StatusCode, sip, sip_response};
pub struct Pair { pub a: CODE, pub b: CODE }
pub fn take<T>(_: T) -> u8 { 1 }
macro_rules! own { ($code:expr, $pattern:pat, $value:expr) => { match $code { $pattern => take($value), _ => 2 } } }
";

/// A way to write the code.
struct Form {
    name: &'static str,
    /// The type of all codes.
    code: &'static str,
    /// The call, in which the code is marked.
    call: &'static str,
    good: &'static str,
}

const FORMS: &[Form] = &[
    Form {
        name: "contract_number",
        code: "StatusCode",
        call: "sip!(«486»)",
        good: "sip!(200)",
    },
    Form {
        name: "contract_name",
        code: "StatusCode",
        call: "sipcode::sip![«BUSY_HERE», \"Busy Here\",]",
        good: "::sipcode::sip!(OK)",
    },
    Form {
        name: "contract_u16",
        code: "u16",
        call: "self::sip!( «486u16», )",
        good: "sip!(200u16)",
    },
];

struct Case {
    line: String,
    /// The columns of the code in each value.
    values: Vec<(usize, usize)>,
}

fn case(form: &Form, position: &str, list: &str, index: usize) -> Case {
    let Marked {
        text: call,
        columns: (from, to),
    } = Marked::read(form.call);
    let mut line = format!("#[sip_response({list})] pub ");
    let mut values = Vec::new();
    for (number, part) in position.split("VALUE").enumerate() {
        if number > 0 {
            let shift = line.chars().count();
            values.push((shift + from, shift + to));
            line += &call;
        }
        line += &part
            .replace("fn F", &format!("fn f{index}"))
            .replace("CODE", form.code)
            .replace("PATTERN", &call)
            .replace("FREE", &call)
            .replace("GOOD", form.good);
    }
    Case { line, values }
}

fn source(form: &Form, cases: &[Case]) -> String {
    let lines: Vec<_> = cases.iter().map(|case| case.line.as_str()).collect();
    HEAD.replace("CODE", form.code) + &lines.join("\n") + "\n"
}

fn cases(form: &Form, list: &str) -> Vec<Case> {
    let cases = POSITIONS.iter().enumerate();
    cases
        .map(|(index, position)| case(form, position, list, index))
        .collect()
}

#[test]
fn there_are_enough_positions() {
    let distinct: HashSet<_> = POSITIONS.iter().collect();
    assert_eq!(distinct.len(), POSITIONS.len());
    let with = |word: &str| POSITIONS.iter().filter(|text| text.contains(word)).count();
    assert!(with("PATTERN") >= 40 && with("VALUE") >= 40);
}

#[test]
fn every_undeclared_value_is_one_error_and_no_pattern_is() {
    for form in FORMS {
        let cases = cases(form, "200");
        let diagnostics = Consumer::new(form.name, source(form, &cases)).check();
        let first = HEAD.lines().count() + 1;
        for (index, case) in cases.iter().enumerate() {
            let said: Vec<&Diagnostic> = diagnostics
                .iter()
                .filter(|said| said.line == first + index)
                .collect();
            let places: Vec<_> = said.iter().map(|said| said.columns).collect();
            assert_eq!(places, case.values, "{}\n{said:#?}", case.line);
            for said in said {
                let wanted = "486 is not declared in the `#[sip_response(...)]` of the function";
                assert_eq!(
                    (said.message.as_str(), said.level.as_str()),
                    (wanted, "error")
                );
            }
        }
        let values: usize = cases.iter().map(|case| case.values.len()).sum();
        assert_eq!(diagnostics.len(), values, "{:#?}", diagnostics.last());
    }
}

#[test]
fn a_declared_code_is_free_in_every_position() {
    // After one another, in the folders that the test above does not use.
    for list in ["200, 486", "4xx, 200", "BUSY_HERE = \"Busy Here\", 2xx"] {
        for form in FORMS {
            let mut cases = cases(form, list);
            // The innermost function there has a list of its own.
            cases.retain(|case| !case.line.contains("fn last"));
            let name = match form.code {
                "u16" => "contract_declared_u16",
                _ => "contract_declared",
            };
            let diagnostics = Consumer::new(name, source(form, &cases)).check();
            assert_eq!(diagnostics, [], "{list}");
        }
    }
}
