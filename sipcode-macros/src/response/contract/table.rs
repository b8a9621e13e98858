//! The table of the responses of a function, for its docs.

use core::fmt::Write as _;

use proc_macro2::TokenStream;
use sipcode_registry::RESPONSE_CLASSES;

use super::check::{Contract, Entry};
use crate::response::{
    context::Context,
    docs::{attribute, link, scope},
};

/// The attribute that ends the docs of the function with the table.
pub(super) fn docs(contract: &Contract, attributes: &TokenStream) -> TokenStream {
    attribute(&table(contract), attributes)
}

fn table(contract: &Contract) -> String {
    let mut table = format!(
        "\n\n# Responses\n\n{}| code | phrase | must carry | meaning | RFC |\n|---|---|---|---|---|\n",
        scope(&contract.context)
    );
    for entry in &contract.entries {
        // Writing to a string does not fail.
        let _ = match entry {
            Entry::Code { row: Some(row), .. } => writeln!(
                table,
                "| {} | {} | {} | {} | {} |",
                row.number,
                row.reason_phrase,
                musts(row.number, &contract.context),
                row.summary,
                link(row.reference)
            ),
            Entry::Code {
                number, row: None, ..
            } => {
                writeln!(
                    table,
                    "| {number} | | | A private code, not registered. | |"
                )
            }
            Entry::Class { digit, .. } => {
                let mut classes = RESPONSE_CLASSES.iter();
                let class = classes.find(|class| class.digit == *digit);
                let (title, reference) =
                    class.map_or(("", ""), |class| (class.title, class.reference));
                writeln!(
                    table,
                    "| {digit}xx | | | Any code of the class {title}. | {} |",
                    link(reference)
                )
            }
        };
    }
    table
}

/// The header fields that a response with the code must carry.
fn musts(number: u16, context: &Context) -> String {
    let mut musts = Vec::new();
    for must in context.response_to().musts(number) {
        musts.push(format!("`{}`", must.any_of.join("` or `")));
    }
    musts.join("<br>")
}
