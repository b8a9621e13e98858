//! How many lines a field of a type makes.

use proc_macro2::TokenStream;
use quote::ToTokens as _;
use syn::{Expr, ExprLit, GenericArgument, Lit, PathArguments, Type};

use crate::problem::Empty;

/// How many lines a field makes, and of what type.
#[derive(Clone)]
pub(super) struct Lines {
    /// Whether there may be none, because it is an `Option`.
    pub(super) is_optional: bool,
    /// A line for each value of a collection, whose type that is without references, or one.
    pub(super) each: Option<Each>,
    /// The type of one value, where the field's type shows it.
    pub(super) value: TokenStream,
    /// Why there may be no line at all.
    pub(super) empty: Option<Empty>,
}

#[derive(Clone)]
pub(super) struct Each {
    pub(super) collection: TokenStream,
    /// How many references stand before it.
    pub(super) references: usize,
    /// Whether the type of one value is known.
    pub(super) is_known: bool,
}

/// `is_each` is what the mark says: then the author vouches for the collection.
pub(super) fn lines(ty: &Type, is_each: bool) -> Lines {
    let whole = unwrapped(ty);
    let (inner, is_optional) = match argument_of(whole, "Option") {
        Some(inner) => (unwrapped(inner), true),
        None => (whole, false),
    };
    let mut references = 0;
    let mut collection = inner;
    while let Type::Reference(reference) = collection {
        collection = unwrapped(&reference.elem);
        references += 1;
    }
    let known = known(collection);
    if known.is_none() && !is_each {
        return Lines {
            is_optional,
            each: None,
            value: inner.to_token_stream(),
            empty: is_optional.then_some(Empty::Option),
        };
    }
    let mut empty = known.and_then(|(_, empty)| empty).filter(|_| !is_each);
    if is_optional {
        empty = Some(empty.map_or(Empty::Option, |_| Empty::OptionOfMany));
    }
    Lines {
        is_optional,
        each: Some(Each {
            collection: collection.to_token_stream(),
            references,
            is_known: known.is_some(),
        }),
        value: known.map_or(inner, |(value, _)| value).to_token_stream(),
        empty,
    }
}

/// The type of one value of a collection that is known by its name, and why it may be empty.
fn known(ty: &Type) -> Option<(&Type, Option<Empty>)> {
    match ty {
        Type::Slice(slice) => Some((&slice.elem, Some(Empty::Slice))),
        Type::Array(array) => Some((
            &array.elem,
            Some(Empty::Array).filter(|_| may_be_0(&array.len)),
        )),
        _ => Some((argument_of(ty, "Vec")?, Some(Empty::Vec))),
    }
}

/// A constant and a parameter may be 0 too.
fn may_be_0(len: &Expr) -> bool {
    match len {
        Expr::Lit(ExprLit {
            lit: Lit::Int(len), ..
        }) => len.base10_digits() == "0",
        _ => true,
    }
}

/// The first argument of a type with that name.
fn argument_of<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else {
        return None;
    };
    let last = path
        .path
        .segments
        .last()
        .filter(|last| last.ident == name)?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first() {
            Some(GenericArgument::Type(value)) => Some(value),
            _ => None,
        },
        _ => None,
    }
}

/// A type without its parentheses, and without the group that a `$t:ty` is passed in.
pub(super) fn unwrapped(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => unwrapped(&group.elem),
        Type::Paren(paren) => unwrapped(&paren.elem),
        _ => ty,
    }
}
