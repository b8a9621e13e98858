//! The header fields of a message that is about to be sent, against what RFCs demand.

use core::fmt;

use sipcode_registry::{Bar, ResponseTo, header_field};

use crate::{RequiredHeader, StatusCode};

impl StatusCode {
    /// The header fields that a response with this code to a request of this method must carry and,
    /// by `has`, does not: what the compiler demands of a
    /// [`#[sip_response]`](macro@crate::sip_response) with the same code and method, for the one place
    /// where a stack sends what others have built. Nothing is allocated.
    ///
    /// `has` tells whether the message has a header field. It is asked for the name as it is
    /// registered and, where the field has one, for the compact form, and should disregard case as
    /// SIP does ([RFC 3261 §7.3.1](https://www.rfc-editor.org/rfc/rfc3261#section-7.3.1)). One of
    /// several alternatives is enough. A field that may be empty, such as the Contact of a 200 to
    /// REGISTER, is never missing: where no binding is left, its absence is right. Methods differ by
    /// case ([RFC 3261 §7.1](https://www.rfc-editor.org/rfc/rfc3261#section-7.1)).
    ///
    /// Only what an RFC demands is missing, not what it recommends; and of that what code and method
    /// decide. The fields that every response has, such as Via, are not asked for. The Contact of a
    /// 200 to INVITE or UPDATE is, although a request within a dialog that leaves the target as it is
    /// excuses it.
    ///
    /// ```
    /// use sipcode::{StatusCode, sip};
    ///
    /// fn send(code: StatusCode, method: &str, headers: &[(&str, &str)]) {
    ///     let has = |name: &str| headers.iter().any(|(known, _)| known.eq_ignore_ascii_case(name));
    ///     debug_assert_eq!(code.missing_headers(method, has).next(), None, "{code} to {method}");
    ///     // ...
    /// }
    /// send(sip!(200), "INVITE", &[("m", "<sip:bob@192.0.2.4>")]);
    ///
    /// let missing = sip!(423).missing_headers("REGISTER", |_| false).next().unwrap();
    /// assert_eq!(missing.to_string(), "Min-Expires");
    /// assert_eq!(missing.reference, "RFC 3261 §10.3");
    /// ```
    pub fn missing_headers(
        self,
        method: &str,
        mut has: impl FnMut(&'static str) -> bool,
    ) -> impl Iterator<Item = RequiredHeader> {
        to(method).musts(self.as_u16()).filter_map(move |must| {
            let mut names = must.any_of.iter();
            let is_there = must.or_nothing || names.any(|name| has_field(name, &mut has));
            (!is_there).then(|| RequiredHeader::of(must.fact, must.any_of, must.or_nothing))
        })
    }

    /// The header fields that a response with this code to a request of this method must not carry
    /// and, by `has`, does: those that the compiler refuses in a
    /// [`#[sip_response]`](macro@crate::sip_response) with the same code and method.
    ///
    /// `has` is asked as by [`missing_headers`](Self::missing_headers). For a response that must not
    /// have a body, it is asked for Content-Type.
    ///
    /// ```
    /// use sipcode::sip;
    ///
    /// let headers = ["Via", "m", "Content-Length"];
    /// let has = |name: &str| headers.iter().any(|known| known.eq_ignore_ascii_case(name));
    ///
    /// let forbidden = sip!(200).forbidden_headers("MESSAGE", has).next().unwrap();
    /// assert_eq!((forbidden.name, forbidden.reference), ("Contact", "RFC 3428 §7"));
    /// assert_eq!(sip!(200).forbidden_headers("INVITE", has).next(), None);
    /// ```
    pub fn forbidden_headers(
        self,
        method: &str,
        mut has: impl FnMut(&'static str) -> bool,
    ) -> impl Iterator<Item = ForbiddenHeader> {
        let bars = to(method).bars(self.as_u16());
        bars.filter(move |(field, _)| has_name(field.name, field.compact, &mut has))
            .map(|(field, bar)| ForbiddenHeader {
                name: field.name,
                reference: match bar {
                    Bar::Field(fact) => fact.reference,
                    Bar::Code(fact) => fact.reference,
                },
            })
    }
}

fn to(method: &str) -> ResponseTo<'_> {
    ResponseTo {
        method: Some(method),
        role: None,
    }
}

fn has_field(name: &'static str, has: &mut impl FnMut(&'static str) -> bool) -> bool {
    has_name(
        name,
        header_field(name).map_or("", |field| field.compact),
        has,
    )
}

fn has_name(
    name: &'static str,
    compact: &'static str,
    has: &mut impl FnMut(&'static str) -> bool,
) -> bool {
    has(name) || (!compact.is_empty() && has(compact))
}

/// A header field that a response must not carry:
/// [`StatusCode::forbidden_headers`] gives those of a message. Its `Display` is the name.
///
/// ```
/// use sipcode::sip;
///
/// let mut forbidden = sip!(486).forbidden_headers("INVITE", |name| name == "Route");
/// assert_eq!(forbidden.next().unwrap().to_string(), "Route");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct ForbiddenHeader {
    /// The field's name (`"Contact"`), the long one.
    pub name: &'static str,
    /// The RFC and section that forbid it: `"RFC 3428 §7"`.
    pub reference: &'static str,
}

impl fmt::Display for ForbiddenHeader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name)
    }
}
