//! The implementation of `SipResponse`.

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, format_ident, quote, quote_spanned};
use syn::{Generics, Member, ext::IdentExt as _, parse_quote};

use super::{
    check::{Checked, CheckedResponse, CodeSource, FieldRef, Header},
    fields::Lines,
};
use crate::code::{expand::checked_code, table::Table};

pub(super) fn implementation(checked: &Checked) -> TokenStream {
    let Checked {
        name, krate, keys, ..
    } = checked;
    let generics = bounded(checked);
    let (impl_generics, type_generics, where_clause) = generics.split_for_impl();
    let nothing = TokenStream::new();
    let status_code = cases(checked, &nothing, |response| {
        Some(status_code(krate, response))
    });
    let reason_phrase = reason_phrase(checked);
    let headers = headers(checked);
    // An editor shows the explanation of a key where the key stands.
    let keys = keys.iter().filter(|key| *key != "crate");
    quote! {
        #[automatically_derived]
        #[allow(deprecated)]
        impl #impl_generics #krate::SipResponse for #name #type_generics #where_clause {
            fn status_code(&self) -> #krate::StatusCode {
                #(
                    #[allow(unused_imports)]
                    use #krate::__private::keys::#keys as _;
                )*
                #status_code
            }

            #reason_phrase

            #headers
        }
    }
}

/// What to do in one case, and the fields that it takes.
struct Case<'a> {
    fields: Vec<(&'a Member, TokenStream)>,
    body: TokenStream,
}

/// A `match` with an arm for each response that is a case of its own, and one for the others.
fn cases<'a>(
    checked: &'a Checked,
    others: &TokenStream,
    case: impl Fn(&'a CheckedResponse) -> Option<Case<'a>>,
) -> TokenStream {
    if checked.is_enum && checked.responses.is_empty() {
        return quote!(match *self {});
    }
    // If every variant may be cut, a reference to the enum may be one to an empty type, which a
    // `match` must not be over: rust-lang/rust#12609.
    let may_be_empty = checked.is_enum
        && checked
            .responses
            .iter()
            .all(|response| !response.conditions.is_empty());
    let (place, by) = if may_be_empty {
        (quote!(*self), quote!(ref))
    } else {
        (quote!(self), quote!())
    };
    let mut arms = TokenStream::new();
    let mut has_others = false;
    for response in &checked.responses {
        let Some(Case { fields, body }) = case(response) else {
            has_others = true;
            continue;
        };
        let variant = response.variant.as_ref().map(|variant| quote!(::#variant));
        let conditions = &response.conditions;
        let fields = fields.into_iter().map(|(member, conditions)| {
            let binding = binding(member);
            quote!(#conditions #member: #by #binding,)
        });
        arms.extend(quote!(#(#conditions)* Self #variant { #(#fields)* .. } => { #body }));
    }
    if has_others {
        arms.extend(quote!(_ => { #others }));
    }
    quote!(match #place { #arms })
}

fn binding(member: &Member) -> Ident {
    match member {
        Member::Named(name) => {
            let name = name.unraw();
            format_ident!("field_{name}", span = Span::mixed_site())
        }
        Member::Unnamed(index) => {
            let index = index.index;
            format_ident!("field_{index}", span = Span::mixed_site())
        }
    }
}

fn status_code<'a>(krate: &TokenStream, response: &'a CheckedResponse) -> Case<'a> {
    match &response.code {
        CodeSource::Checked(code) => {
            let body = checked_code(krate, code, Table::Responses);
            Case {
                fields: Vec::new(),
                body,
            }
        }
        CodeSource::Transparent { field, .. } => delegated(
            field,
            |field| quote!(#krate::SipResponse::status_code(#field)),
        ),
        CodeSource::Status(field) => {
            delegated(field, |field| quote_spanned!(field.span()=> *#field))
        }
        CodeSource::Unknown => {
            let body = quote!(#krate::StatusCode::SERVER_INTERNAL_ERROR);
            Case {
                fields: Vec::new(),
                body,
            }
        }
    }
}

/// What a field gives. If its type cannot, rustc says so at the type.
fn delegated(field: &FieldRef, body: impl Fn(Ident) -> TokenStream) -> Case<'_> {
    let mut name = binding(&field.member);
    name.set_span(Span::mixed_site().located_at(field.type_span));
    Case {
        fields: vec![(&field.member, TokenStream::new())],
        body: body(name),
    }
}

fn is_transparent(response: &CheckedResponse) -> bool {
    matches!(response.code, CodeSource::Transparent { .. })
}

/// Only where a phrase is not the registered one.
fn reason_phrase(checked: &Checked) -> Option<TokenStream> {
    let krate = &checked.krate;
    let is_needed =
        |response: &CheckedResponse| response.reason.is_some() || is_transparent(response);
    if !checked.responses.iter().any(is_needed) {
        return None;
    }
    let code = quote!(#krate::SipResponse::status_code(self));
    let registered = quote!(#krate::StatusCode::reason_phrase(#code).unwrap_or_default());
    let cases = cases(checked, &registered, |response| {
        if let CodeSource::Transparent { field, .. } = &response.code {
            return Some(delegated(
                field,
                |field| quote!(#krate::SipResponse::reason_phrase(#field)),
            ));
        }
        let reason = response.reason.as_ref()?;
        Some(Case {
            fields: Vec::new(),
            body: quote!(#reason),
        })
    });
    Some(quote! {
        fn reason_phrase(&self) -> &::core::primitive::str {
            #cases
        }
    })
}

/// Only where there are any.
fn headers(checked: &Checked) -> Option<TokenStream> {
    let krate = &checked.krate;
    let is_needed =
        |response: &CheckedResponse| !response.headers.is_empty() || is_transparent(response);
    if !checked.responses.iter().any(is_needed) {
        return None;
    }
    let cases = cases(checked, &TokenStream::new(), |response| {
        if let CodeSource::Transparent { field, .. } = &response.code {
            // The inner type may be implemented by hand, and print what it likes.
            let each = quote!(&mut |name, value| #krate::__private::line(each, name, value));
            return Some(delegated(
                field,
                |field| quote!(#krate::SipResponse::headers(#field, #each);),
            ));
        }
        if response.headers.is_empty() {
            return None;
        }
        let fields = response.headers.iter().map(|header| {
            let conditions = &header.conditions;
            (&header.field.member, quote!(#(#conditions)*))
        });
        let lines = response.headers.iter().map(|header| lines(krate, header));
        Some(Case {
            fields: fields.collect(),
            body: lines.collect(),
        })
    });
    Some(quote! {
        fn headers(&self, each: #krate::__private::Each<'_>) {
            #cases
        }
    })
}

/// The lines of a header. If its type cannot be printed, rustc says so at the type.
fn lines(krate: &TokenStream, header: &Header) -> TokenStream {
    let Header {
        name,
        field,
        lines,
        conditions,
        ..
    } = header;
    let at_type = Span::mixed_site().located_at(field.type_span);
    let mut field = binding(&field.member);
    field.set_span(at_type);
    let value = Ident::new("value", at_type);
    let line = |value: &Ident| quote!(#krate::__private::line(each, #name, #value););
    let lines = match lines {
        Lines::One => line(&field),
        Lines::Maybe => {
            let line = line(&value);
            quote!(if let ::core::option::Option::Some(#value) = #field { #line })
        }
        Lines::Each => {
            let line = line(&value);
            quote!(for #value in #field { #line })
        }
    };
    quote!(#(#conditions)* { #lines })
}

/// The generics, with what a field of a generic type must be able to do.
fn bounded(checked: &Checked) -> Generics {
    let Checked {
        generics,
        krate,
        responses,
        ..
    } = checked;
    let mut bounded = generics.clone();
    let parameters = generics.type_params().map(|parameter| &parameter.ident);
    let parameters: HashSet<_> = parameters.collect();
    for response in responses {
        if let CodeSource::Transparent { ty, .. } = &response.code {
            if holds_any(ty.to_token_stream(), &parameters) {
                let bound = parse_quote!(#ty: #krate::SipResponse);
                bounded.make_where_clause().predicates.push(bound);
            }
        }
        for Header { value, .. } in &response.headers {
            if holds_any(value.to_token_stream(), &parameters) {
                let bound = parse_quote!(#value: ::core::fmt::Display);
                bounded.make_where_clause().predicates.push(bound);
            }
        }
    }
    bounded
}

/// Whether one of the parameters of the item occurs in the tokens of a type.
fn holds_any(ty: TokenStream, parameters: &HashSet<&Ident>) -> bool {
    ty.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => parameters.contains(&ident),
        TokenTree::Group(group) => holds_any(group.stream(), parameters),
        _ => false,
    })
}
