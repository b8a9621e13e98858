//! The constants, one for each row of the registry, with what the row knows as their docs.

use crate::{Class, StatusCode};

/// The codes that a constant of [`StatusCode`] marks as deprecated, without that mark:
/// `sip!(202, allow(deprecated))` has already been reviewed and should not warn.
#[derive(Debug)]
pub struct Allowed;

macro_rules! constants {
    ($($class:ident { $($rows:tt)+ })+) => {
        /// The registered codes, and the deprecated and obsolete ones.
        impl StatusCode {
            $(constants_of!(plain $class $($rows)+);)+
        }

        impl Allowed {
            $(constants_of!(allowed $class $($rows)+);)+
        }
    };
}

macro_rules! constants_of {
    ($kind:ident $class:ident $(
        $(#[doc = $doc:literal])+
        $number:literal $name:ident $phrase:literal $rfc:literal $section:literal $registration:ident {
            senders: $senders:literal,
            $(ended: $ended:tt,)?
            $(headers: $headers:tt,)?
            $(methods: $methods:tt,)?
            $(barred: $barred:tt,)?
            $(phrases: $phrases:tt,)?
        }
    )+) => {
        $(constant! {
            $kind $registration $($ended)?
            #[doc = concat!("**", $number, " ", $phrase, "**, [", class_name!($class), "](Class::", stringify!($class), ").\n")]
            $(#[doc = $doc])+
            #[doc = concat!("\n- Defined in ", link!($rfc $section), ".")]
            #[doc = concat!("- ", registration_text!($registration $($ended)?))]
            #[doc = concat!("- Must carry: ", headers_text!($($headers)?), ".")]
            #[doc = concat!("- Answers: ", methods_text!($($methods)?), ".")]
            #[doc = concat!("- Sent by: ", $senders, barred_text!($($barred)?), ".")]
            $(#[doc = phrases_text!($phrases)])?
            $name = of_row(Class::$class, $number);
        })+
    };
}

macro_rules! constant {
    (plain registered $(#[$doc:meta])+ $name:ident = $value:expr;) => {
        $(#[$doc])+
        pub const $name: StatusCode = $value;
    };
    (plain $ended:ident { history: $history:literal, note: $note:literal, $($rest:tt)* } $(#[$doc:meta])+ $name:ident = $value:expr;) => {
        $(#[$doc])+
        #[deprecated(note = $note)]
        pub const $name: StatusCode = $value;
    };
    (allowed registered $(#[$doc:meta])+ $name:ident = $value:expr;) => {};
    (allowed $ended:ident $facts:tt $(#[$doc:meta])+ $name:ident = $value:expr;) => {
        $(#[$doc])+
        pub const $name: StatusCode = $value;
    };
}

const fn of_row(class: Class, number: u16) -> StatusCode {
    match StatusCode::from_u16(number) {
        Ok(code) if code.class().digit() == class.digit() => code,
        _ => panic!("a row stands in the group of another class"),
    }
}

sipcode_registry::response_codes!(constants);
