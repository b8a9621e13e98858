//! The return type: a constant in the body, in which rustc compares the codes of the type with the
//! list.

use proc_macro2::{Delimiter, Group, Ident, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens as _, quote, quote_spanned};
use syn::{AngleBracketedGenericArguments, GenericArgument, Path, PathArguments, Type};

use super::{
    check::{Contract, Entry},
    set::bits,
};
use crate::code::{
    bits::Bits,
    notation::{self, Notation, Number},
    table::Table,
};

/// The types within a return type that may have codes.
#[derive(Default)]
struct Parts {
    types: Vec<TokenStream>,
    /// Those of them that are a name alone.
    names: Vec<Ident>,
    /// Whether one of them had lifetimes, which an expression leaves out.
    has_lifetimes: bool,
    /// Whether others have none that are known.
    has_others: bool,
}

/// The body with the constant at its start; `None` where there is nothing to check. In `written` are
/// no marks.
pub(super) fn checked(
    krate: &TokenStream,
    contract: &Contract,
    signature: &TokenStream,
    written: &TokenStream,
    body: &TokenStream,
) -> Option<TokenStream> {
    let ty = return_type(signature)?;
    let at = ty.clone().into_iter().next()?.span();
    let mut parts = Parts::default();
    parts.read(&syn::parse2(ty).ok()?);
    let types = &parts.types;
    if types.is_empty() {
        return None;
    }
    let listed = bits(&contract.entries);
    // All its tokens are at the type: rustc shows the call. Each check is a constant, so that one that
    // fails does not end the others.
    let mut checks = quote_spanned!(at=> const _: () = check_listed(PARTS, #listed););
    if !parts.has_others {
        let mut named = Bits::default();
        name_codes(written, &mut named);
        for entry in &contract.entries {
            checks.extend(held(entry, &named).unwrap_or_default());
        }
    }
    let mut stand_ins = TokenStream::new();
    for name in &parts.names {
        stand_ins.extend(stand_in(krate, name));
    }
    // Only in the innermost block are the names those of the module: a name that is not one there, a
    // parameter of the `impl` for instance, is a stand-in, as rustc lets no constant use a parameter.
    let lint = parts.has_lifetimes;
    let allow = lint.then(|| quote!(#[allow(elided_lifetimes_in_paths)]));
    let check = quote! {
        #allow
        const _: () = {
            #stand_ins
            {
                use self::*;
                use #krate::__private::{AnyPart as _, check_class_held, check_held, check_listed};
                const PARTS: &[::core::option::Option<#krate::CodeSet>] =
                    &[#(<#krate::__private::Part<#types>>::CODES),*];
                #checks
            }
        };
    };
    inserted(check, body)
}

/// The check of an entry that the body does not name. A provisional response is sent apart from what
/// is returned, by whatever function.
fn held(entry: &Entry, named: &Bits) -> Option<TokenStream> {
    let (check, what, span) = match entry {
        Entry::Code { number, span, .. } if *number >= 200 && !named.contains(*number) => {
            ("check_held", *number, *span)
        }
        Entry::Class { digit, span } if *digit >= 2 => {
            if named.has_any_of_class(*digit) {
                return None;
            }
            ("check_class_held", u16::from(*digit), *span)
        }
        _ => return None,
    };
    let check = Ident::new(check, span);
    let what = Literal::u16_unsuffixed(what);
    let mut arguments = Group::new(Delimiter::Parenthesis, quote!(PARTS, #what));
    arguments.set_span(span);
    Some(quote_spanned!(span=> const _: () = #check #arguments;))
}

/// The codes that stand in the tokens, by number or name, in any position.
fn name_codes(tokens: &TokenStream, named: &mut Bits) {
    for token in tokens.clone() {
        match token {
            TokenTree::Group(group) => name_codes(&group.stream(), named),
            TokenTree::Ident(name) => {
                if let Some(row) = Table::Responses.named(&name.to_string()) {
                    named.insert(row.number());
                }
            }
            TokenTree::Literal(literal) => match notation::read(&literal.to_string()) {
                Notation::Number(Number {
                    value: Some(number),
                    ..
                }) => named.insert(number),
                // A class is each of its codes.
                Notation::Class(class) => named.insert_class(class.digit),
                _ => {}
            },
            TokenTree::Punct(_) => {}
        }
    }
}

/// The tokens between `->` and `where`.
fn return_type(signature: &TokenStream) -> Option<TokenStream> {
    let mut tokens = signature.clone().into_iter();
    loop {
        match tokens.next()? {
            TokenTree::Ident(word) if word == "fn" => break,
            _ => {}
        }
    }
    let mut depth = 0_usize;
    let mut is_arrow = false;
    // Up to the parameters, which follow the generics.
    loop {
        match tokens.next()? {
            TokenTree::Group(group)
                if depth == 0 && group.delimiter() == Delimiter::Parenthesis =>
            {
                break;
            }
            TokenTree::Punct(sign) => {
                match sign.as_char() {
                    '<' => depth += 1,
                    '>' if !is_arrow => depth = depth.checked_sub(1)?,
                    _ => {}
                }
                is_arrow = sign.as_char() == '-';
            }
            _ => is_arrow = false,
        }
    }
    let arrow = (tokens.next()?, tokens.next()?);
    if !matches!(arrow, (TokenTree::Punct(first), TokenTree::Punct(_)) if first.as_char() == '-') {
        return None;
    }
    let mut ty = TokenStream::new();
    for token in tokens {
        if matches!(&token, TokenTree::Ident(word) if word == "where") {
            break;
        }
        token.to_tokens(&mut ty);
    }
    Some(ty)
}

impl Parts {
    fn read(&mut self, ty: &Type) {
        match ty {
            Type::Group(group) => self.read(&group.elem),
            Type::Paren(paren) => self.read(&paren.elem),
            Type::Reference(reference) => self.read(&reference.elem),
            Type::Path(path) if path.qself.is_none() => self.read_path(&path.path),
            _ => self.has_others = true,
        }
    }

    fn read_path(&mut self, path: &Path) {
        let Some(last) = path.segments.last() else {
            return;
        };
        let count = match last.ident.to_string().as_str() {
            "Result" => 2,
            "Option" | "Box" => 1,
            _ => 0,
        };
        let mut found = 0;
        if let Some(plain) = declared(path).filter(|_| count == 0) {
            self.has_lifetimes |= !last.arguments.is_none();
            self.types.push(plain);
            if path.leading_colon.is_none() && path.segments.len() == 1 {
                self.names.push(last.ident.clone());
            }
            return;
        }
        if let PathArguments::AngleBracketed(arguments) = &last.arguments {
            for argument in arguments.args.iter().filter(|_| count > 0) {
                if let GenericArgument::Type(ty) = argument {
                    self.read(ty);
                    found += 1;
                }
            }
        }
        // One argument of a `Result` is that of an alias.
        if count == 0 || found != count {
            self.has_others = true;
        }
    }
}

/// The path of a type that may be declared, as an expression has it: not a primitive or `T::Type`, not
/// ours, and without arguments but lifetimes, which an expression leaves out.
fn declared(path: &Path) -> Option<TokenStream> {
    let mut plain = path.leading_colon.to_token_stream();
    for pair in path.segments.pairs() {
        let (segment, colons) = (pair.value(), pair.punct());
        match &segment.arguments {
            PathArguments::None => {}
            PathArguments::AngleBracketed(own) if colons.is_none() && are_lifetimes(own) => {}
            _ => return None,
        }
        segment.ident.to_tokens(&mut plain);
        colons.to_tokens(&mut plain);
    }
    let (first, last) = (path.segments.first()?, path.segments.last()?);
    let is_ours = last.ident == "StatusCode" || last.ident == "Self";
    let is_module = first.ident.to_string().starts_with(char::is_lowercase);
    (!is_ours && (path.segments.len() == 1) != is_module).then_some(plain)
}

fn are_lifetimes(arguments: &AngleBracketedGenericArguments) -> bool {
    for argument in &arguments.args {
        if !matches!(argument, GenericArgument::Lifetime(_)) {
            return false;
        }
    }
    true
}

/// A type of the name that a path has alone. Of an item of that name rustc would take notice in its
/// errors.
fn stand_in(krate: &TokenStream, name: &Ident) -> TokenStream {
    let mut name = name.clone();
    name.set_span(Span::call_site().resolved_at(name.span()));
    quote!(use #krate::{__private::StandIn as #name};)
}

/// The body with the item at its start, behind inner attributes.
fn inserted(item: TokenStream, body: &TokenStream) -> Option<TokenStream> {
    let Some(TokenTree::Group(block)) = body.clone().into_iter().next() else {
        return None;
    };
    let tokens: Vec<_> = block.stream().into_iter().collect();
    let mut rest = tokens.as_slice();
    while let [
        TokenTree::Punct(sign),
        TokenTree::Punct(bang),
        TokenTree::Group(_),
        after @ ..,
    ] = rest
    {
        if (sign.as_char(), bang.as_char()) != ('#', '!') {
            break;
        }
        rest = after;
    }
    let (attributes, rest) = tokens.split_at_checked(tokens.len() - rest.len())?;
    let mut inside: TokenStream = attributes.iter().cloned().collect();
    inside.extend(item);
    inside.extend(rest.iter().cloned());
    let mut rebuilt = Group::new(block.delimiter(), inside);
    rebuilt.set_span(block.span());
    Some(rebuilt.into_token_stream())
}
