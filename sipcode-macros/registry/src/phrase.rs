//! What a reason phrase can hold.

/// How many of the bytes of a text, from its first on, can stand in a reason phrase
/// ([RFC 3261 §25.1](https://www.rfc-editor.org/rfc/rfc3261#section-25.1), `Reason-Phrase`). The end is
/// one of the text or an ASCII character, so that UTF-8 is not cut within a character.
///
/// ```
/// use sipcode_registry::reason_phrase_len;
///
/// assert_eq!(reason_phrase_len(b"Busy Here"), 9);
/// assert_eq!(reason_phrase_len(b"Busy\r\nEvil: 1"), 4);
/// assert_eq!(reason_phrase_len(b"50%25 of 100%"), 12);
/// ```
#[must_use]
pub const fn reason_phrase_len(text: &[u8]) -> usize {
    let mut rest = text;
    loop {
        rest = match rest {
            [b'%', first, second, after @ ..]
                if first.is_ascii_hexdigit() && second.is_ascii_hexdigit() =>
            {
                after
            }
            [byte, after @ ..] if is_printable(*byte) => after,
            _ => return text.len() - rest.len(),
        };
    }
}

/// `reserved`, `unreserved`, white space and the bytes of any other character.
const fn is_printable(byte: u8) -> bool {
    matches!(
        byte,
        b'0'..=b'9'
            | b'A'..=b'Z'
            | b'a'..=b'z'
            | b';' | b'/' | b'?' | b':' | b'@' | b'&' | b'=' | b'+' | b'$' | b','
            | b'-' | b'_' | b'.' | b'!' | b'~' | b'*' | b'\'' | b'(' | b')'
            | b' ' | b'\t'
            | 0x80..
    )
}
