//! The whole way from tokens to tokens.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use proptest::prelude::*;
use quote::quote;
use sipcode_registry::{RESPONSE_CODES, ROLES, Registration};

use crate::{
    response::{
        contract::function::function,
        expand,
        verdict::{Case, methods},
    },
    test_support::{self, squeezed, token, tokens},
};

/// The function, without what the table of its docs takes.
fn expanded(list: &str, function: &str) -> String {
    let expansion = squeezed(&expand(tokens(list), tokens(function)));
    let function = match expansion.split_once("\\n\")]") {
        Some((_, function)) => function,
        None => &expansion,
    };
    function
        .trim_start_matches("#[allow(clippy::unnested_or_patterns)]")
        .to_owned()
}

fn body(list: &str, body: &str) -> String {
    let function = expanded(list, &format!("fn f() {{ {body} }}"));
    let body = function.strip_prefix("fnf(){").unwrap();
    body.strip_suffix('}').unwrap().to_owned()
}

fn errors(list: &str) -> usize {
    let expansion = expand(tokens(list), tokens("fn f() { sip!(486) }"));
    test_support::errors(expansion).len()
}

#[test]
fn what_is_not_declared_gets_the_list() {
    for (written, marked) in [
        ("sip!(486)", "sip!(@declared()486)"),
        ("::sipcode::sip![486]", "::sipcode::sip![@declared()486]"),
        ("r#sip!{486}", "r#sip!{@declared()486}"),
        (
            "sip!(BUSY_HERE, \"Busy Here\")",
            "sip!(@declared()BUSY_HERE,\"BusyHere\")",
        ),
        ("sip!(486u16)", "sip!(@declared()486u16)"),
        ("a!{ b[c(sip!(486))] }", "a!{b[c(sip!(@declared()486))]}"),
        (
            "macro_rules! m { (sip!(486)) => { sip!(486) }; ($c:tt) => { sip!($c) } }",
            "macro_rules!m{(sip!(486))=>{sip!(@declared()486)};($c:tt)=>{sip!(@declared(200,5xx,)$c)}}",
        ),
        (
            "macro_rules! m { ($a:ident) => { sip!(202, allow($a)) } }",
            "macro_rules!m{($a:ident)=>{sip!(@declared(200,5xx,)202,allow($a))}}",
        ),
        // Looks like the `macro_rules! name` of a definition.
        ("if !ready { sip!(486) }", "if!ready{sip!(@declared()486)}"),
        (
            "assert_eq!(send(sip!(486)), x)",
            "assert_eq!(send(sip!(@declared()486)),x)",
        ),
        (
            "assert_eq!({ sip!(486) }, x[sip!(603)])",
            "assert_eq!({sip!(@declared()486)},x[sip!(@declared()603)])",
        ),
        (
            "(x == y, f(sip!(486)), sip!(603))",
            "(x==y,f(sip!(@declared()486)),sip!(@declared()603))",
        ),
    ] {
        assert_eq!(body("200, 5xx", written), marked);
    }
}

#[test]
fn a_pattern_is_not_touched_where_tokens_show_that_it_is_one() {
    for written in [
        "match c { sip!(486) => 1, sip!(603) | sip!(606) if x => 2, _ => { } }",
        "match c { A(sip!(486), 100..=200) => { 1 } (B, sip!(603)) => if x { 1 } else { 2 }, _ => 3 }",
        "match unsafe { c } { sip!(486) => 1, _ => 2 }",
        "if let sip!(486) = c { }",
        "let (sip!(486), 1..=2) = c else { return; };",
        "dbg!(match c { sip!(486) => 1, _ => 2 })",
    ] {
        assert_eq!(body("200", written), squeezed(&tokens(written)));
    }
    for (written, marked) in [
        (
            "match sip!(486) { sip!(603) => sip!(603), c if c.is(sip!(606)) => 1 }",
            "matchsip!(@declared()486){sip!(603)=>sip!(@declared()603),cifc.is(sip!(@declared()606))=>1}",
        ),
        (
            "match c { 1 => { sip!(486) } sip!(603) => a::<B, C>(), sip!(606) => 2 }",
            "matchc{1=>{sip!(@declared()486)}sip!(603)=>a::<B,C>(),sip!(@declared()606)=>2}",
        ),
        (
            "let x: Vec<u8>= sip!(486);",
            "letx:Vec<u8>=sip!(@declared()486);",
        ),
        ("let x; f(sip!(486))", "letx;f(sip!(@declared()486))"),
        // Not those of a `match`.
        ("m! { sip!(486) => 1 }", "m!{sip!(@declared()486)=>1}"),
        (
            "match c {}; m! { sip!(486) => 1 }",
            "matchc{};m!{sip!(@declared()486)=>1}",
        ),
    ] {
        assert_eq!(body("200", written), marked);
    }
}

/// `$m!(486)`, where `$m:path` is passed on in a group.
#[test]
fn a_call_through_a_fragment_gets_the_list() {
    for path in ["sip", "::sipcode::sip", "r#sip"] {
        let fragment = Group::new(Delimiter::None, tokens(path));
        let nested = Group::new(Delimiter::None, TokenTree::from(fragment.clone()).into());
        for fragment in [fragment, nested] {
            let body = quote!({ #fragment!(486) });
            let expansion = expand(tokens("200"), quote!(fn f() #body));
            let wanted = format!("{}!(@declared()486)}}", squeezed(&tokens(path)));
            assert!(squeezed(&expansion).ends_with(&wanted), "{expansion}");
        }
    }
}

#[test]
fn everything_else_is_not_touched() {
    for written in [
        "sip!(200)",
        "sip!(OK)",
        "sip!(200u16)",
        "sip!(499, allow(unregistered))",
        "sip!(4xx)",
        "sip!(5xx)",
        "sip!(500 | 486)",
        "sip!(499 500)",
        "sip!(468x)",
        "sip!(BUSY_HER)",
        "sip!()",
        "sip != (486)",
        "sip(486)",
        "sips!(500)",
        "x.sip",
        "#[sip_response(500)] struct S;",
        "x == sip!(500)",
        "(x, sip!(500)) == y",
        "[sip!(500), sip!(503)] == x.as_slice()",
        "x != vec![sip!(500)]",
        "assert_eq!(x, sip!(500))",
        "assert_ne!(sip!(500).as_u16(), x, \"{y}\")",
        "debug_assert_eq!(x, [Some(sip!(500)), Ok(&sip!(503))])",
    ] {
        assert_eq!(body("200, 4xx", written), squeezed(&tokens(written)));
    }
}

/// Only then `sip!` lets it be a value.
#[test]
fn a_deprecated_code_that_is_declared_is_marked_as_such() {
    for list in ["202, 4xx, allow(deprecated)", "2xx, 486"] {
        let body = body(list, "sip!(202); sip!(486)");
        assert_eq!(body, "sip!(@declared(202,)202);sip!(486)");
    }
}

#[test]
fn an_inner_contract_answers_for_itself() {
    let inner = "#[sip_response(486)] fn g() { sip!(486); sip!(500) }";
    let inner = tokens(&body("200", inner).replace("fng", "fn g"));
    let function: TokenStream = inner.into_iter().skip(2).collect();
    let expansion = squeezed(&expand(tokens("486"), function.clone()));
    assert!(
        expansion.ends_with("fng(){sip!(486);sip!(@declared()500)}"),
        "{expansion}"
    );
    // Also where it is wrong.
    let expansion = squeezed(&expand(tokens("468"), function));
    assert!(
        expansion.contains("fng(){sip!(486);sip!(500)}"),
        "{expansion}"
    );
}

#[test]
fn every_kind_of_function_is_one() {
    for function in [
        "fn f();",
        "fn f() -> u8 { 1 }",
        "pub fn f() {}",
        "pub(in a::b) const unsafe extern \"C\" fn f() {}",
        "default async fn f<T: Fn() -> u8, const N: usize>() where T: Copy {}",
        "#[a] #[b(c)] #[doc = \"d\"] fn r#fn() {}",
        "extern fn f() {}",
        "safe fn f();",
    ] {
        let expansion = expanded("200", function);
        assert!(
            expansion
                .ends_with(&squeezed(&tokens(function)).replace("#[a]#[b(c)]#[doc=\"d\"]", "")),
            "{expansion}"
        );
        assert!(!expansion.contains("compile_error"), "{expansion}");
        let fragment = Group::new(Delimiter::None, tokens(function));
        let of_fragment = expand(tokens("200"), TokenTree::from(fragment).into());
        let of_tokens = expand(tokens("200"), tokens(function));
        assert_eq!(squeezed(&of_fragment), squeezed(&of_tokens));
        assert!(squeezed(&of_tokens).contains("#Responses"), "{of_tokens}");
    }
}

#[test]
fn the_docs_end_with_a_table() {
    let expansion = expand(
        tokens("200, 1xx, 499, method = INVITE, role = uas, allow(unregistered)"),
        tokens("/// Docs.\n#[must_use] fn f() {}"),
    );
    let file = syn::parse2::<syn::File>(expansion).unwrap();
    let [syn::Item::Fn(function)] = file.items.as_slice() else {
        panic!("one function");
    };
    let docs = function.attrs.last().unwrap();
    let syn::Meta::NameValue(docs) = &docs.meta else {
        panic!("docs");
    };
    let syn::Expr::Lit(syn::ExprLit {
        lit: syn::Lit::Str(text),
        ..
    }) = &docs.value
    else {
        panic!("a text");
    };
    assert_eq!(
        text.value(),
        "\n\n# Responses\n\nIn response to `INVITE`, from a user agent server.\n\n| code | phrase | must carry | meaning | RFC |\n|---|---|---|---|---|\n\
         | 200 | OK | `Contact` | The request succeeded; what the response carries depends on the method of the request. | [RFC 3261 §21.2.1](https://www.rfc-editor.org/rfc/rfc3261#section-21.2.1) |\n\
         | 1xx | | | Any code of the class Provisional. | [RFC 3261 §21.1](https://www.rfc-editor.org/rfc/rfc3261#section-21.1) |\n\
         | 499 | | | A private code, not registered. | |\n"
    );
    let undocumented = expand(tokens("200"), tokens("fn f() {}"));
    assert!(
        squeezed(&undocumented).starts_with("#[cfg_attr(doc,doc="),
        "{undocumented}"
    );
}

#[test]
fn the_table_names_every_class() {
    let table = expand(tokens("1xx, 2xx, 3xx, 4xx, 5xx, 6xx"), tokens("fn f();")).to_string();
    for (digit, title) in [
        (1, "Provisional"),
        (2, "Success"),
        (3, "Redirection"),
        (4, "Client Error"),
        (5, "Server Error"),
        (6, "Global Failure"),
    ] {
        let row = format!(
            "| {digit}xx | | | Any code of the class {title}. | [RFC 3261 §21.{digit}]\
             (https://www.rfc-editor.org/rfc/rfc3261#section-21.{digit}) |"
        );
        assert!(table.contains(&row), "{table}");
    }
}

#[test]
fn every_code_is_decided_as_its_facts_say() {
    for row in RESPONSE_CODES {
        let allow = match row.registration {
            Registration::Registered => "",
            Registration::Deprecated(_) => ", allow(deprecated)",
            Registration::Obsolete(_) => ", allow(obsolete)",
        };
        let number = row.number;
        let phrase = format!("{} = {:?}{allow}", row.name, row.reason_phrase);
        assert_eq!(errors(&phrase), 0, "{phrase}");
        assert_eq!(errors(&number.to_string()), usize::from(!allow.is_empty()));
        for method in methods() {
            for role in ROLES.into_iter().map(Some).chain([None]) {
                let case = Case { method, role };
                let is_right = case.is_response(number) && case.is_originated(number);
                let allow = if case.needs_no_allow(row) { "" } else { allow };
                let list = format!("{number}{}{allow}", case.keys());
                assert_eq!(errors(&list), usize::from(!is_right), "{list}");
            }
        }
    }
}

#[test]
fn a_class_is_refused_where_one_code_of_it_at_the_most_may_be_sent() {
    for class in 1..=6 {
        for method in methods() {
            for role in ROLES.into_iter().map(Some).chain([None]) {
                let case = Case { method, role };
                // What holds for the codes that nobody has registered.
                let number = class * 100 + 50;
                let is_right = case.is_response(number) && case.is_originated(number);
                let list = format!("{class}xx{}", case.keys());
                assert_eq!(errors(&list), usize::from(!is_right), "{list}");
            }
        }
    }
    assert_eq!(errors("1xx, 401, role = proxy, allow(forwarded)"), 0);
}

#[test]
fn a_code_is_listed_once() {
    for (list, wanted) in [
        ("180, 200, 4xx", 0),
        ("180, 180", 1),
        ("180, RINGING, 180", 2),
        ("4xx, 4xx", 1),
        ("486, 4xx", 1),
        ("4xx, BUSY_HERE", 1),
        ("499, 499, allow(unregistered)", 1),
    ] {
        assert_eq!(errors(list), wanted, "{list}");
    }
}

#[test]
fn a_body_names_a_code_in_any_notation() {
    let expansion = |list: &str, literal: &str| {
        let function = format!("fn f() -> Refusal {{ take({literal}) }}");
        squeezed(&expand(tokens(list), tokens(&function)))
    };
    for (list, literal) in [
        ("486", "486u16"),
        ("486", "BUSY_HERE"),
        ("486", "4xx"),
        ("486", "4xxu16"),
        ("4xx", "486"),
        ("4xx", "4xxu16"),
    ] {
        let expansion = expansion(list, literal);
        assert!(expansion.contains("check_listed(PARTS"), "{expansion}");
        assert!(!expansion.contains("held(PARTS"), "{expansion}");
    }
    for (list, literal) in [
        ("486", "999xx"),
        ("486", "503"),
        ("486", "5xx"),
        ("503", "4xx"),
        ("4xx", "503"),
        ("486", "\"486\""),
        ("486", "'4'"),
        ("486", "99999999"),
    ] {
        let expansion = expansion(list, literal);
        assert!(expansion.contains("held(PARTS"), "{expansion}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2048, ..ProptestConfig::default() })]

    /// Nothing panics, and what stands in a body of which no code is missing is what stood there.
    #[test]
    fn any_list_and_body_leave_the_function(
        list in prop::collection::vec(token(), 0..6),
        body in prop::collection::vec(token(), 0..6),
    ) {
        let list: TokenStream = list.into_iter().flatten().collect();
        let body: TokenStream = body.into_iter().flatten().collect();
        let body = Group::new(Delimiter::Brace, body);
        let mut function = tokens("pub fn f()");
        function.extend([TokenTree::Group(body)]);
        drop(expand(list, function.clone()));
        let expansion = expand(tokens("1xx, 2xx, 3xx, 4xx, 5xx, 6xx"), function.clone());
        let unmarked = squeezed(&expansion).replace("@declared(1xx,2xx,3xx,4xx,5xx,6xx,)", "");
        prop_assert!(unmarked.ends_with(&squeezed(&function)), "{expansion}");
    }
}

/// What is no value of the body stays as it is, and so does what tokens cannot tell from it.
#[test]
fn what_is_no_value_stays_as_it_is() {
    for written in [
        // Operands.
        "$e == x; return (StatusCode::GONE) == x",
        "x == StatusCode::GONE",
        "(StatusCode::GONE, a) == b",
        "b == [Some(StatusCode::GONE), &vec![StatusCode::GONE]]",
        "macro_rules! m { () => { x == $crate::sip!(486) } }",
        // Other paths.
        "other::StatusCode::GONE",
        "Other::GONE",
        "StatusCode::GONE(1)",
        "StatusCode::GONE::A",
        // Patterns.
        "let A | StatusCode::GONE = x else { return };",
        "let 0..=StatusCode::GONE = x else { return };",
        // Macros.
        "macro_rules! m { () => { StatusCode::GONE } }",
        "macro_rules! m { () => {}; (sip!(486)) => {} }",
        "m! { (sip)!(486) }",
        // Arms that may end elsewhere.
        "match x { 0 => if a { StatusCode::GONE } else { b } T::<A, B>::C => c }",
        "match x { 0 => 'a: loop { break 'a StatusCode::GONE } T::<A, B>::C => c }",
        "match x { 0 => StatusCode::GONE, T::<A, B>::C => c }",
    ] {
        let same = squeezed(&tokens(written));
        assert_eq!(body("200", written), same);
    }
}

#[test]
fn what_is_only_near_a_comparison_is_a_value() {
    for written in [
        "(a, StatusCode::GONE.foo()) == b",
        "f(StatusCode::GONE, a) == b",
        "StatusCode::GONE.foo() == b",
        "dbg!(StatusCode::GONE) == b",
        "#[allow(a)] StatusCode::GONE;",
    ] {
        let checks = body("200", written).matches("__private::Sent<").count();
        assert_eq!(checks, 2, "{written}");
    }
    assert!(body("200", "dbg!(sip!(486)) == b").starts_with("dbg!(sip!(@declared()"));
}

/// `$e == ...`, where `$e` is passed on in a group.
#[test]
fn a_fragment_beside_a_comparison_is_an_operand() {
    let code = Group::new(Delimiter::None, tokens("StatusCode::GONE"));
    let function = quote!(fn f() { #code == x });
    let expansion = squeezed(&expand(tokens("200"), function));
    assert!(!expansion.contains("Sent"), "{expansion}");
}

#[test]
fn a_reply_gets_its_code_and_the_method() {
    for (written, marked) in [
        (
            "sip_reply!(486)",
            "sip_reply!(@declared(486,\"INVITE\")486)",
        ),
        ("sip_reply!(487)", "sip_reply!(@declared(\"INVITE\")487)"),
        (
            "sip_reply!($a)",
            "sip_reply!(@declared(200,486,\"INVITE\")$a)",
        ),
    ] {
        assert_eq!(body("200, 486, method = INVITE", written), marked);
    }
}

/// The words of an `allow` may be meant for any of the codes.
#[test]
fn an_allow_is_held_against_all_codes() {
    for (list, wanted) in [
        ("202, 409, allow(deprecated)", &["send `491`"] as &[_]),
        (
            "202, 409, allow(deprecated), method = MESSAGE",
            &["`allow(deprecated)`", "write `obsolete`"],
        ),
        ("200, 468, allow(deprecated)", &["468"]),
    ] {
        let said = test_support::errors(expand(tokens(list), tokens("fn f() {}")));
        assert_eq!(said.len(), wanted.len(), "{list}: {said:?}");
        for (said, wanted) in said.iter().zip(wanted) {
            assert!(said.contains(wanted), "{list}: {said}");
        }
    }
}

#[test]
fn a_function_has_one_contract_and_nothing_but_qualifiers_before_it() {
    for second in ["#[sip_response(200)]", "#[a::sip_response(200)]"] {
        let function = tokens(&format!("{second} fn f() {{}}"));
        let said = test_support::errors(expand(tokens("200"), function));
        assert_eq!(said.len(), 1, "{said:?}");
    }
    for other in [
        "#[a(sip_response)] fn f() {}",
        "pub(crate) async unsafe fn f() {}",
    ] {
        let said = test_support::errors(expand(tokens("200"), tokens(other)));
        assert_eq!(said.len(), 0, "{said:?}");
    }
    for other in ["struct fn f() {}", "{} fn f() {}"] {
        assert!(function(tokens(other)).is_none(), "{other}");
    }
}

#[test]
fn the_constant_has_the_conditions_and_the_visibility_of_the_function() {
    let fragment = Group::new(Delimiter::None, tokens("pub(in a)"));
    let with_fragment = quote!(#fragment fn f() {});
    for (function, wanted) in [
        (tokens("fn f() {}"), ["", ""]),
        (tokens("pub fn f() {}"), ["", "pub"]),
        (
            tokens("#[b] #[cfg(a)] #[c] pub(crate) fn f() {}"),
            ["#[cfg(a)]", "pub(crate)"],
        ),
        (tokens("const fn f() {}"), ["", ""]),
        (with_fragment, ["", "pub(ina)"]),
    ] {
        let expansion = squeezed(&expand(tokens("200, codes = CODES"), function));
        let [conditions, visibility] = wanted;
        let docs = "#[doc=\"Thecodesoftheresponsesof`f`.\"]";
        let wanted = format!("{conditions}{docs}{visibility}constCODES:");
        assert!(expansion.starts_with(&wanted), "{expansion}");
    }
}

/// The types of which the codes are asked, and whether these are all codes of what is returned.
#[test]
fn the_return_type_is_read_through_what_stands_around_it() {
    let fragment = Group::new(Delimiter::None, tokens("Busy"));
    for (signature, types, are_all) in [
        (tokens("pub(crate) fn f() -> Busy"), &["Busy"] as &[_], true),
        (
            tokens("fn f<F: Fn() -> A>() -> Busy where A: B"),
            &["Busy"],
            true,
        ),
        (tokens("fn f<T: A<B>>(a: T) -> Busy"), &["Busy"], true),
        (quote!(fn f() -> #fragment), &["Busy"], true),
        (tokens("fn f() -> (Busy)"), &["Busy"], true),
        (tokens("fn f() -> &'a Option<Box<Busy>>"), &["Busy"], true),
        (tokens("fn f() -> Busy<'a>"), &["Busy"], true),
        (
            tokens("fn f() -> Result<Busy, Other>"),
            &["Busy", "Other"],
            true,
        ),
        (tokens("fn f() -> Result<Busy>"), &["Busy"], false),
        (tokens("fn f() -> Busy<Other>"), &[], false),
        (tokens("fn f() -> <A as B>::C"), &[], false),
        (tokens("fn f() -> <A>::Busy"), &[], false),
    ] {
        let function = quote!(#signature {});
        let expansion = squeezed(&expand(tokens("1xx, 200"), function));
        let asked = expansion.split("Part<").skip(1);
        let asked: Vec<_> = asked.filter_map(|rest| rest.split('>').next()).collect();
        assert_eq!(asked, types, "{signature}");
        assert_eq!(
            expansion.contains("check_held(PARTS,200)"),
            are_all,
            "{signature}"
        );
        assert!(!expansion.contains("check_class_held(PARTS"), "{signature}");
    }
}

#[test]
fn each_error_is_about_what_is_wrong() {
    for (list, wanted) in [
        ("200, colour = 5", "key `colour`"),
        ("401..=407", "a class, `4xx`, or the codes with commas"),
        (
            "200, role = uas uas",
            "`#[sip_response(code, code = \"phrase\", class, ",
        ),
    ] {
        let said = test_support::errors(expand(tokens(list), tokens("fn f() {}")));
        assert_eq!(said.len(), 1, "{list}: {said:?}");
        assert!(said[0].contains(wanted), "{list}: {said:?}");
    }
}

#[test]
fn only_a_name_of_a_module_has_a_stand_in() {
    for (ty, has_one) in [("Busy", true), ("a::Busy", false), ("::Busy", false)] {
        let function = format!("fn f() -> {ty} {{}}");
        let expansion = squeezed(&expand(tokens("200"), tokens(&function)));
        assert_eq!(expansion.contains("StandIn"), has_one, "{ty}");
    }
}

#[test]
fn a_value_and_a_guard_of_matches_are_marked() {
    for (written, marked) in [
        ("matches!(sip!(486), A)", "matches!(sip!(@declared()486),A)"),
        (
            "matches!(a, A if b(sip!(486)))",
            "matches!(a,Aifb(sip!(@declared()486)))",
        ),
        ("matches!(a, sip!(486))", "matches!(a,sip!(486))"),
    ] {
        assert_eq!(body("200", written), marked);
    }
}

#[test]
fn the_table_is_for_rustdoc_alone_where_there_are_no_docs() {
    let starts = |function: &str, start: &str| {
        let expansion = squeezed(&expand(tokens("200"), tokens(function)));
        expansion.contains(start)
    };
    assert!(starts("#[inline] fn f() {}", "#[cfg_attr(doc,doc=\""));
    assert!(starts("#[doc = \"a\"] fn f() {}", "#[doc=\"\\n"));
}

#[test]
fn lifetimes_that_are_left_out_are_allowed() {
    for (ty, are_left_out) in [
        ("Busy", false),
        ("Busy<'a>", true),
        ("Result<Busy<'a>, Other>", true),
    ] {
        let function = format!("fn f() -> {ty} {{}}");
        let expansion = squeezed(&expand(tokens("200"), tokens(&function)));
        let lint = "elided_lifetimes_in_paths";
        assert_eq!(expansion.contains(lint), are_left_out, "{ty}");
    }
}
