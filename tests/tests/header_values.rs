//! A header's value ends at its first line break, however its `Display` writes it.

use std::fmt;

use sipcode::{SipResponse, sip_response};

/// Writes its pieces one by one, as a `Display` of several `write!`s does.
struct Pieces(&'static [&'static str]);

impl fmt::Display for Pieces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|piece| f.write_str(piece))
    }
}

/// Writes its text one character at a time.
struct Characters(&'static str);

impl fmt::Display for Characters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;
        self.0.chars().try_for_each(|c| f.write_char(c))
    }
}

#[sip_response(486)]
struct Busy<T>(#[sip_header("X-Value")] T);

#[sip_response(transparent)]
struct Wrapped<T>(T);

fn values(response: &impl SipResponse) -> Vec<String> {
    let mut values = Vec::new();
    response.headers(&mut |_, value| values.push(value.to_string()));
    values
}

#[test]
fn a_piece_behind_a_line_break_is_not_printed() {
    for (pieces, wanted) in [
        (&["a", "b", "c"][..], "abc"),
        (&["a\r", "\nX-Evil: 1"], "a"),
        (&["a", "\n", "X-Evil: 1"], "a"),
        (&["a", "b\nX-Evil: 1", "c", "\r", "d"], "ab"),
        (&["\r\n", "X-Evil: 1"], ""),
        (&["", "a", "", "\r\n", "", "X-Evil: 1"], "a"),
    ] {
        assert_eq!(values(&Busy(Pieces(pieces))), [wanted], "{pieces:?}");
        let wrapped = Wrapped(Busy(Pieces(pieces)));
        assert_eq!(values(&wrapped), [wanted], "{pieces:?}");
    }
}

#[test]
fn a_character_behind_a_line_break_is_not_printed() {
    for (text, wanted) in [
        ("abc", "abc"),
        ("a\r\nX-Evil: 1", "a"),
        ("a\nX-Evil: 1", "a"),
    ] {
        assert_eq!(values(&Busy(Characters(text))), [wanted], "{text:?}");
    }
}
