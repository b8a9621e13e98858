//! Items that cannot have the attribute.

/// Items that are kept as they are: nothing is implemented for them.
pub(crate) const OTHER_ITEMS: &[&str] = &[
    "«#[sip_response(486)]» pub union Broken { pub a: u8 }",
    "«#[sip_response(486)]» pub union Marked { #[sip_header(\"A\")] pub a: u8 }",
    "«#[sip_response(486)]» pub trait Broken {}",
    "«#[sip_response(486)]» impl super::Other {}",
    "«#[sip_response(486)]» pub mod broken {}",
    "«#[sip_response(486)]» pub type Broken = u8;",
    "«#[sip_response(486)]» pub const BROKEN: u8 = 5;",
    "«#[sip_response(486)]» pub static BROKEN: u8 = 5;",
];
