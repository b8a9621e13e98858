//! Tokens and white space, of which most header fields are made
//! ([RFC 3261 §25.1](https://www.rfc-editor.org/rfc/rfc3261#section-25.1)).

pub(crate) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_token_byte)
}

/// The token that a text begins with, which may be empty, and what follows it.
pub(crate) fn split_token(text: &str) -> (&str, &str) {
    let end = text.bytes().position(|byte| !is_token_byte(byte));
    text.split_at(end.unwrap_or(text.len()))
}

fn is_token_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-.!%*_+`'~".contains(&byte)
}

/// White space within a line.
pub(crate) const SPACE: [char; 2] = [' ', '\t'];
