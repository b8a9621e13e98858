//! The table of the responses of a function, for its docs.

use core::fmt::Write as _;

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::check::{Entry, List};

/// The attributes that end the docs of the function with the table.
pub(super) fn docs(list: &List, attributes: &TokenStream) -> TokenStream {
    let table = table(list);
    if is_documented(attributes) {
        quote!(#[doc = #table])
    } else {
        // Otherwise rustc would no longer find that the docs are missing.
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

fn table(list: &List) -> String {
    let mut table =
        "\n\n# Responses\n\n| code | phrase | meaning | RFC |\n|---|---|---|---|\n".to_owned();
    for entry in &list.entries {
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
            Entry::Code { number, row: None } => {
                writeln!(table, "| {number} | | A private code, not registered. | |")
            }
            Entry::Class(digit) => writeln!(
                table,
                "| {digit}xx | | Any code of the class {}. | {} |",
                class_name(*digit),
                link(&format!("RFC 3261 §21.{digit}"))
            ),
        };
    }
    table
}

/// As RFC 3261 §21 names it.
fn class_name(digit: u8) -> &'static str {
    match digit {
        1 => "Provisional",
        2 => "Successful",
        3 => "Redirection",
        4 => "Request Failure",
        5 => "Server Failure",
        _ => "Global Failures",
    }
}

/// A reference to a section of an RFC as a link to it.
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
