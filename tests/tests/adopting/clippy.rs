//! What clippy's `disallowed-methods` keeps out, and what it cannot see.

use std::fs;

use sipcode_tests::{Consumer, is_known_compiler};

/// The lines of the page.
const BANNED: &str = include_str!("../../../sipcode/adopting/clippy.toml");

const SOURCE: &str = r#"
//! A program with a stack that takes numbers.
/// The stack.
pub mod stack {
    /// A code of the stack.
    #[derive(PartialEq, Eq)]
    pub struct Code(pub u16);
    impl Code {
        /// A code.
        #[must_use]
        pub fn new(code: u16) -> Self {
            Self(code)
        }
    }
    impl From<u16> for Code {
        fn from(code: u16) -> Self {
            Self(code)
        }
    }
}
use stack::Code;
/// The one place.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "the adapter")]
pub fn adapter(code: sipcode::StatusCode) -> Code {
    Code::new(code.as_u16())
}
/// Past it.
#[must_use]
pub fn codes() -> [Code; 5] {
    [
        Code::new(486), // banned
        Code::new(sipcode::sip!(486u16)), // banned
        Code::from(486),
        486.into(),
        Code(486),
    ]
}
"#;

#[test]
fn a_banned_constructor_is_found_and_the_adapter_is_not() {
    if !is_known_compiler() {
        return;
    }
    let consumer = Consumer::new("disallowed-methods", SOURCE);
    let folder = consumer.folder();
    fs::create_dir_all(&folder).unwrap();
    let banned = BANNED.replace(
        "their_stack::StatusCode::new",
        "disallowed_methods::stack::Code::new",
    );
    assert_ne!(banned, BANNED);
    fs::write(folder.join("clippy.toml"), banned).unwrap();

    let said = consumer.clippy();
    let found: Vec<_> = said.iter().map(|said| said.line).collect();
    let lines = (1..).zip(SOURCE.lines());
    let wanted = lines.filter(|(_, line)| line.contains("// banned"));
    let wanted: Vec<usize> = wanted.map(|(number, _)| number).collect();
    assert_eq!(found, wanted, "{said:#?}");
    assert!(
        said[0]
            .notes
            .iter()
            .any(|note| note.contains("create_response"))
    );
}
