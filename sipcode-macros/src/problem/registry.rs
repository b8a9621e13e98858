use sipcode_registry::{Ended, HttpCode, OtherPhrase, OutdatedPhrase, ResponseCode, WarnCode};

use crate::vocabulary::{Allow, Macro};

/// A number, a name or a phrase is not what the registry has.
pub(crate) enum RegistryProblem {
    /// Not from 100 to 699.
    OutOfRange {
        written: String,
        near: Vec<&'static ResponseCode>,
    },
    Unregistered {
        number: u16,
        /// Whether a `u16` is wanted, so that a help must be one.
        is_u16: bool,
        near: Vec<&'static ResponseCode>,
    },
    NotAWarnCode {
        written: String,
        number: Option<u16>,
        near: Vec<&'static WarnCode>,
    },
    /// Where rustc cannot say so.
    NameUnknown {
        written: String,
        near: Vec<&'static str>,
    },
    /// `sip!(TOO_MANY_REQUESTS)`.
    NameOfHttp {
        written: String,
        http: &'static HttpCode,
    },
    /// `sip!(INSUFFICIENT_BANDWIDTH)`: a name that the other macro knows.
    NameOfOther { written: String, other: Macro },
    /// A deprecated or obsolete code.
    Ended {
        row: &'static ResponseCode,
        ended: &'static Ended,
        /// Methods in response to which it is still right, each with its reference.
        still: Vec<(&'static str, &'static str)>,
        allow: Allow,
        written: String,
        /// Whether a list has what is sent instead.
        is_replaced: bool,
    },
    /// Another `allow` than the code needs.
    AllowOther {
        row: &'static ResponseCode,
        given: Allow,
        needed: Allow,
    },
    AllowNeedless {
        given: Allow,
        /// Whether it is the only word of its `allow`.
        is_only: bool,
        /// The code, if there is one only.
        row: Option<&'static ResponseCode>,
    },
    Phrase {
        number: u16,
        correct: &'static str,
        written: String,
        slip: PhraseSlip,
    },
    /// A private code has no registered phrase, so that one beside it would be lost.
    PhraseOfPrivate {
        written: String,
        number: u16,
        phrase: String,
    },
    /// A private code with the phrase of a registered one.
    PhraseOfRegistered {
        written: String,
        phrase: String,
        number: u16,
    },
}

/// How a phrase came to differ from the registered one.
pub(crate) enum PhraseSlip {
    /// In case, spacing or punctuation.
    Spelling,
    /// The phrase of another code.
    OfOther(u16),
    /// HTTP's phrase.
    Http(&'static HttpCode),
    Outdated(&'static OutdatedPhrase),
    /// A slip of an example, or the phrase of another standard.
    Other(&'static OtherPhrase),
    Unknown,
}
