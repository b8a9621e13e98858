//! Every mistake in a `#[sip_response]` is one error, at the token to change, and code that uses
//! the type gives none.

mod functions;
mod other_items;
mod types;

use functions::FUNCTIONS;
use other_items::OTHER_ITEMS;
use sipcode_tests::{Consumer, Diagnostic, Marked};
use types::TYPES;

const HEAD: &str = "#![deny(warnings)]\npub struct Other;\n";

const IMPORTS: &str = "use sipcode::{SipResponse, StatusCode, sip_response};";

/// What follows the name of a function.
const BODY: &str = "() -> StatusCode { let _ = ::sipcode::sip!(603); ::sipcode::sip!(604) }";

const USES_OF_A_TYPE: &str = "pub fn uses(broken: &Broken) -> StatusCode { let _ = broken.status_line(); broken.headers(&mut |_, _| {}); broken.status_code() }";
const USES_OF_THE_TRAIT: &str =
    "pub fn uses(response: &dyn SipResponse) -> StatusCode { response.status_code() }";
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
