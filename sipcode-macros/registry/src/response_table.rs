//! The response-code rows as a static slice, and the look-up by number.

use crate::{
    AlternativePhrase, BarredRole, Ended, MethodRule, Methods, Registration, Replacement,
    RequiredHeader, ResponseCode,
};

macro_rules! table {
    ($($class:ident { $(
        $(#[doc = $doc:literal])+
        $number:literal $name:ident $phrase:literal $rfc:literal $section:literal $registration:ident {
            senders: $senders:literal,
            $(ended: $ended:tt,)?
            $(headers: [$([$($header:literal),+] $(for $for:ident)? @ $h_rfc:literal $h_section:literal),+ $(,)?],)?
            $(methods: [$($kind:ident [$($method:ident),+] @ $m_rfc:literal $m_section:literal),+ $(,)?],)?
            $(barred: [$($role:ident @ $b_rfc:literal $b_section:literal),+],)?
            $(phrases: [$($alternative:literal @ $a_rfc:literal $a_section:literal),+],)?
        }
    )+ })+) => {
        /// Every row of the response-code table, in ascending order.
        pub static RESPONSE_CODES: &[ResponseCode] = &[$($(
            ResponseCode {
                number: $number,
                name: stringify!($name),
                reason_phrase: $phrase,
                summary: concat!($($doc),+).trim_ascii(),
                reference: reference!($rfc $section),
                registration: registration!($registration $($ended)?),
                senders: $senders,
                headers: &[$($(RequiredHeader {
                    any_of: &[$($header),+],
                    method: method!($($for)?),
                    reference: reference!($h_rfc $h_section),
                }),+)?],
                methods: &[$($(MethodRule {
                    methods: methods!($kind [$(stringify!($method)),+]),
                    reference: reference!($m_rfc $m_section),
                }),+)?],
                barred: &[$($(BarredRole {
                    role: stringify!($role),
                    reference: reference!($b_rfc $b_section),
                }),+)?],
                alternative_phrases: &[$($(AlternativePhrase {
                    phrase: $alternative,
                    reference: reference!($a_rfc $a_section),
                }),+)?],
            },
        )+)+];
    };
}

macro_rules! reference {
    ($rfc:literal $section:literal) => {
        concat!("RFC ", $rfc, " §", $section)
    };
}
pub(crate) use reference;

macro_rules! registration {
    (registered) => {
        Registration::Registered
    };
    (deprecated $ended:tt) => {
        Registration::Deprecated(ended!($ended))
    };
    (obsolete $ended:tt) => {
        Registration::Obsolete(ended!($ended))
    };
}

macro_rules! ended {
    ({
        history: $history:literal,
        note: $note:literal,
        instead: [$($case:literal $number:literal $addition:literal),+ $(,)?],
        $(still: [$($method:ident @ $rfc:literal $section:literal),+],)?
    }) => {
        Ended {
            history: $history,
            note: $note,
            instead: &[$(Replacement { case: $case, number: $number, addition: $addition }),+],
            still: &[$($((stringify!($method), reference!($rfc $section))),+)?],
        }
    };
}

macro_rules! method {
    () => {
        None
    };
    ($method:ident) => {
        Some(stringify!($method))
    };
}

macro_rules! methods {
    (only $methods:expr) => {
        Methods::Only(&$methods)
    };
    (except $methods:expr) => {
        Methods::Except(&$methods)
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
