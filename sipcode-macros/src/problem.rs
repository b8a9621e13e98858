//! What can be wrong with the input of a macro.

use proc_macro2::{Span, TokenStream};
use sipcode_registry::{
    BarredRole, MethodRule, RESPONSE_CODES, RequiredHeader, ResponseCode, WARN_CODES, WarnCode,
};

use crate::response::{Place, Shape};

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

    /// Another problem at the same tokens.
    pub(crate) fn instead(self, problem: Problem) -> Self {
        Self { problem, ..self }
    }

    /// The `compile_error!` that reports it, underlining the tokens.
    pub(crate) fn to_compile_error(&self, caller: Macro) -> TokenStream {
        let place = [(self.first, '<'), (self.last, '>')].map(|(span, sign)| {
            let mut token = proc_macro2::Punct::new(sign, proc_macro2::Spacing::Alone);
            token.set_span(span);
            proc_macro2::TokenTree::Punct(token)
        });
        let place = TokenStream::from_iter(place);
        syn::Error::new_spanned(place, crate::wording::message(&self.problem, caller))
            .into_compile_error()
    }
}

/// Whose input it is: what a text tells to write looks accordingly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Macro {
    Sip,
    Response,
    /// `#[sip_response]` on a function.
    Contract,
    Warning,
}

impl Macro {
    /// What its `allow` takes.
    pub(crate) fn allows(self) -> &'static [Allow] {
        match self {
            Self::Sip | Self::Contract => &Allow::OF_CODES,
            Self::Response => &Allow::OF_RESPONSES,
            Self::Warning => &Allow::OF_WARN_CODES,
        }
    }

    /// The names that it takes.
    pub(crate) fn names(self) -> Box<dyn Iterator<Item = &'static str>> {
        match self {
            Self::Sip | Self::Response | Self::Contract => {
                Box::new(RESPONSE_CODES.iter().map(|row| row.name))
            }
            Self::Warning => Box::new(WARN_CODES.iter().map(|row| row.name)),
        }
    }
}

/// Which codes an `allow(...)` lets pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Allow {
    Deprecated,
    Obsolete,
    Unregistered,
    MissingHeaders,
}

impl Allow {
    /// That which a warn-code can need.
    pub(crate) const OF_WARN_CODES: [Self; 1] = [Self::Unregistered];

    /// Those that a code can need.
    pub(crate) const OF_CODES: [Self; 3] = [Self::Deprecated, Self::Obsolete, Self::Unregistered];

    /// Those that a response can need.
    pub(crate) const OF_RESPONSES: [Self; 4] = [
        Self::Deprecated,
        Self::Obsolete,
        Self::Unregistered,
        Self::MissingHeaders,
    ];

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Deprecated => "deprecated",
            Self::Obsolete => "obsolete",
            Self::Unregistered => "unregistered",
            Self::MissingHeaders => "missing_headers",
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
        name: &'static str,
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
    /// Before a word, or before the phrase.
    MissingComma(Option<&'static str>),
    DoubledComma,
    DoubledBar,
    Unexpected(String),
    /// A second code after a comma.
    CodeAsPhrase {
        written: [String; 2],
    },
    PhraseNotAString {
        correct: Option<&'static str>,
    },
    SecondPhrase,
    PhraseAfterAllow,
    PhraseOfSeveral,
    U16InAlternatives {
        written: String,
    },
    AllowSpelling(String),
    AllowWithoutList(&'static [Allow]),
    AllowTwice,
    AllowNothing(&'static [Allow]),
    AllowUnknown {
        written: String,
        words: &'static [Allow],
    },
    AllowRepeated(Allow),
    AllowUnexpected {
        token: String,
        words: &'static [Allow],
    },

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
        phrase: &'static str,
        number: u16,
    },
    /// `sip!(INSUFFICIENT_BANDWIDTH)`.
    NameOfOther {
        written: String,
        other: Macro,
    },

    // What `sip_warning!` alone has to say.
    WarnClass,
    NotAWarnCode {
        written: String,
        number: Option<u16>,
    },
    WarnText {
        row: &'static WarnCode,
        written: String,
    },

    // The keys of `#[sip_response]`, and where it stands.
    KeyUnknown {
        written: String,
        near: Option<&'static str>,
        keys: &'static [&'static str],
    },
    KeyTwice(String),
    KeyElsewhere {
        key: String,
        place: Place,
    },
    KeyWithoutValue(String),
    MethodUnknown {
        written: String,
        near: Option<&'static str>,
    },
    MethodNotAToken(String),
    AckUnanswered,
    RoleUnknown(String),
    StatusNotAField(String),
    CrateNotAPath(String),
    CodeOnEnum,
    SeveralCodes,
    U16InMark {
        digits: u16,
    },
    NoMark(String),
    MarkTwice,
    MarkWithoutCode,
    /// A code and `transparent`, say: the second of them.
    SeveralSources(&'static str),
    WithTransparent(String),
    TransparentFields {
        count: usize,
    },
    NoSuchField {
        written: String,
        fields: Vec<String>,
    },
    NotAType(String),

    // The list of a contract.
    ListEmpty,
    ListedTwice(String),
    ListedInClass {
        written: String,
        class: u8,
    },
    /// `486, "Busy Here"`.
    PhraseInList {
        code: String,
        phrase: String,
    },
    BarInList,
    /// Where rustc cannot say so.
    NameUnknown(String),
    ClassRefused {
        digit: u8,
        rule: &'static BarredRole,
    },

    // What a response must be.
    AllowNeedlessFor {
        row: Option<Row>,
        given: Allow,
        method: Option<String>,
    },
    ReasonUnprintable(char),
    ReasonOfOther {
        row: Option<Row>,
        other: Row,
    },
    MethodRefused {
        row: Row,
        method: String,
        rule: &'static MethodRule,
    },
    RoleRefused {
        row: Row,
        rule: &'static BarredRole,
    },
    MissingHeader {
        row: Row,
        rule: &'static RequiredHeader,
        shape: Shape,
    },
    OptionalHeader {
        row: Row,
        rule: &'static RequiredHeader,
    },
    NearHeader {
        row: Row,
        written: String,
        name: &'static str,
    },
    HeaderMarkTwice,
    HeaderWithoutName,
    HeaderNotAString,
    HeaderNotAToken(String),
    HeaderTwice(String),
}
