//! Numbers and phrases that people write by mistake: HTTP's, those of drafts and products, phrases
//! that a later RFC changed, and numbers that are not warn-codes.

use crate::Replacement;

/// A status code of HTTP whose number or phrase is not the one of SIP.
pub struct HttpCode {
    /// The number in HTTP.
    pub number: u16,
    /// HTTP's phrase.
    pub phrase: &'static str,
    /// What does the same job in SIP; empty where nothing does.
    pub instead: &'static [Replacement],
}

/// A number that is not a registered code, though drafts or products have used it.
pub struct UnregisteredCode {
    /// The number.
    pub number: u16,
    /// Who used it for what, as a clause: `"PJSIP and sofia-sip name it Request Updated"`.
    pub seen: &'static str,
    /// The registered way; empty where there is none.
    pub instead: &'static [Replacement],
}

/// A phrase that a code once had.
pub struct OutdatedPhrase {
    /// The code.
    pub number: u16,
    /// The phrase it had.
    pub phrase: &'static str,
    /// The RFC that has that phrase: `"RFC 4474"`.
    pub from: &'static str,
    /// What changed it: `"RFC 8224 §13.2"`.
    pub changed_by: &'static str,
}

macro_rules! replacements {
    ($($case:literal $number:literal $addition:literal),* $(,)?) => {
        &[$(Replacement { case: $case, number: $number, addition: $addition }),*]
    };
}

macro_rules! http_codes {
    ($($number:literal $phrase:literal [$($instead:tt)*])+) => {
        /// HTTP's codes that SIP does not have or uses for something else, in ascending order.
        pub static HTTP_CODES: &[HttpCode] = &[$(HttpCode {
            number: $number,
            phrase: $phrase,
            instead: replacements![$($instead)*],
        },)+];
    };
}

http_codes! {
    100 "Continue" ["" 100 "", "with media or progress" 183 ""]
    101 "Switching Protocols" []
    102 "Processing" ["" 100 "", "for a call in a queue" 182 ""]
    103 "Early Hints" ["" 183 ""]
    104 "Upload Resumption Supported" []
    201 "Created" ["" 200 ""]
    203 "Non-Authoritative Information" ["" 200 ""]
    204 "No Content" ["" 200 "without a body"]
    205 "Reset Content" ["" 200 ""]
    206 "Partial Content" ["" 200 ""]
    207 "Multi-Status" ["" 200 ""]
    208 "Already Reported" ["" 200 ""]
    226 "IM Used" ["" 200 ""]
    302 "Found" ["" 302 ""]
    304 "Not Modified" ["inside a subscription" 204 "", "otherwise" 200 ""]
    306 "(Unused)" []
    307 "Temporary Redirect" ["" 302 "with Contact"]
    308 "Permanent Redirect" ["" 301 "with Contact"]
    412 "Precondition Failed" ["for a PUBLISH" 412 "", "for preconditions of a call" 580 ""]
    413 "Content Too Large" ["" 413 ""]
    413 "Payload Too Large" ["" 413 ""]
    414 "URI Too Long" ["" 414 ""]
    416 "Range Not Satisfiable" ["" 400 ""]
    417 "Expectation Failed" ["" 420 "with Unsupported"]
    418 "(Unused)" ["for a refusal" 603 ""]
    418 "I'm a teapot" ["for a refusal" 603 ""]
    421 "Misdirected Request" ["" 404 ""]
    422 "Unprocessable Content" ["for a session description" 488 "", "otherwise" 400 ""]
    422 "Unprocessable Entity" ["for a session description" 488 "", "otherwise" 400 ""]
    423 "Locked" ["for a crossing request" 491 "", "otherwise" 500 "with Retry-After"]
    424 "Failed Dependency" ["for preconditions of a call" 580 "", "otherwise" 500 ""]
    425 "Too Early" ["for a crossing request" 491 "", "otherwise" 500 "with Retry-After"]
    426 "Upgrade Required" [
        "for an extension" 421 "with Require",
        "for a security agreement" 494 "",
        "where SIPS is demanded" 480 "with warn-code 381",
    ]
    428 "Precondition Required" ["" 421 "with Require"]
    429 "Too Many Requests" [
        "for one client or user" 500 "with Retry-After",
        "where the whole server is loaded" 503 "with Retry-After",
    ]
    431 "Request Header Fields Too Large" ["" 513 ""]
    451 "Unavailable For Legal Reasons" ["" 403 "", "where an intermediary blocks the call" 608 ""]
    500 "Internal Server Error" ["" 500 ""]
    504 "Gateway Timeout" ["" 504 ""]
    505 "HTTP Version Not Supported" ["" 505 ""]
    506 "Variant Also Negotiates" ["" 500 ""]
    507 "Insufficient Storage" ["" 503 ""]
    508 "Loop Detected" ["" 482 ""]
    510 "Not Extended" ["" 421 "with Require"]
    511 "Network Authentication Required" ["" 407 "with Proxy-Authenticate"]
}

macro_rules! unregistered_codes {
    ($($number:literal $seen:literal [$($instead:tt)*])+) => {
        /// Unregistered numbers that have been seen in drafts and products, in ascending order.
        pub static UNREGISTERED_CODES: &[UnregisteredCode] = &[$(UnregisteredCode {
            number: $number,
            seen: $seen,
            instead: replacements![$($instead)*],
        },)+];
    };
}

unregistered_codes! {
    101 "belle-sip uses it for dialog establishment" ["" 183 ""]
    304 "SIPSorcery has it by mistake for `380` Alternative Service" ["" 380 ""]
    431 "RFC 3261 §8.1.3.2 has it as the example of an unknown code, which a client treats as `400`" []
    473 "OpenSIPS responds with it for a filtered destination" ["" 500 ""]
    474 "OpenSIPS uses it internally for a bad protocol" ["" 500 ""]
    475 "OpenSIPS responds with it for a bad URI" ["" 500 ""]
    476 "OpenSIPS responds with it for an unresolvable destination" ["" 500 ""]
    477 "Kamailio and OpenSIPS respond with it for a send error" ["" 500 ""]
    478 "Kamailio responds with it for an unresolvable destination" ["" 500 ""]
    479 "Kamailio responds with it for a bad URI" ["" 500 ""]
    490 "PJSIP and sofia-sip name it Request Updated, no RFC defines it" [
        "for crossing requests" 491 "",
        "otherwise" 400 "",
    ]
    495 "a draft of 2005 proposed it as Signature Required" []
    496 "a draft of 2005 proposed it as Proxy Undecipherable" ["" 493 ""]
    510 "Kamailio uses it internally for an administrative refusal" ["for a refusal" 403 "", "otherwise" 500 ""]
    520 "Kamailio uses it internally for a blocklisted destination" ["for a refusal" 403 "", "otherwise" 500 ""]
    605 "Microsoft UCMA uses it to decline everywhere" ["" 603 ""]
    687 "sofia-sip names it Dialog Terminated, no RFC defines it" [
        "for an early dialog of a fork" 199 "",
        "for a pending request" 487 "",
    ]
    701 "PJSIP has a phrase for it, for a response that did not come" ["" 408 ""]
    702 "PJSIP has a phrase for it, for an unresolvable destination" ["" 502 ""]
    703 "PJSIP has a phrase for it, for a send error" ["" 503 ""]
}

macro_rules! outdated_phrases {
    ($($number:literal $phrase:literal $from:literal $changed_by:literal)+) => {
        /// Phrases that a code once had, in ascending order of the codes.
        pub static OUTDATED_PHRASES: &[OutdatedPhrase] = &[$(OutdatedPhrase {
            number: $number,
            phrase: $phrase,
            from: $from,
            changed_by: $changed_by,
        },)+];
    };
}

outdated_phrases! {
    414 "Request-URI Too Large" "RFC 2543" "RFC 3261 §21.4.12"
    423 "Subscription Too Brief" "RFC 3265" "RFC 6665 §B.13"
    436 "Bad Identity-Info" "RFC 4474" "RFC 8224 §13.2"
    437 "Unsupported Certificate" "RFC 4474; RFC 6072 §7.10 still has it" "RFC 8224 §13.2"
    480 "Temporarily not available" "RFC 2543" "RFC 3261 §21.4.18"
    481 "Call Leg/Transaction Does Not Exist" "RFC 2543" "RFC 3261 §21.4.19"
    500 "Internal Server Error" "RFC 2543" "RFC 3261 §21.5.1"
    504 "Gateway Time-out" "RFC 2543" "RFC 3261 §21.5.5"
    505 "SIP Version not supported" "RFC 2543" "RFC 3261 §21.5.6"
}

/// A phrase that is written for a code, though no RFC in force gives it to that code.
pub struct OtherPhrase {
    /// The code.
    pub number: u16,
    /// The phrase.
    pub phrase: &'static str,
    /// Where it is from, as a clause: `"examples in RFC 3515 and RFC 3420 have it"`.
    pub seen: &'static str,
    /// How to send it, for a phrase that is sent on purpose; empty for a slip.
    pub purpose: &'static str,
}

macro_rules! other_phrases {
    ($($number:literal $phrase:literal $seen:literal $purpose:literal)+) => {
        /// Slips of examples, and phrases of standards that are not RFCs, in ascending order of the
        /// codes.
        pub static OTHER_PHRASES: &[OtherPhrase] = &[$(OtherPhrase {
            number: $number,
            phrase: $phrase,
            seen: $seen,
            purpose: $purpose,
        },)+];
    };
}

other_phrases! {
    407 "Proxy Authorization" "examples in RFC 3325 and RFC 6050 have it" ""
    407 "Proxy Authorization Required" "examples in RFC 3665 have it" ""
    486 "Busy" "examples in RFC 3891 and RFC 3911 have it" ""
    603 "Declined" "examples in RFC 3420, RFC 3515, RFC 3891 and RFC 3911 have it" ""
    603 "Network Blocked" "ATIS-1000099 defines it" "to say that the network blocks the call (603+), with a Reason header field,"
}

/// A warn-code that IANA has not registered for SIP.
pub struct UnregisteredWarnCode {
    /// The number.
    pub number: u16,
    /// What it is, as a clause: `"HTTP's Response is Stale"`.
    pub seen: &'static str,
    /// The registered one that does the job.
    pub instead: u16,
}

macro_rules! unregistered_warn_codes {
    ($($number:literal $seen:literal $instead:literal)+) => {
        /// Numbers that are written as warn-codes, in ascending order: HTTP's of RFC 7234 §5.5, and
        /// the one that two proxies send.
        pub static UNREGISTERED_WARN_CODES: &[UnregisteredWarnCode] = &[$(UnregisteredWarnCode {
            number: $number,
            seen: $seen,
            instead: $instead,
        },)+];
    };
}

unregistered_warn_codes! {
    110 "HTTP's Response is Stale" 399
    111 "HTTP's Revalidation Failed" 399
    112 "HTTP's Disconnected Operation" 399
    113 "HTTP's Heuristic Expiration" 399
    199 "HTTP's Miscellaneous Warning" 399
    214 "HTTP's Transformation Applied" 399
    299 "HTTP's Miscellaneous Persistent Warning" 399
    392 "what Kamailio and OpenSIPS send with diagnostic text" 399
}
