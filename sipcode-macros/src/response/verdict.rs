//! What the facts of the registry demand, worked out for the tests apart from the checks.

use sipcode_registry::{
    Fact, HeaderRule, METHODS, Registration, ResponseCode, Rule, facts, header_field,
};

use crate::vocabulary::snake_case;

/// What the responses are to, and from whom.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Case {
    pub(super) method: Option<&'static str>,
    pub(super) role: Option<&'static str>,
}

impl Case {
    pub(super) fn facts(self, number: u16) -> impl Iterator<Item = &'static Fact> {
        facts(number).filter(move |fact| {
            let is_method = fact.method.is_none() || fact.method == self.method;
            is_method && (fact.role.is_none() || fact.role == self.role)
        })
    }

    /// `, method = INVITE, role = uas`.
    pub(super) fn keys(self) -> String {
        let method = self.method.map(|method| format!(", method = {method}"));
        let role = self.role.map(|role| format!(", role = {role}"));
        method.unwrap_or_default() + &role.unwrap_or_default()
    }

    pub(super) fn is_response(self, number: u16) -> bool {
        let Some(method) = self.method else {
            return true;
        };
        self.facts(number).all(|fact| match fact.rule {
            Rule::Only(only) => only.contains(&method),
            Rule::Defined(only) => only.contains(&method) || !METHODS.contains(&method),
            Rule::Except(never) => !never.contains(&method),
            _ => true,
        })
    }

    pub(super) fn is_originated(self, number: u16) -> bool {
        let Some(role) = self.role else {
            return true;
        };
        self.facts(number)
            .all(|fact| !matches!(fact.rule, Rule::Never(never) if never == role))
    }

    /// The fields that the response must carry, alternatives together, each once.
    pub(super) fn musts(self, number: u16) -> Vec<(&'static [&'static str], bool)> {
        let mut musts: Vec<(&'static [&'static str], bool)> = Vec::new();
        for fact in self.facts(number) {
            if let Rule::Carries { any_of, or_nothing } = fact.rule {
                if musts.iter().all(|(known, _)| *known != any_of) {
                    musts.push((any_of, or_nothing));
                }
            }
        }
        musts
    }

    /// Whether the response may carry a registered field.
    pub(super) fn may_carry(self, number: u16, name: &str) -> bool {
        let field = header_field(name).unwrap();
        let is_free = field.facts.iter().all(|fact| match fact.rule {
            HeaderRule::Never => fact.method.is_some() && fact.method != self.method,
            HeaderRule::Only { first, last } => {
                let is_method =
                    self.method.is_none() || fact.method.is_none() || fact.method == self.method;
                (first..=last).contains(&number) && is_method
            }
        });
        is_free
            && self.facts(number).all(|fact| match fact.rule {
                Rule::Lacks(names) => !names.contains(&field.name),
                Rule::LacksBody => field.name != "Content-Type",
                _ => true,
            })
    }

    pub(super) fn needs_no_allow(self, row: &ResponseCode) -> bool {
        let still = row.facts.iter().any(|fact| match fact.rule {
            Rule::Still(methods) => self.method.is_some_and(|method| methods.contains(&method)),
            _ => false,
        });
        matches!(row.registration, Registration::Registered) || still
    }

    /// A struct with a field for each header that the response must carry, and another field.
    pub(super) fn item_with(self, number: u16, other: &str) -> String {
        let musts = self.musts(number);
        let field = |(any_of, _): &(&[&str], bool)| format!("{}: u8,", snake_case(any_of[0]));
        let fields: String = musts.iter().map(field).collect();
        format!("struct Response {{ {fields} {other} }}")
    }

    pub(super) fn item(self, number: u16) -> String {
        self.item_with(number, "")
    }
}

/// No method, and all that have responses.
pub(super) fn methods() -> impl Iterator<Item = Option<&'static str>> {
    let methods = METHODS.into_iter().filter(|method| *method != "ACK");
    methods.map(Some).chain([None])
}
