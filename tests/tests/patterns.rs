//! Classes and alternatives are patterns: rustc checks that a `match` forgets nothing and that
//! nothing is shadowed, and refuses them as values.

use sipcode_tests::Consumer;

const HEAD: &str = "use sipcode::*;\npub struct Mine;\npub fn take<T>(_: T) {}\n";

/// A line of a consumer, and what rustc says of it: its own code or text, and the columns.
type Line = (&'static str, &'static [(&'static str, (usize, usize))]);

fn assert_says(name: &'static str, lines: &[Line]) {
    let source = lines
        .iter()
        .map(|(line, _)| *line)
        .collect::<Vec<_>>()
        .join(
            "
",
        );
    let diagnostics = Consumer::new(name, HEAD.to_owned() + &source).check();
    for (index, (line, wanted)) in lines.iter().enumerate() {
        let number = HEAD.lines().count() + index + 1;
        let said: Vec<_> = diagnostics
            .iter()
            .filter(|said| said.line == number)
            .collect();
        assert_eq!(said.len(), wanted.len(), "{line}\n{said:#?}");
        for (said, (text, columns)) in said.iter().zip(*wanted) {
            assert!(
                said.code.as_deref() == Some(text) || said.message.contains(text),
                "{said:?}"
            );
            assert_eq!(said.columns, *columns, "{line}\n{said:?}");
        }
    }
}

#[test]
fn a_class_or_alternatives_as_a_value_is_refused_as_a_pattern() {
    const ALTERNATIVES: &str = "alternatives such as `sip!(401 | 407)` are a pattern, not a value";
    const WARN_ALTERNATIVES: &str =
        "alternatives such as `sip_warning!(301 | 302)` are a pattern, not a value";
    const NUMBERS: &str =
        "several numbers, as in `sip!(4xxu16 | 503u16)`, are a pattern, not a value";
    assert_says(
        "values",
        &[
            (
                "pub const A: StatusCode = sip!(4xx);",
                &[("E0308", (32, 35))],
            ),
            (
                "pub static B: StatusCode = sip!(4xx);",
                &[("E0308", (33, 36))],
            ),
            (
                "pub fn c() { let c = sip!(4xx); take(c) }",
                &[("E0308", (27, 30))],
            ),
            ("pub fn d() { take(sip!(4xx)); }", &[("E0308", (24, 27))]),
            (
                "pub fn e() -> StatusCode { sip!(4xx) }",
                &[("E0308", (33, 36))],
            ),
            (
                "pub const F: StatusCode = sip!(401 | 407);",
                &[(ALTERNATIVES, (36, 37))],
            ),
            (
                "pub static G: StatusCode = sip!(401 | 407 | 484);",
                &[(ALTERNATIVES, (37, 38))],
            ),
            (
                "pub fn h() { let h = sip!(401 | 407); take(h) }",
                &[(ALTERNATIVES, (31, 32))],
            ),
            (
                "pub fn i() { take(sip!(401 | 407)); }",
                &[(ALTERNATIVES, (28, 29))],
            ),
            (
                "pub fn j() -> StatusCode { sip!(401 | 407) }",
                &[(ALTERNATIVES, (37, 38))],
            ),
            (
                "pub fn k() -> StatusCode { sip!(1xx | 6xx | 4xx) }",
                &[("E0308", (33, 36))],
            ),
            (
                "pub fn l() -> StatusCode { sip!(200 | 1xx) }",
                &[("E0308", (39, 42))],
            ),
            ("pub fn m() -> u16 { sip!(4xxu16) }", &[(NUMBERS, (26, 32))]),
            ("pub fn n() { take(sip!(4xxu16)); }", &[(NUMBERS, (24, 30))]),
            (
                "pub fn o() -> u16 { sip!(401u16 | 407u16 | 484u16) }",
                &[(NUMBERS, (33, 34))],
            ),
            (
                "pub fn o2() { take(sip!(4xxu16 | 5xxu16 | 603u16)); }",
                &[(NUMBERS, (32, 33))],
            ),
            (
                "pub fn p() -> WarnCode { sip_warning!(301 | 302) }",
                &[(WARN_ALTERNATIVES, (43, 44))],
            ),
            (
                "pub fn q() { let q = sip!(200 | 4xx | 603 | 5xx); take(q) }",
                &[("E0308", (33, 36))],
            ),
            (
                "pub fn r(code: StatusCode) -> bool { code == sip!(401 | 407) }",
                &[(ALTERNATIVES, (55, 56))],
            ),
            // With a comma behind it, it takes the longer way through the macro.
            (
                "pub fn v() -> StatusCode { sip!(401 | 407 | 484,) }",
                &[(ALTERNATIVES, (37, 38))],
            ),
            (
                "pub fn w() { let w = sip!(200 | 4xx | 603 | 5xx,); take(w) }",
                &[("E0308", (33, 36))],
            ),
            // Written without a macro.
            (
                "pub fn s() -> StatusCode { StatusCode::OK | StatusCode::GONE | StatusCode::DECLINE }",
                &[(ALTERNATIVES, (43, 44))],
            ),
            (
                "pub const T: Class = Class::Success | Class::Redirection;",
                &[(ALTERNATIVES, (37, 38))],
            ),
            (
                "pub fn u() { take(WarnCode::SIPS_REQUIRED | WarnCode::SIPS_NOT_ALLOWED); }",
                &[(WARN_ALTERNATIVES, (43, 44))],
            ),
        ],
    );
}

/// Of each code rustc says that its type is another one, and nothing else.
#[test]
fn a_pattern_of_another_type_is_an_error_of_types() {
    let types = [
        "&StatusCode",
        "Option<StatusCode>",
        "Result<StatusCode, ()>",
        "[StatusCode; 2]",
        "(u8, u8, u8, u8, u8, u8)",
        "*const StatusCode",
        "fn(StatusCode) -> u8",
        "std::time::Duration",
        "std::net::IpAddr",
        "char",
        "bool",
        "u32",
    ];
    for ty in types {
        let line = format!("pub fn f(of: {ty}) -> bool {{ matches!(of, sip!(401 | 407)) }}");
        let said = Consumer::new("other-types", HEAD.to_owned() + &line).check();
        let codes: Vec<_> = said.iter().map(|said| said.code.as_deref()).collect();
        assert_eq!(codes, [Some("E0308"); 2], "{line}\n{said:#?}");
    }
}

/// Where a pattern has an end of the type that is matched, that adds nothing.
#[test]
fn a_number_against_a_code_is_an_error_of_types() {
    assert_says(
        "wrong-numbers",
        &[
            (
                "pub fn a(code: StatusCode) -> bool { matches!(code, sip!(503u16)) }",
                &[("E0308", (58, 64))],
            ),
            (
                "#[sip_response(200)] pub fn b(code: StatusCode) -> u8 { match code { sip!(503u16) => 1, _ => 2 } }",
                &[("E0308", (75, 81))],
            ),
            (
                "pub fn c(code: StatusCode) -> bool { matches!(code, sip!(202u16)) }",
                &[("E0308", (58, 64))],
            ),
            (
                "pub fn d(code: StatusCode) -> bool { matches!(code, sip!(4xxu16)) }",
                &[("E0308", (58, 64))],
            ),
            (
                "pub fn e(class: Class) -> bool { matches!(class, sip!(4xxu16)) }",
                &[("E0308", (55, 61))],
            ),
            (
                "pub fn f(code: WarnCode) -> bool { matches!(code, sip!(4xxu16)) }",
                &[("E0308", (56, 62))],
            ),
            (
                "pub fn g(code: StatusCode) -> bool { matches!(code, sip!(401u16 | 407u16)) }",
                &[("E0308", (58, 64))],
            ),
            (
                "pub fn h(code: u16) -> bool { matches!(code, sip!(4xx)) }",
                &[("E0308", (46, 55))],
            ),
            (
                "pub fn i(code: u16) -> bool { matches!(code, sip!(4xx | 5xx)) }",
                &[("E0308", (46, 61))],
            ),
            (
                "pub fn j(code: u16) -> bool { matches!(code, sip!(4xx | 503)) }",
                &[("E0308", (46, 61)), ("E0308", (57, 60))],
            ),
            // Of the code, and of the pattern around it that tells it from a value.
            (
                "pub fn k(code: u16) -> bool { matches!(code, sip!(202)) }",
                &[("E0308", (46, 55)), ("E0308", (51, 54))],
            ),
            (
                "#[sip_response(200)] pub fn l(code: u16) -> u8 { match code { sip!(486) => 1, _ => 2 } }",
                &[("E0308", (68, 71))],
            ),
            (
                "#[sip_response(200)] pub fn m(code: u16) -> u8 { if let sip!(486) = code { 1 } else { 2 } }",
                &[("E0308", (62, 65))],
            ),
        ],
    );
    let line = "pub fn f(of: Mine) -> bool { matches!(of, sip!(4xxu16)) }";
    let said = Consumer::new("wrong-numbers", HEAD.to_owned() + line).check();
    let texts: Vec<_> = said.iter().map(|said| said.message.as_str()).collect();
    assert_eq!(
        texts,
        [
            "a SIP response code or warn-code is not a pattern for `Mine`",
            "mismatched types"
        ]
    );
}

/// Constants do not, and a code is one wherever it stands.
#[test]
fn a_class_matches_a_reference_and_a_code_does_not() {
    assert_says(
        "references",
        &[
            (
                "pub fn a(code: &StatusCode) -> bool { matches!(code, sip!(4xx | 5xx)) }",
                &[],
            ),
            (
                "pub fn b(code: &StatusCode) -> bool { matches!(code, sip!(503)) }",
                &[("E0308", (59, 62))],
            ),
            (
                "pub fn c(code: &StatusCode) -> bool { matches!(code, sip!(4xx | 503)) }",
                &[("E0308", (65, 68))],
            ),
            (
                "pub fn d(code: &StatusCode) -> bool { matches!(code, sip!(202)) }",
                &[("E0308", (59, 62))],
            ),
            (
                "#[sip_response(200)] pub fn e(code: &StatusCode) -> u8 { match code { sip!(503) => 1, _ => 2 } }",
                &[("E0308", (76, 79))],
            ),
        ],
    );
}

/// The first and the last token of each stand there: an editor shows the docs of the last on the digits.
#[test]
fn each_alternative_stands_at_its_digits() {
    assert_says(
        "spans",
        &[
            (
                "pub fn a(code: u16) -> bool { matches!(code, sip!(401 | 407 | BUSY_HERE)) }",
                &[
                    ("E0308", (51, 54)),
                    ("E0308", (57, 60)),
                    ("E0308", (63, 72)),
                ],
            ),
            (
                "pub fn b(code: u16) -> bool { matches!(code, sip!(401 | 407 | BUSY_HERE,)) }",
                &[
                    ("E0308", (51, 54)),
                    ("E0308", (57, 60)),
                    ("E0308", (63, 72)),
                ],
            ),
            (
                "pub fn c(code: u16) -> bool { matches!(code, sip_warning!(301 | 302)) }",
                &[("E0308", (59, 62)), ("E0308", (65, 68))],
            ),
        ],
    );
}

#[test]
fn rustc_sees_what_a_match_forgets_and_shadows() {
    assert_says(
        "matches",
        &[
            (
                "pub fn all(c: StatusCode) { match c { sip!(1xx | 2xx | 3xx) => {} sip!(4xx | 5xx | 6xx) => {} } }",
                &[],
            ),
            (
                "pub fn five(c: StatusCode) { match c { sip!(1xx | 2xx | 3xx) => {} sip!(4xx | 5xx) => {} } }",
                &[("E0004", (36, 37))],
            ),
            (
                "pub fn code(c: StatusCode) { match c { sip!(486) => {} sip!(BUSY_HERE) => {} _ => {} } }",
                &[("unreachable pattern", (61, 70))],
            ),
            (
                "pub fn class(c: StatusCode) { match c { sip!(4xx) => {} sip!(486) => {} _ => {} } }",
                &[("unreachable pattern", (62, 65))],
            ),
            (
                "pub fn alternative(c: StatusCode) { match c { sip!(4xx) => {} sip!(3xx | 486) => {} _ => {} } }",
                &[("unreachable pattern", (74, 77))],
            ),
            (
                "pub fn same(c: StatusCode) -> bool { matches!(c, sip!(401 | 407 | 401)) }",
                &[("unreachable pattern", (67, 70))],
            ),
            (
                "pub fn classes(c: StatusCode) { match c { sip!(4xx) => {} sip!(3xx | 4xx) => {} _ => {} } }",
                &[("unreachable pattern", (70, 73))],
            ),
            (
                "pub fn longer(c: StatusCode) { match c { sip!(4xx) => {} sip!(3xx | 4xx,) => {} _ => {} } }",
                &[("unreachable pattern", (69, 72))],
            ),
            (
                "pub fn numbers(n: u16) -> bool { matches!(n, sip!(401u16 | 407u16 | 401u16)) }",
                &[("unreachable pattern", (69, 75))],
            ),
            (
                "pub fn second(n: u16) -> bool { matches!(n, sip!(401u16 | 401u16 | 407u16)) }",
                &[("unreachable pattern", (59, 65))],
            ),
            (
                "pub fn within(c: StatusCode) -> bool { matches!(c, sip!(486 | 4xx)) }",
                &[("unreachable pattern", (57, 60))],
            ),
            (
                "pub fn number(n: u16) { match n { sip!(486u16) => {} sip!(486u16) => {} _ => {} } }",
                &[("unreachable pattern", (59, 65))],
            ),
        ],
    );
}

#[test]
fn a_deprecated_constant_warns_at_its_name_and_an_allowed_code_does_not() {
    assert_says(
        "deprecated",
        &[
            (
                "pub const A: StatusCode = StatusCode::CONFLICT;",
                &[("deprecated", (39, 47))],
            ),
            ("pub const B: StatusCode = sip!(409, allow(obsolete));", &[]),
            (
                "pub const C: StatusCode = sip!(ACCEPTED, allow(deprecated));",
                &[],
            ),
            (
                "pub fn d(c: StatusCode) -> bool { matches!(c, sip!(202, allow(deprecated))) }",
                &[],
            ),
        ],
    );
}
