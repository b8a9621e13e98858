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
"#;

fn assert_says_nothing(consumer: &Consumer) {
    assert_eq!(
        consumer.check(),
        [],
        "{} ({})",
        consumer.name,
        consumer.edition
    );
}

#[test]
fn the_crate_may_have_another_name() {
    let source = format!("use tel::{{StatusCode, sip}};\n{USES}");
    assert_says_nothing(&Consumer {
        dependency: "tel",
        ..Consumer::new("renamed", source)
    });
}

#[test]
fn the_macro_may_be_re_exported() {
    let source = format!(
        "mod sip_stack {{ pub use sipcode::sip as code; pub use sipcode::StatusCode as Status; }}
         mod sipcode_user {{
             use crate::sip_stack::{{Status as StatusCode, code as sip}};
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
        "{names}\nmod inner {{ mod sipcode {{}} use ::sipcode::{{StatusCode, sip}}; use ::core::primitive::u16; {USES} }}"
    );
    assert_says_nothing(&Consumer::new("names", source));
}

#[test]
fn neither_std_nor_an_allocator_is_needed() {
    let source = format!("#![no_std]\nuse sipcode::{{StatusCode, sip}};\n{USES}");
    assert_says_nothing(&Consumer::new("no-std", source));
}

#[test]
fn every_edition_takes_it() {
    for edition in ["2018", "2021", "2024"] {
        let source = format!("use sipcode::{{StatusCode, sip}};\n{USES}");
        let name = ["edition-", edition].concat().leak();
        assert_says_nothing(&Consumer {
            edition,
            ..Consumer::new(name, source)
        });
    }
}

#[test]
fn no_lint_of_rustc_fires() {
    let source = format!(
        "//! A consumer.\n#![forbid(unsafe_code)]\n#![deny(warnings, missing_docs, unused, future_incompatible, let_underscore, \
         nonstandard_style, keyword_idents, unused_qualifications, unreachable_pub, single_use_lifetimes, \
         missing_debug_implementations, trivial_casts, trivial_numeric_casts, unused_results, \
         unused_import_braces, unused_lifetimes, variant_size_differences, absolute_paths_not_starting_with_crate)]\n\
         use sipcode::{{StatusCode, sip}};\n{USES}"
    );
    assert_says_nothing(&Consumer::new("lints", source));
}
