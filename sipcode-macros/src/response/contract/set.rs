//! The codes of a contract as the bits of a `CodeSet`.

use proc_macro2::TokenStream;

use super::check::Entry;
use crate::code::bits::Bits;

/// The codes of some entries.
pub(super) fn bits<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> TokenStream {
    let mut bits = Bits::default();
    for entry in entries {
        match entry {
            Entry::Code { number, .. } => bits.insert(*number),
            Entry::Class { digit, .. } => bits.insert_class(*digit),
        }
    }
    bits.to_tokens()
}
