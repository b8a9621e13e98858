//! What the macros expand to. Nothing here is API.

use core::{marker::PhantomData, ops::BitOr};

pub use sipcode_macros::sip;

use crate::{Class, StatusCode};
pub use crate::{constants::Allowed, one_line::OneLine};

/// What the keys of `#[sip_response]` mean: an editor shows it where a key stands.
pub mod keys;

/// Stands where a checked code would stand, when there is none: `T` is the `compile_error!`.
/// A path to its constants is valid as an expression and as a pattern and has the right type, so
/// that nothing but the error is reported.
#[derive(Debug)]
pub struct Invalid<T>(PhantomData<T>);

impl<T> Invalid<T> {
    pub const CODE: StatusCode = StatusCode::SERVER_INTERNAL_ERROR;
    pub const U16: u16 = 500;
}

/// The same where nobody knows which type was wanted, as of `sip!(486i32)`: an erroneous constant
/// argument makes the type of the path an error, which fits every other type.
#[derive(Debug)]
pub struct InvalidAny<const REPORT: usize>;

impl<const REPORT: usize> InvalidAny<REPORT> {
    pub const CODE: [(); REPORT] = [(); REPORT];
}

/// A number that a macro has checked: as a code, for one without a constant of its own, and as a
/// number.
#[derive(Debug)]
pub struct Number<const NUMBER: u16>;

impl<const NUMBER: u16> Number<NUMBER> {
    pub const CODE: StatusCode = match StatusCode::from_u16(NUMBER) {
        Ok(code) => code,
        Err(_) => panic!("the macro lets numbers from 100 to 699 pass"),
    };
    pub const U16: u16 = NUMBER;
}

/// `sip!(401 | 407)` as a pattern is an or-pattern; as a value it would be this operator, which no
/// right-hand side has, so that rustc says what the trait below says.
#[doc(hidden)]
impl<T: PatternOnly> BitOr<T> for StatusCode {
    type Output = Self;

    fn bitor(self, _: T) -> Self {
        self
    }
}

/// The same for `sip!(4xx | 5xx)`.
#[doc(hidden)]
impl<T: PatternOnly> BitOr<T> for Class {
    type Output = Self;

    fn bitor(self, _: T) -> Self {
        self
    }
}

#[diagnostic::on_unimplemented(
    message = "alternatives such as `sip!(401 | 407)` are a pattern, not a value",
    label = "a value is one code",
    note = "to compare a code with several, write `matches!(code, sip!(401 | 407))`"
)]
pub trait PatternOnly {}
