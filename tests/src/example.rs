use std::process::Command;

use crate::measure::root;

/// Runs an example of sipcode, and returns what it prints.
///
/// # Panics
///
/// If it does not exit with 0.
#[must_use]
pub fn run_example(name: &str) -> String {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--example", name])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{printed}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    printed
}
