//! Texts of helps put where they belong, which is not always where the error is.

use std::ops::Range;

use crate::text::{Item, replaced, without_argument};

/// Puts a text where it belongs.
pub(crate) fn write(item: Item<'_>, new: &str) -> Option<String> {
    let Item { text, place } = item;
    if let Some(ty) = type_of(new) {
        return write_call(item, new, ty);
    }
    if let Some(part) = new.strip_suffix(" = ...") {
        return Some(replaced(text, place.0..place.1, &format!("{part} = 1")));
    }
    if new.starts_with("CodeSet::") || new.ends_with(".status_line()") {
        return Some(replaced(text, item.call()?, new));
    }
    if ["#[sip_header", "#[sip_body"]
        .iter()
        .any(|mark| new.starts_with(mark))
    {
        return Some(mark_field(item, new));
    }
    if new.starts_with("#[sip_response(") {
        return match item.call() {
            Some(_) => Some(format!("{new} struct Declared;\n")),
            None => Some(replaced(text, item.mark()?, new)),
        };
    }
    if new.starts_with("allow(") {
        return write_allow(item, new);
    }
    let first = new.split(' ').next()?;
    let overlap = item.with_word_before(first).filter(|_| new != first);
    let argument = new
        .split_once(" = ")
        .and_then(|(key, _)| item.argument_of(key));
    if let (Some(argument), None) = (argument, &overlap) {
        return Some(replaced(text, argument, new));
    }
    let is_phrase = item.underlined().starts_with('"');
    let is_quoted_code = item.underlined().trim_matches('"') == new;
    if is_phrase && !is_quoted_code && new.chars().all(|letter| letter.is_ascii_digit()) {
        return Some(replaced(text, code(item)?, new));
    }
    let place = overlap.unwrap_or(place.0..place.1);
    as_pattern(&replaced(text, place, new), new)
}

/// A mark in place of the one around the place or on the same field, or before the field.
fn mark_field(item: Item<'_>, new: &str) -> String {
    let around = ["#[sip_header", "#[sip_body"]
        .iter()
        .find_map(|mark| item.around(mark));
    if let Some(around) = around {
        return replaced(item.text, around, new);
    }
    let start = item.argument().start;
    let place = (start, start);
    match (Item { place, ..item }).around("#[sip_header") {
        Some(mark) if mark.start == start => replaced(item.text, mark, new),
        _ => replaced(item.text, start..start, &format!("{new} ")),
    }
}

/// The first argument of the call or the attribute.
fn code(item: Item<'_>) -> Option<Range<usize>> {
    Some(item.argument_at(item.arguments()?.start))
}

/// A code in place of another, without the phrase of that one.
pub(crate) fn send(item: Item<'_>, new: &str) -> Option<String> {
    if !item.underlined().starts_with('"') {
        return write(item, new);
    }
    let text = without_argument(item.text, item.argument());
    Some(replaced(&text, code(item)?, new))
}

/// The type of a call.
fn type_of(call: &str) -> Option<&'static str> {
    let types = [
        ("sip!(", "StatusCode"),
        ("sip_codes!(", "CodeSet"),
        ("sip_warning!(", "WarnCode"),
        ("sip_reply!(", "Reply"),
    ];
    let found = types.iter().find(|(start, _)| call.starts_with(start));
    found.map(|(_, ty)| *ty)
}

fn write_call(item: Item<'_>, new: &str, ty: &str) -> Option<String> {
    let call = item.call()?;
    let written = replaced(item.text, call.clone(), new);
    match type_of(&item.text[call]) {
        Some(old) if old != ty => with_type(&written, ty),
        _ => as_pattern(&written, new),
    }
}

fn write_allow(item: Item<'_>, new: &str) -> Option<String> {
    let text = item.text;
    if item.underlined().starts_with("allow") {
        return Some(replaced(text, item.place.0..item.place.1, new));
    }
    if let Some(allow) = item.around("allow(") {
        return Some(replaced(text, allow, new));
    }
    let within = match item.call() {
        Some(_) => item,
        None => item.in_mark()?,
    };
    let Range { start, end } = within.arguments()?;
    let words = new.strip_prefix("allow(")?;
    match text[start..end].strip_suffix(')') {
        Some(others) if others.contains("allow(") => {
            Some(replaced(text, end - 1..end, &format!(", {words}")))
        }
        _ => Some(replaced(text, end..end, &format!(", {new}"))),
    }
}

/// The text with another type of its constant.
pub(crate) fn with_type(text: &str, ty: &str) -> Option<String> {
    if !text.starts_with("const ") {
        return Some(text.to_owned());
    }
    let start = text.find(": ")? + 2;
    let end = text.find(" = ")?;
    Some(replaced(text, start..end, ty))
}

/// A constant as a pattern, if that is what has been written.
fn as_pattern(text: &str, new: &str) -> Option<String> {
    let is_class = new.contains("xx");
    let is_set = text.contains("sip_codes!(");
    if is_set || !text.starts_with("const ") || !(new.contains(" | ") || is_class) {
        return Some(text.to_owned());
    }
    let (before, value) = text.split_once(" = ")?;
    let (_, ty) = before.split_once(": ")?;
    let (call, rest) = value.split_once(';')?;
    Some(format!(
        "fn pattern(code: {ty}) -> bool {{ matches!(code, {call}) }}{rest}"
    ))
}
