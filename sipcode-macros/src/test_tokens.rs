//! Arbitrary tokens, such as stand in the inputs of our macros.

use std::str::FromStr;

use proc_macro2::{Delimiter, Group, Literal, Spacing, TokenStream, TokenTree};
use proptest::prelude::*;

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
