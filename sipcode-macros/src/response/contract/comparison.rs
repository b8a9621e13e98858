//! What stands beside `==` or `!=`, or in an `assert_eq!`: as a pattern, it is compared and not sent.

use proc_macro2::{Delimiter, Ident, Spacing, TokenTree};

use crate::tokens::is_one_of;

/// Methods of a code whose results are compared in its place.
const VIEWS: [&str; 3] = ["as_str", "as_u16", "class"];

/// Whether the tokens from `start` to before `end` are a whole operand of `==` or `!=`, through
/// references and parentheses; `is_outer` says so of all the tokens, or of each between commas.
pub(super) fn is_operand(tokens: &[TokenTree], start: usize, end: usize, is_outer: bool) -> bool {
    let (before, after) = around(tokens, start, end);
    let is_all = is_edge(before.last()) && is_edge(after.first());
    let is_method = matches!(after, [TokenTree::Punct(dot), ..] if dot.as_char() == '.');
    is_outer && is_all || ends_with_sign(before) && !is_method || starts_with_sign(after)
}

/// What stands before and after the tokens, without what is done to a code to compare it.
fn around(tokens: &[TokenTree], start: usize, end: usize) -> (&[TokenTree], &[TokenTree]) {
    let mut before = tokens.get(..start).unwrap_or_default();
    while let [rest @ .., TokenTree::Punct(sign)] = before {
        if !['&', '*'].contains(&sign.as_char()) {
            break;
        }
        before = rest;
    }
    let mut after = tokens.get(end..).unwrap_or_default();
    while let [
        TokenTree::Punct(dot),
        TokenTree::Ident(method),
        TokenTree::Group(arguments),
        rest @ ..,
    ] = after
    {
        if dot.as_char() != '.' || !is_one_of(method, &VIEWS) || !arguments.stream().is_empty() {
            break;
        }
        after = rest;
    }
    (before, after)
}

/// The end of the tokens, or a comma.
fn is_edge(token: Option<&TokenTree>) -> bool {
    match token {
        Some(TokenTree::Punct(sign)) => sign.as_char() == ',',
        Some(_) => false,
        None => true,
    }
}

fn ends_with_sign(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [.., first, second] if is_sign(first, second))
}

fn starts_with_sign(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [first, second, ..] if is_sign(first, second))
}

fn is_sign(first: &TokenTree, second: &TokenTree) -> bool {
    match (first, second) {
        (TokenTree::Punct(first), TokenTree::Punct(second)) => {
            first.spacing() == Spacing::Joint
                && ['=', '!'].contains(&first.as_char())
                && second.as_char() == '='
        }
        _ => false,
    }
}

/// Where the expression starts of which the group at `index` is the end: `(...)`, `Some(...)`, `[...]`;
/// `None` for a group that is something else, the arguments of a function for instance.
pub(super) fn start_of_group(tokens: &[TokenTree], index: usize) -> Option<usize> {
    let TokenTree::Group(group) = tokens.get(index)? else {
        return None;
    };
    let before = tokens.get(..index)?;
    match (group.delimiter(), before) {
        (Delimiter::None, _) => Some(index),
        (Delimiter::Parenthesis, [.., TokenTree::Ident(name)]) if is_wrapper(name) => {
            Some(index - 1)
        }
        (Delimiter::Parenthesis | Delimiter::Bracket, [] | [.., TokenTree::Punct(_)]) => {
            match macro_name(before) {
                Some(name) => (name == "vec").then(|| index - 2),
                None => Some(index),
            }
        }
        (Delimiter::Parenthesis, [.., TokenTree::Ident(word)]) if is_keyword(word) => Some(index),
        _ => None,
    }
}

fn is_wrapper(name: &Ident) -> bool {
    is_one_of(name, &["Some", "Ok", "Err"])
}

/// Whether an expression may follow the word.
pub(super) fn is_keyword(word: &Ident) -> bool {
    const KEYWORDS: [&str; 11] = [
        "as", "break", "else", "if", "in", "match", "move", "mut", "return", "while", "yield",
    ];
    is_one_of(word, &KEYWORDS)
}

/// Of `name!`, and not of the `!` of a negation.
fn macro_name(tokens: &[TokenTree]) -> Option<&Ident> {
    match tokens {
        [.., TokenTree::Ident(name), TokenTree::Punct(bang)]
            if bang.as_char() == '!' && !is_keyword(name) =>
        {
            Some(name)
        }
        _ => None,
    }
}

/// Where a path starts that goes on at `index`: `::sipcode::` before it.
pub(super) fn start_of_path(tokens: &[TokenTree], index: usize) -> usize {
    let mut start = index;
    while let Some([.., TokenTree::Punct(first), TokenTree::Punct(second)]) = tokens.get(..start) {
        if (first.as_char(), second.as_char()) != (':', ':') {
            break;
        }
        start -= 2;
        match tokens.get(..start) {
            // `break 'label ::sipcode::`
            Some([.., TokenTree::Punct(tick), TokenTree::Ident(_)]) if tick.as_char() == '\'' => {
                break;
            }
            Some([.., TokenTree::Punct(dollar), TokenTree::Ident(_)])
                if dollar.as_char() == '$' =>
            {
                start -= 2;
            }
            Some([.., TokenTree::Ident(word)]) if !is_keyword(word) => start -= 1,
            _ => break,
        }
    }
    start
}

/// Whether what the group at `index` holds is an operand as a whole, or each of it between commas.
pub(super) fn inside(tokens: &[TokenTree], index: usize, is_outer: bool) -> bool {
    // What stands behind the first two arguments is printed.
    const MACROS: [&str; 4] = [
        "assert_eq",
        "assert_ne",
        "debug_assert_eq",
        "debug_assert_ne",
    ];
    let before = tokens.get(..index).unwrap_or_default();
    ends_with_one_of(before, &MACROS)
        || start_of_group(tokens, index)
            .is_some_and(|start| is_operand(tokens, start, index + 1, is_outer))
}

/// Whether the arguments of one of these macros follow.
pub(super) fn ends_with_one_of(tokens: &[TokenTree], macros: &[&str]) -> bool {
    matches!(tokens, [.., TokenTree::Ident(name), TokenTree::Punct(bang)]
        if bang.as_char() == '!' && is_one_of(name, macros))
}
