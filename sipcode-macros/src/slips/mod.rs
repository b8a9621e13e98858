//! Slips in right inputs: whatever is written, nothing panics, the item stays, and one slip is one
//! error.
//!
//! `cargo test -p sipcode-macros slips -- --nocapture` prints how many errors the slips give, and
//! those that give more than one.

mod inputs;
mod slip;

use std::{
    fmt::Write as _,
    panic::{AssertUnwindSafe, catch_unwind},
};

use proc_macro2::{Group, TokenStream, TokenTree};

use self::{
    inputs::INPUTS,
    slip::{Slip, anywhere, in_marks},
};
use crate::{
    codes, response, sip,
    test_support::{
        assert_is_expression, assert_is_expression_and_pattern, errors, squeezed, tokens,
        with_crate,
    },
    vocabulary::Macro,
    warning,
};

/// How many slips of a hundred may give more than one error.
const SEVERAL_PERCENT: usize = 1;

const MACROS: [(Macro, &str); 6] = [
    (Macro::Sip, "sip!"),
    (Macro::Codes, "sip_codes!"),
    (Macro::Warning, "sip_warning!"),
    (Macro::Response, "sip_response on a type"),
    (Macro::Contract, "sip_response on a function"),
    (Macro::Reply, "sip_reply!"),
];

#[test]
fn the_inputs_are_right() {
    for &(caller, text) in INPUTS {
        let errors = errors(expansion(caller, tokens(text)));
        assert_eq!(errors, [""; 0], "{text}");
    }
}

#[test]
fn most_slips_are_one_error() {
    let mut summary = String::new();
    let mut listing = String::new();
    let (mut all, mut several) = (0, 0);
    for (caller, name) in MACROS {
        // Slips with no error, with one, with two and with more.
        let mut counts = [0; 4];
        let inputs = INPUTS.iter().filter(|(of, _)| *of == caller);
        for (input, errors) in inputs.flat_map(|(_, text)| outcomes(caller, text)) {
            counts[errors.len().min(3)] += 1;
            if errors.len() > 1 {
                let _ = write!(listing, "\n{input}\n    {}", errors.join("\n    "));
            }
        }
        let slips: usize = counts.iter().sum();
        let [none, one, two, more] = counts;
        let _ = writeln!(
            summary,
            "{name:27} {slips:5} slips: {none:4} no error, {one:5} one, {two:4} two, {more:4} more"
        );
        all += slips;
        several += two + more;
    }
    let share = format!("{several} of {all} slips give more than one error");
    println!("{summary}{share}:{listing}");
    assert!(all > 2500, "{all}");
    assert!(several * 100 <= all * SEVERAL_PERCENT, "{share}");
}

/// The slips of an input, and the first line of each error that one gives.
fn outcomes(caller: Macro, text: &str) -> Vec<(String, Vec<String>)> {
    let right = tokens(text);
    let is_attribute = matches!(caller, Macro::Response | Macro::Contract);
    let slips = if is_attribute {
        in_marks(&right)
    } else {
        anywhere(&right)
    };
    let item = is_attribute.then(|| squeezed(&without_marks(right)));
    let outcomes = slips.into_iter().map(|Slip { shown, tokens }| {
        let expansion = catch_unwind(AssertUnwindSafe(|| expansion(caller, tokens)))
            .unwrap_or_else(|_| panic!("it panics: {shown}"));
        match &item {
            Some(item) => assert_holds(&expansion, item, &shown),
            None if caller == Macro::Codes => assert_is_expression(&expansion),
            // What is left of a value may be none.
            None if caller == Macro::Reply => {}
            None => assert_is_expression_and_pattern(&expansion),
        }
        let errors = errors(expansion).into_iter();
        let first = |text: String| text.lines().next().unwrap().to_owned();
        (shown, errors.map(first).collect())
    });
    outcomes.collect()
}

fn expansion(caller: Macro, input: TokenStream) -> TokenStream {
    match caller {
        Macro::Sip => sip::expand(with_crate(input)),
        Macro::Codes => codes::expand(with_crate(input)),
        Macro::Warning => warning::expand(with_crate(input)),
        Macro::Reply => response::reply(with_crate(input)),
        Macro::Response | Macro::Contract => {
            let mut item = input.into_iter().skip(1);
            let arguments = arguments(item.next());
            response::expand(arguments, item.collect())
        }
    }
}

/// The arguments in `[sip_response(arguments)]`.
fn arguments(attribute: Option<TokenTree>) -> TokenStream {
    let Some(TokenTree::Group(attribute)) = attribute else {
        panic!("the item must start with an attribute");
    };
    match attribute.stream().into_iter().last() {
        Some(TokenTree::Group(arguments)) => arguments.stream(),
        _ => TokenStream::new(),
    }
}

fn assert_holds(expansion: &TokenStream, item: &str, input: &str) {
    let parsed = syn::parse2::<syn::File>(expansion.clone());
    assert!(parsed.is_ok(), "not items: {input}: {expansion}");
    assert!(
        squeezed(expansion).contains(item),
        "the item is gone: {input}: {expansion}"
    );
}

/// An item without any attributes.
fn without_marks(item: TokenStream) -> TokenStream {
    let mut kept = TokenStream::new();
    let mut tokens = item.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(sign) if sign.as_char() == '#' => drop(tokens.next()),
            TokenTree::Group(group) => {
                let inside = without_marks(group.stream());
                let group = Group::new(group.delimiter(), inside);
                kept.extend([TokenTree::Group(group)]);
            }
            token => kept.extend([token]),
        }
    }
    kept
}
