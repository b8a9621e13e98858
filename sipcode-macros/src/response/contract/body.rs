//! The body of a function with a contract: each `sip!` and `sip_reply!` in it that may be a value of a code which
//! the contract does not declare gets the list of those it does, unless it is only compared or is seen
//! to be a pattern. Nothing else is touched.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use syn::{buffer::TokenBuffer, ext::IdentExt as _};

use super::{
    arms::{self, Part},
    comparison,
    patterns::{Patterns, Place},
};
use crate::{
    code::{
        check, input,
        parse::{self, Code, OneCode},
        table::Table,
    },
    sip::declared::{self, Declared},
    vocabulary::{Allow, Macro},
};

/// The tokens with their calls of `sip!` marked; without a list, with no mark of an outer contract.
/// `None` where nothing changes: a group that is built anew has lost the places of its delimiters.
pub(super) fn marked(tokens: &TokenStream, list: Option<&Declared>) -> Option<TokenStream> {
    marked_in(tokens, list, false)
}

/// `is_compared` says that the tokens are an operand of `==` or `!=`.
fn marked_in(
    tokens: &TokenStream,
    list: Option<&Declared>,
    is_compared: bool,
) -> Option<TokenStream> {
    let mut tokens: Vec<_> = tokens.clone().into_iter().collect();
    let mut is_changed = false;
    let mut patterns = Patterns::default();
    for index in 0..tokens.len() {
        let place = patterns.place(&tokens, index);
        // Not for each token: looking back from it would make a long path quadratic.
        let Some(TokenTree::Group(_)) = tokens.get(index) else {
            continue;
        };
        let is_compared_inside = comparison::inside(&tokens, index, is_compared);
        let is_compared_call = is_operand(&tokens, index, is_compared);
        let (before, rest) = tokens.split_at_mut_checked(index)?;
        let Some(TokenTree::Group(group)) = rest.first_mut() else {
            continue;
        };
        let inside = if matches!(place, Place::Pattern) {
            None
        } else if let Place::Arms(tokens) = &place {
            arms(tokens, list)
        } else if is_call(before, "sip") {
            // As a pattern, it may be of any code.
            let any = Declared::of_all_classes();
            let list = list.map(|list| if is_compared_call { &any } else { list });
            call(group.stream(), list)
        } else if is_call(before, "sip_reply") {
            reply(group.stream(), list)
        } else if is_definition(before) {
            definition(&group.stream(), list)
        } else if is_matches(before) {
            matches(&group.stream(), list)
        } else {
            marked_in(&group.stream(), list, is_compared_inside)
        };
        if let Some(inside) = inside {
            *group = rebuilt(group, inside);
            is_changed = true;
        }
    }
    is_changed.then(|| tokens.into_iter().collect())
}

/// The arms of a `match`: their patterns stay as they are.
fn arms(tokens: &[TokenTree], list: Option<&Declared>) -> Option<TokenStream> {
    let mut marked_arms = TokenStream::new();
    let mut is_changed = false;
    for part in arms::parts(tokens) {
        let (Part::Pattern(tokens) | Part::Unclear(tokens) | Part::Values(tokens)) = part;
        let tokens: TokenStream = tokens.iter().cloned().collect();
        let inside = match part {
            Part::Pattern(_) => None,
            Part::Unclear(_) | Part::Values(_) => marked(&tokens, list),
        };
        is_changed |= inside.is_some();
        marked_arms.extend(inside.unwrap_or(tokens));
    }
    is_changed.then_some(marked_arms)
}

/// Whether the tokens end with a call of the macro. What path stands before it, or whether a fragment of
/// a macro holds it, does not matter.
fn is_call(before: &[TokenTree], name: &str) -> bool {
    let [.., word, TokenTree::Punct(bang)] = before else {
        return false;
    };
    bang.as_char() == '!' && is_named(word, name)
}

fn is_named(word: &TokenTree, name: &str) -> bool {
    match word {
        TokenTree::Ident(word) => word.unraw() == name,
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            let last = group.stream().into_iter().last();
            last.is_some_and(|last| is_named(&last, name))
        }
        _ => false,
    }
}

/// Whether the call whose input is at `index` is an operand of `==` or `!=`.
fn is_operand(tokens: &[TokenTree], index: usize, is_compared: bool) -> bool {
    let Some(name) = index.checked_sub(2) else {
        return false;
    };
    let start = comparison::start_of_path(tokens, name);
    comparison::is_operand(tokens, start, index + 1, is_compared)
}

/// Whether the tokens end with `macro_rules! name`.
fn is_definition(before: &[TokenTree]) -> bool {
    match before {
        [
            ..,
            TokenTree::Ident(word),
            TokenTree::Punct(bang),
            TokenTree::Ident(_),
        ] => word == "macro_rules" && bang.as_char() == '!',
        _ => false,
    }
}

/// Whether the tokens end with `matches!`, or with an assertion of one.
fn is_matches(before: &[TokenTree]) -> bool {
    let names = ["matches", "assert_matches", "debug_assert_matches"];
    comparison::ends_with_one_of(before, &names)
}

/// `value, pattern if guard`. The pattern stays as it is, because an assertion that fails prints it.
fn matches(arguments: &TokenStream, list: Option<&Declared>) -> Option<TokenStream> {
    let tokens: Vec<_> = arguments.clone().into_iter().collect();
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(sign) if sign.as_char() == ',');
    let is_if = |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word == "if");
    let comma = tokens.iter().position(is_comma)?;
    let (value, rest) = tokens.split_at_checked(comma)?;
    let guard = rest.iter().position(is_if).unwrap_or(rest.len());
    let (pattern, guard) = rest.split_at_checked(guard)?;
    let value: TokenStream = value.iter().cloned().collect();
    let guard: TokenStream = guard.iter().cloned().collect();
    let (marked_value, marked_guard) = (marked(&value, list), marked(&guard, list));
    if marked_value.is_none() && marked_guard.is_none() {
        return None;
    }
    let mut tokens = marked_value.unwrap_or(value);
    tokens.extend(pattern.iter().cloned());
    tokens.extend(marked_guard.unwrap_or(guard));
    Some(tokens)
}

/// The rules of a `macro_rules!`: what they match stays as it is.
fn definition(rules: &TokenStream, list: Option<&Declared>) -> Option<TokenStream> {
    let mut tokens: Vec<_> = rules.clone().into_iter().collect();
    let mut is_changed = false;
    let mut is_matcher = true;
    for token in &mut tokens {
        match token {
            TokenTree::Group(_) if is_matcher => is_matcher = false,
            TokenTree::Group(group) => {
                if let Some(inside) = marked(&group.stream(), list) {
                    *group = rebuilt(group, inside);
                    is_changed = true;
                }
            }
            TokenTree::Punct(sign) if sign.as_char() == ';' => is_matcher = true,
            _ => {}
        }
    }
    is_changed.then(|| tokens.into_iter().collect())
}

fn rebuilt(group: &Group, inside: TokenStream) -> Group {
    let mut rebuilt = Group::new(group.delimiter(), inside);
    rebuilt.set_span(group.span());
    rebuilt
}

/// The input of one `sip_reply!`, which may hold other calls in its values.
fn reply(input: TokenStream, list: Option<&Declared>) -> Option<TokenStream> {
    let (outer, input) = declared::split(input);
    let values = marked(&input, list);
    let Some(list) = list else {
        return values.or_else(|| outer.map(|_| input));
    };
    let declared = match first_number(&input) {
        Some(number) => Declared {
            method: list.method.clone(),
            ..list.only(number)
        },
        None => list.clone(),
    };
    Some(with_mark(&declared, values.unwrap_or(input)))
}

/// The number of the code that comes first; `None` for what a nested `macro_rules!` passes.
fn first_number(input: &TokenStream) -> Option<u16> {
    let buffer = TokenBuffer::new2(input.clone());
    match parse::code(buffer.begin(), Table::Responses) {
        Ok((Code::One(code), _)) => check::number(Table::Responses, &code),
        _ => None,
    }
}

fn with_mark(list: &Declared, input: TokenStream) -> TokenStream {
    let first = input.clone().into_iter().next();
    let span = first.map_or_else(Span::call_site, |token| token.span());
    let mut marked = list.to_mark(Span::call_site().located_at(span));
    marked.extend(input);
    marked
}

/// The input of one `sip!`.
fn call(input: TokenStream, list: Option<&Declared>) -> Option<TokenStream> {
    let (outer, input) = declared::split(input);
    match list.and_then(|list| to_mark(&input, list)) {
        Some(declared) => Some(with_mark(&declared, input)),
        None => outer.map(|_| input),
    }
}

/// What the mark of an input says; `None` where the input can be nothing but a declared code or a
/// pattern, or is an error anyway. What a nested `macro_rules!` passes is known only to `sip!`, which
/// needs the whole list; elsewhere the list would be repeated at every call.
fn to_mark(input: &TokenStream, list: &Declared) -> Option<Declared> {
    match input::parse(input.clone(), Macro::Sip) {
        Ok(input) => match input.codes.as_slice() {
            [Code::One(code)] => {
                let number = check::number(Table::Responses, code)?;
                // A deprecated code needs the mark where it is declared.
                let is_settled = list.contains(number) && is_current(code);
                (!is_settled).then(|| list.only(number))
            }
            _ => None,
        },
        Err(_) => holds_a_variable(input.clone()).then(|| list.clone()),
    }
}

fn is_current(code: &OneCode) -> bool {
    check::needed(Table::Responses, code) != Some(Allow::Deprecated)
}

fn holds_a_variable(input: TokenStream) -> bool {
    for token in input {
        let is_found = match token {
            TokenTree::Punct(sign) => sign.as_char() == '$',
            TokenTree::Group(group) => holds_a_variable(group.stream()),
            _ => false,
        };
        if is_found {
            return true;
        }
    }
    false
}
