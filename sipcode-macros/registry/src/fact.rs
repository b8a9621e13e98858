//! What an RFC states of a code, or of a whole class.

/// One statement of an RFC about the responses with a code.
pub struct Fact {
    /// What it states.
    pub rule: Rule,
    /// The only method whose responses it concerns (`"INVITE"`); `None` for all.
    pub method: Option<&'static str>,
    /// The only role whose responses it concerns (`"uas"`); `None` for all.
    pub role: Option<&'static str>,
    /// The numbers of the class that it does not concern.
    pub but: &'static [u16],
    /// Where it is stated: `"RFC 3261 §10.3"`.
    pub reference: &'static str,
    /// What to do instead of going against it, where that is not the same for every fact of the
    /// kind: `"send `401` Unauthorized"`.
    pub help: Option<&'static str>,
}

/// The kinds of [`Fact`].
pub enum Rule {
    /// The response must carry one of these header fields.
    Carries {
        /// The fields' names (`"Min-Expires"`).
        any_of: &'static [&'static str],
        /// Whether the field may be empty, so that a response may turn out to lack it.
        or_nothing: bool,
    },
    /// The response must not carry any of these header fields.
    Lacks(&'static [&'static str]),
    /// The response must not have a body.
    LacksBody,
    /// It is a response to these methods and to no other.
    Only(&'static [&'static str]),
    /// Of the methods that RFCs define it is a response to these; a method of one's own may take it
    /// up.
    Defined(&'static [&'static str]),
    /// It is not a response to these methods.
    Except(&'static [&'static str]),
    /// The deprecated code is still right in response to these methods.
    Still(&'static [&'static str]),
    /// This role does not originate it: `"uas"`, `"proxy"`, `"registrar"` or `"redirect"`.
    Never(&'static str),
    /// Another phrase that an RFC gives it.
    Phrase(&'static str),
    /// The number of the Q.850 cause that a gateway makes of it; `None` where it ends no call.
    Cause(Option<u8>),
}

/// The facts of a list, and the only reader of their kinds in this crate.
macro_rules! facts {
    ([$(
        $kind:ident $what:tt $(or $nothing:ident)? $(for $method:ident)? $(by $role:ident)?
        $(but $but:tt)? @ $rfc:literal $section:literal $(: $help:literal)?
    ),* $(,)?]) => {
        &[$($crate::Fact {
            rule: $crate::fact::rule!($kind $what $($nothing)?),
            method: $crate::fact::optional!($($method)?),
            role: $crate::fact::optional!($($role)?),
            but: &$crate::fact::numbers!($($but)?),
            reference: $crate::fact::reference!($rfc $section),
            help: $crate::fact::optional!($($help)?),
        }),*]
    };
}
pub(crate) use facts;

macro_rules! rule {
    (carries [$($header:literal),+] $($nothing:ident)?) => {
        $crate::Rule::Carries {
            any_of: &[$($header),+],
            or_nothing: $crate::fact::is_there!($($nothing)?),
        }
    };
    (lacks [$($header:literal),+]) => {
        $crate::Rule::Lacks(&[$($header),+])
    };
    (lacks body) => {
        $crate::Rule::LacksBody
    };
    (defined [$($method:ident),+]) => {
        $crate::Rule::Defined(&[$(stringify!($method)),+])
    };
    (only [$($method:ident),+]) => {
        $crate::Rule::Only(&[$(stringify!($method)),+])
    };
    (except [$($method:ident),+]) => {
        $crate::Rule::Except(&[$(stringify!($method)),+])
    };
    (still [$($method:ident),+]) => {
        $crate::Rule::Still(&[$(stringify!($method)),+])
    };
    (never $role:ident) => {
        $crate::Rule::Never(stringify!($role))
    };
    (phrase $phrase:literal) => {
        $crate::Rule::Phrase($phrase)
    };
    (cause none) => {
        $crate::Rule::Cause(None)
    };
    (cause $number:literal) => {
        $crate::Rule::Cause(Some($number))
    };
}
pub(crate) use rule;

macro_rules! optional {
    () => {
        None
    };
    ($word:ident) => {
        Some(stringify!($word))
    };
    ($text:literal) => {
        Some($text)
    };
}
pub(crate) use optional;

macro_rules! is_there {
    () => {
        false
    };
    (nothing) => {
        true
    };
}
pub(crate) use is_there;

macro_rules! numbers {
    () => {
        []
    };
    ($numbers:tt) => {
        $numbers
    };
}
pub(crate) use numbers;

macro_rules! reference {
    ($rfc:literal $section:literal) => {
        concat!("RFC ", $rfc, " §", $section)
    };
}
pub(crate) use reference;
