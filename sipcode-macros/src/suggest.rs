//! Registered codes close to an unregistered number, and known words close to a misspelt one.

use core::cmp::Reverse;

use sipcode_registry::{
    RESPONSE_CODES, Registration, ResponseCode, WARN_CODES, WarnCode, response_code, warn_code,
};

/// How many codes a suggestion lists at most.
const MOST: usize = 2;

/// How many names a suggestion lists at most.
const MOST_NAMES: usize = 3;

/// The registered codes most like `written`, the best first. Empty where nothing is close.
pub(crate) fn similar_codes(written: &str) -> Vec<&'static ResponseCode> {
    let mut best = Best::default();
    for row in RESPONSE_CODES {
        if matches!(row.registration, Registration::Registered) {
            best.try_number(written, row.number);
        }
    }
    let mut rows = Vec::new();
    for (_, number) in best.0 {
        if let Some(row) = response_code(number) {
            rows.push(row);
        }
    }
    rows
}

/// The same of the warn-codes.
pub(crate) fn similar_warn_codes(written: &str) -> Vec<&'static WarnCode> {
    let mut best = Best::default();
    for row in WARN_CODES {
        best.try_number(written, row.number);
    }
    let mut rows = Vec::new();
    for (_, number) in best.0 {
        if let Some(row) = warn_code(number) {
            rows.push(row);
        }
    }
    rows
}

/// The numbers most like what is written, the best first.
#[derive(Default)]
struct Best(Vec<(Rank, u16)>);

impl Best {
    fn try_number(&mut self, written: &str, number: u16) {
        let Some(rank) = rank(written, number) else {
            return;
        };
        let mut place = 0;
        while self.0.get(place).is_some_and(|(other, _)| *other <= rank) {
            place += 1;
        }
        self.0.insert(place, (rank, number));
        self.0.truncate(MOST);
    }
}

type Rank = (Reverse<bool>, Slip, u32);

/// Smaller is closer: same class first, then the kind of slip, then the distance.
fn rank(written: &str, number: u16) -> Option<Rank> {
    let code = number.to_string();
    let slip = slip(written.as_bytes(), code.as_bytes())?;
    let distance = written.parse::<u32>().ok()?.abs_diff(u32::from(number));
    let is_same_class = written.starts_with(code.get(..1)?);
    // A wrong first digit changes the meaning more than a typing error does.
    let is_close = is_same_class || slip != Slip::OneDigit || distance == 100;
    is_close.then_some((Reverse(is_same_class), slip, distance))
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slip {
    Swapped,
    OneDigit,
    OneTooMany,
}

fn slip(written: &[u8], code: &[u8]) -> Option<Slip> {
    if written.len() == code.len() + 1 {
        for place in 0..written.len() {
            let mut kept = written.to_vec();
            kept.remove(place);
            if kept == code {
                return Some(Slip::OneTooMany);
            }
        }
        return None;
    }
    if written.len() != code.len() {
        return None;
    }
    let pairs = written.iter().zip(code).enumerate();
    let mut differing = pairs.filter(|(_, (one, other))| one != other);
    match (differing.next(), differing.next(), differing.next()) {
        (Some(_), None, _) => Some(Slip::OneDigit),
        (Some((first, (a, b))), Some((second, (c, d))), None) if a == d && b == c => {
            (second == first + 1).then_some(Slip::Swapped)
        }
        _ => None,
    }
}

/// The word of `words` closest to `written`, in any case, if it is close: less than a third of its letters differ.
pub(crate) fn near_word<'a>(written: &str, words: &[&'a str]) -> Option<&'a str> {
    let written = written.to_ascii_lowercase();
    let mut near = None;
    let mut least = usize::MAX;
    for word in words {
        let edits = edits(&written, &word.to_ascii_lowercase());
        if edits * 3 < word.len() && edits < least {
            near = Some(*word);
            least = edits;
        }
    }
    near
}

/// The names that have all words of `written`, at most a few.
pub(crate) fn names_with(written: &str, names: &[&'static str]) -> Vec<&'static str> {
    let mut found = Vec::new();
    for name in names {
        let is_in_name = |word: &str| name.split('_').any(|known| known == word);
        if written.split('_').all(is_in_name) && found.len() < MOST_NAMES {
            found.push(*name);
        }
    }
    found
}

/// Whether one letter is wrong, missing or too many, or two are swapped, in any case.
pub(crate) fn is_one_slip(written: &str, word: &str) -> bool {
    let written = written.to_ascii_lowercase();
    let word = word.to_ascii_lowercase();
    edits(&written, &word) == 1 || slip(written.as_bytes(), word.as_bytes()) == Some(Slip::Swapped)
}

/// The Levenshtein distance.
fn edits(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.chars().count()).collect();
    for (index, from) in one.chars().enumerate() {
        let mut diagonal = index;
        let mut left = index + 1;
        for (to, above) in other.chars().zip(row.iter_mut().skip(1)) {
            let best = (diagonal + usize::from(from != to))
                .min(left + 1)
                .min(*above + 1);
            diagonal = core::mem::replace(above, best);
            left = best;
        }
        if let Some(first) = row.first_mut() {
            *first = index + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use sipcode_registry::Registration;

    use super::{edits, names_with, near_word, similar_codes};

    fn numbers(written: &str) -> Vec<u16> {
        similar_codes(written)
            .iter()
            .map(|row| row.number)
            .collect()
    }

    #[test]
    fn the_same_class_comes_first_then_the_kind_of_slip_then_the_distance() {
        assert_eq!(numbers("468"), [486, 469]);
        assert_eq!(numbers("448"), [484, 440]);
        assert_eq!(numbers("418"), [481, 417]);
        assert_eq!(numbers("687"), [607]);
    }

    #[test]
    fn a_digit_too_many_is_left_out() {
        assert_eq!(numbers("4866"), [486]);
        assert_eq!(numbers("4004"), [404, 400]);
    }

    #[test]
    fn only_registered_codes_are_suggested() {
        for number in 0..=9999 {
            for row in similar_codes(&number.to_string()) {
                assert!(matches!(row.registration, Registration::Registered));
            }
        }
    }

    #[test]
    fn nothing_is_suggested_for_what_is_far_off() {
        for written in ["7", "99999", "", "foo", "877"] {
            assert_eq!(numbers(written), [] as [u16; 0], "{written}");
        }
    }

    #[test]
    fn edits_are_counted() {
        for (one, other, count) in [
            ("", "", 0),
            ("", "ab", 2),
            ("abc", "abc", 0),
            ("abc", "acb", 2),
            ("allow", "alow", 1),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(edits(one, other), count);
            assert_eq!(edits(other, one), count);
        }
    }

    #[test]
    fn a_word_is_near_if_less_than_a_third_differs() {
        let words = ["deprecated", "obsolete", "unregistered"];
        assert_eq!(near_word("depreciated", &words), Some("deprecated"));
        assert_eq!(near_word("Obsolet", &words), Some("obsolete"));
        assert_eq!(near_word("missing_headers", &words), None);
        assert_eq!(near_word("dance", &["cancel"]), None);
        assert_eq!(near_word("abcx", &["abcd", "abce"]), Some("abcd"));
    }

    #[test]
    fn the_first_names_with_all_words_are_found() {
        let names = ["A_B", "A", "B_C_A", "AB", "A_X_B", "B_A"];
        assert_eq!(names_with("A_B", &names), ["A_B", "B_C_A", "A_X_B"]);
        assert_eq!(names_with("X", &names), ["A_X_B"]);
    }
}
