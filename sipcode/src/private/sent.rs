//! How rustc is told that a constant of `StatusCode`, which a contract has found in a body by its
//! name, is not declared: only rustc knows whether it is ours, and not that of another crate.
//!
//! ```text
//! use AnyOther as _;
//! <Sent<StatusCode, 486>>::CODE | <Sent<StatusCode, 486>>::END
//! ```
//!
//! For our type these are the inherent constants, of a code and what makes it a pattern. For any other
//! they are the constants of the trait, whose operator does nothing.

use core::marker::PhantomData;

use super::{
    Number,
    pattern::{PatternOnly, Undeclared},
};
use crate::{StatusCode, status_code::OneCodeNotPattern};

#[derive(Debug)]
pub struct Sent<T, const CODE: u16>(PhantomData<T>);

impl<const CODE: u16> Sent<StatusCode, CODE> {
    pub const CODE: OneCodeNotPattern = Number::<CODE>::WITHIN_CLASS;
    pub const END: PatternOnly<Undeclared, CODE> = PatternOnly(PhantomData);
}

pub trait AnyOther {
    const CODE: bool = true;
    const END: bool = true;
}

impl<T, const CODE: u16> AnyOther for Sent<T, CODE> {}
