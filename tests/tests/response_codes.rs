//! The codes of declared types, as constants.

#![deny(warnings, private_bounds, private_interfaces, unused_qualifications)]

use core::marker::PhantomData;

use sipcode::{CodeSet, ResponseCodes, SipResponse, StatusCode, sip_codes, sip_response};

#[sip_response(486)]
struct Busy;

/// A private code.
#[sip_response(499, allow(unregistered))]
struct Private;

/// Obsolete and deprecated codes.
#[sip_response]
enum Old {
    #[sip_response(202, allow(deprecated))]
    Accepted,
    #[sip_response(409, allow(obsolete))]
    Conflict,
}

#[sip_response]
enum Refusal {
    #[sip_response(403)]
    NotAllowed,
    #[sip_response(403, reason = "Stale Date")]
    Stale,
    #[sip_response(423)]
    TooBrief { min_expires: u32 },
    #[sip_response(transparent)]
    Busy(Busy),
    #[sip_response(transparent)]
    Boxed(Box<Private>),
    #[cfg(any())]
    #[sip_response(500)]
    Never,
}

#[sip_response]
enum Nothing {}

#[sip_response(status = 0)]
struct Upstream(StatusCode);

#[sip_response(transparent)]
struct Relayed(Upstream);

#[sip_response(transparent)]
struct Any(Box<dyn SipResponse>);

#[sip_response(transparent)]
struct Object(dyn SipResponse + Send);

#[sip_response(transparent)]
struct Wrapped<T>(T);

#[sip_response(transparent)]
struct Borrowed<'any, T: ?Sized>(&'any T);

#[sip_response]
enum Nested {
    #[sip_response(480)]
    Last,
    #[sip_response(transparent)]
    More(Box<Self>),
}

#[sip_response]
enum Featured {
    #[sip_response(480)]
    Always,
    #[cfg(any())]
    #[sip_response(transparent)]
    Never(Missing),
}

mod public {
    use sipcode::sip_response;

    #[sip_response(486)]
    pub(super) struct Inner;

    #[sip_response(transparent)]
    #[allow(unreachable_pub)]
    pub struct Outer(Inner);

    impl Outer {
        pub(super) const fn new() -> Self {
            Self(Inner)
        }
    }
}

struct Probe<T: ?Sized>(PhantomData<T>);

impl<T: ResponseCodes + ?Sized> Probe<T> {
    const CODES: Option<CodeSet> = Some(T::CODES);
}

trait Unknown {
    const CODES: Option<CodeSet> = None;
}

impl<T: ?Sized> Unknown for Probe<T> {}

macro_rules! codes {
    ($ty:ty) => {{
        const CODES: Option<CodeSet> = <Probe<$ty>>::CODES;
        CODES
    }};
}

#[test]
fn a_declared_type_has_its_codes() {
    assert_eq!(codes!(Busy), Some(sip_codes!(486)));
    assert_eq!(codes!(Private), Some(sip_codes!(499, allow(unregistered))));
    assert_eq!(codes!(Old), Some(sip_codes!(202 | 409, allow(obsolete))));
    assert_eq!(codes!(Nothing), Some(CodeSet::new()));
    assert_eq!(
        codes!(Refusal),
        Some(sip_codes!(403 | 423 | 486 | 499, allow(unregistered)))
    );
}

#[test]
fn a_type_around_others_has_theirs() {
    assert_eq!(codes!(Wrapped<Wrapped<Busy>>), Some(sip_codes!(486)));
    assert_eq!(codes!(Borrowed<'static, Busy>), Some(sip_codes!(486)));
    assert_eq!(codes!(&Box<Busy>), Some(sip_codes!(486)));
    assert_eq!(
        codes!(Result<Option<Busy>, Old>),
        Some(Busy::CODES | Old::CODES)
    );
    assert_eq!(codes!(public::Outer), Some(sip_codes!(486)));
    assert_eq!(public::Outer::new().status_code(), 486);
}

#[test]
fn what_is_known_at_run_time_is_not_there() {
    assert_eq!(codes!(Upstream), None);
    assert_eq!(codes!(Relayed), None);
    assert_eq!(codes!(Any), None);
    assert_eq!(codes!(Object), None);
    assert_eq!(codes!(Wrapped<Relayed>), None);
    assert_eq!(codes!(Borrowed<'static, dyn SipResponse>), None);
    assert_eq!(codes!(Result<Busy, StatusCode>), None);
    assert_eq!(codes!(StatusCode), None);
    // The codes of these would need more than a bound.
    assert_eq!(codes!(Nested), None);
    assert_eq!(codes!(Featured), None);
}

/// Every value has one of the codes of its type.
#[test]
fn a_value_has_one_of_the_codes() {
    let values = [
        Refusal::NotAllowed,
        Refusal::Stale,
        Refusal::TooBrief { min_expires: 60 },
        Refusal::Busy(Busy),
        Refusal::Boxed(Box::new(Private)),
    ];
    let codes: CodeSet = values.iter().map(SipResponse::status_code).collect();
    assert_eq!(codes, Refusal::CODES);
    assert_eq!(
        [Old::Accepted, Old::Conflict].map(|old| Old::CODES.contains(old.status_code())),
        [true; 2]
    );
    drop((
        Upstream(StatusCode::OK),
        Relayed(Upstream(StatusCode::OK)),
        Any(Box::new(Busy)),
    ));
    assert_eq!(Nested::More(Box::new(Nested::Last)).status_code(), 480);
    assert_eq!(Featured::Always.status_code(), 480);
    assert_eq!(Wrapped(Borrowed(&Busy)).status_code(), 486);
}
