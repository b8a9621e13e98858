//! What is left of the checks at run time: nothing.

use std::collections::BTreeMap;

use sipcode_tests::Consumer;

/// Functions over codes, with and without a contract.
const OVER_CODES: &str = r"
use sipcode::{StatusCode, sip, sip_response};

#[unsafe(no_mangle)]
pub fn equal(code: StatusCode) -> bool {
    sip!(486) == code
}

#[unsafe(no_mangle)]
pub fn matched(code: StatusCode) -> u8 {
    match code {
        sip!(100) => 10,
        sip!(180 | 183) => 20,
        sip!(401 | 407) => 30,
        sip!(486) => 40,
        sip!(503) => 50,
        _ => 60,
    }
}

#[sip_response(200)]
#[unsafe(no_mangle)]
pub fn undeclared(code: StatusCode) -> u8 {
    match code {
        sip!(486) => 40,
        sip!(200) => 50,
        sip!(503) => 60,
        _ => 70,
    }
}

#[unsafe(no_mangle)]
pub fn class(code: StatusCode) -> u8 {
    match code {
        sip!(1xx) => 10,
        sip!(2xx) => 20,
        sip!(3xx | 4xx) => 31,
        sip!(5xx | 6xx) => 47,
    }
}

#[sip_response(200)]
#[unsafe(no_mangle)]
pub fn number(code: u16) -> u16 {
    match code {
        sip!(486u16) => 40,
        sip!(503u16) => sip!(200u16),
        _ => 60,
    }
}
";

/// The same over the integers that a code consists of, and over an enum of six.
const OVER_INTEGERS: &str = r"
#[unsafe(no_mangle)]
pub fn equal(code: (u8, u8)) -> bool {
    (4, 86) == code
}

#[unsafe(no_mangle)]
pub fn matched(code: (u8, u8)) -> u8 {
    match code {
        (1, 0) => 10,
        (1, 80 | 83) => 20,
        (4, 1 | 7) => 30,
        (4, 86) => 40,
        (5, 3) => 50,
        _ => 60,
    }
}

#[unsafe(no_mangle)]
pub fn undeclared(code: (u8, u8)) -> u8 {
    match code {
        (4, 86) => 40,
        (2, 0) => 50,
        (5, 3) => 60,
        _ => 70,
    }
}

#[repr(u8)]
pub enum First { A = 1, B, C, D, E, F }

#[unsafe(no_mangle)]
pub fn class(code: (First, u8)) -> u8 {
    match code {
        (First::A, _) => 10,
        (First::B, _) => 20,
        (First::C | First::D, _) => 31,
        (First::E | First::F, _) => 47,
    }
}

#[unsafe(no_mangle)]
pub fn number(code: u16) -> u16 {
    match code {
        486 => 40,
        503 => 200,
        _ => 60,
    }
}
";

/// The instructions of each function, without directives and the numbers in labels.
fn functions(source: &str, name: &'static str) -> BTreeMap<String, Vec<String>> {
    let assembly = Consumer::new(name, source).compile("asm");
    let assembly = String::from_utf8(assembly).unwrap();
    let mut functions = BTreeMap::<_, Vec<_>>::new();
    let mut current = None;
    for line in assembly.lines() {
        let code = line.split(['#', ';']).next().unwrap_or_default().trim();
        let label = line.strip_suffix(':');
        if let Some(label) = label.filter(|label| !label.starts_with(['.', 'L'])) {
            current = Some(label.trim_start_matches('_').to_owned());
            continue;
        }
        let is_directive = code.starts_with('.') && !code.ends_with(':');
        if let (Some(name), false) = (&current, code.is_empty() || is_directive) {
            let code = code.replace(|c: char| c.is_whitespace(), " ");
            let labels = without_label_numbers(&code);
            functions.entry(name.clone()).or_default().push(labels);
        }
    }
    functions
}

/// `.LBB12_3` is the third label of the twelfth function: the function does not matter.
fn without_label_numbers(code: &str) -> String {
    let mut parts = code.split("BB");
    let mut rest = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        rest += "BB";
        rest += part.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    rest
}

#[test]
fn a_code_is_compared_and_matched_as_integers_are() {
    let over_codes = functions(OVER_CODES, "asm-codes");
    let over_integers = functions(OVER_INTEGERS, "asm-integers");
    // Under a contract rustc tests the codes in another order.
    let kinds = |functions: &BTreeMap<String, Vec<String>>| {
        let kind = |code: &String| code.split(' ').next().unwrap_or_default().to_owned();
        let mut kinds: Vec<_> = functions["undeclared"].iter().map(kind).collect();
        kinds.sort();
        kinds
    };
    assert_eq!(kinds(&over_codes), kinds(&over_integers));
    for name in ["equal", "matched", "class", "number"] {
        let (codes, integers) = (&over_codes[name], &over_integers[name]);
        assert!(integers.len() >= 3, "{name}: {integers:#?}");
        assert_eq!(codes, integers, "{name}");
    }
}

#[test]
fn only_who_asks_for_phrases_carries_them() {
    let carries = |name, body: &str| {
        let source = format!(
            "use sipcode::{{StatusCode, sip}};
             #[unsafe(no_mangle)]
             pub extern \"C\" fn entry(number: u16) -> usize {{
                 match StatusCode::from_u16(number) {{ Ok(code) => {body}, Err(_) => 0 }}
             }}"
        );
        let library = Consumer::new(name, source).compile("cdylib");
        let holds = |text: &str| {
            library
                .windows(text.len())
                .any(|part| part == text.as_bytes())
        };
        ["Temporarily Unavailable", "RFC 3261 §21", "Min-Expires"].map(holds)
    };
    let constants = "if code == sip!(486) || matches!(code, sip!(401 | 5xx)) { 1 } else { 2 }";
    assert_eq!(carries("constants", constants), [false; 3]);
    let phrases = "code.reason_phrase().map_or(0, str::len)
        + code.reference().map_or(0, str::len)
        + code.required_headers().map(|header| header.any_of[0].len()).sum::<usize>()
        + code.reason_phrase().map_or(0, |phrase| usize::from(phrase.as_bytes()[0]))
        + code.reference().map_or(0, |phrase| usize::from(phrase.as_bytes()[9]))
        + code.required_headers().map(|header| usize::from(header.any_of[0].as_bytes()[0])).sum::<usize>()";
    assert_eq!(carries("phrases", phrases), [true; 3]);
}
