//! `allow(deprecated, …)`.

use core::slice;

use proc_macro2::{Delimiter, Ident};
use sipcode_registry::ResponseCode;
use syn::buffer::Cursor;

use crate::{
    problem::{FormProblem, Located, Parsed, Problems, RegistryProblem},
    suggest,
    tokens::{Spanned, punct},
    vocabulary::Allow,
};

/// The words of an `allow(...)`, and which of them something needed.
#[derive(Default)]
pub(crate) struct Allows {
    words: Vec<(Spanned<Allow>, bool)>,
    /// Whether there may be others, which could not be read.
    is_open: bool,
    /// What the codes beside it need of their registration.
    needed: Vec<Allow>,
}

impl Allows {
    pub(crate) fn new(given: &[Spanned<Allow>], needed: Vec<Allow>) -> Self {
        let mut words = Vec::new();
        for word in given {
            words.push((word.clone(), false));
        }
        Self {
            words,
            needed,
            is_open: false,
        }
    }

    /// Where words may be missing, everything is allowed and nothing is needless.
    pub(crate) fn open_if(mut self, may_hide_allow: bool) -> Self {
        self.is_open = may_hide_allow;
        self
    }

    /// Whether it is allowed; then the word is needed.
    pub(crate) fn permit(&mut self, allow: Allow) -> bool {
        self.take(allow).is_some() || self.is_open
    }

    /// The word, which is then needed.
    pub(crate) fn take(&mut self, allow: Allow) -> Option<&Spanned<Allow>> {
        let mut words = self.words.iter_mut();
        let (word, is_needed) = words.find(|(word, _)| word.value == allow)?;
        *is_needed = true;
        Some(word)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether there is one word: with it goes the `allow`.
    pub(crate) fn has_one_word(&self) -> bool {
        self.words.len() == 1
    }

    /// A word about a registration that none of the codes has: it must be meant for the one at hand.
    pub(crate) fn mistaken(&mut self) -> Option<&Spanned<Allow>> {
        let needed = &self.needed;
        let mut words = self.words.iter_mut();
        let (word, is_needed) = words
            .find(|(word, _)| word.value.is_of_registration() && !needed.contains(&word.value))?;
        *is_needed = true;
        Some(word)
    }

    /// What is wrong with each word that is not needed, beside the code of a row if there is one.
    pub(crate) fn needless_beside(&self, row: Option<&'static ResponseCode>) -> Problems {
        let mut problems = Problems::default();
        for word in self.needless() {
            let problem = RegistryProblem::AllowNeedless {
                given: word.value,
                is_only: self.has_one_word(),
                row,
            };
            problems.at(word.span, problem);
        }
        problems
    }

    pub(crate) fn needless(&self) -> Vec<&Spanned<Allow>> {
        let mut needless = Vec::new();
        for (word, is_needed) in &self.words {
            if !is_needed && !self.is_open {
                needless.push(word);
            }
        }
        needless
    }
}

/// What follows the word `allow`, which takes `words`. Where the need is known, a text offers that.
pub(crate) fn allow<'a>(
    word: &Ident,
    cursor: Cursor<'a>,
    words: &'static [Allow],
    needed: Option<Allow>,
) -> Parsed<'a, Vec<Spanned<Allow>>> {
    let offered = match &needed {
        Some(needed) if words.contains(needed) => slice::from_ref(needed),
        _ => words,
    };
    let Some((inside, parentheses, rest)) = cursor.group(Delimiter::Parenthesis) else {
        let problem = FormProblem::AllowWithoutList(offered.to_vec());
        return Err(Located::at(word.span(), problem));
    };
    if inside.eof() {
        let end = parentheses.close();
        let problem = FormProblem::AllowNothing {
            words: offered.to_vec(),
            is_needed: needed.is_some(),
        };
        return Err(Located::from_to(word.span(), end, problem));
    }
    Ok((list(inside, words, offered)?, rest))
}

fn list(
    mut cursor: Cursor<'_>,
    words: &[Allow],
    offered: &[Allow],
) -> Result<Vec<Spanned<Allow>>, Located> {
    let mut allows: Vec<Spanned<Allow>> = Vec::new();
    while let Some((word, rest)) = cursor.ident() {
        let (value, span) = (known(&word, words, offered)?, word.span());
        if allows.iter().any(|given| given.value == value) {
            return Err(Located::at(span, FormProblem::AllowRepeated(value)));
        }
        allows.push(Spanned { value, span });
        cursor = rest;
        let Some((_, after)) = punct(rest, ',') else {
            break;
        };
        cursor = after;
    }
    match cursor.token_tree() {
        None => Ok(allows),
        Some((token, _)) => {
            let span = token.span();
            let problem = FormProblem::AllowUnexpected {
                token: token.to_string(),
                words: offered.to_vec(),
            };
            Err(Located::at(span, problem))
        }
    }
}

fn known(word: &Ident, words: &[Allow], offered: &[Allow]) -> Result<Allow, Located> {
    let mut known = Vec::new();
    for allow in words {
        if word == allow.word() {
            return Ok(*allow);
        }
        known.push(allow.word());
    }
    let written = word.to_string();
    let near = suggest::near_word(&written, &known);
    let problem = FormProblem::AllowUnknown {
        written,
        near,
        words: offered.to_vec(),
    };
    Err(Located::at(word.span(), problem))
}
