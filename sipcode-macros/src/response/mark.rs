//! `#[sip_response(...)]` on a type or a variant.

use proc_macro2::{Ident, Span, TokenStream};
use syn::{Member, buffer::Cursor};

use super::arguments::{self, Keys};
use crate::{
    code::{
        check,
        input::torn,
        parse::{Code, OneCode, code, is_constant_name, literal_code, range},
        phrase::check_phrase,
        table::{Row, Table},
    },
    problem::{FormProblem, Located, Problems, ResponseProblem},
    suggest,
    tokens::{Spanned, punct, text, token},
    vocabulary::{ItemKind, Key, Macro},
};

/// What one mark says.
#[derive(Default)]
pub(super) struct Mark {
    pub(super) source: Source,
    pub(super) phrase: Option<Spanned<String>>,
    pub(super) reason: Option<Reason>,
    pub(super) krate: Option<TokenStream>,
    pub(super) keys: Keys,
    /// Whether a part of it could not be read.
    pub(super) is_broken: bool,
    /// Whether that part may have been an `allow`.
    pub(super) may_hide_allow: bool,
    /// A code too many that has been reported: what follows from it is not.
    pub(super) surplus: Option<Surplus>,
}

/// A code where none belongs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Surplus {
    OnEnum,
    Second,
}

/// Where the code comes from.
#[derive(Default)]
pub(super) enum Source {
    #[default]
    Missing,
    Code(OneCode),
    Transparent(Span),
    Status(Spanned<Member>),
}

/// A phrase of one's own.
pub(super) enum Reason {
    Text(Spanned<String>),
    /// The field that holds it.
    Field(Spanned<Member>),
}

/// Reads a mark. What is wrong with one argument does not hinder the next.
pub(super) fn parse(arguments: TokenStream, kind: ItemKind, problems: &mut Problems) -> Mark {
    let mut mark = Mark::default();
    let found = problems.count();
    mark.may_hide_allow =
        arguments::read(arguments, problems, &mut |cursor, is_first, problems| {
            argument(&mut mark, cursor, kind, is_first, problems)
        });
    mark.is_broken = problems.count() > found;
    mark
}

fn argument<'a>(
    mark: &mut Mark,
    cursor: Cursor<'a>,
    kind: ItemKind,
    is_first: bool,
    problems: &mut Problems,
) -> Result<Cursor<'a>, Located> {
    let key = arguments::key(cursor, kind, &mut mark.keys, problems)?;
    let Some((key, word, rest)) = key else {
        return mark.read_positional(cursor, kind, is_first);
    };
    mark.read_key(key, &word, rest, problems)
}

fn is_near_key(word: &Ident, kind: ItemKind) -> bool {
    let words = Key::words(Key::of(kind));
    suggest::near_word(&word.to_string(), &words).is_some()
}

impl Mark {
    /// The phrase beside the code is one of the code.
    pub(super) fn check_phrase(&self, code: &OneCode, problems: &mut Problems) {
        // What stands beside a part that could not be read may not be the phrase.
        if let Some(phrase) = self.phrase.as_ref().filter(|_| !self.is_broken) {
            problems.keep(check_phrase(Table::Responses, code, phrase));
        }
    }

    pub(super) fn read_key<'a>(
        &mut self,
        key: Key,
        word: &Ident,
        rest: Cursor<'a>,
        problems: &mut Problems,
    ) -> Result<Cursor<'a>, Located> {
        let value = |rest| arguments::value(key, word, rest);
        match key {
            Key::Allow => self.keys.read_allow(word, rest, Macro::Response),
            Key::Transparent => {
                self.set_source(Source::Transparent(word.span()), word.span(), key, problems);
                Ok(rest)
            }
            Key::Method => self.keys.read_method(value(rest)?),
            Key::Role => self.keys.read_role(value(rest)?),
            Key::Reason => self.read_reason(value(rest)?),
            Key::Crate => {
                let (path, rest) = arguments::crate_path(value(rest)?)?;
                self.krate = Some(path);
                Ok(rest)
            }
            // Only a list takes it.
            Key::Codes => Err(arguments::unknown_key(word, ItemKind::Struct)),
            Key::Status => {
                let (member, rest) = status(value(rest)?)?;
                let span = member.span;
                self.set_source(Source::Status(member), span, key, problems);
                Ok(rest)
            }
        }
    }

    /// The code, which comes first, and its phrase.
    pub(super) fn read_positional<'a>(
        &mut self,
        cursor: Cursor<'a>,
        kind: ItemKind,
        is_first: bool,
    ) -> Result<Cursor<'a>, Located> {
        match (&self.source, &self.phrase, cursor.literal()) {
            (Source::Code(code), None, Some((literal, rest))) => {
                let span = literal.span();
                if literal_code(&literal, Table::Responses).is_ok() {
                    return self.several(span, cursor);
                }
                let Some(value) = text(&literal) else {
                    let correct = check::row(Table::Responses, code).map(Row::phrase);
                    return Err(Located::at(span, FormProblem::PhraseNotAString { correct }));
                };
                self.phrase = Some(Spanned { value, span });
                return Ok(rest);
            }
            (Source::Missing, ..) if is_first => {}
            _ => return self.not_a_code(cursor, kind),
        }
        match cursor.ident() {
            Some((word, rest)) if punct(rest, '=').is_some() || is_near_key(&word, kind) => {
                Err(arguments::named_code(&word, rest, kind))
            }
            _ => self.read_code(cursor, kind),
        }
    }

    fn read_code<'a>(&mut self, cursor: Cursor<'a>, kind: ItemKind) -> Result<Cursor<'a>, Located> {
        let (code, rest) = code(cursor, Table::Responses)?;
        if let Some(problem) = torn(&code, rest, Table::Responses) {
            return Err(problem);
        }
        if self::code(rest, Table::Responses).is_ok() && kind != ItemKind::Enum {
            return self.several(token(rest).0, cursor);
        }
        if kind == ItemKind::Enum {
            self.surplus = Some(Surplus::OnEnum);
            return Err(Located::at(code.span(), ResponseProblem::CodeOnEnum));
        }
        if punct(rest, '.').is_some() {
            self.surplus = Some(Surplus::Second);
            return Err(range(code.span(), None, rest).instead(ResponseProblem::SeveralCodes));
        }
        if let Some((bar, _)) = punct(rest, '|') {
            return self.several(bar, cursor);
        }
        match code {
            Code::Class(class) => self.several(class.span, cursor),
            Code::One(code) => {
                self.source = Source::Code(code);
                Ok(rest)
            }
        }
    }

    /// A second code, which is one problem however many there are.
    fn several<'a>(&mut self, span: Span, cursor: Cursor<'a>) -> Result<Cursor<'a>, Located> {
        if self.surplus.replace(Surplus::Second).is_some() {
            return Ok(arguments::skip(cursor));
        }
        Err(Located::at(span, ResponseProblem::SeveralCodes))
    }

    /// What is wrong with an argument that is neither a key nor the code.
    fn not_a_code<'a>(
        &mut self,
        cursor: Cursor<'a>,
        kind: ItemKind,
    ) -> Result<Cursor<'a>, Located> {
        let (span, written) = token(cursor);
        let is_code = match (cursor.ident(), cursor.literal()) {
            (Some((word, _)), _) => is_constant_name(&word.to_string()),
            (None, Some((literal, _))) => literal_code(&literal, Table::Responses).is_ok(),
            (None, None) => false,
        };
        if is_code && (self.surplus.is_some() || matches!(self.source, Source::Code(_))) {
            return self.several(span, cursor);
        }
        match cursor.ident() {
            Some((word, _)) => Err(arguments::unknown_key(&word, kind)),
            None => Err(Located::at(span, FormProblem::Unexpected(written))),
        }
    }

    /// A source beside the one that is there already is a problem.
    fn set_source(&mut self, source: Source, span: Span, key: Key, problems: &mut Problems) {
        match self.source {
            Source::Missing => self.source = source,
            _ => problems.at(span, ResponseProblem::SeveralSources(key)),
        }
    }

    /// A string, or the name of a field.
    fn read_reason<'a>(&mut self, value: Cursor<'a>) -> Result<Cursor<'a>, Located> {
        let (reason, rest) = if let Some((member, rest)) = member(value).filter(is_field) {
            (Reason::Field(member), rest)
        } else {
            let (phrase, rest) = arguments::phrase(value, None)?;
            (Reason::Text(phrase), rest)
        };
        self.reason = Some(reason);
        Ok(rest)
    }
}

fn status(value: Cursor<'_>) -> Result<(Spanned<Member>, Cursor<'_>), Located> {
    let (span, written) = token(value);
    let member = member(value);
    let is_code = member.as_ref().is_some_and(|member| !is_field(member));
    let not_a_field = || Located::at(span, FormProblem::StatusNotAField { written, is_code });
    member.filter(is_field).ok_or_else(not_a_field)
}

/// Whether the name is not rather a code.
fn is_field((member, _): &(Spanned<Member>, Cursor<'_>)) -> bool {
    match &member.value {
        Member::Named(_) => true,
        Member::Unnamed(index) => index.index < 100,
    }
}

/// The name of a field, or its index.
fn member(value: Cursor<'_>) -> Option<(Spanned<Member>, Cursor<'_>)> {
    let (member, rest) = match (value.ident(), value.literal()) {
        (Some((name, rest)), _) => (Member::Named(name), rest),
        (None, Some((literal, rest))) => {
            let index = literal.to_string().parse().ok()?;
            let span = literal.span();
            (Member::Unnamed(syn::Index { index, span }), rest)
        }
        (None, None) => return None,
    };
    let span = token(value).0;
    Some((
        Spanned {
            value: member,
            span,
        },
        rest,
    ))
}
