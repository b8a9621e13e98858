//! The whole way from tokens to tokens.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use proptest::prelude::*;
use quote::{ToTokens as _, quote};
use sipcode_registry::{
    HEADER_FIELDS, RESPONSE_CODES, ROLES, Registration, ResponseCode, response_code,
};

use super::{
    expand, header_name,
    verdict::{Case, methods},
};
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

/// `code, method = ..., role = ..., allow(...)`, with the `allow` that the code needs.
fn arguments(number: u16, case: Case) -> String {
    let allow = match response_code(number) {
        None => ", allow(unregistered)",
        Some(row) if !case.needs_no_allow(row) => ", allow(deprecated)",
        Some(_) => "",
    };
    format!("{number}{}{allow}", case.keys())
}

/// Registered codes, and one of each class that is not.
fn numbers() -> impl Iterator<Item = u16> {
    let rows = registered().map(|row| row.number);
    rows.chain([150, 250, 350, 450, 550, 650])
}

#[test]
fn the_verdict_on_a_method_and_a_role_is_that_of_the_facts() {
    for number in numbers() {
        for method in methods() {
            for role in ROLES.into_iter().map(Some).chain([None]) {
                let case = Case { method, role };
                let is_right = case.is_response(number) && case.is_originated(number);
                let arguments = arguments(number, case);
                let said = errors(&arguments, &case.item(number));
                assert_eq!(said.is_empty(), is_right, "{arguments}: {said:?}");
                assert!(said.len() <= 1, "{arguments}: {said:?}");
                let words = if case.is_response(number) {
                    "does not"
                } else {
                    "is not a response to"
                };
                assert!(said.iter().all(|said| said.contains(words)), "{said:?}");
            }
        }
    }
}

#[test]
fn a_proxy_may_list_what_it_forwards() {
    for number in numbers() {
        let role = Some("proxy");
        let case = Case { method: None, role };
        let mut arguments = arguments(number, case);
        if arguments.contains("allow(") {
            arguments = arguments.replace("allow(", "allow(forwarded, ");
        } else {
            arguments += ", allow(forwarded)";
        }
        let said = errors(&arguments, &case.item(number));
        let is_needless = case.is_originated(number);
        assert_eq!(
            said.len(),
            usize::from(is_needless),
            "{arguments}: {said:?}"
        );
    }
}

#[test]
fn a_response_without_the_headers_that_it_must_carry_is_refused_once() {
    let mut refused = 0;
    for number in numbers() {
        for method in methods() {
            let case = Case { method, role: None };
            if !case.is_response(number) {
                continue;
            }
            let arguments = arguments(number, case);
            let musts = case.musts(number);
            assert_eq!(
                errors(&arguments, &case.item(number)),
                [""; 0],
                "{arguments}"
            );
            let said = errors(&arguments, "struct Response;");
            assert_eq!(
                said.len(),
                usize::from(!musts.is_empty()),
                "{arguments}: {said:?}"
            );
            let Some(said) = said.first() else {
                continue;
            };
            assert!(said.contains("must carry"), "{said}");
            for name in musts.iter().flat_map(|(any_of, _)| *any_of) {
                assert!(said.contains(&format!("`{name}`")), "{said}");
                refused += 1;
            }
            let allowed = if arguments.contains("allow(") {
                arguments.replace("allow(", "allow(missing_headers, ")
            } else {
                format!("{arguments}, allow(missing_headers)")
            };
            assert_eq!(errors(&allowed, "struct Response;"), [""; 0], "{allowed}");
        }
    }
    assert!(refused > 100, "{refused}");
}

#[test]
fn the_verdict_on_a_header_is_that_of_the_facts() {
    let mut refused = 0;
    for number in numbers() {
        for method in methods() {
            let case = Case { method, role: None };
            if !case.is_response(number) {
                continue;
            }
            for field in HEADER_FIELDS {
                let musts = case.musts(number);
                let mut names = musts.iter().flat_map(|(any_of, _)| *any_of);
                if names.any(|name| *name == field.name) {
                    continue;
                }
                let arguments = arguments(number, case);
                let marked = format!("#[sip_header({:?})] marked: u8", field.name);
                let said = errors(&arguments, &case.item_with(number, &marked));
                let is_free = case.may_carry(number, field.name)
                    && header_name::of_stack(field.name).is_none();
                assert_eq!(said.len(), usize::from(!is_free), "{arguments}: {said:?}");
                let name = format!("`{}`", field.name);
                assert!(said.iter().all(|said| said.contains(&name)), "{said:?}");
                refused += said.len();
            }
        }
    }
    assert!(refused > 1000, "{refused}");
}

#[test]
fn any_way_to_name_a_header_will_do_but_one_that_may_be_empty_will_not() {
    let case = Case::default();
    let musts = registered().flat_map(|row| {
        let musts = case.musts(row.number).into_iter();
        musts.map(move |must| (row, must))
    });
    for (row, (any_of, _)) in musts {
        for name in any_of {
            let arguments = row.number.to_string();
            let (small, field) = (name.to_lowercase(), snake_case(name));
            for item in [
                format!("struct R {{ {field}: u8 }}"),
                format!("struct R {{ #[sip_header] {field}: u8 }}"),
                format!("struct R {{ {field}: [u8; 2] }}"),
                format!("struct R {{ {field}: &'static [u8; 1] }}"),
                format!("struct R {{ #[sip_header(each)] {field}: Vec<u8> }}"),
                format!("struct R {{ #[sip_header({name:?}, each)] other: Set<u8> }}"),
                format!("struct R {{ #[sip_header({name:?})] other: u8 }}"),
                format!("struct R(#[sip_header({small:?})] u8);"),
            ] {
                assert_eq!(errors(&arguments, &item), [""; 0], "{arguments} {item}");
            }
            for item in [
                format!("struct R {{ {field}: Option<u8> }}"),
                format!("struct R(#[sip_header({name:?})] core::option::Option<u8>);"),
                format!("struct R {{ {field}: Vec<u8> }}"),
                format!("struct R {{ {field}: &'static [u8] }}"),
                format!("struct R {{ {field}: [u8; 0] }}"),
                format!("struct R<const N: usize> {{ {field}: [u8; N] }}"),
                format!("struct R {{ #[sip_header(each)] {field}: Option<Set<u8>> }}"),
                format!("struct R {{ #[sip_header({name:?})] other: (Vec<u8>) }}"),
                format!("struct R {{ #[sip_header(skip)] {field}: u8 }}"),
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
fn a_compact_form_is_the_same_header() {
    for item in [
        "struct R(#[sip_header(\"m\")] u8);",
        "struct R(#[sip_header(\"M\")] u8);",
    ] {
        assert_eq!(errors("200, method = INVITE", item), [""; 0], "{item}");
    }
    for field in HEADER_FIELDS
        .iter()
        .filter(|field| !field.compact.is_empty())
    {
        let both = format!(
            "struct R(#[sip_header({:?})] u8, #[sip_header({:?})] u8);",
            field.compact, field.name
        );
        // Event is in no such response at all, and some are written by the stack.
        let is_barred = field.name == "Event" || header_name::of_stack(field.name).is_some();
        let wanted = if is_barred { 2 } else { 1 };
        assert_eq!(errors("486", &both).len(), wanted, "{both}");
    }
}

#[test]
fn a_name_one_slip_from_a_registered_one_needs_an_allow() {
    for name in [
        "Retry-Aftr",
        "Retry-Afterr",
        "Rerty-After",
        "retry_after",
        "RetryAfter",
        "Contac",
        "Sesion-Expires",
        "P-Asserted-Identty",
    ] {
        let item = format!("struct R(#[sip_header({name:?})] u8);");
        assert_eq!(errors("503", &item).len(), 1, "{name}");
        assert_eq!(errors("503, allow(header)", &item), [""; 0], "{name}");
    }
    for name in [
        "X-Node",
        "X-Retry-After",
        "P-Foo",
        "Tos",
        "Frm",
        "X-Charge-Info",
        "Data",
        "Vias",
        "Via2",
        "Node",
        "P-Charging-Thing",
    ] {
        let item = format!("struct R(#[sip_header({name:?})] u8);");
        assert_eq!(errors("503", &item), [""; 0], "{name}");
        assert_eq!(errors("503, allow(header)", &item).len(), 1, "{name}");
    }
}

#[test]
fn the_docs_of_a_type_end_with_a_table() {
    let table = |arguments: &str, item: &str| {
        let file = syn::parse2::<syn::File>(expand(tokens(arguments), tokens(item))).unwrap();
        let item = file.items.first().unwrap();
        let (syn::Item::Enum(syn::ItemEnum { attrs, .. })
        | syn::Item::Struct(syn::ItemStruct { attrs, .. })) = item
        else {
            panic!("neither an enum nor a struct");
        };
        let docs = attrs.last().unwrap().meta.require_name_value().unwrap();
        let docs = docs.value.to_token_stream().to_string();
        syn::parse_str::<syn::LitStr>(&docs).unwrap().value()
    };
    let item = "/// Docs.
        enum Refusal {
            #[sip_response(401)]
            Challenge(#[sip_header(\"WWW-Authenticate\", each)] Vec<String>),
            #[sip_response(503, reason = \"Out of Order\")]
            Broken { #[sip_header] retry_after: Option<u32>, #[sip_body(\"text/plain\")] text: String },
            #[sip_response(452, allow(unregistered))]
            Private,
            #[sip_response(transparent)]
            Inner(Box<Other>),
            #[sip_response(status = code, reason = why)]
            Upstream { code: StatusCode, why: String },
        }";
    assert_eq!(
        table("method = INVITE, role = uas", item),
        "\n\n# Responses\n\nIn response to `INVITE`, from a user agent server.\n\n\
         | variant | code | phrase | sends |\n|---|---|---|---|\n\
         | `Challenge` | 401 | Unauthorized | `WWW-Authenticate`, a line each |\n\
         | `Broken` | 503 | Out of Order | `Retry-After`, or not<br>a body, `text/plain` |\n\
         | `Private` | 452 |  |  |\n\
         | `Inner` | as `Box<Other>` |  |  |\n\
         | `Upstream` | at run time | at run time |  |\n"
    );
    assert_eq!(
        table("486", "/// Docs.\nstruct Busy;"),
        "\n\n# Responses\n\n| code | phrase | sends |\n|---|---|---|\n| 486 | Busy Here |  |\n"
    );
    let undocumented = squeezed(&expand(tokens("486"), tokens("struct Busy;")));
    assert!(
        undocumented.starts_with("#[cfg_attr(doc,doc="),
        "{undocumented}"
    );
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
    // A table stands at the end of its docs.
    let docs = squeezed(&tokens("#[doc = \" A.\"]"));
    let rest = expansion.strip_prefix(&docs).expect(&expansion);
    let (_, rest) = rest.split_once("]pub").expect(&expansion);
    let item = format!("{docs}pub{rest}");
    assert!(item.starts_with(&squeezed(&tokens(&kept))), "{expansion}");
    assert!(!expansion.contains("sip_response(") && !expansion.contains("sip_header("));
}

/// Through two groups, one in the other, `syn` sees no longer path.
#[test]
fn a_path_to_the_crate_that_is_passed_on_has_no_group() {
    let path = Group::new(Delimiter::None, tokens("::a::b"));
    let path = Group::new(Delimiter::None, TokenTree::Group(path).into());
    let expansion = expand(quote!(468, crate = #path), tokens("struct R;"));
    assert!(squeezed(&expansion).contains("::a::b::SipResponse"));
    let file = syn::parse2::<syn::File>(expansion.clone());
    assert!(file.is_ok(), "{expansion}");
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

/// Arguments and an item, and for each of the errors a part of its text.
const SAID: &[(&str, &str, &[&str])] = &[
    // What is allowed: a word about something else is no attempt to allow the code.
    ("409, allow(phrase)", "struct R;", &["`409, allow(obsolete"]),
    ("150, method = BYE", "struct R;", &["`150, allow(unreg"]),
    // Behind a part that cannot be read, an `allow` may be meant; behind a whole key not.
    (
        "486, method, allow(phrase)",
        "struct R;",
        &["`method = INVITE`", "`allow(phrase)`"],
    ),
    (
        "486, role = uas uas, allow(phrase)",
        "struct R;",
        &["`uas`"],
    ),
    // Keys and their values.
    ("486, method = ", "struct R;", &["`method = INVITE`"]),
    ("486, method = \"INVIT\"", "struct R;", &["`INVITE`"]),
    ("486, method = \"invite\"", "struct R;", &["`INVITE`"]),
    ("486, method = \"INVITE\"", "struct R;", &[]),
    ("486, method = \"X-PUT\"", "struct R;", &[]),
    (
        "486, role = uas uas",
        "struct R;",
        &["form is `#[sip_response(code, \"phrase\", key = value)]`"],
    ),
    ("metod", "struct R;", &["key is `method`"]),
    ("metod = INVITE", "struct R;", &["key is `method`"]),
    ("colour = 5", "struct R;", &["key `colour`"]),
    ("486, colour", "struct R;", &["key `colour`"]),
    ("486, BUSY_HERE", "struct R;", &["one code"]),
    ("reason = \"a\", 486", "struct R;", &["unexpected `486`"]),
    ("status = 486", "struct R(u8);", &["write `486`"]),
    ("status = 100", "struct R(u8);", &["write `100`"]),
    ("status = 99", "struct R(u8);", &["no field `99`"]),
    ("status = \"a\"", "struct R(u8);", &["`status = code`"]),
    // Where the code is refused or the mark is broken, a field may have another meaning.
    ("486", "struct R { retry_after: u8 }", &["`Retry-After`"]),
    ("468", "struct R { retry_after: u8 }", &["468"]),
    (
        "180, method = BYE",
        "struct R { retry_after: u8 }",
        &["BYE"],
    ),
    (
        "486, colour = 5",
        "struct R { retry_after: u8 }",
        &["`colour`"],
    ),
    (
        "transparent, reason = why",
        "struct R { a: u8 }",
        &["`reason`"],
    ),
    // Headers.
    (
        "486",
        "struct R(#[sip_header(\"X-A\", \"X-B\")] u8);",
        &["`\"X-B\"`"],
    ),
    (
        "486",
        "struct R(#[sip_header((\"X-A\"))] u8);",
        &["`#[sip_header("],
    ),
    ("486", "struct R(#[sip_header(\"Allw\")] u8);", &[]),
    (
        "423",
        "struct R(#[sip_header(\"X-Expires\")] u8);",
        &["`X-Expires`"],
    ),
    (
        "486",
        "struct R(#[sip_header(\"X-A\")] u8, #[cfg(a)] #[sip_header(\"X-A\")] u8);",
        &["X-A"],
    ),
    (
        "486",
        "struct R(#[cfg(a)] #[sip_header(\"X-A\")] u8, #[cfg(b)] #[sip_header(\"X-A\")] u8);",
        &[],
    ),
    (
        "486",
        "struct R(#[cfg(a)] #[sip_header(\"X-A\")] u8, #[cfg(a)] #[sip_header(\"X-A\")] u8);",
        &["X-A"],
    ),
    (
        "486",
        "struct R(#[cfg(a)] #[sip_body(\"a/b\")] u8, #[cfg(b)] #[cfg(a)] #[sip_body(\"a/b\")] u8);",
        &["one body"],
    ),
    (
        "486",
        "struct R(#[cfg(a)] #[cfg(b)] #[sip_body(\"a/b\")] u8, #[cfg(a)] #[cfg(c)] #[sip_body(\"a/b\")] u8);",
        &[],
    ),
    // Attributes that are not read.
    ("", "enum R { #[sip_respons(486)] A }", &[]),
    ("486", "struct R { #[sip_heade] retry_after: u8 }", &[]),
    (
        "",
        "enum R { #[cfg_attr(a, sip_response(486))] A }",
        &["`cfg_attr`"],
    ),
    ("", "enum R { #[cfg_attr(a, b)] A }", &["`A`"]),
    ("", "enum R { #[deny(sip_response)] A }", &["`A`"]),
    // Items.
    ("486", "use a;", &["a `use`"]),
    ("486", "const A: u8 = 1;", &["a constant"]),
    ("486", "static A: u8 = 1;", &["a static"]),
    ("486", "extern crate a;", &["an `extern`"]),
    ("486", "macro_rules! a { () => {} }", &["a macro"]),
];

#[test]
fn each_error_is_about_what_is_wrong() {
    for (arguments, item, wanted) in SAID {
        let said = errors(arguments, item);
        assert_eq!(said.len(), wanted.len(), "{arguments} {item}: {said:?}");
        for (said, wanted) in said.iter().zip(*wanted) {
            assert!(said.contains(wanted), "{arguments} {item}: {said}");
        }
    }
}

#[test]
fn a_header_that_a_cfg_takes_away_is_missing_where_it_does() {
    for (fields, wanted) in [
        ("min_expires: u8", None),
        ("#[cfg(a)] min_expires: u8", Some("#[cfg(not(a))]")),
        (
            "#[cfg(a,)] #[cfg(b)] min_expires: u8",
            Some("#[cfg(not(all(a,b)))]"),
        ),
        (
            "#[cfg(a)] min_expires: u8, #[cfg(not(a))] min_expires: u16",
            Some("#[cfg(not(any(a,not(a))))]"),
        ),
        (
            "#[cfg(a)] min_expires: Option<u8>, #[cfg(b)] #[sip_header(\"Min-Expires\")] c: u8",
            Some("#[cfg(not(b))]"),
        ),
    ] {
        for condition in ["", "#[cfg(c)]"] {
            let item = format!("enum R {{ {condition} #[sip_response(423)] A {{ {fields} }} }}");
            let expansion = expand(TokenStream::new(), tokens(&item));
            let text = squeezed(&expansion);
            let said = test_support::errors(expansion);
            assert_eq!(said.len(), usize::from(wanted.is_some()), "{said:?}");
            if let Some(wanted) = wanted {
                let wanted = format!("{condition}{wanted}::core::compile_error!");
                assert!(text.contains(&wanted), "{text}");
                // What it has where nothing is missing.
                assert!(text.contains("#[cfg_attr(doc,doc="), "{text}");
            }
        }
    }
    let item = "struct R { #[cfg(a)] min_expires: u8 }";
    assert_eq!(errors("423, allow(missing_headers)", item), [""; 0]);
}

#[test]
fn a_raw_name_is_that_of_the_same_field() {
    for (arguments, item) in [
        ("600, reason = r#why", "struct R { why: String }"),
        ("600, reason = why", "struct R { r#why: String }"),
        ("600, reason = r#warning", "struct R { warning: String }"),
        ("status = r#code", "struct R { code: StatusCode }"),
    ] {
        assert_eq!(errors(arguments, item), [""; 0], "{arguments} {item}");
    }
    let said = errors("600, reason = r#type", "struct R { r#typ: String }").join("");
    assert!(said.contains("write `r#typ`"), "{said}");
}

#[test]
fn a_type_made_of_itself_has_no_constant_of_its_codes() {
    let expansion = |inner: &str| {
        let item =
            format!("enum R {{ #[sip_response(480)] A, #[sip_response(transparent)] B({inner}) }}");
        squeezed(&expand(TokenStream::new(), tokens(&item)))
    };
    for (inner, has_codes) in [
        ("Box<Other>", true),
        ("Box<R>", false),
        ("Box<Self>", false),
        ("[R; 1]", false),
    ] {
        assert_eq!(
            expansion(inner).contains("ResponseCodesforR"),
            has_codes,
            "{inner}"
        );
    }
}

#[test]
fn only_what_another_implementation_proves_is_bound() {
    for (inner, is_bound) in [
        ("T", true),
        ("Box<Other<T>>", true),
        ("other::R<T>", true),
        ("Box<R<T>>", false),
        ("Box<Self>", false),
        ("(T, R<T>)", false),
    ] {
        let item = format!("enum R<T> {{ #[sip_response(transparent)] A({inner}) }}");
        let expansion = squeezed(&expand(TokenStream::new(), tokens(&item)));
        let bound = format!("where{}:::sipcode::SipResponse", inner.replace(' ', ""));
        assert_eq!(expansion.contains(&bound), is_bound, "{expansion}");
    }
}

#[test]
fn a_parameter_inside_of_a_tuple_is_bound() {
    let item = "struct R<T>(#[sip_header(\"X-A\")] (u8, T));";
    let expansion = squeezed(&expand(tokens("486"), tokens(item)));
    assert!(
        expansion.contains("where(u8,T):::core::fmt::Display"),
        "{expansion}"
    );
}

#[test]
fn the_marks_of_what_is_no_item_mean_nothing() {
    for (item, wanted) in [
        (
            "struct R { #[sip_header] #[a::sip_body(\"b/c\")] a u8 }",
            "struct R { #[allow()] #[allow()] a u8 }",
        ),
        (
            "enum R { #[b] A { #[sip_header] a u8 } }",
            "enum R { #[b] A { #[allow()] a u8 } }",
        ),
        (
            "struct R { #[cfg(sip_header)] #[a = sip_header] a [sip_header; 2] }",
            "struct R { #[cfg(sip_header)] #[a = sip_header] a [sip_header; 2] }",
        ),
    ] {
        let expansion = expand(tokens("486"), tokens(item));
        assert_eq!(squeezed(&expansion), squeezed(&tokens(wanted)));
    }
}

#[test]
fn the_bounds_follow_those_of_the_item() {
    for (own, wanted) in [
        ("where T: A", "whereT:A,T:::core::fmt::Display"),
        ("where T: A,", "whereT:A,T:::core::fmt::Display"),
        ("", "whereT:::core::fmt::Display"),
    ] {
        let item = format!("struct R<T>(#[sip_header(\"X-A\")] T) {own};");
        let expansion = squeezed(&expand(tokens("486"), tokens(&item)));
        assert!(expansion.contains(wanted), "{expansion}");
    }
}

#[test]
fn only_what_is_deprecated_is_allowed_to_be() {
    for (item, is_allowed) in [
        ("#[allow(deprecated)] struct R;", true),
        ("struct R { #[deprecated] a: u8 }", true),
        ("struct R { #[sip_header(skip)] a: u8 }", false),
    ] {
        let expansion = squeezed(&expand(tokens("486"), tokens(item)));
        let allowed = "#[allow(deprecated)]impl::sipcode::SipResponse";
        assert_eq!(expansion.contains(allowed), is_allowed, "{expansion}");
    }
}
