//! What the arguments of every `#[sip_response(...)]` have in common: commas, and keys.

use proc_macro2::{Delimiter, Ident, Span, TokenStream};
use quote::ToTokens as _;
use sipcode_registry::{METHODS, ROLES};
use syn::{
    Path,
    buffer::{Cursor, TokenBuffer},
    parse::Parser as _,
};

use crate::{
    code::{allow::allow, parse::literal_code, table::Table},
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
            own.push(not_ended(rest));
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

/// What is wrong with what stands behind an argument: a comma is missing, if it is another.
fn not_ended(rest: Cursor<'_>) -> Located {
    let (span, token) = token(rest);
    let is_key = rest
        .ident()
        .is_some_and(|(word, _)| Key::named(&word).is_some());
    let is_string = rest
        .literal()
        .is_some_and(|(literal, _)| text(&literal).is_some());
    let problem = if is_key || is_string || is_another(rest) {
        FormProblem::MissingCommaBefore(token)
    } else {
        FormProblem::Unexpected(token)
    };
    Located::at(span, problem)
}

/// Whether another argument begins there, behind the operand of an expression: `retry_after = 5`,
/// `"X-Node" = node`, `each(contact) = contacts`, `allow(phrase)`.
pub(super) fn is_another(cursor: Cursor<'_>) -> bool {
    let mut rest = match (cursor.ident(), cursor.literal()) {
        (Some((_, rest)), _) => rest,
        (None, Some((literal, rest))) if text(&literal).is_some() => rest,
        _ => return false,
    };
    if let (Some((word, _)), Some((_, _, after))) =
        (cursor.ident(), rest.group(Delimiter::Parenthesis))
    {
        if word == "allow" {
            return true;
        }
        rest = after;
    }
    let Some((_, value)) = punct(rest, '=') else {
        return false;
    };
    // `==` and `=>` are no signs of an argument.
    punct(value, '=').or_else(|| punct(value, '>')).is_none()
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
        let problem = match key {
            Key::Allow => FormProblem::AllowTwice,
            _ => FormProblem::KeyTwice(key),
        };
        problems.at(word.span(), problem);
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

/// What is wrong with a word and its `=` where a code should be: `code = 486`, or an unknown key.
pub(super) fn named_code(word: &Ident, rest: Cursor<'_>, kind: ItemKind) -> Located {
    let value = punct(rest, '=').and_then(|(_, value)| value.literal());
    let value = value.filter(|(literal, _)| literal_code(literal, Table::Responses).is_ok());
    match value.filter(|_| word == "code") {
        Some((literal, _)) => {
            let problem = FormProblem::CodeBehindEquals(literal.to_string());
            Located::from_to(word.span(), literal.span(), problem)
        }
        None => unknown_key(word, kind),
    }
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
        if let Some(problem) = method_path(value) {
            return Err(problem);
        }
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
        let (role, rest) = known.ok_or_else(|| {
            let quoted = value.literal().and_then(|(literal, _)| text(&literal));
            let quoted = ROLES
                .into_iter()
                .find(|role| quoted.as_deref() == Some(*role));
            let problem = match quoted {
                Some(role) => FormProblem::RoleAsString(role),
                None => FormProblem::RoleUnknown(written),
            };
            Located::at(span, problem)
        })?;
        self.role = Some(role);
        Ok(rest)
    }
}

/// A path that ends with the name of a method.
fn method_path(value: Cursor<'_>) -> Option<Located> {
    let (first, mut rest) = value.ident()?;
    let mut last = None;
    while let Some((_, after)) = punct(rest, ':').and_then(|(_, rest)| punct(rest, ':')) {
        let (name, after) = after.ident()?;
        (last, rest) = (Some(name), after);
    }
    let last = last?;
    let method = last.to_string();
    METHODS
        .contains(&method.as_str())
        .then(|| Located::from_to(first.span(), last.span(), FormProblem::MethodPath(method)))
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
