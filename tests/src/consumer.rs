use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::Value;

use crate::is_known_compiler;

/// A crate that depends on sipcode.
#[derive(Debug, Clone)]
pub struct Consumer {
    /// Its name, different from all others.
    pub name: &'static str,
    /// The name under which it knows sipcode.
    pub dependency: &'static str,
    /// Its edition.
    pub edition: &'static str,
    /// The text of its library.
    pub source: String,
}

/// What rustc says of a consumer, mostly of a place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// `"error"` or `"warning"`.
    pub level: String,
    /// The whole text of it, without the notes.
    pub message: String,
    /// rustc's own code, if it is an error of rustc: `"E0308"`.
    pub code: Option<String>,
    /// The line of the place to change, from 1; 0 if there is no place.
    pub line: usize,
    /// Its columns, from 1, the end exclusive; 0 if there is no place.
    pub columns: (usize, usize),
    /// Its notes and helps, without their places.
    pub notes: Vec<String>,
}

impl Consumer {
    /// A consumer of the 2024 edition that knows sipcode by its name.
    #[must_use]
    pub fn new(name: &'static str, source: impl Into<String>) -> Self {
        Self {
            name,
            dependency: "sipcode",
            edition: "2024",
            source: source.into(),
        }
    }

    /// Checks it, and returns what the compiler says, in the order of the lines.
    ///
    /// # Panics
    ///
    /// If cargo cannot be run, or fails without an error of the compiler.
    #[must_use]
    pub fn check(&self) -> Vec<Diagnostic> {
        self.run("check")
    }

    /// The same with clippy, where it is installed and its lints are known, and else without.
    ///
    /// # Panics
    ///
    /// If cargo cannot be run, or fails without an error of the compiler.
    #[must_use]
    pub fn clippy(&self) -> Vec<Diagnostic> {
        let version = Command::new(env!("CARGO"))
            .args(["clippy", "--version"])
            .output();
        let is_installed = version.is_ok_and(|version| version.status.success());
        self.run(if is_installed && is_known_compiler() {
            "clippy"
        } else {
            "check"
        })
    }

    /// Checks it, and returns what the compiler prints, as it prints it.
    ///
    /// # Panics
    ///
    /// If cargo cannot be run, or fails without an error of the compiler.
    #[must_use]
    pub fn print(&self) -> Vec<String> {
        self.rendered("json")
    }

    /// The same in the colours of a terminal, as ANSI escape codes.
    ///
    /// # Panics
    ///
    /// If cargo cannot be run, or fails without an error of the compiler.
    #[must_use]
    pub fn print_in_colour(&self) -> Vec<String> {
        self.rendered("json-diagnostic-rendered-ansi")
    }

    /// Compiles it with optimisations to `kind` (`"asm"`, or `"cdylib"` for a library that stands
    /// alone), and returns what comes out.
    ///
    /// # Panics
    ///
    /// If that fails.
    #[must_use]
    pub fn compile(&self, kind: &str) -> Vec<u8> {
        let folder = self.write();
        let file = folder.join(kind);
        let (crate_type, emit) = match kind {
            "asm" => ("lib", format!("--emit=asm={}", file.display())),
            _ => (kind, format!("--emit=link={}", file.display())),
        };
        let output = Command::new(env!("CARGO"))
            .args(["rustc", "--quiet", "--offline", "--release"])
            .args(["--crate-type", crate_type, "--", "-Ccodegen-units=1", &emit])
            .current_dir(&folder)
            .env("CARGO_TARGET_DIR", target())
            .env_remove("RUSTFLAGS")
            .output()
            .expect("cargo runs");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{stderr}");
        fs::read(file).expect("what rustc wrote")
    }

    /// Its folder, for files beside the manifest that is written there.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        target().join("crates").join(self.name)
    }

    fn rendered(&self, format: &str) -> Vec<String> {
        let messages = self.messages("check", format);
        messages
            .iter()
            .filter_map(|message| Some(message["rendered"].as_str()?.to_owned()))
            .collect()
    }

    fn run(&self, command: &str) -> Vec<Diagnostic> {
        let messages = self.messages(command, "json");
        let mut diagnostics: Vec<_> = messages.iter().filter_map(diagnostic).collect();
        diagnostics.sort_by_key(|diagnostic| (diagnostic.line, diagnostic.columns));
        diagnostics
    }

    fn messages(&self, command: &str, format: &str) -> Vec<Value> {
        let folder = self.write();
        let output = Command::new(env!("CARGO"))
            .args([command, "--quiet", "--offline", "--message-format", format])
            .current_dir(&folder)
            .env("CARGO_TARGET_DIR", target())
            .env_remove("RUSTFLAGS")
            .output()
            .expect("cargo runs");
        messages(&output)
    }

    fn write(&self) -> PathBuf {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .expect("the workspace");
        let folder = self.folder();
        let Self {
            name,
            dependency,
            edition,
            source,
        } = self;
        let path = root.join("sipcode");
        let path = path.display();
        let manifest = format!(
            "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = {edition:?}\n\n\
             [dependencies]\n{dependency} = {{ package = \"sipcode\", path = \"{path}\" }}\n\n[workspace]\n",
        );
        fs::create_dir_all(folder.join("src")).expect("a folder for the consumer");
        fs::write(folder.join("Cargo.toml"), manifest).expect("its manifest");
        fs::write(folder.join("src/lib.rs"), source).expect("its source");
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file");
        folder
    }
}

/// One folder for all, so that sipcode is built once.
fn target() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/consumers")
}

/// What the compiler says in the output of cargo.
fn messages(output: &Output) -> Vec<Value> {
    let stdout = str::from_utf8(&output.stdout).expect("cargo prints text");
    let messages: Vec<Value> = stdout
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .filter(|line: &Value| line["reason"] == "compiler-message")
        .map(|mut line| line["message"].take())
        .collect();
    assert!(
        output.status.success() || messages.iter().any(is_error),
        "cargo failed without an error of the compiler:\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    messages
}

/// Holds for an internal error of the compiler too, which has a level of its own.
fn is_error(message: &Value) -> bool {
    let level = message["level"].as_str();
    level.is_some_and(|level| level.starts_with("error"))
}

fn diagnostic(message: &Value) -> Option<Diagnostic> {
    let level = message["level"].as_str()?;
    if level == "failure-note" {
        return None;
    }
    let mut spans = message["spans"].as_array()?.iter();
    let primary = spans.find(|span| span["is_primary"] == true);
    let place = primary.map_or(&Value::Null, in_consumer);
    let number = |key| usize::try_from(place[key].as_u64().unwrap_or(0)).ok();
    Some(Diagnostic {
        level: level.to_owned(),
        message: message["message"].as_str()?.to_owned(),
        code: message["code"]["code"].as_str().map(str::to_owned),
        line: number("line_start")?,
        columns: (number("column_start")?, number("column_end")?),
        notes: notes(message),
    })
}

fn notes(message: &Value) -> Vec<String> {
    let children = message["children"].as_array().into_iter().flatten();
    let texts = children.filter_map(|child| child["message"].as_str());
    texts.map(str::to_owned).collect()
}

/// For a place inside of a macro of sipcode, that of the call, as rustc shows it.
fn in_consumer(place: &Value) -> &Value {
    let call = &place["expansion"]["span"];
    match place["file_name"].as_str() {
        Some("src/lib.rs") => place,
        _ if call.is_null() => place,
        _ => in_consumer(call),
    }
}

#[cfg(test)]
mod tests {
    use std::{os::unix::process::ExitStatusExt, process::ExitStatus};

    use serde_json::json;

    use super::*;

    const FAILURE: i32 = 101 << 8;

    /// The output of a cargo that ends with `status` after a message of each of the levels, none of
    /// which has a place.
    fn output(status: i32, levels: &[&str]) -> Output {
        let lines = levels.iter().map(|level| {
            let message = json!({
                "level": level, "message": "text", "code": null, "spans": [],
                "children": [{ "message": "of it" }],
            });
            json!({ "reason": "compiler-message", "message": message }).to_string() + "\n"
        });
        Output {
            status: ExitStatus::from_raw(status),
            stdout: lines.collect::<String>().into_bytes(),
            stderr: b"what cargo says".to_vec(),
        }
    }

    #[test]
    fn an_error_without_a_place_is_kept() {
        for level in ["error", "error: internal compiler error"] {
            let messages = messages(&output(FAILURE, &[level, "failure-note"]));
            let diagnostics: Vec<_> = messages.iter().filter_map(diagnostic).collect();
            let wanted = Diagnostic {
                level: level.to_owned(),
                message: "text".to_owned(),
                code: None,
                line: 0,
                columns: (0, 0),
                notes: vec!["of it".to_owned()],
            };
            assert_eq!(diagnostics, [wanted]);
        }
    }

    #[test]
    #[should_panic(expected = "without an error of the compiler:\nwhat cargo says")]
    fn a_failure_is_not_explained_by_a_warning() {
        drop(messages(&output(FAILURE, &["warning", "failure-note"])));
    }

    #[test]
    fn a_success_needs_no_message() {
        assert_eq!(messages(&output(0, &[])), Vec::<Value>::new());
    }
}
