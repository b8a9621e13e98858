use core::fmt;

use crate::{
    IsupLocation, Q850Cause, ReasonProtocol, StatusCode,
    one_line::has_line_break_or_nul,
    parameter::{NotParameter, parameters, split_parameter},
    quoted::Quoted,
};

/// One value of a Reason header field: why a request was sent, or a response.
///
/// It has a protocol, which says what the cause means, and where there are such a cause, a text for
/// people, a location, and further parameters. Its `Display` is what goes on the wire, with the text
/// quoted and escaped ([RFC 3326 §2](https://www.rfc-editor.org/rfc/rfc3326#section-2),
/// `reason-value`). `T` is what holds the texts: `&str`, of which a reason is built, or the `String`
/// that the feature `alloc` parses it into.
///
/// ```
/// use sipcode::{IsupLocation, Q850Cause, Reason, sip};
///
/// let elsewhere = Reason::sip(sip!(200)).with_text("Call completed elsewhere")?;
/// assert_eq!(elsewhere.to_string(), r#"SIP;cause=200;text="Call completed elsewhere""#);
///
/// let busy = Reason::q850(Q850Cause::USER_BUSY).with_location(IsupLocation::User)?;
/// assert_eq!(busy.to_string(), "Q.850;cause=17;location=U");
/// # Ok::<(), sipcode::InvalidReason>(())
/// ```
///
/// # Where it may stand
///
/// In any request within a dialog, in a CANCEL, and in a response whose code allows it: 199 must
/// carry one ([RFC 6228 §5](https://www.rfc-editor.org/rfc/rfc6228#section-5)). A reason of Q.850 may
/// stand in any response but 100
/// ([RFC 6432 §3](https://www.rfc-editor.org/rfc/rfc6432#section-3)). It does not change how a message
/// is processed.
///
/// The 603 with which a network tells that it blocked a call, defined by ATIS-1000099, has a phrase of
/// its own and a Reason, whose text that standard prescribes:
///
/// ```
/// use sipcode::{Reason, SipResponse, sip, sip_response};
///
/// #[sip_response(603, reason = "Network Blocked")]
/// struct NetworkBlocked(#[sip_header("Reason")] Reason<&'static str>);
///
/// let reason = Reason::sip(sip!(603))
///     .with_text("v=analytics1;url=https://example.com")?
///     .with_parameters("location=RLN")?;
/// let blocked = NetworkBlocked(reason);
/// assert_eq!(blocked.status_line().to_string(), "SIP/2.0 603 Network Blocked");
/// blocked.headers(&mut |name, value| {
///     assert_eq!(
///         format!("{name}: {value}"),
///         r#"Reason: SIP;cause=603;text="v=analytics1;url=https://example.com";location=RLN"#
///     );
/// });
/// # Ok::<(), sipcode::InvalidReason>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Reason<T> {
    pub(crate) protocol: ReasonProtocol<T>,
    pub(crate) cause: Option<u32>,
    pub(crate) text: Option<T>,
    pub(crate) location: Option<IsupLocation>,
    /// As they go on the wire, with semicolons between them.
    pub(crate) parameters: Option<T>,
}

impl<'a> Reason<&'a str> {
    /// A reason of SIP, whose cause is a status code.
    ///
    /// ```
    /// use sipcode::{Reason, sip};
    ///
    /// const UNACCEPTABLE: Reason<&str> = Reason::sip(sip!(488));
    /// assert_eq!(UNACCEPTABLE.to_string(), "SIP;cause=488");
    /// ```
    #[must_use]
    pub const fn sip(code: StatusCode) -> Self {
        Self::of(ReasonProtocol::Sip).with_cause(code.as_u16() as u32)
    }

    /// A reason of the telephone network.
    ///
    /// ```
    /// use sipcode::{Q850Cause, Reason};
    ///
    /// const HUNG_UP: Reason<&str> = Reason::q850(Q850Cause::NORMAL_CALL_CLEARING);
    /// assert_eq!(HUNG_UP.to_string(), "Q.850;cause=16");
    /// ```
    #[must_use]
    pub const fn q850(cause: Q850Cause) -> Self {
        Self::of(ReasonProtocol::Q850).with_cause(cause.as_u8() as u32)
    }

    /// A reason of any protocol, without a cause. [`Other`](ReasonProtocol::Other) with the token of
    /// a registered protocol becomes that protocol.
    ///
    /// # Errors
    ///
    /// [`InvalidReason::Protocol`] if another protocol than the registered ones is not a token.
    ///
    /// ```
    /// use sipcode::{Reason, ReasonProtocol};
    ///
    /// let preempted = Reason::new(ReasonProtocol::Preemption)?.with_cause(1);
    /// assert_eq!(preempted.to_string(), "Preemption;cause=1");
    /// assert!(Reason::new(ReasonProtocol::Other("two words")).is_err());
    /// # Ok::<(), sipcode::InvalidReason>(())
    /// ```
    pub fn new(protocol: ReasonProtocol<&'a str>) -> Result<Self, InvalidReason> {
        match protocol {
            ReasonProtocol::Other(token) => ReasonProtocol::from_token(token).map(Self::of),
            registered => Ok(Self::of(registered)),
        }
    }

    /// The same reason with this cause, whatever it means to the protocol.
    ///
    /// ```
    /// use sipcode::{Reason, ReasonProtocol};
    ///
    /// let timed_out = Reason::new(ReasonProtocol::ReleaseCause)?.with_cause(2);
    /// assert_eq!(timed_out.cause(), Some(2));
    /// # Ok::<(), sipcode::InvalidReason>(())
    /// ```
    #[must_use]
    pub const fn with_cause(self, cause: u32) -> Self {
        let cause = Some(cause);
        Self { cause, ..self }
    }

    /// The same reason with this text, which stands in quotes on the wire.
    ///
    /// # Errors
    ///
    /// [`InvalidReason::LineBreakOrNul`] if the text holds CR, LF or NUL.
    ///
    /// ```
    /// use sipcode::{InvalidReason, Reason, sip};
    ///
    /// let reason = Reason::sip(sip!(600)).with_text("Busy \"Everywhere\"")?;
    /// assert_eq!(reason.to_string(), r#"SIP;cause=600;text="Busy \"Everywhere\"""#);
    ///
    /// let error = Reason::sip(sip!(600)).with_text("no\r\nway").unwrap_err();
    /// assert_eq!(error, InvalidReason::LineBreakOrNul);
    /// # Ok::<(), sipcode::InvalidReason>(())
    /// ```
    pub const fn with_text(self, text: &'a str) -> Result<Self, InvalidReason> {
        if has_line_break_or_nul(text) {
            return Err(InvalidReason::LineBreakOrNul);
        }
        let text = Some(text);
        Ok(Self { text, ..self })
    }

    /// The same reason with the part of the telephone network that ended the call
    /// ([RFC 8606 §4](https://www.rfc-editor.org/rfc/rfc8606#section-4)). A gateway that knows the
    /// location must send it with the cause.
    ///
    /// # Errors
    ///
    /// [`InvalidReason::Location`] if the protocol is not Q.850: RFC 8606 gives no other a location.
    /// Where another standard does, write it with [`with_parameters`](Self::with_parameters).
    ///
    /// ```
    /// use sipcode::{IsupLocation, Q850Cause, Reason, sip};
    ///
    /// let unallocated = Reason::q850(Q850Cause::UNALLOCATED_NUMBER)
    ///     .with_text("Unallocated (unassigned) number")?
    ///     .with_location(IsupLocation::LocalNetwork)?;
    /// assert_eq!(
    ///     unallocated.to_string(),
    ///     r#"Q.850;cause=1;text="Unallocated (unassigned) number";location=LN"#
    /// );
    /// assert!(Reason::sip(sip!(404)).with_location(IsupLocation::User).is_err());
    /// # Ok::<(), sipcode::InvalidReason>(())
    /// ```
    pub const fn with_location(self, location: IsupLocation) -> Result<Self, InvalidReason> {
        if !matches!(self.protocol, ReasonProtocol::Q850) {
            return Err(InvalidReason::Location);
        }
        let location = Some(location);
        Ok(Self { location, ..self })
    }

    /// The same reason with these further parameters instead of those that it has, as they go on the
    /// wire: with semicolons between them, and without white space around their parts.
    ///
    /// # Errors
    ///
    /// [`InvalidReason::LineBreakOrNul`] if a value holds CR, LF or NUL, and
    /// [`InvalidReason::Parameter`] if they are not parameters in another way, or if one of them has a
    /// method of its own: `cause`, `text`, and with Q.850 `location`.
    ///
    /// ```
    /// use sipcode::{Reason, ReasonProtocol};
    ///
    /// // RFC 9410
    /// let reason = Reason::new(ReasonProtocol::Stir)?
    ///     .with_cause(437)
    ///     .with_parameters(r#"ppi="https://example.com/passport""#)?;
    /// assert_eq!(reason.to_string(), r#"STIR;cause=437;ppi="https://example.com/passport""#);
    /// assert!(reason.with_parameters("cause=438").is_err());
    /// # Ok::<(), sipcode::InvalidReason>(())
    /// ```
    pub fn with_parameters(self, parameters: &'a str) -> Result<Self, InvalidReason> {
        let reserved: &[&str] = match self.protocol {
            ReasonProtocol::Q850 => &["cause", "text", "location"],
            _ => &["cause", "text"],
        };
        check_parameters(parameters, reserved)?;
        let parameters = Some(parameters);
        Ok(Self { parameters, ..self })
    }
}

impl<T> Reason<T> {
    pub(crate) const fn of(protocol: ReasonProtocol<T>) -> Self {
        Self {
            protocol,
            cause: None,
            text: None,
            location: None,
            parameters: None,
        }
    }
}

impl<T: AsRef<str>> Reason<T> {
    /// The protocol.
    ///
    /// ```
    /// use sipcode::{Reason, ReasonProtocol, sip};
    ///
    /// assert_eq!(Reason::sip(sip!(200)).protocol(), ReasonProtocol::Sip);
    /// ```
    #[must_use]
    pub fn protocol(&self) -> ReasonProtocol<&str> {
        self.protocol.borrowed()
    }

    /// The cause, whatever it means to the protocol; `None` if there is none.
    ///
    /// ```
    /// use sipcode::{Reason, sip};
    ///
    /// assert_eq!(Reason::sip(sip!(200)).cause(), Some(200));
    /// ```
    #[must_use]
    pub const fn cause(&self) -> Option<u32> {
        self.cause
    }

    /// The cause as a status code; `None` if the protocol is not SIP, or the cause not from 100 to
    /// 699.
    ///
    /// ```
    /// use sipcode::{Q850Cause, Reason, sip};
    ///
    /// assert_eq!(Reason::sip(sip!(200)).status_code(), Some(sip!(200)));
    /// assert_eq!(Reason::q850(Q850Cause::USER_BUSY).status_code(), None);
    /// ```
    #[must_use]
    pub fn status_code(&self) -> Option<StatusCode> {
        match self.protocol {
            ReasonProtocol::Sip => StatusCode::from_u16(self.cause?.try_into().ok()?).ok(),
            _ => None,
        }
    }

    /// The cause as one of the telephone network; `None` if the protocol is not Q.850, or the cause
    /// not from 1 to 127.
    ///
    /// ```
    /// use sipcode::{Q850Cause, Reason, sip};
    ///
    /// let reason = Reason::q850(Q850Cause::USER_BUSY);
    /// assert_eq!(reason.q850_cause(), Some(Q850Cause::USER_BUSY));
    /// assert_eq!(Reason::sip(sip!(486)).q850_cause(), None);
    /// ```
    #[must_use]
    pub fn q850_cause(&self) -> Option<Q850Cause> {
        match self.protocol {
            ReasonProtocol::Q850 => Q850Cause::from_u8(self.cause?.try_into().ok()?).ok(),
            _ => None,
        }
    }

    /// The text, without quotes and escapes; `None` if there is none.
    ///
    /// ```
    /// use sipcode::{Reason, sip};
    ///
    /// let reason = Reason::sip(sip!(200)).with_text("Call completed elsewhere")?;
    /// assert_eq!(reason.text(), Some("Call completed elsewhere"));
    /// # Ok::<(), sipcode::InvalidReason>(())
    /// ```
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        self.text.as_ref().map(AsRef::as_ref)
    }

    /// The part of the telephone network that ended the call; `None` if the protocol is not Q.850, or
    /// no location is told.
    ///
    /// ```
    /// use sipcode::{IsupLocation, Q850Cause, Reason};
    ///
    /// let reason = Reason::q850(Q850Cause::USER_BUSY).with_location(IsupLocation::User)?;
    /// assert_eq!(reason.location(), Some(IsupLocation::User));
    /// # Ok::<(), sipcode::InvalidReason>(())
    /// ```
    #[must_use]
    pub const fn location(&self) -> Option<IsupLocation> {
        self.location
    }

    /// The further parameters, in their order: each a name and, where there is one, a value as it is
    /// on the wire, so that a quoted one has its quotes.
    ///
    /// ```
    /// use sipcode::{Reason, sip};
    ///
    /// let reason = Reason::sip(sip!(200)).with_parameters("first;second=2;third=\"3 3\"")?;
    /// let parameters: Vec<_> = reason.parameters().collect();
    /// assert_eq!(
    ///     parameters,
    ///     [("first", None), ("second", Some("2")), ("third", Some("\"3 3\""))]
    /// );
    /// # Ok::<(), sipcode::InvalidReason>(())
    /// ```
    pub fn parameters(&self) -> impl Iterator<Item = (&str, Option<&str>)> + Clone {
        let text = self.parameters.as_ref().map_or("", AsRef::as_ref);
        parameters(text).map(|parameter| (parameter.name, parameter.value))
    }
}

impl<T: AsRef<str>> fmt::Display for Reason<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.protocol.as_str())?;
        if let Some(cause) = self.cause {
            write!(f, ";cause={cause}")?;
        }
        if let Some(text) = self.text() {
            write!(f, ";text={}", Quoted(text))?;
        }
        if let Some(location) = self.location {
            write!(f, ";location={}", location.as_str())?;
        }
        match &self.parameters {
            Some(parameters) => write!(f, ";{}", parameters.as_ref()),
            None => Ok(()),
        }
    }
}

fn check_parameters(text: &str, reserved: &[&str]) -> Result<(), InvalidReason> {
    if has_line_break_or_nul(text) {
        return Err(InvalidReason::LineBreakOrNul);
    }
    let mut rest = text;
    let mut length = 0;
    loop {
        let (parameter, after) = split_parameter(rest)?;
        if reserved
            .iter()
            .any(|name| name.eq_ignore_ascii_case(parameter.name))
        {
            return Err(InvalidReason::Parameter);
        }
        length += parameter.name.len() + parameter.value.map_or(0, |value| value.len() + 1);
        rest = match after.strip_prefix(';') {
            Some(next) => next,
            // White space would make the text longer than its parts.
            None if after.is_empty() && length == text.len() => return Ok(()),
            None => return Err(InvalidReason::Parameter),
        };
        length += 1;
    }
}

/// Why something is not a reason.
///
/// ```
/// use sipcode::{InvalidReason, Reason, sip};
///
/// let error = Reason::sip(sip!(200)).with_text("\0").unwrap_err();
/// assert_eq!(error, InvalidReason::LineBreakOrNul);
/// assert_eq!(error.to_string(), "a reason holds no CR, LF or NUL");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum InvalidReason {
    /// It does not begin with a protocol, which is a token.
    Protocol,
    /// The cause is not digits, or more than a `u32` holds.
    Cause,
    /// The text is not a quoted string.
    Text,
    /// The text or the value of a parameter holds CR, LF or NUL.
    LineBreakOrNul,
    /// A location goes with another protocol than Q.850.
    Location,
    /// A semicolon is not followed by a name, or an equals sign not by a token, a host or a quoted
    /// string.
    Parameter,
    /// There are two causes, two texts or two locations.
    Repeated,
    /// Something follows that is not a semicolon and a parameter, or a comma and another reason.
    Trailing,
}

impl From<NotParameter<'_>> for InvalidReason {
    fn from(error: NotParameter<'_>) -> Self {
        if error.has_line_break {
            Self::LineBreakOrNul
        } else if error.name.eq_ignore_ascii_case("cause") {
            Self::Cause
        } else if error.name.eq_ignore_ascii_case("text") {
            Self::Text
        } else {
            Self::Parameter
        }
    }
}

impl fmt::Display for InvalidReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Protocol => "a reason begins with a protocol, which is a token",
            Self::Cause => "the cause of a reason is digits, at most 4294967295",
            Self::Text => "the text of a reason is a quoted string",
            Self::LineBreakOrNul => "a reason holds no CR, LF or NUL",
            Self::Location => "only a reason of Q.850 has a location",
            Self::Parameter => {
                "a parameter of a reason is a name, alone or with a token, a host or a quoted string"
            }
            Self::Repeated => "a reason has one cause, one text and one location at most",
            Self::Trailing => {
                "expected a semicolon and a parameter, a comma and another reason, or the end of the value"
            }
        })
    }
}

impl core::error::Error for InvalidReason {}
