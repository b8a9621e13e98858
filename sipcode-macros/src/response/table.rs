//! The table of the responses of a type, for its docs.

use core::fmt::Write as _;

use proc_macro2::TokenStream;

use super::{
    attributes,
    carried::Header,
    check::{Checked, CheckedResponse, CodeSource, Phrase},
    context::title,
    docs::{self, scope},
};

/// The item with the table at the end of its docs.
pub(super) fn documented(item: TokenStream, checked: &Checked) -> TokenStream {
    let table = table(checked);
    let tokens: Vec<_> = item.into_iter().collect();
    let (attributes, rest) = tokens
        .split_at_checked(attributes::end(&tokens))
        .unwrap_or_default();
    let mut item: TokenStream = attributes.iter().cloned().collect();
    item.extend(docs::attribute(&table, &item));
    item.extend(rest.iter().cloned());
    item
}

fn table(checked: &Checked) -> String {
    let scope = scope(&checked.context);
    let mut table = format!("\n\n# Responses\n\n{scope}");
    table += if checked.is_enum {
        "| variant | code | phrase | sends |\n|---|---|---|---|\n"
    } else {
        "| code | phrase | sends |\n|---|---|---|\n"
    };
    for response in &checked.responses {
        if let Some(variant) = &response.variant {
            // Writing to a string does not fail.
            let _ = write!(table, "| `{variant}` ");
        }
        let (code, phrase) = code_and_phrase(response);
        let _ = writeln!(table, "| {code} | {phrase} | {} |", sent(response));
    }
    table
}

fn code_and_phrase(response: &CheckedResponse) -> (String, String) {
    let (code, registered) = match &response.code {
        CodeSource::Checked(code) => {
            let number = code.number().unwrap_or_default();
            let title = title(number, code.row());
            match title.split_once(' ') {
                Some((number, phrase)) => (number.to_owned(), phrase.to_owned()),
                None => (title, String::new()),
            }
        }
        CodeSource::Transparent { ty, .. } => {
            let ty = ty.to_string().replace(' ', "");
            return (format!("as `{ty}`"), String::new());
        }
        CodeSource::Status(_) => ("at run time".to_owned(), String::new()),
        CodeSource::Unknown => return (String::new(), String::new()),
    };
    let phrase = match &response.reason {
        Some(Phrase::Text(text)) => text.replace('|', "\\|"),
        Some(Phrase::Field { .. }) => "at run time".to_owned(),
        None => registered,
    };
    (code, phrase)
}

fn sent(response: &CheckedResponse) -> String {
    let mut sent = Vec::new();
    for Header {
        name,
        lines,
        media_type,
        ..
    } in &response.headers
    {
        let may_lack = if lines.is_optional { ", or not" } else { "" };
        sent.push(match media_type {
            Some(media_type) => format!("a body, `{media_type}`{may_lack}"),
            None if lines.each.is_some() => format!("`{name}`, a line each{may_lack}"),
            None => format!("`{name}`{may_lack}"),
        });
    }
    sent.join("<br>")
}
