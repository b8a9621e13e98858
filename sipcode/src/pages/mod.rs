//! The pages of prose in the docs. A program never compiles them.

mod codes_page;
mod guide_page;

pub use codes_page::codes;
pub use guide_page::guide;

#[doc = include_str!("cost.md")]
pub mod cost {}
