//! The public API as a text, `sipcode.txt`, so that what changes in it is a line to review.
//!
//! To write it anew: `WRITE_API=1 cargo test -p sipcode-tests --test public_api`.

mod items;
mod signature;

use std::{env, fs, path::Path, process::Command};

use serde_json::Value;
use sipcode_tests::is_known_compiler;

#[test]
fn the_public_api_is_that_of_the_text() {
    // The form of what rustdoc writes changes with the compiler.
    if !is_known_compiler() {
        return;
    }
    let lines = items::lines(&documented());
    let text = lines.join("\n") + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/public_api/sipcode.txt");
    if env::var_os("WRITE_API").is_some() {
        fs::write(&path, text).unwrap();
        return;
    }
    let wanted = fs::read_to_string(&path).unwrap();
    let wanted: Vec<_> = wanted.lines().collect();
    let gone: Vec<_> = wanted
        .iter()
        .filter(|line| !lines.iter().any(|new| new == *line))
        .collect();
    let new: Vec<_> = lines
        .iter()
        .filter(|line| !wanted.contains(&line.as_str()))
        .collect();
    assert!(
        gone.is_empty() && new.is_empty(),
        "gone: {gone:#?}\nnew: {new:#?}"
    );
    assert!(lines.len() > 500, "{}", lines.len());
}

/// What rustdoc knows of sipcode with all features.
fn documented() -> Value {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let target = workspace.join("target/public-api");
    let output = Command::new(env!("CARGO"))
        .args([
            "rustdoc",
            "--quiet",
            "--package",
            "sipcode",
            "--lib",
            "--all-features",
            "--target-dir",
        ])
        .arg(&target)
        .args(["--", "-Zunstable-options", "--output-format=json"])
        .current_dir(workspace)
        // The option is one of nightly's, which this variable lets the stable compiler take.
        .env("RUSTC_BOOTSTRAP", "1")
        .env_remove("RUSTDOCFLAGS")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = fs::read_to_string(target.join("doc/sipcode.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}
