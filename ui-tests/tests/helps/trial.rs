//! Ways to follow a help, and the compiler's word on them.

use std::{fmt, ptr};

use sipcode_tests::{Consumer, Diagnostic};

use crate::{
    advice::read,
    cases::{Case, first_line},
    follow::follow,
    text::Item,
};

/// One way to follow a help.
pub(crate) struct Trial<'a> {
    case: &'a Case,
    help: &'a str,
    /// Whether another way of the same help may do instead.
    is_example: bool,
    /// The changed item, if it can be changed so.
    item: Option<String>,
}

/// A trial and the errors that come of it.
type Refused<'a> = (&'a Trial<'a>, Vec<String>);

/// All ways to follow a help.
pub(crate) fn trials<'a>(case: &'a Case, help: &'a str) -> Vec<Trial<'a>> {
    let read = read(help, case.sentence());
    let read = read.unwrap_or_else(|| {
        panic!(
            "{}: what to do is not clear, mark it: {help}",
            case.sentence()
        )
    });
    let place = (case.place.start, case.place.end);
    let item = Item {
        text: &case.item,
        place,
    };
    let trials = read.ways.into_iter().map(|advice| Trial {
        case,
        help,
        is_example: read.is_example,
        item: follow(item, case.sentence(), &advice),
    });
    trials.collect()
}

/// Compiles all of them as modules of one crate, and returns those that are refused, with the
/// errors.
pub(crate) fn judge<'a>(trials: &'a [Trial<'a>]) -> Vec<Refused<'a>> {
    let modules: Vec<_> = trials.iter().enumerate().map(module).collect();
    let said = Consumer::new("helps", HEAD.to_owned() + &modules.concat()).check();
    assert!(
        said.iter().any(|said| said.line == 2),
        "no types are checked"
    );
    let mut refused = Vec::new();
    let mut first = HEAD.lines().count() + 1;
    for (trial, module) in trials.iter().zip(&modules) {
        let lines = first..first + module.lines().count();
        let errors = said.iter().filter(|said| said.level == "error");
        let errors: Vec<_> = errors.filter(|error| lines.contains(&error.line)).collect();
        let wrong = trial.wrong(&errors, lines.start + 2);
        if !wrong.is_empty() {
            refused.push((trial, wrong));
        }
        first = lines.end;
    }
    without_examples(trials, &refused)
}

/// Without the ways of which another one is accepted, where one is enough.
fn without_examples<'a>(trials: &'a [Trial<'a>], refused: &[Refused<'a>]) -> Vec<Refused<'a>> {
    let is_accepted = |trial: &Trial| refused.iter().all(|(refused, _)| !ptr::eq(*refused, trial));
    let has_another = |(refused, _): &Refused| {
        let mut others = trials
            .iter()
            .filter(|other| ptr::eq(other.help, refused.help));
        refused.is_example && others.any(is_accepted)
    };
    let wrong = refused.iter().filter(|refused| !has_another(refused));
    wrong.cloned().collect()
}

/// The second line is an error of types: the compiler comes to these only where all names are
/// known.
const HEAD: &str = "#![allow(warnings)]\nconst TYPES_ARE_CHECKED: u8 = ();\n";

/// What a help may name and the file does not import.
const IMPORTS: &str = "use sipcode::*; mod my_stack { pub use sipcode; }\n";

fn module((index, trial): (usize, &Trial)) -> String {
    let item = trial.item.as_ref().unwrap_or(&trial.case.item);
    format!("mod m{index} {{\n{IMPORTS}{}{item}}}\n", trial.case.context)
}

impl Trial<'_> {
    /// The errors that are not those of the rest of the item.
    fn wrong(&self, errors: &[&Diagnostic], first: usize) -> Vec<String> {
        if self.item.is_none() {
            return vec!["there is nothing here to which that can be done".to_owned()];
        }
        let mut others = self.case.others.clone();
        let first = first + self.case.context.lines().count();
        let mut wrong = Vec::new();
        for error in errors {
            let sentence = first_line(&error.message);
            let line = error.line.wrapping_sub(first);
            let known = (line, sentence.to_owned());
            match others.iter().position(|other| *other == known) {
                Some(index) => drop(others.swap_remove(index)),
                None => wrong.push(sentence.to_owned()),
            }
        }
        let missing = others.into_iter();
        wrong.extend(missing.map(|(_, other)| format!("not reported: {other}")));
        wrong
    }

    /// The file, the error, and the line that comes of the help, or else the help.
    pub(crate) fn key(&self) -> (&str, &str, &str) {
        let line = self.changed_line().unwrap_or(self.help);
        (&self.case.file, self.case.sentence(), line)
    }

    fn changed_line(&self) -> Option<&str> {
        let lines = self.item.as_ref()?.lines().zip(self.case.item.lines());
        let mut changed = lines.filter(|(new, old)| new != old);
        changed.next().map(|(new, _)| new.trim())
    }
}

impl fmt::Display for Trial<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (file, sentence, line) = self.key();
        write!(f, "{file}: {sentence}\n    {}", self.help)?;
        if line != self.help {
            write!(f, "\n    {line}")?;
        }
        Ok(())
    }
}
