use sipcode_registry::{Fact, ResponseCode};

use crate::vocabulary::{Key, Shape};

/// A response is not what its RFC demands, or a type does not say what it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ResponseProblem {
    // Where the code comes from.
    CodeOnEnum,
    SeveralCodes,
    U16InMark {
        digits: u16,
    },
    NoMark(String),
    MarkTwice,
    MarkWithoutCode,
    /// A code and `transparent`, say: the second of them.
    SeveralSources(Key),
    /// A key or an attribute that has no effect.
    WithTransparent(&'static str),
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
        row: &'static ResponseCode,
        method: String,
    },
    MethodRefused {
        code: String,
        method: String,
        fact: &'static Fact,
    },
    RoleRefused {
        code: String,
        /// Who sends it, where that is known.
        senders: Option<&'static str>,
        fact: &'static Fact,
        role: &'static str,
    },
    ClassRefused {
        digit: u8,
        fact: &'static Fact,
        role: &'static str,
    },

    // The reason phrase.
    ReasonUnprintable(char),
    ReasonOfOther {
        number: Option<u16>,
        other: &'static ResponseCode,
    },

    // The header fields.
    MissingHeader {
        row: &'static ResponseCode,
        fact: &'static Fact,
        any_of: &'static [&'static str],
        shape: Shape,
    },
    OptionalHeader {
        row: &'static ResponseCode,
        fact: &'static Fact,
        any_of: &'static [&'static str],
    },
    NearHeader {
        row: &'static ResponseCode,
        written: String,
        name: &'static str,
    },
    HeaderMarkTwice,
    HeaderWithoutName,
    HeaderNotAString,
    HeaderNotAToken(String),
    HeaderTwice(String),
}
