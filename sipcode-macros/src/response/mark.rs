//! `#[sip_response(...)]` on a type or a variant.

use proc_macro2::{Span, TokenStream};
use syn::{Member, Path, buffer::Cursor, parse::Parser as _};

use super::arguments::{self, Keys};
use crate::{
    code::{
        check,
        parse::{Code, OneCode, code, literal_code, range},
        table::{Row, Table},
    },
    problem::{FormProblem, Located, Problems, ResponseProblem},
    tokens::{Spanned, punct, text, token},
    vocabulary::{ItemKind, Key, Macro},
};

/// What one mark says.
#[derive(Default)]
pub(super) struct Mark {
    pub(super) source: Source,
    pub(super) phrase: Option<Spanned<String>>,
    pub(super) reason: Option<Spanned<String>>,
    pub(super) krate: Option<TokenStream>,
    pub(super) keys: Keys,
    /// Whether a part of it could not be read.
    pub(super) is_broken: bool,
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

/// Reads a mark. What is wrong with one argument does not hinder the next.
pub(super) fn parse(arguments: TokenStream, kind: ItemKind, problems: &mut Problems) -> Mark {
    let mut mark = Mark::default();
    let found = problems.count();
    arguments::read(arguments, problems, |cursor, is_first, problems| {
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
    if let Some((key, word, rest)) = arguments::key(cursor, kind, &mut mark.keys, problems)? {
        let value = |rest| arguments::value(key, &word, rest);
        return match key {
            Key::Allow => mark.keys.read_allow(&word, rest, Macro::Response),
            Key::Transparent => {
                mark.set_source(Source::Transparent(word.span()), word.span(), key, problems);
                Ok(rest)
            }
            Key::Method => mark.keys.read_method(value(rest)?),
            Key::Role => mark.keys.read_role(value(rest)?),
            Key::Reason => mark.read_reason(value(rest)?),
            Key::Crate => mark.read_crate(value(rest)?),
            Key::Status => {
                let (member, rest) = status(value(rest)?)?;
                let span = member.span;
                mark.set_source(Source::Status(member), span, key, problems);
                Ok(rest)
            }
        };
    }
    let has_code = match &mark.source {
        Source::Code(code) => {
            if let (None, Some((literal, rest))) = (&mark.phrase, cursor.literal()) {
                let span = literal.span();
                let Some(value) = text(&literal) else {
                    if literal_code(&literal, Table::Responses).is_ok() {
                        return Err(Located::at(span, ResponseProblem::SeveralCodes));
                    }
                    let correct = check::row(Table::Responses, code).map(Row::phrase);
                    return Err(Located::at(span, FormProblem::PhraseNotAString { correct }));
                };
                mark.phrase = Some(Spanned { value, span });
                return Ok(rest);
            }
            true
        }
        _ => false,
    };
    match cursor.ident() {
        Some((word, rest)) if has_code || punct(rest, '=').is_some() => {
            Err(arguments::unknown_key(&word, kind))
        }
        _ if has_code || !is_first => {
            let (span, written) = token(cursor);
            Err(Located::at(span, FormProblem::Unexpected(written)))
        }
        _ => mark.read_code(cursor, kind),
    }
}

impl Mark {
    fn read_code<'a>(&mut self, cursor: Cursor<'a>, kind: ItemKind) -> Result<Cursor<'a>, Located> {
        let (code, rest) = code(cursor, Table::Responses)?;
        let several = |span| Err(Located::at(span, ResponseProblem::SeveralCodes));
        if kind == ItemKind::Enum {
            return Err(Located::at(code.span(), ResponseProblem::CodeOnEnum));
        }
        if punct(rest, '.').is_some() {
            return Err(range(code.span(), None, rest).instead(ResponseProblem::SeveralCodes));
        }
        if let Some((bar, _)) = punct(rest, '|') {
            return several(bar);
        }
        match code {
            Code::Class(class) => several(class.span),
            Code::One(code) => {
                self.source = Source::Code(code);
                Ok(rest)
            }
        }
    }

    /// A source beside the one that is there already is a problem.
    fn set_source(&mut self, source: Source, span: Span, key: Key, problems: &mut Problems) {
        match self.source {
            Source::Missing => self.source = source,
            _ => problems.at(span, ResponseProblem::SeveralSources(key)),
        }
    }

    fn read_reason<'a>(&mut self, value: Cursor<'a>) -> Result<Cursor<'a>, Located> {
        let (reason, rest) = arguments::phrase(value, None)?;
        self.reason = Some(reason);
        Ok(rest)
    }

    fn read_crate<'a>(&mut self, value: Cursor<'a>) -> Result<Cursor<'a>, Located> {
        let end = arguments::skip(value);
        let path = between(value, end);
        if Path::parse_mod_style.parse2(path.clone()).is_err() {
            let (span, token) = token(value);
            return Err(Located::at(span, FormProblem::CrateNotAPath(token)));
        }
        self.krate = Some(path);
        Ok(end)
    }
}

fn between(mut cursor: Cursor<'_>, end: Cursor<'_>) -> TokenStream {
    let mut tokens = TokenStream::new();
    while cursor != end {
        let Some((token, rest)) = cursor.token_tree() else {
            break;
        };
        tokens.extend([token]);
        cursor = rest;
    }
    tokens
}

fn status(value: Cursor<'_>) -> Result<(Spanned<Member>, Cursor<'_>), Located> {
    let (span, written) = token(value);
    let member = match (value.ident(), value.literal()) {
        (Some((name, rest)), _) => Some((Member::Named(name), rest)),
        (None, Some((index, rest))) => {
            let index = index.to_string().parse().ok();
            index.map(|index| (Member::Unnamed(syn::Index { index, span }), rest))
        }
        (None, None) => None,
    };
    match member {
        Some((value, rest)) => Ok((Spanned { value, span }, rest)),
        None => Err(Located::at(span, FormProblem::StatusNotAField(written))),
    }
}
