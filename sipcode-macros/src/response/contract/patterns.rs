//! Where tokens show that there is a pattern: between `let` and its `=`, and in the arms of a `match`.

use proc_macro2::{Delimiter, TokenTree};

use super::arms;

pub(super) enum Place {
    /// A part of a pattern.
    Pattern,
    /// The braces of a `match`, with what is in them.
    Arms(Vec<TokenTree>),
    Other,
}

/// What has been seen of the tokens before a place.
#[derive(Default)]
pub(super) struct Patterns {
    /// Where the pattern of a `let` ends.
    end: usize,
    /// Whether the braces of a `match` are still to come.
    is_match: bool,
}

impl Patterns {
    /// The place of the token at `index`: each is asked for once, in order.
    pub(super) fn place(&mut self, tokens: &[TokenTree], index: usize) -> Place {
        match tokens.get(index) {
            Some(TokenTree::Ident(word)) if word == "let" => {
                self.end = end_of_pattern(tokens, index);
            }
            Some(TokenTree::Ident(word)) if word == "match" => self.is_match = true,
            Some(TokenTree::Punct(sign)) if ";,".contains(sign.as_char()) => self.is_match = false,
            Some(TokenTree::Group(group)) if index >= self.end && self.is_match => {
                let inside: Vec<_> = group.stream().into_iter().collect();
                if group.delimiter() == Delimiter::Brace && arms::are_arms(&inside) {
                    self.is_match = false;
                    return Place::Arms(inside);
                }
            }
            _ => {}
        }
        if index < self.end {
            Place::Pattern
        } else {
            Place::Other
        }
    }
}

/// The place of the `=` behind a `let`, or of what ends it without one.
fn end_of_pattern(tokens: &[TokenTree], start: usize) -> usize {
    let mut end = start;
    let mut is_range = false;
    for token in tokens.iter().skip(start) {
        match token {
            TokenTree::Punct(sign) if sign.as_char() == ';' => break,
            TokenTree::Punct(sign) if sign.as_char() == '=' && !is_range => break,
            _ => {}
        }
        // `..=`
        is_range = matches!(token, TokenTree::Punct(sign) if sign.as_char() == '.');
        end += 1;
    }
    end
}
