//! Tokens and white space, of which most header fields are made
//! ([RFC 3261 §25.1](https://www.rfc-editor.org/rfc/rfc3261#section-25.1)).

pub(crate) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_token_byte)
}

fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-.!%*_+`'~".contains(&byte)
}

/// White space within a line.
#[cfg(feature = "alloc")]
pub(crate) const SPACE: [char; 2] = [' ', '\t'];
