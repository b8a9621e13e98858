//! `#[sip_header]` and `#[sip_body]` on a field.

use proc_macro2::{Delimiter, Span, TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Attribute, Meta};

use super::{attributes, header_name, media_type};
use crate::{
    problem::{FormProblem, Located, Problems, ResponseProblem},
    suggest,
    tokens::{Spanned, is_token, text},
};

/// What a field is marked to be.
pub(super) enum FieldMark {
    None,
    /// A mark that could not be read.
    Broken,
    /// A header; without a name here, the field's name is its name.
    Header(HeaderMark),
    /// A field with the name of a header that is not sent.
    Skip(Span),
    Body {
        media_type: Spanned<String>,
    },
}

pub(super) struct HeaderMark {
    pub(super) span: Span,
    pub(super) name: Option<Spanned<String>>,
    /// Whether the field is a collection, with a line for each value.
    pub(super) is_each: bool,
}

/// Takes the marks off a field. A second one is a problem.
pub(super) fn take(attributes: &mut Vec<Attribute>, problems: &mut Problems) -> FieldMark {
    let headers = attributes::take(attributes, "sip_header", problems);
    let bodies = attributes::take(attributes, "sip_body", problems);
    let mut read = None;
    for mark in &headers {
        if read.is_none() {
            read = Some(read_header(mark));
        } else {
            let problem = ResponseProblem::FieldMarkTwice("sip_header");
            problems.at(attributes::span(mark), problem);
        }
    }
    for mark in &bodies {
        if read.is_none() {
            read = Some(read_body(mark));
        } else {
            let problem = ResponseProblem::FieldMarkTwice("sip_body");
            problems.at(attributes::span(mark), problem);
        }
    }
    let Some(read) = read else {
        let is_misspelt = attributes::has_misspelt(attributes, "sip_header")
            || attributes::has_misspelt(attributes, "sip_body");
        return if is_misspelt {
            FieldMark::Broken
        } else {
            FieldMark::None
        };
    };
    problems.keep(read).unwrap_or(FieldMark::Broken)
}

fn read_header(mark: &Attribute) -> Result<FieldMark, Located> {
    let list = match &mark.meta {
        Meta::Path(_) => TokenStream::new(),
        Meta::List(list) => list.tokens.clone(),
        Meta::NameValue(pair) => {
            let written = pair.value.to_token_stream().to_string();
            let problem = ResponseProblem::HeaderAfterEquals(written);
            return Err(Located::at(attributes::span(mark), problem));
        }
    };
    let mut header = HeaderMark {
        span: attributes::span(mark),
        name: None,
        is_each: false,
    };
    let mut skip = None;
    let arguments = arguments(list)?;
    for argument in &arguments {
        match argument.as_slice() {
            [TokenTree::Ident(word)] if word == "each" => header.is_each = true,
            [TokenTree::Ident(word)] if word == "skip" => skip = Some(word.span()),
            [TokenTree::Literal(literal)] if header.name.is_none() => {
                let span = literal.span();
                let value = text(literal).ok_or_else(|| not_a_name(argument))?;
                if !is_token(&value) {
                    return Err(Located::at(span, ResponseProblem::HeaderNotAToken(value)));
                }
                header.name = Some(Spanned { value, span });
            }
            [again @ TokenTree::Literal(_)] => {
                let problem = FormProblem::Unexpected(again.to_string());
                return Err(Located::at(again.span(), problem));
            }
            other => return Err(not_a_name(other)),
        }
    }
    match skip {
        None => Ok(FieldMark::Header(header)),
        Some(span) if arguments.len() == 1 => Ok(FieldMark::Skip(span)),
        Some(span) => Err(Located::at(span, ResponseProblem::SkipNotAlone)),
    }
}

fn read_body(mark: &Attribute) -> Result<FieldMark, Located> {
    let span = attributes::span(mark);
    let Meta::List(list) = &mark.meta else {
        return Err(Located::at(span, ResponseProblem::BodyWithoutType));
    };
    let arguments = arguments(list.tokens.clone())?;
    let [argument] = arguments.as_slice() else {
        return Err(Located::at(span, ResponseProblem::BodyWithoutType));
    };
    let literal = match argument.as_slice() {
        [TokenTree::Literal(literal)] => text(literal).map(|value| (value, literal.span())),
        _ => None,
    };
    let Some((value, span)) = literal else {
        let written = Some(written(argument)).filter(|written| media_type::is_media_type(written));
        return Err(at_all(
            argument,
            ResponseProblem::BodyTypeNotAString(written),
        ));
    };
    if !media_type::is_media_type(&value) {
        return Err(Located::at(span, ResponseProblem::BodyTypeInvalid(value)));
    }
    let media_type = Spanned { value, span };
    Ok(FieldMark::Body { media_type })
}

/// What stands between the commas; nothing behind the last.
fn arguments(tokens: TokenStream) -> Result<Vec<Vec<TokenTree>>, Located> {
    let mut arguments = Vec::new();
    let mut argument = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Punct(sign) if sign.as_char() == ',' => {
                if argument.is_empty() {
                    let problem = FormProblem::Unexpected(sign.to_string());
                    return Err(Located::at(sign.span(), problem));
                }
                arguments.push(core::mem::take(&mut argument));
            }
            // The fragment of a user's `macro_rules!`.
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                argument.extend(group.stream());
            }
            token => argument.push(token),
        }
    }
    if !argument.is_empty() {
        arguments.push(argument);
    }
    Ok(arguments)
}

/// What is wrong with an argument that is not the name of a header, nor a word.
fn not_a_name(argument: &[TokenTree]) -> Located {
    let written = written(argument);
    for near in ["each", "skip"] {
        if suggest::is_one_slip(&written, near) {
            let problem = ResponseProblem::HeaderWordUnknown { written, near };
            return at_all(argument, problem);
        }
    }
    let written = match header_name::of_field(&written) {
        Some(field) => Some(field.name.to_owned()),
        None => Some(written).filter(|written| is_token(written)),
    };
    at_all(argument, ResponseProblem::HeaderNotAString(written))
}

fn written(argument: &[TokenTree]) -> String {
    let mut written = String::new();
    for token in argument {
        written.push_str(&token.to_string());
    }
    written
}

fn at_all(argument: &[TokenTree], problem: ResponseProblem) -> Located {
    let span = |token: Option<&TokenTree>| token.map_or_else(Span::call_site, TokenTree::span);
    Located::from_to(span(argument.first()), span(argument.last()), problem)
}
