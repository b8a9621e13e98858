//! The implementation of `SipResponse`.

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, format_ident, quote, quote_spanned};
use syn::{Generics, Lifetime, Member, Type, WherePredicate, ext::IdentExt as _, parse_quote};

use super::{
    carried::{FieldRef, Header},
    check::{Checked, CheckedResponse, CodeSource, Phrase},
    lines::{Each, Lines},
};
use crate::code::{constant::checked_code, table::Table};

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
    let body = body(checked);
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

            #body
        }
    }
}

/// What to do in one case, and the fields that it takes.
struct Case<'a> {
    fields: Vec<(&'a Member, TokenStream)>,
    body: TokenStream,
}

/// What to do in each case that a response makes, and in the others.
fn cases<'a>(
    checked: &'a Checked,
    others: &TokenStream,
    case: impl Fn(&'a CheckedResponse) -> Option<Case<'a>>,
) -> TokenStream {
    if checked.is_enum {
        return arms(checked, others, case);
    }
    match checked.responses.first().and_then(case) {
        Some(case) => of_struct(case),
        None => others.clone(),
    }
}

/// The body behind the fields that it takes. For a pattern, also one that leaves all fields out, rustc
/// takes memory with the square of their number.
fn of_struct(Case { fields, body }: Case<'_>) -> TokenStream {
    let fields = fields.into_iter().map(|(member, conditions)| {
        let binding = binding(member);
        quote!(#conditions let #binding = &self.#member;)
    });
    quote!(#(#fields)* #body)
}

/// A `match` with an arm for each variant that is a case of its own, and one for the others.
fn arms<'a>(
    checked: &'a Checked,
    others: &TokenStream,
    case: impl Fn(&'a CheckedResponse) -> Option<Case<'a>>,
) -> TokenStream {
    if checked.responses.is_empty() {
        return quote!(match *self {});
    }
    // If every variant may be cut, a reference to the enum may be one to an empty type, which a
    // `match` must not be over: rust-lang/rust#12609.
    let may_be_empty = checked
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

/// What the field of a `transparent` type gives beside its code.
fn inner<'a>(krate: &TokenStream, response: &'a CheckedResponse, what: &str) -> Option<Case<'a>> {
    let CodeSource::Transparent { field, ty } = &response.code else {
        return None;
    };
    let function = Ident::new(what, Span::mixed_site());
    let each = (what == "headers").then(|| quote!(, each));
    Some(delegated(field, |field| {
        quote! {{
            #[allow(unused_imports)]
            use #krate::__private::AnyInner as _;
            <#krate::__private::Inner<#ty>>::#function(#field #each)
        }}
    }))
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
        if let Some(case) = inner(krate, response, "reason_phrase") {
            return Some(case);
        }
        Some(match response.reason.as_ref()? {
            Phrase::Text(reason) => Case {
                fields: Vec::new(),
                body: quote!(#reason),
            },
            Phrase::Field { field, .. } => delegated(field, |field| {
                let text = quote!(::core::convert::AsRef::<::core::primitive::str>::as_ref(#field));
                quote!(#krate::__private::phrase(#text))
            }),
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
        if let Some(case) = inner(krate, response, "headers") {
            return Some(case);
        }
        if response.headers.is_empty() {
            return None;
        }
        // The type of a body that is always there is not in its field.
        let fields = response
            .headers
            .iter()
            .filter(|header| header.media_type.is_none() || header.lines.is_optional);
        let fields = fields.map(|header| (&header.field.member, header.conditions()));
        let lines = response.headers.iter().map(lines);
        Some(Case {
            fields: fields.collect(),
            body: lines.collect(),
        })
    });
    let has_lines = checked
        .responses
        .iter()
        .any(|response| !response.headers.is_empty());
    let lines = has_lines.then(|| quote!(let mut lines = #krate::__private::Lines(each);));
    Some(quote! {
        fn headers(&self, each: #krate::__private::Each<'_>) {
            #lines
            #cases
        }
    })
}

/// The lines of a header. If its type cannot be printed, rustc says so at the type.
fn lines(header: &Header) -> TokenStream {
    let Header {
        name,
        field,
        lines,
        media_type,
        ..
    } = header;
    let at_type = Span::mixed_site().located_at(field.type_span);
    let mut field = binding(&field.member);
    field.set_span(at_type);
    let value = Ident::new("value", at_type);
    let one = if lines.is_optional { &value } else { &field };
    let sent = match (media_type, &lines.each) {
        (Some(media_type), _) => quote!(lines.line(#name, #media_type);),
        (None, None) => quote!(lines.line(#name, #one);),
        (None, Some(each)) => {
            let stars = (0..each.references).map(|_| quote_spanned!(at_type=> *));
            // What another collection gives need not be a reference.
            let by = (!each.is_known).then(|| quote!(&));
            quote! {
                for #value in #(#stars)* #one {
                    lines.line(#name, #by #value);
                }
            }
        }
    };
    let conditions = header.conditions();
    if lines.is_optional {
        let value = if header.is_body() {
            quote!(_)
        } else {
            quote!(#value)
        };
        quote!(#conditions if let ::core::option::Option::Some(#value) = #field { #sent })
    } else {
        quote!(#conditions #sent)
    }
}

/// Only where there is any.
fn body(checked: &Checked) -> Option<TokenStream> {
    let krate = &checked.krate;
    let is_needed = |response: &CheckedResponse| {
        is_transparent(response) || response.headers.iter().any(Header::is_body)
    };
    if !checked.responses.iter().any(is_needed) {
        return None;
    }
    let cases = cases(checked, &quote!(&[]), |response| {
        if let Some(case) = inner(krate, response, "body") {
            return Some(case);
        }
        let headers = response.headers.iter();
        let bodies: Vec<_> = headers.filter(|header| header.is_body()).collect();
        let fields = bodies
            .iter()
            .map(|body| (&body.field.member, body.conditions()));
        Some(Case {
            fields: fields.collect(),
            body: one_of(&bodies)?,
        })
    });
    Some(quote! {
        fn body(&self) -> &[::core::primitive::u8] {
            #cases
        }
    })
}

/// The bytes of the body; of several, each with a `cfg`, those that are there.
fn one_of(bodies: &[&Header]) -> Option<TokenStream> {
    bodies.first()?;
    let mut tokens = TokenStream::new();
    for body in bodies {
        let bytes = bytes(body);
        if body.conditions.is_empty() {
            tokens.extend(bytes);
            return Some(tokens);
        }
        let conditions = body.conditions();
        tokens.extend(quote!(#conditions { return #bytes; }));
    }
    tokens.extend(quote! {
        #[allow(unreachable_code)]
        { &[] }
    });
    Some(tokens)
}

/// The bytes of a body. If its type cannot give them, rustc says so at the type.
fn bytes(header: &Header) -> TokenStream {
    let at_type = Span::mixed_site().located_at(header.field.type_span);
    let mut field = binding(&header.field.member);
    field.set_span(at_type);
    let bytes =
        |field: &Ident| quote!(::core::convert::AsRef::<[::core::primitive::u8]>::as_ref(#field));
    if !header.lines.is_optional {
        return bytes(&field);
    }
    let value = Ident::new("value", at_type);
    let some = bytes(&value);
    quote! {
        match #field {
            ::core::option::Option::Some(#value) => #some,
            ::core::option::Option::None => &[],
        }
    }
}

impl Header {
    fn is_body(&self) -> bool {
        self.media_type.is_some()
    }

    fn conditions(&self) -> TokenStream {
        let conditions = &self.conditions;
        quote!(#(#conditions)*)
    }
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
    let mut bounds = Vec::new();
    for response in responses {
        if let CodeSource::Transparent { ty, .. } = &response.code {
            if is_generic(ty, &parameters) {
                bounds.push(parse_quote!(#ty: #krate::SipResponse));
            }
        }
        if let Some(Phrase::Field { ty, .. }) = &response.reason {
            if is_generic(ty, &parameters) {
                bounds.push(parse_quote!(#ty: ::core::convert::AsRef<::core::primitive::str>));
            }
        }
        let headers = response.headers.iter();
        bounds.extend(headers.filter_map(|header| bound_of_header(header, &parameters)));
    }
    if !bounds.is_empty() {
        bounded.make_where_clause().predicates.extend(bounds);
    }
    bounded
}

fn bound_of_header(header: &Header, parameters: &HashSet<&Ident>) -> Option<WherePredicate> {
    let Lines { each, value, .. } = &header.lines;
    if header.is_body() {
        let bytes = quote!(::core::convert::AsRef<[::core::primitive::u8]>);
        return is_generic(value, parameters).then(|| parse_quote!(#value: #bytes));
    }
    match each {
        Some(Each {
            collection,
            is_known: false,
            ..
        }) => {
            let any = Lifetime::new("'sipcode", Span::mixed_site());
            let lines = quote!(::core::iter::IntoIterator<Item: ::core::fmt::Display>);
            is_generic(collection, parameters)
                .then(|| parse_quote!(for<#any> &#any #collection: #lines))
        }
        _ => is_generic(value, parameters).then(|| parse_quote!(#value: ::core::fmt::Display)),
    }
}

/// Whether one of the parameters of the item occurs in the type.
fn is_generic(ty: &Type, parameters: &HashSet<&Ident>) -> bool {
    fn holds_any(tokens: TokenStream, parameters: &HashSet<&Ident>) -> bool {
        tokens.into_iter().any(|token| match token {
            TokenTree::Ident(ident) => parameters.contains(&ident),
            TokenTree::Group(group) => holds_any(group.stream(), parameters),
            _ => false,
        })
    }
    holds_any(ty.to_token_stream(), parameters)
}
