//! Every mistake in a `#[sip_response]` is one error, at the token to change, and code that uses
//! the type gives none.

use sipcode_tests::{Consumer, Diagnostic};

/// An item named `Broken`, and the part of it that is underlined: its first occurrence in or after
/// the attribute, with a `$` before it its last, with an `@` the name of an item or variant.
const MISTAKES: &[(&str, &str)] = &[
    // The code.
    ("#[sip_response(468)] pub struct Broken;", "468"),
    ("#[sip_response(202)] pub struct Broken;", "202"),
    ("#[sip_response(409)] pub struct Broken;", "409"),
    ("#[sip_response(700)] pub struct Broken;", "700"),
    ("#[sip_response(0x1E6)] pub struct Broken;", "0x1E6"),
    ("#[sip_response(486u16)] pub struct Broken;", "486u16"),
    ("#[sip_response(486i32)] pub struct Broken;", "486i32"),
    ("#[sip_response(\"486\")] pub struct Broken;", "\"486\""),
    ("#[sip_response(busy_here)] pub struct Broken;", "busy_here"),
    ("#[sip_response(BUSY_HER)] pub struct Broken;", "BUSY_HER"),
    ("#[sip_response(4xx)] pub struct Broken;", "4xx"),
    ("#[sip_response(401 | 407)] pub struct Broken;", "|"),
    ("#[sip_response(400..=499)] pub struct Broken;", "400..=499"),
    ("#[sip_response(486 487)] pub struct Broken;", "487"),
    ("#[sip_response(486, 487)] pub struct Broken;", "487"),
    ("#[sip_response()] pub struct Broken;", "@Broken"),
    ("#[sip_response] pub struct Broken;", "@Broken"),
    (
        "#[sip_response(486)] pub enum Broken { #[sip_response(404)] A }",
        "486",
    ),
    ("#[sip_response] pub enum Broken { A }", "@A"),
    (
        "#[sip_response] pub enum Broken { #[sip_response] A }",
        "$sip_response",
    ),
    (
        "#[sip_response] pub enum Broken { #[sip_response()] A }",
        "$sip_response",
    ),
    (
        "#[sip_response] pub enum Broken { #[sip_response(404)] #[sip_response(486)] A }",
        "$sip_response",
    ),
    (
        "#[sip_response] pub enum Broken { #[sip_response(404)] A, #[sip_response(468)] B(u8) }",
        "468",
    ),
    (
        "#[sip_response(404)] #[sip_response(486)] pub struct Broken;",
        "$sip_response",
    ),
    // What is allowed.
    (
        "#[sip_response(486, allow(deprecated))] pub struct Broken;",
        "deprecated",
    ),
    (
        "#[sip_response(486, allow(missing_headers))] pub struct Broken;",
        "missing_headers",
    ),
    (
        "#[sip_response(486, allow(missing_header))] pub struct Broken;",
        "missing_header",
    ),
    (
        "#[sip_response(409, allow(deprecated))] pub struct Broken;",
        "deprecated",
    ),
    (
        "#[sip_response(202, method = MESSAGE, allow(deprecated))] pub struct Broken;",
        "deprecated",
    ),
    // The phrase and the reason.
    (
        "#[sip_response(486, \"Not Found\")] pub struct Broken;",
        "\"Not Found\"",
    ),
    (
        "#[sip_response(429, \"Too Many Requests\")] pub struct Broken;",
        "\"Too Many Requests\"",
    ),
    (
        "#[sip_response(403, reason = \"Not Found\")] pub struct Broken;",
        "\"Not Found\"",
    ),
    (
        "#[sip_response(403, reason = \"a\\rb\")] pub struct Broken;",
        "\"a\\rb\"",
    ),
    (
        "#[sip_response(403, reason = \"a\\nb\")] pub struct Broken;",
        "\"a\\nb\"",
    ),
    (
        "#[sip_response(403, reason = \"a\\\"b\")] pub struct Broken;",
        "\"a\\\"b\"",
    ),
    (
        "#[sip_response(403, reason = \"<a>\")] pub struct Broken;",
        "\"<a>\"",
    ),
    (
        "#[sip_response(403, reason = \"100%\")] pub struct Broken;",
        "\"100%\"",
    ),
    ("#[sip_response(403, reason = 5)] pub struct Broken;", "5"),
    ("#[sip_response(403, reason)] pub struct Broken;", "reason"),
    // The keys.
    (
        "#[sip_response(403, reson = \"a\")] pub struct Broken;",
        "reson",
    ),
    (
        "#[sip_response(403, colour = \"a\")] pub struct Broken;",
        "colour",
    ),
    (
        "#[sip_response(403, role = uas, role = uas)] pub struct Broken;",
        "$role",
    ),
    (
        "#[sip_response(403, method = INVIT)] pub struct Broken;",
        "INVIT",
    ),
    (
        "#[sip_response(403, method = invite)] pub struct Broken;",
        "invite",
    ),
    (
        "#[sip_response(403, method = \"IN VITE\")] pub struct Broken;",
        "\"IN VITE\"",
    ),
    (
        "#[sip_response(403, method = ACK)] pub struct Broken;",
        "ACK",
    ),
    ("#[sip_response(403, method)] pub struct Broken;", "method"),
    ("#[sip_response(403, role = uac)] pub struct Broken;", "uac"),
    (
        "#[sip_response] pub enum Broken { #[sip_response(404, method = INVITE)] A }",
        "method",
    ),
    (
        "#[sip_response(reason = \"a\")] pub enum Broken { #[sip_response(404)] A }",
        "reason",
    ),
    ("#[sip_response(403, crate = 5)] pub struct Broken;", "5"),
    (
        "#[sip_response(403, crate = \"sipcode\")] pub struct Broken;",
        "\"sipcode\"",
    ),
    ("#[sip_response(403, crate)] pub struct Broken;", "crate"),
    // Fields as sources.
    (
        "#[sip_response(transparent)] pub struct Broken(pub StatusCode, pub u8);",
        "transparent",
    ),
    (
        "#[sip_response(transparent)] pub struct Broken;",
        "transparent",
    ),
    (
        "#[sip_response(404, transparent)] pub struct Broken(pub StatusCode);",
        "transparent",
    ),
    (
        "#[sip_response(transparent, reason = \"a\")] pub struct Broken(pub StatusCode);",
        "reason",
    ),
    (
        "#[sip_response(status = cod)] pub struct Broken { pub code: StatusCode }",
        "cod",
    ),
    (
        "#[sip_response(status = 1)] pub struct Broken(pub StatusCode);",
        "1",
    ),
    (
        "#[sip_response(status = \"code\")] pub struct Broken { pub code: StatusCode }",
        "\"code\"",
    ),
    (
        "#[sip_response(404, status = code)] pub struct Broken { pub code: StatusCode }",
        "code",
    ),
    (
        "#[sip_response(transparent)] pub struct Broken(#[sip_header(\"X-A\")] pub StatusCode);",
        "\"X-A\"",
    ),
    (
        "#[sip_response(status = 0, allow(deprecated))] pub struct Broken(pub StatusCode);",
        "deprecated",
    ),
    (
        "#[sip_response(status = 0, allow(missing_headers))] pub struct Broken(pub StatusCode);",
        "missing_headers",
    ),
    // Headers.
    ("#[sip_response(423)] pub struct Broken;", "423"),
    ("#[sip_response(423)] pub struct Broken(pub u32);", "423"),
    (
        "#[sip_response(423)] pub struct Broken { pub seconds: u32 }",
        "423",
    ),
    (
        "#[sip_response(423)] pub struct Broken { pub min_expires: Option<u32> }",
        "Option",
    ),
    (
        "#[sip_response(423)] pub struct Broken(#[sip_header(\"Min-Expire\")] pub u32);",
        "\"Min-Expire\"",
    ),
    (
        "#[sip_response(200, method = INVITE)] pub struct Broken;",
        "200",
    ),
    (
        "#[sip_response(489, method = PUBLISH)] pub struct Broken;",
        "489",
    ),
    (
        "#[sip_response(486)] pub struct Broken(#[sip_header(\"Retry After\")] pub u32);",
        "\"Retry After\"",
    ),
    (
        "#[sip_response(486)] pub struct Broken(#[sip_header(\"\")] pub u32);",
        "\"\"",
    ),
    (
        "#[sip_response(486)] pub struct Broken(#[sip_header(Retry)] pub u32);",
        "Retry",
    ),
    (
        "#[sip_response(486)] pub struct Broken(#[sip_header] pub u32);",
        "sip_header",
    ),
    (
        "#[sip_response(486)] pub struct Broken(#[sip_header(\"A\")] #[sip_header(\"B\")] pub u32);",
        "$sip_header",
    ),
    (
        "#[sip_response(486)] pub struct Broken(#[sip_header(\"A\")] pub u32, #[sip_header(\"a\")] pub u32);",
        "\"a\"",
    ),
    (
        "#[sip_response(423)] pub struct Broken { pub min_expires: u32, #[sip_header(\"min-expires\")] pub other: u32 }",
        "\"min-expires\"",
    ),
    (
        "#[sip_response(423)] pub struct Broken { #[sip_header(\"min-expires\")] pub other: u32, pub min_expires: u32 }",
        "$min_expires",
    ),
    // The method and the role.
    (
        "#[sip_response(180, method = BYE)] pub struct Broken;",
        "180",
    ),
    (
        "#[sip_response(408, method = OPTIONS)] pub struct Broken;",
        "408",
    ),
    (
        "#[sip_response(487, method = CANCEL)] pub struct Broken;",
        "487",
    ),
    (
        "#[sip_response(555, method = \"X-CUSTOM\")] pub struct Broken;",
        "555",
    ),
    (
        "#[sip_response(600, role = registrar)] pub struct Broken;",
        "600",
    ),
    (
        "#[sip_response(305, role = proxy)] pub struct Broken;",
        "305",
    ),
];

/// What the attribute does not stand on: the item is kept, and nothing is implemented.
const ITEMS: &[(&str, &str)] = &[
    (
        "#[sip_response(486)] pub union Broken { pub a: u8 }",
        "union",
    ),
    (
        "#[sip_response(486)] pub union Marked { #[sip_header(\"A\")] pub a: u8 }",
        "union",
    ),
    ("#[sip_response(486)] pub trait Broken {}", "trait"),
    ("#[sip_response(486)] impl super::Other {}", "impl"),
    ("#[sip_response(486)] pub mod broken {}", "$mod"),
    ("#[sip_response(486)] pub type Broken = u8;", "type"),
    ("#[sip_response(486)] pub const BROKEN: u8 = 5;", "const"),
    ("#[sip_response(486)] pub static BROKEN: u8 = 5;", "static"),
];

/// A function named `broken` whose list is wrong: its body is not compared with that.
const FUNCTIONS: &[(&str, &str)] = &[
    ("#[sip_response] FN", "@broken"),
    ("#[sip_response()] FN", "@broken"),
    ("#[sip_response(method = INVITE)] FN", "@broken"),
    ("#[sip_response(200, 468)] FN", "468"),
    ("#[sip_response(200, 202)] FN", "202"),
    ("#[sip_response(200, 99)] FN", "99"),
    ("#[sip_response(200, 0x1E6)] FN", "0x1E6"),
    ("#[sip_response(200, 480u16)] FN", "480u16"),
    ("#[sip_response(200, 480i32)] FN", "480i32"),
    ("#[sip_response(200, 40x)] FN", "40x"),
    ("#[sip_response(\"480\")] FN", "\"480\""),
    ("#[sip_response(200, busy_here)] FN", "busy_here"),
    ("#[sip_response(200, BUSY_HER)] FN", "BUSY_HER"),
    ("#[sip_response(200, ROLE = uas)] FN", "uas"),
    ("#[sip_response(200, rol = uas)] FN", "rol"),
    ("#[sip_response(200, colour = uas)] FN", "colour"),
    ("#[sip_response(200, true)] FN", "true"),
    ("#[sip_response(200, _)] FN", "@_"),
    ("#[sip_response(200, StatusCode::OK)] FN", "StatusCode::OK"),
    ("#[sip_response(200, (480))] FN", "(480)"),
    ("#[sip_response(401 | 407)] FN", "|"),
    ("#[sip_response(400..=499)] FN", "400..=499"),
    ("#[sip_response(480 481)] FN", "481"),
    ("#[sip_response(200,, 480)] FN", "$,"),
    ("#[sip_response(200, 480, 200)] FN", "$200"),
    (
        "#[sip_response(200, 480, TEMPORARILY_UNAVAILABLE)] FN",
        "TEMPORARILY_UNAVAILABLE",
    ),
    ("#[sip_response(4xx, 200, 4xx)] FN", "$4xx"),
    ("#[sip_response(480, 200, 4xx)] FN", "480"),
    ("#[sip_response(200 = \"Okay\")] FN", "\"Okay\""),
    ("#[sip_response(200 = \"Busy Here\")] FN", "\"Busy Here\""),
    ("#[sip_response(200 = Okay)] FN", "Okay"),
    ("#[sip_response(200, \"OK\")] FN", "\"OK\""),
    ("#[sip_response(4xx = \"Busy\")] FN", "\"Busy\""),
    ("#[sip_response(200, 202, allow(obsolete))] FN", "obsolete"),
    ("#[sip_response(200, allow(deprecated))] FN", "deprecated"),
    (
        "#[sip_response(200, allow(missing_headers))] FN",
        "missing_headers",
    ),
    (
        "#[sip_response(200, 202, method = MESSAGE, allow(deprecated))] FN",
        "deprecated",
    ),
    ("#[sip_response(200, 180, method = BYE)] FN", "180"),
    ("#[sip_response(200, method = ACK)] FN", "ACK"),
    ("#[sip_response(200, method = INVIT)] FN", "INVIT"),
    ("#[sip_response(200, method)] FN", "method"),
    ("#[sip_response(200, 600, role = registrar)] FN", "600"),
    ("#[sip_response(200, 6xx, role = registrar)] FN", "6xx"),
    ("#[sip_response(200, role = uac)] FN", "uac"),
    ("#[sip_response(200, role = uas, role = uas)] FN", "$role"),
    ("#[sip_response(200, reason = \"Fine\")] FN", "reason"),
    ("#[sip_response(200, transparent)] FN", "transparent"),
    ("#[sip_response(200, status = code)] FN", "status"),
    ("#[sip_response(200, crate = ::sipcode)] FN", "crate"),
];

const HEAD: &str = "#![deny(warnings)]\npub struct Other;\n";

fn assert_one_error(line: &str, underlined: &str, said: &[&Diagnostic]) {
    let text = underlined.trim_start_matches(['$', '@']);
    let start = line.find("#[sip_response").unwrap() + 3;
    let from = match &underlined[..1] {
        "$" => line.rfind(text),
        "@" => line.find(&format!(" {text}")).map(|at| at + 1),
        _ => line[start..].find(text).map(|at| start + at),
    };
    let from = from.unwrap() + 1;
    let [said] = said else {
        panic!("{line}\n{said:#?}");
    };
    assert_eq!(said.level, "error", "{line}");
    assert_eq!(
        said.columns,
        (from, from + text.chars().count()),
        "{line}\n{said:?}"
    );
}

#[test]
fn every_mistake_is_one_error_and_nothing_follows() {
    let line = |index: usize, item: &str, uses: &str| {
        format!(
            "pub mod m{index} {{ use sipcode::{{SipResponse, StatusCode, sip_response}}; {item} {uses} }}"
        )
    };
    let uses = "pub fn uses(broken: &Broken) -> StatusCode { let _ = broken.status_line(); broken.headers(&mut |_, _| {}); broken.status_code() }";
    let mut lines: Vec<_> = (0..)
        .zip(MISTAKES)
        .map(|(index, (item, _))| line(index, item, uses))
        .collect();
    for (index, (item, _)) in (MISTAKES.len()..).zip(ITEMS) {
        lines.push(line(
            index,
            item,
            "pub fn uses(code: &StatusCode) -> StatusCode { SipResponse::status_code(code) }",
        ));
    }
    for (index, (item, _)) in (lines.len()..).zip(FUNCTIONS) {
        let function =
            "pub fn broken() -> StatusCode { let _ = ::sipcode::sip!(603); ::sipcode::sip!(604) }";
        lines.push(line(
            index,
            &item.replace("FN", function),
            "pub fn uses(_: &dyn SipResponse) -> StatusCode { broken() }",
        ));
    }
    let said = Consumer::new("broken", HEAD.to_owned() + &lines.join("\n") + "\n").check();
    for ((number, line), (_, underlined)) in (HEAD.lines().count() + 1..)
        .zip(&lines)
        .zip(MISTAKES.iter().chain(ITEMS).chain(FUNCTIONS))
    {
        let said: Vec<_> = said.iter().filter(|said| said.line == number).collect();
        assert_one_error(line, underlined, &said);
    }
    assert_eq!(
        said.len(),
        lines.len(),
        "a diagnostic outside of the mistakes"
    );
}
