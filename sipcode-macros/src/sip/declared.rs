//! The codes that a contract declares. The contract writes them before the input of each `sip!`
//! that may be of another code, `@declared(100, 4xx) 486`: only `sip!` knows its code once all
//! macros are expanded, and only rustc knows whether that is a value or a pattern.

use proc_macro2::{Delimiter, Group, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::buffer::TokenBuffer;

use crate::{
    code::{
        alternatives::Alternatives,
        check::{CheckedCode, What},
        expand::{checked_code, pattern_only},
        notation::{self, Notation},
        table::Table,
    },
    tokens::punct,
};

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Declared {
    pub(crate) numbers: Vec<u16>,
    /// The first digits of whole classes.
    pub(crate) classes: Vec<u8>,
}

impl Declared {
    pub(crate) fn contains(&self, number: u16) -> bool {
        self.numbers.contains(&number)
            || self
                .classes
                .iter()
                .any(|class| u16::from(*class) == number / 100)
    }

    pub(crate) fn to_mark(&self, span: Span) -> TokenStream {
        let numbers = self.numbers.iter().map(ToString::to_string);
        let classes = self.classes.iter().map(|class| format!("{class}xx"));
        let codes = numbers.chain(classes);
        let codes = codes.filter_map(|code| code.parse::<Literal>().ok());
        quote_spanned!(span=> @declared(#(#codes,)*))
    }
}

/// The input of `sip!` without the mark of a contract, and what that declares.
pub(crate) fn split(input: TokenStream) -> (Option<Declared>, TokenStream) {
    let buffer = TokenBuffer::new2(input.clone());
    let mark = punct(buffer.begin(), '@')
        .and_then(|(_, rest)| rest.ident())
        .filter(|(word, _)| word == "declared")
        .and_then(|(_, rest)| rest.group(Delimiter::Parenthesis));
    match mark {
        None => (None, input),
        Some((list, _, rest)) => (Some(read(list.token_stream())), rest.token_stream()),
    }
}

fn read(list: TokenStream) -> Declared {
    let mut declared = Declared::default();
    for token in list {
        let TokenTree::Literal(code) = token else {
            continue;
        };
        match notation::read(&code.to_string()) {
            Notation::Number(number) => declared.numbers.extend(number.value),
            Notation::Class(class) => declared.classes.push(class),
            _ => {}
        }
    }
    declared
}

/// A single code that the contract does not declare: it can only be a pattern. `None` for any other
/// input.
pub(crate) fn undeclared(
    krate: &TokenStream,
    codes: &Alternatives,
    declared: &Declared,
) -> Option<TokenStream> {
    let ([], [code]) = (&*codes.classes, &*codes.codes) else {
        return None;
    };
    let number = code.number()?;
    (!declared.contains(number)).then(|| only_a_pattern(krate, code, number))
}

fn only_a_pattern(krate: &TokenStream, code: &CheckedCode, number: u16) -> TokenStream {
    let span = code.span;
    let end = pattern_only(krate, number, &quote!(Undeclared));
    let mut first = checked_code(krate, code, Table::Responses);
    if let What::U16(_) = code.what {
        let mut range = Group::new(Delimiter::Parenthesis, quote!(#first ..= #first));
        range.set_span(span);
        first = range.into_token_stream();
    }
    let bar = quote_spanned!(span=> |);
    // Start and end both get the code's span, so that rustc underlines just the code; the end is a
    // `>` because editors resolve identifiers only.
    let close = quote_spanned!(span=> >);
    quote!(#first #bar #end::<#close)
}
