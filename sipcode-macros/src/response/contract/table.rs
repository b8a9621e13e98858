//! The table of the responses of a function, for its docs.

use core::fmt::Write as _;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use sipcode_registry::RESPONSE_CLASSES;

use super::check::{Contract, Entry};
use crate::{response::context::Context, wording::server};

/// The attributes that end the docs of the function with the table.
pub(super) fn docs(contract: &Contract, attributes: &TokenStream) -> TokenStream {
    let table = table(contract);
    if is_documented(attributes) {
        quote!(#[doc = #table])
    } else {
        // A plain `doc` attribute would silence the lint `missing_docs`.
        quote!(#[cfg_attr(doc, doc = #table)])
    }
}

fn is_documented(attributes: &TokenStream) -> bool {
    attributes.clone().into_iter().any(|token| match token {
        TokenTree::Group(group) => match group.stream().into_iter().next() {
            Some(TokenTree::Ident(name)) => name == "doc",
            _ => false,
        },
        _ => false,
    })
}

fn table(contract: &Contract) -> String {
    let mut table = format!(
        "\n\n# Responses\n\n{}| code | phrase | meaning | RFC |\n|---|---|---|---|\n",
        scope(&contract.context)
    );
    for entry in &contract.entries {
        // Writing to a string does not fail.
        let _ = match entry {
            Entry::Code { row: Some(row), .. } => writeln!(
                table,
                "| {} | {} | {} | {} |",
                row.number,
                row.reason_phrase,
                row.summary,
                link(row.reference)
            ),
            Entry::Code {
                number, row: None, ..
            } => {
                writeln!(table, "| {number} | | A private code, not registered. | |")
            }
            Entry::Class { digit, .. } => {
                let mut classes = RESPONSE_CLASSES.iter();
                let class = classes.find(|class| class.digit == *digit);
                let (title, reference) =
                    class.map_or(("", ""), |class| (class.title, class.reference));
                writeln!(
                    table,
                    "| {digit}xx | | Any code of the class {title}. | {} |",
                    link(reference)
                )
            }
        };
    }
    table
}

/// `In response to BYE, from a user agent server.`
fn scope(context: &Context) -> String {
    let role = context.role.map(server);
    match (&context.method, role) {
        (None, None) => String::new(),
        (Some(method), None) => format!("In response to `{method}`.\n\n"),
        (None, Some(role)) => format!("From {role}.\n\n"),
        (Some(method), Some(role)) => format!("In response to `{method}`, from {role}.\n\n"),
    }
}

/// The section of an RFC as a link.
fn link(reference: &str) -> String {
    match reference
        .strip_prefix("RFC ")
        .and_then(|rest| rest.split_once(" §"))
    {
        Some((rfc, section)) => {
            format!("[{reference}](https://www.rfc-editor.org/rfc/rfc{rfc}#section-{section})")
        }
        None => reference.to_owned(),
    }
}
