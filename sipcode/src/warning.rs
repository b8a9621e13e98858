use core::{fmt, net::Ipv6Addr};

use crate::{WarnCode, one_line::has_line_break_or_nul, quoted::Quoted, token::is_token};

/// One value of a Warning header field: a code, who warns, and a text for people.
///
/// Its `Display` is what goes on the wire, with the text quoted and escaped as
/// [RFC 3261 §25.1](https://www.rfc-editor.org/rfc/rfc3261#section-25.1) says (`warning-value`).
/// `T` is what holds agent and text: `&str`, or a `String` that the feature `alloc` parses them
/// into.
///
/// ```
/// use sipcode::{Warning, sip_warning};
///
/// let warning = Warning::new(
///     sip_warning!(307),
///     "isi.edu",
///     "Session parameter 'foo' not understood",
/// )?;
/// assert_eq!(
///     warning.to_string(),
///     r#"307 isi.edu "Session parameter 'foo' not understood""#
/// );
/// # Ok::<(), sipcode::InvalidWarning>(())
/// ```
///
/// A header field of a response:
///
/// ```
/// use sipcode::{SipResponse, Warning, sip_response, sip_warning};
///
/// #[sip_response(488)]
/// struct NotAcceptable(#[sip_header("Warning")] Warning<&'static str>);
///
/// let warning = Warning::new(sip_warning!(305), "192.0.2.4", "no \"G.711\" here")?;
/// NotAcceptable(warning).headers(&mut |name, value| {
///     assert_eq!(format!("{name}: {value}"), r#"Warning: 305 192.0.2.4 "no \"G.711\" here""#);
/// });
/// # Ok::<(), sipcode::InvalidWarning>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Warning<T> {
    code: WarnCode,
    agent: T,
    text: T,
}

impl<T: AsRef<str>> Warning<T> {
    /// The warning of an agent: its host with or without a port, or a pseudonym, which is a token.
    ///
    /// # Errors
    ///
    /// [`InvalidWarning::Agent`] if the agent is none of these, and [`InvalidWarning::LineBreakOrNul`]
    /// if the text holds CR, LF or NUL, which no header field can carry.
    ///
    /// ```
    /// use sipcode::{Warning, sip_warning};
    ///
    /// for agent in ["example.com", "192.0.2.1:5060", "[2001:db8::1]", "edge_proxy"] {
    ///     assert!(Warning::new(sip_warning!(370), agent, "128 kbit/s at most").is_ok());
    /// }
    /// assert!(Warning::new(sip_warning!(370), "edge proxy", "").is_err());
    /// assert!(Warning::new(sip_warning!(370), "example.com", "no\r\nway").is_err());
    /// ```
    pub fn new(code: WarnCode, agent: T, text: T) -> Result<Self, InvalidWarning> {
        if !is_agent(agent.as_ref()) {
            return Err(InvalidWarning::Agent);
        }
        if has_line_break_or_nul(text.as_ref()) {
            return Err(InvalidWarning::LineBreakOrNul);
        }
        Ok(Self { code, agent, text })
    }

    /// The code.
    ///
    /// ```
    /// # use sipcode::{Warning, sip_warning};
    /// let warning = Warning::new(sip_warning!(399), "example.com", "be careful")?;
    /// assert_eq!(warning.code(), sip_warning!(399));
    /// # Ok::<(), sipcode::InvalidWarning>(())
    /// ```
    #[must_use]
    pub const fn code(&self) -> WarnCode {
        self.code
    }

    /// Who warns.
    ///
    /// ```
    /// # use sipcode::{Warning, sip_warning};
    /// let warning = Warning::new(sip_warning!(399), "example.com", "be careful")?;
    /// assert_eq!(warning.agent(), "example.com");
    /// # Ok::<(), sipcode::InvalidWarning>(())
    /// ```
    #[must_use]
    pub fn agent(&self) -> &str {
        self.agent.as_ref()
    }

    /// The text, without quotes and escapes.
    ///
    /// ```
    /// # use sipcode::{Warning, sip_warning};
    /// let warning = Warning::new(sip_warning!(399), "example.com", "be \"careful\"")?;
    /// assert_eq!(warning.text(), "be \"careful\"");
    /// # Ok::<(), sipcode::InvalidWarning>(())
    /// ```
    #[must_use]
    pub fn text(&self) -> &str {
        self.text.as_ref()
    }
}

impl<T: AsRef<str>> fmt::Display for Warning<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (code, agent, text) = (self.code, self.agent(), Quoted(self.text()));
        write!(f, "{code:?} {agent} {text}")
    }
}

/// `warn-agent = hostport / pseudonym`.
fn is_agent(agent: &str) -> bool {
    is_token(agent) || is_host_and_port(agent)
}

fn is_host_and_port(text: &str) -> bool {
    let host_end = if text.starts_with('[') {
        text.find(']').map(|bracket| bracket + 1)
    } else {
        text.find(':')
    };
    let (host, port) = text.split_at(host_end.unwrap_or(text.len()));
    let address = host
        .strip_prefix('[')
        .and_then(|host| host.strip_suffix(']'));
    let is_host = match address {
        Some(address) => address.parse::<Ipv6Addr>().is_ok(),
        None => is_host_name(host),
    };
    let is_port = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    is_host && (port.is_empty() || port.strip_prefix(':').is_some_and(is_port))
}

/// A name or an IPv4 address: labels of letters, digits and inner hyphens.
fn is_host_name(host: &str) -> bool {
    let host = host.strip_suffix('.').unwrap_or(host);
    host.split('.').all(|label| {
        let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        !label.is_empty()
            && label.bytes().all(is_inner)
            && !label.starts_with('-')
            && !label.ends_with('-')
    })
}

/// Why something is not a warning.
///
/// ```
/// use sipcode::{InvalidWarning, Warning, sip_warning};
///
/// let error = Warning::new(sip_warning!(399), "two words", "").unwrap_err();
/// assert_eq!(error, InvalidWarning::Agent);
/// assert_eq!(error.to_string(), "the agent of a warning is a host, a host and port, or a token");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum InvalidWarning {
    /// It does not begin with three digits.
    Code,
    /// The agent is not a host, a host and port, or a token.
    Agent,
    /// The text is not a quoted string.
    Text,
    /// The text holds CR, LF or NUL.
    LineBreakOrNul,
    /// Something follows the text that is not a comma and another warning.
    Trailing,
}

impl fmt::Display for InvalidWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Code => "a warning begins with three digits",
            Self::Agent => "the agent of a warning is a host, a host and port, or a token",
            Self::Text => "the text of a warning is a quoted string",
            Self::LineBreakOrNul => "the text of a warning holds no CR, LF or NUL",
            Self::Trailing => "expected a comma and another warning, or the end of the value",
        })
    }
}

impl core::error::Error for InvalidWarning {}
