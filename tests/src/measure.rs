//! CPU time of `cargo check` on crates that are written for it. Wall time says little on a shared
//! machine; CPU time of runs that alternate gives ratios that hold.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use nix::sys::{
    resource::{UsageWho, getrusage},
    time::TimeValLike as _,
};

/// A crate to check, in a folder of its own.
#[derive(Debug)]
pub struct Project {
    folder: PathBuf,
    target: PathBuf,
}

impl Project {
    /// A crate with these lines under `[dependencies]`.
    ///
    /// # Panics
    ///
    /// If it cannot be written, or its dependencies not be fetched.
    #[must_use]
    pub fn new(name: &str, dependencies: &str) -> Self {
        let folder = root().join("target/bench").join(name);
        let manifest = format!(
            "[package]\nname = \"measured\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\n{dependencies}\n\n[workspace]\n"
        );
        fs::create_dir_all(folder.join("src")).expect("a folder");
        fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
        let project = Self {
            target: folder.join("target"),
            folder,
        };
        project.write("");
        project.cargo(&["fetch"], &[]);
        project
    }

    /// Replaces its source.
    ///
    /// # Panics
    ///
    /// If it cannot be written.
    pub fn write(&self, source: &str) {
        fs::write(self.folder.join("src/lib.rs"), source).expect("a source");
    }

    /// CPU time of a check.
    ///
    /// # Panics
    ///
    /// If it fails.
    #[must_use]
    pub fn check(&self) -> Duration {
        self.check_with(&[])
    }

    /// CPU time of a check of everything it depends on as well.
    ///
    /// # Panics
    ///
    /// If it fails.
    #[must_use]
    pub fn check_from_nothing(&self) -> Duration {
        self.check_from_nothing_with(&[])
    }

    pub(crate) fn check_from_nothing_with(&self, variables: &[(&str, &str)]) -> Duration {
        if self.target.exists() {
            fs::remove_dir_all(&self.target).expect("an empty target");
        }
        self.check_with(variables)
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    fn check_with(&self, variables: &[(&str, &str)]) -> Duration {
        let before = children();
        self.cargo(&["check"], variables);
        children().saturating_sub(before)
    }

    fn cargo(&self, arguments: &[&str], variables: &[(&str, &str)]) {
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .arg("--quiet")
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", &self.target)
            .env("CARGO_INCREMENTAL", "0")
            .env_remove("RUSTFLAGS")
            .envs(variables.iter().copied())
            .output()
            .expect("cargo runs");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

/// The folder of the workspace.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// CPU time of all children that have ended.
fn children() -> Duration {
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN).expect("the usage of the children");
    let microseconds = (usage.user_time() + usage.system_time()).num_microseconds();
    Duration::from_micros(microseconds.try_into().expect("a time"))
}

/// The one in the middle.
///
/// # Panics
///
/// If there is none.
#[must_use]
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
