//! The words that everything here shares.

use proc_macro2::Ident;

/// Whose input it is: a text that says what to write looks accordingly.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Macro {
    /// `sip!`.
    Sip,
    /// `sip_codes!`.
    Codes,
    /// `sip_warning!`.
    Warning,
    /// `#[sip_response]` on a type.
    Response,
    /// `#[sip_response]` on a function.
    Contract,
    /// `sip_reply!`.
    Reply,
}

/// What an `allow(...)` lets pass.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Allow {
    Deprecated,
    Obsolete,
    Unregistered,
    /// Headers that another layer adds.
    MissingHeaders,
    /// A header that the response must not carry, or that looks misspelt.
    Header,
    /// The phrase of another code.
    Phrase,
    /// Codes that a proxy does not originate.
    Forwarded,
}

impl Allow {
    /// The words that the `allow` of a macro takes.
    pub(crate) const fn of(caller: Macro) -> &'static [Self] {
        match caller {
            Macro::Sip | Macro::Codes => &[Self::Deprecated, Self::Obsolete, Self::Unregistered],
            Macro::Contract => &[
                Self::Deprecated,
                Self::Obsolete,
                Self::Unregistered,
                Self::Forwarded,
            ],
            Macro::Warning => &[Self::Unregistered],
            Macro::Response | Macro::Reply => &[
                Self::Deprecated,
                Self::Obsolete,
                Self::Unregistered,
                Self::MissingHeaders,
                Self::Header,
                Self::Phrase,
                Self::Forwarded,
            ],
        }
    }

    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Deprecated => "deprecated",
            Self::Obsolete => "obsolete",
            Self::Unregistered => "unregistered",
            Self::MissingHeaders => "missing_headers",
            Self::Header => "header",
            Self::Phrase => "phrase",
            Self::Forwarded => "forwarded",
        }
    }

    /// Whether it is about the registration of a code, of which a code has one.
    pub(crate) const fn is_of_registration(self) -> bool {
        matches!(self, Self::Deprecated | Self::Obsolete | Self::Unregistered)
    }
}

/// What `#[sip_response]` can stand on, or `sip_reply!`, which decides on the keys that it takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum ItemKind {
    Struct,
    Enum,
    Variant,
    Function,
    Reply,
}

/// A key of `#[sip_response]`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key {
    Allow,
    Codes,
    Crate,
    Method,
    Reason,
    Role,
    Status,
    Transparent,
}

impl Key {
    pub(crate) const ALL: &'static [Self] = &[
        Self::Allow,
        Self::Codes,
        Self::Crate,
        Self::Method,
        Self::Reason,
        Self::Role,
        Self::Status,
        Self::Transparent,
    ];

    /// A struct is an item and a response, and takes the keys of both.
    pub(crate) const fn of(kind: ItemKind) -> &'static [Self] {
        match kind {
            ItemKind::Struct => &[
                Self::Allow,
                Self::Crate,
                Self::Method,
                Self::Reason,
                Self::Role,
                Self::Status,
                Self::Transparent,
            ],
            ItemKind::Enum => &[Self::Crate, Self::Method, Self::Role],
            ItemKind::Variant => &[Self::Allow, Self::Reason, Self::Status, Self::Transparent],
            ItemKind::Function => &[
                Self::Allow,
                Self::Codes,
                Self::Crate,
                Self::Method,
                Self::Role,
            ],
            ItemKind::Reply => &[Self::Allow, Self::Method, Self::Reason, Self::Role],
        }
    }

    pub(crate) fn named(word: &Ident) -> Option<Self> {
        for key in Self::ALL {
            if word == key.word() {
                return Some(*key);
            }
        }
        None
    }

    pub(crate) fn words(keys: &[Self]) -> Vec<&'static str> {
        let mut words = Vec::new();
        for key in keys {
            words.push(key.word());
        }
        words
    }

    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Codes => "codes",
            Self::Crate => "crate",
            Self::Method => "method",
            Self::Reason => "reason",
            Self::Role => "role",
            Self::Status => "status",
            Self::Transparent => "transparent",
        }
    }
}

/// Whether a struct or a variant has fields, and of which kind; or the arguments of `sip_reply!`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Unit,
    Tuple,
    Named,
    Arguments,
}

/// The name of a field for a header: `min_expires` for `Min-Expires`.
pub(crate) fn snake_case(header: &str) -> String {
    header.replace('-', "_").to_ascii_lowercase()
}
