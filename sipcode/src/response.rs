use core::fmt::Display;

#[cfg(feature = "alloc")]
use crate::one_line::checked_line;
use crate::{StatusCode, StatusLine, one_line::Lines};

/// A response to a request: a code, its phrase, and the header fields and the body that go with it.
///
/// [`#[sip_response]`](macro@crate::sip_response) implements it for structs and enums, and
/// [`sip_reply!`](crate::sip_reply) makes one on the spot, with every code, phrase and header checked.
/// [`StatusLine`] is a response without headers, for a code that is known only at run time. The trait
/// may also be implemented by hand. It is dyn-compatible, so that a handler can return
/// `Box<dyn SipResponse>` (feature `alloc`); a `Result` of two responses is one, so that a handler can
/// use `?`.
///
/// ```
/// use sipcode::{SipResponse, sip, sip_response};
///
/// #[sip_response(method = REGISTER)]
/// enum Refusal {
///     #[sip_response(423)]
///     TooBrief { min_expires: u32 },
/// }
///
/// let response: &dyn SipResponse = &Refusal::TooBrief { min_expires: 60 };
/// assert_eq!(response.status_code(), sip!(423));
/// assert_eq!(response.status_line().to_string(), "SIP/2.0 423 Interval Too Brief");
///
/// let mut head = response.status_line().to_string() + "\r\n";
/// response.headers(&mut |name, value| head += &format!("{name}: {value}\r\n"));
/// assert_eq!(head, "SIP/2.0 423 Interval Too Brief\r\nMin-Expires: 60\r\n");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a SIP response",
    label = "a response has a code and the header fields that belong to it",
    note = "to respond with a code, write `sip_reply!(486)`, which checks its header fields",
    note = "where the code is known only at run time, write `code.status_line()`",
    note = "for a type of your own, put `#[sip_response(...)]` on it"
)]
pub trait SipResponse {
    /// The code.
    ///
    /// ```
    /// use sipcode::{SipResponse, sip, sip_response};
    ///
    /// #[sip_response(486)]
    /// struct Busy;
    ///
    /// assert_eq!(Busy.status_code(), sip!(486));
    /// ```
    fn status_code(&self) -> StatusCode;

    /// The reason phrase: the registered one unless the type says otherwise, and empty for a code
    /// that has none.
    ///
    /// ```
    /// use sipcode::{SipResponse, sip_response};
    ///
    /// #[sip_response(403, reason = "Stale Date")]
    /// struct Stale;
    ///
    /// assert_eq!(Stale.reason_phrase(), "Stale Date");
    /// ```
    fn reason_phrase(&self) -> &str {
        self.status_code().reason_phrase().unwrap_or_default()
    }

    /// Hands each header field that goes with the code to `each`, as a name and a value; one value
    /// is one line. None unless the type says otherwise. What the stack itself writes, such as Via, To and
    /// Content-Length, is not among them.
    ///
    /// ```
    /// use sipcode::{SipResponse, sip_response};
    ///
    /// #[sip_response(423)]
    /// struct TooBrief {
    ///     #[sip_header]
    ///     min_expires: u32,
    /// }
    ///
    /// let mut names = Vec::new();
    /// TooBrief { min_expires: 60 }.headers(&mut |name, _| names.push(name.to_owned()));
    /// assert_eq!(names, ["Min-Expires"]);
    /// ```
    fn headers(&self, each: &mut dyn FnMut(&str, &dyn Display)) {
        self.__lines(&mut Lines(each));
    }

    /// What the attribute writes in the place of `headers`: to check a function that takes a closure
    /// costs rustc as much as all else in an implementation.
    #[doc(hidden)]
    fn __lines(&self, lines: &mut Lines<'_>) {
        let _ = lines;
    }

    /// The body, empty unless the type says otherwise. Its Content-Type is among the
    /// [headers](SipResponse::headers); its length is for the stack to write.
    ///
    /// ```
    /// use sipcode::{SipResponse, sip_response};
    ///
    /// #[sip_response(200, method = INVITE)]
    /// struct Answered {
    ///     contact: String,
    ///     #[sip_body("application/sdp")]
    ///     sdp: String,
    /// }
    ///
    /// let contact = "<sip:bob@192.0.2.4>".to_owned();
    /// let answered = Answered { contact, sdp: "v=0\r\n".to_owned() };
    /// assert_eq!(answered.body(), b"v=0\r\n");
    /// ```
    fn body(&self) -> &[u8] {
        &[]
    }

    /// The first line of the response.
    ///
    /// ```
    /// use sipcode::{SipResponse, sip_response};
    ///
    /// #[sip_response(486)]
    /// struct Busy;
    ///
    /// assert_eq!(Busy.status_line().to_string(), "SIP/2.0 486 Busy Here");
    /// ```
    fn status_line(&self) -> StatusLine<'_> {
        StatusLine::new(self.status_code(), self.reason_phrase())
    }

    /// The [headers](SipResponse::headers) as a vector of names and values, for a test or for a stack
    /// that takes them so. A name that is not a token is left out, and a value ends before a CR, LF or
    /// NUL, also where the trait is implemented by hand.
    ///
    /// ```
    /// use sipcode::{SipResponse, sip_response};
    ///
    /// #[sip_response(423)]
    /// struct TooBrief {
    ///     #[sip_header]
    ///     min_expires: u32,
    /// }
    ///
    /// let lines = TooBrief { min_expires: 60 }.header_lines();
    /// assert_eq!(lines, [("Min-Expires".to_owned(), "60".to_owned())]);
    /// ```
    #[cfg(feature = "alloc")]
    #[cfg_attr(docsrs, doc(cfg(feature = "alloc")))]
    fn header_lines(&self) -> alloc::vec::Vec<(alloc::string::String, alloc::string::String)> {
        use alloc::string::ToString as _;

        let mut lines = alloc::vec::Vec::new();
        self.headers(&mut |name, value| {
            let mut keep = |name: &str, value: &dyn Display| {
                lines.push((name.to_string(), value.to_string()));
            };
            checked_line(&mut keep, name, value);
        });
        lines
    }
}

macro_rules! of_pointers {
    ($($(#[$attribute:meta])* $pointer:ty;)+) => {$(
        $(#[$attribute])*
        impl<T: SipResponse + ?Sized> SipResponse for $pointer {
            fn status_code(&self) -> StatusCode {
                (**self).status_code()
            }

            fn reason_phrase(&self) -> &str {
                (**self).reason_phrase()
            }

            fn headers(&self, each: &mut dyn FnMut(&str, &dyn Display)) {
                (**self).headers(each);
            }

            fn body(&self) -> &[u8] {
                (**self).body()
            }

            fn status_line(&self) -> StatusLine<'_> {
                (**self).status_line()
            }
        }
    )+};
}

of_pointers! {
    &T;
    &mut T;
    #[cfg(feature = "alloc")]
    #[cfg_attr(docsrs, doc(cfg(feature = "alloc")))]
    alloc::boxed::Box<T>;
}

/// One of two responses, so that a handler may use `?`: `Result<Confirmed, Refusal>`.
///
/// ```
/// use sipcode::{SipResponse, sip_response};
///
/// #[sip_response(200)]
/// struct Done;
///
/// #[sip_response(481)]
/// struct NoDialog;
///
/// fn find(call: &str) -> Result<(), NoDialog> {
///     if call == "a84b4c76e66710" { Ok(()) } else { Err(NoDialog) }
/// }
///
/// fn on_bye(call: &str) -> Result<Done, NoDialog> {
///     find(call)?;
///     Ok(Done)
/// }
///
/// assert_eq!(on_bye("a84b4c76e66710").status_code(), 200);
/// assert_eq!(on_bye("unknown").status_code(), 481);
/// ```
impl<T: SipResponse, E: SipResponse> SipResponse for Result<T, E> {
    fn status_code(&self) -> StatusCode {
        match self {
            Ok(response) => response.status_code(),
            Err(response) => response.status_code(),
        }
    }

    fn reason_phrase(&self) -> &str {
        match self {
            Ok(response) => response.reason_phrase(),
            Err(response) => response.reason_phrase(),
        }
    }

    fn headers(&self, each: &mut dyn FnMut(&str, &dyn Display)) {
        match self {
            Ok(response) => response.headers(each),
            Err(response) => response.headers(each),
        }
    }

    fn body(&self) -> &[u8] {
        match self {
            Ok(response) => response.body(),
            Err(response) => response.body(),
        }
    }

    fn status_line(&self) -> StatusLine<'_> {
        match self {
            Ok(response) => response.status_line(),
            Err(response) => response.status_line(),
        }
    }
}
