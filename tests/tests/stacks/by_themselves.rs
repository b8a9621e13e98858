//! What each stack prints without an adapter, as the table that the page shows.
//!
//! To write it anew: `WRITE_DIFFERENCES=1 cargo test -p sipcode-tests --test stacks`.

use std::{env, fmt::Write as _, fs, path::Path};

use sipcode::StatusCode;

use crate::{
    codes,
    stack::{STACKS, Stack},
};

/// A stack that prints phrases, and what it prints for a code; `None` if that is right.
fn difference(stack: &Stack, code: StatusCode) -> Option<String> {
    let line = (stack.alone?)(code.as_u16());
    (line != format!("SIP/2.0 {code}")).then(|| {
        let phrase = line.splitn(3, ' ').nth(2);
        phrase.unwrap_or_default().to_owned()
    })
}

fn stacks() -> impl Iterator<Item = &'static Stack> {
    STACKS.iter().filter(|stack| stack.alone.is_some())
}

fn table() -> String {
    let mut table = String::from("| code | phrase |");
    let mut rule = String::from("|---|---|");
    let mut counts = format!("| | of all {} differ |", codes().count());
    for stack in stacks() {
        let differ = codes().filter(|code| difference(stack, *code).is_some());
        write!(table, " `{}` |", stack.name).unwrap();
        write!(counts, " {} |", differ.count()).unwrap();
        rule += "---|";
    }
    writeln!(table, "\n{rule}\n{counts}").unwrap();
    for code in codes() {
        let cells: Vec<_> = stacks().map(|stack| difference(stack, code)).collect();
        if cells.iter().all(Option::is_none) {
            continue;
        }
        let phrase = code.reason_phrase().unwrap_or_default();
        write!(table, "| {} | {phrase} |", code.as_str()).unwrap();
        for cell in cells {
            let cell = cell.map(|phrase| match phrase.as_str() {
                "" => "none".to_owned(),
                phrase => format!("`{phrase}`"),
            });
            write!(table, " {} |", cell.unwrap_or_default()).unwrap();
        }
        table += "\n";
    }
    table
}

/// What the page says of each, as a number of codes or with the digits of each.
const PROSE: [(&str, &str); 4] = [
    (
        "rsip",
        include_str!("../../../sipcode/src/pages/stacks/rsip.md"),
    ),
    (
        "rsipstack",
        include_str!("../../../sipcode/src/pages/stacks/rsipstack.md"),
    ),
    (
        "ezk-sip-types",
        include_str!("../../../sipcode/src/pages/stacks/ezk.md"),
    ),
    (
        "rvoip-sip-core",
        include_str!("../../../sipcode/src/pages/stacks/rvoip.md"),
    ),
];

#[test]
fn the_prose_says_how_many_differ() {
    for stack in stacks() {
        let prose = PROSE.iter().find(|(name, _)| *name == stack.name);
        let (_, prose) = prose.expect(stack.name);
        let differ = codes().filter(|code| difference(stack, *code).is_some());
        let differ: Vec<_> = differ.collect();
        let count = format!("{} codes", differ.len());
        let is_each_named = differ.iter().all(|code| prose.contains(code.as_str()));
        assert!(prose.contains(&count) || is_each_named, "{}", stack.name);
    }
}

#[test]
fn the_page_shows_what_each_prints_by_itself() {
    let path = "../sipcode/src/pages/stacks/by_themselves.md";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let table = table();
    if env::var_os("WRITE_DIFFERENCES").is_some() {
        fs::write(path, table).unwrap();
        return;
    }
    assert_eq!(table, fs::read_to_string(path).unwrap_or_default());
}
