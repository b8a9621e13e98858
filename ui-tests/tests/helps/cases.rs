//! The errors of `ui/fail`, each with the item that it is in.

use std::{
    fs,
    ops::Range,
    path::{Path, PathBuf},
};

use sipcode_tests::{Consumer, Diagnostic};

/// An error, and what is needed to compile its item without the others of the file.
pub(crate) struct Case {
    /// The file, without its folder.
    pub(crate) file: String,
    /// The items of the file that have no error.
    pub(crate) context: String,
    pub(crate) item: String,
    /// What is underlined, in `item`.
    pub(crate) place: Range<usize>,
    /// What the compiler says: one sentence, and help for it.
    pub(crate) message: String,
    pub(crate) notes: Vec<String>,
    /// The other errors in `item`: the line in it, and the sentence.
    pub(crate) others: Vec<(usize, String)>,
}

impl Case {
    pub(crate) fn sentence(&self) -> &str {
        first_line(&self.message)
    }

    /// The helps in the message, and those that `diagnostic::on_unimplemented` has as notes.
    pub(crate) fn helps(&self) -> impl Iterator<Item = &str> {
        let lines = self.message.lines();
        let helps = lines.filter_map(|line| line.trim_start().strip_prefix("help: "));
        let notes = self.notes.iter().map(String::as_str);
        helps.chain(notes.filter(|note| note.starts_with("if ") || note.starts_with("to ")))
    }
}

pub(crate) fn first_line(message: &str) -> &str {
    message.lines().next().unwrap_or_default()
}

/// All errors of all files, from one run of the compiler.
pub(crate) fn cases() -> Vec<Case> {
    let files = files();
    let modules = files.iter().enumerate();
    let modules: Vec<_> = modules
        .map(|(index, (_, source))| format!("mod m{index} {{\n{source}\n}}\n"))
        .collect();
    let said = Consumer::new("helps-cases", modules.concat()).check();
    let mut cases = Vec::new();
    let mut first = 2;
    for ((file, source), module) in files.iter().zip(&modules) {
        let lines = source.lines().count();
        let errors = said.iter().filter(|said| said.level == "error");
        let errors = errors.filter(|error| (first..first + lines).contains(&error.line));
        cases.extend(cases_of(file, source, &shifted(errors, first)));
        first += module.lines().count();
    }
    cases
}

fn files() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/fail");
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|found| found == "rs"))
        .collect();
    paths.sort();
    let read = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, fs::read_to_string(path).unwrap())
    };
    paths.iter().map(read).collect()
}

/// The errors with their lines counted from 0 at the line `first`.
fn shifted<'a>(errors: impl Iterator<Item = &'a Diagnostic>, first: usize) -> Vec<Diagnostic> {
    let shifted = errors.map(|error| Diagnostic {
        line: error.line - first,
        ..error.clone()
    });
    shifted.collect()
}

fn cases_of(file: &str, source: &str, errors: &[Diagnostic]) -> Vec<Case> {
    let items = items(source);
    let has_error = |lines: &Range<usize>| errors.iter().any(|error| lines.contains(&error.line));
    let text = |lines: &Range<usize>| {
        let all: Vec<_> = source.lines().collect();
        all[lines.clone()].join("\n").replace(" //~ ERROR", "") + "\n"
    };
    let context: String = items
        .iter()
        .filter(|lines| !has_error(lines))
        .map(text)
        .filter(|item| !item.starts_with("fn main"))
        .collect();
    let case = |lines: &Range<usize>, index: usize| {
        let error = &errors[index];
        let item = text(lines);
        let others = errors
            .iter()
            .enumerate()
            .filter(|(other, error)| *other != index && lines.contains(&error.line));
        Case {
            file: file.to_owned(),
            context: context.clone() + &subject(&item),
            place: place(&item, error.line - lines.start, error.columns),
            item,
            message: error.message.clone(),
            notes: error.notes.clone(),
            others: others
                .map(|(_, error)| {
                    (
                        error.line - lines.start,
                        first_line(&error.message).to_owned(),
                    )
                })
                .collect(),
        }
    };
    let cases = (0..errors.len()).map(|index| {
        let mut items = items.iter();
        let lines = items.find(|lines| lines.contains(&errors[index].line));
        case(lines.expect("an error is in an item"), index)
    });
    cases.collect()
}

/// The type that an `impl` is of.
fn subject(item: &str) -> String {
    let name = item
        .split_once("impl ")
        .and_then(|(_, rest)| rest.split(' ').next());
    name.map_or(String::new(), |name| format!("struct {name};\n"))
}

/// The lines of each item, from its first attribute; the files are formatted.
fn items(source: &str) -> Vec<Range<usize>> {
    let mut items = Vec::new();
    let mut start = None;
    for (index, line) in source.lines().enumerate() {
        let code = line.split("//").next().unwrap_or_default().trim_end();
        if code.is_empty() || code.starts_with("#!") {
            continue;
        }
        let first = *start.get_or_insert(index);
        if !line.starts_with(' ') && code.ends_with([';', '}']) {
            items.push(first..index + 1);
            start = None;
        }
    }
    items
}

fn place(item: &str, line: usize, columns: (usize, usize)) -> Range<usize> {
    assert!(item.is_ascii(), "a column is a byte: {item}");
    let before: usize = item.lines().take(line).map(|line| line.len() + 1).sum();
    before + columns.0 - 1..before + columns.1 - 1
}
