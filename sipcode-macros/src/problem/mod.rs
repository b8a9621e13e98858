//! What can be wrong with the input of a macro: a catalogue, whose texts are in `wording`.

mod form;
mod registry;
mod response;

use proc_macro2::{Span, TokenStream};
use syn::buffer::Cursor;

pub(crate) use self::{
    form::FormProblem,
    registry::{PhraseSlip, RegistryProblem},
    response::{Empty, ResponseProblem},
};

/// A mistake, by what it goes against.
pub(crate) enum Problem {
    /// The grammar of the macros.
    Form(FormProblem),
    /// What the registry has: numbers, names and phrases.
    Registry(RegistryProblem),
    /// What a response must be.
    Response(ResponseProblem),
}

impl Problem {
    /// The name that the table does not have, as written.
    pub(crate) fn unknown_name(&self) -> Option<&str> {
        match self {
            Self::Registry(
                RegistryProblem::NameUnknown { written, .. }
                | RegistryProblem::NameOfHttp { written, .. },
            ) => Some(written),
            _ => None,
        }
    }
}

impl From<FormProblem> for Problem {
    fn from(problem: FormProblem) -> Self {
        Self::Form(problem)
    }
}

impl From<RegistryProblem> for Problem {
    fn from(problem: RegistryProblem) -> Self {
        Self::Registry(problem)
    }
}

impl From<ResponseProblem> for Problem {
    fn from(problem: ResponseProblem) -> Self {
        Self::Response(problem)
    }
}

/// A problem and the tokens to change, from the first to the last.
pub(crate) struct Located {
    pub(crate) problem: Problem,
    pub(crate) first: Span,
    pub(crate) last: Span,
}

impl Located {
    pub(crate) fn at(span: Span, problem: impl Into<Problem>) -> Self {
        Self::from_to(span, span, problem)
    }

    pub(crate) fn from_to(first: Span, last: Span, problem: impl Into<Problem>) -> Self {
        let problem = problem.into();
        Self {
            problem,
            first,
            last,
        }
    }

    /// Another problem at the same tokens.
    pub(crate) fn instead(self, problem: impl Into<Problem>) -> Self {
        Self::from_to(self.first, self.last, problem)
    }
}

/// What a parser has read and where the rest starts, or what is wrong.
pub(crate) type Parsed<'a, T> = Result<(T, Cursor<'a>), Located>;

/// A problem only where some `cfg`s hold, which stand before its report.
pub(crate) struct Conditional {
    pub(crate) conditions: TokenStream,
    pub(crate) located: Located,
}

/// All problems of an item, in the order they are found.
#[derive(Default)]
pub(crate) struct Problems {
    certain: Vec<Located>,
    conditional: Vec<Conditional>,
}

impl Problems {
    pub(crate) fn at(&mut self, span: Span, problem: impl Into<Problem>) {
        self.push(Located::at(span, problem));
    }

    pub(crate) fn push(&mut self, problem: Located) {
        self.certain.push(problem);
    }

    pub(crate) fn push_where(&mut self, conditions: TokenStream, located: Located) {
        self.conditional.push(Conditional {
            conditions,
            located,
        });
    }

    /// The result, if it is one.
    pub(crate) fn keep<T>(&mut self, result: Result<T, Located>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(problem) => {
                self.push(problem);
                None
            }
        }
    }

    pub(crate) fn extend(&mut self, mut others: Self) {
        self.certain.append(&mut others.certain);
        self.conditional.append(&mut others.conditional);
    }

    /// The first of them, if there are any.
    pub(crate) fn first(self) -> Result<(), Located> {
        self.certain.into_iter().next().map_or(Ok(()), Err)
    }

    /// How many there are in any case.
    pub(crate) fn count(&self) -> usize {
        self.certain.len()
    }

    pub(crate) fn as_slice(&self) -> &[Located] {
        &self.certain
    }

    pub(crate) fn conditional(&self) -> &[Conditional] {
        &self.conditional
    }
}
