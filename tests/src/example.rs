use std::process::{Child, Command, Stdio};

use crate::measure::root;

/// Runs an example of sipcode, and returns what it prints.
///
/// # Panics
///
/// If it does not exit with 0.
#[must_use]
pub fn run_example(name: &str) -> String {
    let output = example(name).output().expect("cargo runs");
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{printed}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    printed
}

/// Starts an example of sipcode as a server. What it prints can be read.
///
/// # Panics
///
/// If cargo does not run.
#[must_use]
pub fn start_example(name: &str, arguments: &[&str]) -> Child {
    let mut example = example(name);
    example.arg("--").args(arguments);
    example.stdout(Stdio::piped()).stderr(Stdio::piped());
    example.spawn().expect("cargo runs")
}

fn example(name: &str) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--offline", "--example", name]);
    command.current_dir(root());
    command
}
