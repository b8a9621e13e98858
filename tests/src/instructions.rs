//! Instructions of rustc, as `valgrind` counts them: CPU time of one crate is lost in the noise of a shared
//! machine, they repeat to a thousandth.

use std::{fs, path::Path, process::Command};

use crate::measure::Project;

/// Compiles with cachegrind the crates that `COUNTED` names. It does not follow rustc to the linker.
const WRAPPER: &str = r#"#!/bin/sh
case " $COUNTED " in
*" $3 "*)
    exec valgrind --tool=cachegrind --cache-sim=no --cachegrind-out-file=/dev/null \
        --log-file="$COUNTS/$3.%p" "$@"
    ;;
esac
exec "$@"
"#;

/// The instructions of rustc on each of these crates, by their names in code, in a check from nothing; of
/// one that is compiled twice, of both. `None` without `valgrind`.
///
/// # Panics
///
/// If the check fails.
#[must_use]
pub fn of_crates(project: &Project, crates: &[&str]) -> Option<Vec<u64>> {
    Command::new("valgrind").arg("--version").output().ok()?;
    let folder = project.folder().join("instructions");
    let counts = folder.join("counts");
    if counts.exists() {
        fs::remove_dir_all(&counts).expect("no counts");
    }
    fs::create_dir_all(&counts).expect("a folder");
    let wrapper = folder.join("wrapper.sh");
    fs::write(&wrapper, WRAPPER).expect("a wrapper");
    let is_executable = Command::new("chmod").arg("+x").arg(&wrapper).status();
    assert!(is_executable.expect("chmod runs").success());
    project.check_from_nothing_with(&[
        ("COUNTED", &crates.join(" ")),
        ("COUNTS", &text(&counts)),
        ("RUSTC", &format!("{}/bin/rustc", sysroot())),
        ("RUSTC_WRAPPER", &text(&wrapper)),
    ]);
    Some(crates.iter().map(|name| sum(&counts, name)).collect())
}

/// `rustc` itself may be rustup's, which runs another.
fn sysroot() -> String {
    let output = Command::new("rustc").args(["--print", "sysroot"]).output();
    let sysroot = String::from_utf8(output.expect("rustc runs").stdout);
    sysroot.expect("a path").trim_end().to_owned()
}

fn text(path: &Path) -> String {
    path.to_str().expect("a path in UTF-8").to_owned()
}

/// The counts of one crate. The log of a process that became the linker has none.
fn sum(counts: &Path, name: &str) -> u64 {
    let logs = fs::read_dir(counts).expect("the counts");
    logs.map(|log| log.expect("a log").path())
        .filter(|log| log.file_stem().is_some_and(|stem| stem == name))
        .filter_map(|log| count(&fs::read_to_string(log).expect("a log")))
        .sum()
}

/// `==4711== I   refs:      1,234,567`
fn count(log: &str) -> Option<u64> {
    let (_, count) = log.split_once("refs:")?;
    let count = count.lines().next()?.trim().replace(',', "");
    Some(count.parse().expect("a number"))
}
