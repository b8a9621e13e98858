//! The responses that this server chooses from. Each type declares its codes and the headers that go with
//! them.

use sipcode::{Warning, sip_response};

/// Responses that refuse a request of any method.
#[sip_response(role = uas)]
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    #[error("the request is malformed")]
    #[sip_response(400)]
    Malformed,
    #[error("the scheme of the Request-URI is unknown")]
    #[sip_response(416)]
    UriScheme,
    #[error("the request is of another version of SIP")]
    #[sip_response(505)]
    Version,
    #[error("the method is unknown")]
    #[sip_response(501)]
    UnknownMethod {
        #[sip_header("Allow")]
        allow: &'static str,
    },
    #[error("only {allow} are served")]
    #[sip_response(405)]
    MethodNotServed { allow: &'static str },
    #[error("these extensions are not supported: {unsupported}")]
    #[sip_response(420)]
    Extensions { unsupported: String },
    #[error("only {accept} is understood")]
    #[sip_response(415)]
    MediaType { accept: &'static str },
    #[error("the client does not take session descriptions")]
    #[sip_response(406)]
    NotAcceptable(#[sip_header("Warning")] Warning<&'static str>),
    #[error("there is no such dialog or transaction")]
    #[sip_response(481)]
    NoDialog,
}

/// Provisional responses to an INVITE.
#[sip_response(method = INVITE, role = uas)]
pub(crate) enum Progress {
    #[sip_response(100)]
    Trying,
    #[sip_response(180)]
    Ringing,
}

/// Final responses to an INVITE.
#[sip_response(method = INVITE, role = uas)]
pub(crate) enum Invite {
    #[sip_response(404)]
    NoSuchUser,
    #[sip_response(480)]
    NoAnswer,
    #[sip_response(486, "Busy Here")]
    Busy,
    /// One Warning line for each reason.
    #[sip_response(488)]
    OfferRefused(#[sip_header("Warning")] Vec<Warning<&'static str>>),
}

/// Responses to a REGISTER.
#[sip_response(method = REGISTER, role = registrar)]
pub(crate) enum Register {
    /// One Contact line for each binding.
    #[sip_response(200)]
    Confirmed { contact: Vec<String> },
    #[sip_response(400)]
    Malformed,
    #[sip_response(401)]
    Challenge { www_authenticate: &'static str },
    #[sip_response(403)]
    Forbidden,
    #[sip_response(423)]
    TooBrief { min_expires: u32 },
}

/// Responses to a SUBSCRIBE.
#[sip_response(method = SUBSCRIBE)]
pub(crate) enum Subscribe {
    #[sip_response(404)]
    NoSuchUser,
    #[sip_response(489)]
    UnknownPackage,
}

/// Responses to an OPTIONS: the code that an INVITE would get, and 200 where a call is possible (RFC
/// 3261 §11.2).
#[sip_response(method = OPTIONS, role = uas)]
pub(crate) enum Options {
    #[sip_response(200)]
    Capabilities {
        #[sip_header("Allow")]
        allow: &'static str,
        #[sip_header("Accept")]
        accept: &'static str,
        #[sip_header("Accept-Encoding")]
        encoding: &'static str,
        #[sip_header("Accept-Language")]
        language: &'static str,
        #[sip_header("Supported")]
        extensions: &'static str,
    },
    #[sip_response(404)]
    NoSuchUser,
    #[sip_response(486)]
    Busy,
}
