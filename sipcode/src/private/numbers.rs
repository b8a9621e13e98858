//! A name for the number of each code. rustc compiles every number that is written as the argument
//! of a type, and a name only once.
#![allow(non_camel_case_types)]

use super::Number;

macro_rules! numbers {
    ($(
        $(#[doc = $class_doc:literal])+
        $digit:literal $class:ident $title:literal $class_rfc:literal $class_section:literal $class_facts:tt { $(
            $(#[doc = $doc:literal])+
            $number:literal $name:ident $phrase:literal $rfc:literal $section:literal $registration:ident $({ $($ended:tt)+ })?
            from $senders:literal $facts:tt
        )+ }
    )+) => {
        $($(pub type $name = Number<$number>;)+)+
    };
}

sipcode_registry::response_codes!(numbers);
