//! Helps of all errors in `ui/fail`, followed word by word: what they say to write is accepted.
//!
//! `cargo test -p sipcode-ui-tests --test helps -- --nocapture` prints how many there are, and which
//! lead to another error.

mod advice;
mod cases;
mod follow;
mod marks;
mod text;
mod trial;
mod write;

use std::sync::LazyLock;

use cases::{Case, cases};
use marks::{MARKS, Mark};
use trial::{judge, trials};

static CASES: LazyLock<Vec<Case>> = LazyLock::new(cases);

#[test]
fn what_a_help_says_to_write_is_accepted() {
    let (marked, followed): (Vec<_>, Vec<_>) =
        helps().partition(|(case, help)| mark(case, help).is_some());
    let trials: Vec<_> = followed
        .iter()
        .flat_map(|(case, help)| trials(case, help))
        .collect();
    let refused = judge(&trials);
    println!(
        "{} errors with {} helps: {} marked, {} followed in {} ways: {} accepted, {} refused:",
        CASES.len(),
        marked.len() + followed.len(),
        marked.len(),
        followed.len(),
        trials.len(),
        trials.len() - refused.len(),
        refused.len(),
    );
    for (trial, errors) in &refused {
        println!("{trial}\n        {}", errors.join("\n        "));
    }
    assert!(followed.len() > 200, "{}", followed.len());
    assert!(refused.is_empty(), "helps that lead to an error");
}

#[test]
fn every_mark_is_of_a_help() {
    for mark in MARKS {
        let count = helps()
            .filter(|(case, help)| mark.is_of(case, help))
            .count();
        println!("{count:3} {}... ({})", mark.start, mark.reason);
        assert_ne!(count, 0, "{}", mark.start);
    }
}

fn helps() -> impl Iterator<Item = (&'static Case, &'static str)> {
    CASES
        .iter()
        .flat_map(|case| case.helps().map(move |help| (case, help)))
}

fn mark(case: &Case, help: &str) -> Option<&'static Mark> {
    MARKS.iter().find(|mark| mark.is_of(case, help))
}
