//! The whole way from tokens to tokens.

use proc_macro2::TokenStream;
use proptest::prelude::*;
use quote::quote;
use sipcode_registry::{
    Fact, METHODS, RESPONSE_CODES, ROLES, Registration, ResponseCode, Rule, facts,
};

use super::expand;
use crate::{
    test_support::{self, squeezed, token, tokens},
    vocabulary::snake_case,
};

/// The texts of the errors.
fn errors(arguments: &str, item: &str) -> Vec<String> {
    test_support::errors(expand(tokens(arguments), tokens(item)))
}

/// All that may be written, with the deprecated 202.
fn registered() -> impl Iterator<Item = &'static ResponseCode> {
    let rows = RESPONSE_CODES.iter();
    rows.filter(|row| !matches!(row.registration, Registration::Obsolete(_)))
}

/// The facts about the headers of a response to a method.
fn musts(row: &ResponseCode, method: Option<&str>) -> Vec<(&'static Fact, Names)> {
    let musts = facts(row.number).filter_map(|fact| match fact.rule {
        Rule::Carries { any_of, .. } => Some((fact, any_of)),
        _ => None,
    });
    musts
        .filter(|(fact, _)| fact.method.is_none_or(|of| Some(of) == method))
        .collect()
}

type Names = &'static [&'static str];

/// A struct with a field for each header that the response must carry.
fn item(musts: &[(&Fact, Names)]) -> String {
    let field = |(_, any_of): &(&Fact, Names)| format!("{}: u8,", snake_case(any_of[0]));
    format!(
        "struct Response {{ {} }}",
        musts.iter().map(field).collect::<String>()
    )
}

fn is_response_to(row: &ResponseCode, method: &str) -> bool {
    facts(row.number).all(|fact| match fact.rule {
        Rule::Only(only) => only.contains(&method),
        Rule::Except(never) => !never.contains(&method),
        _ => true,
    })
}

fn is_barred(row: &ResponseCode, role: &'static str) -> bool {
    facts(row.number).any(|fact| fact.rule == Rule::Never(role))
}

fn is_still(row: &ResponseCode, method: Option<&str>) -> bool {
    facts(row.number).any(|fact| match fact.rule {
        Rule::Still(methods) => method.is_some_and(|method| methods.contains(&method)),
        _ => false,
    })
}

/// `code, allow(...)`, with the `allow` that the code needs for the method.
fn code(row: &ResponseCode, method: Option<&str>) -> String {
    match &row.registration {
        Registration::Deprecated(_) if !is_still(row, method) => {
            format!("{}, allow(deprecated)", row.number)
        }
        _ => row.number.to_string(),
    }
}

#[test]
fn the_verdict_on_a_method_is_that_of_the_row() {
    for row in registered() {
        for method in METHODS.into_iter().filter(|method| *method != "ACK") {
            let item = item(&musts(row, Some(method)));
            let said = errors(
                &format!("{}, method = {method}", code(row, Some(method))),
                &item,
            );
            let refused = format!(
                "{} {} is not a response to {method}",
                row.number, row.reason_phrase
            );
            assert_eq!(
                said.is_empty(),
                is_response_to(row, method),
                "{} {method}: {said:?}",
                row.number
            );
            assert!(
                said.iter().all(|said| said.starts_with(&refused)),
                "{said:?}"
            );
        }
    }
}

#[test]
fn the_verdict_on_a_role_is_that_of_the_row() {
    for row in registered() {
        for role in ROLES {
            let said = errors(
                &format!("{}, role = {role}", code(row, None)),
                &item(&musts(row, None)),
            );
            let barred = is_barred(row, role);
            let refused = format!("must not originate {} {}", row.number, row.reason_phrase);
            assert_eq!(
                said.len(),
                usize::from(barred),
                "{} {role}: {said:?}",
                row.number
            );
            assert!(said.iter().all(|said| said.contains(&refused)), "{said:?}");
        }
    }
}

#[test]
fn a_response_without_a_header_that_it_must_carry_is_refused() {
    let mut refused = 0;
    for row in registered() {
        let methods = METHODS
            .into_iter()
            .filter(|method| *method != "ACK" && is_response_to(row, method));
        for method in methods.map(Some).chain([None]) {
            let key = method
                .map(|method| format!(", method = {method}"))
                .unwrap_or_default();
            let musts = musts(row, method);
            let arguments = code(row, method) + &key;
            assert_eq!(errors(&arguments, &item(&musts)), [""; 0], "{arguments}");
            let said = errors(&arguments, "struct Response;");
            assert_eq!(said.len(), musts.len(), "{arguments}: {said:?}");
            for (said, (fact, any_of)) in said.iter().zip(&musts) {
                assert!(
                    said.contains("must carry") && said.ends_with(fact.reference),
                    "{said}"
                );
                assert!(
                    any_of
                        .iter()
                        .all(|name| said.contains(&format!("`{name}`")))
                );
                refused += 1;
            }
            if !musts.is_empty() {
                let allowed = if arguments.contains("allow(") {
                    arguments.replace("allow(", "allow(missing_headers, ")
                } else {
                    format!("{arguments}, allow(missing_headers)")
                };
                assert_eq!(errors(&allowed, "struct Response;"), [""; 0], "{allowed}");
            }
        }
    }
    assert!(refused > 100, "{refused}");
}

#[test]
fn any_way_to_name_a_header_will_do_but_an_option_will_not() {
    let musts =
        registered().flat_map(|row| musts(row, None).into_iter().map(move |must| (row, must)));
    for (row, (_, any_of)) in musts {
        for name in any_of {
            let arguments = row.number.to_string();
            let (small, field) = (name.to_lowercase(), snake_case(name));
            for item in [
                format!("struct R {{ {field}: u8 }}"),
                format!("struct R {{ {field}: Vec<u8> }}"),
                format!("struct R {{ #[sip_header({name:?})] other: u8 }}"),
                format!("struct R(#[sip_header({small:?})] u8);"),
            ] {
                assert_eq!(errors(&arguments, &item), [""; 0], "{arguments} {item}");
            }
            for item in [
                format!("struct R {{ {field}: Option<u8> }}"),
                format!("struct R(#[sip_header({name:?})] core::option::Option<u8>);"),
                format!("struct R {{ #[sip_header(\"X-Other\")] {field}: u8 }}"),
                format!("struct R {{ {field}_: u8 }}"),
                "struct R(u8);".to_owned(),
            ] {
                assert_eq!(errors(&arguments, &item).len(), 1, "{arguments} {item}");
            }
        }
    }
}

#[test]
fn a_method_of_ones_own_is_refused_only_where_the_methods_are_listed() {
    for row in registered() {
        let arguments = format!("{}, method = \"X-CUSTOM\"", code(row, None));
        let listed = facts(row.number).any(|fact| matches!(fact.rule, Rule::Only(_)));
        let said = errors(&arguments, &item(&musts(row, None)));
        assert_eq!(said.is_empty(), !listed, "{arguments}: {said:?}");
    }
}

#[test]
fn what_no_rfc_in_force_forbids_is_not_refused() {
    for (arguments, item) in [
        ("422, method = UPDATE", "struct R { min_se: u32 }"),
        ("600, method = REGISTER", "struct R;"),
        ("489, method = SUBSCRIBE", "struct R;"),
        ("489", "struct R;"),
        ("202, method = MESSAGE", "struct R;"),
        ("302, method = INVITE", "struct R;"),
        ("486, method = OPTIONS", "struct R;"),
        ("500, method = UPDATE", "struct R;"),
        (
            "401",
            "struct R { www_authenticate: u8, #[sip_header(\"Proxy-Authenticate\")] also: Vec<u8> }",
        ),
        ("407, role = uas", "struct R { proxy_authenticate: u8 }"),
        ("402", "struct R;"),
    ] {
        assert_eq!(errors(arguments, item), [""; 0], "{arguments}");
    }
    for arguments in [
        "202",
        "202, method = INVITE",
        "202, method = MESSAGE, allow(deprecated)",
    ] {
        assert_eq!(errors(arguments, "struct R;").len(), 1, "{arguments}");
    }
}

#[test]
fn the_item_is_kept_without_our_marks() {
    let item = "#[doc = \" A.\"] pub(crate) enum E<'a, T: Copy, const N: usize> where T: 'a {
        #[sip_response(404)] #[doc = \" B.\"] A(#[sip_header(\"X\")] #[other] &'a [T; N]),
        #[sip_response(486)] #[cfg(any())] B { c: u8 } }";
    let kept = item
        .replace("#[sip_response(404)]", "")
        .replace("#[sip_response(486)]", "")
        .replace("#[sip_header(\"X\")]", "");
    let expansion = squeezed(&expand(TokenStream::new(), tokens(item)));
    assert!(
        expansion.starts_with(&squeezed(&tokens(&kept))),
        "{expansion}"
    );
    assert!(!expansion.contains("sip_response(") && !expansion.contains("sip_header("));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2048, ..ProptestConfig::default() })]

    /// Nothing panics, and the item comes out with an implementation.
    #[test]
    fn any_arguments_leave_the_type_usable(
        on_item in prop::collection::vec(token(), 0..6),
        on_variant in prop::collection::vec(token(), 0..6),
        on_field in prop::collection::vec(token(), 0..3),
    ) {
        let [on_item, on_variant, on_field] = [on_item, on_variant, on_field]
            .map(|tokens| tokens.into_iter().flatten().collect::<TokenStream>());
        let of_enum = quote! {
            enum E { #[sip_response(#on_variant)] A { #[sip_header(#on_field)] r#type: u8 } }
        };
        let of_struct = quote!(struct S(#[sip_header(#on_field)] u8););
        for item in [of_enum, of_struct] {
            let expansion = expand(on_item.clone(), item);
            let file = syn::parse2::<syn::File>(expansion.clone());
            let items = file.unwrap_or_else(|error| panic!("{error}: {expansion}")).items;
            prop_assert!(matches!(items.as_slice(), [_, syn::Item::Impl(_), ..]), "{expansion}");
        }
    }

    /// Tokens that are not an item at all are given back.
    #[test]
    fn any_item_is_kept(item in prop::collection::vec(token(), 0..6)) {
        let item: TokenStream = item.into_iter().flatten().collect();
        let expansion = expand(TokenStream::new(), item.clone());
        prop_assert!(expansion.to_string().starts_with(&item.to_string()));
    }
}
