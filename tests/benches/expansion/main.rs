//! What one use of a macro costs the build: `cargo bench -p sipcode-tests --bench expansion`.
//!
//! Crates with many uses are checked in turn, with all dependencies built before, and the CPU time
//! of the same without the macro is taken off. `--bench expansion -- alternatives 5` measures that
//! part alone, in so many rounds.

mod contracts;
mod enums;
mod project;
mod replies;
mod uses;

use sipcode_tests::measure::Project;

type Part = (&'static str, fn(&Project, usize));

const PARTS: [Part; 6] = [
    ("codes", uses::codes),
    ("alternatives", uses::alternatives),
    ("numbers", uses::numbers),
    ("contracts", contracts::measure),
    ("enums", enums::measure),
    ("replies", replies::measure),
];

fn main() {
    let (parts, rounds) = asked();
    let project = project::project();
    // Everything they depend on.
    project.write("");
    let _ = project.check();
    for (_, measure) in parts {
        measure(&project, rounds);
    }
}

/// The parts that the arguments name, or all, and the number of rounds.
fn asked() -> (Vec<Part>, usize) {
    let mut parts = Vec::new();
    let mut rounds = 3;
    // cargo adds `--bench`.
    let arguments = std::env::args().skip(1);
    for argument in arguments.filter(|argument| !argument.starts_with('-')) {
        match PARTS.iter().find(|(name, _)| argument == *name) {
            Some(part) => parts.push(*part),
            None => rounds = argument.parse().expect("a part or a number of rounds"),
        }
    }
    if parts.is_empty() {
        parts = PARTS.to_vec();
    }
    (parts, rounds)
}
