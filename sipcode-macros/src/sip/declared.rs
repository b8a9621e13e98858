//! The codes that a contract declares. The contract writes them before the input of each `sip!`
//! that may be of another code, `@declared(100, 4xx) $code`: only `sip!` knows its code once all
//! macros are expanded, and only rustc knows whether that is a value or a pattern. Before a code that the
//! contract can read, it writes only whether it declares that one: `@declared() 486`.

use proc_macro2::{Delimiter, Literal, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};
use syn::buffer::TokenBuffer;

use crate::{
    code::{
        alternatives::Alternatives,
        constant::checked_code,
        notation::{self, Notation, Number},
        pattern::only_a_pattern,
        table::Table,
    },
    tokens::{punct, text},
};

#[derive(Clone, Default)]
pub(crate) struct Declared {
    pub(crate) numbers: Vec<u16>,
    /// The first digits of whole classes.
    pub(crate) classes: Vec<u8>,
    /// The method of the requests, which a `sip_reply!` takes over.
    pub(crate) method: Option<String>,
}

impl Declared {
    pub(crate) fn of_all_classes() -> Self {
        Self {
            classes: vec![1, 2, 3, 4, 5, 6],
            ..Self::default()
        }
    }

    pub(crate) fn contains(&self, number: u16) -> bool {
        let is_of = |class: &u8| u16::from(*class) == number / 100;
        self.numbers.contains(&number) || self.classes.iter().any(is_of)
    }

    /// What is declared of one code.
    pub(crate) fn only(&self, number: u16) -> Self {
        let numbers = if self.contains(number) {
            vec![number]
        } else {
            Vec::new()
        };
        Self {
            numbers,
            ..Self::default()
        }
    }

    pub(crate) fn to_mark(&self, span: Span) -> TokenStream {
        let mut codes = Vec::new();
        for number in &self.numbers {
            codes.push(Literal::u16_unsuffixed(*number));
        }
        for class in &self.classes {
            if let Ok(class) = format!("{class}xx").parse::<Literal>() {
                codes.push(class);
            }
        }
        let method = &self.method;
        quote_spanned!(span=> @declared(#(#codes,)* #method))
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
            Notation::Number(Number {
                value: Some(number),
                ..
            }) => declared.numbers.push(number),
            Notation::Class(class) => declared.classes.push(class.digit),
            Notation::Str => declared.method = text(&code),
            _ => {}
        }
    }
    declared
}

/// A single code that the contract does not declare: it can only be a pattern. A deprecated one that
/// it declares may be sent. `None` for any other input.
pub(crate) fn expand(
    krate: &TokenStream,
    codes: &Alternatives,
    declared: &Declared,
) -> Option<TokenStream> {
    let ([], [code]) = (&*codes.classes, &*codes.codes) else {
        return None;
    };
    Some(if declared.contains(code.number()?) {
        checked_code(krate, code, Table::Responses)
    } else {
        only_a_pattern(krate, code, &quote!(Undeclared))
    })
}
