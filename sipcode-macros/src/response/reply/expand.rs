//! A reply to an expression of a type that implements `SipResponse`.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::parse::{Kind, Part, Reply};
use crate::code::{check::CheckedCode, constant::checked_code, table::Table};

/// The response with its parts in the order that they are written in.
pub(super) fn response(krate: &TokenStream, code: &CheckedCode, reply: &Reply) -> TokenStream {
    // Of an unknown name rustc reports the constant.
    let number = Literal::u16_unsuffixed(code.number().unwrap_or(500));
    let code = checked_code(krate, code, Table::Responses);
    let mut response = quote!(<#krate::__private::Reply<#number>>::new(#code));
    for part in &reply.parts {
        let value = &part.value;
        response.extend(match &part.kind {
            Kind::Header(name) => quote!(.with_header(#name, #value)),
            Kind::Each(name) => quote!(.with_each(#name, #value)),
            Kind::Body(media_type) => quote!(.with_body(#media_type, #value)),
            Kind::Reason => quote!(.with_reason(#value)),
        });
    }
    response
}

/// The values, which are used where there is no response to hold them.
pub(super) fn values(reply: &Reply) -> TokenStream {
    let mut values = TokenStream::new();
    for Part { value, .. } in &reply.parts {
        values.extend(quote!(let _ = #value;));
    }
    values
}
