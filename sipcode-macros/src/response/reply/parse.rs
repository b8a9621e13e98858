//! The arguments of `sip_reply!`.

use proc_macro2::{Delimiter, Ident, Spacing, Span, TokenStream, TokenTree};
use syn::buffer::Cursor;

use crate::{
    problem::{FormProblem, Located, Parsed, Problems, ResponseProblem},
    response::{
        arguments::{self, between, is_end},
        header_name,
        mark::{Mark, Source},
        media_type,
    },
    suggest,
    tokens::{Spanned, is_one_of, is_token, punct, text, token},
    vocabulary::{ItemKind, Key, snake_case},
};

/// What one call says.
#[derive(Default)]
pub(super) struct Reply {
    /// The code, its phrase and the keys.
    pub(super) mark: Mark,
    /// The phrase of one's own, where its text is written.
    pub(super) reason: Option<Spanned<String>>,
    /// In the order that they are written in, in which Rust evaluates arguments.
    pub(super) parts: Vec<Part>,
}

/// A header, the body or the phrase.
pub(super) struct Part {
    pub(super) kind: Kind,
    pub(super) span: Span,
    pub(super) value: TokenStream,
}

pub(super) enum Kind {
    Header(String),
    /// A line for each value of a collection.
    Each(String),
    /// Its type.
    Body(String),
    Reason,
}

/// Reads the arguments. What is wrong with one does not hinder the next.
pub(super) fn parse(input: TokenStream, problems: &mut Problems) -> Reply {
    let mut reply = Reply::default();
    let found = problems.count();
    let may_hide_allow = arguments::read(input, problems, &mut |cursor, is_first, problems| {
        reply.argument(cursor, is_first, problems)
    });
    reply.mark.may_hide_allow = may_hide_allow;
    reply.mark.is_broken = problems.count() > found;
    reply
}

impl Reply {
    fn argument<'a>(
        &mut self,
        cursor: Cursor<'a>,
        is_first: bool,
        problems: &mut Problems,
    ) -> Result<Cursor<'a>, Located> {
        if let Some((part, rest)) = part(cursor, is_first)? {
            self.parts.push(part);
            return Ok(rest);
        }
        let key = arguments::key(cursor, ItemKind::Reply, &mut self.mark.keys, problems)?;
        let Some((key, word, rest)) = key else {
            return self.mark.read_positional(cursor, ItemKind::Reply, is_first);
        };
        if key == Key::Reason {
            return self.read_reason(word.span(), arguments::value(key, &word, rest)?);
        }
        self.mark.read_key(key, &word, rest, problems)
    }

    fn read_reason<'a>(&mut self, span: Span, start: Cursor<'a>) -> Result<Cursor<'a>, Located> {
        let (value, rest) = expression(start);
        if start.literal().is_some_and(|(_, after)| after == rest) {
            self.reason = Some(arguments::phrase(start, None)?.0);
        }
        let kind = Kind::Reason;
        self.parts.push(Part { kind, span, value });
        Ok(rest)
    }

    /// The first argument, before which the code would stand.
    pub(super) fn first_span(&self) -> Span {
        let part = self.parts.first().map(|part| part.span);
        let key = self.mark.keys.words.first().map(Ident::span);
        part.or(key).unwrap_or_else(Span::call_site)
    }

    /// Whether there is no code, nor one that could not be read.
    pub(super) fn is_without_code(&self) -> bool {
        matches!(self.mark.source, Source::Missing) && !self.mark.is_broken
    }
}

/// `allow = METHODS`, `"X-Node" = node`, `each(contact) = contacts`, `body("text/plain") = text`.
fn part(cursor: Cursor<'_>, is_first: bool) -> Result<Option<(Part, Cursor<'_>)>, Located> {
    let Some((kind, span, rest)) = kind(cursor, is_first)? else {
        return Ok(None);
    };
    let before = between(cursor, rest).to_string();
    let value = punct(rest, '=').filter(|(_, value)| !is_end(*value));
    let Some((_, value)) = value else {
        let problem = ResponseProblem::ArgumentWithoutValue(before);
        return Err(Located::at(span, problem));
    };
    let (value, rest) = expression(value);
    Ok(Some((Part { kind, span, value }, rest)))
}

/// What stands before the `=` of a part, or before the one that is missing.
fn kind(cursor: Cursor<'_>, is_first: bool) -> Result<Option<(Kind, Span, Cursor<'_>)>, Located> {
    if let Some((literal, rest)) = cursor.literal() {
        let Some(name) = text(&literal).filter(|_| punct(rest, '=').is_some()) else {
            return Ok(None);
        };
        let span = literal.span();
        return Ok(Some((Kind::Header(checked(name, span)?), span, rest)));
    }
    let Some((word, rest)) = cursor.ident() else {
        return Ok(None);
    };
    let span = word.span();
    if word == "body" {
        let (media_type, rest) = of_body(span, rest)?;
        return Ok(Some((Kind::Body(media_type), span, rest)));
    }
    if word == "each" {
        let Some((inside, _, rest)) = rest.group(Delimiter::Parenthesis) else {
            return Err(Located::at(span, ResponseProblem::EachWithoutName));
        };
        let (name, span) = name_inside(inside, span)?;
        return Ok(Some((Kind::Each(name), span, rest)));
    }
    let is_named = || !is_first && header_name::of_field(&word.to_string()).is_some();
    if is_key(&word, rest) || !(punct(rest, '=').is_some() || is_named()) {
        return Ok(None);
    }
    let name = named(&word)?;
    Ok(Some((Kind::Header(name), span, rest)))
}

/// Whether the word is a key and not a header: `allow` is one without `=`.
fn is_key(word: &Ident, rest: Cursor<'_>) -> bool {
    let is_header = word == "allow" && punct(rest, '=').is_some();
    !is_header && Key::named(word).is_some()
}

/// The header that has the name of a field.
fn named(word: &Ident) -> Result<String, Located> {
    let written = word.to_string();
    if let Some(field) = header_name::of_field(&written) {
        return Ok(field.name.to_owned());
    }
    let title = header_name::in_title_case(&written);
    let keys = Key::words(Key::of(ItemKind::Reply));
    let near = match header_name::near(&title) {
        Some(header) => Some(snake_case(header)),
        None => suggest::near_word(&written, &keys).map(str::to_owned),
    };
    let problem = ResponseProblem::ArgumentUnknown {
        written,
        near,
        title,
    };
    Err(Located::at(word.span(), problem))
}

/// The name in `each(...)`.
fn name_inside(inside: Cursor<'_>, each: Span) -> Result<(String, Span), Located> {
    let (span, written) = token(inside);
    let (name, rest) = match (inside.ident(), inside.literal()) {
        (Some((word, rest)), _) => (named(&word)?, rest),
        (None, Some((literal, rest))) => match text(&literal) {
            Some(name) => (checked(name, span)?, rest),
            None => return Err(Located::at(span, ResponseProblem::HeaderNotAString(None))),
        },
        (None, None) if written.is_empty() => {
            return Err(Located::at(each, ResponseProblem::EachWithoutName));
        }
        (None, None) => return Err(Located::at(span, FormProblem::Unexpected(written))),
    };
    let rest = punct(rest, ',').map_or(rest, |(_, rest)| rest);
    if !rest.eof() {
        let (span, written) = token(rest);
        return Err(Located::at(span, FormProblem::Unexpected(written)));
    }
    Ok((name, span))
}

/// The type in `body(...)`.
fn of_body(body: Span, rest: Cursor<'_>) -> Parsed<'_, String> {
    let Some((inside, _, rest)) = rest.group(Delimiter::Parenthesis) else {
        return Err(Located::at(body, ResponseProblem::BodyWithoutType));
    };
    if inside.eof() {
        return Err(Located::at(body, ResponseProblem::BodyWithoutType));
    }
    let (first, _) = token(inside);
    let literal = inside.literal();
    let literal =
        literal.filter(|(_, rest)| punct(*rest, ',').map_or(*rest, |(_, rest)| rest).eof());
    let Some(value) = literal.and_then(|(literal, _)| text(&literal)) else {
        let (mut written, mut last) = (String::new(), first);
        for token in inside.token_stream() {
            written.push_str(&token.to_string());
            last = token.span();
        }
        let written = Some(written).filter(|written| media_type::is_media_type(written));
        let problem = ResponseProblem::BodyTypeNotAString(written);
        return Err(Located::from_to(first, last, problem));
    };
    if !media_type::is_media_type(&value) {
        return Err(Located::at(first, ResponseProblem::BodyTypeInvalid(value)));
    }
    Ok((value, rest))
}

fn checked(name: String, span: Span) -> Result<String, Located> {
    if is_token(&name) {
        return Ok(name);
    }
    Err(Located::at(span, ResponseProblem::HeaderNotAToken(name)))
}

/// The tokens up to the comma that ends an expression: not one between the generic arguments of a
/// path, nor one between the parameters of a closure. They end before another argument too, of which
/// the comma is missing.
fn expression(start: Cursor<'_>) -> (TokenStream, Cursor<'_>) {
    let mut cursor = start;
    let mut before = Before::Operator;
    let mut depth = 0_usize;
    let mut is_in_closure = false;
    while let Some((token, rest)) = cursor.token_tree() {
        let is_nested = depth > 0 || is_in_closure;
        if !is_nested && matches!(before, Before::Operand) && arguments::is_another(cursor) {
            break;
        }
        let TokenTree::Punct(sign) = token else {
            before = before.then(&token);
            cursor = rest;
            continue;
        };
        let is_joint = sign.spacing() == Spacing::Joint;
        let mut is_end = false;
        match sign.as_char() {
            ',' if !is_nested => break,
            // Where an operand begins, it is not the operator.
            '<' if depth > 0 || matches!(before, Before::Operator) => depth += 1,
            '>' if depth > 0 && !matches!(before, Before::Arrow) => {
                depth -= 1;
                is_end = true;
            }
            '|' if cursor == start || is_in_closure => is_in_closure = !is_in_closure,
            '?' => is_end = true,
            _ => {}
        }
        before = match sign.as_char() {
            _ if is_end => Before::Operand,
            '\'' => Before::Tick,
            '<' if is_joint && depth == 0 => Before::Shift,
            '-' | '=' if is_joint => Before::Arrow,
            _ => Before::Operator,
        };
        cursor = rest;
    }
    (between(start, cursor), cursor)
}

/// What stands before a token of an expression.
enum Before {
    /// The end of an operand.
    Operand,
    /// What an operand follows.
    Operator,
    /// The first half of `<<`.
    Shift,
    /// What may be the first half of `->` or `=>`.
    Arrow,
    /// That of a lifetime or of a label.
    Tick,
}

impl Before {
    /// What stands before the token behind one that is no sign.
    fn then(&self, token: &TokenTree) -> Self {
        match token {
            TokenTree::Ident(_) if matches!(self, Self::Tick) => Self::Operator,
            TokenTree::Ident(word) if !ends_operand(word) => Self::Operator,
            _ => Self::Operand,
        }
    }
}

/// Whether the word is a value or a type, and no keyword that one follows.
fn ends_operand(word: &Ident) -> bool {
    const OPERANDS: [&str; 5] = ["self", "Self", "true", "false", "await"];
    if is_one_of(word, &OPERANDS) {
        return true;
    }
    let word = TokenStream::from(TokenTree::Ident(word.clone()));
    syn::parse2::<Ident>(word).is_ok()
}
