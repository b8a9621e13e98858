//! Slips in token streams. What is put in stands where the tokens stood that it is beside, so that all
//! places stay places of the input.

use std::str::FromStr as _;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::{random::Random, words};

/// The tokens after some slips.
pub(crate) fn slipped(mut tokens: TokenStream, random: &mut Random) -> TokenStream {
    let slips = [0, 0, 0, 1, 1, 2, 4][random.below(7)];
    for _ in 0..slips {
        let place = random.below(count(&tokens));
        tokens = changed(tokens, &mut Some(place), random);
    }
    tokens
}

fn count(tokens: &TokenStream) -> usize {
    let tokens = tokens.clone().into_iter();
    tokens
        .map(|token| match token {
            TokenTree::Group(group) => 1 + count(&group.stream()),
            _ => 1,
        })
        .sum()
}

/// The tokens with a slip at the place, counted through all groups; `None` once it is made.
fn changed(tokens: TokenStream, place: &mut Option<usize>, random: &mut Random) -> TokenStream {
    let mut out: Vec<TokenTree> = Vec::new();
    let mut swapped = None;
    for token in tokens {
        let is_here = *place == Some(0);
        *place = place.and_then(|place| place.checked_sub(1));
        if is_here {
            slip(token, &mut out, &mut swapped, random);
            continue;
        }
        out.push(match token {
            TokenTree::Group(group) if place.is_some() => rebuilt(
                &group,
                group.delimiter(),
                changed(group.stream(), place, random),
            )
            .into(),
            token => token,
        });
        out.extend(swapped.take());
    }
    out.extend(swapped);
    out.into_iter().collect()
}

fn slip(
    token: TokenTree,
    out: &mut Vec<TokenTree>,
    swapped: &mut Option<TokenTree>,
    random: &mut Random,
) {
    match random.below(9) {
        0 => {}
        1 => out.extend([token.clone(), token]),
        2 => *swapped = Some(token),
        3 | 4 => out.push(passed_on(token)),
        5 => out.extend(word(&token, random)),
        6 => {
            out.extend(word(&token, random));
            out.push(token);
        }
        7 => match token {
            TokenTree::Group(group) => {
                let delimiters = [
                    Delimiter::None,
                    Delimiter::Parenthesis,
                    Delimiter::Brace,
                    Delimiter::Bracket,
                ];
                let delimiter = delimiters[random.below(4)];
                out.push(rebuilt(&group, delimiter, group.stream()).into());
            }
            token => out.push(token),
        },
        _ => match token {
            TokenTree::Group(group) => out.extend(group.stream()),
            token => {
                out.extend(word(&token, random));
            }
        },
    }
}

/// A token as a macro passes on what it has matched as a path, a type or an expression, of which none is a
/// sign.
fn passed_on(token: TokenTree) -> TokenTree {
    if let TokenTree::Punct(_) = token {
        return token;
    }
    let mut group = Group::new(Delimiter::None, token.clone().into());
    group.set_span(token.span());
    group.into()
}

/// A word in place of a token.
fn word(instead: &TokenTree, random: &mut Random) -> Vec<TokenTree> {
    let word = TokenStream::from_str(&words::word(random)).unwrap_or_default();
    word.into_iter()
        .map(|mut token| {
            token.set_span(instead.span());
            token
        })
        .collect()
}

fn rebuilt(group: &Group, delimiter: Delimiter, inside: TokenStream) -> Group {
    let mut rebuilt = Group::new(delimiter, inside);
    rebuilt.set_span(group.span());
    rebuilt
}
