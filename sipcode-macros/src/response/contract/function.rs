//! The function that the attribute stands on, as tokens: its body stays what it is.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};

use crate::{response::attributes, tokens::is_one_of};

pub(crate) struct Function {
    /// Those that stand below ours.
    pub(super) attributes: TokenStream,
    /// Another contract among them, which is taken away.
    pub(super) second_contract: Option<Span>,
    /// From its visibility to its body.
    pub(super) signature: TokenStream,
    /// Its block, or the semicolon of a function without one.
    pub(super) body: TokenStream,
}

impl Function {
    pub(super) fn name(&self) -> Option<Ident> {
        let tokens: Vec<_> = self.signature.clone().into_iter().collect();
        name(&tokens).cloned()
    }

    /// The `cfg`s on it.
    pub(super) fn conditions(&self) -> TokenStream {
        let tokens: Vec<_> = self.attributes.clone().into_iter().collect();
        let mut conditions = TokenStream::new();
        for attribute in tokens.chunks(2) {
            if is_condition(attribute) {
                conditions.extend(attribute.iter().cloned());
            }
        }
        conditions
    }
}

fn is_condition(attribute: &[TokenTree]) -> bool {
    let [_, TokenTree::Group(brackets)] = attribute else {
        return false;
    };
    match brackets.stream().into_iter().next() {
        Some(TokenTree::Ident(word)) => word == "cfg",
        _ => false,
    }
}

/// `None` for any other item.
pub(crate) fn function(item: TokenStream) -> Option<Function> {
    let tokens = through_fragment(item);
    let start = attributes::end(&tokens);
    let (attributes, rest) = tokens.split_at_checked(start)?;
    name(rest)?;
    let (body, signature) = rest.split_last()?;
    let mut kept = TokenStream::new();
    let mut second_contract = None;
    for attribute in attributes.chunks(2) {
        match contract_in(attribute) {
            Some(span) => second_contract = Some(span),
            None => kept.extend(attribute.iter().cloned()),
        }
    }
    Some(Function {
        attributes: kept,
        second_contract,
        signature: signature.iter().cloned().collect(),
        body: TokenStream::from_iter(through_fragment(body.clone().into())),
    })
}

/// The tokens that a user's `macro_rules!` has passed on as `$item`, or as the `$block` of a body.
fn through_fragment(item: TokenStream) -> Vec<TokenTree> {
    let tokens: Vec<_> = item.into_iter().collect();
    match tokens.as_slice() {
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => {
            through_fragment(group.stream())
        }
        _ => tokens,
    }
}

/// Where the name is, if an attribute is a contract. A path may stand before it.
fn contract_in(attribute: &[TokenTree]) -> Option<Span> {
    let [_, TokenTree::Group(brackets)] = attribute else {
        return None;
    };
    let mut last = None;
    for token in brackets.stream() {
        if let TokenTree::Group(_) = token {
            break;
        }
        last = Some(token);
    }
    match last {
        Some(TokenTree::Ident(name)) if name == "sip_response" => Some(name.span()),
        _ => None,
    }
}

/// What follows `fn`, where nothing but qualifiers is before it.
fn name(tokens: &[TokenTree]) -> Option<&Ident> {
    let mut tokens = tokens.iter();
    loop {
        match tokens.next()? {
            TokenTree::Ident(word) if word == "fn" => break,
            TokenTree::Ident(word) if is_qualifier(word) => {}
            // The ABI.
            TokenTree::Literal(_) => {}
            // `pub(crate)`, or a fragment.
            TokenTree::Group(group)
                if matches!(group.delimiter(), Delimiter::Parenthesis | Delimiter::None) => {}
            _ => return None,
        }
    }
    match tokens.next()? {
        TokenTree::Ident(name) => Some(name),
        _ => None,
    }
}

fn is_qualifier(word: &Ident) -> bool {
    const QUALIFIERS: [&str; 8] = [
        "pub", "default", "const", "async", "unsafe", "safe", "extern", "gen",
    ];
    is_one_of(word, &QUALIFIERS)
}
