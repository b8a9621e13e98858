/// A SIP response code that the compiler checks against IANA's registry.
///
/// The code is a [`StatusCode`](crate::StatusCode), and the macro can stand wherever a value or a
/// pattern can stand: in expressions, constants, statics, `match` arms, `if let`, `matches!`.
/// A number that is not registered does not compile, and the error says what to write instead.
/// At run time nothing is left of the check: `sip!(486)` is the constant
/// [`StatusCode::BUSY_HERE`](crate::StatusCode::BUSY_HERE).
///
/// ```
/// use sipcode::{StatusCode, sip};
///
/// const BUSY: StatusCode = sip!(486);              // by number
/// assert_eq!(BUSY, sip!(BUSY_HERE));               // by name
/// assert_eq!(BUSY, sip!(486, "Busy Here"));        // the phrase is checked as well
/// assert_eq!(486, sip!(486u16));                   // a checked u16, for other SIP crates
///
/// fn next_step(code: StatusCode) -> &'static str {
///     match code {
///         sip!(100) => "wait",
///         sip!(1xx) => "ring",                     // a whole class, registered or not
///         sip!(2xx) => "acknowledge",
///         sip!(401 | 407) => "authenticate",       // one of several
///         sip!(3xx) => "redirect",
///         sip!(4xx | 5xx | 6xx) => "give up",
///     }                                            // exhaustive: rustc knows the six classes
/// }
/// assert_eq!(next_step(BUSY), "give up");
/// ```
///
/// # Forms
///
/// | form | is | stands as |
/// |---|---|---|
/// | `sip!(486)`, `sip!(BUSY_HERE)` | a `StatusCode` | value, pattern |
/// | `sip!(486, "Busy Here")` | the same; the phrase must be the registered one, or another that an RFC allows | value, pattern |
/// | `sip!(486u16)` | a `u16` | value, pattern |
/// | `sip!(401 \| 407)`, `sip!(4xx)`, `sip!(1xx \| 200)` | one of several codes | pattern |
/// | `sip!(2xxu16)`, `sip!(401u16 \| 407u16)` | the same over a `u16` | pattern |
/// | `sip!(202)` | a code that may be matched, but should no longer be sent | pattern |
/// | `sip!(202, allow(deprecated))` | the same where it is sent all the same | value, pattern |
///
/// Like any constant in Rust, the pattern of a code matches a `StatusCode` and not a reference to one:
/// write `match *code`. A code is written as three decimal digits. It may come from a macro of your
/// own (`$c:literal`, `$c:expr`, `$c:tt`). For a number that is known only at run time there is
/// [`StatusCode::from_u16`](crate::StatusCode::from_u16).
///
/// # Codes that need `allow`
///
/// `allow(...)` is the last argument. An unneeded `allow` is an error, so each one you see matters.
///
/// | | for |
/// |---|---|
/// | `allow(deprecated)` | 202 as a value; a pattern needs none |
/// | `allow(obsolete)` | 303, 409 and 411, of RFC 2543 |
/// | `allow(unregistered)` | any other number from 100 to 699, agreed between the two parties |
///
/// ```
/// use sipcode::{StatusCode, sip};
///
/// const LOW_CREDIT: StatusCode = sip!(452, allow(unregistered));
///
/// fn is_accepted(code: StatusCode) -> bool {
///     matches!(code, sip!(200 | 202))
/// }
/// assert!(is_accepted(StatusCode::OK) && !is_accepted(LOW_CREDIT));
/// ```
///
/// # Errors
///
/// An unknown code, a phrase that belongs to another code, a number in another notation: each is
/// one error, at the token to change.
///
/// ```compile_fail
/// let code = sipcode::sip!(468);
/// ```
/// ```text
/// error: 468 is not a registered SIP response code
///        help: similar registered codes: `486` Busy Here, `469` Bad Info Package
///        help: for a private code that both parties agreed on, write `sip!(468, allow(unregistered))`
/// ```
///
/// rustc itself reports a class or alternatives used as a value, a class that a `match` forgets, and
/// an arm that an earlier one shadows:
///
/// ```compile_fail,E0004
/// # use sipcode::{StatusCode, sip};
/// # fn forgets(code: StatusCode) {
/// match code {
///     sip!(1xx | 2xx) => {}
///     sip!(4xx | 5xx | 6xx) => {}
/// }
/// # }
/// ```
/// ```compile_fail,E0308
/// let code = sipcode::sip!(4xx);
/// ```
#[macro_export]
macro_rules! sip {
    ($($input:tt)*) => {
        $crate::__sip! { $crate $($input)* }
    };
}

/// A set of SIP response codes that the compiler checks against IANA's registry.
///
/// The set is a [`CodeSet`](crate::CodeSet). It is written like a pattern of [`sip!`](crate::sip),
/// codes by number or name and classes with `|` between them, and it is a value: something to
/// keep, to pass on and to compute with. It is made while the program compiles, wherever the macro
/// stands.
///
/// ```
/// use sipcode::{CodeSet, StatusCode, sip, sip_codes};
///
/// const RETRIED: CodeSet = sip_codes!(408 | TEMPORARILY_UNAVAILABLE | 5xx);
///
/// fn should_retry(code: StatusCode, retried: CodeSet) -> bool {
///     retried.contains(code)
/// }
/// assert!(should_retry(sip!(503), RETRIED));
/// assert!(!should_retry(sip!(486), RETRIED));
/// assert!(should_retry(sip!(486), RETRIED | sip_codes!(486)));
/// ```
///
/// An obsolete or unregistered code needs `allow(...)`, as in
/// [`sip!`](crate::sip#codes-that-need-allow); a deprecated one does not, because it is still received.
/// A phrase and a `u16` have no place in a set. The empty set is
/// [`CodeSet::new()`](crate::CodeSet::new).
///
/// ```
/// use sipcode::{StatusCode, sip_codes};
///
/// let private = sip_codes!(2xx | 452 | 453, allow(unregistered));
/// assert!(private.contains(StatusCode::from_u16(452)?));
/// # Ok::<(), sipcode::InvalidStatusCode>(())
/// ```
///
/// # Errors
///
/// Each mistake is one error, at the token to change: those of [`sip!`](crate::sip), and a code that
/// is in the set already.
///
/// ```compile_fail
/// let failures = sipcode::sip_codes!(4xx | 486);
/// ```
/// ```text
/// error: `4xx` lists `486` already
///        help: remove one of them
/// ```
#[macro_export]
macro_rules! sip_codes {
    ($($input:tt)*) => {
        $crate::__sip_codes! { $crate $($input)* }
    };
}

/// A response on the spot, checked as [`#[sip_response]`](macro@crate::sip_response) checks a type.
///
/// The response is an expression of a type that implements [`SipResponse`](crate::SipResponse) and
/// [`ResponseCodes`](crate::ResponseCodes). It can be returned as `impl SipResponse`, boxed, and sent to
/// another thread if its values can. Values are moved in; a reference is borrowed for as long as the
/// response lives. Each reply has a type of its own: a function that chooses between several returns a
/// `Box<dyn SipResponse>` (feature `alloc`), which `?` makes of a reply, or a
/// [declared](macro@crate::sip_response) enum. To compare a code write [`sip!`](crate::sip).
///
/// ```
/// use sipcode::{SipResponse, sip_reply};
///
/// const METHODS: &str = "INVITE, ACK, CANCEL, BYE";
///
/// fn respond(method: &str, node: &str) -> Box<dyn SipResponse> {
///     match method {
///         "OPTIONS" => Box::new(sip_reply!(200, allow = METHODS)),
///         "REGISTER" => Box::new(sip_reply!(423, method = REGISTER, min_expires = 60)),
///         "PUBLISH" => Box::new(sip_reply!(405, allow = METHODS, "X-Node" = node.to_owned())),
///         _ => Box::new(sip_reply!(500, reason = "Out of Order")),
///     }
/// }
///
/// let response = respond("PUBLISH", "a");
/// assert_eq!(response.status_line().to_string(), "SIP/2.0 405 Method Not Allowed");
/// let mut lines = Vec::new();
/// response.headers(&mut |name, value| lines.push(format!("{name}: {value}")));
/// assert_eq!(lines, ["Allow: INVITE, ACK, CANCEL, BYE", "X-Node: a"]);
/// ```
///
/// # Arguments
///
/// The code comes first, then the others in any order, in which their values are evaluated.
///
/// | | |
/// |---|---|
/// | `486`, `BUSY_HERE`, `486, "Busy Here"` | the code, as in [`sip!`](crate::sip), and its phrase |
/// | `min_expires = 60` | a registered header, by its name in snake case; the value is what its `Display` prints |
/// | `"X-Node" = node` | any header |
/// | `each(contact) = contacts` | a line for each value that a reference to a collection or an `Option` gives; enough for a header that must be there, on the author's word |
/// | `body("application/sdp") = sdp` | the body, an `AsRef<[u8]>`, and its Content-Type |
/// | `reason = "Out of Order"` | sent in place of the registered phrase; the header field Reason is `"Reason" = ...` |
/// | `reason = text` | the same from any `AsRef<str>`: up to the first character that a phrase cannot hold |
/// | `method = INVITE`, `role = uas`, `allow(...)` | as in [`#[sip_response]`](macro@crate::sip_response#on-the-struct-or-the-enum) |
///
/// ```
/// use sipcode::{SipResponse, sip_reply};
///
/// let contacts = ["<sip:bob@192.0.2.4>", "<sip:bob@192.0.2.5>"];
/// let moved = sip_reply!(302, each(contact) = contacts);
/// let mut count = 0;
/// moved.headers(&mut |_, _| count += 1);
/// assert_eq!(count, 2);
///
/// let answered = sip_reply!(
///     200,
///     method = INVITE,
///     contact = "<sip:bob@192.0.2.4>",
///     body("application/sdp") = "v=0\r\n".to_owned(),
/// );
/// assert_eq!(answered.body(), b"v=0\r\n");
/// ```
///
/// In a function with a [contract](macro@crate::sip_response#on-a-function) the code must be one of the
/// list, and the method of the contract is that of the response.
///
/// # Errors
///
/// All mistakes are reported at once, each at the token to change.
///
/// ```compile_fail
/// let response = sipcode::sip_reply!(405);
/// ```
/// ```text
/// error: 405 Method Not Allowed must carry `Allow`
///        help: add `allow = ...`
///        help: if another layer adds it, write `allow(missing_headers)`
///        note: RFC 3261 §8.2.1
/// ```
#[macro_export]
macro_rules! sip_reply {
    ($($input:tt)*) => {
        $crate::__sip_reply! { $crate $($input)* }
    };
}

/// A warn-code of the Warning header field that the compiler checks against IANA's registry.
///
/// It is to [`WarnCode`](crate::WarnCode) what [`sip!`](crate::sip) is to `StatusCode`: a value or a
/// pattern, by number or name, with the registered text beside it if you want that checked, and
/// nothing at run time ([RFC 3261 §20.43](https://www.rfc-editor.org/rfc/rfc3261#section-20.43)).
///
/// ```
/// use sipcode::{WarnCode, sip_warning};
///
/// const BANDWIDTH: WarnCode = sip_warning!(370);
/// assert_eq!(BANDWIDTH, sip_warning!(INSUFFICIENT_BANDWIDTH));
/// assert_eq!(BANDWIDTH, sip_warning!(370, "Insufficient bandwidth"));
/// assert_eq!(370, sip_warning!(370u16));
///
/// fn may_retry_with_less(code: WarnCode) -> bool {
///     matches!(code, sip_warning!(303 | 370))
/// }
/// assert!(may_retry_with_less(BANDWIDTH));
/// ```
///
/// `allow(unregistered)` takes any other number from 300 to 399, which is what SIP can register
/// ([RFC 3261 §27.2](https://www.rfc-editor.org/rfc/rfc3261#section-27.2)).
///
/// # Errors
///
/// Each mistake is one error, at the token to change.
///
/// ```compile_fail
/// let code = sipcode::sip_warning!(486);
/// ```
/// ```text
/// error: 486 Busy Here is a SIP response code, not a warn-code
///        help: write `sip!(486)`
/// ```
#[macro_export]
macro_rules! sip_warning {
    ($($input:tt)*) => {
        $crate::__sip_warning! { $crate $($input)* }
    };
}
