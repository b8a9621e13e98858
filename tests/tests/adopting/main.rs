//! The page `adopting`: its code, step by step, its rules, and clippy's part.

// So that the steps need no line of their own for `sip!`, as the page says.
#[macro_use]
extern crate sipcode;

#[path = "../../../sipcode/adopting/0-before/mod.rs"]
mod before;
mod clippy;
#[path = "../../../sipcode/adopting/3-contracts/mod.rs"]
mod contracts;
#[path = "../../../sipcode/adopting/2-headers/mod.rs"]
mod headers;
mod rewriting;
mod rules;
#[path = "../../../sipcode/adopting/1-signature/mod.rs"]
mod signature;
mod steps;

use std::path::{Path, PathBuf};

/// A file that the page shows.
fn adopting(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sipcode/adopting");
    folder.join(name)
}
