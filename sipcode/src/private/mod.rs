//! The targets of the macros' expansions. Nothing here is API.

pub use self::alternative::{Alternative, OfClass, WarnAlternative};
pub use self::inner::{AnyInner, Inner};
pub use self::pattern::{
    Current, CurrentNumber, Declared, Deprecated, DeprecatedNumber, OneNumber, Pattern,
    PatternOnly, Permits, SeveralNumbers, Undeclared,
};
pub use self::reply::{HeaderValue, HeaderValues, Reply};
pub use self::returned::{AnyPart, Part, StandIn, check_class_held, check_held, check_listed};
pub use self::sent::{AnyOther, Sent};
use crate::{StatusCode, WarnCode, status_code::OneCodeNotPattern};
pub use crate::{
    code_set::set_of_bits,
    constants::Allowed,
    one_line::{Each, Lines, OneLine, checked_line},
    status_line::phrase,
};

mod alternative;
#[cfg(feature = "alloc")]
mod boxed_reply;
mod inner;
/// What the keys of `#[sip_response]` mean: an editor shows it where a key stands.
pub mod keys;
pub mod numbers;
mod pattern;
mod reply;
mod returned;
mod sent;

/// The place of a checked code when there is none: `REPORT` is the `compile_error!`. A path to its
/// constant is valid as an expression and as a pattern. An erroneous constant argument makes the type
/// of the path an error, which rustc lets pass as any type, so that it reports nothing else.
#[derive(Debug)]
pub struct Invalid<const REPORT: usize>;

impl<const REPORT: usize> Invalid<REPORT> {
    #[cfg(not(rust_analyzer))]
    pub const CODE: [(); REPORT] = [(); REPORT];
    // rust-analyzer evaluates no argument, but lets what is of no known type pass as any.
    #[cfg(rust_analyzer)]
    pub const CODE: AnyType = REPORT;
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
    pub const WITHIN_CLASS: OneCodeNotPattern = Self::CODE.1;
    pub const WARN_CODE: WarnCode = match WarnCode::from_u16(NUMBER) {
        Ok(code) => code,
        Err(_) => panic!("the macro lets numbers of three digits pass"),
    };
    pub const U16: u16 = NUMBER;
}
