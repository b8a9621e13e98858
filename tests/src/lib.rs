//! Programs that use sipcode, written and compiled by the tests: what rustc says of them.

mod consumer;

pub use consumer::{Consumer, Diagnostic};
