//! How rustc is told that alternatives are a pattern and not a value.
//!
//! `sip!(401 | 407)` is `<StatusCode>::UNAUTHORIZED | <StatusCode>::PROXY_AUTHENTICATION_REQUIRED`. In
//! an expression the `|` is an operator, whose right side has a bound that nothing satisfies: rustc
//! prints the text of that bound.
//!
//! Of a class that is used as a value rustc reports the `..`, and must find nothing to report beside
//! it. It says nothing of a type that it cannot infer once it has reported another error: what follows
//! a class has the type `_`, which can be inferred in a pattern only. `sip!(4xx | 5xx | 603)` is
//!
//! ```text
//! StatusCode(Class::ClientError | <_ as OfClass>::ServerError, ..)
//!     | <_ as OfClass>::ClientError
//!     | <StatusCode>::DECLINE
//! ```

use core::{marker::PhantomData, ops::BitOr};

use super::pattern::{PatternOnly, SeveralNumbers};
use crate::{Class, StatusCode, WarnCode};

#[diagnostic::on_unimplemented(
    message = "alternatives such as `sip!(401 | 407)` are a pattern, not a value",
    label = "a value is one of them",
    note = "to compare a code with several, write `matches!(code, sip!(401 | 407))`"
)]
pub trait Alternative {
    type Output;
}

#[diagnostic::on_unimplemented(
    message = "alternatives such as `sip_warning!(301 | 302)` are a pattern, not a value",
    label = "a value is one of them",
    note = "to compare a warn-code with several, write `matches!(code, sip_warning!(301 | 302))`"
)]
pub trait WarnAlternative {
    type Output;
}

macro_rules! operators {
    ($($left:ident | $right:ident => $output:ty;)+) => {$(
        #[doc(hidden)]
        impl<T: $right> BitOr<T> for $left {
            type Output = $output;

            fn bitor(self, _: T) -> $output {
                unreachable!("nothing satisfies the bound")
            }
        }
    )+};
}

operators! {
    StatusCode | Alternative => T::Output;
    Class | Alternative => Class;
    WarnCode | WarnAlternative => T::Output;
}

macro_rules! of_class {
    ($(
        $(#[doc = $doc:literal])+
        $digit:literal $class:ident $title:literal $rfc:literal $section:literal $facts:tt { $($rows:tt)+ }
    )+) => {
        /// A class, or a code of it, in the type that is matched.
        #[diagnostic::on_unimplemented(
            message = "a SIP response code or warn-code is not a pattern for `{Self}`",
            label = "it matches a code",
            note = "to match what holds a code, take the code out of it first"
        )]
        pub trait OfClass: Sized {
            $(
                // An editor shows it on a class that is not the first.
                #[doc = concat!("**", $digit, "xx ", $title, "**\n")]
                $(#[doc = $doc])+
                #[doc = concat!("\n- Defined in ", link!($rfc $section), ".")]
                #[doc = facts_text!(list $facts)]
                const $class: Self = panic!("of another type than the class");
            )+
        }

        #[diagnostic::do_not_recommend]
        impl OfClass for Class {
            $(const $class: Self = Self::$class;)+
        }

        #[diagnostic::do_not_recommend]
        impl OfClass for StatusCode {
            $(const $class: Self = Self::new(Class::$class, 0);)+
        }

        #[diagnostic::do_not_recommend]
        impl OfClass for u16 {
            $(const $class: Self = $digit * 100;)+
        }

        /// Of numbers rustc reports that they are several.
        #[diagnostic::do_not_recommend]
        impl OfClass for PatternOnly<SeveralNumbers, 0> {
            $(const $class: Self = Self(PhantomData);)+
        }
    };
}

sipcode_registry::response_codes!(of_class);
