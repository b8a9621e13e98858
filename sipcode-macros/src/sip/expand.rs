//! The result, or the problem, to tokens.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote, quote_spanned};

use sipcode_registry::response_code;

use super::check::{Checked, CheckedCode};
use crate::{
    declared::Declared,
    notation::{self, Form, Notation, Number},
    problem::{Located, Macro},
};

/// The checked codes of `sip!`. A single one that a contract does not declare can only be a pattern.
pub(crate) fn checked(
    krate: &TokenStream,
    checked: &Checked,
    declared: Option<&Declared>,
) -> TokenStream {
    if let (Some(declared), [], [code]) = (declared, &*checked.classes, &*checked.codes) {
        if let Some(number) = code.number().filter(|number| !declared.contains(*number)) {
            return undeclared(krate, code, number);
        }
    }
    alternatives(krate, checked, Macro::Sip)
}

/// The checked codes of any macro, with `|` between them where there are several.
pub(crate) fn alternatives(krate: &TokenStream, checked: &Checked, caller: Macro) -> TokenStream {
    let between = checked.bar.map(|bar| between(krate, checked, bar));
    let classes = classes(krate, &checked.classes, between.as_ref());
    let codes = checked
        .codes
        .iter()
        .map(|code| checked_code(krate, code, caller));
    joined(classes.into_iter().chain(codes), between.as_ref())
}

/// Every `|` stands at the first: alternatives used as a value are then one error of rustc.
fn between(krate: &TokenStream, checked: &Checked, bar: Span) -> TokenStream {
    // What the first pattern matches.
    let class = checked.classes.first();
    let class = class.map(|(digit, _)| u16::from(*digit) * 100);
    let number = class.or_else(|| checked.codes.iter().find_map(CheckedCode::number));
    let end = pattern_only(krate, number.unwrap_or(100), &quote!(Alternatives));
    let bar = quote_spanned!(bar=> |);
    quote!(#bar #end #bar)
}

fn undeclared(krate: &TokenStream, code: &CheckedCode, number: u16) -> TokenStream {
    let place = code.place();
    let end = pattern_only(krate, number, &quote!(Undeclared));
    let first = checked_code(krate, code, Macro::Sip);
    let first = match code {
        CheckedCode::U16 { .. } => {
            let mut range = Group::new(Delimiter::Parenthesis, quote!(#first ..= #first));
            range.set_span(place);
            range.into_token_stream()
        }
        _ => first,
    };
    let bar = quote_spanned!(place=> |);
    // The whole ends at the code as it starts there, and no editor looks up a bracket.
    let close = quote_spanned!(place=> >);
    quote!(#first #bar #end::<#close)
}

/// The alternative behind a code that tells rustc why the code can only be a pattern; see
/// `sipcode::__private::PatternOnly`. It has the hygiene of our macros, so that rustc does not call
/// it unreachable.
fn pattern_only(krate: &TokenStream, number: u16, why: &TokenStream) -> TokenStream {
    let number = checked_number(number);
    quote!(<#krate::#number as #krate::__private::Pattern<#krate::__private::#why, _>>::END)
}

fn joined(
    patterns: impl Iterator<Item = TokenStream>,
    between: Option<&TokenStream>,
) -> TokenStream {
    patterns
        .reduce(|before, pattern| quote!(#before #between #pattern))
        .unwrap_or_default()
}

/// The pattern of whole classes. If it is used as a value, rustc reports the `..`.
fn classes(
    krate: &TokenStream,
    classes: &[(u8, Span)],
    between: Option<&TokenStream>,
) -> Option<TokenStream> {
    let (_, place) = classes.first()?;
    let class = classes.iter().map(|(digit, place)| {
        let name = Ident::new(class_name(*digit), *place);
        quote!(#krate::Class::#name)
    });
    let class = joined(class, between);
    let rest = quote_spanned!(*place=> ..);
    let mut fields = Group::new(Delimiter::Parenthesis, quote!(#class, #rest));
    fields.set_span(*place);
    Some(quote!(#krate::StatusCode #fields))
}

pub(super) fn class_name(digit: u8) -> &'static str {
    match digit {
        1 => "Provisional",
        2 => "Success",
        3 => "Redirection",
        4 => "ClientError",
        5 => "ServerError",
        _ => "GlobalFailure",
    }
}

/// The path to a constant, with the places that `common_case` gives its tokens.
pub(crate) fn checked_code(krate: &TokenStream, code: &CheckedCode, caller: Macro) -> TokenStream {
    let (kind, code_of) = type_of(caller);
    let (of, name) = match code {
        // An editor completes a name in a plain path only.
        CheckedCode::UnknownName(name) => return quote!(#krate::#kind::#name),
        CheckedCode::Constant { name, .. } => (kind.into_token_stream(), *name),
        CheckedCode::Allowed { name, .. } => (quote!(__private::Allowed), *name),
        CheckedCode::Unregistered { number, .. } => (checked_number(*number), code_of),
        // Not the literal: rustc would find the braces of `Generic<{ sip!(486u16) }>` needless.
        CheckedCode::U16 { number, .. } => (checked_number(*number), "U16"),
    };
    let place = code.place();
    let open = quote_spanned!(place=> <);
    let name = Ident::new(name, place);
    quote!(#open #krate::#of>::#name)
}

/// The type of what the macro makes, and the constants of `Number` and `Invalid` that have it.
fn type_of(caller: Macro) -> (Ident, &'static str) {
    let name = |name| Ident::new(name, Span::call_site());
    match caller {
        Macro::Sip | Macro::Response | Macro::Contract => (name("StatusCode"), "CODE"),
        Macro::Warning => (name("WarnCode"), "WARN_CODE"),
    }
}

/// The type of a number, under its name if it has one.
fn checked_number(number: u16) -> TokenStream {
    if let Some(row) = response_code(number) {
        let name = Ident::new(row.name, Span::call_site());
        return quote!(__private::numbers::#name);
    }
    let number = Literal::u16_unsuffixed(number);
    quote!(__private::Number<#number>)
}

/// An error that is valid as an expression and as a pattern. It has the type that `input` was
/// meant to have, so that nothing else is reported.
pub(crate) fn invalid(
    krate: &TokenStream,
    input: TokenStream,
    error: &Located,
    caller: Macro,
) -> TokenStream {
    let report = error.to_compile_error(caller);
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
        _ => {
            let (_, code) = type_of(caller);
            let code = Ident::new(code, Span::call_site());
            quote!(<#krate::__private::Invalid<#report>>::#code)
        }
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
