//! `allow(deprecated, …)`.

use proc_macro2::{Delimiter, Ident, Span};
use syn::buffer::Cursor;

use crate::{
    problem::{Allow, Located, Problem},
    tokens::{Parsed, punct},
};

/// What follows the word `allow`.
pub(crate) fn allow<'a>(
    word: &Ident,
    cursor: Cursor<'a>,
    words: &'static [Allow],
) -> Parsed<'a, Vec<(Allow, Span)>> {
    let Some((inside, parentheses, rest)) = cursor.group(Delimiter::Parenthesis) else {
        return Err(Located::at(word.span(), Problem::AllowWithoutList(words)));
    };
    if inside.eof() {
        let end = parentheses.close();
        return Err(Located::from_to(
            word.span(),
            end,
            Problem::AllowNothing(words),
        ));
    }
    Ok((list(inside, words)?, rest))
}

fn list(mut cursor: Cursor<'_>, words: &'static [Allow]) -> Result<Vec<(Allow, Span)>, Located> {
    let mut allows: Vec<(Allow, Span)> = Vec::new();
    while let Some((word, rest)) = cursor.ident() {
        let allow = known(&word, words)?;
        if allows.iter().any(|(given, _)| *given == allow) {
            return Err(Located::at(word.span(), Problem::AllowRepeated(allow)));
        }
        allows.push((allow, word.span()));
        cursor = rest;
        let Some((_, after)) = punct(rest, ',') else {
            break;
        };
        cursor = after;
    }
    match cursor.token_tree() {
        None => Ok(allows),
        Some((token, _)) => {
            let token_text = token.to_string();
            let problem = Problem::AllowUnexpected {
                token: token_text,
                words,
            };
            Err(Located::at(token.span(), problem))
        }
    }
}

fn known(word: &Ident, words: &'static [Allow]) -> Result<Allow, Located> {
    let allow = words.iter().find(|allow| word == allow.word());
    allow.copied().ok_or_else(|| {
        let written = word.to_string();
        Located::at(word.span(), Problem::AllowUnknown { written, words })
    })
}
