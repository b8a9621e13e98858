//! The header fields that a response must carry, and those that it must not: the one decision, for
//! the check while a program compiles and for the one at run time.

use core::ptr;

use crate::{Fact, Facts, HEADER_FIELDS, HeaderFact, HeaderField, HeaderRule, Rule, facts};

/// What decides beside the code which facts concern a response; `None` where it is not known.
#[derive(Clone, Copy, Default)]
pub struct ResponseTo<'a> {
    /// The method of the request: `"INVITE"`.
    pub method: Option<&'a str>,
    /// Who originates the response: `"uas"`.
    pub role: Option<&'a str>,
}

/// A header field that a response must carry, or one of several.
#[derive(Clone, Copy)]
pub struct Must {
    /// The fact that states it.
    pub fact: &'static Fact,
    /// The fields' names (`"Min-Expires"`).
    pub any_of: &'static [&'static str],
    /// Whether the field may be empty, so that a response may turn out to lack it.
    pub or_nothing: bool,
}

/// Why a response must not carry a header field.
#[derive(Clone, Copy)]
pub enum Bar {
    /// For what the field is.
    Field(&'static HeaderFact),
    /// For what the response is.
    Code(&'static Fact),
}

impl<'a> ResponseTo<'a> {
    /// Whether a fact is about the responses here.
    #[must_use]
    pub fn concerns(self, fact: &Fact) -> bool {
        (fact.method.is_none() || fact.method == self.method)
            && (fact.role.is_none() || fact.role == self.role)
    }

    /// The header fields that a response with this number must carry, each once: a fact about the
    /// method stands before one about all methods.
    ///
    /// ```
    /// use sipcode_registry::ResponseTo;
    ///
    /// let publish = ResponseTo { method: Some("PUBLISH"), role: None };
    /// let names: Vec<_> = publish.musts(200).map(|must| must.any_of).collect();
    /// assert_eq!(names, [["Expires"], ["SIP-ETag"]]);
    /// ```
    #[must_use]
    pub fn musts(self, number: u16) -> Musts<'a> {
        Musts {
            to: self,
            number,
            rest: facts(number),
        }
    }

    /// What a fact demands of the responses here.
    fn must(self, fact: &'static Fact) -> Option<Must> {
        match fact.rule {
            Rule::Carries { any_of, or_nothing } if self.concerns(fact) => Some(Must {
                fact,
                any_of,
                or_nothing,
            }),
            _ => None,
        }
    }

    /// Why a response with this number must not carry the field, if so. Of a `None` for the number it
    /// is only known what holds of every one.
    ///
    /// ```
    /// use sipcode_registry::{ResponseTo, header_field};
    ///
    /// let message = ResponseTo { method: Some("MESSAGE"), role: None };
    /// let contact = header_field("Contact").unwrap();
    /// assert!(message.bar(Some(200), contact).is_some());
    /// assert!(message.bar(Some(300), contact).is_none());
    /// ```
    #[must_use]
    pub fn bar(self, number: Option<u16>, field: &'static HeaderField) -> Option<Bar> {
        let mut of_field = field.facts.iter();
        if let Some(fact) = of_field.find(|fact| self.is_broken(fact, number)) {
            return Some(Bar::Field(fact));
        }
        let is_about = |fact: &Fact| match fact.rule {
            Rule::Lacks(names) => names.contains(&field.name),
            Rule::LacksBody => field.name == "Content-Type",
            _ => false,
        };
        let mut of_code = facts(number?);
        let fact = of_code.find(|fact| is_about(fact) && self.concerns(fact));
        fact.map(Bar::Code)
    }

    /// The header fields that a response with this number must not carry, with the reason.
    ///
    /// ```
    /// use sipcode_registry::ResponseTo;
    ///
    /// let bars = ResponseTo::default().bars(200);
    /// let mut names = bars.map(|(field, _)| field.name);
    /// assert_eq!(names.next(), Some("Authorization"));
    /// ```
    pub fn bars(
        self,
        number: u16,
    ) -> impl Iterator<Item = (&'static HeaderField, Bar)> + Clone + use<'a> {
        let is_lack = |fact: &Fact| matches!(fact.rule, Rule::Lacks(_) | Rule::LacksBody);
        let lacks = facts(number).any(|fact| is_lack(fact) && self.concerns(fact));
        // Most fields have no facts, and most codes lack none.
        let fields = HEADER_FIELDS
            .iter()
            .filter(move |field| lacks || !field.facts.is_empty());
        fields.filter_map(move |field| Some((field, self.bar(Some(number), field)?)))
    }

    fn is_broken(self, fact: &HeaderFact, number: Option<u16>) -> bool {
        match fact.rule {
            HeaderRule::Never => fact.method.is_none() || fact.method == self.method,
            HeaderRule::Only { first, last } => {
                let is_code = number.is_none_or(|number| (first..=last).contains(&number));
                let is_method =
                    fact.method.is_none() || self.method.is_none() || fact.method == self.method;
                !(is_code && is_method)
            }
        }
    }
}

/// The header fields of [`ResponseTo::musts`], in order.
#[derive(Clone)]
pub struct Musts<'a> {
    to: ResponseTo<'a>,
    number: u16,
    rest: Facts,
}

impl Musts<'_> {
    /// Whether an earlier fact demands the same.
    fn is_repeated(&self, must: Must) -> bool {
        for earlier in facts(self.number) {
            if ptr::eq(earlier, must.fact) {
                break;
            }
            if self
                .to
                .must(earlier)
                .is_some_and(|earlier| earlier.any_of == must.any_of)
            {
                return true;
            }
        }
        false
    }
}

impl Iterator for Musts<'_> {
    type Item = Must;

    fn next(&mut self) -> Option<Must> {
        loop {
            let fact = self.rest.next()?;
            match self.to.must(fact) {
                Some(must) if !self.is_repeated(must) => return Some(must),
                _ => {}
            }
        }
    }
}
