//! Whatever is written often costs in proportion: what comes out grows by the same for each more, and an
//! item of any size ends soon.

use proc_macro2::{TokenStream, TokenTree};

use crate::{
    response,
    test_support::{errors, tokens},
};

/// An input with so many of something: arguments and item.
type Input = fn(usize) -> [String; 2];

const INPUTS: &[(&str, Input)] = &[
    ("header fields", |n| {
        let fields = each(n, |i| format!("#[sip_header(\"X-Header-{i}\")] f{i}: u8,"));
        ["486".to_owned(), format!("struct R {{ {fields} }}")]
    }),
    ("type parameters", |n| {
        let parameters = each(n, |i| format!("T{i},"));
        let fields = each(n, |i| {
            format!("#[sip_header(\"X-Header-{i}\")] f{i}: T{i},")
        });
        [
            "486".to_owned(),
            format!("struct R<{parameters}> {{ {fields} }}"),
        ]
    }),
    ("variants", |n| {
        let variants = each(n, |i| {
            format!("#[sip_response(503)] V{i} {{ #[sip_header(\"Retry-After\")] after: u8 }},")
        });
        [String::new(), format!("enum R {{ {variants} }}")]
    }),
    ("listed codes and undeclared patterns", |n| {
        let patterns = each(n, |_| "sip!(486) => 1,".to_owned());
        [
            codes(n),
            format!("fn f(code: StatusCode) -> u8 {{ match code {{ {patterns} }} }}"),
        ]
    }),
    ("listed codes and constants", |n| {
        let constants = each(n, |_| "StatusCode::BUSY_HERE;".to_owned());
        [codes(n), format!("fn f() -> Refusal {{ {constants} }}")]
    }),
    ("a long path", |n| {
        let path = "::a".repeat(5 * n);
        ["200".to_owned(), format!("fn f() {{ {path}::sip!(486) }}")]
    }),
    ("comparisons", |n| {
        let compared = "& sip!(486) == ".repeat(n);
        ["200".to_owned(), format!("fn f() {{ {compared} 1 }}")]
    }),
];

fn each(n: usize, one: impl FnMut(usize) -> String) -> String {
    (0..n).map(one).collect()
}

/// Private codes of three digits, each once, and what allows them.
fn codes(n: usize) -> String {
    let mut codes = (100..700).filter(|code| sipcode_registry::response_code(*code).is_none());
    each(n, |_| {
        codes
            .next()
            .map_or(String::new(), |code| format!("{code},"))
    }) + "allow(unregistered)"
}

fn expand([arguments, item]: [String; 2]) -> TokenStream {
    response::expand(tokens(&arguments), tokens(&item))
}

fn count(tokens: TokenStream) -> usize {
    tokens
        .into_iter()
        .map(|token| match token {
            TokenTree::Group(group) => 1 + count(group.stream()),
            _ => 1,
        })
        .sum()
}

#[test]
fn what_comes_out_grows_in_proportion() {
    for (name, input) in INPUTS {
        let [one, two, three] = [100, 200, 300].map(|n| {
            let expansion = expand(input(n));
            assert_eq!(errors(expansion.clone()), [""; 0], "{name}");
            count(expansion)
        });
        assert_eq!(three - two, two - one, "{name}: {one}, {two}, {three}");
    }
}

/// Work that grows with the square of the size would take minutes here.
#[test]
fn a_large_item_ends() {
    for (_, input) in INPUTS {
        drop(expand(input(10_000)));
    }
}

/// The errors of wrong arguments, of which each is one.
fn mistakes(n: usize) -> [Vec<String>; 2] {
    let list = each(n, |i| format!("{},", 700 + i));
    let variants = each(n, |i| format!("#[sip_response({})] V{i},", 700 + i));
    let of_list = expand([list, "fn f() {}".to_owned()]);
    let of_type = expand([String::new(), format!("enum E {{ {variants} }}")]);
    [errors(of_list), errors(of_type)]
}

#[test]
fn many_mistakes_end_in_their_number() {
    for said in mistakes(20) {
        assert_eq!(said.len(), 20);
        assert!(
            said.iter().all(|text| text.contains("is not a SIP")),
            "{said:?}"
        );
    }
    for (n, wanted) in [
        (21, "there is one more mistake in this item"),
        (22, "there are 2 more mistakes in this item"),
        (10_000, "there are 9980 more mistakes in this item"),
    ] {
        for said in mistakes(n) {
            assert_eq!(said.len(), 21);
            assert_eq!(said.last().map(String::as_str), Some(wanted));
        }
    }
}
