//! Whether a response that was built at run time can be one to its request, and from its sender.

use sipcode_registry::{ResponseTo, facts};

use crate::{Role, StatusCode};

impl StatusCode {
    /// The RFC and section by which a response with this code is not one to a request of this method;
    /// `None` if it can be. It is what the compiler refuses in a
    /// [`#[sip_response]`](macro@crate::sip_response) with the same code and method.
    ///
    /// ```
    /// use sipcode::sip;
    ///
    /// assert_eq!(sip!(180).refused_by_method("BYE"), Some("RFC 4320 §4.1"));
    /// assert_eq!(sip!(180).refused_by_method("INVITE"), None);
    /// ```
    #[must_use]
    pub fn refused_by_method(self, method: &str) -> Option<&'static str> {
        let to = ResponseTo {
            method: Some(method),
            role: None,
        };
        let fact = to.refused_by_method(facts(self.as_u16()))?;
        Some(fact.reference)
    }

    /// The RFC and section by which the role does not originate this code in response to this method;
    /// `None` if it may. What a proxy forwards, it does not originate.
    ///
    /// ```
    /// use sipcode::{Role, sip};
    ///
    /// assert_eq!(sip!(600).refused_by_role(Role::Registrar, "REGISTER"), Some("RFC 3261 §10.3"));
    /// assert_eq!(sip!(600).refused_by_role(Role::UserAgentServer, "INVITE"), None);
    /// ```
    #[must_use]
    pub fn refused_by_role(self, role: Role, method: &str) -> Option<&'static str> {
        let to = ResponseTo {
            method: Some(method),
            role: Some(role.as_str()),
        };
        let fact = to.refused_by_role(facts(self.as_u16()))?;
        Some(fact.reference)
    }
}
