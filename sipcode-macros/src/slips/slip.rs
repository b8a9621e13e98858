//! Tokens with one slip in them, of each kind and at each place.

use std::{collections::HashSet, ops::Range};

use proc_macro2::{Group, Punct, Spacing, TokenStream, TokenTree};

use crate::test_support;

/// What a slip of the hand, or of the clipboard, puts between two tokens.
const INSERTED: [&str; 12] = [
    ",", "|", "=", ".", "-", "486", "x", "\"x\"", "()", "allow", ":", "#",
];

/// Tokens with one slip in them.
pub(super) struct Slip {
    /// What the slip is in: the input of the macro, or one mark on an item.
    pub(super) shown: String,
    pub(super) tokens: TokenStream,
}

/// Slips anywhere in the tokens, also inside of groups.
pub(super) fn anywhere(right: &TokenStream) -> Vec<Slip> {
    let mut seen = HashSet::from([right.to_string()]);
    let mut slips = Vec::new();
    for tokens in variants(right) {
        let shown = tokens.to_string();
        if seen.insert(shown.clone()) {
            slips.push(Slip { shown, tokens });
        }
    }
    slips
}

/// Slips in the arguments of the attributes, of which an item has one and its parts may have more.
pub(super) fn in_marks(item: &TokenStream) -> Vec<Slip> {
    let tokens: Vec<_> = item.clone().into_iter().collect();
    let mut slips = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else {
            continue;
        };
        let inside = match tokens.get(index.wrapping_sub(1)) {
            Some(TokenTree::Ident(name)) if name == "sip_response" || name == "sip_header" => {
                let mut slips = anywhere(&group.stream());
                for slip in &mut slips {
                    slip.shown = format!("#[{name}({})]", slip.shown);
                }
                slips
            }
            _ => in_marks(&group.stream()),
        };
        slips.extend(inside.into_iter().map(|slip| Slip {
            shown: slip.shown,
            tokens: replaced(&tokens, index..index + 1, [around(group, slip.tokens)]),
        }));
    }
    slips
}

fn variants(right: &TokenStream) -> Vec<TokenStream> {
    let tokens: Vec<_> = right.clone().into_iter().collect();
    let mut variants = Vec::new();
    for index in 0..=tokens.len() {
        for inserted in INSERTED.map(test_support::tokens) {
            variants.push(replaced(&tokens, index..index, inserted));
        }
    }
    for (index, token) in tokens.iter().enumerate() {
        let place = index..index + 1;
        variants.push(replaced(&tokens, place.clone(), []));
        variants.push(replaced(
            &tokens,
            place.clone(),
            [joint(token), token.clone()],
        ));
        for changed in changed(token) {
            variants.push(replaced(&tokens, place.clone(), [changed]));
        }
    }
    for (index, pair) in tokens.windows(2).enumerate() {
        let swapped = pair.iter().rev().cloned();
        variants.push(replaced(&tokens, index..index + 2, swapped));
    }
    variants
}

fn replaced(
    tokens: &[TokenTree],
    place: Range<usize>,
    new: impl IntoIterator<Item = TokenTree>,
) -> TokenStream {
    let mut tokens = tokens.to_vec();
    tokens.splice(place, new);
    tokens.into_iter().collect()
}

/// The first of two tokens that are written without a space: `||`.
fn joint(token: &TokenTree) -> TokenTree {
    match token {
        TokenTree::Punct(sign) => Punct::new(sign.as_char(), Spacing::Joint).into(),
        _ => token.clone(),
    }
}

/// The token with a slip inside of it.
fn changed(token: &TokenTree) -> Vec<TokenTree> {
    match token {
        TokenTree::Punct(_) => Vec::new(),
        TokenTree::Group(group) => variants(&group.stream())
            .into_iter()
            .map(|inside| around(group, inside))
            .collect(),
        TokenTree::Ident(_) | TokenTree::Literal(_) => {
            let word = token.to_string();
            let mut words = vec![word.to_uppercase(), word.to_lowercase()];
            words.extend(without_a_letter(&word));
            words.iter().filter_map(|word| single(word)).collect()
        }
    }
}

/// The word without each of its characters in turn; a string keeps its quotes.
fn without_a_letter(word: &str) -> impl Iterator<Item = String> {
    let letters = word.char_indices().filter(|(_, letter)| *letter != '"');
    letters.map(|(index, letter)| {
        let (before, rest) = word.split_at(index);
        format!("{before}{}", &rest[letter.len_utf8()..])
    })
}

/// The word as one token, if it is one.
fn single(word: &str) -> Option<TokenTree> {
    let mut tokens = test_support::tokens(word).into_iter();
    tokens.next().filter(|_| tokens.next().is_none())
}

fn around(group: &Group, inside: TokenStream) -> TokenTree {
    Group::new(group.delimiter(), inside).into()
}
