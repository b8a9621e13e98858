//! What can be wrong with the input of a macro.

use proc_macro2::{Span, TokenStream};
use sipcode_registry::ResponseCode;

/// A problem and the tokens to change, from the first to the last.
#[derive(Debug, Clone)]
pub(crate) struct Located {
    pub(crate) problem: Problem,
    first: Span,
    last: Span,
}

impl Located {
    pub(crate) fn at(span: Span, problem: Problem) -> Self {
        Self {
            problem,
            first: span,
            last: span,
        }
    }

    pub(crate) fn from_to(first: Span, last: Span, problem: Problem) -> Self {
        Self {
            problem,
            first,
            last,
        }
    }

    /// The `compile_error!` that reports it, underlining the tokens.
    pub(crate) fn to_compile_error(&self) -> TokenStream {
        let place = [(self.first, '<'), (self.last, '>')].map(|(span, sign)| {
            let mut token = proc_macro2::Punct::new(sign, proc_macro2::Spacing::Alone);
            token.set_span(span);
            proc_macro2::TokenTree::Punct(token)
        });
        let place = TokenStream::from_iter(place);
        syn::Error::new_spanned(place, crate::wording::message(&self.problem)).into_compile_error()
    }
}

/// Which codes an `allow(...)` lets pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Allow {
    Deprecated,
    Obsolete,
    Unregistered,
}

impl Allow {
    pub(crate) const ALL: [Self; 3] = [Self::Deprecated, Self::Obsolete, Self::Unregistered];

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Deprecated => "deprecated",
            Self::Obsolete => "obsolete",
            Self::Unregistered => "unregistered",
        }
    }
}

type Row = &'static ResponseCode;

/// Each variant is one kind of mistake; `wording` has its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Problem {
    // What stands in the place of the code.
    Empty,
    /// Nothing where a code should stand: what it should stand after or before.
    MissingCode(String),
    NotDecimal {
        written: String,
        digits: String,
    },
    Suffix {
        suffix: String,
        value: Option<u16>,
    },
    Float {
        value: Option<u16>,
    },
    Signed {
        value: Option<u16>,
    },
    NotAClass {
        written: String,
    },
    /// A string, with its text.
    CodeAsString(String),
    CodeAsOtherLiteral(&'static str),
    Boolean,
    Wildcard,
    NotAConstant(String),
    /// A constant's name in another case.
    NameCase {
        written: String,
        row: Row,
    },
    Path {
        last: String,
    },
    Parentheses,
    Block,
    MacroCall {
        name: String,
    },
    Range {
        class: Option<u8>,
    },
    UnexpectedInCode(String),

    // What stands beside it.
    TwoCodes {
        written: [String; 2],
    },
    MissingComma(&'static str),
    DoubledComma,
    DoubledBar,
    Unexpected(String),
    /// A second code after a comma.
    CodeAsPhrase {
        written: [String; 2],
    },
    PhraseNotAString {
        row: Option<Row>,
    },
    SecondPhrase,
    PhraseAfterAllow,
    PhraseOfSeveral,
    U16InAlternatives {
        written: String,
    },
    AllowSpelling(String),
    AllowWithoutList,
    AllowTwice,
    AllowNothing,
    AllowUnknown(String),
    AllowRepeated(Allow),
    AllowUnexpected(String),

    // What the registry says.
    OutOfRange {
        written: String,
    },
    Unregistered {
        number: u16,
    },
    Ended {
        row: Row,
        allow: Allow,
        written: String,
    },
    AllowOther {
        row: Row,
        given: Allow,
        needed: Allow,
    },
    AllowNeedless {
        given: Allow,
        code: Option<Row>,
    },
    Phrase {
        row: Row,
        written: String,
    },
    PhraseOfRegistered {
        written: String,
        row: Row,
    },
}
