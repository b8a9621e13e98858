use core::fmt::Display;

use crate::{StatusCode, StatusLine};

/// A response to a request: a code, its phrase and the header fields that go with it.
///
/// [`#[sip_response]`](macro@crate::sip_response) implements it for structs and enums, with every
/// code, phrase and header checked. It may also be implemented by hand. It is dyn-compatible, so that
/// a handler can return `Box<dyn SipResponse>` (feature `alloc`).
///
/// ```
/// use sipcode::{SipResponse, sip, sip_response};
///
/// #[sip_response(method = REGISTER)]
/// enum Registration {
///     #[sip_response(423)]
///     TooBrief { min_expires: u32 },
/// }
///
/// let response: &dyn SipResponse = &Registration::TooBrief { min_expires: 60 };
/// assert_eq!(response.status_code(), sip!(423));
/// assert_eq!(response.status_line().to_string(), "SIP/2.0 423 Interval Too Brief");
///
/// let mut head = response.status_line().to_string() + "\r\n";
/// response.headers(&mut |name, value| head += &format!("{name}: {value}\r\n"));
/// assert_eq!(head, "SIP/2.0 423 Interval Too Brief\r\nMin-Expires: 60\r\n");
/// ```
pub trait SipResponse {
    /// The code.
    ///
    /// ```
    /// use sipcode::{SipResponse, sip};
    ///
    /// assert_eq!(sip!(486).status_code(), 486);
    /// ```
    fn status_code(&self) -> StatusCode;

    /// The reason phrase: the registered one unless the type says otherwise, and empty for a code
    /// that has none.
    ///
    /// ```
    /// use sipcode::{SipResponse, sip};
    ///
    /// assert_eq!(SipResponse::reason_phrase(&sip!(486)), "Busy Here");
    /// ```
    fn reason_phrase(&self) -> &str {
        self.status_code().reason_phrase().unwrap_or_default()
    }

    /// Hands each header field that goes with the code to `each`, as a name and a value; one value
    /// is one line. None unless the type says otherwise.
    ///
    /// ```
    /// use sipcode::{SipResponse, sip};
    ///
    /// sip!(486).headers(&mut |name, value| unreachable!("{name}: {value}"));
    /// ```
    fn headers(&self, each: &mut dyn FnMut(&str, &dyn Display)) {
        let _ = each;
    }

    /// The first line of the response.
    ///
    /// ```
    /// use sipcode::{SipResponse, sip};
    ///
    /// assert_eq!(sip!(486).status_line().to_string(), "SIP/2.0 486 Busy Here");
    /// ```
    fn status_line(&self) -> StatusLine<'_> {
        StatusLine::new(self.status_code(), self.reason_phrase())
    }
}

impl SipResponse for StatusCode {
    fn status_code(&self) -> StatusCode {
        *self
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
