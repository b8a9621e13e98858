//! What identifies a transaction.

use ezk_sip_types::Name;

use crate::message::Request;

/// The branch of a client that knows RFC 3261 begins with it, and is unique.
const MAGIC_COOKIE: &str = "z9hG4bK";

/// What the requests of one transaction have in common (RFC 3261 §17.2.3).
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Key {
    Branch {
        method: String,
        branch: String,
        sent_by: String,
    },
    /// The key for a client of RFC 2543.
    Fields {
        method: String,
        uri: String,
        from_tag: Option<String>,
        to_tag: String,
        call_id: Option<String>,
        cseq: Option<u32>,
        via: String,
    },
}

impl Key {
    /// Makes the key of a request, as if it were of this method: an ACK and a CANCEL look for an INVITE
    /// (§9.2). `tag` is that of the responses. A request without a tag in To counts as one that has it,
    /// since the ACK will have it.
    pub(crate) fn new(request: &Request, method: &str, tag: &str) -> Self {
        let method = method.to_owned();
        let branch = request.via.parameter("branch").unwrap_or_default();
        let id = branch.strip_prefix(MAGIC_COOKIE).unwrap_or_default();
        if !id.is_empty() {
            return Self::Branch {
                method,
                branch: id.to_owned(),
                sent_by: request.via.sent_by.clone(),
            };
        }
        Self::Fields {
            method,
            uri: request.uri.clone(),
            from_tag: request.tag(&Name::FROM).map(str::to_owned),
            to_tag: request.tag(&Name::TO).unwrap_or(tag).to_owned(),
            call_id: request.value(&Name::CALL_ID).map(str::to_owned),
            cseq: request.cseq().map(|(number, _)| number),
            via: request.top_via(),
        }
    }
}
