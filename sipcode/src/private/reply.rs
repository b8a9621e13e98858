//! What `sip_reply!` makes: a response of its parts, each around those before it.
//!
//! ```text
//! <Reply<423>>::new(<StatusCode>::INTERVAL_TOO_BRIEF).with_header("Min-Expires", 60)
//! ```

use core::fmt::{self, Display};

use super::{Each, Number, phrase};
use crate::{CodeSet, ResponseCodes, SipResponse, StatusCode, one_line::line};

/// A response with the code of that number, which a macro has checked.
#[derive(Clone, Copy)]
#[must_use = "a response is there to be sent"]
pub struct Reply<const NUMBER: u16, PARTS = ()>(PARTS);

impl<const NUMBER: u16> Reply<NUMBER> {
    /// The code is that of the number: it is named for editors and for rustc's lints.
    pub const fn new(_: StatusCode) -> Self {
        Self(())
    }
}

// The bounds are only here, and not on what a response is: of a value of a wrong type rustc then reports
// the value, and nothing else.
impl<const NUMBER: u16, PARTS> Reply<NUMBER, PARTS> {
    pub fn with_reason<T: AsRef<str>>(self, text: T) -> Reply<NUMBER, Reason<PARTS, T>> {
        Reply(Reason {
            before: self.0,
            text,
            get: T::as_ref,
        })
    }

    pub fn with_header<T: HeaderValue>(
        self,
        name: &'static str,
        value: T,
    ) -> Reply<NUMBER, Header<PARTS, T>> {
        Reply(Header {
            before: self.0,
            name,
            value,
            print: T::print,
        })
    }

    pub fn with_each<T: HeaderValues<BY>, BY>(
        self,
        name: &'static str,
        values: T,
    ) -> Reply<NUMBER, Header<PARTS, T>> {
        Reply(Header {
            before: self.0,
            name,
            value: values,
            print: T::print_each,
        })
    }

    pub fn with_body<T: AsRef<[u8]>>(
        self,
        media_type: &'static str,
        bytes: T,
    ) -> Reply<NUMBER, Body<PARTS, T>> {
        Reply(Body {
            before: self.0,
            media_type,
            bytes,
            get: T::as_ref,
        })
    }
}

impl<const NUMBER: u16, PARTS: Parts> SipResponse for Reply<NUMBER, PARTS> {
    fn status_code(&self) -> StatusCode {
        Number::<NUMBER>::CODE
    }

    fn reason_phrase(&self) -> &str {
        let registered = || self.status_code().reason_phrase().unwrap_or_default();
        self.0.reason().map_or_else(registered, phrase)
    }

    fn headers(&self, each: Each<'_>) {
        self.0.headers(each);
    }

    fn body(&self) -> &[u8] {
        self.0.body()
    }
}

impl<const NUMBER: u16, PARTS> ResponseCodes for Reply<NUMBER, PARTS> {
    const CODES: CodeSet = CodeSet::of(&[Number::<NUMBER>::CODE]);
}

impl<const NUMBER: u16, PARTS: Parts> fmt::Debug for Reply<NUMBER, PARTS> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        map.entry(&"status line", &format_args!("{}", self.status_line()));
        self.headers(&mut |name, value| {
            map.entry(&name, &format_args!("{value}"));
        });
        map.finish()
    }
}

/// What a response has beside its code.
pub trait Parts {
    fn reason(&self) -> Option<&str>;
    fn headers(&self, each: Each<'_>);
    fn body(&self) -> &[u8];
}

impl Parts for () {
    fn reason(&self) -> Option<&str> {
        None
    }

    fn headers(&self, _: Each<'_>) {}

    fn body(&self) -> &[u8] {
        &[]
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Reason<PARTS, T> {
    before: PARTS,
    text: T,
    get: fn(&T) -> &str,
}

impl<PARTS: Parts, T> Parts for Reason<PARTS, T> {
    fn reason(&self) -> Option<&str> {
        Some((self.get)(&self.text))
    }

    fn headers(&self, each: Each<'_>) {
        self.before.headers(each);
    }

    fn body(&self) -> &[u8] {
        self.before.body()
    }
}

/// A value, or a collection of values.
#[derive(Debug, Clone, Copy)]
pub struct Header<PARTS, T> {
    before: PARTS,
    name: &'static str,
    value: T,
    print: fn(&T, &str, Each<'_>),
}

impl<PARTS: Parts, T> Parts for Header<PARTS, T> {
    fn reason(&self) -> Option<&str> {
        self.before.reason()
    }

    fn headers(&self, each: Each<'_>) {
        self.before.headers(each);
        (self.print)(&self.value, self.name, each);
    }

    fn body(&self) -> &[u8] {
        self.before.body()
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Body<PARTS, T> {
    before: PARTS,
    media_type: &'static str,
    bytes: T,
    get: fn(&T) -> &[u8],
}

impl<PARTS: Parts, T> Parts for Body<PARTS, T> {
    fn reason(&self) -> Option<&str> {
        self.before.reason()
    }

    fn headers(&self, each: Each<'_>) {
        self.before.headers(each);
        line(each, "Content-Type", self.media_type);
    }

    fn body(&self) -> &[u8] {
        (self.get)(&self.bytes)
    }
}

#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the value of a header field",
    label = "a value is what its `Display` prints",
    note = "for a line for each value of a collection, write the name in `each(...)`"
)]
pub trait HeaderValue {
    fn print(&self, name: &str, each: Each<'_>);
}

#[diagnostic::do_not_recommend]
impl<T: Display> HeaderValue for T {
    fn print(&self, name: &str, each: Each<'_>) {
        line(each, name, self);
    }
}

#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a collection of the values of a header field",
    label = "a reference to it gives no values that `Display` prints",
    note = "for one line, write the name without `each(...)`"
)]
pub trait HeaderValues<BY> {
    fn print_each(&self, name: &str, each: Each<'_>);
}

/// A collection that is held.
#[derive(Debug)]
pub struct ByValue;

/// A collection that is borrowed.
#[derive(Debug)]
pub struct ByReference;

#[diagnostic::do_not_recommend]
impl<T> HeaderValues<ByValue> for T
where
    for<'a> &'a T: IntoIterator<Item: Display>,
{
    fn print_each(&self, name: &str, each: Each<'_>) {
        for value in self {
            line(each, name, &value);
        }
    }
}

#[diagnostic::do_not_recommend]
impl<'a, T: ?Sized> HeaderValues<ByReference> for &'a T
where
    &'a T: IntoIterator<Item: Display>,
{
    fn print_each(&self, name: &str, each: Each<'_>) {
        for value in *self {
            line(each, name, &value);
        }
    }
}
