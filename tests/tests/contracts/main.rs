//! A contract on a function: every value of a code in its body is declared, and patterns are free.
//! rustc decides which is which.

mod positions;

use std::collections::HashSet;

use positions::POSITIONS;
use sipcode_tests::{Consumer, Diagnostic, Marked};

const HEAD: &str = "\
#![allow(unused, clippy::all, unused_must_use, path_statements)]
use sipcode::{StatusCode, sip, sip_response};
pub struct Pair { pub a: CODE, pub b: CODE }
pub fn take<T>(_: T) -> u8 { 1 }
pub fn take_it<T>(it: T) -> T { it }
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
    Form {
        name: "contract_constant",
        code: "StatusCode",
        call: "StatusCode::«BUSY_HERE»",
        good: "StatusCode::OK",
    },
    Form {
        name: "contract_path",
        code: "sipcode::StatusCode",
        call: "::sipcode::StatusCode::«BUSY_HERE»",
        good: "::sipcode::StatusCode::OK",
    },
];

/// Macros whose inputs are not searched for constants.
const UNSEEN: &[&str] = &[
    "matches!(VALUE",
    "assert_eq!",
    "assert_ne!",
    "own!",
    "is!(VALUE)",
];

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
        let cases = cases(form, "#[sip_response(200)]");
        let wanted = "486 is not declared in the `#[sip_response(...)]` of the function";
        assert_errors(form, &cases, wanted);
    }
}

/// Without a contract.
#[test]
fn every_deprecated_value_is_one_error_and_no_pattern_is() {
    for (name, code, call, good) in [
        (
            "deprecated_number",
            "StatusCode",
            "sip!(«202»)",
            "sip!(200)",
        ),
        (
            "deprecated_name",
            "StatusCode",
            "sipcode::sip![«ACCEPTED»,]",
            "sip!(OK)",
        ),
        (
            "deprecated_u16",
            "u16",
            "self::sip!( «202u16», )",
            "sip!(200u16)",
        ),
    ] {
        let form = &Form {
            name,
            code,
            call,
            good,
        };
        let mut cases = cases(form, "");
        cases.retain(|case| !case.line.contains("sip_response") && !case.line.contains("contract"));
        let wanted = "202 is deprecated: it may be matched, but no longer sent";
        assert_errors(form, &cases, wanted);
    }
}

/// That a value is an error with the text, and nothing else is one.
fn assert_errors(form: &Form, cases: &[Case], wanted: &str) {
    let diagnostics = Consumer::new(form.name, source(form, cases)).check();
    let first = HEAD.lines().count() + 1;
    for (index, case) in cases.iter().enumerate() {
        let said: Vec<&Diagnostic> = diagnostics
            .iter()
            .filter(|said| said.line == first + index)
            .collect();
        let places: Vec<_> = said.iter().map(|said| said.columns).collect();
        assert_eq!(places, case.values, "{}\n{said:#?}", case.line);
        for said in said {
            assert_eq!(
                (said.message.as_str(), said.level.as_str()),
                (wanted, "error")
            );
        }
    }
    let all: usize = cases.iter().map(|case| case.values.len()).sum();
    assert_eq!(
        diagnostics.len(),
        all,
        "{}: outside of the cases",
        form.name
    );
}

#[test]
fn a_declared_code_is_free_in_every_position() {
    // The lists share the folders, which the test above does not use.
    for list in ["200, 486", "4xx, 200", "BUSY_HERE = \"Busy Here\", 2xx"] {
        for form in FORMS {
            let mut cases = cases(form, &format!("#[sip_response({list})]"));
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

struct Case {
    line: String,
    /// The columns of the code in each value.
    values: Vec<(usize, usize)>,
}

fn cases(form: &Form, attribute: &str) -> Vec<Case> {
    let cases = POSITIONS.iter().enumerate();
    cases
        .map(|(index, position)| case(form, position, attribute, index))
        .collect()
}

fn case(form: &Form, position: &str, attribute: &str, index: usize) -> Case {
    let Marked {
        text: call,
        columns: (from, to),
    } = Marked::read(form.call);
    let mut line = format!("{attribute} pub ");
    let mut values = Vec::new();
    // Without a contract it is a value as any other.
    let compared = if attribute.is_empty() {
        "VALUE"
    } else {
        "FREE"
    };
    let mut position = position.replace("COMPARED", compared);
    if !form.call.contains('!') && UNSEEN.iter().any(|unseen| position.contains(unseen)) {
        position = position.replace("VALUE", "FREE");
    }
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
