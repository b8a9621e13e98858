//! The targets of the macros' expansions. Nothing here is API.

use core::marker::PhantomData;

pub use self::pattern::{
    Alternatives, Declared, Next, OneCode, Operator, Pattern, PatternOnly, Undeclared,
};
use crate::{StatusCode, WarnCode};
pub use crate::{
    constants::Allowed,
    one_line::{Each, OneLine, line},
};

/// What the keys of `#[sip_response]` mean: an editor shows it where a key stands.
pub mod keys;
pub mod numbers;
mod pattern;

/// The place of a checked code when there is none: `T` is the `compile_error!`. A path to its
/// constants is valid as an expression and as a pattern and has the right type, so that rustc reports
/// nothing but the error.
#[derive(Debug)]
pub struct Invalid<T>(PhantomData<T>);

impl<T> Invalid<T> {
    // A value that no other arm of a `match` has, so that rustc calls none unreachable.
    pub const CODE: StatusCode = Number::<699>::CODE;
    pub const WARN_CODE: WarnCode = Number::<0>::WARN_CODE;
    pub const U16: u16 = 0;
}

/// The same where nobody knows which type was wanted, as in `sip!(486i32)`: an erroneous constant
/// argument makes the type of the path an error, which rustc lets pass as any type.
#[derive(Debug)]
pub struct InvalidAny<const REPORT: usize>;

impl<const REPORT: usize> InvalidAny<REPORT> {
    pub const CODE: [(); REPORT] = [(); REPORT];
}

/// A number that a macro has checked: as a code, where it has no constant of its own, and as a
/// `u16`.
#[derive(Debug)]
pub struct Number<const NUMBER: u16>;

impl<const NUMBER: u16> Number<NUMBER> {
    pub const CODE: StatusCode = match StatusCode::from_u16(NUMBER) {
        Ok(code) => code,
        Err(_) => panic!("the macro lets numbers from 100 to 699 pass"),
    };
    pub const WARN_CODE: WarnCode = match WarnCode::from_u16(NUMBER) {
        Ok(code) => code,
        Err(_) => panic!("the macro lets numbers of three digits pass"),
    };
    pub const U16: u16 = NUMBER;
}
