//! What rustc says of a function is the same with and without a contract on it.

mod stages;

use sipcode_tests::Consumer;
use stages::STAGES;

const HEAD: &str = "\
#![warn(unused, clippy::pedantic, missing_docs, nonstandard_style, unused_qualifications, unreachable_pub)]
//! A consumer.
#[allow(unused_imports)]
use sipcode::{StatusCode, sip, sip_response};
/// One.
#[derive(Debug)]
pub struct Call { code: StatusCode, line: String }
impl Call {
    /// Two.
    #[must_use]
    pub fn new(code: StatusCode) -> Self { Self { code, line: String::new() } }
}
";

#[test]
fn a_contract_changes_no_error_and_no_warning() {
    for (stage, functions) in STAGES {
        let name: &str = format!("body_{stage}").leak();
        let print = |attribute| Consumer::new(name, source(functions, attribute)).print();
        // A comment of the same length, so that nothing moves.
        let without = print("//sip_response(200, method = INVITE)");
        let with = print("#[sip_response(200, method=INVITE)]");
        assert!(without.len() >= functions.len(), "{stage}: {without:#?}");
        assert_eq!(with.join("\n"), without.join("\n"), "{stage}");
    }
}

/// The functions, with `attribute` on the line above each.
fn source(functions: &[&str], attribute: &str) -> String {
    let mut source = HEAD.to_owned();
    for (index, function) in functions.iter().enumerate() {
        let function = function.replace("NAME", &format!("f{index}"));
        source += &[attribute, "\n", &function, "\n"].concat();
    }
    source
}
