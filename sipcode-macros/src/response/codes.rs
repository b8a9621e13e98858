//! The implementation of `ResponseCodes`.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::Lifetime;

use super::{
    bounds::where_clause,
    check::{Checked, CodeSource},
};
use crate::{
    code::{bits::Bits, constant::checked_code, table::Table},
    tokens::holds_word,
};

/// `None` where a code is not known while the program compiles.
pub(super) fn implementation(checked: &Checked, allow: &TokenStream) -> Option<TokenStream> {
    let Checked {
        name,
        krate,
        responses,
        ..
    } = checked;
    let mut bounds = Vec::new();
    // The bound of a type without parameters is checked at once, unless it has a lifetime of its own:
    // the codes of the inner type need not be known.
    let any = Lifetime::new("'sipcode", Span::mixed_site());
    let mut bits = Bits::default();
    let mut codes = TokenStream::new();
    let mut others = TokenStream::new();
    for response in responses {
        let conditions = &response.conditions;
        match &response.code {
            // rustc reports the unknown name, and is to report nothing else.
            CodeSource::Checked(code) if conditions.is_empty() => bits.insert(code.number()?),
            CodeSource::Checked(code) => {
                code.number()?;
                let code = checked_code(krate, code, Table::Responses);
                codes.extend(quote!(#conditions #code,));
            }
            CodeSource::Transparent { ty, .. } => {
                // A bound cannot have a `cfg`, and a trait object has no constant.
                if !conditions.is_empty() || is_object(ty) || is_recursive(ty, name) {
                    return None;
                }
                bounds.push(quote!(for<#any> &#any #ty: #krate::ResponseCodes));
                others.extend(quote!(.union(<&#ty as #krate::ResponseCodes>::CODES)));
            }
            // Where a mark is wrong, a contract is not to be compared with what is left.
            CodeSource::Status(_) | CodeSource::Unknown => return None,
        }
    }
    if !codes.is_empty() {
        others.extend(quote!(.union(<#krate::CodeSet>::of(&[#codes]))));
    }
    let bits = bits.to_tokens();
    let (impl_generics, type_generics, _) = checked.generics.split_for_impl();
    let where_clause = where_clause(&checked.generics, &bounds);
    Some(quote! {
        #[automatically_derived]
        #allow
        impl #impl_generics #krate::ResponseCodes for #name #type_generics #where_clause {
            const CODES: #krate::CodeSet = #krate::__private::set_of_bits(#bits) #others;
        }
    })
}

fn is_object(ty: &TokenStream) -> bool {
    let first = ty.clone().into_iter().next();
    matches!(first, Some(TokenTree::Ident(word)) if word == "dyn")
}

/// Whether the type is made of the one that is declared: its codes would be made of themselves.
fn is_recursive(ty: &TokenStream, name: &Ident) -> bool {
    let is_it = |word: &Ident| word == name || word == "Self";
    holds_word(ty.clone(), &is_it)
}
