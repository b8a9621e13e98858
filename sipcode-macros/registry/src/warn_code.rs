//! The warn-code rows as a static slice, and the look-up by number.

use crate::fact::reference;

/// One row of the table: what is known of a warn-code.
pub struct WarnCode {
    /// The number, 300 to 399.
    pub number: u16,
    /// The name of its constant: `"MISCELLANEOUS_WARNING"`.
    pub name: &'static str,
    /// The registered text: `"Miscellaneous warning"`.
    pub text: &'static str,
    /// What it says, in one sentence.
    pub summary: &'static str,
    /// The RFC and section that define it.
    pub reference: &'static str,
}

macro_rules! table {
    ($(
        $(#[doc = $doc:literal])+
        $number:literal $name:ident $text:literal $rfc:literal $section:literal,
    )+) => {
        /// Every row of the warn-code table, in ascending order.
        pub static WARN_CODES: &[WarnCode] = &[$(WarnCode {
            number: $number,
            name: stringify!($name),
            text: $text,
            summary: concat!($($doc),+).trim_ascii(),
            reference: reference!($rfc $section),
        },)+];
    };
}

crate::warn_codes!(table);

/// The row of a warn-code; `None` where the table has none.
///
/// ```
/// assert_eq!(sipcode_registry::warn_code(370).unwrap().text, "Insufficient bandwidth");
/// assert!(sipcode_registry::warn_code(392).is_none());
/// ```
#[must_use]
pub const fn warn_code(number: u16) -> Option<&'static WarnCode> {
    let mut index = 0;
    while index < WARN_CODES.len() {
        if WARN_CODES[index].number == number {
            return Some(&WARN_CODES[index]);
        }
        index += 1;
    }
    None
}
