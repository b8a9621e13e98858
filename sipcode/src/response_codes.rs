use crate::CodeSet;

/// The codes of a type that stands for responses, as far as the compiler knows them.
///
/// [`#[sip_response]`](macro@crate::sip_response) implements it for a struct with a code and for an
/// enum, whose codes are those of its variants. A `transparent` field adds the codes of its type, and
/// where that type does not implement the trait, neither does the struct or the enum. A code that is
/// known only at run time (`status = field`) leaves no set either, nor does a `transparent` variant
/// that has a `cfg`. A `Result` has the codes of both
/// sides, so that `<Result<Answer, Refusal>>::CODES` is what a handler may respond with.
///
/// ```
/// use sipcode::{CodeSet, ResponseCodes, sip_codes, sip_response};
///
/// #[sip_response(role = registrar)]
/// enum Refusal {
///     #[sip_response(403)]
///     NotAllowed,
///     #[sip_response(423)]
///     TooBrief { min_expires: u32 },
///     #[sip_response(transparent)]
///     Busy(Busy),
/// }
///
/// #[sip_response(503)]
/// struct Busy;
///
/// assert_eq!(Refusal::CODES, sip_codes!(403 | 423 | 503));
///
/// /// What the document of the operator lists.
/// const DOCUMENTED: CodeSet = sip_codes!(4xx | 503);
/// const _: () = assert!(Refusal::CODES.is_subset(&DOCUMENTED));
/// ```
///
/// A type that implements [`SipResponse`](crate::SipResponse) by hand may implement it too:
///
/// ```
/// use sipcode::{CodeSet, ResponseCodes, SipResponse, StatusCode, sip, sip_codes};
///
/// struct Progress {
///     has_sdp: bool,
/// }
///
/// impl SipResponse for Progress {
///     fn status_code(&self) -> StatusCode {
///         if self.has_sdp { sip!(183) } else { sip!(180) }
///     }
/// }
///
/// impl ResponseCodes for Progress {
///     const CODES: CodeSet = sip_codes!(180 | 183);
/// }
///
/// assert!(Option::<Progress>::CODES.contains(sip!(180)));
/// ```
#[diagnostic::on_unimplemented(
    message = "the compiler does not know the codes of `{Self}`",
    label = "it does not implement `ResponseCodes`",
    note = "`#[sip_response]` implements it for a type whose codes are all written"
)]
pub trait ResponseCodes {
    /// Every code that a value of the type may have.
    ///
    /// ```
    /// use sipcode::{ResponseCodes, sip_codes, sip_response};
    ///
    /// #[sip_response(486)]
    /// struct Busy;
    ///
    /// assert_eq!(Busy::CODES, sip_codes!(486));
    /// ```
    const CODES: CodeSet;
}

impl<T: ResponseCodes, E: ResponseCodes> ResponseCodes for Result<T, E> {
    const CODES: CodeSet = T::CODES.union(E::CODES);
}

impl<T: ResponseCodes> ResponseCodes for Option<T> {
    const CODES: CodeSet = T::CODES;
}

impl<T: ResponseCodes + ?Sized> ResponseCodes for &T {
    const CODES: CodeSet = T::CODES;
}

impl<T: ResponseCodes + ?Sized> ResponseCodes for &mut T {
    const CODES: CodeSet = T::CODES;
}

#[cfg(feature = "alloc")]
#[cfg_attr(docsrs, doc(cfg(feature = "alloc")))]
impl<T: ResponseCodes + ?Sized> ResponseCodes for alloc::boxed::Box<T> {
    const CODES: CodeSet = T::CODES;
}
