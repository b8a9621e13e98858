//! The response-code rows as static slices, and the look-up by number.

use crate::{
    Ended, Facts, Registration, Replacement, ResponseClass, ResponseCode,
    fact::{facts, reference},
};

macro_rules! table {
    ($(
        $(#[doc = $class_doc:literal])+
        $digit:literal $class:ident $title:literal $class_rfc:literal $class_section:literal $class_facts:tt { $(
            $(#[doc = $doc:literal])+
            $number:literal $name:ident $phrase:literal $rfc:literal $section:literal $registration:ident $({ $($ended:tt)+ })?
            from $senders:literal $facts:tt
        )+ }
    )+) => {
        /// The six classes, in ascending order.
        pub static RESPONSE_CLASSES: &[ResponseClass] = &[$(ResponseClass {
            digit: $digit,
            name: stringify!($class),
            title: $title,
            reference: reference!($class_rfc $class_section),
            facts: facts!($class_facts),
        },)+];

        /// Every row of the response-code table, in ascending order.
        pub static RESPONSE_CODES: &[ResponseCode] = &[$($(ResponseCode {
            number: $number,
            name: stringify!($name),
            reason_phrase: $phrase,
            summary: concat!($($doc),+).trim_ascii(),
            reference: reference!($rfc $section),
            registration: registration!($registration $($($ended)+)?),
            senders: $senders,
            facts: facts!($facts),
        },)+)+];
    };
}

macro_rules! registration {
    (registered) => {
        Registration::Registered
    };
    (deprecated $($ended:tt)+) => {
        Registration::Deprecated(ended!($($ended)+))
    };
    (obsolete $($ended:tt)+) => {
        Registration::Obsolete(ended!($($ended)+))
    };
}

macro_rules! ended {
    (
        history: $history:literal,
        note: $note:literal,
        instead: [$($case:literal $number:literal $addition:literal),+ $(,)?],
    ) => {
        Ended {
            history: $history,
            note: $note,
            instead: &[$(Replacement { case: $case, number: $number, addition: $addition }),+],
        }
    };
}

crate::response_codes!(table);

const FIRST: u16 = 100;

/// Where the row of each number from 100 to 699 stands, plus one; zero for a number without a row.
static POSITIONS: [u8; 600] = positions();

#[expect(
    clippy::cast_possible_truncation,
    reason = "a table of more than 255 rows would not build: the addition overflows"
)]
const fn positions() -> [u8; 600] {
    let mut positions = [0; 600];
    let mut row = 0;
    while row < RESPONSE_CODES.len() {
        positions[(RESPONSE_CODES[row].number - FIRST) as usize] = row as u8 + 1;
        row += 1;
    }
    positions
}

/// The row of a number, in constant time; `None` where the table has none.
///
/// ```
/// use sipcode_registry::response_code;
///
/// assert_eq!(response_code(302).unwrap().name, "MOVED_TEMPORARILY");
/// assert!(response_code(431).is_none());
/// assert!(response_code(65535).is_none());
/// ```
#[must_use]
pub const fn response_code(number: u16) -> Option<&'static ResponseCode> {
    let offset = number.wrapping_sub(FIRST) as usize;
    if offset >= POSITIONS.len() {
        return None;
    }
    match POSITIONS[offset] {
        0 => None,
        position => Some(&RESPONSE_CODES[position as usize - 1]),
    }
}

/// The class of a number, registered or not; `None` for a number that is not a response code.
///
/// ```
/// use sipcode_registry::response_class;
///
/// assert_eq!(response_class(468).unwrap().name, "ClientError");
/// assert!(response_class(99).is_none() && response_class(700).is_none());
/// ```
#[must_use]
pub fn response_class(number: u16) -> Option<&'static ResponseClass> {
    let digit = number / 100;
    RESPONSE_CLASSES
        .iter()
        .find(|class| u16::from(class.digit) == digit)
}

/// What RFCs state of a number: the facts of its row, if it has one, and those of its class.
///
/// ```
/// use sipcode_registry::{Rule, facts};
///
/// let is_barred = |number, role| {
///     let mut facts = facts(number);
///     facts.any(|fact| matches!(fact.rule, Rule::Never(never) if never == role))
/// };
/// assert!(is_barred(603, "registrar") && is_barred(650, "registrar"));
/// assert!(is_barred(180, "proxy") && !is_barred(199, "proxy"));
/// ```
#[must_use]
pub fn facts(number: u16) -> Facts {
    Facts::of_number(number)
}
