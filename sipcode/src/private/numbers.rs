//! A name for the number of each code. rustc compiles every number that is written as the argument
//! of a type, and a name only once.
#![allow(non_camel_case_types)]

use super::Number;

macro_rules! numbers {
    ($($class:ident { $(
        $(#[doc = $doc:literal])+
        $number:literal $name:ident $phrase:literal $rfc:literal $section:literal $registration:ident $rules:tt
    )+ })+) => {
        $($(pub type $name = Number<$number>;)+)+
    };
}

sipcode_registry::response_codes!(numbers);
