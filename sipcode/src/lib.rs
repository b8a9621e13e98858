//! SIP response codes as part of the type checking of a Rust program.
//!
//! [`sip!(486)`](sip!) is the constant [`StatusCode::BUSY_HERE`], checked against IANA's registry
//! while the program compiles: a number that is unknown, obsolete or mislabelled is an error that
//! says what to write instead. At run time the check costs nothing.
//!
//! ```
//! use sipcode::{SipResponse, StatusCode, sip, sip_reply};
//!
//! // Without `allow` it does not compile.
//! fn on_info() -> impl SipResponse {
//!     sip_reply!(405, allow = "INVITE, ACK, CANCEL, BYE")
//! }
//! assert_eq!(on_info().status_line().to_string(), "SIP/2.0 405 Method Not Allowed");
//!
//! fn on_response(code: StatusCode) {
//!     match code {
//!         sip!(1xx) => println!("ringing"),
//!         sip!(2xx) => println!("accepted"),
//!         sip!(401 | 407) => println!("credentials needed"),
//!         sip!(3xx | 4xx | 5xx | 6xx) => println!("failed: {code}"),
//!     }
//! }
//! on_response(sip!(486));
//! ```
//!
//! - [`sip!`] makes a code of a number or a name, and patterns of codes and classes.
//! - [`StatusCode`] is any code that the wire may bring, 100 to 699, in two bytes; its constants
//!   say in their docs what a SIP programmer wants to know about a code.
//! - [`Class`] is its first digit.
//! - [`CodeSet`] is a set of codes, in a constant or read from a configuration; [`sip_codes!`] makes
//!   one, checked like a pattern of [`sip!`].
//! - [`SipResponse`] is a response: a code with its phrase, its header fields and its body.
//! - [`sip_reply!`] makes one on the spot, and checks its headers, the method and the role.
//! - [`#[sip_response]`](macro@sip_response) declares the response that a type or a variant stands
//!   for, with the same checks. On a function it declares the codes of its responses.
//! - [`ResponseCodes`] is the set of the codes that a declared type has, for tests and documents.
//! - [`sip_warning!`] and [`WarnCode`] are the same for the codes of the Warning header field,
//!   [`Warning`] is its value.
//! - [`Reason`] is the value of the Reason header field: why a call ended, in terms of SIP, of the
//!   telephone network or of another protocol.
//! - [`Q850Cause`] is a cause of the telephone network, with the mappings of a gateway to a
//!   [`StatusCode`] and back.
//! - [`StatusLine`] is the first line of a response, printed and parsed.
//! - [`StatusCode::missing_headers`] is the check of the header fields for a message that was built at run
//!   time.
//! - [`StatusCode::best`] is the code that a proxy forwards of the responses to a forked request.
//!
//! Pages to read: the [`guide`] leads from plain numbers to checked responses, and lists what is
//! checked; [`adopting`] brings an existing program over; [`stacks`] has the adapters to other SIP
//! crates; [`codes`] lists every code by its number; [`cost`] says what all this costs.
//!
//! The crate needs neither `std` nor an allocator. Feature `alloc` implements [`SipResponse`] for
//! `Box` and parses warnings and reasons, feature `serde` serialises a code as its number
//! and a set of codes as a list.
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;

#[macro_use]
mod doc_text;

mod attribute;
mod class;
mod code_set;
mod convert;
mod fork;
mod header_check;
mod interworking;
mod isup_location;
mod macros;
mod one_line;
mod parameter;
mod q850_cause;
mod quoted;
mod reason;
mod reason_protocol;
#[cfg(feature = "alloc")]
mod reasons;
mod refusal;
mod registered;
mod response;
mod response_codes;
mod role;
#[cfg(feature = "serde")]
mod serde;
mod status_code;
mod status_line;
mod token;
mod warn_code;
mod warning;
#[cfg(feature = "alloc")]
mod warnings;

// Last, so that the docs of `StatusCode` show its methods before its constants.
mod constants;

#[cfg(any(doc, doctest))]
mod pages;

// The folder is named without the underscores that keep users away from the module.
#[doc(hidden)]
#[path = "private/mod.rs"]
pub mod __private;

// Not in `__private`: a shorter path is looked up faster, and each `sip!` pays for it.
#[doc(hidden)]
pub use sipcode_macros::{
    sip as __sip, sip_codes as __sip_codes, sip_reply as __sip_reply, sip_warning as __sip_warning,
};

#[doc(inline)]
pub use attribute::sip_response;
pub use class::{Class, InvalidClass};
pub use code_set::{CodeSet, CodeSetIter, InvalidCodeSet};
pub use convert::InvalidStatusCode;
pub use header_check::ForbiddenHeader;
pub use isup_location::{InvalidIsupLocation, IsupLocation};
#[cfg(any(doc, doctest))]
pub use pages::*;
pub use q850_cause::{InvalidQ850Cause, Q850Cause};
pub use reason::{InvalidReason, Reason};
pub use reason_protocol::ReasonProtocol;
#[cfg(feature = "alloc")]
pub use reasons::Reasons;
pub use registered::{OtherPhrase, RegistryStatus, RequiredHeader};
pub use response::SipResponse;
pub use response_codes::ResponseCodes;
pub use role::Role;
pub use status_code::StatusCode;
pub use status_line::{InvalidStatusLine, StatusLine};
pub use warn_code::{InvalidWarnCode, WarnCode, WarnTopic};
pub use warning::{InvalidWarning, Warning};
#[cfg(feature = "alloc")]
pub use warnings::Warnings;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
