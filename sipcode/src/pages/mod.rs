//! The pages of prose in the docs. A program never compiles them.

#[cfg(not(doctest))]
mod adopting_page;
mod codes_page;
mod guide_page;
#[cfg(not(doctest))]
mod stacks_page;

#[cfg(not(doctest))]
pub use adopting_page::adopting;
pub use codes_page::codes;
pub use guide_page::guide;
#[cfg(not(doctest))]
pub use stacks_page::stacks;

#[doc = include_str!("cost.md")]
pub mod cost {}
