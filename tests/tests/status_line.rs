//! `StatusLine` from text and bytes, and back.

use proptest::prelude::*;
use sipcode::{InvalidStatusLine, StatusCode, StatusLine, sip};

fn parse(line: &str) -> Result<StatusLine<'_>, InvalidStatusLine> {
    let of_bytes = StatusLine::from_bytes(line.as_bytes());
    assert_eq!(StatusLine::try_from(line), of_bytes);
    assert_eq!(StatusLine::try_from(line.as_bytes()), of_bytes);
    of_bytes
}

#[test]
fn lines_as_they_are_received() {
    for (line, code, phrase) in [
        ("SIP/2.0 486 Busy Here", sip!(486), "Busy Here"),
        ("SIP/2.0 200 ", sip!(200), ""),
        ("SIP/2.0 200  ", sip!(200), " "),
        ("sip/2.0 100 Trying", sip!(100), "Trying"),
        ("SiP/2.0 699 x", StatusCode::from_u16(699).unwrap(), "x"),
        (
            "SIP/2.0 180 ;/?:@&=+$,-_.!~*'()%41\t",
            sip!(180),
            ";/?:@&=+$,-_.!~*'()%41\t",
        ),
        (
            "SIP/2.0 404 100% \"gone\" <here>",
            sip!(404),
            "100% \"gone\" <here>",
        ),
        // RFC 4475 §3.1.1.12 and §3.1.1.13.
        (
            "SIP/2.0 200 = 2**3 * 5**2 но сто девяносто девять - простое",
            sip!(200),
            "= 2**3 * 5**2 но сто девяносто девять - простое",
        ),
        ("SIP/2.0 100 ", sip!(100), ""),
    ] {
        let parsed = parse(line).unwrap();
        let parts = (parsed.status_code(), parsed.reason_phrase());
        assert_eq!(parts, (code, phrase), "{line:?}");
    }
}

#[test]
fn a_line_in_a_constant() {
    const LINE: Result<StatusLine<'_>, InvalidStatusLine> =
        StatusLine::from_bytes(b"SIP/2.0 403 Stale Date");
    assert_eq!(LINE, Ok(StatusLine::new(sip!(403), "Stale Date")));
}

#[test]
fn what_is_wrong_and_where() {
    let version = "does not fit `SIP/2.0`";
    let code = "does not fit a code: three digits, 100 to 699";
    let space = "is not a space";
    let line_break = "is a line break, which is not part of it";
    let utf8 = "is not UTF-8";
    let cases: [(&[u8], usize, &str); 38] = [
        (b"", 0, version),
        (b" ", 0, version),
        (b"\xff", 0, version),
        (b"S", 1, version),
        (b"SIP", 3, version),
        (b"SIP/2.", 6, version),
        (b" SIP/2.0 200 OK", 0, version),
        (b"HTTP/1.1 200 OK", 0, version),
        (b"SIPS/2.0 200 OK", 3, version),
        (b"SIP/1.0 200 OK", 4, version),
        (b"SIP/2,0 200 OK", 5, version),
        (b"SIP/2.1 200 OK", 6, version),
        (b"SIP/02.0 200 OK", 4, version),
        (b"SIP /2.0 200 OK", 3, version),
        (b"INVITE sip:bob@192.0.2.4 SIP/2.0", 0, version),
        (b"486 Busy Here", 0, version),
        (b"SIP/2.0", 7, space),
        (b"SIP/2.00 200 OK", 7, space),
        (b"SIP/2.0\t200 OK", 7, space),
        (b"SIP/2.0 ", 8, code),
        (b"SIP/2.0  200 OK", 8, code),
        (b"SIP/2.0 099 x", 8, code),
        (b"SIP/2.0 700 x", 8, code),
        (b"SIP/2.0 +20 x", 8, code),
        (b"SIP/2.0 4xx x", 9, code),
        (b"SIP/2.0 48", 10, code),
        (b"SIP/2.0 48 x", 10, code),
        ("SIP/2.0 48\u{666} x".as_bytes(), 10, code),
        (b"SIP/2.0 486", 11, space),
        (b"SIP/2.0 4866 x", 11, space),
        (b"SIP/2.0 486\r\n", 11, space),
        (b"SIP/2.0 486\tBusy", 11, space),
        (b"SIP/2.0 486 Busy\r\n", 16, line_break),
        (b"SIP/2.0 486 \n", 12, line_break),
        (b"SIP/2.0 486 \r", 12, line_break),
        (b"SIP/2.0 486 a\0", 13, "is NUL"),
        (b"SIP/2.0 486 Besetzt \xfc", 20, utf8),
        (b"SIP/2.0 486 \x80", 12, utf8),
    ];
    for (line, position, what) in cases {
        let shown = line.escape_ascii();
        let error = StatusLine::from_bytes(line).expect_err(&shown.to_string());
        assert_eq!(error.position(), position, "{shown}");
        let text = format!("byte {position} of the status line {what}");
        assert_eq!(error.to_string(), text, "{shown}");
        if let Ok(line) = str::from_utf8(line) {
            assert_eq!(parse(line), Err(error), "{shown}");
        }
    }
}

#[test]
fn every_code_with_its_phrase() {
    for number in 100..=699 {
        let code = StatusCode::from_u16(number).unwrap();
        let line = StatusLine::new(code, code.reason_phrase().unwrap_or_default());
        assert_eq!(parse(&line.to_string()), Ok(line));
    }
}

/// A line with some bytes replaced, which gets further than bytes at random.
fn nearly_a_line() -> impl Strategy<Value = Vec<u8>> {
    let line = b"SIP/2.0 486 Busy Here".to_vec();
    let places = 0..line.len();
    let change = (places, any::<u8>());
    let changes = prop::collection::vec(change, 0..3);
    (changes, 0..22_usize).prop_map(move |(changes, length)| {
        let mut line = line.clone();
        for (place, byte) in changes {
            line[place] = byte;
        }
        line.truncate(length);
        line
    })
}

/// RFC 3261 §25.1, `Reason-Phrase`, as far as the text goes.
fn printable(phrase: &str) -> &str {
    let is_printable = |(index, character): &(usize, char)| match character {
        '%' => {
            let escape = phrase.as_bytes().get(index + 1..index + 3);
            escape.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        }
        character if character.is_ascii() => {
            character.is_ascii_alphanumeric() || ";/?:@&=+$,-_.!~*'() \t".contains(*character)
        }
        _ => true,
    };
    let end = phrase.char_indices().find(|place| !is_printable(place));
    &phrase[..end.map_or(phrase.len(), |(index, _)| index)]
}

#[test]
fn a_code_prints_what_is_read_with_its_phrase() {
    for number in 100..=699 {
        let code = StatusCode::from_u16(number).unwrap();
        let printed = code.to_string();
        let line = StatusLine::from_code_and_phrase(&printed).unwrap();
        assert_eq!(line, code.status_line(), "{printed}");
    }
    for (text, position) in [
        ("", 0),
        ("4", 1),
        ("48", 2),
        ("786", 0),
        ("4a6 x", 1),
        ("486x", 3),
        ("4861", 3),
        ("486é", 3),
        ("48é", 2),
        ("486 a\r\n", 5),
        ("486 \0", 4),
    ] {
        let error = StatusLine::from_code_and_phrase(text).unwrap_err();
        assert_eq!(error.position(), position, "{text:?}");
    }
}

proptest! {
    #[test]
    fn a_code_with_its_phrase_is_a_line_without_the_version(
        text in prop_oneof![any::<String>(), "[1-7][0-9]{1,3} ?[ -~\r\n\0é]{0,4}"],
    ) {
        let line = format!("SIP/2.0 {text}");
        let whole = StatusLine::try_from(line.as_str());
        let part = StatusLine::from_code_and_phrase(&text);
        match (part, whole) {
            (Ok(part), Ok(whole)) => prop_assert_eq!(part, whole),
            // A code alone is no line.
            (Ok(part), Err(_)) => {
                prop_assert_eq!((text.len(), part.reason_phrase()), (3, ""));
            }
            (Err(part), Err(whole)) => prop_assert_eq!(part.position() + 8, whole.position()),
            (Err(part), Ok(_)) => prop_assert!(false, "{part}"),
        }
    }

    #[test]
    fn what_is_printed_is_parsed_and_printed_again(
        number in 100..=699_u16,
        phrase in prop_oneof![any::<String>(), "[ -~%0-9a-f\r\n\0é]{0,9}"],
    ) {
        let line = StatusLine::new(StatusCode::from_u16(number).unwrap(), &phrase);
        let printed = line.to_string();
        let parsed = parse(&printed).unwrap();
        prop_assert_eq!(parsed.status_code(), number);
        prop_assert_eq!(parsed.reason_phrase(), printable(&phrase));
        prop_assert_eq!(parsed.to_string(), printed);
    }

    #[test]
    fn whatever_the_bytes_are_there_is_a_verdict(
        bytes in prop_oneof![any::<Vec<u8>>(), nearly_a_line()]
    ) {
        match StatusLine::from_bytes(&bytes) {
            Ok(line) => {
                let printed = line.to_string();
                prop_assert!(printed.as_bytes().eq_ignore_ascii_case(&bytes));
                prop_assert!(printed.ends_with(line.reason_phrase()));
            }
            Err(error) => prop_assert!(error.position() <= bytes.len()),
        }
    }
}
