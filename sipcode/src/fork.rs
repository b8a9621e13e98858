//! What a proxy makes of the final responses to a request that it has forked.

use crate::{Class, StatusCode};

impl StatusCode {
    /// The code of the response that a proxy should forward, of the final responses to a request that
    /// it has sent to several targets
    /// ([RFC 3261 §16.7](https://www.rfc-editor.org/rfc/rfc3261#section-16.7), item 6, "Choosing the
    /// best response").
    ///
    /// - A 6xx, if there is one.
    /// - Else one of the lowest class. Of 4xx first those that help the client to send the request
    ///   again: 401, 407, 415, 420 and 484. Of 5xx a 503 last, because it should not be forwarded as
    ///   it is: see [`forwarded_as`](Self::forwarded_as).
    /// - Of several that are equally good, the first: forward the first response that has this code.
    ///
    /// A 2xx does not wait for the others: a proxy forwards each one at once, and has nothing to choose
    /// any more. Should there be one among the codes, it is the best. 1xx are passed over.
    ///
    /// `None` if no code is final: the proxy then responds with 408 itself.
    ///
    /// With a 401 or a 407 the proxy also forwards the WWW-Authenticate and Proxy-Authenticate fields
    /// of all other 401 and 407 responses (item 7).
    ///
    /// ```
    /// use sipcode::{StatusCode, sip};
    ///
    /// // The RFC's own example.
    /// let received = [sip!(503), sip!(407), sip!(501), sip!(404)];
    /// assert_eq!(StatusCode::best(received), Some(sip!(407)));
    ///
    /// assert_eq!(StatusCode::best([sip!(486), sip!(302), sip!(603)]), Some(sip!(603)));
    /// assert_eq!(StatusCode::best([sip!(486), sip!(302)]), Some(sip!(302)));
    ///
    /// let timed_out = StatusCode::best([sip!(180)]).unwrap_or(sip!(408));
    /// assert_eq!(timed_out, sip!(408));
    /// ```
    #[must_use]
    pub fn best(codes: impl IntoIterator<Item = Self>) -> Option<Self> {
        codes
            .into_iter()
            .filter_map(|code| Some((code.rank()?, code)))
            .min_by_key(|(rank, _)| *rank)
            .map(|(_, code)| code)
    }

    /// How many kinds of responses are to be preferred to this one; `None` for one that is not final.
    const fn rank(self) -> Option<u8> {
        Some(match self.class() {
            Class::Provisional => return None,
            Class::Success => 0,
            Class::GlobalFailure => 1,
            Class::Redirection => 2,
            Class::ClientError => match self.as_u16() {
                401 | 407 | 415 | 420 | 484 => 3,
                _ => 4,
            },
            Class::ServerError => match self.as_u16() {
                503 => 6,
                _ => 5,
            },
        })
    }

    /// The code that a proxy sends upstream when the best response has this one: 500 for a 503, else
    /// the code itself
    /// ([RFC 3261 §16.7](https://www.rfc-editor.org/rfc/rfc3261#section-16.7), item 6).
    ///
    /// A 503 tells the client to leave the server alone that sends it, and that would be the proxy. The
    /// proxy should forward it only if it knows that every other request would meet with a 503 too:
    /// then send the code as it is. Otherwise it makes a response of its own, without the Retry-After
    /// of the 503.
    ///
    /// ```
    /// use sipcode::{StatusCode, sip};
    ///
    /// let best = StatusCode::best([sip!(503), sip!(503)]).unwrap();
    /// assert_eq!(best.forwarded_as(), sip!(500));
    /// assert_eq!(sip!(486).forwarded_as(), sip!(486));
    /// ```
    #[must_use]
    pub const fn forwarded_as(self) -> Self {
        match self {
            Self::SERVICE_UNAVAILABLE => Self::SERVER_INTERNAL_ERROR,
            code => code,
        }
    }
}
