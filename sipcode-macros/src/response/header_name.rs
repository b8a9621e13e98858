//! The names of header fields.

use sipcode_registry::{HEADER_FIELDS, HeaderField, header_field};

use crate::suggest;

/// What the stack itself writes, whoever declares the response.
const OF_STACK: [&str; 6] = ["Via", "From", "To", "Call-ID", "CSeq", "Content-Length"];

/// The name of a field that the stack writes.
pub(super) fn of_stack(name: &str) -> Option<&'static str> {
    let name = header_field(name)?.name;
    OF_STACK.contains(&name).then_some(name)
}

/// The registered field whose name a field of a struct has, `min_expires` for Min-Expires.
pub(super) fn of_field(name: &str) -> Option<&'static HeaderField> {
    let field = header_field(&name.replace('_', "-"))?;
    // Not by its compact form.
    (field.name.len() == name.len()).then_some(field)
}

/// What the names of one header field have in common.
pub(super) fn key(name: &str) -> String {
    match header_field(name) {
        Some(field) => field.name.to_owned(),
        None => name.to_ascii_lowercase(),
    }
}

/// Whether two names are those of the same header field.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    key(one) == key(other)
}

/// The registered name that a name is one slip from. Short names are near to too many words, and a
/// first letter is rarely wrong: `X-Charge-Info` is not a slip of `P-Charge-Info`.
pub(super) fn misspelt(name: &str) -> Option<&'static str> {
    if header_field(name).is_some() {
        return None;
    }
    let first = name.get(..1)?;
    for HeaderField { name: known, .. } in HEADER_FIELDS {
        let is_like = known
            .get(..1)
            .is_some_and(|known| known.eq_ignore_ascii_case(first));
        if is_like && known.len() > 5 && suggest::is_one_slip(name, known) {
            return Some(known);
        }
    }
    None
}

/// The registered name that is similar to one.
pub(super) fn near(name: &str) -> Option<&'static str> {
    let mut names = Vec::new();
    for field in HEADER_FIELDS {
        names.push(field.name);
    }
    suggest::near_word(name, &names)
}

/// How a header of one's own would be written: `x_node` is X-Node.
pub(super) fn in_title_case(field: &str) -> String {
    let mut words = Vec::new();
    for word in field.split('_').filter(|word| !word.is_empty()) {
        let (first, rest) = word.split_at_checked(1).unwrap_or((word, ""));
        words.push(first.to_ascii_uppercase() + rest);
    }
    words.join("-")
}
