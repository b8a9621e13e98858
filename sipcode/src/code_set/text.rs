//! A set as text, and text as a set.

use core::{fmt, ops::Range, str::FromStr};

use super::CodeSet;
use crate::{Class, convert::of_number_or_name};

const NONE: &str = "none";

/// The codes and whole classes as [`sip_codes!`](crate::sip_codes) takes them: `401 | 407 | 5xx`.
/// The empty set is `none`: nothing at all would be overlooked in a log.
impl fmt::Display for CodeSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_empty() {
            return f.write_str(NONE);
        }
        for (index, part) in self.parts().enumerate() {
            let bar = if index > 0 { " | " } else { "" };
            write!(f, "{bar}{}", part.as_str())?;
        }
        Ok(())
    }
}

/// The codes and whole classes in braces, as the sets of `std` print theirs: `{401, 407, 5xx}`.
impl fmt::Debug for CodeSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.parts()).finish()
    }
}

/// Reads codes by number or name and classes, with `|` or commas between them, and white space
/// wherever it does not split a word: what `Display` prints, and `4xx, 503, BUSY_EVERYWHERE`.
/// `none` alone is the empty set.
///
/// What is listed twice is in the set once, and a code need not be registered.
///
/// ```
/// use sipcode::{CodeSet, sip_codes};
///
/// assert_eq!("401|407".parse(), Ok(sip_codes!(401 | 407)));
/// assert_eq!("4xx, 503, BUSY_EVERYWHERE".parse(), Ok(sip_codes!(4xx | 503 | 600)));
/// assert_eq!("none".parse(), Ok(CodeSet::new()));
/// assert!("".parse::<CodeSet>().is_err());
/// ```
impl FromStr for CodeSet {
    type Err = InvalidCodeSet;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.trim_ascii() == NONE {
            return Ok(Self::new());
        }
        let mut set = Self::new();
        let mut start = 0;
        for item in text.split(['|', ',']) {
            set = set | one(item, start)?;
            start += item.len() + 1;
        }
        Ok(set)
    }
}

/// The one word between two separators, which starts at `start`.
fn one(item: &str, start: usize) -> Result<CodeSet, InvalidCodeSet> {
    let (space, word, rest) = first_word(item);
    let start = start + space;
    let set = of_word(word).ok_or_else(|| InvalidCodeSet::at(start, word, problem(word)))?;
    match first_word(rest) {
        (_, "", _) => Ok(set),
        (space, next, _) => {
            let start = start + word.len() + space;
            Err(InvalidCodeSet::at(start, next, Problem::NoSeparator))
        }
    }
}

/// The length of the white space in front of a word, the word, and what follows it.
fn first_word(text: &str) -> (usize, &str, &str) {
    let trimmed = text.trim_ascii_start();
    let end = trimmed.find(|c: char| c.is_ascii_whitespace());
    let (word, rest) = trimmed.split_at(end.unwrap_or(trimmed.len()));
    (text.len() - trimmed.len(), word, rest)
}

/// The set of a code or a class, if the word is one.
pub(super) fn of_word(word: &str) -> Option<CodeSet> {
    let of_code = || of_number_or_name(word).map(CodeSet::from);
    word.parse::<Class>()
        .ok()
        .map(CodeSet::from)
        .or_else(of_code)
}

/// What is wrong with a word that is neither a code nor a class.
fn problem(word: &str) -> Problem {
    let behind_digits = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let has_digits = behind_digits.len() < word.len();
    let is_of = |is_one: fn(char) -> bool| behind_digits.chars().all(is_one);
    if word.is_empty() {
        Problem::Missing
    } else if behind_digits.is_empty() {
        Problem::Number
    } else if has_digits && is_of(|c| matches!(c, 'x' | 'X')) {
        Problem::Class
    } else if !has_digits && is_of(|c| c.is_ascii_alphanumeric() || c == '_') {
        Problem::Name
    } else {
        Problem::Other
    }
}

/// Why a text is not a [`CodeSet`], and where.
///
/// ```
/// use sipcode::CodeSet;
///
/// let text = "4xx, 5003";
/// let error = text.parse::<CodeSet>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "the number in column 6 is not a SIP status code: they run from 100 to 699"
/// );
/// assert_eq!(&text[error.range()], "5003");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidCodeSet {
    problem: Problem,
    start: usize,
    end: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Problem {
    Missing,
    Number,
    Class,
    Name,
    Other,
    NoSeparator,
}

impl InvalidCodeSet {
    fn at(start: usize, word: &str, problem: Problem) -> Self {
        Self {
            problem,
            start,
            end: start + word.len(),
        }
    }

    /// The bytes of the text that are wrong; empty where something is missing.
    ///
    /// ```
    /// let error = "401 | ".parse::<sipcode::CodeSet>().unwrap_err();
    /// assert_eq!(error.to_string(), "a SIP status code is missing in column 7");
    /// assert_eq!(error.range(), 6..6);
    /// ```
    #[must_use]
    pub const fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

impl fmt::Display for InvalidCodeSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // All that stands before has been read, and is ASCII.
        let column = self.start + 1;
        match self.problem {
            Problem::Missing => write!(f, "a SIP status code is missing in column {column}"),
            Problem::Number => write!(
                f,
                "the number in column {column} is not a SIP status code: they run from 100 to 699"
            ),
            Problem::Class => write!(
                f,
                "the class in column {column} is not one of SIP's: they are `1xx` to `6xx`"
            ),
            Problem::Name => write!(
                f,
                "the name in column {column} is not that of a SIP status code"
            ),
            Problem::Other => write!(
                f,
                "the text in column {column} is not a SIP status code, a class such as `4xx` or \
                 the name of a code"
            ),
            Problem::NoSeparator => write!(f, "a `|` or a comma is missing in column {column}"),
        }
    }
}

impl core::error::Error for InvalidCodeSet {}
