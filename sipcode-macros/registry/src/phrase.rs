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
    let mut len = 0;
    while len < text.len() {
        if PRINTABLE[text[len] as usize] {
            len += 1;
        } else if is_escaped(text.split_at(len).1) {
            len += 3;
        } else {
            break;
        }
    }
    len
}

/// `%` and two digits.
const fn is_escaped(text: &[u8]) -> bool {
    match text {
        [b'%', first, second, ..] => first.is_ascii_hexdigit() && second.is_ascii_hexdigit(),
        _ => false,
    }
}

/// By byte: every received and every written line asks for each of its phrase.
static PRINTABLE: [bool; 256] = {
    let mut printable = [false; 256];
    let mut index = 0;
    while index < ASCII.len() {
        printable[ASCII[index] as usize] = true;
        index += 1;
    }
    // Those of any other character.
    let mut byte = 0x80;
    while byte < printable.len() {
        printable[byte] = true;
        byte += 1;
    }
    printable
};

/// `reserved`, `unreserved` and white space.
const ASCII: &[u8] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\
    ;/?:@&=+$,-_.!~*'() \t";
