//! The types that the response-code table is made of.

use crate::Fact;

/// One class of the table: the codes with the same first digit.
pub struct ResponseClass {
    /// The first digit, 1 to 6.
    pub digit: u8,
    /// The name of its constant: `"ClientError"`.
    pub name: &'static str,
    /// Its name in RFC 3261 §7.2: `"Client Error"`.
    pub title: &'static str,
    /// Where it is defined.
    pub reference: &'static str,
    /// What holds for every number of it, registered or not.
    pub facts: &'static [Fact],
}

/// One row of the table: what is known of a response code.
///
/// A `reference` field, here and in the facts, is an RFC and a section: `"RFC 3261 §21.4.24"`.
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
    /// What RFCs state of it; what holds for its whole class stands there.
    pub facts: &'static [Fact],
}

/// Whether a code stands in IANA's registry, and what ended it if it should not be sent any more.
pub enum Registration {
    /// Registered and in use.
    Registered,
    /// Registered, and withdrawn by a later RFC.
    Deprecated(Ended),
    /// Defined by RFC 2543 and never registered.
    Obsolete(Ended),
}

/// How a code came to its end.
pub struct Ended {
    /// Who ended it, as the end of a sentence: `"RFC 2543 defined it, …"`.
    pub history: &'static str,
    /// The text of the constant's `#[deprecated]` attribute.
    pub note: &'static str,
    /// What to send in its place.
    pub instead: &'static [Replacement],
}

/// A registered code to send in place of another.
pub struct Replacement {
    /// The case it is for (`"for crossing re-INVITEs"`), empty where it serves every case.
    pub case: &'static str,
    /// The registered code.
    pub number: u16,
    /// What goes with it (`"with Retry-After"`), empty for nothing.
    pub addition: &'static str,
}
