//! What the field of a `transparent` type gives. Where its type is no response, rustc is to say so
//! once, at the code.
//!
//! ```text
//! <Inner<Refusal>>::reason_phrase(field)
//! ```
//!
//! is the inherent function where the type implements [`SipResponse`], and that of the trait
//! [`AnyInner`], which gives nothing, where it does not.

use core::marker::PhantomData;

use super::{Lines, checked_line, phrase};
use crate::SipResponse;

#[derive(Debug)]
pub struct Inner<T: ?Sized>(PhantomData<T>);

// The type may be implemented by hand, and say and print what it likes.
impl<T: SipResponse + ?Sized> Inner<T> {
    pub fn reason_phrase(response: &T) -> &str {
        phrase(response.reason_phrase())
    }

    pub fn headers(response: &T, lines: &mut Lines<'_>) {
        response.headers(&mut |name, value| checked_line(lines.0, name, value));
    }

    pub fn body(response: &T) -> &[u8] {
        response.body()
    }
}

pub trait AnyInner<T: ?Sized> {
    #[must_use]
    fn reason_phrase(_: &T) -> &'static str {
        ""
    }

    fn headers(_: &T, _: &mut Lines<'_>) {}

    #[must_use]
    fn body(_: &T) -> &'static [u8] {
        &[]
    }
}

impl<T: ?Sized> AnyInner<T> for Inner<T> {}
