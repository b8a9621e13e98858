//! What SIP and the macros know, and literals that look like it.

use sipcode_registry::{HEADER_FIELDS, METHODS, RESPONSE_CODES, ROLES, WARN_CODES};

use crate::random::Random;

const LITERALS: &[&str] = &[
    "0",
    "1",
    "7",
    "99",
    "100",
    "699",
    "700",
    "999",
    "065",
    "0486",
    "4_86",
    "486_",
    "486u16",
    "486i32",
    "486u8",
    "486.0",
    "4e2",
    "486f32",
    "0x1E6",
    "0o746",
    "0b111100110",
    "0x4xx",
    "4xx",
    "7xx",
    "0xx",
    "40x",
    "4XX",
    "4xxx",
    "4xxu16",
    "9999999999",
    "340282366920938463463374607431768211456",
    "\"486\"",
    "\"Busy Here\"",
    "\"\"",
    "\"a\\r\\nb\"",
    "\"\\u{0}\"",
    "\"é\"",
    "\"%41\"",
    "\"%4\"",
    "\"Busy Here\"x",
    "r\"Busy Here\"",
    "r#\"a\"#",
    "b\"486\"",
    "b'4'",
    "c\"486\"",
    "'4'",
    "'\\u{1F600}'",
    "\"X-A\"",
    "\"m\"",
    "\"Retry-Aftr\"",
    "\"a b\"",
];

const IDENTS: &[&str] = &[
    "allow",
    "alow",
    "crate",
    "method",
    "role",
    "reason",
    "status",
    "transparent",
    "deprecated",
    "obsolete",
    "unregistered",
    "missing_headers",
    "header",
    "phrase",
    "forwarded",
    "sip",
    "sip_response",
    "sip_header",
    "sip_reply",
    "skip",
    "each",
    "body",
    "declared",
    "StatusCode",
    "matches",
    "macro_rules",
    "fn",
    "struct",
    "enum",
    "union",
    "impl",
    "match",
    "if",
    "let",
    "return",
    "true",
    "_",
    "self",
    "Self",
    "r#sip",
    "r#match",
    "busy_here",
    "BUSY_HER",
    "BusyHere",
    "code",
    "BUSY_HERraCompletionMarker",
    "retry_after",
    "min_expires",
    "contact",
    "Option",
    "Vec",
    "Box",
    "Result",
    "dyn",
    "const",
    "async",
    "unsafe",
    "extern",
    "pub",
    "where",
    "cfg",
    "cfg_attr",
    "doc",
    "ÜBER",
    "ß",
];

const PUNCTS: &[&str] = &[
    ",", ",", ",", "|", "|", "||", "=", "==", "!=", "=>", "->", ".", "..", "..=", ":", "::", ";",
    "-", "+", "!", "#", "&", "<", ">", "?", "@", "$", "'a", "*", "/", "~",
];

pub(crate) fn word(random: &mut Random) -> String {
    match random.below(5) {
        0 => random.pick(LITERALS).to_owned(),
        1 => random.pick(IDENTS).to_owned(),
        2 => random.pick(PUNCTS).to_owned(),
        3 => code(random),
        _ => text(random),
    }
}

/// A code, in whatever notation.
pub(crate) fn code(random: &mut Random) -> String {
    let row = &RESPONSE_CODES[random.below(RESPONSE_CODES.len())];
    let warning = &WARN_CODES[random.below(WARN_CODES.len())];
    match random.below(16) {
        0 => random.pick(LITERALS).to_owned(),
        1 => random.below(1000).to_string(),
        2 => format!("{}xx", random.below(8)),
        3 => format!("{}u16", row.number),
        4 => format!("{}xxu16", random.below(7)),
        5 => warning.number.to_string(),
        6 => warning.name.to_owned(),
        7..=9 => row.name.to_owned(),
        _ => row.number.to_string(),
    }
}

/// A string literal.
pub(crate) fn text(random: &mut Random) -> String {
    match random.below(5) {
        0 => random.pick(LITERALS).to_owned(),
        1 => format!(
            "{:?}",
            HEADER_FIELDS[random.below(HEADER_FIELDS.len())].name
        ),
        2 => format!(
            "{:?}",
            HEADER_FIELDS[random.below(HEADER_FIELDS.len())].compact
        ),
        _ => format!(
            "{:?}",
            RESPONSE_CODES[random.below(RESPONSE_CODES.len())].reason_phrase
        ),
    }
}

pub(crate) fn phrase_of(code: &str, random: &mut Random) -> String {
    let mut rows = RESPONSE_CODES.iter();
    let row = rows.find(|row| code == row.name || code == row.number.to_string());
    match row {
        Some(row) if !random.one_in(4) => format!("{:?}", row.reason_phrase),
        _ => text(random),
    }
}

pub(crate) fn allow(random: &mut Random) -> String {
    let words = [
        "deprecated",
        "obsolete",
        "unregistered",
        "missing_headers",
        "header",
        "phrase",
        "forwarded",
        "frwarded",
    ];
    let words = random.times(3, |random| random.pick(&words).to_owned());
    format!("allow({})", words.join(", "))
}

pub(crate) fn method(random: &mut Random) -> String {
    match random.below(6) {
        0 => word(random),
        1 => "\"X-PUT\"".to_owned(),
        _ => random.pick(&METHODS).to_owned(),
    }
}

pub(crate) fn role(random: &mut Random) -> String {
    if random.one_in(6) {
        word(random)
    } else {
        random.pick(&ROLES).to_owned()
    }
}

/// The name of a field: mostly that of a header field.
pub(crate) fn field(random: &mut Random) -> String {
    let header = &HEADER_FIELDS[random.below(HEADER_FIELDS.len())];
    match random.below(4) {
        0 => random
            .pick(&["code", "why", "sdp", "r#type", "field_0"])
            .to_owned(),
        1 => random
            .pick(&[
                "min_expires",
                "contact",
                "allow",
                "retry_after",
                "www_authenticate",
            ])
            .to_owned(),
        _ => header.name.replace(['-', '.'], "_").to_ascii_lowercase(),
    }
}
