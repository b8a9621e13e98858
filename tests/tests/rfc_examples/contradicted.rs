//! Examples that are wrong, abridged or outdated, with what says so.

pub(crate) struct Contradicted {
    /// The beginning of the line in `messages.txt`.
    pub(crate) message: &'static str,
    /// The first lines of the errors.
    pub(crate) said: &'static [&'static str],
    /// The sentence that contradicts the example, or what it leaves out.
    pub(crate) because: &'static str,
}

const NO_CONTACT: &str = "200 OK must carry `Contact` in response to INVITE";
const REFER: &str = "202 Accepted is not a response to REFER";
const REFER_BECAUSE: &str =
    "RFC 7647 §5: an element accepting a REFER request MUST NOT reply with a 202 response code";
const EVENT: &str = "only a 2xx response to NOTIFY may carry `Event`";
const EVENT_BECAUSE: &str = "RFC 6665 §8.2.1: it MUST NOT appear in responses";
const MAX_FORWARDS: &str = "a response must not carry `Max-Forwards`";
const MAX_FORWARDS_BECAUSE: &str =
    "RFC 3261 §20: header field may only appear in requests; the examples beside it lack it";
const NO_EXPIRES: &str = "200 OK must carry `Expires` in response to SUBSCRIBE";
const ABRIDGED: &str = "the example is abridged: RFC 3261 §20, Contact is mandatory in it";

const fn contradicted(
    message: &'static str,
    said: &'static [&'static str],
    because: &'static str,
) -> Contradicted {
    Contradicted {
        message,
        said,
        because,
    }
}

pub(crate) const CONTRADICTED: &[Contradicted] = &[
    contradicted(
        "RFC 3329 §4.2 | 421 ",
        &["421 Extension Required must carry `Require`"],
        "RFC 3261 §21.4.16: a response with this status code MUST contain a Require header field",
    ),
    contradicted("RFC 3515 §4.1 | 202 | REFER ", &[REFER], REFER_BECAUSE),
    contradicted("RFC 4964 §8.2 | 202 | REFER ", &[REFER], REFER_BECAUSE),
    contradicted("RFC 5359 §2.3 | 202 | REFER ", &[REFER], REFER_BECAUSE),
    contradicted("RFC 5359 §2.18 | 202 | REFER ", &[REFER], REFER_BECAUSE),
    contradicted(
        "RFC 3665 §3.7 | 200 | ",
        &[MAX_FORWARDS],
        MAX_FORWARDS_BECAUSE,
    ),
    contradicted("RFC 3857 §5 | 200 | SUBSCRIBE ", &[EVENT], EVENT_BECAUSE),
    contradicted("RFC 4730 §10.1 | 200 | SUBSCRIBE ", &[EVENT], EVENT_BECAUSE),
    contradicted("RFC 5263 §5 | 200 | SUBSCRIBE ", &[EVENT], EVENT_BECAUSE),
    contradicted("RFC 7463 §11.4 | 200 | PUBLISH ", &[EVENT], EVENT_BECAUSE),
    contradicted(
        "RFC 5359 §2.15 | 200 | SUBSCRIBE ",
        &[NO_EXPIRES],
        "RFC 6665 §3.1.1: 200-class responses to SUBSCRIBE requests also MUST contain Expires",
    ),
    contradicted(
        "RFC 5359 §2.16 | 200 | SUBSCRIBE ",
        &[NO_EXPIRES, MAX_FORWARDS],
        "RFC 6665 §3.1.1 and RFC 3261 §20, as above",
    ),
    contradicted(
        "RFC 5359 §2.6 | 200 | MESSAGE ",
        &["200 OK must not carry `Contact` in response to MESSAGE"],
        "RFC 3428 §7: a UAS MUST NOT insert a Contact header field into a 2xx response",
    ),
    contradicted(
        "RFC 5407 §3.1.4 | 200 | INVITE ",
        &[NO_CONTACT, MAX_FORWARDS],
        "a response to a re-INVITE: RFC 3261 §20 has Contact as mandatory, §12.2.1.2 says `if \
         present`, so that `allow(missing_headers)` is right; Max-Forwards as above",
    ),
    contradicted(
        "RFC 5407 §3.2.3 | 200 | INVITE ",
        &[NO_CONTACT],
        "a response to a re-INVITE, as above",
    ),
    contradicted("RFC 5626 §9.3 | 200 | INVITE ", &[NO_CONTACT], ABRIDGED),
    contradicted("RFC 7131 §3.2 | 200 | INVITE ", &[NO_CONTACT], ABRIDGED),
    contradicted("RFC 8147 §10 | 200 | INVITE ", &[NO_CONTACT], ABRIDGED),
];
