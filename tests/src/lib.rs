//! Programs that use sipcode, written and compiled by the tests: what rustc says of them.

mod compiler;
mod consumer;
mod example;
pub mod instructions;
mod marked;
pub mod measure;

pub use compiler::{COMPILER, is_known_compiler};
pub use consumer::{Consumer, Diagnostic};
pub use example::{run_example, start_example};
pub use marked::Marked;
