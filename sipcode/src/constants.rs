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

macro_rules! class_name {
    (Provisional) => {
        "1xx provisional"
    };
    (Success) => {
        "2xx success"
    };
    (Redirection) => {
        "3xx redirection"
    };
    (ClientError) => {
        "4xx client error"
    };
    (ServerError) => {
        "5xx server error"
    };
    (GlobalFailure) => {
        "6xx global failure"
    };
}

macro_rules! link {
    ($rfc:literal $section:literal) => {
        concat!(
            "[RFC ",
            $rfc,
            " §",
            $section,
            "](https://www.rfc-editor.org/rfc/rfc",
            $rfc,
            "#section-",
            $section,
            ")"
        )
    };
}

macro_rules! registration_text {
    (registered) => {
        "Registered with IANA."
    };
    (deprecated { history: $history:literal, note: $note:literal, $($rest:tt)* }) => {
        concat!("Registered with IANA as deprecated: ", $history, ".")
    };
    (obsolete { history: $history:literal, note: $note:literal, $($rest:tt)* }) => {
        concat!("Obsolete: ", $history, ".")
    };
}

macro_rules! headers_text {
    () => {
        "nothing beyond what every response carries"
    };
    ([$([$first:literal $(, $other:literal)*] $(for $method:ident)? @ $rfc:literal $section:literal),+ $(,)?]) => {
        joined!($(
            concat!(
                "`", $first, "`", $(" or `", $other, "`",)*
                $(" in answer to ", stringify!($method),)?
                " (", link!($rfc $section), ")"
            )
        ),+)
    };
}

macro_rules! methods_text {
    () => {
        "any method"
    };
    ([$($kind:ident [$($method:ident),+] @ $rfc:literal $section:literal),+ $(,)?]) => {
        joined!($(
            concat!(
                kind_text!($kind), listed!($($method)+),
                " (", link!($rfc $section), ")"
            )
        ),+)
    };
}

macro_rules! kind_text {
    (only) => {
        "only "
    };
    (except) => {
        "never "
    };
}

macro_rules! barred_text {
    () => {
        ""
    };
    ([$($role:ident @ $rfc:literal $section:literal),+]) => {
        concat!($("; never by a ", stringify!($role), " (", link!($rfc $section), ")"),+)
    };
}

macro_rules! phrases_text {
    ([$($phrase:literal @ $rfc:literal $section:literal),+]) => {
        concat!("- Other phrase: ", $("\"", $phrase, "\" (", link!($rfc $section), ")"),+, ".")
    };
}

macro_rules! listed {
    ($first:ident $($other:ident)*) => {
        concat!(stringify!($first) $(, ", ", stringify!($other))*)
    };
}

macro_rules! joined {
    ($first:expr $(, $other:expr)*) => {
        concat!($first $(, "; ", $other)*)
    };
}

sipcode_registry::response_codes!(constants);
