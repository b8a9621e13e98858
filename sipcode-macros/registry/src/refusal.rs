//! Whether a code can be a response to the method, or one from the role.

use crate::{Fact, METHODS, ResponseTo, Rule};

impl ResponseTo<'_> {
    /// Of the facts of a code or a class, the one by which it is not a response to the method.
    ///
    /// ```
    /// use sipcode_registry::{ResponseTo, facts};
    ///
    /// let bye = ResponseTo { method: Some("BYE"), role: None };
    /// let fact = bye.refused_by_method(facts(180)).unwrap();
    /// assert_eq!(fact.reference, "RFC 4320 §4.1");
    /// assert!(bye.refused_by_method(facts(200)).is_none());
    /// ```
    #[must_use]
    pub fn refused_by_method(
        self,
        facts: impl Iterator<Item = &'static Fact>,
    ) -> Option<&'static Fact> {
        let method = self.method?;
        let mut facts = facts.filter(|fact| self.concerns(fact));
        facts.find(|fact| match fact.rule {
            Rule::Only(methods) => !methods.contains(&method),
            Rule::Defined(methods) => !methods.contains(&method) && METHODS.contains(&method),
            Rule::Except(methods) => methods.contains(&method),
            _ => false,
        })
    }

    /// Of the facts of a code or a class, the one by which the role does not originate it.
    ///
    /// ```
    /// use sipcode_registry::{ResponseTo, facts};
    ///
    /// let registrar = ResponseTo { method: None, role: Some("registrar") };
    /// let fact = registrar.refused_by_role(facts(603)).unwrap();
    /// assert_eq!(fact.reference, "RFC 3261 §10.3");
    /// ```
    #[must_use]
    pub fn refused_by_role(
        self,
        facts: impl Iterator<Item = &'static Fact>,
    ) -> Option<&'static Fact> {
        let role = self.role?;
        let mut facts = facts.filter(|fact| self.concerns(fact));
        facts.find(|fact| matches!(fact.rule, Rule::Never(never) if never == role))
    }
}
