//! Pieces that several texts are made of.

use sipcode_registry::ResponseCode;

use crate::vocabulary::Allow;

/// `486 Busy Here`.
pub(super) fn title(row: &ResponseCode) -> String {
    format!("{} {}", row.number, row.reason_phrase)
}

/// `a or b`.
pub(super) fn one_of<T: AsRef<str>>(words: &[T]) -> String {
    listed(words, " or ")
}

/// `a, b and c`.
pub(super) fn all_of<T: AsRef<str>>(words: &[T]) -> String {
    listed(words, " and ")
}

fn listed<T: AsRef<str>>(words: &[T], conjunction: &str) -> String {
    let mut text = String::new();
    for (index, word) in words.iter().enumerate() {
        if index > 0 && index + 1 == words.len() {
            text.push_str(conjunction);
        } else if index > 0 {
            text.push_str(", ");
        }
        text.push_str(word.as_ref());
    }
    text
}

/// The help for a needless word, with which an `allow` of that word alone goes.
pub(super) fn remove_allow(word: Allow, is_only: bool) -> String {
    if is_only {
        format!("help: remove `allow({})`", word.word())
    } else {
        "help: remove it".to_owned()
    }
}

/// The words in backticks.
pub(super) fn quoted<T: AsRef<str>>(words: &[T]) -> Vec<String> {
    let mut quoted = Vec::new();
    for word in words {
        quoted.push(format!("`{}`", word.as_ref()));
    }
    quoted
}
