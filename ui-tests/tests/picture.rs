//! The picture of the README: what rustc prints of `ui/fail/readme.rs`, in the colours of a terminal.
//!
//! To draw it anew: `WRITE_PICTURE=1 cargo test -p sipcode-ui-tests --test picture`. Look at it before
//! it is committed.

use std::{env, fs, path::Path};

use anstyle_svg::Term;
use sipcode_tests::{COMPILER, Consumer, is_known_compiler};

const CASE: &str = include_str!("../ui/fail/readme.rs");

/// The case as a user would have written it, without what is only for the tests.
fn source() -> String {
    let case = CASE.replace(" //~ ERROR", "");
    case.replace("\nfn main() {}\n", "")
}

fn picture() -> String {
    let errors = Consumer::new("picture", source()).print_in_colour();
    let errors: Vec<_> = errors
        .iter()
        .map(|error| error.trim_end().replace("src/lib.rs", "src/handler.rs"))
        .filter(|error| error.contains("handler.rs"))
        .collect();
    Term::new().render_svg(&errors.join("\n\n"))
}

#[test]
fn the_picture_is_what_rustc_prints() {
    if !is_known_compiler() {
        println!("the picture is of {COMPILER}and not compared");
        return;
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sipcode/errors.svg");
    let picture = picture();
    if env::var_os("WRITE_PICTURE").is_some() {
        fs::write(&path, picture).unwrap();
        return;
    }
    let drawn = fs::read_to_string(&path).unwrap_or_default();
    assert!(picture == drawn, "errors.svg is stale: {CASE}");
}
