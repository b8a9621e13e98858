/// Declares which SIP response a struct or each variant of an enum stands for, and implements
/// [`SipResponse`](crate::SipResponse); or declares [the codes of a function's
/// responses](macro@crate::sip_response#on-a-function).
///
/// The compiler then refuses what an RFC forbids: a code that is not registered, a phrase that
/// belongs to another code, a response without a header that it must carry, a code that is not a
/// response to the method, a code that the role does not originate.
///
/// ```
/// use sipcode::{SipResponse, StatusCode, sip_response};
///
/// #[sip_response(method = REGISTER, role = registrar)]
/// enum Registration {
///     #[sip_response(403, "Forbidden")]
///     NotAllowed,
///     #[sip_response(403, reason = "Stale Date")]
///     Stale,
///     #[sip_response(423)]
///     TooBrief { min_expires: u32 },
///     #[sip_response(401)]
///     Challenge(#[sip_header("WWW-Authenticate")] String),
///     #[sip_response(200)]
///     Confirmed { contact: Vec<String> },
///     #[sip_response(transparent)]
///     Busy(Busy),
///     #[sip_response(status = code)]
///     Upstream { code: StatusCode },
/// }
///
/// #[sip_response(503)]
/// struct Busy {
///     #[sip_header("Retry-After")]
///     seconds: Option<u32>,
/// }
///
/// let busy = Registration::Busy(Busy { seconds: Some(5) });
/// assert_eq!(busy.status_line().to_string(), "SIP/2.0 503 Service Unavailable");
/// busy.headers(&mut |name, value| assert_eq!(format!("{name}: {value}"), "Retry-After: 5"));
/// assert_eq!(Registration::Stale.status_line().to_string(), "SIP/2.0 403 Stale Date");
/// ```
///
/// The docs of the type end with a table of its responses: code, phrase, headers, method and role.
///
/// Where every code is known while the program compiles, the type has them as a constant,
/// [`ResponseCodes::CODES`](crate::ResponseCodes::CODES).
///
/// # On the struct or the enum
///
/// | key | |
/// |---|---|
/// | `method = INVITE` | the method of the requests, one that an RFC defines; `"X-CUSTOM"` for another |
/// | `role = uas` | who originates the responses: `uas`, `proxy`, `registrar` or `redirect` |
/// | `crate = path` | the path to sipcode, if it is not `::sipcode` |
///
/// # On a struct or a variant
///
/// | | |
/// |---|---|
/// | `486`, `BUSY_HERE` | the code, as in [`sip!`](crate::sip) |
/// | `486, "Busy Here"` | its phrase is checked |
/// | `reason = "..."` | sent in place of the registered phrase |
/// | `reason = field` | the same from a field, an `AsRef<str>`: up to the first character that a phrase cannot hold |
/// | `transparent` | code, phrase, headers and body come from the only field |
/// | `status = field` | the code comes from a field, a [`StatusCode`](crate::StatusCode) |
/// | `allow(deprecated)`, `allow(obsolete)`, `allow(unregistered)` | permits a deprecated, obsolete or unregistered code |
/// | `allow(missing_headers)` | another layer adds the headers that are missing |
/// | `allow(header)` | permits a header that the response must not carry, or a name close to a registered one |
/// | `allow(phrase)` | permits a `reason` that is the phrase of another code |
/// | `allow(forwarded)` | permits a proxy what it does not originate but forwards, such as 180 |
///
/// # On a field
///
/// | | |
/// |---|---|
/// | `#[sip_header]` | sent as the header whose name the field has: `retry_after` is Retry-After |
/// | `#[sip_header("Name")]` | sent as this header |
/// | `#[sip_header("Name", each)]`, `#[sip_header(each)]` | a collection, sent as a line for each value that a reference to it gives |
/// | `#[sip_header(skip)]` | not sent |
/// | `#[sip_body("application/sdp")]` | the body, an `AsRef<[u8]>`, and its Content-Type, which is sent with an empty body too |
///
/// A header that the code must carry needs no mark if a field has its name (`min_expires` for
/// Min-Expires). Any other field with the name of a registered header must be marked, as sent or
/// as not sent: nothing that is declared is lost in silence.
///
/// An `Option` is sent when it is `Some`; a `Vec`, a slice and an array are a line for each value. None of
/// them is enough for a header that must be there, unless it cannot be empty (`[T; 2]`) or is marked
/// `each`: then its author vouches for it. A value is what its `Display` prints, up to the first CR, LF or
/// NUL in it. A compact form (`"m"`) is the same header as its long one (`"Contact"`).
///
/// A field with a `cfg` is sent where it is there. A header that must be there is missing where no `cfg` of
/// its fields holds; fields with different `cfg`s may be the same header.
///
/// ```
/// use sipcode::{SipResponse, sip_response};
///
/// #[sip_response(200, method = INVITE)]
/// struct Answered {
///     contact: String,                     // a 200 to INVITE must carry it
///     #[sip_header]
///     supported: Vec<&'static str>,
///     #[sip_body("application/sdp")]
///     sdp: String,
/// }
///
/// let answered = Answered {
///     contact: "<sip:bob@192.0.2.4>".to_owned(),
///     supported: vec!["100rel", "timer"],
///     sdp: "v=0\r\n".to_owned(),
/// };
/// let mut names = Vec::new();
/// answered.headers(&mut |name, _| names.push(name.to_owned()));
/// assert_eq!(names, ["Contact", "Supported", "Supported", "Content-Type"]);
/// assert_eq!(answered.body(), b"v=0\r\n");
/// ```
///
/// Via, From, To, Call-ID, CSeq and Content-Length are written by the SIP stack, and never by a
/// declared response. A header that no response may carry (Max-Forwards), or not this one (Contact in a
/// 200 to MESSAGE), is an error, and so is a name one slip from a registered one. Names further away are
/// free.
///
/// The docs of a code's constant in [`StatusCode`](crate::StatusCode) say which headers, methods and
/// roles are checked.
///
/// # On a function
///
/// On a function, a method or a trait method it is a contract: the codes of its responses. Every
/// [`sip!`](crate::sip) *value* and every [`sip_reply!`](crate::sip_reply) in its body must be in the list,
/// in closures and in the arguments of other macros too, and so must every constant,
/// `StatusCode::BUSY_HERE`. A *pattern* matches what others have sent, and is free; so is an operand of
/// `==`, of `!=` and of `assert_eq!`.
///
/// ```
/// use sipcode::{StatusCode, sip, sip_response};
///
/// /// Relays an INVITE.
/// #[sip_response(180, 200 = "OK", 4xx, 603, method = INVITE, role = uas)]
/// fn on_invite(upstream: StatusCode) -> StatusCode {
///     match upstream {
///         sip!(1xx) => sip!(180),
///         sip!(2xx) => sip!(200),
///         sip!(503) => sip!(480),          // 503 is a pattern, 480 is one of 4xx
///         code if code == sip!(302) => StatusCode::NOT_FOUND,
///         _ => sip!(603),
///     }
/// }
/// assert_eq!(on_invite(sip!(503)), 480);
/// ```
/// ```compile_fail,E0277
/// # use sipcode::{StatusCode, sip};
/// #[sipcode::sip_response(200, 4xx)]
/// fn on_bye() -> StatusCode {
///     sip!(503)                            // 503 is not declared
/// }
/// ```
///
/// | | |
/// |---|---|
/// | `486`, `BUSY_HERE`, `486 = "Busy Here"` | a code, and its phrase |
/// | `4xx` | every code of the class, registered or not, also those that the method or the role rules out |
/// | `codes = ON_BYE` | a constant of that name beside the function, a [`CodeSet`](crate::CodeSet) of all codes of the list, for tests and for a `debug_assert!` where responses are sent; not on a method of a trait, which has no place for it |
/// | `method`, `role`, `crate`, `allow(deprecated)`, `allow(obsolete)`, `allow(unregistered)`, `allow(forwarded)` | as above, for all codes of the list |
///
/// ```
/// use sipcode::{SipResponse, sip, sip_reply, sip_response};
///
/// #[sip_response(200, 481, method = BYE, codes = ON_BYE)]
/// fn on_bye(is_known: bool) -> Box<dyn SipResponse> {
///     if is_known { Box::new(sip_reply!(200)) } else { Box::new(sip_reply!(481)) }
/// }
/// assert!(ON_BYE.contains(on_bye(true).status_code()));
/// assert!(!ON_BYE.contains(sip!(503)));
/// ```
///
/// A function within another is covered by the contract of that one, unless it has its own. The docs
/// of the function end with a table of its responses; rustdoc shows it even where there are no
/// other docs.
///
/// What is checked is what is written in the body as a code. Not seen is a code that has another name
/// or none there: one bound before (a parameter, a field, a constant of your own), computed
/// (`StatusCode::from_u16`), returned by another function, or made by a macro from elsewhere; nor a
/// macro or a type that is imported under another name, since a call is recognised by the last name of
/// its path, `sip` or `sip_reply`, and a constant by `StatusCode::` or `sipcode::StatusCode::` before
/// it. Constants are not searched for in the input of macros other than `assert!` and those of `std` that
/// print or make a `vec!`. An operand is the code itself, also behind `&`, in a tuple, an array or
/// `Some(...)`: in `send(sip!(503)) == sent`, 503 is sent. Where the dependency has another name than
/// `sipcode`, write `crate = path` in the list.
///
/// ## The return type
///
/// Where the return type is made of declared types, in a `Result`, an `Option`, a `Box` or behind a
/// reference, their codes ([`ResponseCodes`](crate::ResponseCodes)) must be in the list. If the codes of
/// all its types are known, each code of the list must be one of them or be written in the body, and of
/// each class one; a provisional code need not, since it is sent apart from what is returned. The type
/// counts as a whole: a function that gives some variants of an enum lists the codes of all, or returns a
/// narrower type.
///
/// ```compile_fail,E0080
/// # #[sipcode::sip_response]
/// # pub enum Refusal {
/// #     #[sip_response(481)]
/// #     NoDialog,
/// #     #[sip_response(503)]
/// #     Overload,
/// # }
/// #[sipcode::sip_response(481)]
/// fn on_bye() -> Refusal {                 // it may be 503 too
///     Refusal::NoDialog
/// }
/// # fn main() {}
/// ```
///
/// The types are those that the module of the function knows by these names. The codes of an `impl
/// Trait`, of a parameter, of `Self`, of a type with type arguments of its own or of one that stands in
/// another function are not seen, nor are those of a function without a body.
///
/// # Errors
///
/// All problems of an item are reported at once, each at the smallest token to change:
///
/// ```compile_fail
/// #[sipcode::sip_response(method = REGISTER)]
/// enum Registration {
///     #[sip_response(423)]
///     TooBrief,
/// }
/// ```
/// ```text
/// error: 423 Interval Too Brief must carry `Min-Expires` in response to REGISTER
///        help: give it a field, `{ min_expires: ... }`
///        help: if another layer adds it, write `allow(missing_headers)`
///        note: RFC 3261 §10.3
/// ```
#[doc(inline)]
pub use sipcode_macros::sip_response;
