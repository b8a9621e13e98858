//! Consumers that make it hard: another name for the crate, no prelude, no `std`, every lint, every
//! edition. Nothing is said of any of them.

use sipcode_tests::Consumer;

/// Every form of `sip!`, as values and as patterns.
const USES: &str = r#"
/// A constant.
pub const BUSY: StatusCode = sip!(486, "Busy Here");
/// A static.
pub static OK: StatusCode = sip!(OK);
/// A number.
pub const NUMBER: u16 = sip!(486u16);
/// A deprecated code.
pub const ACCEPTED: StatusCode = sip!(202, allow(deprecated));
/// A private code.
pub const PRIVATE: StatusCode = sip!(452, allow(unregistered));

/// Every pattern.
#[must_use]
pub const fn step(code: StatusCode) -> u16 {
    match code {
        sip!(100) => 1,
        sip!(1xx) => 2,
        sip!(2xx) => 3,
        sip!(401 | 407) => 4,
        sip!(BUSY_HERE) => sip!(486u16),
        sip!(409, allow(obsolete)) => 5,
        sip!(3xx) => 6,
        sip!(4xx | 5xx | 6xx) => 7,
    }
}

/// Patterns of numbers.
#[must_use]
pub const fn step_of_number(number: u16) -> u16 {
    match number {
        sip!(202u16) => 1,
        sip!(401u16 | 407u16 | 484u16) => 2,
        _ => 3,
    }
}

/// Classes and codes, and a deprecated code.
#[must_use]
pub const fn step_at_end(code: StatusCode) -> u16 {
    match code {
        sip!(202) => 1,
        sip!(486 | 5xx | 603 | 2xx) => 2,
        _ => 3,
    }
}

/// A set.
pub static RETRIED: CodeSet = sip_codes!(408 | TEMPORARILY_UNAVAILABLE | 5xx);

/// Sets, one with codes that need `allow`.
#[must_use]
pub const fn is_odd(code: StatusCode) -> bool {
    sip_codes!(6xx).contains(code) || sip_codes!(202 | 452, allow(unregistered)).contains(code)
}

/// A warn-code.
pub const WARNING: WarnCode = sip_warning!(370, "Insufficient bandwidth");
/// A private one.
pub const DIAGNOSTIC: WarnCode = sip_warning!(392, allow(unregistered));

/// A pattern of warn-codes.
#[must_use]
pub const fn is_about_media(code: WarnCode) -> bool {
    ::core::matches!(code, sip_warning!(304 | INCOMPATIBLE_MEDIA_FORMAT | 306))
}

/// A response on the spot.
#[must_use]
pub fn reply<'text>(uri: &'text str, tags: &'text [&'text str]) -> impl SipResponse + 'text {
    sip_reply!(
        200,
        "OK",
        method = INVITE,
        contact = uri,
        each(supported) = tags,
        reason = uri,
        "X-Node" = NUMBER,
        body("application/sdp") = uri
    )
}

/// A contract.
#[sip_response(180, 200 = "OK", 4xx, method = INVITE, role = uas)]
#[must_use]
pub const fn respond(code: StatusCode) -> StatusCode {
    match code {
        sip!(503) => sip!(486),
        sip!(300 | 6xx) => sip!(BAD_REQUEST, "Bad Request"),
        sip!(409, allow(obsolete)) | sip!(501) | sip!(505) => sip!(180),
        other => match other.as_u16() {
            sip!(504u16) => sip!(200),
            _ => sip!(480),
        },
    }
}
"#;

/// Responses of every shape, where `PATH` stands for `crate = ...`. There is no code of the user's
/// own here: every lint is about the expansion.
const RESPONSES: &str = r#"
/// A unit.
#[sip_response(486, "Busy Here" PATH)]
#[non_exhaustive]
pub struct Busy;

/// Generic, and with fields.
#[sip_response(status = code PATH)]
#[non_exhaustive]
pub struct Relayed<'text, T, const N: usize>
where
    T: ?::core::marker::Sized + 'text,
{
    /// The code.
    pub code: StatusCode,
    /// A header.
    #[sip_header("X-Text")]
    pub text: &'text T,
    /// No header.
    pub more: [u8; N],
}

/// An enum of everything.
#[sip_response(method = INVITE, role = uas PATH)]
#[non_exhaustive]
pub enum Outcome {
    /// A code.
    #[sip_response(404)]
    NotFound,
    /// A phrase.
    #[sip_response(403, reason = "Stale Date")]
    Stale,
    /// A deprecated code.
    #[sip_response(202, allow(deprecated))]
    Accepted,
    /// A private one.
    #[sip_response(452, allow(unregistered))]
    Private,
    /// A header that must be there, and others.
    #[sip_response(415)]
    Media {
        /// One line.
        accept: &'static str,
        /// One line or none.
        #[sip_header("Retry-After")]
        after: ::core::option::Option<u32>,
    },
    /// All that a field can be, and a phrase from one.
    #[sip_response(480, reason = why)]
    Everything {
        /// The phrase.
        why: &'static str,
        /// A header by its name.
        #[sip_header]
        retry_after: u32,
        /// No header.
        #[sip_header(skip)]
        date: u64,
        /// A line for each.
        #[sip_header("X-Each", each)]
        each: &'static [u8],
        /// An array.
        #[sip_header("X-Array")]
        array: [u8; 2],
        /// The body.
        #[sip_body("application/sdp")]
        sdp: ::core::option::Option<&'static str>,
    },
    /// A tuple.
    #[sip_response(401)]
    Challenge(#[sip_header("WWW-Authenticate")] &'static str, u8),
    /// Another one's.
    #[sip_response(transparent)]
    Busy(Busy),
    /// Never there.
    #[cfg(any())]
    #[sip_response(404)]
    Never,
}

/// Nothing.
#[sip_response(crate = ::NAME)]
#[non_exhaustive]
pub enum Never {}

/// A contract, which is compared with the return type.
#[sip_response(486 PATH)]
#[must_use]
#[inline]
#[expect(clippy::implicit_return, reason = "its opposite is a lint too")]
pub const fn respond_with(busy: Busy) -> Busy {
    busy
}
"#;

fn responses(name: &str) -> String {
    let path = format!(", crate = ::{name}");
    RESPONSES.replace(" PATH", &path).replace("NAME", name)
}

fn assert_says_nothing(consumer: &Consumer) {
    assert_eq!(
        consumer.clippy(),
        [],
        "{} ({})",
        consumer.name,
        consumer.edition
    );
}

#[test]
fn the_crate_may_have_another_name() {
    let source = format!(
        "use tel::{{CodeSet, SipResponse, StatusCode, WarnCode, sip, sip_codes, sip_reply, sip_response, sip_warning}};\n{USES}"
    );
    assert_says_nothing(&Consumer {
        dependency: "tel",
        ..Consumer::new("renamed", source)
    });
}

#[test]
fn the_macro_may_be_re_exported() {
    let source = format!(
        "mod sip_stack {{ pub use sipcode::sip as code; pub use sipcode::StatusCode as Status; pub use sipcode::{{CodeSet, SipResponse, WarnCode, sip_codes, sip_reply, sip_response, sip_warning}}; }}
         mod sipcode_user {{
             use crate::sip_stack::{{CodeSet, SipResponse, Status as StatusCode, WarnCode, code as sip, sip_codes, sip_reply, sip_response, sip_warning}};
             {USES}
         }}
         pub use sipcode_user::*;"
    );
    assert_says_nothing(&Consumer::new("re-exported", source));
}

#[test]
fn no_name_of_the_user_is_in_the_way() {
    let names = "
        #![no_implicit_prelude]
        #![allow(non_camel_case_types, dead_code)]
        mod core {} mod std {} mod alloc {} mod sipcode_macros {}
        struct StatusCode_; struct Class; struct u16_; enum Option {} trait BitOr {}
        type u16 = ::core::primitive::u16;
    ";
    let source = format!(
        "{names}\nmod inner {{ mod sipcode {{}} use ::sipcode::{{CodeSet, SipResponse, StatusCode, WarnCode, sip, sip_codes, sip_reply, sip_response, sip_warning}}; use ::core::primitive::u16; {USES} }}"
    );
    assert_says_nothing(&Consumer::new("names", source));
}

#[test]
fn neither_std_nor_an_allocator_is_needed() {
    let source = format!(
        "#![no_std]\nuse sipcode::{{CodeSet, SipResponse, StatusCode, WarnCode, sip, sip_codes, sip_reply, sip_response, sip_warning}};\n{USES}"
    );
    assert_says_nothing(&Consumer::new("no-std", source));
}

#[test]
fn every_edition_takes_it() {
    for edition in ["2018", "2021", "2024"] {
        let source = format!(
            "use sipcode::{{CodeSet, SipResponse, StatusCode, WarnCode, sip, sip_codes, sip_reply, sip_response, sip_warning}};\n{USES}"
        );
        let name = ["edition-", edition].concat().leak();
        assert_says_nothing(&Consumer {
            edition,
            ..Consumer::new(name, source)
        });
    }
}

/// Every lint of rustc and clippy that there is.
const LINTS: &str = "//! A consumer.
#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, unused, future_incompatible, let_underscore, nonstandard_style)]
#![deny(keyword_idents, unused_qualifications, unreachable_pub, single_use_lifetimes)]
#![deny(missing_debug_implementations, trivial_casts, trivial_numeric_casts, unused_results)]
#![deny(unused_import_braces, unused_lifetimes, variant_size_differences)]
#![deny(clippy::all, clippy::pedantic, clippy::nursery, clippy::cargo, clippy::restriction)]
#![allow(clippy::blanket_clippy_restriction_lints, reason = \"all are on purpose\")]
#![allow(clippy::cargo_common_metadata, reason = \"it is not published\")]
#![allow(clippy::absolute_paths, clippy::arbitrary_source_item_ordering, reason = \"the user's\")]
";

/// Without `std` and the prelude, with names in the way, under another name, in every edition.
#[test]
fn no_lint_fires_on_a_response() {
    let head = "
        #![no_std]
        #![no_implicit_prelude]
        /// In the way.
        mod core {}
        /// In the way.
        mod sipcode {}
        use ::core::prelude::v1::derive;
        use ::core::primitive::{u8, u32, usize};
        use ::tel::{StatusCode, sip_response};
    ";
    let derive = "#[derive(::core::fmt::Debug)]\n#[non_exhaustive]";
    let responses = responses("tel").replace("#[non_exhaustive]", derive);
    for edition in ["2018", "2021", "2024"] {
        let source = format!("{LINTS}{head}{responses}");
        let name = ["responses-", edition].concat().leak();
        let consumer = Consumer {
            dependency: "tel",
            edition,
            ..Consumer::new(name, source)
        };
        assert_says_nothing(&consumer);
    }
}

#[test]
fn no_lint_fires_on_sip() {
    // About the functions of the user.
    let allowed = "#![allow(clippy::implicit_return, clippy::missing_inline_in_public_items, reason = \"the user's\")]\n";
    let source = format!(
        "{LINTS}{allowed}use sipcode::{{CodeSet, SipResponse, StatusCode, WarnCode, sip, sip_codes, sip_reply, sip_response, sip_warning}};\n{USES}"
    );
    assert_says_nothing(&Consumer::new("lints", source));
}

/// An `allow` of ours under such a `forbid` would be an error.
#[test]
fn every_lint_of_rustc_may_be_forbidden() {
    let source = r#"#![forbid(warnings, unused, deprecated, future_incompatible, nonstandard_style)]
use sipcode::{SipResponse, StatusCode, sip, sip_reply, sip_response};

#[sip_response(486, role = uas, reason = "Asleep")]
pub struct Asleep;
#[sip_response(transparent)]
pub struct Refused(pub Asleep);
#[sip_response(200, method = OPTIONS)]
pub struct Described {
    #[sip_body("application/sdp")]
    #[cfg(debug_assertions)]
    pub sdp: Vec<u8>,
}
#[sip_response]
pub enum Answer {
    #[sip_response(200)]
    Taken,
    #[sip_response(404)]
    NotFound,
}
#[sip_response(200, 404, 486)]
pub fn answer(code: StatusCode) -> Result<Answer, Refused> {
    match code {
        sip!(4xx) => Err(Refused(Asleep)),
        sip!(202 | 603) => Ok(Answer::NotFound),
        _ => Ok(Answer::Taken),
    }
}
#[sip_response(503)]
pub fn overload() -> impl SipResponse {
    sip_reply!(503, retry_after = 5, body("text/plain") = "later")
}
"#;
    assert_says_nothing(&Consumer::new("forbidden", source.to_owned()));
}
