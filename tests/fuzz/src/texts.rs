//! Texts as they come from the wire or out of a configuration, right or nearly so.

use crate::random::Random;

const PIECES: &[&str] = &[
    "",
    "a",
    "Busy Here",
    "\r",
    "\n",
    "\r\n",
    "\r\nEvil: 1",
    "\0",
    "\t",
    " ",
    "\"",
    "\\",
    "\\\"",
    "\\\\",
    ",",
    ";",
    "=",
    "é",
    "\u{1F600}",
    "\u{7F}",
    "\u{0B}",
    "\u{0C}",
    "\u{85}",
    "\u{2028}",
    "<",
    ">",
    "%41",
    "[::1]",
    ":5060",
    "x-y",
    "399",
];

/// Any text.
pub(crate) fn any(random: &mut Random) -> String {
    random
        .times(5, |random| random.pick(PIECES).to_owned())
        .concat()
}

/// The text, mostly as it is, or with something put in or cut off.
fn slipped(mut text: String, random: &mut Random) -> String {
    while random.one_in(3) {
        let mut place = random.below(text.len() + 1);
        while !text.is_char_boundary(place) {
            place -= 1;
        }
        if random.one_in(2) {
            text.insert_str(place, random.pick(PIECES));
        } else {
            text.truncate(place);
        }
    }
    text
}

pub(crate) fn code(random: &mut Random) -> String {
    let code = match random.below(4) {
        0 => random.below(1100).to_string(),
        1 => format!("{:03}", random.below(1000)),
        _ => (100 + random.below(600)).to_string(),
    };
    if random.one_in(4) {
        slipped(code, random)
    } else {
        code
    }
}

pub(crate) fn status_line(random: &mut Random) -> Vec<u8> {
    let head = random.pick(&["SIP/2.0 ", "sip/2.0 ", "SIP/2.0  ", "SIP/2.1 ", "HTTP/1.1 "]);
    let phrase = if random.one_in(3) {
        any(random)
    } else {
        "Busy Here".to_owned()
    };
    let line = slipped(format!("{head}{} {phrase}", code(random)), random);
    let mut bytes = line.into_bytes();
    if random.one_in(6) && !bytes.is_empty() {
        let place = random.below(bytes.len());
        bytes[place] = u8::try_from(random.below(256)).unwrap_or(0);
    }
    bytes
}

pub(crate) fn code_set(random: &mut Random) -> String {
    let parts = random.times(6, |random| match random.below(6) {
        0 => format!("{}xx", random.below(8)),
        1 => random
            .pick(&["BUSY_HERE", "OK", "busy_here", "CONFLICT", "4XX", ""])
            .to_owned(),
        _ => code(random),
    });
    let separator = random.pick(&[" | ", ",", ", ", " ", "|", "\n", "; "]);
    slipped(parts.join(separator), random)
}

/// A host, a pseudonym or a token.
pub(crate) fn agent(random: &mut Random) -> String {
    let agent = random.pick(&[
        "sipcode",
        "example.org:5060",
        "[::1]:5060",
        "SIP",
        "Q.850",
        "-",
        "a.b-c",
        "q.850",
    ]);
    if random.one_in(3) {
        slipped(agent.to_owned(), random)
    } else {
        agent.to_owned()
    }
}

fn quoted(random: &mut Random) -> String {
    let text = any(random);
    if random.one_in(3) {
        format!("\"{text}\"")
    } else {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

fn space(random: &mut Random) -> &'static str {
    random.pick(&["", "", "", " ", "\t", "  ", "\r\n "])
}

pub(crate) fn warnings(random: &mut Random) -> String {
    let warning = |random: &mut Random| {
        format!(
            "{}{} {} {}{}",
            space(random),
            code(random),
            agent(random),
            quoted(random),
            space(random)
        )
    };
    let mut value = warning(random);
    for another in random.times(2, warning) {
        value = format!("{value},{another}");
    }
    slipped(value, random)
}

pub(crate) fn parameters(random: &mut Random) -> String {
    let parameters = random.times(3, |random| {
        let name = random.pick(&[
            "cause", "CAUSE", "text", "location", "x", "a-b", "é", "Text",
        ]);
        let value = match random.below(6) {
            0 => random.below(1 << 34).to_string(),
            1 | 2 => quoted(random),
            3 => random
                .pick(&["U", "ln", "LOC-6", "[::1]", "a.b"])
                .to_owned(),
            4 => any(random),
            _ => return name.to_owned(),
        };
        format!(
            "{}{name}{}={}{value}{}",
            space(random),
            space(random),
            space(random),
            space(random)
        )
    });
    parameters.join(";")
}

pub(crate) fn reasons(random: &mut Random) -> String {
    let reason = |random: &mut Random| {
        let protocol = agent(random);
        format!(
            "{}{protocol}{};{}",
            space(random),
            space(random),
            parameters(random)
        )
    };
    let mut value = reason(random);
    for another in random.times(2, reason) {
        value = format!("{value},{another}");
    }
    slipped(value, random)
}

pub(crate) fn json(random: &mut Random) -> String {
    let mut one = |random: &mut Random| match random.below(8) {
        0 => format!("{:?}", code(random)),
        1 => format!("\"{}xx\"", random.below(8)),
        2 => random
            .pick(&[
                "null",
                "true",
                "-486",
                "486.0",
                "4.86e2",
                "1e400",
                "\"BUSY_HERE\"",
                "[]",
                "{}",
                "\"\"",
                "18446744073709551616",
                "[486, \"4xx\"]",
                "\"\\u0034xx\"",
                "{\"486\": 1}",
            ])
            .to_owned(),
        3 => random.below(1 << 20).to_string(),
        _ => code(random),
    };
    let value = if random.one_in(3) {
        one(random)
    } else {
        format!("[{}]", random.times(6, &mut one).join(", "))
    };
    if random.one_in(4) {
        slipped(value, random)
    } else {
        value
    }
}
