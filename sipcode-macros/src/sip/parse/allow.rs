//! `allow(deprecated, …)`.

use proc_macro2::{Delimiter, Ident, Span};
use syn::buffer::Cursor;

use super::{Parsed, punct};
use crate::problem::{Allow, Located, Problem};

/// What follows the word `allow`.
pub(super) fn allow<'a>(word: &Ident, cursor: Cursor<'a>) -> Parsed<'a, Vec<(Allow, Span)>> {
    let Some((inside, parentheses, rest)) = cursor.group(Delimiter::Parenthesis) else {
        return Err(Located::at(word.span(), Problem::AllowWithoutList));
    };
    if inside.eof() {
        let end = parentheses.close();
        return Err(Located::from_to(word.span(), end, Problem::AllowNothing));
    }
    Ok((list(inside)?, rest))
}

fn list(mut cursor: Cursor<'_>) -> Result<Vec<(Allow, Span)>, Located> {
    let mut allows: Vec<(Allow, Span)> = Vec::new();
    while let Some((word, rest)) = cursor.ident() {
        let allow = known(&word)?;
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
            let problem = Problem::AllowUnexpected(token.to_string());
            Err(Located::at(token.span(), problem))
        }
    }
}

fn known(word: &Ident) -> Result<Allow, Located> {
    let allow = Allow::ALL.into_iter().find(|allow| word == allow.word());
    allow.ok_or_else(|| Located::at(word.span(), Problem::AllowUnknown(word.to_string())))
}
