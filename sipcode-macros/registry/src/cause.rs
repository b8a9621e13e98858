//! The Q.850 cause rows as a static slice, and the look-up by number.

use crate::fact::reference;

/// One row of the table: what is known of a cause.
pub struct Q850Cause {
    /// The number, 1 to 127.
    pub number: u8,
    /// The name of its constant: `"USER_BUSY"`.
    pub name: &'static str,
    /// Its name: `"user busy"`.
    pub text: &'static str,
    /// What it tells, in one sentence.
    pub summary: &'static str,
    /// The RFC and section that name it.
    pub reference: &'static str,
    /// The code of the response that a gateway sends for it (RFC 3398 §7.2.4.1); `None` where it
    /// sends none.
    pub response: Option<u16>,
    /// What changes the response.
    pub unless: Option<Unless>,
}

/// A condition under which a cause becomes another response.
pub struct Unless {
    /// The condition.
    pub condition: CauseCondition,
    /// The code of the response under it.
    pub response: u16,
}

/// What may come with a cause and change the response.
pub enum CauseCondition {
    /// The location is the user.
    FromUser,
    /// The diagnostic holds a number that the gateway can put into Contact.
    NewNumber,
}

/// The code of the response to a call that ended with a cause without a row
/// (RFC 3398 §7.2.4.1).
pub const DEFAULT_RESPONSE: u16 = 500;

/// The cause of a response of the classes 4xx, 5xx and 6xx whose row does not state one
/// (RFC 3398 §8.2.6.1).
pub const DEFAULT_CAUSE: u8 = 31;

macro_rules! table {
    ($(
        #[doc = $doc:literal]
        $number:literal $name:ident $text:literal $rfc:literal $section:literal $response:tt
        $(unless $condition:ident $other:literal)?,
    )+) => {
        /// Every row of the Q.850 cause table, in ascending order.
        pub static Q850_CAUSES: &[Q850Cause] = &[$(Q850Cause {
            number: $number,
            name: stringify!($name),
            text: $text,
            summary: $doc.trim_ascii(),
            reference: reference!($rfc $section),
            response: response!($response),
            unless: unless!($($condition $other)?),
        },)+];
    };
}

macro_rules! response {
    (none) => {
        None
    };
    (default) => {
        Some(DEFAULT_RESPONSE)
    };
    ($number:literal) => {
        Some($number)
    };
}

macro_rules! unless {
    () => {
        None
    };
    (from_user $response:literal) => {
        Some(Unless {
            condition: CauseCondition::FromUser,
            response: $response,
        })
    };
    (new_number $response:literal) => {
        Some(Unless {
            condition: CauseCondition::NewNumber,
            response: $response,
        })
    };
}

crate::q850_causes!(table);

/// The row of a cause; `None` where the table has none.
///
/// ```
/// assert_eq!(sipcode_registry::q850_cause(17).unwrap().text, "user busy");
/// assert!(sipcode_registry::q850_cause(8).is_none());
/// ```
#[must_use]
pub const fn q850_cause(number: u8) -> Option<&'static Q850Cause> {
    let mut index = 0;
    while index < Q850_CAUSES.len() {
        if Q850_CAUSES[index].number == number {
            return Some(&Q850_CAUSES[index]);
        }
        index += 1;
    }
    None
}
