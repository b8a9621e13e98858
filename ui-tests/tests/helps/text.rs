//! Where things stand in the text of an item, and changes of it.

use std::ops::Range;

/// The text of an item, and what is underlined in it.
#[derive(Clone, Copy)]
pub(crate) struct Item<'a> {
    pub(crate) text: &'a str,
    pub(crate) place: (usize, usize),
}

impl<'a> Item<'a> {
    pub(crate) fn underlined(&self) -> &'a str {
        &self.text[self.place.0..self.place.1]
    }

    /// The outermost `start...)` or `start...]` around the place.
    pub(crate) fn around(&self, start: &str) -> Option<Range<usize>> {
        let mut ranges = self.starting_with(start);
        ranges.find(|range| range.end >= self.place.1)
    }

    /// The call of a macro around the place.
    pub(crate) fn call(&self) -> Option<Range<usize>> {
        let calls = ["sip!(", "sip_codes!(", "sip_warning!(", "sip_reply!("];
        calls.iter().find_map(|call| self.around(call))
    }

    /// The attribute around the place, or the nearest one before it.
    pub(crate) fn mark(&self) -> Option<Range<usize>> {
        self.starting_with("#[sip_response").last()
    }

    /// The same item with a place in that attribute.
    pub(crate) fn in_mark(&self) -> Option<Self> {
        let start = self.mark()?.start;
        let place = (start, start);
        Some(Self { place, ..*self })
    }

    /// All `start...)` or `start...]` that start before the place or with it.
    fn starting_with(&self, start: &str) -> impl Iterator<Item = Range<usize>> {
        let bracket = start.find(['(', '[']).expect("a bracket");
        let starts = self.text.match_indices(start).map(|(index, _)| index);
        starts
            .filter(|index| *index <= self.place.0)
            .filter_map(move |index| Some(index..self.end(index + bracket)?))
    }

    /// The arguments of the call around the place, or else those of the attribute.
    pub(crate) fn arguments(&self) -> Option<Range<usize>> {
        let around = self.call().or_else(|| self.mark())?;
        let open = around.start + self.text[around.clone()].find('(')?;
        Some(open + 1..self.end(open)? - 1)
    }

    /// The argument that the place is in.
    pub(crate) fn argument(&self) -> Range<usize> {
        self.argument_at(self.place.0)
    }

    /// The item without the alternative at the place, if there are several.
    pub(crate) fn without_alternative(&self) -> Option<String> {
        let (before, behind) = (&self.text[..self.place.0], &self.text[self.place.1..]);
        match (before.strip_suffix(" | "), behind.strip_prefix(" | ")) {
            (Some(before), _) => Some([before, behind].concat()),
            (None, Some(behind)) => Some([before, behind].concat()),
            (None, None) => None,
        }
    }

    /// What stands between commas around an index.
    pub(crate) fn argument_at(&self, index: usize) -> Range<usize> {
        let blank = blank(self.text);
        let mut depth = 0;
        let start = blank[..index].rfind(|letter| match letter {
            ')' | ']' | '}' => {
                depth += 1;
                false
            }
            '(' | '[' | '{' if depth > 0 => {
                depth -= 1;
                false
            }
            letter => depth == 0 && "([{,".contains(letter),
        });
        let mut depth = 0;
        let end = blank[index..].find(|letter| match letter {
            '(' | '[' | '{' => {
                depth += 1;
                false
            }
            ')' | ']' | '}' if depth > 0 => {
                depth -= 1;
                false
            }
            letter => depth == 0 && ")]},".contains(letter),
        });
        let start = start.map_or(0, |start| start + 1);
        let end = index + end.unwrap_or(self.text.len() - index);
        let spaces = self.text[start..end].len() - self.text[start..end].trim_start().len();
        start + spaces..end
    }

    /// An argument of `key` beside those at the place.
    pub(crate) fn argument_of(&self, key: &str) -> Option<Range<usize>> {
        let arguments = self.arguments()?;
        let found = self.text[arguments.clone()].find(&format!("{key} = "))?;
        Some(self.argument_at(arguments.start + found))
    }

    /// The word before the place, with what separates them.
    pub(crate) fn with_word_before(&self, word: &str) -> Option<Range<usize>> {
        let before = self.text[..self.place.0].trim_end_matches([' ', ',', '=']);
        before
            .ends_with(word)
            .then(|| before.len() - word.len()..self.place.1)
    }

    /// The index behind the bracket that closes the one at `open`.
    fn end(&self, open: usize) -> Option<usize> {
        let mut depth = 0;
        let blank = blank(self.text);
        let length = blank[open..].find(|letter| {
            match letter {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth -= 1,
                _ => {}
            }
            depth == 0
        })?;
        Some(open + length + 1)
    }
}

/// The text with an underscore for each character in a string.
fn blank(text: &str) -> String {
    let mut is_string = false;
    let mut is_escaped = false;
    let blank = text.chars().map(|letter| {
        let is_quote = letter == '"' && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped && is_string;
        is_string ^= is_quote;
        if is_string && !is_quote { '_' } else { letter }
    });
    blank.collect()
}

pub(crate) fn replaced(text: &str, range: Range<usize>, new: &str) -> String {
    [&text[..range.start], new, &text[range.end..]].concat()
}

/// Without an argument, and without one of the commas around it.
pub(crate) fn without_argument(text: &str, argument: Range<usize>) -> String {
    let (before, behind) = (&text[..argument.start], &text[argument.end..]);
    match behind.strip_prefix(',') {
        Some(behind) => [before, behind.trim_start_matches(' ')].concat(),
        None => [before.trim_end_matches([' ', ',']), behind].concat(),
    }
}
