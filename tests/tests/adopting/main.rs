//! The page `adopting`: its code, step by step, its rules, and clippy's part.

// So that the steps need no line of their own for `sip_reply!`, as the page says.
#[macro_use]
extern crate sipcode;

#[path = "../../../sipcode/adopting/0-before/mod.rs"]
mod before;
mod clippy;
#[path = "../../../sipcode/adopting/3-contracts/mod.rs"]
mod contracts;
#[path = "../../../sipcode/adopting/1-replies/mod.rs"]
mod replies;
mod rewriting;
mod rules;
mod steps;
#[path = "../../../sipcode/adopting/2-types/mod.rs"]
mod types;

use std::path::{Path, PathBuf};

/// A file that the page shows.
fn adopting(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sipcode/adopting");
    folder.join(name)
}
