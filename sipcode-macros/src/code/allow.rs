//! `allow(deprecated, …)`.

use core::slice;

use proc_macro2::{Delimiter, Ident};
use sipcode_registry::ResponseCode;
use syn::buffer::Cursor;

use crate::{
    problem::{FormProblem, Located, Parsed, RegistryProblem},
    suggest,
    tokens::{Spanned, punct},
    vocabulary::Allow,
};

/// The words of an `allow(...)`, and which of them something needed.
#[derive(Debug, Default)]
pub(crate) struct Allows {
    words: Vec<(Spanned<Allow>, bool)>,
    /// Whether there may be others, which could not be read.
    is_open: bool,
    /// What the codes beside it need of their registration.
    needed: Vec<Allow>,
}

impl Allows {
    pub(crate) fn new(words: &[Spanned<Allow>], needed: impl IntoIterator<Item = Allow>) -> Self {
        Self {
            words: words.iter().map(|word| (word.clone(), false)).collect(),
            needed: needed.into_iter().collect(),
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
    pub(crate) fn needless_beside(
        &self,
        row: Option<&'static ResponseCode>,
    ) -> impl Iterator<Item = Located> {
        self.needless().map(move |word| {
            let problem = RegistryProblem::AllowNeedless {
                given: word.value,
                is_only: self.has_one_word(),
                row,
            };
            Located::at(word.span, problem)
        })
    }

    pub(crate) fn needless(&self) -> impl Iterator<Item = &Spanned<Allow>> {
        let words = self.words.iter();
        let words = words.filter(|(_, is_needed)| !is_needed && !self.is_open);
        words.map(|(word, _)| word)
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
    if let Some(allow) = words.iter().find(|allow| word == allow.word()) {
        return Ok(*allow);
    }
    let written = word.to_string();
    let known: Vec<_> = words.iter().map(|allow| allow.word()).collect();
    let near = suggest::near_word(&written, &known);
    let problem = FormProblem::AllowUnknown {
        written,
        near,
        words: offered.to_vec(),
    };
    Err(Located::at(word.span(), problem))
}
