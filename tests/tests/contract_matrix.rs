//! Return types against lists: each combination has the errors that it should have, and no other.

use sipcode_tests::{Consumer, Diagnostic};

const HEAD: &str = "#![allow(dead_code, clippy::all)] use sipcode::*; \
    #[sip_response(200, method = BYE)] pub struct Answered; \
    #[sip_response] pub enum Refusal { #[sip_response(481)] NoDialog, #[sip_response(503)] Overload } \
    #[sip_response] pub enum Borrowed<'a> { #[sip_response(481)] A(&'a str), #[sip_response(503)] B } \
    pub type Plain = Refusal; \
    pub type Answer<T> = std::result::Result<T, Refusal>;\n";

/// The lists, without 200.
const EQUAL: &str = "481, 503";
const CLASSES: &str = "4xx, 5xx";
const SHORT: &str = "481";
const LONG: &str = "481, 503, 600";
const LONG_BY_CLASS: &str = "481, 503, 6xx";
const SHORT_AND_LONG: &str = "481, 600";

/// What the compiler knows of a type's codes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    All,
    /// Others may come beside the known ones.
    Some,
    None,
}

struct Case {
    signature: &'static str,
    body: &'static str,
    known: Known,
    /// Whether 200 is one of its codes.
    has_200: bool,
}

const fn case(signature: &'static str, known: Known, has_200: bool) -> Case {
    let body = "loop {}";
    Case {
        signature,
        body,
        known,
        has_200,
    }
}

const CASES: &[Case] = &[
    case("fn NAME() -> Refusal", Known::All, false),
    case("async fn NAME() -> Refusal", Known::All, false),
    case("fn NAME() -> crate::Refusal", Known::All, false),
    case("fn NAME() -> Plain", Known::All, false),
    case("fn NAME() -> &'static Refusal", Known::All, false),
    case("fn NAME(text: &str) -> Borrowed<'_>", Known::All, false),
    case(
        "fn NAME<'a>(text: &'a str) -> Option<Borrowed<'a>>",
        Known::All,
        false,
    ),
    case("fn NAME() -> Result<Answered, Refusal>", Known::All, true),
    case(
        "fn NAME() -> Result<Option<Answered>, Box<Refusal>>",
        Known::All,
        true,
    ),
    case(
        "fn NAME() -> Result<Answered, Borrowed<'static>>",
        Known::All,
        true,
    ),
    case(
        "fn NAME() -> Result<StatusCode, Refusal>",
        Known::Some,
        false,
    ),
    case("fn NAME<T>() -> Result<T, Refusal>", Known::Some, false),
    case(
        "fn NAME() -> Result<Box<dyn SipResponse>, Refusal>",
        Known::Some,
        false,
    ),
    case("fn NAME() -> Answer<Answered>", Known::None, true),
    case("fn NAME<T>() -> T", Known::None, false),
    case("fn NAME() -> Box<dyn SipResponse>", Known::None, false),
    case("fn NAME() -> StatusCode", Known::None, false),
    case("fn NAME() -> String", Known::None, false),
    case("fn NAME()", Known::None, false),
    Case {
        body: "sip_reply!(481)",
        ..case("fn NAME() -> impl SipResponse", Known::None, false)
    },
];

/// The first lines of the errors that are due.
fn due(case: &Case, list: &str) -> Vec<String> {
    let mut due = Vec::new();
    let is_short = list == SHORT || list == SHORT_AND_LONG;
    if is_short && case.known != Known::None {
        due.push(
            "the return type has a code that the `#[sip_response(...)]` of the function does not list: 503"
                .to_owned(),
        );
    }
    for (entry, it) in [("600", "it"), ("6xx", "a code of it")] {
        if list.contains(entry) && case.known == Known::All {
            due.push(format!(
                "{entry} is listed, but neither the return type nor the body has {it}"
            ));
        }
    }
    due
}

#[test]
fn each_return_type_is_held_against_each_list() {
    let mut source = HEAD.to_owned();
    let mut wanted = Vec::new();
    for case in CASES {
        for list in [EQUAL, CLASSES, SHORT, LONG, LONG_BY_CLASS, SHORT_AND_LONG] {
            let name = format!("f{}", wanted.len());
            let signature = case.signature.replace("NAME", &name);
            let ok = if case.has_200 { "200, " } else { "" };
            let function = format!(
                "#[sip_response({ok}{list})] pub {signature} {{ {} }}",
                case.body
            );
            source += &function;
            source += "\n";
            wanted.push((function, due(case, list)));
        }
    }
    let said = Consumer::new("contract-matrix", source).check();
    for (index, (function, due)) in wanted.iter().enumerate() {
        let errors = said
            .iter()
            .filter(|said| said.line == index + 2 && said.level == "error");
        let said: Vec<_> = errors.map(text).collect();
        assert_eq!(said.len(), due.len(), "{function}\n{said:#?}");
        for due in due {
            // Older compilers have the text in a label.
            let is_said = said.iter().any(|said| {
                said.contains(due.as_str()) || said.contains("evaluation of constant value failed")
            });
            assert!(is_said, "{function}\n{said:#?}");
        }
    }
    let errors = wanted.iter().map(|(_, due)| due.len()).sum::<usize>();
    assert!(errors > 50, "{errors}");
}

/// The text of an error, and where rustc puts it: among its notes, on some compilers.
fn text(said: &Diagnostic) -> String {
    said.message.clone() + &said.notes.join("\n")
}

#[test]
fn the_codes_of_a_list_are_a_constant_beside_the_function() {
    use sipcode::{StatusCode, sip, sip_codes, sip_response};

    /// A server.
    pub(crate) struct Server;

    impl Server {
        #[sip_response(200, 4xx, method = BYE, codes = ON_BYE)]
        pub(crate) fn on_bye() -> StatusCode {
            sip!(200)
        }
    }

    #[sip_response(180, 486, codes = RING)]
    const fn ring() -> StatusCode {
        sip!(180)
    }

    assert_eq!(RING, sip_codes!(180 | 486));
    assert!(RING.contains(ring()));
    assert_eq!(Server::ON_BYE, sip_codes!(200 | 4xx));
    assert!(Server::ON_BYE.contains(Server::on_bye()));
}
