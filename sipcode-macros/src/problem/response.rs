use sipcode_registry::{Fact, HeaderFact, Must, ResponseCode};

use crate::vocabulary::{Key, Shape};

/// A response is not what its RFC demands, or a type does not say what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ResponseProblem {
    // Where the code comes from.
    CodeOnEnum,
    SeveralCodes,
    U16InMark {
        digits: String,
    },
    NoMark(String),
    MarkTwice,
    MarkWithoutCode,
    /// A code and `transparent`, say: the second of them.
    SeveralSources(Key),
    /// A key or an attribute that has no effect beside another.
    NoEffect {
        key: &'static str,
        beside: Key,
    },
    TransparentFields {
        count: usize,
    },
    NoSuchField {
        written: String,
        fields: Vec<String>,
    },

    // The method and the role.
    AckHasNoResponse,
    AllowNeedlessFor {
        is_only: bool,
        row: &'static ResponseCode,
        method: String,
    },
    /// A code, or a whole class.
    MethodRefused {
        code: String,
        method: String,
        fact: &'static Fact,
    },
    /// A code, or a whole class.
    RoleRefused {
        code: String,
        /// Who sends it, where that is known.
        senders: Option<&'static str>,
        fact: &'static Fact,
        role: &'static str,
    },

    // The reason phrase.
    /// The first character that cannot be sent, and the phrase without such.
    ReasonUnprintable {
        character: char,
        printable: String,
    },
    ReasonOfOther {
        number: Option<u16>,
        other: &'static ResponseCode,
    },

    // The header fields.
    MissingHeaders {
        code: String,
        missing: Vec<Must>,
        shape: Shape,
    },
    OptionalHeader {
        code: String,
        must: Must,
    },
    NearHeader {
        code: String,
        written: String,
        name: &'static str,
    },
    /// One slip from a registered name.
    HeaderMisspelt {
        written: String,
        name: &'static str,
    },
    /// A header that no response may carry, or not this one, by a row of the header.
    HeaderBarred {
        name: &'static str,
        fact: &'static HeaderFact,
    },
    /// A header that a response with this code must not carry.
    HeaderLacked {
        name: String,
        code: String,
        fact: &'static Fact,
    },
    /// A header that describes a body, in a response that must not have one.
    BodyLacked {
        name: String,
        code: String,
        fact: &'static Fact,
    },
    HeaderMarkTwice,
    HeaderWithoutName,
    /// What is written, if it could be the name.
    HeaderNotAString(Option<String>),
    /// `#[sip_header = "..."]`.
    HeaderAfterEquals(String),
    HeaderNotAToken(String),
    /// The registered name, and the one that is written.
    HeaderTwice {
        name: String,
        written: String,
    },
}
