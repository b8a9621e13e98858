//! The arms of a `match`, as far as tokens show where each ends.

use proc_macro2::{Delimiter, Spacing, TokenTree};

use crate::tokens::is_one_of;

pub(super) enum Part<'a> {
    Pattern(&'a [TokenTree]),
    /// Values and patterns, of which tokens do not show where one ends.
    Unclear(&'a [TokenTree]),
    Values(&'a [TokenTree]),
}

/// Of all braces, only those of a `match` have a `=>` in them.
pub(super) fn are_arms(tokens: &[TokenTree]) -> bool {
    arrow(tokens).is_some()
}

/// All tokens, in order.
pub(super) fn parts(mut tokens: &[TokenTree]) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut is_first = true;
    while let Some((before, after)) = arrow(tokens).and_then(|end| tokens.split_at_checked(end)) {
        let pattern = if is_first {
            before
        } else {
            let (value, pattern) = end_of_value(before);
            parts.push(value);
            pattern
        };
        guarded(pattern, &mut parts);
        is_first = false;
        tokens = after;
    }
    parts.push(Part::Values(tokens));
    parts
}

/// The place behind the first `=>`.
fn arrow(tokens: &[TokenTree]) -> Option<usize> {
    let mut rest = tokens;
    while let [first, second @ ..] = rest {
        rest = second;
        if let (TokenTree::Punct(first), [TokenTree::Punct(second), after @ ..]) = (first, second) {
            let signs = (first.as_char(), second.as_char());
            if first.spacing() == Spacing::Joint && signs == ('=', '>') {
                return Some(tokens.len() - after.len());
            }
        }
    }
    None
}

/// The value of an arm and the pattern of the next. A value has a comma behind it, or it is a block.
fn end_of_value(tokens: &[TokenTree]) -> (Part<'_>, &[TokenTree]) {
    if let Some((block, pattern)) = tokens
        .split_at_checked(1)
        .filter(|(first, _)| ends_with_block(first))
    {
        return (Part::Values(block), pattern);
    }
    let comma = tokens.iter().position(is_comma);
    match comma.and_then(|comma| tokens.split_at_checked(comma)) {
        // `if ... {} else {}` may stand without a comma, which is then one of the pattern.
        Some((value, _)) if may_be_block(tokens) && !ends_with_block(value) => {
            (Part::Unclear(tokens), &[])
        }
        Some((value, pattern)) if !has_other_comma(pattern) => (Part::Values(value), pattern),
        _ => (Part::Unclear(tokens), &[]),
    }
}

/// Whether one follows the comma that stands first.
fn has_other_comma(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [_, others @ ..] if others.iter().any(is_comma))
}

fn is_comma(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(sign) if sign.as_char() == ',')
}

fn ends_with_block(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [.., TokenTree::Group(group)] if group.delimiter() == Delimiter::Brace)
}

fn may_be_block(tokens: &[TokenTree]) -> bool {
    const WORDS: [&str; 7] = ["if", "match", "unsafe", "loop", "while", "for", "const"];
    match tokens.first() {
        Some(TokenTree::Ident(word)) => is_one_of(word, &WORDS),
        // A label.
        Some(TokenTree::Punct(sign)) => sign.as_char() == '\'',
        _ => false,
    }
}

/// A pattern, and a guard behind its `if`.
fn guarded<'a>(tokens: &'a [TokenTree], parts: &mut Vec<Part<'a>>) {
    let guard = tokens
        .iter()
        .position(|token| matches!(token, TokenTree::Ident(word) if word == "if"));
    match guard.and_then(|guard| tokens.split_at_checked(guard)) {
        Some((pattern, guard)) => {
            parts.push(Part::Pattern(pattern));
            parts.push(Part::Values(guard));
        }
        None => parts.push(Part::Pattern(tokens)),
    }
}
