use std::process::Command;

/// The compiler whose words the goldens are, and whose lints are all known.
pub const COMPILER: &str = "rustc 1.95.0 ";

/// Whether the tests run with [`COMPILER`]. Another one says the same in other frames, and its
/// clippy may have further lints.
///
/// # Panics
///
/// If there is no rustc.
#[must_use]
pub fn is_known_compiler() -> bool {
    let output = Command::new("rustc")
        .arg("--version")
        .output()
        .expect("rustc runs");
    String::from_utf8_lossy(&output.stdout).starts_with(COMPILER)
}
