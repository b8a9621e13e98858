//! The result, or the problem, to tokens.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::check::{Checked, CheckedCode};
use crate::{
    notation::{self, Form, Notation, Number},
    problem::{Located, Macro},
};

pub(crate) fn checked(krate: &TokenStream, checked: &Checked) -> TokenStream {
    // Every `|` stands at the first: alternatives used as a value are then one error of rustc.
    let bar = quote_spanned!(checked.bar.unwrap_or_else(Span::call_site)=> |);
    let classes = classes(krate, &checked.classes, &bar);
    let codes = checked.codes.iter().map(|code| checked_code(krate, code));
    let alternatives = classes.into_iter().chain(codes);
    alternatives
        .reduce(|before, code| quote!(#before #bar #code))
        .unwrap_or_default()
}

/// The pattern of whole classes. If it is used as a value, rustc reports the `..`.
fn classes(krate: &TokenStream, classes: &[(u8, Span)], bar: &TokenStream) -> Option<TokenStream> {
    let (_, place) = classes.first()?;
    let class = classes.iter().map(|(digit, _)| {
        let name = Ident::new(class_name(*digit), Span::call_site());
        quote!(#krate::Class::#name)
    });
    let class = class.reduce(|before, class| quote!(#before #bar #class));
    let rest = quote_spanned!(*place=> ..);
    let mut fields = Group::new(Delimiter::Parenthesis, quote!(#class, #rest));
    fields.set_span(*place);
    Some(quote!(#krate::StatusCode #fields))
}

fn class_name(digit: u8) -> &'static str {
    match digit {
        1 => "Provisional",
        2 => "Success",
        3 => "Redirection",
        4 => "ClientError",
        5 => "ServerError",
        _ => "GlobalFailure",
    }
}

pub(crate) fn checked_code(krate: &TokenStream, code: &CheckedCode) -> TokenStream {
    let (of, name, place) = match code {
        // An editor completes a name in a plain path only.
        CheckedCode::UnknownName(name) => return quote!(#krate::StatusCode::#name),
        CheckedCode::Constant { row, place } => (quote!(StatusCode), row.name.to_owned(), *place),
        CheckedCode::Allowed { row, place } => {
            (quote!(__private::Allowed), row.name.to_owned(), *place)
        }
        CheckedCode::Unregistered { number, place } => {
            (checked_number(*number), "CODE".to_owned(), *place)
        }
        // Not the literal: rustc would find the braces of `Generic<{ sip!(486u16) }>` needless.
        CheckedCode::U16 { number, place } => (checked_number(*number), "U16".to_owned(), *place),
    };
    constant(krate, &of, &Ident::new(&name, place))
}

fn checked_number(number: u16) -> TokenStream {
    let number = Literal::u16_unsuffixed(number);
    quote!(__private::Number<#number>)
}

/// The path to a constant, with the places that `common_case` gives its tokens.
fn constant(krate: &TokenStream, of: &TokenStream, name: &Ident) -> TokenStream {
    let open = quote_spanned!(name.span()=> <);
    quote!(#open #krate::#of>::#name)
}

/// An error that is valid as an expression and as a pattern. It has the type that `input` was
/// meant to have, so that nothing else is reported.
pub(crate) fn invalid(krate: &TokenStream, input: TokenStream, error: &Located) -> TokenStream {
    let report = error.to_compile_error(Macro::Sip);
    match number(input) {
        Some(Number {
            form: Form::Suffix(_) | Form::Float,
            ..
        }) => {
            quote!(<#krate::__private::InvalidAny<{ #report }>>::CODE)
        }
        Some(Number { is_u16: true, .. }) => {
            quote!(<#krate::__private::Invalid<#report>>::U16)
        }
        _ => quote!(<#krate::__private::Invalid<#report>>::CODE),
    }
}

/// The first number of the input, wherever it stands.
fn number(input: TokenStream) -> Option<Number> {
    input.into_iter().find_map(|token| match token {
        TokenTree::Literal(literal) => match notation::read(&literal.to_string()) {
            Notation::Number(number) => Some(number),
            _ => None,
        },
        TokenTree::Group(group) => number(group.stream()),
        _ => None,
    })
}
