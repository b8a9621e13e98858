//! What the tables in the docs of types and of functions have in common.

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;

use super::context::Context;
use crate::wording::server;

/// The attribute that ends the docs of an item, which has these attributes, with a table.
pub(super) fn attribute(table: &str, attributes: &TokenStream) -> TokenStream {
    if is_documented(attributes) {
        quote!(#[doc = #table])
    } else {
        // A plain `doc` attribute would silence the lint `missing_docs`.
        quote!(#[cfg_attr(doc, doc = #table)])
    }
}

fn is_documented(attributes: &TokenStream) -> bool {
    for token in attributes.clone() {
        if let TokenTree::Group(group) = token {
            match group.stream().into_iter().next() {
                Some(TokenTree::Ident(name)) if name == "doc" => return true,
                _ => {}
            }
        }
    }
    false
}

/// `In response to BYE, from a user agent server.`
pub(super) fn scope(context: &Context) -> String {
    let role = context.role.map(server);
    match (&context.method, role) {
        (None, None) => String::new(),
        (Some(method), None) => format!("In response to `{method}`.\n\n"),
        (None, Some(role)) => format!("From {role}.\n\n"),
        (Some(method), Some(role)) => format!("In response to `{method}`, from {role}.\n\n"),
    }
}

/// The section of an RFC as a link.
pub(super) fn link(reference: &str) -> String {
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
