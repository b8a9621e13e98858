use core::fmt;

/// Who originates a response: the roles of a server in
/// [RFC 3261 §6](https://www.rfc-editor.org/rfc/rfc3261#section-6). Its `Display` is what
/// [`#[sip_response(role = ...)]`](macro@crate::sip_response) takes.
///
/// ```
/// use sipcode::{Role, sip};
///
/// assert_eq!(sip!(603).refused_by_role(Role::Registrar, "REGISTER"), Some("RFC 3261 §10.3"));
/// assert_eq!(Role::UserAgentServer.to_string(), "uas");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// A user agent server: it responds for the user.
    UserAgentServer,
    /// A proxy: it forwards requests and responses, and originates few.
    Proxy,
    /// A registrar: it responds to REGISTER.
    Registrar,
    /// A redirect server: it responds with 3xx.
    RedirectServer,
}

impl Role {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::UserAgentServer => "uas",
            Self::Proxy => "proxy",
            Self::Registrar => "registrar",
            Self::RedirectServer => "redirect",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
