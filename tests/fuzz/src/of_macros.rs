//! What holds of the macros, whatever they are given.

use std::str::FromStr as _;

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::parse::Parser as _;

use crate::{
    Outcome, codes, places, random::Random, response, sip, slips::slipped, source, warning,
};

pub(crate) fn check(random: &mut Random) -> Result<Outcome, String> {
    match random.below(5) {
        0 | 1 => check_response(random),
        2 => check_reply(random),
        _ => check_codes(random),
    }
}

/// `sip_reply!`.
fn check_reply(random: &mut Random) -> Result<Outcome, String> {
    let text = format!("krate {}", source::reply(random));
    let Ok(tokens) = TokenStream::from_str(&text) else {
        return Ok(Outcome::NotTokens);
    };
    let krate = tokens.clone().into_iter().take(1);
    let input = slipped(tokens.into_iter().skip(1).collect(), random);
    let is_empty = input.is_empty() || input.to_string().starts_with('@');
    let input: TokenStream = krate.chain(input).collect();
    let expansion = response::reply(input.clone());
    let said = |what: &str| format!("{what}: sip_reply!({input})\n{expansion}");
    let reports = places::reports(&expansion);
    if reports.len() > 21 {
        return Err(said("too many errors"));
    }
    // A wrong value is rustc's to report, and what is refused has no other form.
    let is_right = expansion.to_string().contains(":: Reply <");
    if is_right == !reports.is_empty() {
        return Err(said("neither a response nor an error"));
    }
    let is_placed = |report: &places::Report| report.is_in(&input);
    if !is_empty && !reports.iter().all(is_placed) {
        return Err(said("an error that is not in the input"));
    }
    Ok(if is_right {
        Outcome::Accepted
    } else {
        Outcome::Refused
    })
}

/// `sip!`, `sip_codes!` and `sip_warning!`.
fn check_codes(random: &mut Random) -> Result<Outcome, String> {
    let text = format!("krate {}", source::codes(random));
    let Ok(tokens) = TokenStream::from_str(&text) else {
        return Ok(Outcome::NotTokens);
    };
    let krate = tokens.clone().into_iter().take(1);
    let input = slipped(tokens.into_iter().skip(1).collect(), random);
    // Or there is only the mark of a contract.
    let is_empty = input.is_empty() || input.to_string().starts_with('@');
    let input: TokenStream = krate.chain(input).collect();
    let said = |what: &str, expansion: &TokenStream| format!("{what}: {input}\n{expansion}");

    let of_sip = sip::expand(input.clone());
    let of_warning = warning::expand(input.clone());
    let of_codes = codes::expand(input.clone());
    for expansion in [&of_sip, &of_warning] {
        if syn::parse2::<syn::Expr>(expansion.clone()).is_err() {
            return Err(said("not an expression", expansion));
        }
        if syn::Pat::parse_multi.parse2(expansion.clone()).is_err() {
            return Err(said("not a pattern", expansion));
        }
    }
    if syn::parse2::<syn::Expr>(of_codes.clone()).is_err() {
        return Err(said("not an expression", &of_codes));
    }
    if let Some(fast) = sip::common_case(input.clone()) {
        if fast.to_string() != of_sip.to_string() {
            return Err(said("the fast path differs", &fast));
        }
        if places::last(&fast) != places::last(&of_sip) {
            return Err(said("the fast path stands elsewhere", &fast));
        }
    }
    for expansion in [&of_sip, &of_warning, &of_codes] {
        let reports = places::reports(expansion);
        if reports.len() > 1 {
            return Err(said("several errors", expansion));
        }
        let is_placed = |report: &places::Report| report.is_in(&input);
        if !is_empty && !reports.iter().all(is_placed) {
            return Err(said("an error that is not in the input", expansion));
        }
    }
    Ok(if places::reports(&of_sip).is_empty() {
        Outcome::Accepted
    } else {
        Outcome::Refused
    })
}

/// `#[sip_response]`.
fn check_response(random: &mut Random) -> Result<Outcome, String> {
    let [arguments, item] = source::response(random);
    let Ok(tokens) = TokenStream::from_str(&format!("({arguments}) {item}")) else {
        return Ok(Outcome::NotTokens);
    };
    let mut tokens = tokens.into_iter();
    let Some(TokenTree::Group(arguments)) = tokens.next() else {
        return Ok(Outcome::NotTokens);
    };
    let arguments = slipped(arguments.stream(), random);
    let item = slipped(tokens.collect(), random);
    let expansion = response::expand(arguments.clone(), item.clone());
    let said = |what: &str| format!("{what}: #[sip_response({arguments})] {item}\n{expansion}");

    let written = syn::parse2::<syn::File>(item.clone());
    let expanded = syn::parse2::<syn::File>(expansion.clone());
    if let Some(written) = written
        .as_ref()
        .ok()
        .filter(|file| !has_unnamed_field(file))
    {
        let Ok(expanded) = &expanded else {
            return Err(said("what was an item is none"));
        };
        let [written, expanded] = [written, expanded].map(|file| file.items.first().and_then(name));
        if written != expanded {
            return Err(said("the item is gone"));
        }
    }
    let reports = places::reports(&expansion);
    if reports.len() > 21 {
        return Err(said("too many errors"));
    }
    let whole: TokenStream = arguments.clone().into_iter().chain(item.clone()).collect();
    let is_placed = |report: &places::Report| report.is_in(&whole) || report.is_of_attribute();
    if !reports.iter().all(is_placed) {
        return Err(said("an error that is not in the input"));
    }
    Ok(if reports.is_empty() && written.is_ok() {
        Outcome::Accepted
    } else {
        Outcome::Refused
    })
}

fn name(item: &syn::Item) -> Option<&Ident> {
    match item {
        syn::Item::Struct(item) => Some(&item.ident),
        syn::Item::Enum(item) => Some(&item.ident),
        syn::Item::Fn(item) => Some(&item.sig.ident),
        _ => None,
    }
}

/// `syn` reads `_` as the name of a field, but rustc does not.
fn has_unnamed_field(file: &syn::File) -> bool {
    let is_unnamed = |field: &syn::Field| field.ident.as_ref().is_some_and(|name| name == "_");
    file.items.iter().any(|item| match item {
        syn::Item::Struct(item) => item.fields.iter().any(is_unnamed),
        syn::Item::Enum(item) => item
            .variants
            .iter()
            .any(|variant| variant.fields.iter().any(is_unnamed)),
        _ => false,
    })
}
