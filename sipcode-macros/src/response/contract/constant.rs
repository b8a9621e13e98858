//! `codes = NAME`: a constant beside the function, for tests and for `debug_assert!`.

use proc_macro2::{Delimiter, Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::{check::Contract, function::Function, set::bits};

pub(super) fn constant(
    krate: &TokenStream,
    name: &Ident,
    contract: &Contract,
    function: &Function,
) -> TokenStream {
    let bits = bits(&contract.entries);
    let visibility = visibility(&function.signature);
    let conditions = function.conditions();
    let docs = format!(
        "The codes of the responses of `{}`.",
        function
            .name()
            .map(|name| name.to_string())
            .unwrap_or_default()
    );
    // Where no constant can stand, as in an `impl` of a trait, rustc says so at the name.
    let at = Span::call_site().located_at(name.span());
    let constant = quote_spanned! {at=>
        #visibility const #name: #krate::CodeSet = #krate::__private::set_of_bits(#bits);
    };
    quote! {
        #conditions
        #[doc = #docs]
        #constant
    }
}

/// `pub(crate)`, or what a macro passes on for it.
fn visibility(signature: &TokenStream) -> TokenStream {
    let mut tokens = signature.clone().into_iter();
    let first = tokens.next();
    let is_fragment =
        matches!(&first, Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None);
    let is_pub = matches!(&first, Some(TokenTree::Ident(word)) if word == "pub");
    if !is_fragment && !is_pub {
        return TokenStream::new();
    }
    let path = tokens.next().filter(|token| match token {
        TokenTree::Group(group) => is_pub && group.delimiter() == Delimiter::Parenthesis,
        _ => false,
    });
    quote!(#first #path)
}
