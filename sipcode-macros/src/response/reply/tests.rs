//! The whole way from tokens to tokens: mostly that a reply is decided as the type that it replaces.

use proc_macro2::TokenStream;
use proptest::prelude::*;
use sipcode_registry::{HEADER_FIELDS, RESPONSE_CODES, ROLES, header_field};

use super::expand;
use crate::{
    response,
    response::verdict::{Case, methods},
    test_support::{assert_is_expression, errors, squeezed, token, tokens, with_crate},
    vocabulary::snake_case,
};

fn reply(input: &str) -> String {
    squeezed(&expand(with_crate(tokens(input))))
}

/// The first lines of the errors.
fn said(input: &str) -> Vec<String> {
    let expansion = expand(with_crate(tokens(input)));
    assert_is_expression(&expansion);
    first_lines(expansion)
}

/// Those of a type.
fn said_of_type(arguments: &str, item: &str) -> Vec<String> {
    first_lines(response::expand(tokens(arguments), tokens(item)))
}

fn first_lines(expansion: TokenStream) -> Vec<String> {
    let texts = errors(expansion).into_iter();
    let lines = texts.map(|text| text.lines().next().unwrap().to_owned());
    lines.collect()
}

/// `method = ..., role = ...` in all ways.
fn cases() -> impl Iterator<Item = Case> {
    let roles = || ROLES.into_iter().map(Some).chain([None]);
    methods().flat_map(move |method| roles().map(move |role| Case { method, role }))
}

#[test]
fn a_code_a_method_and_a_role_are_decided_as_on_a_type() {
    let mut refused = 0;
    for row in RESPONSE_CODES {
        for case in cases() {
            for allow in ["", ", allow(deprecated)", ", allow(missing_headers)"] {
                let arguments = format!("{}{}{allow}", row.number, case.keys());
                let by_type = said_of_type(&arguments, "struct Response;");
                assert_eq!(said(&arguments), by_type, "{arguments}");
                refused += usize::from(!by_type.is_empty());
            }
        }
    }
    assert!(refused > 1000, "{refused}");
}

#[test]
fn headers_are_decided_as_on_a_type() {
    let (mut refused, mut accepted) = (0, 0);
    for number in [183, 200, 204, 401, 405, 415, 423, 486, 503] {
        for method in methods() {
            let case = Case { method, role: None };
            for field in HEADER_FIELDS {
                let name = field.name;
                let arguments = format!("{number}{}", case.keys());
                let item = format!("struct Response(#[sip_header({name:?})] u8);");
                let by_type = said_of_type(&arguments, &item);
                let by_type: Vec<_> = by_type.iter().map(String::as_str).collect();
                let snake = snake_case(name);
                for part in [
                    format!("{name:?} = 1"),
                    format!("{snake} = 1"),
                    format!("each({snake}) = [1]"),
                    format!("each({name:?}) = [1]"),
                ] {
                    // `reason = 1` is the phrase.
                    if part == "reason = 1" {
                        continue;
                    }
                    let input = format!("{arguments}, {part}");
                    assert_eq!(said(&input), by_type, "{input}");
                }
                refused += usize::from(!by_type.is_empty());
                accepted += usize::from(by_type.is_empty());
            }
        }
    }
    assert!(refused > 500 && accepted > 500, "{refused} {accepted}");
}

#[test]
fn bodies_and_phrases_are_decided_as_on_a_type() {
    for (arguments, field, part) in [
        (
            "486",
            "#[sip_body(\"text/plain\")] String",
            "body(\"text/plain\") = x",
        ),
        ("486", "#[sip_body(\"text\")] String", "body(\"text\") = x"),
        (
            "486",
            "#[sip_body(text/plain)] String",
            "body(text/plain) = x",
        ),
        (
            "200, method = MESSAGE",
            "#[sip_body(\"a/b\")] String",
            "body(\"a/b\") = x",
        ),
        (
            "486",
            "#[sip_body(\"a/b\")] String, #[sip_body(\"a/c\")] String",
            "body(\"a/b\") = x, body(\"a/c\") = y",
        ),
        (
            "486",
            "#[sip_body(\"a/b\")] String, #[sip_header(\"c\")] String",
            "body(\"a/b\") = x, \"c\" = y",
        ),
        ("486, reason = \"Not Found\"", "", ""),
        ("486, reason = \"Not Found\", allow(phrase)", "", ""),
        ("486, reason = \"a\\nb\"", "", ""),
        ("486, \"Not Found\"", "", ""),
        ("486, \"Busy Here\"", "", ""),
        (
            "486",
            "#[sip_header(\"Retry-Aftr\")] u8",
            "\"Retry-Aftr\" = 1",
        ),
        (
            "486, allow(header)",
            "#[sip_header(\"Retry-Aftr\")] u8",
            "\"Retry-Aftr\" = 1",
        ),
        (
            "423",
            "#[sip_header(\"Min-Expire\")] u8",
            "\"Min-Expire\" = 1",
        ),
        ("486", "#[sip_header(\"a b\")] u8", "\"a b\" = 1"),
        ("503, method = INVIT", "", ""),
        ("503, role = uac", "", ""),
        ("503, method = ACK", "", ""),
        ("486u16", "", ""),
        ("4xx", "", ""),
        ("401 | 407", "", ""),
        ("486, 487", "", ""),
        ("busy_here", "", ""),
        ("0x1E6", "", ""),
        ("486, allow()", "", ""),
    ] {
        let by_type = said_of_type(arguments, &format!("struct Response({field});"));
        assert_eq!(
            said(&format!("{arguments}, {part}")),
            by_type,
            "{arguments} {part}"
        );
    }
}

#[test]
fn parts_stand_in_the_order_that_they_are_written_in() {
    let start = "<krate::__private::Reply<486>>::new(<krate::StatusCode>::BUSY_HERE)";
    assert_eq!(reply("486"), start);
    assert_eq!(reply("BUSY_HERE, \"Busy Here\","), start);
    assert_eq!(
        reply("486, \"X-A\" = a, each(contact) = &b, body(\"a/b\") = c(), retry_after = d + 1"),
        format!(
            "{start}.with_header(\"X-A\",a).with_each(\"Contact\",&b).with_body(\"a/b\",c())\
             .with_header(\"Retry-After\",d+1)"
        )
    );
    assert_eq!(
        reply("486, retry_after = 5, reason = why"),
        format!("{start}.with_header(\"Retry-After\",5).with_reason(why)")
    );
    assert_eq!(
        reply("486, reason = \"Out of Order\", retry_after = 5"),
        format!("{start}.with_reason(\"OutofOrder\").with_header(\"Retry-After\",5)")
    );
    assert_eq!(
        reply("401, www_authenticate = a, allow(forwarded), role = proxy"),
        "<krate::__private::Reply<401>>::new(<krate::StatusCode>::UNAUTHORIZED)\
         .with_header(\"WWW-Authenticate\",a)"
    );
}

#[test]
fn a_value_ends_where_its_expression_does() {
    for value in [
        "f::<A, B>(c)",
        "<M<A, B>>::C",
        "a < b",
        "|a, b| a",
        "a || b",
        "x.y::<Z<A, B>, C>(1).w",
        "m!(a, b)",
        "a >> 2",
        "1 << 2",
        "&<A<B, C>>::D",
        "{ a; b }",
        "60 + <u8 as L<u8, u8>>::M",
        "a < <A as B<C, D>>::E",
        "a > <A as B<C, D>>::E",
        "a << <A as B<C, D>>::E",
        "<<A as B<C, D>>::E as F<G, H>>::I",
        "a as <A as B<C, D>>::E",
        "..<A as B<C, D>>::E",
        "f::<fn() -> A, B>(c)",
        "None::<u8> < a",
        "a? < b",
        "a <<= b",
        "a >>= b",
        "a() < b",
        "5 < b",
        "-a < b",
        "a > b",
        "a == b",
        "a = b",
        "a.b = c",
        "a[0] = c",
        "*a = c",
        "|a| b = a",
        "move |a| b = a",
        "|a: u8, b| -> u8 { a }",
        "|a| A { a }",
        "if let Some(x) = y { x } else { z }",
        "if let x = y { x } else { z }",
        "if a && let B { c } = d { e } else { f }",
        "match a { b => c, d => e }",
        "return x",
        "&mut x",
        "&raw const x",
        "'a: loop { break 'a x }",
        "break 'a x = y",
        "x.await",
        "unsafe { x }",
        "A { b: c }",
        "x as u8",
    ] {
        let expansion = reply(&format!("486, \"X-A\" = {value}, \"X-B\" = 1"));
        let value = value.replace(' ', "");
        let wanted = format!(".with_header(\"X-A\",{value}).with_header(\"X-B\",1)");
        assert!(expansion.ends_with(&wanted), "{expansion}");
    }
}

#[test]
fn a_comparison_ends_at_a_comma() {
    assert!(
        reply("486, \"X-A\" = a < b, retry_after = c > d")
            .ends_with(".with_header(\"X-A\",a<b).with_header(\"Retry-After\",c>d)")
    );
}

#[test]
fn a_forgotten_comma_is_one_error() {
    for (input, before) in [
        ("405, allow = METHODS method = INVITE", "method"),
        ("500, allow = \"BYE\" \"X-Node\" = 3", "\"X-Node\""),
        ("500, reason = \"y\" allow = \"x\"", "allow"),
        ("500, reason = f(x) retry_after = 5", "retry_after"),
        ("500, \"X-A\" = a[0] retry_after = 5", "retry_after"),
        (
            "500, \"X-A\" = a::<B>() + c.d retry_after = 5",
            "retry_after",
        ),
        (
            "500, \"X-A\" = a? retry_after =&b, \"X-B\" = c",
            "retry_after",
        ),
        ("500, reason = why each(contact) = x", "each"),
        ("500, reason = why body(\"a/b\") = x", "body"),
        ("486, reason = \"Not Found\" allow(phrase)", "allow"),
    ] {
        let wanted = format!("a comma is missing before `{before}`");
        assert_eq!(said(input), [wanted], "{input}");
    }
}

#[test]
fn what_is_wrong_with_an_argument_is_one_error() {
    for (input, wanted) in [
        ("", "`sip_reply!` needs a SIP response code"),
        ("423, min_expire = 1", "`min_expire` is neither a key nor"),
        ("486, metod = INVITE", "`metod` is neither a key nor"),
        ("486, x_node = 1", "`x_node` is neither a key nor"),
        ("486, each(x_node) = 1", "`x_node` is neither a key nor"),
        ("486, retry_after", "`retry_after` needs a value"),
        ("486, retry_after =", "`retry_after` needs a value"),
        (
            "486, retry_after = , allow(header)",
            "`retry_after` needs a value",
        ),
        ("486, \"X-A\" =", "`\"X-A\"` needs a value"),
        ("486, each(contact)", "`each (contact)` needs a value"),
        ("486, body(\"a/b\")", "`body (\"a/b\")` needs a value"),
        ("486, each = x", "`each` needs the name of a header field"),
        ("486, each() = x", "`each` needs the name of a header field"),
        ("486, each(5) = x", "the name of a header is a string"),
        ("486, body = x", "`body` needs the type of the body"),
        ("486, body() = x", "`body` needs the type of the body"),
        ("486, status = x", "`status` belongs to a"),
        ("486, transparent", "`transparent` belongs to a"),
        ("486, crate = x", "`crate` belongs to a"),
        (
            "486, retry_after = 1, \"retry-after\" = 2",
            "`Retry-After` is already set",
        ),
        ("code", "`code` is not the name of a SIP response code"),
        ("486, cseq = 1", "`CSeq` is written by the SIP stack"),
        ("@declared(200,) 486", "486 is not declared in"),
        (
            "@declared(423, \"REGISTER\") 423",
            "423 Interval Too Brief must carry",
        ),
    ] {
        let said = said(input);
        assert_eq!(said.len(), 1, "{input}: {said:?}");
        assert!(said[0].starts_with(wanted), "{input}: {said:?}");
    }
    assert_eq!(said("@declared(4xx,) 486"), [""; 0]);
    assert_eq!(said("@declared(200, \"BYE\") 200"), [""; 0]);
    assert_eq!(
        said("@declared(200, \"INVITE\") 200, method = BYE"),
        [""; 0]
    );
    assert_eq!(
        said("@declared(200, \"BYE\") 200, method = INVITE").len(),
        1
    );
}

#[test]
fn every_header_has_its_name_in_snake_case() {
    for field in HEADER_FIELDS {
        let name = snake_case(field.name);
        let text = said(&format!("486, each({name}) = x")).join("");
        assert!(!text.contains("neither"), "{text}");
        assert_eq!(
            header_field(field.name).map(|row| row.name),
            Some(field.name)
        );
    }
}

proptest! {
    #[test]
    fn whatever_the_tokens_are_there_is_a_verdict(
        input in proptest::collection::vec(token(), 0..9)
    ) {
        let input: TokenStream = input.into_iter().flatten().collect();
        let text = input.to_string();
        prop_assert!(!expand(with_crate(input)).is_empty(), "{}", text);
    }
}

#[test]
fn each_error_is_about_what_is_wrong() {
    for (input, wanted) in [
        ("a::BUSY_HERE", "`sip_reply!` takes"),
        ("..=486", "a `sip_reply!` for each"),
        ("_", "like `sip_reply!(486)`"),
        ("7xx", "like `sip_reply!(486)`"),
        ("409", "`sip_reply!(409, allow("),
        ("486, \"Engaged\"", "`reason = \"Engaged\"`"),
        (
            "486 foo",
            "`sip_reply!(code, \"phrase\", key = value, header",
        ),
        ("423, colour", "`colour`"),
        ("401, method = CANCEL", "CANCEL"),
        ("contact", "`contact.status_line()`"),
        ("200, contact", "`contact = ...`"),
        ("200, each([a]) = 5", "`[a]`"),
        ("200, contact = a | b, min_se = 5", "`Min-SE`"),
        ("200, body(5) = 5", "`body(\"application/sdp\")`"),
        (
            "200, \"Content-Type\" = 5, body(\"text/plain\") = 6",
            "`body(...)`",
        ),
        ("486, transparent = 5", "help: remove it"),
        ("486, status = 5", "`code.status_line()`"),
    ] {
        let said = errors(expand(with_crate(tokens(input))));
        assert_eq!(said.len(), 1, "{input}: {said:?}");
        assert!(said[0].contains(wanted), "{input}: {said:?}");
    }
    let body = "struct R(#[sip_body(5)] u8);";
    let said = errors(response::expand(tokens("200"), tokens(body)));
    assert!(said[0].contains("`#[sip_body(\"application/sdp\")]`"));
}

#[test]
fn values_are_used_beside_an_error() {
    let expansion = reply("468, reason = why, \"X-A\" = 5");
    assert!(expansion.starts_with("{let_=why;let_=5;"), "{expansion}");
}

#[test]
fn the_method_of_a_contract_is_that_of_its_replies() {
    assert_eq!(said("@declared(202, \"MESSAGE\") 202").len(), 0);
    assert_eq!(said("@declared(202) 202").len(), 1);
}
