//! The method and the role, and what they allow a code.

use sipcode_registry::{Fact, Facts, ResponseCode, ResponseTo, Rule, facts};

use crate::{
    code::{
        allow::Allows,
        check::{self, CheckedCode},
        notation::Class,
        parse::OneCode,
        table::{Row, Table},
    },
    problem::{Problem, Problems, RegistryProblem, ResponseProblem},
    tokens::Spanned,
    vocabulary::Allow,
};

/// Which requests the responses are to, and who originates them.
#[derive(Default)]
pub(super) struct Context {
    pub(super) method: Option<String>,
    pub(super) role: Option<&'static str>,
    /// Whether the attribute of an enum has an `allow` that belongs to its variants.
    pub(super) may_hide_allow: bool,
    /// Whether a part of the attribute could not be read, which may be the method.
    pub(super) is_partial: bool,
    /// The codes of a list.
    pub(super) listed: Vec<u16>,
}

impl Context {
    pub(super) fn new(
        method: Option<&Spanned<String>>,
        role: Option<&'static str>,
        problems: &mut Problems,
    ) -> Self {
        let is_ack = |method: &&Spanned<String>| method.value == "ACK";
        if let Some(method) = method.filter(is_ack) {
            problems.at(method.span, ResponseProblem::AckHasNoResponse);
        }
        let method = method.filter(|method| !is_ack(method));
        let method = method.map(|method| method.value.clone());
        Self {
            method,
            role,
            ..Self::default()
        }
    }

    pub(super) fn response_to(&self) -> ResponseTo<'_> {
        ResponseTo {
            method: self.method.as_deref(),
            role: self.role,
        }
    }

    /// What a deprecated code needs no `allow` for: 202 to MESSAGE.
    fn granted(&self, row: &ResponseCode) -> Option<Allow> {
        let method = self.method.as_deref()?;
        let is_still = |fact: &Fact| match fact.rule {
            Rule::Still(methods) => methods.contains(&method),
            _ => false,
        };
        row.facts.iter().any(is_still).then_some(Allow::Deprecated)
    }

    /// Takes out of what a problem offers what would be another problem here.
    fn narrow(&self, problem: &mut Problem) {
        let to = self.response_to();
        match problem {
            Problem::Registry(RegistryProblem::Ended {
                ended, is_replaced, ..
            }) => {
                let mut instead = ended.instead.iter();
                *is_replaced = !self.listed.is_empty()
                    && instead.all(|code| self.listed.contains(&code.number));
            }
            Problem::Registry(RegistryProblem::Unregistered { near, .. }) => near.retain(|row| {
                let facts = || facts(row.number);
                to.refused_by_method(facts()).is_none() && to.refused_by_role(facts()).is_none()
            }),
            _ => {}
        }
    }

    /// What codes need an `allow` for.
    pub(super) fn needed(&self, codes: &[&OneCode]) -> Vec<Allow> {
        let mut all_needed = Vec::new();
        for code in codes {
            let row = check::row(Table::Responses, code).and_then(Row::response);
            let granted = row.and_then(|row| self.granted(row));
            match check::needed(Table::Responses, code) {
                Some(needed) if granted != Some(needed) => all_needed.push(needed),
                _ => {}
            }
        }
        all_needed
    }
}

/// A code that was looked at.
pub(super) struct Looked {
    /// `None` where the code itself is a problem.
    pub(super) checked: Option<CheckedCode>,
    pub(super) number: Option<u16>,
    /// The row, also of a code that is a problem.
    pub(super) row: Option<&'static ResponseCode>,
    /// Whether it is not a response to the method, or not one from the role.
    pub(super) is_refused: bool,
}

/// One code of a type or of a list: its registration, the method and the role.
pub(super) fn check_one(
    code: &OneCode,
    context: &Context,
    allows: &mut Allows,
    problems: &mut Problems,
) -> Looked {
    let span = code.span();
    if let OneCode::Number { number, .. } = code {
        if number.is_u16 {
            let digits = number.value.unwrap_or_default().to_string();
            problems.at(span, ResponseProblem::U16InMark { digits });
            return Looked {
                checked: None,
                number: None,
                row: None,
                is_refused: false,
            };
        }
    }
    let number = check::number(Table::Responses, code);
    let row = check::row(Table::Responses, code).and_then(Row::response);
    let granted = row.and_then(|row| context.granted(row));
    if let (Some(row), Some(allow), Some(method)) = (row, granted, &context.method) {
        let is_only = allows.has_one_word();
        if let Some(word) = allows.take(allow) {
            let problem = ResponseProblem::AllowNeedlessFor {
                row,
                method: method.clone(),
                is_only,
            };
            problems.at(word.span, problem);
        }
    }
    let refusal = number.and_then(|number| {
        let senders = row.map(|row| row.senders);
        refusal(title(number, row), senders, facts(number), context, allows)
    });
    let is_refused = refusal.is_some();
    if is_refused {
        // Another mistake than the one that it would be for.
        allows.take(Allow::Forwarded);
    }
    let checked = match (
        check::check(Table::Responses, code, granted, allows),
        refusal,
    ) {
        (Ok(checked), None) => Some(checked),
        (Ok(checked), Some(refusal)) => {
            problems.at(span, refusal);
            Some(checked)
        }
        // An `allow` would not help here.
        (Err(_), Some(refusal)) if row.is_some() => {
            problems.at(span, refusal);
            None
        }
        (Err(mut problem), _) => {
            context.narrow(&mut problem.problem);
            problems.push(problem);
            None
        }
    };
    Looked {
        checked,
        number,
        row,
        is_refused,
    }
}

/// A whole class of a list.
pub(super) fn check_class(
    class: &Spanned<Class>,
    context: &Context,
    allows: &mut Allows,
    problems: &mut Problems,
) {
    let Class { digit, is_u16 } = class.value;
    if is_u16 {
        let digits = format!("{digit}xx");
        problems.at(class.span, ResponseProblem::U16InMark { digits });
    }
    let facts = Facts::of_class(digit);
    if let Some(refusal) = refusal(format!("{digit}xx"), None, facts, context, allows) {
        problems.at(class.span, refusal);
    }
}

/// Why a code cannot be a response to the method, or from the role.
fn refusal(
    code: String,
    senders: Option<&'static str>,
    facts: Facts,
    context: &Context,
    allows: &mut Allows,
) -> Option<ResponseProblem> {
    let to = context.response_to();
    if let (Some(fact), Some(method)) = (to.refused_by_method(facts.clone()), &context.method) {
        let method = method.clone();
        return Some(ResponseProblem::MethodRefused { code, method, fact });
    }
    let role = context.role?;
    let fact = to.refused_by_role(facts)?;
    let may_forward = matches!(role, "proxy" | "uas");
    if may_forward && allows.permit(Allow::Forwarded) {
        return None;
    }
    Some(ResponseProblem::RoleRefused {
        code,
        senders,
        fact,
        role,
    })
}

/// `486 Busy Here`, or the number alone.
pub(super) fn title(number: u16, row: Option<&ResponseCode>) -> String {
    match row {
        Some(row) => format!("{number} {}", row.reason_phrase),
        None => number.to_string(),
    }
}
