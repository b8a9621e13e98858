//! The constants, one for each row of the registry, with what the row knows as their docs.

use crate::{Class, StatusCode};

/// The codes that a constant of [`StatusCode`] marks as deprecated, without that mark:
/// `sip!(202, allow(deprecated))` has already been reviewed and should not warn.
#[derive(Debug)]
pub struct Allowed;

macro_rules! constants {
    ($(
        $(#[doc = $class_doc:literal])+
        $digit:literal $class:ident $title:literal $class_rfc:literal $class_section:literal $class_facts:tt { $($rows:tt)+ }
    )+) => {
        /// The registered codes, and the deprecated and obsolete ones.
        impl StatusCode {
            $(constants_of!(plain [$digit $class $title $class_facts] $($rows)+);)+
        }

        impl Allowed {
            $(constants_of!(allowed [$digit $class $title $class_facts] $($rows)+);)+
        }
    };
}

macro_rules! constants_of {
    ($kind:ident $class:tt $(
        $(#[doc = $doc:literal])+
        $number:literal $name:ident $phrase:literal $rfc:literal $section:literal $registration:ident $({ $($ended:tt)+ })?
        from $senders:literal $facts:tt
    )+) => {
        $(constant! {
            $kind $registration [$($($ended)+)?] $class
            #[doc = concat!("**", $number, " ", $phrase, "**, ", class_text!($class), ".\n")]
            $(#[doc = $doc])+
            #[doc = concat!("\n- Defined in ", link!($rfc $section), ".")]
            #[doc = concat!("- ", registration_text!($registration $($($ended)+)?))]
            #[doc = concat!("- Sent by ", $senders, ".")]
            #[doc = facts_text!(list $facts)]
            #[doc = class_facts_text!($class)]
            $name = $number;
        })+
    };
}

macro_rules! class_text {
    ([$digit:literal $class:ident $title:literal $facts:tt]) => {
        concat!(
            "[",
            $digit,
            "xx ",
            $title,
            "](Class::",
            stringify!($class),
            ")"
        )
    };
}

macro_rules! class_facts_text {
    ([$digit:literal $class:ident $title:literal []]) => {
        ""
    };
    ([$digit:literal $class:ident $title:literal $facts:tt]) => {
        concat!("\nOf every ", $digit, "xx:\n", facts_text!(list $facts))
    };
}

macro_rules! constant {
    (plain registered [] $class:tt $(#[$doc:meta])+ $name:ident = $number:literal;) => {
        $(#[$doc])+
        pub const $name: StatusCode = of_row!($class $number);
    };
    (plain $ended:ident [history: $history:literal, note: $note:literal, $($rest:tt)*] $class:tt $(#[$doc:meta])+ $name:ident = $number:literal;) => {
        $(#[$doc])+
        #[deprecated(note = $note)]
        pub const $name: StatusCode = of_row!($class $number);
    };
    (allowed registered [] $class:tt $(#[$doc:meta])+ $name:ident = $number:literal;) => {};
    (allowed $ended:ident $facts:tt $class:tt $(#[$doc:meta])+ $name:ident = $number:literal;) => {
        $(#[$doc])+
        pub const $name: StatusCode = of_row!($class $number);
    };
}

macro_rules! of_row {
    ([$digit:literal $class:ident $title:literal $facts:tt] $number:literal) => {
        of_row(Class::$class, $number)
    };
}

const fn of_row(class: Class, number: u16) -> StatusCode {
    match StatusCode::from_u16(number) {
        Ok(code) if code.class().digit() == class.digit() => code,
        _ => panic!("a row stands in the group of another class"),
    }
}

sipcode_registry::response_codes!(constants);
