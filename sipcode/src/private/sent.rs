//! How rustc is told that a constant of `StatusCode`, which a contract has found in a body by its
//! name, is not declared: only rustc knows whether it is ours, and not that of another crate.
//!
//! ```text
//! use AnyOther as _;
//! <Sent<StatusCode, 486>>::CODE | <Sent<StatusCode, 486>>::END
//! ```
//!
//! For our type these are the inherent constants, a code and what makes it a pattern. For any other
//! they are the constants of the trait, whose operator does nothing.

use core::marker::PhantomData;

use super::pattern::{Next, PatternOnly, Undeclared};
use crate::StatusCode;

#[derive(Debug)]
pub struct Sent<T, const CODE: u16>(PhantomData<T>);

impl<const CODE: u16> Sent<StatusCode, CODE> {
    pub const CODE: StatusCode = super::Number::<CODE>::CODE;
    pub const END: PatternOnly<Undeclared, CODE> = PatternOnly(PhantomData);
}

pub trait AnyOther {
    const CODE: Next = Next;
    const END: () = ();
}

impl<T, const CODE: u16> AnyOther for Sent<T, CODE> {}
