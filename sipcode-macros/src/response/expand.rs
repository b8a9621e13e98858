//! The implementation of `SipResponse`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Member, ext::IdentExt as _};

use super::{
    bounds::{self, where_clause},
    carried::{FieldRef, Header},
    check::{Checked, CheckedResponse, CodeSource, Phrase},
};
use crate::code::{constant::checked_code, table::Table};

pub(super) fn implementation(checked: &Checked, allow: &TokenStream) -> TokenStream {
    let Checked {
        name, krate, keys, ..
    } = checked;
    let (impl_generics, type_generics, _) = checked.generics.split_for_impl();
    let where_clause = where_clause(&checked.generics, &bounds::of_fields(checked));
    let nothing = TokenStream::new();
    let status_code = cases(checked, &nothing, &|response| {
        Some(status_code(krate, response))
    });
    let reason_phrase = reason_phrase(checked);
    let headers = headers(checked);
    let body = body(checked);
    // An editor shows the explanation of a key where the key stands. rustc and clippy say nothing of what
    // is in the braces of an import that is not written by the user.
    let mut explained = TokenStream::new();
    for key in keys {
        if key != "crate" {
            explained.extend(quote!(use #krate::{__private::keys::#key as _};));
        }
    }
    quote! {
        #[automatically_derived]
        #allow
        impl #impl_generics #krate::SipResponse for #name #type_generics #where_clause {
            fn status_code(&self) -> #krate::StatusCode {
                #explained
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
    case: &dyn Fn(&'a CheckedResponse) -> Option<Case<'a>>,
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
    let mut tokens = TokenStream::new();
    for (member, conditions) in fields {
        let binding = binding(member);
        tokens.extend(quote!(#conditions let #binding = &self.#member;));
    }
    tokens.extend(body);
    tokens
}

/// A `match` with an arm for each variant that is a case of its own, and one for the others.
fn arms<'a>(
    checked: &'a Checked,
    others: &TokenStream,
    case: &dyn Fn(&'a CheckedResponse) -> Option<Case<'a>>,
) -> TokenStream {
    if checked.responses.is_empty() {
        return quote!(match *self {});
    }
    // If every variant may be cut, a reference to the enum may be one to an empty type, which a
    // `match` must not be over: rust-lang/rust#12609.
    let has_conditions = |response: &CheckedResponse| !response.conditions.is_empty();
    let may_be_empty = checked.responses.iter().all(has_conditions);
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
        let variant = &response.variant;
        let conditions = (!response.conditions.is_empty()).then_some(&response.conditions);
        let mut bound = TokenStream::new();
        for (member, conditions) in fields {
            let binding = binding(member);
            bound.extend(quote!(#conditions #member: #by #binding,));
        }
        arms.extend(quote!(#conditions Self::#variant { #bound .. } => { #body }));
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
        CodeSource::Transparent { field, .. } => {
            let name = field.binding();
            delegated(field, quote!(#krate::SipResponse::status_code(#name)))
        }
        CodeSource::Status(field) => {
            let name = field.binding();
            delegated(field, quote_spanned!(name.span()=> *#name))
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

impl FieldRef {
    /// The name that it has in its arm. If its type cannot give what is wanted, rustc says so at the type.
    fn binding(&self) -> Ident {
        let mut name = binding(&self.member);
        name.set_span(self.at_type());
        name
    }

    fn at_type(&self) -> Span {
        Span::mixed_site().located_at(self.type_span)
    }
}

/// What a field gives.
fn delegated(field: &FieldRef, body: TokenStream) -> Case<'_> {
    Case {
        fields: vec![(&field.member, TokenStream::new())],
        body,
    }
}

/// What the field of a `transparent` type gives beside its code.
fn inner<'a>(krate: &TokenStream, response: &'a CheckedResponse, what: &str) -> Option<Case<'a>> {
    let CodeSource::Transparent { field, ty } = &response.code else {
        return None;
    };
    let function = Ident::new(what, Span::mixed_site());
    let lines = (what == "headers").then(|| quote!(, lines));
    let name = field.binding();
    let body = quote! {{
        use #krate::{__private::AnyInner as _};
        <#krate::__private::Inner<#ty>>::#function(#name #lines)
    }};
    Some(delegated(field, body))
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
    let cases = cases(checked, &registered, &|response| {
        if let Some(case) = inner(krate, response, "reason_phrase") {
            return Some(case);
        }
        Some(match response.reason.as_ref()? {
            Phrase::Text(reason) => Case {
                fields: Vec::new(),
                body: quote!(#reason),
            },
            Phrase::Field { field, .. } => {
                let name = field.binding();
                let text = quote!(::core::convert::AsRef::<::core::primitive::str>::as_ref(#name));
                delegated(field, quote!(#krate::__private::phrase(#text)))
            }
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
    let cases = cases(checked, &TokenStream::new(), &|response| {
        if let Some(case) = inner(krate, response, "headers") {
            return Some(case);
        }
        if response.headers.is_empty() {
            return None;
        }
        let mut fields = Vec::new();
        let mut body = TokenStream::new();
        for header in &response.headers {
            // The type of a body that is always there is not in its field.
            if header.media_type.is_none() || header.lines.is_optional {
                fields.push((&header.field.member, header.conditions.clone()));
            }
            body.extend(lines(header));
        }
        Some(Case { fields, body })
    });
    Some(quote! {
        fn __lines(&self, lines: &mut #krate::__private::Lines<'_>) {
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
    let at_type = field.at_type();
    let field = field.binding();
    let value = Ident::new("value", at_type);
    let one = if lines.is_optional { &value } else { &field };
    let sent = match (media_type, &lines.each) {
        (Some(media_type), _) => quote!(lines.line(#name, #media_type);),
        (None, None) => quote!(lines.line(#name, #one);),
        (None, Some(each)) => {
            let mut stars = TokenStream::new();
            for _ in 0..each.references {
                stars.extend(quote_spanned!(at_type=> *));
            }
            // What another collection gives need not be a reference.
            let by = (!each.is_known).then(|| quote!(&));
            quote! {
                for #value in #stars #one {
                    lines.line(#name, #by #value);
                }
            }
        }
    };
    let conditions = &header.conditions;
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
    let cases = cases(checked, &quote!(&[]), &|response| {
        if let Some(case) = inner(krate, response, "body") {
            return Some(case);
        }
        let mut bodies = Vec::new();
        let mut fields = Vec::new();
        for header in &response.headers {
            if header.is_body() {
                bodies.push(header);
                fields.push((&header.field.member, header.conditions.clone()));
            }
        }
        let body = one_of(&bodies)?;
        Some(Case { fields, body })
    });
    Some(quote! {
        fn body(&self) -> &[::core::primitive::u8] {
            #cases
        }
    })
}

/// The bytes of the body; of several, each with a `cfg`, those that are there.
fn one_of(bodies: &[&Header]) -> Option<TokenStream> {
    if let [body] = bodies {
        if body.conditions.is_empty() {
            return Some(bytes(body));
        }
    }
    bodies.first()?;
    let mut tokens = quote!(let body: &[::core::primitive::u8] = &[];);
    for body in bodies.iter().rev() {
        let bytes = bytes(body);
        let conditions = &body.conditions;
        tokens.extend(quote!(#conditions let body = #bytes;));
    }
    Some(quote!(#tokens body))
}

/// The bytes of a body. If its type cannot give them, rustc says so at the type.
fn bytes(header: &Header) -> TokenStream {
    let field = header.field.binding();
    let bytes =
        |field: &Ident| quote!(::core::convert::AsRef::<[::core::primitive::u8]>::as_ref(#field));
    if !header.lines.is_optional {
        return bytes(&field);
    }
    let value = Ident::new("value", header.field.at_type());
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
}
