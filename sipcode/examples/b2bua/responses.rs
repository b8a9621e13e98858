//! The responses of the B2BUA. Each type declares its codes and the headers that go with them.

use sipcode::{StatusCode, sip_response};

/// Responses that refuse a request before it crosses.
#[sip_response(role = uas)]
pub(crate) enum Refusal {
    #[sip_response(405)]
    MethodNotServed { allow: &'static str },
    #[sip_response(420)]
    Extensions { unsupported: String },
    #[sip_response(483)]
    TooManyHops,
    #[sip_response(501)]
    UnknownMethod,
}

/// Responses to a request that does not fit into a call.
#[sip_response(role = uas)]
pub(crate) enum Misplaced {
    #[sip_response(481)]
    NoDialog,
    #[sip_response(482)]
    Merged,
    /// The response to a re-INVITE: the session stays as it is.
    #[sip_response(488)]
    NoNewOffer,
}

/// Responses to the INVITE of a caller, except failures.
#[sip_response(method = INVITE, role = uas)]
pub(crate) enum Invite {
    #[sip_response(100)]
    Trying,
    #[sip_response(180)]
    Ringing,
    #[sip_response(183)]
    Progress,
    #[sip_response(200)]
    Answered {
        #[sip_header("Contact")]
        contact: String,
        #[sip_header("Content-Type")]
        content_type: Option<String>,
    },
}

/// Responses to the INVITE of a caller, when no callee has answered.
#[sip_response(method = INVITE, role = uas)]
pub(crate) enum Failure {
    #[sip_response(status = code)]
    Redirected {
        code: StatusCode,
        #[sip_header("Contact")]
        contacts: Vec<String>,
    },
    /// Challenges of all the callees that responded with 401 or 407 (RFC 3261 §16.7, item 7). At least
    /// one is a WWW-Authenticate.
    #[sip_response(401)]
    Unauthorized {
        #[sip_header("WWW-Authenticate", each)]
        www: Vec<String>,
        #[sip_header("Proxy-Authenticate")]
        proxy: Vec<String>,
    },
    /// The same, with at least one Proxy-Authenticate.
    #[sip_response(407)]
    ProxyUnauthorized {
        #[sip_header("Proxy-Authenticate", each)]
        proxy: Vec<String>,
        #[sip_header("WWW-Authenticate")]
        www: Vec<String>,
    },
    #[sip_response(405)]
    MethodNotServed { allow: String },
    #[sip_response(415)]
    MediaType { accept: String },
    #[sip_response(487)]
    Cancelled,
    /// Replaces a response of a callee that the caller could not use: it lacks a header that its code
    /// must carry, or this header is about something that did not cross.
    #[sip_response(500)]
    Incomplete,
    #[sip_response(status = code)]
    Refused {
        code: StatusCode,
        #[sip_header("Reason")]
        reasons: Vec<String>,
    },
}

/// The response to a CANCEL.
#[sip_response(200, method = CANCEL)]
pub(crate) struct CancelDone;

/// The response to a BYE.
#[sip_response(200, method = BYE)]
pub(crate) struct ByeDone;
