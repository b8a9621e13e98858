use crate::vocabulary::{Allow, ItemKind, Key};

/// Something is not written as the macros want it.
pub(crate) enum FormProblem {
    // In place of the code.
    Empty,
    MissingCodeBefore(String),
    MissingCodeAfter(&'static str),
    /// `| 486`: the code.
    LeadingBar(String),
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
    /// `4O4`, and what is meant.
    LettersForDigits {
        written: String,
        meant: String,
    },
    /// The number without its sign, if it is a code.
    Signed {
        digits: Option<String>,
    },
    NotAClass {
        written: String,
    },
    /// A string, and the code whose number or phrase it is.
    CodeAsString {
        known: Option<(u16, &'static str)>,
    },
    CodeAsOtherLiteral(&'static str),
    Boolean,
    Wildcard,
    NotAConstant(String),
    /// A keyword, a field or a call: no name of a number.
    NotACode(String),
    /// `code = 486`: the value.
    CodeBehindEquals(String),
    /// A constant's name in another case.
    NameCase {
        written: String,
        name: &'static str,
    },
    /// A path, and its last name if that is the name of a code.
    Path {
        name: Option<String>,
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
    WarnClass,

    // Beside it.
    /// Two codes without anything between them, and what is meant, if that can be told.
    TwoCodes {
        written: [String; 2],
        meant: Option<String>,
    },
    MissingCommaBefore(String),
    /// The phrase, as it is written.
    MissingCommaBeforePhrase(String),
    DoubledComma,
    DoubledBar,
    /// Another sign, or a word, where this one belongs.
    SignFor {
        sign: &'static str,
        written: String,
    },
    /// `486.into()`: the digits.
    CodeConverted(String),
    Unexpected(String),
    /// A second code after a comma, and both as alternatives, if they can be.
    CodeAsPhrase {
        first: String,
        alternatives: Option<String>,
    },
    PhraseNotAString {
        correct: Option<&'static str>,
    },
    /// Nothing behind the `=` of a code.
    MissingPhrase {
        correct: &'static str,
    },
    /// The same, of a code or a class that has no phrase.
    NoPhraseBehindEquals(String),
    SecondPhrase,
    PhraseAfterAllow,
    PhraseOfSeveral,
    /// Codes and numbers among the alternatives.
    MixedU16 {
        first: String,
        other: String,
    },

    /// Something but `allow` after a comma.
    CommaInSet,
    PhraseInSet,
    /// The number, as written.
    U16InSet(String),

    // In `allow(...)`.
    /// Alternatives are a pattern, which needs no `allow(deprecated)`.
    AllowToMatch {
        is_only: bool,
    },
    AllowSpelling(String),
    AllowWithoutList(Vec<Allow>),
    AllowTwice,
    AllowNothing {
        words: Vec<Allow>,
        /// Whether the code needs one.
        is_needed: bool,
    },
    AllowUnknown {
        written: String,
        near: Option<&'static str>,
        words: Vec<Allow>,
    },
    AllowRepeated(Allow),
    AllowUnexpected {
        token: String,
        words: Vec<Allow>,
    },

    // The keys of `#[sip_response]`, and where it stands.
    KeyUnknown {
        written: String,
        near: Option<&'static str>,
        keys: &'static [Key],
    },
    KeyTwice(Key),
    KeyElsewhere {
        key: Key,
        kind: ItemKind,
    },
    KeyWithoutValue(Key),
    MethodUnknown {
        written: String,
        near: Option<&'static str>,
    },
    MethodNotAToken(String),
    /// `Method::INVITE`: the method.
    MethodPath(String),
    RoleUnknown(String),
    RoleAsString(&'static str),
    /// What is written, and the code of it if it is one.
    StatusNotAField {
        written: String,
        is_code: bool,
    },
    CrateNotAPath(String),
    CodesNotAName(String),
    /// The keyword of another item, if it is a known one.
    NotAType(Option<String>),
    /// Our attribute inside of a `cfg_attr`.
    InCfgAttr(&'static str),
    ContractTwice,

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
}
