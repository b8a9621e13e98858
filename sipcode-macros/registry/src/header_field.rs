//! A registered header field, and the look-up by name.

use core::cmp::Ordering;

use crate::HEADER_FIELDS;

/// What is known of a header field, whatever message it stands in.
pub struct HeaderField {
    /// Its name as registered: `"Min-Expires"`.
    pub name: &'static str,
    /// Its compact form (`"m"`), empty if it has none.
    pub compact: &'static str,
    /// The document that defines it: `"RFC 3261"`.
    pub source: &'static str,
    /// The responses that it must not stand in.
    pub facts: &'static [HeaderFact],
}

/// One statement of an RFC about a header field in responses.
pub struct HeaderFact {
    /// What it states.
    pub rule: HeaderRule,
    /// For [`HeaderRule::Never`] the only method whose responses it concerns, for
    /// [`HeaderRule::Only`] the only method whose responses may carry the field; `None` for all.
    pub method: Option<&'static str>,
    /// Where it is stated: `"RFC 4028 §5"`.
    pub reference: &'static str,
}

/// The kinds of [`HeaderFact`].
pub enum HeaderRule {
    /// A response must not carry the field.
    Never,
    /// No response must carry it but those with a code in this range.
    Only {
        /// The first code.
        first: u16,
        /// The last code.
        last: u16,
    },
}

/// The header field of a name or of a compact form, in any case, in logarithmic time; `None` for
/// one that is not registered.
///
/// ```
/// use sipcode_registry::header_field;
///
/// assert_eq!(header_field("min-expires").unwrap().name, "Min-Expires");
/// assert_eq!(header_field("m").unwrap().name, "Contact");
/// assert!(header_field("X-Node").is_none());
/// ```
#[must_use]
pub fn header_field(name: &str) -> Option<&'static HeaderField> {
    if let [letter] = name.as_bytes() {
        let offset = usize::from(letter.to_ascii_lowercase().checked_sub(b'a')?);
        return HEADER_FIELDS.get(usize::from(COMPACT_FORMS.get(offset)?.checked_sub(1)?));
    }
    let place = HEADER_FIELDS.binary_search_by(|field| in_any_case(field.name, name));
    HEADER_FIELDS.get(place.ok()?)
}

fn in_any_case(one: &str, other: &str) -> Ordering {
    lower_case(one).cmp(lower_case(other))
}

fn lower_case(name: &str) -> impl Iterator<Item = u8> {
    name.bytes().map(|byte| byte.to_ascii_lowercase())
}

/// Where the field of each letter stands, plus one; zero for a letter that is not a compact form.
static COMPACT_FORMS: [u8; 26] = compact_forms();

#[expect(
    clippy::cast_possible_truncation,
    reason = "a table of more than 255 rows would not build: the addition overflows"
)]
const fn compact_forms() -> [u8; 26] {
    let mut forms = [0; 26];
    let mut row = 0;
    while row < HEADER_FIELDS.len() {
        if let [letter] = HEADER_FIELDS[row].compact.as_bytes() {
            forms[(*letter - b'a') as usize] = row as u8 + 1;
        }
        row += 1;
    }
    forms
}
