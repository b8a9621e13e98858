//! A set as few codes and classes, as it is written.

use core::fmt;

use super::CodeSet;
use crate::{Class, StatusCode};

/// A whole class, or a code of a class that is not there as a whole.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Class(Class),
    Code(StatusCode),
}

impl CodeSet {
    /// The parts in ascending order, a class by its first code.
    pub(super) fn parts(&self) -> impl Iterator<Item = Part> + Clone {
        let set = *self;
        (1..=6)
            .filter_map(Class::from_digit)
            .flat_map(move |class| {
                let of_class = Self::of_class(class);
                let is_whole = of_class.is_subset(&set);
                let codes = if is_whole {
                    Self::new()
                } else {
                    set & of_class
                };
                let class = is_whole.then_some(Part::Class(class));
                class.into_iter().chain(codes.into_iter().map(Part::Code))
            })
    }
}

impl Part {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Class(class) => class.as_str(),
            Self::Code(code) => code.as_str(),
        }
    }
}

impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
