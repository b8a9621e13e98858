//! The whole way from tokens to tokens.

use std::str::FromStr;

use proc_macro2::{TokenStream, TokenTree};
use proptest::prelude::*;
use quote::quote;
use sipcode_registry::{
    METHODS, Methods, RESPONSE_CODES, ROLES, Registration, RequiredHeader, ResponseCode,
};

use crate::test_tokens::token;

use super::{expand, snake_case};

/// The texts of the errors.
fn errors(arguments: &str, item: &str) -> Vec<String> {
    let tokens = |text| TokenStream::from_str(text).unwrap();
    let mut texts = Vec::new();
    collect(expand(tokens(arguments), tokens(item)), &mut texts);
    texts
}

fn collect(tokens: TokenStream, texts: &mut Vec<String>) {
    let mut is_report = false;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => is_report = ident == "compile_error",
            TokenTree::Group(group) if is_report => {
                texts.push(syn::parse2::<syn::LitStr>(group.stream()).unwrap().value());
                is_report = false;
            }
            TokenTree::Group(group) => collect(group.stream(), texts),
            _ => {}
        }
    }
}

/// All that may be written, with the deprecated 202.
fn registered() -> impl Iterator<Item = &'static ResponseCode> {
    let rows = RESPONSE_CODES.iter();
    rows.filter(|row| !matches!(row.registration, Registration::Obsolete(_)))
}

fn rules(row: &ResponseCode, method: Option<&str>) -> Vec<&'static RequiredHeader> {
    let rows = RESPONSE_CODES
        .iter()
        .find(|known| known.number == row.number)
        .unwrap();
    rows.headers
        .iter()
        .filter(|rule| rule.method.is_none_or(|of| Some(of) == method))
        .collect()
}

/// A struct with a field for each header that an answer to the method must carry.
fn item(rules: &[&RequiredHeader]) -> String {
    let field = |rule: &&RequiredHeader| format!("{}: u8,", snake_case(rule.any_of[0]));
    format!(
        "struct Response {{ {} }}",
        rules.iter().map(field).collect::<String>()
    )
}

fn answers(row: &ResponseCode, method: &str) -> bool {
    row.methods.iter().all(|rule| match rule.methods {
        Methods::Only(only) => only.contains(&method),
        Methods::Except(never) => !never.contains(&method),
    })
}

/// `code, allow(...)`, with the `allow` that the code needs for the method.
fn code(row: &ResponseCode, method: Option<&str>) -> String {
    match &row.registration {
        Registration::Deprecated(ended)
            if !ended.still.iter().any(|still| Some(still.0) == method) =>
        {
            format!("{}, allow(deprecated)", row.number)
        }
        _ => row.number.to_string(),
    }
}

#[test]
fn the_verdict_on_a_method_is_that_of_the_row() {
    for row in registered() {
        for method in METHODS.into_iter().filter(|method| *method != "ACK") {
            let item = item(&rules(row, Some(method)));
            let said = errors(
                &format!("{}, method = {method}", code(row, Some(method))),
                &item,
            );
            let refused = format!(
                "{} {} cannot answer {method}",
                row.number, row.reason_phrase
            );
            assert_eq!(
                said.is_empty(),
                answers(row, method),
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
                &item(&rules(row, None)),
            );
            let barred = row.barred.iter().any(|rule| rule.role == role);
            let refused = format!(
                "{} {} must not come from a {role}",
                row.number, row.reason_phrase
            );
            assert_eq!(
                said.len(),
                usize::from(barred),
                "{} {role}: {said:?}",
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
fn a_response_without_a_header_that_it_must_carry_is_refused() {
    let mut refused = 0;
    for row in registered() {
        let methods = METHODS
            .into_iter()
            .filter(|method| *method != "ACK" && answers(row, method));
        for method in methods.map(Some).chain([None]) {
            let key = method
                .map(|method| format!(", method = {method}"))
                .unwrap_or_default();
            let rules = rules(row, method);
            let arguments = code(row, method) + &key;
            assert_eq!(errors(&arguments, &item(&rules)), [""; 0], "{arguments}");
            let said = errors(&arguments, "struct Response;");
            assert_eq!(said.len(), rules.len(), "{arguments}: {said:?}");
            for (said, rule) in said.iter().zip(&rules) {
                assert!(
                    said.contains("must carry") && said.ends_with(rule.reference),
                    "{said}"
                );
                assert!(
                    rule.any_of
                        .iter()
                        .all(|name| said.contains(&format!("`{name}`")))
                );
                refused += 1;
            }
            if !rules.is_empty() {
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
    for rule in
        registered().flat_map(|row| rules(row, None).into_iter().map(move |rule| (row, rule)))
    {
        let (row, rule) = rule;
        for name in rule.any_of {
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
        let listed = row
            .methods
            .iter()
            .any(|rule| matches!(rule.methods, Methods::Only(_)));
        let said = errors(&arguments, &item(&rules(row, None)));
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
    let tokens = |text: &str| {
        TokenStream::from_str(text)
            .unwrap()
            .to_string()
            .replace(' ', "")
    };
    let expansion = expand(TokenStream::new(), TokenStream::from_str(item).unwrap());
    let expansion = expansion.to_string().replace(' ', "");
    assert!(expansion.starts_with(&tokens(&kept)), "{expansion}");
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

    /// What is no item at all is given back.
    #[test]
    fn any_item_is_kept(item in prop::collection::vec(token(), 0..6)) {
        let item: TokenStream = item.into_iter().flatten().collect();
        let expansion = expand(TokenStream::new(), item.clone());
        prop_assert!(expansion.to_string().starts_with(&item.to_string()));
    }
}
