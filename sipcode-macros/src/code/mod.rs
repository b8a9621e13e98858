//! A code, whichever macro it stands in: how it is written, whether it may be, and what becomes of
//! it.

pub(crate) mod allow;
pub(crate) mod alternatives;
pub(crate) mod bits;
pub(crate) mod check;
pub(crate) mod constant;
pub(crate) mod expand;
pub(crate) mod input;
pub(crate) mod notation;
pub(crate) mod parse;
pub(crate) mod pattern;
pub(crate) mod phrase;
pub(crate) mod repeated;
pub(crate) mod table;
