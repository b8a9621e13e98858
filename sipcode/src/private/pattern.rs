//! How rustc is told that something is a pattern and not a value.
//!
//! `sip!` puts `| <Number<486> as Pattern<WHY, _>>::END` behind a code:
//!
//! ```text
//! match code {                                     // a pattern
//!     <StatusCode>::BUSY_HERE | <Number<486> as Pattern<Undeclared, _>>::END => ...
//! }
//! <StatusCode>::BUSY_HERE | <Number<486> as Pattern<Undeclared, _>>::END   // an expression
//! ```
//!
//! In a pattern `END` is one more alternative, of the type that is matched, and it matches nothing
//! new. In an expression the `|` is an operator. `BitOr` is implemented only for [`PatternOnly`], so
//! `_` is inferred to be that; its bounds ask for every quality of a value at once (`WHY: OneCode +
//! Declared + ...`), of which each reason lacks one. rustc then prints the text of the trait that is missing
//! (`#[diagnostic::on_unimplemented]`). The output of the operator is a code again, so that rustc
//! prints nothing else.

use core::{
    marker::PhantomData,
    ops::{BitOr, RangeInclusive},
};

use super::Number;
use crate::{Class, StatusCode, WarnCode};

#[derive(Debug)]
pub struct PatternOnly<WHY, const CODE: u16>(pub(super) PhantomData<WHY>);

/// The reason of `sip!(401 | 407)`.
#[derive(Debug)]
pub struct Alternatives;

/// The reason of `sip_warning!(301 | 302)`.
#[derive(Debug)]
pub struct WarnAlternatives;

/// The reason of `sip!(4xxu16)`.
#[derive(Debug)]
pub struct ClassOfNumbers;

/// No reason: `sip!(4xx | 503)`, of which rustc reports the class.
#[derive(Debug)]
pub struct ReportedElsewhere;

/// The reason of a code in a function whose contract does not declare it.
#[derive(Debug)]
pub struct Undeclared;

/// The reason of `sip!(202)`.
#[derive(Debug)]
pub struct Deprecated;

#[diagnostic::on_unimplemented(
    message = "alternatives such as `sip!(401 | 407)` are a pattern, not a value",
    label = "a value is one code",
    note = "to compare a code with several, write `matches!(code, sip!(401 | 407))`"
)]
pub trait OneCode {}

#[diagnostic::on_unimplemented(
    message = "alternatives such as `sip_warning!(301 | 302)` are a pattern, not a value",
    label = "a value is one warn-code",
    note = "to compare a warn-code with several, write `matches!(code, sip_warning!(301 | 302))`"
)]
pub trait OneWarnCode {}

#[diagnostic::on_unimplemented(
    message = "a class such as `sip!(4xxu16)` is a pattern, not a value",
    label = "a value is one number",
    note = "to compare a number with all of a class, write `matches!(number, sip!(4xxu16))`"
)]
pub trait OneNumber {}

#[diagnostic::on_unimplemented(
    message = "{CODE} is not declared in the `#[sip_response(...)]` of the function",
    label = "a value must be declared",
    note = "if the function responds with it, add `{CODE}` to the list",
    note = "to compare a code with it, write a pattern, `matches!(code, sip!({CODE}))`"
)]
pub trait Declared<const CODE: u16> {}

#[diagnostic::on_unimplemented(
    message = "{CODE} is deprecated: it may be matched, but no longer sent",
    label = "a value is sent",
    note = "the docs of its constant say what to send instead",
    note = "to send it to a peer that expects it, write `sip!({CODE}, allow(deprecated))`",
    note = "to compare a code with it, write a pattern, `matches!(code, sip!({CODE}))`"
)]
pub trait Current<const CODE: u16> {}

/// The reasons that a quality has nothing to do with.
macro_rules! apart_from {
    ($quality:ident: $($why:ident)+) => {$(
        #[diagnostic::do_not_recommend]
        impl $quality for $why {}
    )+};
    ($quality:ident<CODE>: $($why:ident)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<const CODE: u16> $quality<CODE> for $why {}
    )+};
}

apart_from!(OneCode: WarnAlternatives ClassOfNumbers ReportedElsewhere Undeclared Deprecated);
apart_from!(OneWarnCode: Alternatives ClassOfNumbers ReportedElsewhere Undeclared Deprecated);
apart_from!(OneNumber: Alternatives WarnAlternatives ReportedElsewhere Undeclared Deprecated);
apart_from!(Declared<CODE>: Alternatives WarnAlternatives ClassOfNumbers ReportedElsewhere Deprecated);
apart_from!(Current<CODE>: Alternatives WarnAlternatives ClassOfNumbers ReportedElsewhere Undeclared);

/// The type of `LEFT | PatternOnly`.
pub trait Operator<LEFT> {
    type Output;
}

macro_rules! single {
    ($($why:ident)+) => {$(
        impl Operator<StatusCode> for $why {
            type Output = StatusCode;
        }

        // A number is a range there: a `u16` has operators of its own.
        impl Operator<RangeInclusive<u16>> for $why {
            type Output = u16;
        }
    )+};
}

single!(Undeclared Deprecated ClassOfNumbers);

macro_rules! several {
    ($($why:ident)+) => {$(
        impl<LEFT> Operator<LEFT> for $why {
            type Output = Next;
        }
    )+};
}

several!(Alternatives WarnAlternatives ReportedElsewhere);

/// The left side of the next alternative, which has the type of a code.
#[derive(Debug)]
pub struct Next;

impl<T> BitOr<T> for Next {
    type Output = T;

    fn bitor(self, code: T) -> T {
        code
    }
}

macro_rules! operators {
    ($($left:ty)+) => {$(
        #[doc(hidden)]
        impl<WHY, const CODE: u16> BitOr<PatternOnly<WHY, CODE>> for $left
        where
            WHY: OneCode + OneWarnCode + OneNumber + Declared<CODE> + Current<CODE> + Operator<Self>,
        {
            type Output = WHY::Output;

            fn bitor(self, _: PatternOnly<WHY, CODE>) -> WHY::Output {
                unreachable!("rustc reports it")
            }
        }
    )+};
}

operators!(StatusCode Class WarnCode RangeInclusive<u16>);

/// The alternative behind a code, in the type that is matched.
#[diagnostic::on_unimplemented(
    message = "a SIP response code or warn-code is not a pattern for `{T}`",
    label = "it matches a code",
    note = "to match what holds a code, take the code out of it first"
)]
pub trait Pattern<WHY, T> {
    const END: T;
}

#[diagnostic::do_not_recommend]
impl<WHY, const CODE: u16> Pattern<WHY, PatternOnly<WHY, CODE>> for Number<CODE> {
    const END: PatternOnly<WHY, CODE> = PatternOnly(PhantomData);
}

macro_rules! patterns {
    ($([$($parameter:tt)*] $pattern:ty = $end:expr;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<WHY, const CODE: u16, $($parameter)*> Pattern<WHY, $pattern> for Number<CODE> {
            const END: $pattern = $end;
        }
    )+};
}

patterns! {
    [] StatusCode = Self::CODE;
    [] Class = Self::CODE.class();
    [] WarnCode = Self::WARN_CODE;
    [] u16 = Self::U16;
}

// Where a code is matched against another type, rustc reports the code itself (E0308), and must find
// nothing to report at its end.
macro_rules! wrong_patterns {
    ($([$($parameter:tt)*] $pattern:ty;)+) => {
        patterns! { $([$($parameter)*] $pattern = panic!("of another type than the code");)+ }
    };
}

wrong_patterns! {
    [T: ?Sized] &'static T;
    [T: ?Sized] &'static mut T;
    [T] Option<T>;
    [T, E] Result<T, E>;
    [T, const LENGTH: usize] [T; LENGTH];
    [] ();
    [A] (A,);
    [A, B] (A, B);
    [A, B, C] (A, B, C);
    [A, B, C, D] (A, B, C, D);
    [A, B, C, D, E] (A, B, C, D, E);
    [A, B, C, D, E, F] (A, B, C, D, E, F);
    [T: ?Sized] PhantomData<T>;
    [T: ?Sized] *const T;
    [T: ?Sized] *mut T;
    [T] fn() -> T;
    [A, T] fn(A) -> T;
    [A, B, T] fn(A, B) -> T;
    [] core::cmp::Ordering;
    [] core::time::Duration;
    [] core::num::NonZeroU16;
    [] core::net::IpAddr;
    [] core::net::SocketAddr;
    [] core::convert::Infallible;
    [] bool;
    [] char;
    [] u8;
    [] u32;
    [] u64;
    [] u128;
    [] usize;
    [] i8;
    [] i16;
    [] i32;
    [] i64;
    [] i128;
    [] isize;
    [] f32;
    [] f64;
}

#[cfg(feature = "alloc")]
wrong_patterns! {
    [T: ?Sized] alloc::boxed::Box<T>;
    [T: ?Sized] alloc::rc::Rc<T>;
    [T: ?Sized] alloc::sync::Arc<T>;
    [T] alloc::vec::Vec<T>;
    [T: ?Sized + alloc::borrow::ToOwned] alloc::borrow::Cow<'static, T>;
    [] alloc::string::String;
}
