//! Compiles every case of `ui/pass` and `ui/fail`, and compares what rustc says of the latter.
//!
//! To write a golden anew: `TRYBUILD=overwrite cargo test -p sipcode-ui-tests`. Read every word of
//! the difference before it is committed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use sipcode_tests::{COMPILER, Consumer, is_known_compiler};

const MARK: &str = "//~ ERROR";

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("ui").join(name)
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    files.sort();
    files
}

fn marked_lines(source: &str) -> Vec<usize> {
    let lines = (1..).zip(source.lines());
    lines
        .filter(|(_, line)| line.contains(MARK))
        .map(|(number, _)| number)
        .collect()
}

#[test]
fn cases_say_what_their_goldens_say() {
    let cases = trybuild::TestCases::new();
    cases.pass("ui/pass/*.rs");
    if is_known_compiler() {
        cases.compile_fail("ui/fail/*.rs");
    } else {
        println!("the goldens are of {COMPILER}and not compared");
    }
}

/// On every compiler: an error at each marked line, and nowhere else.
#[test]
fn every_marked_line_is_an_error_and_no_other() {
    for (index, path) in files(&folder("fail"), "rs").into_iter().enumerate() {
        let source = fs::read_to_string(&path).unwrap();
        let name = format!("ui-{index}").leak();
        let said =
            Consumer::new(name, source.replace("\nfn main() {}", "\npub fn main() {}")).check();
        let errors = said.iter().filter(|said| said.level == "error");
        let lines: Vec<_> = errors.map(|said| said.line).collect();
        assert_eq!(lines, marked_lines(&source), "{}", path.display());
    }
}

#[test]
fn every_golden_has_its_case_and_an_error_for_each_mark() {
    for golden in files(&folder("fail"), "stderr") {
        let case = golden.with_extension("rs");
        assert!(case.exists(), "{} has no case", golden.display());
        let marks = marked_lines(&fs::read_to_string(&case).unwrap()).len();
        let text = fs::read_to_string(&golden).unwrap();
        let errors = text
            .lines()
            .filter(|line| line.starts_with("error: ") || line.starts_with("error["));
        let summary =
            text.contains("\nerror: aborting") || text.contains("\nerror: could not compile");
        assert!(!summary, "{}", golden.display());
        assert_eq!(errors.count(), marks, "{}", golden.display());
    }
    for case in files(&folder("fail"), "rs") {
        assert!(
            case.with_extension("stderr").exists(),
            "{} has no golden",
            case.display()
        );
    }
}

/// README shows some rows of the figures in the docs.
#[test]
fn readme_has_figures_of_the_docs() {
    let readme = read("README.md");
    let section = readme.split("## What it costs").nth(1).unwrap();
    let rows: Vec<_> = rows(section).collect();
    assert!(!rows.is_empty());
    let figures = read("sipcode/src/pages/cost.md");
    for row in rows {
        assert!(figures.contains(row), "README.md shows\n{row}");
    }
}

/// What README's tables quote of errors is what the compiler says.
#[test]
fn errors_that_readme_quotes_are_those_of_the_goldens() {
    let readme = read("README.md");
    let goldens = goldens();
    for (section, column) in [("## What is checked", 1), ("## Troubleshooting", 0)] {
        let rows: Vec<_> = rows(readme.split(section).nth(1).unwrap()).collect();
        assert!(rows.len() > 5, "{section}");
        for row in rows {
            let row = row.replace("\\|", "¦");
            let error = row.trim_matches('|').split('|').nth(column).unwrap();
            let error = error.trim().replace('¦', "|");
            assert!(goldens.contains(&error), "{section} quotes\n{error}");
        }
    }
}

/// The errors that the docs show are real ones.
#[test]
fn errors_in_the_docs_are_those_of_the_goldens() {
    let goldens = goldens();
    for file in [
        "sipcode/src/attribute.rs",
        "sipcode/src/macros.rs",
        "sipcode/src/pages/adopting/refused.md",
    ] {
        let text = read(file).replace("/// ", "");
        let blocks = text.split("```text\n").skip(1);
        let mut errors = blocks
            .map(|block| block.split("```").next().unwrap())
            .peekable();
        assert!(errors.peek().is_some(), "{file} shows no error");
        for error in errors {
            assert!(goldens.contains(error.trim_end()), "{file} shows\n{error}");
        }
    }
}

fn read(file: &str) -> String {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    fs::read_to_string(workspace.join(file)).unwrap()
}

/// All goldens, without the marks of the cases.
fn goldens() -> String {
    let goldens = files(&folder("fail"), "stderr");
    let goldens = goldens.iter().map(|path| fs::read_to_string(path).unwrap());
    goldens.collect::<String>().replace(&format!(" {MARK}"), "")
}

/// The rows of the first table in a text, without its head.
fn rows(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.lines().skip_while(|line| !line.starts_with('|'));
    lines.take_while(|line| line.starts_with('|')).skip(2)
}
