//! How rustc is told that one code, or a number, is a pattern and not a value.
//!
//! `sip!(503)` in a function that does not declare it is
//!
//! ```text
//! <StatusCode>::SERVICE_UNAVAILABLE
//!     | StatusCode(Class::ServerError, <Number<503>>::WITHIN_CLASS | <Number<503> as Pattern<Undeclared, _>>::END)
//! ```
//!
//! In a pattern `END` is one more alternative, of the type that is matched, and it matches nothing
//! new. In an expression the inner `|` is an operator that is implemented for [`PatternOnly`] alone, so
//! that `_` is inferred to be that; and of that its bound asks what the reason (`WHY`) does not permit.
//! rustc then prints the text of the trait that is missing. Of the outer `|`, the operator of
//! [`Alternative`], it prints nothing, because that bound follows from the one that it has reported.
//! Without the code on its left the pattern would match a reference as well, unlike any constant; with
//! it, rustc reports both where the type that is matched is another.
//!
//! A number is a range before that `|`: a `u16` has operators of its own. Of the type of what nothing
//! satisfies rustc says nothing either, so that any number may follow: `sip!(401u16 | 407u16 | 5xxu16)`.

use core::{
    marker::PhantomData,
    ops::{BitOr, RangeInclusive},
};

use super::{Alternative, Number, OfClass};
use crate::{Class, StatusCode, WarnCode, status_code::OneCodeNotPattern};

#[derive(Debug)]
pub struct PatternOnly<WHY, const CODE: u16>(pub(super) PhantomData<WHY>);

/// The reason of a code in a function whose contract does not declare it.
#[derive(Debug)]
pub struct Undeclared;

/// The reason of `sip!(202)`.
#[derive(Debug)]
pub struct Deprecated;

/// The reason of `sip!(202u16)`.
#[derive(Debug)]
pub struct DeprecatedNumber;

/// The reason of `sip!(4xxu16)` and `sip!(401u16 | 407u16)`.
#[derive(Debug)]
pub struct SeveralNumbers;

#[diagnostic::on_unimplemented(
    message = "{CODE} is not declared in the `#[sip_response(...)]` of the function",
    label = "a value must be declared",
    note = "if the function responds with it, add `{CODE}` to the list",
    note = "to compare a code with it, write a pattern, `matches!(code, sip!({CODE}))`"
)]
pub trait Declared<const CODE: u16>: Alternative {}

#[diagnostic::on_unimplemented(
    message = "{CODE} is deprecated: it may be matched, but no longer sent",
    label = "a value is sent",
    note = "the docs of its constant say what to send instead",
    note = "to send it to a peer that expects it, write `sip!({CODE}, allow(deprecated))`",
    note = "to compare a code with it, write a pattern, `matches!(code, sip!({CODE}))`"
)]
pub trait Current<const CODE: u16>: Alternative {}

#[diagnostic::on_unimplemented(
    message = "{CODE} is deprecated: it may be matched, but no longer sent",
    label = "a value is sent",
    note = "the docs of its constant say what to send instead",
    note = "to send it to a peer that expects it, write `sip!({CODE}u16, allow(deprecated))`",
    note = "to compare a number with it, write a pattern, `matches!(number, sip!({CODE}u16))`"
)]
pub trait CurrentNumber<const CODE: u16> {
    type Output;
}

#[diagnostic::on_unimplemented(
    message = "several numbers, as in `sip!(4xxu16 | 503u16)`, are a pattern, not a value",
    label = "a value is one number",
    note = "to compare a number with several, write `matches!(number, sip!(4xxu16 | 503u16))`"
)]
pub trait OneNumber {
    type Output;
}

/// What a reason asks of a value: nothing has it.
pub trait Permits<T, const CODE: u16> {
    type Output;
}

impl<T: Declared<CODE>, const CODE: u16> Permits<T, CODE> for Undeclared {
    type Output = T;
}

impl<T: Current<CODE>, const CODE: u16> Permits<T, CODE> for Deprecated {
    type Output = T;
}

impl<T: CurrentNumber<CODE>, const CODE: u16> Permits<T, CODE> for DeprecatedNumber {
    type Output = T::Output;
}

impl<T: OneNumber, const CODE: u16> Permits<T, CODE> for SeveralNumbers {
    type Output = T::Output;
}

macro_rules! operators {
    ($($left:ty => $output:ty, of $value:ty;)+) => {$(
        #[doc(hidden)]
        impl<WHY: Permits<$value, CODE>, const CODE: u16> BitOr<PatternOnly<WHY, CODE>> for $left {
            type Output = $output;

            fn bitor(self, _: PatternOnly<WHY, CODE>) -> $output {
                unreachable!("rustc reports it")
            }
        }
    )+};
}

operators! {
    OneCodeNotPattern => Self, of StatusCode;
    RangeInclusive<u16> => WHY::Output, of u16;
}

/// The alternative behind a number, or behind the number of a code within its class, in the type that is
/// matched.
#[diagnostic::on_unimplemented(
    message = "a SIP response code or warn-code is not a pattern for `{T}`",
    label = "it matches a code",
    note = "to match what holds a code, take the code out of it first"
)]
pub trait Pattern<WHY, T> {
    const END: T = panic!("of another type than the code");
}

#[diagnostic::do_not_recommend]
impl<WHY, const CODE: u16> Pattern<WHY, PatternOnly<WHY, CODE>> for Number<CODE> {
    const END: PatternOnly<WHY, CODE> = PatternOnly(PhantomData);
}

#[diagnostic::do_not_recommend]
impl<WHY, const CODE: u16> Pattern<WHY, OneCodeNotPattern> for Number<CODE> {
    const END: OneCodeNotPattern = Self::WITHIN_CLASS;
}

#[diagnostic::do_not_recommend]
impl<WHY, const CODE: u16> Pattern<WHY, u16> for Number<CODE> {
    const END: u16 = CODE;
}

// Where a code or a number is matched against another type, rustc reports the code itself (E0308), and
// must find nothing to report at its end.
macro_rules! other_types {
    ($([$($parameter:tt)*] $pattern:ty;)+) => {$(
        #[diagnostic::do_not_recommend]
        impl<WHY, const CODE: u16, $($parameter)*> Pattern<WHY, $pattern> for Number<CODE> {}

        #[diagnostic::do_not_recommend]
        impl<$($parameter)*> OfClass for $pattern {}
    )+};
}

#[diagnostic::do_not_recommend]
impl<WHY, const CODE: u16> Pattern<WHY, StatusCode> for Number<CODE> {}

#[diagnostic::do_not_recommend]
impl<WHY, const CODE: u16> Pattern<WHY, Class> for Number<CODE> {}

other_types! {
    [] WarnCode;
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
other_types! {
    [T: ?Sized] alloc::boxed::Box<T>;
    [T: ?Sized] alloc::rc::Rc<T>;
    [T: ?Sized] alloc::sync::Arc<T>;
    [T] alloc::vec::Vec<T>;
    [T: ?Sized + alloc::borrow::ToOwned] alloc::borrow::Cow<'static, T>;
    [] alloc::string::String;
}
