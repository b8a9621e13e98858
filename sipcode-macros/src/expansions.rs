//! Whole expansions, as rustfmt would print them, in the folder `expansions`: what a macro writes
//! can be read there, and a change of it shows in a diff.
//!
//! To write them anew: `WRITE_EXPANSIONS=1 cargo test -p sipcode-macros expansions`. Read every line
//! of the difference before it is committed.

use std::{env, fs, path::Path};

use proc_macro2::TokenStream;
use quote::quote;

use crate::{
    codes, response, sip,
    test_support::{tokens, with_crate},
    warning,
};

/// Compares a file of Rust with the golden of that name.
fn assert_golden(name: &str, input: &str, expansion: TokenStream) {
    let file = syn::parse2(expansion).expect(input);
    let input = input.replace('\n', "\n// ");
    let text = format!("// {input}\n\n{}", prettyplease::unparse(&file));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("expansions");
    let path = path.join(name).with_extension("rs");
    if env::var_os("WRITE_EXPANSIONS").is_some() {
        fs::write(&path, text).unwrap();
        return;
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, golden, "{}", path.display());
}

fn value(name: &str, input: &str) {
    let expansion = sip::expand(with_crate(tokens(input)));
    let expansion = quote!(const CODE: StatusCode = #expansion;);
    assert_golden(name, &format!("sip!({input})"), expansion);
}

fn pattern(name: &str, input: &str) {
    let expansion = sip::expand(with_crate(tokens(input)));
    let expansion = quote! {
        fn is_one(code: StatusCode) -> bool {
            match code {
                #expansion => true,
                _ => false,
            }
        }
    };
    let written = match input.strip_prefix("@declared(200,) ") {
        Some(code) => format!("sip!({code}), in a function that declares 200"),
        None => format!("sip!({input})"),
    };
    assert_golden(name, &written, expansion);
}

fn item(name: &str, arguments: &str, item: &str) {
    let expansion = response::expand(tokens(arguments), tokens(item));
    let input = format!("#[sip_response({arguments})]\n{item}");
    assert_golden(name, &input, expansion);
}

#[test]
fn of_sip() {
    value("code", "486");
    value("code_in_error", "468");
    pattern("alternatives", "401 | 407");
    pattern("classes", "1xx | 200");
    pattern("undeclared_pattern", "@declared(200,) 503");
}

#[test]
fn of_sip_codes() {
    let expansion = codes::expand(with_crate(tokens("408 | 480 | 5xx")));
    let expansion = quote!(const CODES: CodeSet = #expansion;);
    assert_golden("code_set", "sip_codes!(408 | 480 | 5xx)", expansion);
}

#[test]
fn of_sip_warning() {
    let expansion = warning::expand(with_crate(tokens("370")));
    let expansion = quote!(const CODE: WarnCode = #expansion;);
    assert_golden("warn_code", "sip_warning!(370)", expansion);
}

#[test]
fn of_sip_reply() {
    let input = "200, method = INVITE, contact = uri, each(supported) = tags, body(\"application/sdp\") = sdp";
    let expansion = response::reply(with_crate(tokens(input)));
    let expansion = quote!(fn answer() -> impl SipResponse { #expansion });
    assert_golden("reply", &format!("sip_reply!({input})"), expansion);
}

#[test]
fn of_sip_response() {
    item(
        "struct_with_a_header",
        "423, method = REGISTER",
        "struct TooBrief { min_expires: u32 }",
    );
    item(
        "struct_with_a_body",
        "200, method = INVITE, reason = why",
        "struct Answered<C> {
    why: String,
    contact: String,
    #[sip_header(\"Supported\", each)]
    tags: C,
    #[sip_header]
    warning: Option<String>,
    #[sip_body(\"application/sdp\")]
    sdp: Vec<u8>,
}",
    );
    item(
        "enum_with_every_source",
        "method = INVITE, role = uas",
        "enum Refusal<T> {
    #[sip_response(486)]
    Busy,
    #[sip_response(403, reason = \"Not today\")]
    Forbidden,
    #[sip_response(503)]
    Overload(#[sip_header(\"Retry-After\")] Option<u32>),
    #[sip_response(302)]
    Moved { #[sip_header(\"Contact\")] to: Vec<String> },
    #[sip_response(transparent)]
    Inner(T),
    #[sip_response(status = code)]
    Upstream { code: StatusCode },
}",
    );
    item(
        "enum_around_another",
        "",
        "enum Refusal {
    #[sip_response(486)]
    Busy,
    #[cfg(feature = \"proxy\")]
    #[sip_response(503)]
    Overload,
    #[sip_response(transparent)]
    Registrar(Box<RegistrarError>),
}",
    );
    item(
        "contract",
        "200, 4xx",
        "fn on_bye(code: StatusCode) -> StatusCode {
    match code {
        sip!(503) => sip!(480),
        _ => first_of!(code: sip!(503) => sip!(480)),
    }
}",
    );
    item(
        "contract_of_a_type",
        "200, 4xx",
        "async fn on_bye(&self) -> Result<Answered, Refusal> {
    self.end().await
}",
    );
}
