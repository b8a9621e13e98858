//! What RFCs state of a number or of a class. The iterator has a name, so that it is compiled here once
//! and not with each use in the macros.

use core::slice;

use crate::{Fact, response_class, response_code};

/// The facts of [`facts`](crate::facts()), in order.
#[derive(Clone)]
pub struct Facts {
    of_row: slice::Iter<'static, Fact>,
    of_class: slice::Iter<'static, Fact>,
    /// `None` for a whole class.
    number: Option<u16>,
}

impl Facts {
    pub(crate) fn of_number(number: u16) -> Self {
        let row = response_code(number).map_or(&[][..], |row| row.facts);
        let class = response_class(number).map_or(&[][..], |class| class.facts);
        Self {
            of_row: row.iter(),
            of_class: class.iter(),
            number: Some(number),
        }
    }

    /// The facts of a whole class, by its first digit.
    #[must_use]
    pub fn of_class(digit: u8) -> Self {
        let class = response_class(u16::from(digit) * 100).map_or(&[][..], |class| class.facts);
        Self {
            of_row: [].iter(),
            of_class: class.iter(),
            number: None,
        }
    }
}

impl Iterator for Facts {
    type Item = &'static Fact;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(fact) = self.of_row.next() {
            return Some(fact);
        }
        loop {
            let fact = self.of_class.next()?;
            match self.number {
                Some(number) if fact.but.contains(&number) => {}
                _ => return Some(fact),
            }
        }
    }
}
