//! The registry of SIP response codes and warn-codes that the crate `sipcode` embeds: data and
//! look-up, nothing else.
//!
//! The codes are in two tables, [`response_codes!`] and [`warn_codes!`]. Each hands its rows to a
//! macro of the caller, so that `sipcode` can make its constants of the same rows, and an editor
//! that looks for a constant's definition finds the row. This crate itself turns the rows into
//! [`RESPONSE_CODES`] and [`WARN_CODES`], with a look-up in constant time. [`HEADER_FIELDS`] is the
//! table of the registered header fields, and [`ResponseTo`] decides which of them a response must
//! and must not carry. [`q850_causes!`] and [`Q850_CAUSES`] are the same for the
//! causes of the telephone network that SIP's codes are mapped to and from.
//!
//! Beside the tables are the numbers and phrases that people write by mistake
//! ([`HTTP_CODES`], [`UNREGISTERED_CODES`], [`OUTDATED_PHRASES`], [`OTHER_PHRASES`], [`UNREGISTERED_WARN_CODES`]);
//! only error texts use them.
//!
//! ```
//! let busy = sipcode_registry::response_code(486).unwrap();
//! assert_eq!((busy.name, busy.reason_phrase), ("BUSY_HERE", "Busy Here"));
//! assert_eq!(busy.reference, "RFC 3261 §21.4.24");
//! assert!(sipcode_registry::response_code(468).is_none());
//! ```
//!
//! Depend on `sipcode`, not on this crate: what is public here serves the other packages of the
//! project and follows their needs.
#![no_std]

mod cause;
mod cause_rows;
mod confusion;
mod fact;
mod facts;
mod header_field;
mod header_rows;
mod method;
mod phrase;
mod refusal;
mod response_code;
mod response_headers;
mod response_rows;
mod response_table;
mod warn_code;
mod warn_rows;

pub use cause::{
    CauseCondition, DEFAULT_CAUSE, DEFAULT_RESPONSE, Q850_CAUSES, Q850Cause, Unless, q850_cause,
};
pub use confusion::{
    HTTP_CODES, HttpCode, OTHER_PHRASES, OUTDATED_PHRASES, OtherPhrase, OutdatedPhrase,
    UNREGISTERED_CODES, UNREGISTERED_WARN_CODES, UnregisteredCode, UnregisteredWarnCode,
};
pub use fact::{Fact, Rule};
pub use facts::Facts;
pub use header_field::{HeaderFact, HeaderField, HeaderRule, header_field};
pub use header_rows::HEADER_FIELDS;
pub use method::{METHODS, ROLES};
pub use phrase::reason_phrase_len;
pub use response_code::{Ended, Registration, Replacement, ResponseClass, ResponseCode};
pub use response_headers::{Bar, Must, Musts, ResponseTo};
pub use response_table::{RESPONSE_CLASSES, RESPONSE_CODES, facts, response_class, response_code};
pub use warn_code::{WARN_CODES, WarnCode, warn_code};
