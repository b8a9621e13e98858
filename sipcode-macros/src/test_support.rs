//! What the tests of all macros need: tokens from text, the errors in an expansion, and arbitrary
//! tokens.

use std::str::FromStr;

use proc_macro2::{Delimiter, Group, Literal, Spacing, TokenStream, TokenTree};
use proptest::prelude::*;
use syn::parse::Parser as _;

pub(crate) fn tokens(text: &str) -> TokenStream {
    TokenStream::from_str(text).expect(text)
}

/// Without white space: how tokens are spaced depends on where they come from.
pub(crate) fn squeezed(tokens: &TokenStream) -> String {
    tokens.to_string().replace(' ', "")
}

/// The input of a macro, behind the `$crate` that its front passes.
pub(crate) fn with_crate(input: TokenStream) -> TokenStream {
    tokens("krate").into_iter().chain(input).collect()
}

/// The texts of all `compile_error!`s.
pub(crate) fn errors(expansion: TokenStream) -> Vec<String> {
    let mut texts = Vec::new();
    let mut is_report = false;
    for token in expansion {
        match token {
            TokenTree::Ident(ident) => is_report = ident == "compile_error",
            TokenTree::Group(group) if is_report => {
                texts.push(syn::parse2::<syn::LitStr>(group.stream()).unwrap().value());
                is_report = false;
            }
            TokenTree::Group(group) => texts.extend(errors(group.stream())),
            _ => {}
        }
    }
    texts
}

pub(crate) fn assert_is_expression(expansion: &TokenStream) {
    let parsed = syn::parse2::<syn::Expr>(expansion.clone());
    assert!(parsed.is_ok(), "not an expression: {expansion}");
}

pub(crate) fn assert_is_expression_and_pattern(expansion: &TokenStream) {
    assert_is_expression(expansion);
    let parsed = syn::Pat::parse_multi.parse2(expansion.clone());
    assert!(parsed.is_ok(), "not a pattern: {expansion}");
}

pub(crate) fn token() -> impl Strategy<Value = TokenStream> {
    let word = prop::sample::select(vec![
        "486",
        "468",
        "202",
        "409",
        "700",
        "4xx",
        "7xx",
        "40x",
        "486u16",
        "486i32",
        "0x1E6",
        "4e2",
        "486.0",
        "\"Busy Here\"",
        "\"\"",
        "b\"4\"",
        "c\"4\"",
        "'4'",
        "BUSY_HERE",
        "BusyHere",
        "x",
        "_",
        "true",
        "allow",
        "alow",
        "(deprecated)",
        "(obsolete, unregistered)",
        "()",
        "{ 486 }",
        "[]",
        "sip!(486)",
        "a::B",
        "::",
        "'life",
        "#[doc = \"\"]",
        "r#match",
        "crate",
        "$",
        "method",
        "role",
        "reason",
        "status",
        "transparent",
        "crate",
        "=",
        "INVITE",
        "uas",
        "\"X-A\"",
    ])
    .prop_map(|text| TokenStream::from_str(text).unwrap());
    let punct = prop::sample::select(",,,||.=:-+!;#&<>?@".chars().collect::<Vec<_>>())
        .prop_map(|sign| TokenTree::from(proc_macro2::Punct::new(sign, Spacing::Alone)).into());
    let number =
        any::<u64>().prop_map(|number| TokenTree::from(Literal::u64_unsuffixed(number)).into());
    let leaf = prop_oneof![4 => word, 3 => punct, 1 => number];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let delimiter = prop::sample::select(vec![
            Delimiter::None,
            Delimiter::Parenthesis,
            Delimiter::Brace,
            Delimiter::Bracket,
        ]);
        (delimiter, prop::collection::vec(inner, 0..4)).prop_map(|(delimiter, tokens)| {
            let tokens = tokens.into_iter().flatten().collect();
            TokenTree::from(Group::new(delimiter, tokens)).into()
        })
    })
}
