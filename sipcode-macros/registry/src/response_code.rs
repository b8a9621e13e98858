//! The types that a row of the response-code table is made of.

/// One row of the table: what is known of a response code.
///
/// A `reference` field, here and in the rules, is an RFC and a section: `"RFC 3261 §21.4.24"`.
#[derive(Debug, PartialEq, Eq)]
pub struct ResponseCode {
    /// The number, 100 to 699.
    pub number: u16,
    /// The name of its constant: `"BUSY_HERE"`.
    pub name: &'static str,
    /// The registered reason phrase: `"Busy Here"`.
    pub reason_phrase: &'static str,
    /// What it means, in one to three sentences.
    pub summary: &'static str,
    /// Where it is defined.
    pub reference: &'static str,
    /// Whether it may be sent today.
    pub registration: Registration,
    /// Who sends it, in words: `"a user agent server"`.
    pub senders: &'static str,
    /// The header fields a response with this code must carry.
    pub headers: &'static [RequiredHeader],
    /// The methods it can answer; empty where no RFC restricts them.
    pub methods: &'static [MethodRule],
    /// The roles that must not send it.
    pub barred: &'static [BarredRole],
    /// Other phrases that an RFC allows in place of the registered one.
    pub alternative_phrases: &'static [AlternativePhrase],
}

/// Whether a code stands in IANA's registry, and what ended it if it should not be sent any more.
#[derive(Debug, PartialEq, Eq)]
pub enum Registration {
    /// Registered and in use.
    Registered,
    /// Registered, and withdrawn by a later RFC.
    Deprecated(Ended),
    /// Defined by RFC 2543 and never registered.
    Obsolete(Ended),
}

/// How a code came to its end.
#[derive(Debug, PartialEq, Eq)]
pub struct Ended {
    /// Who ended it, as the end of a sentence: `"RFC 2543 defined it, …"`.
    pub history: &'static str,
    /// The text of the constant's `#[deprecated]` attribute.
    pub note: &'static str,
    /// What to send in its place.
    pub instead: &'static [Replacement],
    /// The methods that it still answers, each with the RFC that says so.
    pub still: &'static [(&'static str, &'static str)],
}

/// A registered code to send in place of another.
#[derive(Debug, PartialEq, Eq)]
pub struct Replacement {
    /// The case it is for (`"for crossing re-INVITEs"`), empty where it serves every case.
    pub case: &'static str,
    /// The registered code.
    pub number: u16,
    /// What goes with it (`"with Retry-After"`), empty for nothing.
    pub addition: &'static str,
}

/// A header field that a response must carry.
///
/// Its values come from the registry; more fields may be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RequiredHeader {
    /// The field's name (`"Min-Expires"`), or several of which one is enough.
    pub any_of: &'static [&'static str],
    /// The only method whose responses need it (`"INVITE"`); `None` for all.
    pub method: Option<&'static str>,
    /// The RFC and section that demand it: `"RFC 3261 §10.3"`.
    pub reference: &'static str,
}

/// A restriction on the methods that a code can answer.
#[derive(Debug, PartialEq, Eq)]
pub struct MethodRule {
    /// The methods it allows or excludes.
    pub methods: Methods,
    /// Where it is stated.
    pub reference: &'static str,
}

/// The two kinds of [`MethodRule`].
#[derive(Debug, PartialEq, Eq)]
pub enum Methods {
    /// The code answers these methods only.
    Only(&'static [&'static str]),
    /// The code never answers these methods.
    Except(&'static [&'static str]),
}

/// A role that must not send a code.
#[derive(Debug, PartialEq, Eq)]
pub struct BarredRole {
    /// `"uas"`, `"proxy"`, `"registrar"` or `"redirect"`.
    pub role: &'static str,
    /// Where it is stated.
    pub reference: &'static str,
}

/// A phrase that an RFC allows in place of the registered one.
#[derive(Debug, PartialEq, Eq)]
pub struct AlternativePhrase {
    /// The phrase.
    pub phrase: &'static str,
    /// Where it is stated.
    pub reference: &'static str,
}
