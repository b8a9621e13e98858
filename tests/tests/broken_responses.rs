//! Every mistake in a `#[sip_response]` is one error, at the token to change, and code that uses
//! the type gives none.

use sipcode_tests::{Consumer, Diagnostic, Marked};

/// Types named `Broken`.
const TYPES: &[&str] = &[
    // The code.
    "#[sip_response(«468»)] pub struct Broken;",
    "#[sip_response(«202»)] pub struct Broken;",
    "#[sip_response(«409»)] pub struct Broken;",
    "#[sip_response(«700»)] pub struct Broken;",
    "#[sip_response(«0x1E6»)] pub struct Broken;",
    "#[sip_response(«486u16»)] pub struct Broken;",
    "#[sip_response(«486i32»)] pub struct Broken;",
    "#[sip_response(«\"486\"»)] pub struct Broken;",
    "#[sip_response(«busy_here»)] pub struct Broken;",
    "#[sip_response(«BUSY_HER»)] pub struct Broken;",
    "#[sip_response(«4xx»)] pub struct Broken;",
    "#[sip_response(401 «|» 407)] pub struct Broken;",
    "#[sip_response(«400..=499»)] pub struct Broken;",
    "#[sip_response(486 «487»)] pub struct Broken;",
    "#[sip_response(486, «487»)] pub struct Broken;",
    "#[sip_response()] pub struct «Broken»;",
    "#[sip_response] pub struct «Broken»;",
    "#[sip_response(«486»)] pub enum Broken { #[sip_response(404)] A }",
    "#[sip_response] pub enum Broken { «A» }",
    "#[sip_response] pub enum Broken { #[«sip_response»] A }",
    "#[sip_response] pub enum Broken { #[«sip_response»()] A }",
    "#[sip_response] pub enum Broken { #[sip_response(404)] #[«sip_response»(486)] A }",
    "#[sip_response] pub enum Broken { #[sip_response(404)] A, #[sip_response(«468»)] B(u8) }",
    "#[sip_response(404)] #[«sip_response»(486)] pub struct Broken;",
    // What is allowed.
    "#[sip_response(486, allow(«deprecated»))] pub struct Broken;",
    "#[sip_response(486, allow(«missing_headers»))] pub struct Broken;",
    "#[sip_response(486, allow(«missing_header»))] pub struct Broken;",
    "#[sip_response(409, allow(«deprecated»))] pub struct Broken;",
    "#[sip_response(202, method = MESSAGE, allow(«deprecated»))] pub struct Broken;",
    // The phrase and the reason.
    "#[sip_response(486, «\"Not Found\"»)] pub struct Broken;",
    "#[sip_response(429, «\"Too Many Requests\"»)] pub struct Broken;",
    "#[sip_response(403, reason = «\"Not Found\"»)] pub struct Broken;",
    "#[sip_response(403, reason = «\"a\\rb\"»)] pub struct Broken;",
    "#[sip_response(403, reason = «\"a\\nb\"»)] pub struct Broken;",
    "#[sip_response(403, reason = «\"a\\\"b\"»)] pub struct Broken;",
    "#[sip_response(403, reason = «\"<a>\"»)] pub struct Broken;",
    "#[sip_response(403, reason = «\"100%\"»)] pub struct Broken;",
    "#[sip_response(403, reason = «5»)] pub struct Broken;",
    "#[sip_response(403, «reason»)] pub struct Broken;",
    // The keys.
    "#[sip_response(403, «reson» = \"a\")] pub struct Broken;",
    "#[sip_response(403, «colour» = \"a\")] pub struct Broken;",
    "#[sip_response(403, role = uas, «role» = uas)] pub struct Broken;",
    "#[sip_response(403, method = «INVIT»)] pub struct Broken;",
    "#[sip_response(403, method = «invite»)] pub struct Broken;",
    "#[sip_response(403, method = «\"IN VITE\"»)] pub struct Broken;",
    "#[sip_response(403, method = «ACK»)] pub struct Broken;",
    "#[sip_response(403, «method»)] pub struct Broken;",
    "#[sip_response(403, role = «uac»)] pub struct Broken;",
    "#[sip_response] pub enum Broken { #[sip_response(404, «method» = INVITE)] A }",
    "#[sip_response(«reason» = \"a\")] pub enum Broken { #[sip_response(404)] A }",
    "#[sip_response(403, crate = «5»)] pub struct Broken;",
    "#[sip_response(403, crate = «\"sipcode\"»)] pub struct Broken;",
    "#[sip_response(403, «crate»)] pub struct Broken;",
    // Fields as sources.
    "#[sip_response(«transparent»)] pub struct Broken(pub StatusCode, pub u8);",
    "#[sip_response(«transparent»)] pub struct Broken;",
    "#[sip_response(404, «transparent»)] pub struct Broken(pub StatusCode);",
    "#[sip_response(transparent, «reason» = \"a\")] pub struct Broken(pub StatusCode);",
    "#[sip_response(status = «cod»)] pub struct Broken { pub code: StatusCode }",
    "#[sip_response(status = «1»)] pub struct Broken(pub StatusCode);",
    "#[sip_response(status = «\"code\"»)] pub struct Broken { pub code: StatusCode }",
    "#[sip_response(404, status = «code»)] pub struct Broken { pub code: StatusCode }",
    "#[sip_response(transparent)] pub struct Broken(#[sip_header(«\"X-A\"»)] pub StatusCode);",
    "#[sip_response(status = 0, allow(«deprecated»))] pub struct Broken(pub StatusCode);",
    "#[sip_response(status = 0, allow(«missing_headers»))] pub struct Broken(pub StatusCode);",
    // Headers.
    "#[sip_response(«423»)] pub struct Broken;",
    "#[sip_response(«423»)] pub struct Broken(pub u32);",
    "#[sip_response(«423»)] pub struct Broken { pub seconds: u32 }",
    "#[sip_response(423)] pub struct Broken { pub min_expires: «Option»<u32> }",
    "#[sip_response(423)] pub struct Broken(#[sip_header(«\"Min-Expire\"»)] pub u32);",
    "#[sip_response(«200», method = INVITE)] pub struct Broken;",
    "#[sip_response(«489», method = PUBLISH)] pub struct Broken;",
    "#[sip_response(486)] pub struct Broken(#[sip_header(«\"Retry After\"»)] pub u32);",
    "#[sip_response(486)] pub struct Broken(#[sip_header(«\"\"»)] pub u32);",
    "#[sip_response(486)] pub struct Broken(#[sip_header(«Retry»)] pub u32);",
    "#[sip_response(486)] pub struct Broken(#[«sip_header»] pub u32);",
    "#[sip_response(486)] pub struct Broken(#[sip_header(\"A\")] #[«sip_header»(\"B\")] pub u32);",
    "#[sip_response(486)] pub struct Broken(#[sip_header(\"A\")] pub u32, #[sip_header(«\"a\"»)] pub u32);",
    "#[sip_response(423)] pub struct Broken { pub min_expires: u32, #[sip_header(«\"min-expires\"»)] pub other: u32 }",
    "#[sip_response(423)] pub struct Broken { #[sip_header(\"min-expires\")] pub other: u32, pub «min_expires»: u32 }",
    // The method and the role.
    "#[sip_response(«180», method = BYE)] pub struct Broken;",
    "#[sip_response(«408», method = OPTIONS)] pub struct Broken;",
    "#[sip_response(«487», method = CANCEL)] pub struct Broken;",
    "#[sip_response(«555», method = \"X-CUSTOM\")] pub struct Broken;",
    "#[sip_response(«600», role = registrar)] pub struct Broken;",
    "#[sip_response(«305», role = proxy)] pub struct Broken;",
];

/// Items that cannot have the attribute: they are kept, and nothing is implemented.
const OTHER_ITEMS: &[&str] = &[
    "#[sip_response(486)] pub «union» Broken { pub a: u8 }",
    "#[sip_response(486)] pub «union» Marked { #[sip_header(\"A\")] pub a: u8 }",
    "#[sip_response(486)] pub «trait» Broken {}",
    "#[sip_response(486)] «impl» super::Other {}",
    "#[sip_response(486)] pub «mod» broken {}",
    "#[sip_response(486)] pub «type» Broken = u8;",
    "#[sip_response(486)] pub «const» BROKEN: u8 = 5;",
    "#[sip_response(486)] pub «static» BROKEN: u8 = 5;",
];

/// Functions up to their name, `broken`, whose list is wrong: their bodies are not compared with it.
const FUNCTIONS: &[&str] = &[
    "#[sip_response] pub fn «broken»",
    "#[sip_response()] pub fn «broken»",
    "#[sip_response(method = INVITE)] pub fn «broken»",
    "#[sip_response(200, «468»)] pub fn broken",
    "#[sip_response(200, «202»)] pub fn broken",
    "#[sip_response(200, «99»)] pub fn broken",
    "#[sip_response(200, «0x1E6»)] pub fn broken",
    "#[sip_response(200, «480u16»)] pub fn broken",
    "#[sip_response(200, «480i32»)] pub fn broken",
    "#[sip_response(200, «40x»)] pub fn broken",
    "#[sip_response(«\"480\"»)] pub fn broken",
    "#[sip_response(200, «busy_here»)] pub fn broken",
    "#[sip_response(200, «BUSY_HER»)] pub fn broken",
    "#[sip_response(200, ROLE = «uas»)] pub fn broken",
    "#[sip_response(200, «rol» = uas)] pub fn broken",
    "#[sip_response(200, «colour» = uas)] pub fn broken",
    "#[sip_response(200, «true»)] pub fn broken",
    "#[sip_response(200, «_»)] pub fn broken",
    "#[sip_response(200, «StatusCode::OK»)] pub fn broken",
    "#[sip_response(200, «(480)»)] pub fn broken",
    "#[sip_response(401 «|» 407)] pub fn broken",
    "#[sip_response(«400..=499»)] pub fn broken",
    "#[sip_response(480 «481»)] pub fn broken",
    "#[sip_response(200,«,» 480)] pub fn broken",
    "#[sip_response(200, 480, «200»)] pub fn broken",
    "#[sip_response(200, 480, «TEMPORARILY_UNAVAILABLE»)] pub fn broken",
    "#[sip_response(4xx, 200, «4xx»)] pub fn broken",
    "#[sip_response(«480», 200, 4xx)] pub fn broken",
    "#[sip_response(200 = «\"Okay\"»)] pub fn broken",
    "#[sip_response(200 = «\"Busy Here\"»)] pub fn broken",
    "#[sip_response(200 = «Okay»)] pub fn broken",
    "#[sip_response(200, «\"OK\"»)] pub fn broken",
    "#[sip_response(4xx = «\"Busy\"»)] pub fn broken",
    "#[sip_response(200, 202, allow(«obsolete»))] pub fn broken",
    "#[sip_response(200, allow(«deprecated»))] pub fn broken",
    "#[sip_response(200, allow(«missing_headers»))] pub fn broken",
    "#[sip_response(200, 202, method = MESSAGE, allow(«deprecated»))] pub fn broken",
    "#[sip_response(200, «180», method = BYE)] pub fn broken",
    "#[sip_response(200, method = «ACK»)] pub fn broken",
    "#[sip_response(200, method = «INVIT»)] pub fn broken",
    "#[sip_response(200, «method»)] pub fn broken",
    "#[sip_response(200, «600», role = registrar)] pub fn broken",
    "#[sip_response(200, «6xx», role = registrar)] pub fn broken",
    "#[sip_response(200, role = «uac»)] pub fn broken",
    "#[sip_response(200, role = uas, «role» = uas)] pub fn broken",
    "#[sip_response(200, «reason» = \"Fine\")] pub fn broken",
    "#[sip_response(200, «transparent»)] pub fn broken",
    "#[sip_response(200, «status» = code)] pub fn broken",
    "#[sip_response(200, «crate» = ::sipcode)] pub fn broken",
];

const HEAD: &str = "#![deny(warnings)]\npub struct Other;\n";

const IMPORTS: &str = "use sipcode::{SipResponse, StatusCode, sip_response};";

/// What follows the name of a function.
const BODY: &str = "() -> StatusCode { let _ = ::sipcode::sip!(603); ::sipcode::sip!(604) }";

const USES_OF_A_TYPE: &str = "pub fn uses(broken: &Broken) -> StatusCode { let _ = broken.status_line(); broken.headers(&mut |_, _| {}); broken.status_code() }";
const USES_OF_THE_TRAIT: &str =
    "pub fn uses(code: &StatusCode) -> StatusCode { SipResponse::status_code(code) }";
const USES_OF_A_FUNCTION: &str = "pub fn uses(_: &dyn SipResponse) -> StatusCode { broken() }";

#[test]
fn every_mistake_is_one_error_and_nothing_follows() {
    let cases = cases();
    let lines: Vec<_> = cases.iter().map(|case| case.text.as_str()).collect();
    let diagnostics = Consumer::new("broken", HEAD.to_owned() + &lines.join("\n") + "\n").check();
    for (number, case) in (HEAD.lines().count() + 1..).zip(&cases) {
        let said = diagnostics.iter().filter(|said| said.line == number);
        assert_one_error(case, &said.collect::<Vec<_>>());
    }
    assert_eq!(
        diagnostics.len(),
        cases.len(),
        "a diagnostic outside of the mistakes"
    );
}

fn cases() -> Vec<Marked> {
    let types = TYPES.iter().map(|item| format!("{item} {USES_OF_A_TYPE}"));
    let items = OTHER_ITEMS
        .iter()
        .map(|item| format!("{item} {USES_OF_THE_TRAIT}"));
    let functions = FUNCTIONS
        .iter()
        .map(|item| format!("{item}{BODY} {USES_OF_A_FUNCTION}"));
    (0..)
        .zip(types.chain(items).chain(functions))
        .map(|(index, items)| Marked::read(&format!("pub mod m{index} {{ {IMPORTS} {items} }}")))
        .collect()
}

fn assert_one_error(Marked { text, columns }: &Marked, said: &[&Diagnostic]) {
    let [said] = said else {
        panic!("{text}\n{said:#?}");
    };
    assert_eq!(said.level, "error", "{text}");
    assert_eq!(said.columns, *columns, "{text}\n{said:?}");
}
