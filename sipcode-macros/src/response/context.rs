//! The method and the role, and what they allow a code.

use proc_macro2::Span;
use sipcode_registry::{Fact, ResponseCode, Rule, facts, response_class};

use crate::{
    code::{
        allow::Allows,
        check::{self, CheckedCode},
        parse::OneCode,
        table::{Row, Table},
    },
    problem::{Problems, ResponseProblem},
    tokens::Spanned,
    vocabulary::Allow,
};

/// Which requests the responses are to, and who originates them.
#[derive(Debug, Clone, Default)]
pub(super) struct Context {
    pub(super) method: Option<String>,
    pub(super) role: Option<&'static str>,
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
        Self { method, role }
    }

    /// Whether a fact is about the responses here.
    pub(super) fn is_about(&self, fact: &Fact) -> bool {
        let is_method = |method| self.method.as_deref() == Some(method);
        fact.method.is_none_or(is_method) && fact.role.is_none_or(|role| self.role == Some(role))
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

    /// What a code needs an `allow` for.
    pub(super) fn needed(&self, code: &OneCode) -> Option<Allow> {
        let row = check::row(Table::Responses, code).and_then(Row::response);
        let needed = check::needed(Table::Responses, code);
        needed.filter(|needed| row.and_then(|row| self.granted(row)) != Some(*needed))
    }
}

/// A code that was looked at.
pub(super) struct Looked {
    /// `None` where the code itself is a problem.
    pub(super) checked: Option<CheckedCode>,
    /// The row, also of a code that is a problem.
    pub(super) row: Option<&'static ResponseCode>,
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
            let digits = number.value.unwrap_or_default();
            problems.at(span, ResponseProblem::U16InMark { digits });
            return Looked {
                checked: None,
                row: None,
            };
        }
    }
    let row = check::row(Table::Responses, code).and_then(Row::response);
    let granted = row.and_then(|row| context.granted(row));
    if let (Some(row), Some(allow), Some(method)) = (row, granted, &context.method) {
        if let Some(word) = allows.permit(allow) {
            let method = method.clone();
            problems.at(word.span, ResponseProblem::AllowNeedlessFor { row, method });
        }
    }
    let checked = check::check(Table::Responses, code, granted, allows);
    let checked = problems.keep(checked);
    if let Some(number) = check::number(Table::Responses, code) {
        check_method_and_role(number, row, span, context, problems);
    }
    Looked { checked, row }
}

fn check_method_and_role(
    number: u16,
    row: Option<&'static ResponseCode>,
    span: Span,
    context: &Context,
    problems: &mut Problems,
) {
    let code = row.map_or_else(
        || number.to_string(),
        |row| format!("{number} {}", row.reason_phrase),
    );
    if let Some(method) = &context.method {
        let method = method.as_str();
        let mut facts = facts(number).filter(|fact| context.is_about(fact));
        let broken = facts.find(|fact| match fact.rule {
            Rule::Only(methods) => !methods.contains(&method),
            Rule::Except(methods) => methods.contains(&method),
            _ => false,
        });
        if let Some(fact) = broken {
            let (code, method) = (code.clone(), method.to_owned());
            problems.at(span, ResponseProblem::MethodRefused { code, method, fact });
        }
    }
    if let Some((role, fact)) = barred(facts(number), context) {
        let senders = row.map(|row| row.senders);
        let problem = ResponseProblem::RoleRefused {
            code,
            senders,
            fact,
            role,
        };
        problems.at(span, problem);
    }
}

/// A whole class of a list.
pub(super) fn check_class(class: &Spanned<u8>, context: &Context, problems: &mut Problems) {
    let digit = class.value;
    let row = response_class(u16::from(digit) * 100);
    let facts = row.into_iter().flat_map(|class| class.facts);
    let facts = facts.filter(|fact| fact.but.is_empty());
    if let Some((role, fact)) = barred(facts, context) {
        let problem = ResponseProblem::ClassRefused { digit, fact, role };
        problems.at(class.span, problem);
    }
}

/// The fact that bars the role from originating a code.
fn barred(
    facts: impl Iterator<Item = &'static Fact>,
    context: &Context,
) -> Option<(&'static str, &'static Fact)> {
    let role = context.role?;
    let mut facts = facts.filter(|fact| context.is_about(fact));
    let fact = facts.find(|fact| fact.rule == Rule::Never(role))?;
    Some((role, fact))
}
