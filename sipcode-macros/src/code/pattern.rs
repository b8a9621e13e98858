//! What can only be a pattern: classes, several codes, and a code that may not be sent. rustc refuses
//! each as a value with one error; `sipcode::__private` says how.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::{
    alternatives::Alternatives,
    check::CheckedCode,
    constant::{checked_code, checked_number},
    notation::Class,
    table::{Table, class_name},
};
use crate::tokens::Spanned;

/// Codes and classes. Of a class that is used as a value rustc reports the `..`; hence the classes
/// come first, and behind them what keeps it from a second error.
pub(super) fn several_codes(
    krate: &TokenStream,
    alternatives: &Alternatives,
    table: Table,
) -> TokenStream {
    let bar = bar(alternatives.bar.unwrap_or_else(Span::call_site));
    let mut patterns = Vec::new();
    if let Some(classes) = classes(krate, &alternatives.classes, &bar) {
        patterns.push(classes);
    }
    if let ([class, ..], [_, ..]) = (&*alternatives.classes, &*alternatives.codes) {
        patterns.push(of_class(krate, class, Span::call_site()));
    }
    for code in &alternatives.codes {
        patterns.push(checked_code(krate, code, table));
    }
    joined(&patterns, &bar)
}

/// The pattern of whole classes. A `..` is a rest pattern in a pattern, and a full range in an
/// expression.
fn classes(
    krate: &TokenStream,
    classes: &[Spanned<Class>],
    bar: &TokenStream,
) -> Option<TokenStream> {
    let (first, others) = classes.split_first()?;
    let name = Ident::new(class_name(first.value.digit), first.span);
    let mut patterns = vec![quote!(#krate::Class::#name)];
    for class in others {
        patterns.push(of_class(krate, class, class.span));
    }
    let class = joined(&patterns, bar);
    let rest = quote_spanned!(first.span=> ..);
    let fields = parenthesized(quote!(#class, #rest), first.span);
    Some(quote!(#krate::StatusCode #fields))
}

/// The class, or a code of it, of the type that is matched.
fn of_class(krate: &TokenStream, class: &Spanned<Class>, span: Span) -> TokenStream {
    let open = quote_spanned!(span=> <);
    let name = Ident::new(class_name(class.value.digit), span);
    quote!(#open _ as #krate::__private::OfClass>::#name)
}

/// A single code that can only be a pattern, for the reason `why`.
pub(crate) fn only_a_pattern(
    krate: &TokenStream,
    code: &CheckedCode,
    why: &TokenStream,
) -> TokenStream {
    let (number, span) = (code.number().unwrap_or(100), code.span);
    let end = end(krate, number, why, Span::call_site());
    if code.is_u16() {
        return ended(&[number_alone(krate, code), end], span);
    }
    let constant = checked_code(krate, code, Table::Responses);
    let class = Ident::new(class_of(number), Span::call_site());
    let of = checked_number(number);
    let bar = bar(span);
    let within_class = quote!(<#krate::#of>::WITHIN_CLASS #bar #end);
    let fields = parenthesized(quote!(#krate::Class::#class, #within_class), span);
    quote!(#constant #bar #krate::StatusCode #fields)
}

/// All numbers of a class.
pub(super) fn class_of_numbers(krate: &TokenStream, class: &Spanned<Class>) -> TokenStream {
    ended(&class_and_end(krate, class), class.span)
}

/// Numbers and classes of numbers. Behind the first, a range, stands an end: the second number is one.
pub(super) fn several_numbers(krate: &TokenStream, alternatives: &Alternatives) -> TokenStream {
    let (classes, codes) = (&*alternatives.classes, &*alternatives.codes);
    let ([first, end], classes, codes) = match (classes, codes) {
        ([first, others @ ..], codes) => (class_and_end(krate, first), others, codes),
        ([], [first, second, others @ ..]) => {
            let number = second.number().unwrap_or(100);
            let second = end(krate, number, &quote!(SeveralNumbers), second.span);
            ([number_alone(krate, first), second], classes, others)
        }
        _ => return TokenStream::new(),
    };
    let mut patterns = vec![first, end];
    for class in classes {
        patterns.push(numbers(class));
    }
    for code in codes {
        patterns.push(checked_code(krate, code, Table::Responses));
    }
    joined(
        &patterns,
        &bar(alternatives.bar.unwrap_or_else(Span::call_site)),
    )
}

/// A range and its end. Both get the span of what was written, so that rustc underlines just that; the
/// end is a `>` because editors resolve identifiers only.
fn ended([range, end]: &[TokenStream; 2], span: Span) -> TokenStream {
    let bar = bar(span);
    let close = quote_spanned!(span=> >);
    quote!(#range #bar #end::<#close)
}

fn class_and_end(krate: &TokenStream, class: &Spanned<Class>) -> [TokenStream; 2] {
    [numbers(class), of_class(krate, class, Span::call_site())]
}

/// The range from a number to itself.
fn number_alone(krate: &TokenStream, code: &CheckedCode) -> TokenStream {
    let number = checked_code(krate, code, Table::Responses);
    parenthesized(quote!(#number ..= #number), code.span).into()
}

/// The range of all numbers of a class.
fn numbers(class: &Spanned<Class>) -> TokenStream {
    let first = u16::from(class.value.digit) * 100;
    let last = literal(first + 99, class.span);
    let first = literal(first, class.span);
    parenthesized(quote!(#first ..= #last), class.span).into()
}

/// The alternative that tells rustc why the others can only be a pattern; see
/// `sipcode::__private::PatternOnly`. With the hygiene of our macros it is never called unreachable: the
/// exhaustiveness check says nothing of patterns from an external macro.
fn end(krate: &TokenStream, number: u16, why: &TokenStream, span: Span) -> TokenStream {
    let number = checked_number(number);
    let open = quote_spanned!(span=> <);
    let end = Ident::new("END", span);
    quote!(#open #krate::#number as #krate::__private::Pattern<#krate::__private::#why, _>>::#end)
}

fn literal(number: u16, span: Span) -> Literal {
    let mut number = Literal::u16_suffixed(number);
    number.set_span(span);
    number
}

fn parenthesized(tokens: TokenStream, span: Span) -> TokenTree {
    let mut group = Group::new(Delimiter::Parenthesis, tokens);
    group.set_span(span);
    group.into()
}

fn bar(span: Span) -> TokenStream {
    quote_spanned!(span=> |)
}

fn joined(patterns: &[TokenStream], bar: &TokenStream) -> TokenStream {
    let mut joined = TokenStream::new();
    for (index, pattern) in patterns.iter().enumerate() {
        let bar = (index > 0).then_some(bar);
        joined.extend(quote!(#bar #pattern));
    }
    joined
}

fn class_of(number: u16) -> &'static str {
    class_name(u8::try_from(number / 100).unwrap_or_default())
}
