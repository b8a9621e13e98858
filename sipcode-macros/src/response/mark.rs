//! The arguments of one `#[sip_response(...)]`.

use proc_macro2::{Ident, Span, TokenStream};
use sipcode_registry::{METHODS, ROLES, ResponseCode};
use syn::{
    Member, Path,
    buffer::{Cursor, TokenBuffer},
    parse::Parser as _,
};

use super::method::{Placed, is_token};
use crate::{
    allow::allow,
    code::{Code, code, is_constant_name, literal_code, range},
    problem::{Allow, Located, Macro, Problem},
    sip::check::{number, row},
    suggest,
    tokens::{Parsed, punct, text, token},
};

/// Where a mark stands, which decides on the keys that it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Struct,
    Enum,
    Variant,
    Function,
}

/// What one mark says.
#[derive(Default)]
pub(crate) struct Mark {
    pub(crate) code: Option<Code>,
    pub(crate) phrase: Option<Placed<String>>,
    /// On a function.
    pub(crate) listed: Vec<Listed>,
    pub(crate) reason: Option<Placed<String>>,
    pub(crate) allows: Vec<(Allow, Span)>,
    pub(crate) transparent: Option<Span>,
    pub(crate) status: Option<Placed<Member>>,
    pub(crate) method: Option<Placed<String>>,
    pub(crate) role: Option<&'static str>,
    pub(crate) krate: Option<TokenStream>,
    /// The keys, in order: an editor shows their explanation.
    pub(crate) keys: Vec<Ident>,
    /// Whether something in it could not be read.
    pub(crate) is_broken: bool,
}

/// One code of a contract: `486`, `486 = "Busy Here"`, `4xx`.
pub(crate) struct Listed {
    pub(crate) code: Code,
    pub(crate) phrase: Option<Placed<String>>,
}

/// Reads a mark. What cannot be read is a problem, and the rest of it is lost; what is wrong with
/// one key does not hinder the next.
pub(crate) fn parse(arguments: TokenStream, place: Place, problems: &mut Vec<Located>) -> Mark {
    let buffer = TokenBuffer::new2(arguments);
    let mut mark = Mark::default();
    let mut cursor = buffer.begin();
    let mut is_first = true;
    let found = problems.len();
    while !cursor.eof() {
        let rest = match argument(&mut mark, cursor, place, is_first, problems) {
            Ok(rest) => rest,
            Err(problem) => {
                problems.push(problem);
                skip(cursor)
            }
        };
        is_first = false;
        cursor = match punct(rest, ',') {
            Some((_, after)) => after,
            None if rest.eof() => rest,
            None => {
                let (span, token) = token(rest);
                problems.push(Located::at(span, Problem::Unexpected(token)));
                skip(rest)
            }
        };
    }
    mark.is_broken = problems.len() > found;
    mark
}

/// Up to the next comma.
fn skip(mut cursor: Cursor<'_>) -> Cursor<'_> {
    while let Some((_, rest)) = cursor.token_tree() {
        if punct(cursor, ',').is_some() {
            break;
        }
        cursor = rest;
    }
    cursor
}

fn argument<'a>(
    mark: &mut Mark,
    cursor: Cursor<'a>,
    place: Place,
    is_first: bool,
    problems: &mut Vec<Located>,
) -> Result<Cursor<'a>, Located> {
    if let Some((key, rest)) = cursor.ident().filter(|(key, _)| is_key(key)) {
        return keyed(mark, &key, rest, place, problems);
    }
    if place == Place::Function {
        return listed(mark, cursor);
    }
    if let (Some(code), None, Some((literal, rest))) = (&mark.code, &mark.phrase, cursor.literal())
    {
        let place = literal.span();
        if let Some(value) = text(&literal) {
            mark.phrase = Some(Placed { value, place });
            return Ok(rest);
        }
        return Err(Located::at(
            place,
            match literal_code(&literal) {
                Ok(_) => Problem::SeveralCodes,
                Err(_) => Problem::PhraseNotAString {
                    correct: row(code).map(|row| row.reason_phrase),
                },
            },
        ));
    }
    let (span, written) = token(cursor);
    match cursor.ident() {
        Some((word, rest)) if mark.code.is_some() || punct(rest, '=').is_some() => {
            return Err(Located::at(word.span(), unknown_key(&word, place)));
        }
        _ if mark.code.is_some() || !is_first => {
            return Err(Located::at(span, Problem::Unexpected(written)));
        }
        _ => {}
    }
    let (code, rest) = code(cursor, Macro::Response)?;
    if place == Place::Enum {
        return Err(Located::at(code.span(), Problem::CodeOnEnum));
    }
    if punct(rest, '.').is_some() {
        return Err(range(code.span(), None, rest).instead(Problem::SeveralCodes));
    }
    if let Some((bar, _)) = punct(rest, '|') {
        return Err(Located::at(bar, Problem::SeveralCodes));
    }
    mark.code = Some(code);
    Ok(rest)
}

/// One code of the list of a function.
fn listed<'a>(mark: &mut Mark, cursor: Cursor<'a>) -> Result<Cursor<'a>, Located> {
    let (span, _) = token(cursor);
    let at = |problem| Err(Located::at(span, problem));
    match (cursor.ident(), cursor.literal()) {
        (Some((word, rest)), _)
            if punct(rest, '=').is_some() && !is_constant_name(&word.to_string()) =>
        {
            return at(unknown_key(&word, Place::Function));
        }
        (None, Some((literal, _))) => {
            if let (Some(phrase), Some(before)) = (text(&literal), mark.listed.last()) {
                let code = before.code.written();
                return at(Problem::PhraseInList { code, phrase });
            }
        }
        _ => {}
    }
    let (code, rest) = code(cursor, Macro::Contract)?;
    if punct(rest, '.').is_some() {
        return Err(range(code.span(), number(&code), rest));
    }
    if let Some((bar, _)) = punct(rest, '|') {
        return Err(Located::at(bar, Problem::BarInList));
    }
    let (phrase, rest) = match punct(rest, '=') {
        None => (None, rest),
        Some((_, value)) => {
            let (phrase, rest) = string(value, row(&code))?;
            (Some(phrase), rest)
        }
    };
    mark.listed.push(Listed { code, phrase });
    Ok(rest)
}

fn is_key(word: &Ident) -> bool {
    keys_of(Place::Struct).iter().any(|key| word == key)
}

/// A struct is an item and a response, and takes the keys of both.
fn keys_of(place: Place) -> &'static [&'static str] {
    match place {
        Place::Struct => &[
            "allow",
            "crate",
            "method",
            "reason",
            "role",
            "status",
            "transparent",
        ],
        Place::Enum => &["crate", "method", "role"],
        Place::Variant => &["allow", "reason", "status", "transparent"],
        Place::Function => &["allow", "method", "role"],
    }
}

fn unknown_key(word: &Ident, place: Place) -> Problem {
    let keys = keys_of(place);
    let written = word.to_string();
    let near = suggest::near_word(&written, keys);
    Problem::KeyUnknown {
        written,
        near,
        keys,
    }
}

fn keyed<'a>(
    mark: &mut Mark,
    key: &Ident,
    rest: Cursor<'a>,
    place: Place,
    problems: &mut Vec<Located>,
) -> Result<Cursor<'a>, Located> {
    let word = key.to_string();
    let is_repeated = mark.keys.iter().any(|known| known == key);
    if is_repeated {
        problems.push(Located::at(key.span(), Problem::KeyTwice(word.clone())));
    }
    if !keys_of(place).contains(&word.as_str()) {
        problems.push(Located::at(
            key.span(),
            Problem::KeyElsewhere {
                key: word.clone(),
                place,
            },
        ));
    }
    mark.keys.push(key.clone());
    match word.as_str() {
        "transparent" => {
            mark.transparent = Some(key.span());
            return Ok(rest);
        }
        "allow" => {
            let caller = match place {
                Place::Function => Macro::Contract,
                Place::Struct | Place::Enum | Place::Variant => Macro::Response,
            };
            let (allows, rest) = allow(key, rest, caller.allows())?;
            mark.allows = allows;
            return Ok(rest);
        }
        _ => {}
    }
    let Some((_, value)) = punct(rest, '=').filter(|(_, value)| !value.eof()) else {
        return Err(Located::at(key.span(), Problem::KeyWithoutValue(word)));
    };
    match word.as_str() {
        "method" => method(mark, value),
        "role" => role(mark, value),
        "reason" => reason(mark, value),
        "status" => status(mark, value),
        _ => krate(mark, value),
    }
}

fn krate<'a>(mark: &mut Mark, value: Cursor<'a>) -> Result<Cursor<'a>, Located> {
    let end = skip(value);
    let path = between(value, end);
    if Path::parse_mod_style.parse2(path.clone()).is_err() {
        let (span, token) = token(value);
        return Err(Located::at(span, Problem::CrateNotAPath(token)));
    }
    mark.krate = Some(path);
    Ok(end)
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

fn method<'a>(mark: &mut Mark, value: Cursor<'a>) -> Result<Cursor<'a>, Located> {
    let (place, written) = token(value);
    let (name, rest) = match (value.ident(), value.literal()) {
        (Some((name, rest)), _) => (known_method(&name)?, rest),
        (None, Some((literal, rest))) => match text(&literal).filter(|method| is_token(method)) {
            Some(method) => (method, rest),
            None => return Err(Located::at(place, Problem::MethodNotAToken(written))),
        },
        (None, None) => return Err(Located::at(place, Problem::MethodNotAToken(written))),
    };
    mark.method = Some(Placed { value: name, place });
    Ok(rest)
}

fn known_method(name: &Ident) -> Result<String, Located> {
    let written = name.to_string();
    if METHODS.contains(&written.as_str()) {
        return Ok(written);
    }
    let near = suggest::near_word(&written, &METHODS);
    Err(Located::at(
        name.span(),
        Problem::MethodUnknown { written, near },
    ))
}

fn role<'a>(mark: &mut Mark, value: Cursor<'a>) -> Result<Cursor<'a>, Located> {
    let (span, written) = token(value);
    let known = value.ident().and_then(|(name, rest)| {
        let role = ROLES.into_iter().find(|role| name == role)?;
        Some((role, rest))
    });
    match known {
        Some((role, rest)) => {
            mark.role = Some(role);
            Ok(rest)
        }
        None => Err(Located::at(span, Problem::RoleUnknown(written))),
    }
}

fn reason<'a>(mark: &mut Mark, value: Cursor<'a>) -> Result<Cursor<'a>, Located> {
    let (reason, rest) = string(value, None)?;
    mark.reason = Some(reason);
    Ok(rest)
}

/// A phrase; where none stands, the help shows that of the row.
fn string<'a>(value: Cursor<'a>, row: Option<&'static ResponseCode>) -> Parsed<'a, Placed<String>> {
    let (place, _) = token(value);
    let written = value.literal();
    let read = written.and_then(|(literal, rest)| Some((text(&literal)?, rest)));
    let (value, rest) = read.ok_or_else(|| {
        let correct = row.map(|row| row.reason_phrase);
        Located::at(place, Problem::PhraseNotAString { correct })
    })?;
    Ok((Placed { value, place }, rest))
}

fn status<'a>(mark: &mut Mark, value: Cursor<'a>) -> Result<Cursor<'a>, Located> {
    let (place, written) = token(value);
    let member = match (value.ident(), value.literal()) {
        (Some((name, rest)), _) => Some((Member::Named(name), rest)),
        (None, Some((index, rest))) => {
            let index = index.to_string().parse().ok();
            index.map(|index| (Member::Unnamed(syn::Index { index, span: place }), rest))
        }
        (None, None) => None,
    };
    match member {
        Some((value, rest)) => {
            mark.status = Some(Placed { value, place });
            Ok(rest)
        }
        None => Err(Located::at(place, Problem::StatusNotAField(written))),
    }
}
