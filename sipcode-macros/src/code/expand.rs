//! Codes, or an error in their place, to tokens that are valid as an expression and as a pattern.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream};
use quote::{ToTokens as _, quote, quote_spanned};
use sipcode_registry::response_code;

use super::{
    alternatives::Alternatives,
    check::{CheckedCode, What},
    notation::Class,
    table::{Table, class_name},
};
use crate::{problem::Located, tokens::Spanned, vocabulary::Macro, wording::compile_error};

/// The codes of a macro's input, with `|` between them where there are several.
pub(crate) fn alternatives(
    krate: &TokenStream,
    alternatives: &Alternatives,
    table: Table,
) -> TokenStream {
    match (&*alternatives.classes, &*alternatives.codes) {
        ([], [code]) if alternatives.is_only_matched => {
            return only_a_pattern(krate, code, &quote!(Deprecated), table);
        }
        ([class], []) if class.value.is_u16 => {
            let end = pattern_only(krate, first_number(class), &quote!(ClassOfNumbers));
            return ended(&class_of_numbers(class), &end, class.span);
        }
        _ => {}
    }
    let bar = alternatives.bar;
    let between = bar.map(|bar| between(krate, alternatives, table, bar));
    let (numbers, classes): (Vec<_>, Vec<_>) = {
        let classes = alternatives.classes.iter();
        classes.partition(|class| class.value.is_u16)
    };
    let classes = classes_of_codes(krate, &classes, between.as_ref()).into_iter();
    let numbers = numbers.into_iter().map(class_of_numbers);
    let last = alternatives.codes.len().saturating_sub(1);
    let codes = alternatives.codes.iter().enumerate();
    let codes = codes.map(|(index, code)| match code.what {
        // A `u16` has operators of its own.
        What::U16(_) if index < last => range(&checked_code(krate, code, table), code.span),
        _ => checked_code(krate, code, table),
    });
    joined(classes.chain(numbers).chain(codes), between.as_ref())
}

/// A single code that can only be a pattern, for the reason `why`.
pub(crate) fn only_a_pattern(
    krate: &TokenStream,
    code: &CheckedCode,
    why: &TokenStream,
    table: Table,
) -> TokenStream {
    let span = code.span;
    let end = pattern_only(krate, code.number().unwrap_or(100), why);
    let mut first = checked_code(krate, code, table);
    if let What::U16(_) = code.what {
        first = range(&first, span);
    }
    ended(&first, &end, span)
}

/// The pattern with an end behind it. Start and end both get the span of what was written, so that
/// rustc underlines just that; the end is a `>` because editors resolve identifiers only.
fn ended(pattern: &TokenStream, end: &TokenStream, span: Span) -> TokenStream {
    let bar = quote_spanned!(span=> |);
    let close = quote_spanned!(span=> >);
    quote!(#pattern #bar #end::<#close)
}

/// The range from a number to itself, which is a pattern of the same type.
fn range(number: &TokenStream, span: Span) -> TokenStream {
    let mut range = Group::new(Delimiter::Parenthesis, quote!(#number ..= #number));
    range.set_span(span);
    range.into_token_stream()
}

/// All numbers of a class.
fn class_of_numbers(class: &Spanned<Class>) -> TokenStream {
    let first = first_number(class);
    let [first, last] = [first, first + 99].map(|number| {
        let mut number = Literal::u16_suffixed(number);
        number.set_span(class.span);
        number
    });
    let mut range = Group::new(Delimiter::Parenthesis, quote!(#first ..= #last));
    range.set_span(class.span);
    range.into_token_stream()
}

fn first_number(class: &Spanned<Class>) -> u16 {
    u16::from(class.value.digit) * 100
}

/// The tokens between two alternatives. Every `|` has the span of the first: rustc then reports
/// alternatives that are used as a value as one error.
fn between(
    krate: &TokenStream,
    alternatives: &Alternatives,
    table: Table,
    bar: Span,
) -> TokenStream {
    // What the first pattern matches.
    let class = alternatives.classes.first();
    let number = class
        .map(first_number)
        .or_else(|| alternatives.codes.iter().find_map(CheckedCode::number));
    let why = match (class, table) {
        (Some(class), _) if !class.value.is_u16 => quote!(ReportedElsewhere),
        (_, Table::Responses) => quote!(Alternatives),
        (_, Table::WarnCodes) => quote!(WarnAlternatives),
    };
    let end = pattern_only(krate, number.unwrap_or(100), &why);
    let bar = quote_spanned!(bar=> |);
    quote!(#bar #end #bar)
}

/// The alternative behind a code that tells rustc why the code can only be a pattern; see
/// `sipcode::__private::PatternOnly`. It has the hygiene of our macros, so that rustc does not call
/// it unreachable: its exhaustiveness check says nothing of patterns from an external macro.
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

/// The pattern of whole classes. If it is used as a value, rustc reports the `..`: a `..` is a
/// rest pattern in a pattern, and a full range in an expression.
fn classes_of_codes(
    krate: &TokenStream,
    classes: &[&Spanned<Class>],
    between: Option<&TokenStream>,
) -> Option<TokenStream> {
    let span = classes.first()?.span;
    let class = classes.iter().map(|class| {
        let name = Ident::new(class_name(class.value.digit), class.span);
        quote!(#krate::Class::#name)
    });
    let class = joined(class, between);
    let rest = quote_spanned!(span=> ..);
    let mut fields = Group::new(Delimiter::Parenthesis, quote!(#class, #rest));
    fields.set_span(span);
    Some(quote!(#krate::StatusCode #fields))
}

/// The path to a constant, with the spans that `sip::common_case` gives its tokens.
pub(crate) fn checked_code(krate: &TokenStream, code: &CheckedCode, table: Table) -> TokenStream {
    let (ty, constant) = constants(table);
    let ty = Ident::new(ty, Span::call_site());
    let (of, name) = match &code.what {
        // An editor completes a name in a plain path only.
        What::UnknownName(name) => return quote!(#krate::#ty::#name),
        What::Constant(row) => (quote!(#ty), row.name()),
        What::Allowed(row) => (quote!(__private::Allowed), row.name()),
        What::Private(number) => (checked_number(*number), constant),
        // Not the literal: rustc would find the braces of `Generic<{ sip!(486u16) }>` needless
        // (the lint `unused_braces`).
        What::U16(number) => (checked_number(*number), "U16"),
    };
    let open = quote_spanned!(code.span=> <);
    let name = Ident::new(name, code.span);
    quote!(#open #krate::#of>::#name)
}

/// The type of a code, and the constant of `Number` that has it.
fn constants(table: Table) -> (&'static str, &'static str) {
    match table {
        Table::Responses => ("StatusCode", "CODE"),
        Table::WarnCodes => ("WarnCode", "WARN_CODE"),
    }
}

/// The type of a number, by its name if it has one.
fn checked_number(number: u16) -> TokenStream {
    if let Some(row) = response_code(number) {
        let name = Ident::new(row.name, Span::call_site());
        return quote!(__private::numbers::#name);
    }
    let number = Literal::u16_unsuffixed(number);
    quote!(__private::Number<#number>)
}

/// A path around the `compile_error!` of a problem: rustc does not check whether a `match` with it is
/// exhaustive.
pub(crate) fn invalid(krate: &TokenStream, error: &Located, caller: Macro) -> TokenStream {
    any_value(krate, &report(krate, error, caller))
}

/// The `compile_error!` of a problem, with what an editor completes where that is an unknown name.
pub(crate) fn report(krate: &TokenStream, error: &Located, caller: Macro) -> TokenStream {
    let report = compile_error(error, caller);
    let completed = error.problem.unknown_name().map(|name| {
        let (ty, _) = constants(Table::of(caller));
        let ty = Ident::new(ty, Span::call_site());
        let name = Ident::new(name, error.first);
        // rust-analyzer, which sets `miri`, completes it; rustc knows nothing of it.
        quote!(#[cfg(miri)] #krate::#ty::#name;)
    });
    quote!(#completed #report)
}

/// A path around reports, whose type is an error too: rustc lets it pass as any type.
pub(crate) fn any_value(krate: &TokenStream, reports: &TokenStream) -> TokenStream {
    quote!(<#krate::__private::Invalid<{ #reports }>>::CODE)
}
