use sipcode_registry::{Fact, HeaderFact, Must, ResponseCode};

use crate::vocabulary::{Key, Shape};

/// A response is not what its RFC demands, or a type does not say what it is.
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
        /// The type that it would have.
        ty: &'static str,
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

    // The arguments of `sip_reply!`.
    /// A name before `=` that is no key, and not that of a header.
    ArgumentUnknown {
        written: String,
        /// A key or a header's name in snake case.
        near: Option<String>,
        /// What a header of that name would be.
        title: String,
    },
    /// A header, or the body, without what is sent: as it is written before the `=`.
    ArgumentWithoutValue(String),
    /// `each` without the name of a header.
    EachWithoutName,
    /// A code that the contract of the function does not list.
    Undeclared(String),

    // The header fields.
    MissingHeaders {
        code: String,
        missing: Vec<Must>,
        shape: Shape,
    },
    /// A header that must be there, in a field that may hold none.
    EmptyHeader {
        code: String,
        must: Must,
        empty: Empty,
        /// The mark by which the author vouches for it.
        mark: String,
    },
    /// A header that must be there, in a field that is marked not to be sent.
    HeaderSkipped {
        code: String,
        must: Must,
    },
    /// A header that must be there, in a field whose `cfg` takes it away.
    HeaderCut {
        code: String,
        must: Must,
    },
    /// A field with the name of a header that is not sent.
    HeaderNotSent {
        field: String,
        name: &'static str,
        is_of_stack: bool,
    },
    /// A header that the stack writes.
    HeaderOfStack {
        name: &'static str,
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
    /// A body, or a header that describes one, in a response that must not have it.
    BodyLacked {
        /// The header.
        name: Option<String>,
        code: String,
        fact: &'static Fact,
    },
    BodyWithoutType,
    /// What is written, if it could be the type.
    BodyTypeNotAString(Option<String>),
    BodyTypeInvalid(String),
    BodyTwice,
    /// Content-Type beside a body, which has its own.
    BodyTypeTwice,
    FieldMarkTwice(&'static str),
    /// A mark without a name on a field that has none.
    HeaderWithoutName,
    /// A mark without a name on a field whose name is not that of a header.
    HeaderNameUnknown {
        field: String,
        /// A registered name, or what it would be.
        name: String,
        is_near: bool,
    },
    /// A word in the mark of a header.
    HeaderWordUnknown {
        written: String,
        near: &'static str,
    },
    SkipNotAlone,
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

/// Why a field may hold no value.
#[derive(Clone, Copy)]
pub(crate) enum Empty {
    Option,
    /// Around a collection that may be empty too.
    OptionOfMany,
    Vec,
    Slice,
    Array,
}
