//! What the arguments of every `#[sip_response(...)]` have in common: commas, and keys.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens as _;
use sipcode_registry::{METHODS, ROLES};
use syn::{
    Path,
    buffer::{Cursor, TokenBuffer},
    parse::Parser as _,
};

use crate::{
    code::allow::allow,
    problem::{FormProblem, Located, Parsed, Problems},
    suggest,
    tokens::{Spanned, holds_word, is_token, punct, text, token},
    vocabulary::{Allow, ItemKind, Key, Macro},
};

/// The keys that a type and a function share.
#[derive(Default)]
pub(super) struct Keys {
    pub(super) method: Option<Spanned<String>>,
    pub(super) role: Option<&'static str>,
    pub(super) allows: Vec<Spanned<Allow>>,
    /// All keys, in order: an editor shows their explanation.
    pub(super) words: Vec<Ident>,
}

/// Reads each argument with `one`, which is told whether it is the first. What cannot be read is
/// one problem, and the next argument starts behind the next comma: it may suffer from the same
/// mistake, a comma too many for instance, and is then not reported. Returns whether what could not be
/// read may have been an `allow`.
pub(super) fn read(
    arguments: TokenStream,
    problems: &mut Problems,
    one: &mut dyn for<'a> FnMut(Cursor<'a>, bool, &mut Problems) -> Result<Cursor<'a>, Located>,
) -> bool {
    let buffer = TokenBuffer::new2(arguments);
    let mut cursor = buffer.begin();
    let mut is_first = true;
    let mut was_broken = false;
    let mut may_hide_allow = false;
    while !cursor.eof() {
        let mut own = Problems::default();
        let rest = match one(cursor, is_first, &mut own) {
            Ok(rest) => rest,
            Err(problem) => {
                own.push(problem);
                skip(cursor)
            }
        };
        is_first = false;
        let end = skip(rest);
        if end != rest {
            let (span, token) = token(rest);
            own.at(span, FormProblem::Unexpected(token));
        }
        let is_broken = own.count() > 0;
        may_hide_allow |= is_broken && (end != rest || !is_other_key(cursor));
        if !was_broken {
            problems.extend(own);
        }
        was_broken = is_broken;
        cursor = punct(end, ',').map_or(end, |(_, after)| after);
    }
    may_hide_allow
}

/// Whether the argument is that of a key, and not of `allow`.
fn is_other_key(cursor: Cursor<'_>) -> bool {
    let Some((word, _)) = cursor.ident() else {
        return false;
    };
    Key::named(&word).is_some_and(|key| key != Key::Allow)
}

/// Up to the next comma.
pub(super) fn skip(mut cursor: Cursor<'_>) -> Cursor<'_> {
    while let Some((_, rest)) = cursor.token_tree() {
        if punct(cursor, ',').is_some() {
            break;
        }
        cursor = rest;
    }
    cursor
}

/// The key at the cursor, if there is one, where it may stand and once.
pub(super) fn key<'a>(
    cursor: Cursor<'a>,
    kind: ItemKind,
    keys: &mut Keys,
    problems: &mut Problems,
) -> Result<Option<(Key, Ident, Cursor<'a>)>, Located> {
    let Some((word, rest)) = cursor.ident() else {
        return Ok(None);
    };
    let Some(key) = Key::named(&word) else {
        return Ok(None);
    };
    if !Key::of(kind).contains(&key) {
        return Err(Located::at(
            word.span(),
            FormProblem::KeyElsewhere { key, kind },
        ));
    }
    // An `allow` that could not be read is a problem already.
    let is_unread = key == Key::Allow && keys.allows.is_empty();
    if keys.words.contains(&word) && !is_unread {
        problems.at(word.span(), FormProblem::KeyTwice(key));
    }
    keys.words.push(word.clone());
    Ok(Some((key, word, rest)))
}

pub(super) fn unknown_key(word: &Ident, kind: ItemKind) -> Located {
    let keys = Key::of(kind);
    let written = word.to_string();
    let near = suggest::near_word(&written, &Key::words(keys));
    let problem = FormProblem::KeyUnknown {
        written,
        near,
        keys,
    };
    Located::at(word.span(), problem)
}

/// Whether an argument ends at the cursor.
pub(super) fn is_end(cursor: Cursor<'_>) -> bool {
    cursor.eof() || punct(cursor, ',').is_some()
}

/// What follows the `=` behind a key.
pub(super) fn value<'a>(key: Key, word: &Ident, rest: Cursor<'a>) -> Result<Cursor<'a>, Located> {
    match punct(rest, '=') {
        Some((_, value)) if !is_end(value) => Ok(value),
        _ => Err(Located::at(word.span(), FormProblem::KeyWithoutValue(key))),
    }
}

/// The path to our crate.
pub(super) fn crate_path(value: Cursor<'_>) -> Parsed<'_, TokenStream> {
    let end = skip(value);
    let path = Path::parse_mod_style.parse2(between(value, end)).ok();
    // Which `syn` takes for a module.
    let is_type = |word: &Ident| word == "Self";
    let path = path.map(Path::into_token_stream);
    let Some(path) = path.filter(|path| !holds_word(path.clone(), &is_type)) else {
        let (span, token) = token(value);
        return Err(Located::at(span, FormProblem::CrateNotAPath(token)));
    };
    // Without the groups that a macro passes it on in.
    Ok((path, end))
}

pub(super) fn between(mut cursor: Cursor<'_>, end: Cursor<'_>) -> TokenStream {
    let mut tokens = TokenStream::new();
    while cursor != end {
        let Some((token, rest)) = cursor.token_tree() else {
            break;
        };
        token.to_tokens(&mut tokens);
        cursor = rest;
    }
    tokens
}

impl Keys {
    /// The words of `allow(...)`.
    pub(super) fn read_allow<'a>(
        &mut self,
        word: &Ident,
        rest: Cursor<'a>,
        caller: Macro,
    ) -> Result<Cursor<'a>, Located> {
        let (allows, rest) = allow(word, rest, Allow::of(caller), None)?;
        self.allows = allows;
        Ok(rest)
    }

    pub(super) fn read_method<'a>(&mut self, value: Cursor<'a>) -> Result<Cursor<'a>, Located> {
        let (span, written) = token(value);
        let own = |literal| text(literal).filter(|method| is_token(method));
        let (name, rest) = match (value.ident(), value.literal()) {
            (Some((name, rest)), _) => (known_method(&name)?, rest),
            (None, Some((literal, rest))) => match own(&literal) {
                Some(method) => {
                    check_own_method(&method, span)?;
                    (method, rest)
                }
                None => return Err(not_a_method(span, written)),
            },
            (None, None) => return Err(not_a_method(span, written)),
        };
        self.method = Some(Spanned { value: name, span });
        Ok(rest)
    }

    pub(super) fn read_role<'a>(&mut self, value: Cursor<'a>) -> Result<Cursor<'a>, Located> {
        let (span, written) = token(value);
        let known = value.ident().and_then(|(name, rest)| {
            let role = ROLES.into_iter().find(|role| name == role)?;
            Some((role, rest))
        });
        let (role, rest) =
            known.ok_or_else(|| Located::at(span, FormProblem::RoleUnknown(written)))?;
        self.role = Some(role);
        Ok(rest)
    }
}

fn known_method(name: &Ident) -> Result<String, Located> {
    let written = name.to_string();
    if METHODS.contains(&written.as_str()) {
        return Ok(written);
    }
    let near = suggest::near_word(&written, &METHODS);
    let problem = FormProblem::MethodUnknown { written, near };
    Err(Located::at(name.span(), problem))
}

/// A method of one's own is not close to a known one.
fn check_own_method(method: &str, span: Span) -> Result<(), Located> {
    let is_close =
        |known: &&&str| known.eq_ignore_ascii_case(method) || suggest::is_one_slip(method, known);
    match METHODS.iter().find(is_close) {
        Some(near) if *near != method => {
            let written = method.to_owned();
            let near = Some(*near);
            Err(Located::at(
                span,
                FormProblem::MethodUnknown { written, near },
            ))
        }
        _ => Ok(()),
    }
}

fn not_a_method(span: Span, written: String) -> Located {
    Located::at(span, FormProblem::MethodNotAToken(written))
}

/// A phrase; where there is none, the help shows the correct one.
pub(super) fn phrase<'a>(
    value: Cursor<'a>,
    correct: Option<&'static str>,
) -> Parsed<'a, Spanned<String>> {
    let (span, _) = token(value);
    let written = value.literal();
    let read = written.and_then(|(literal, rest)| Some((text(&literal)?, rest)));
    let (value, rest) =
        read.ok_or_else(|| Located::at(span, FormProblem::PhraseNotAString { correct }))?;
    Ok((Spanned { value, span }, rest))
}
