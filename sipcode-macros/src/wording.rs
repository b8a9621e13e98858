//! All prose of the diagnostics, in the voice of rustc: lower case, no final period, code in
//! backticks. The first line is complete by itself; `help:` lines say what to write, `note:` lines
//! where it stands.

use core::fmt::Write as _;

use sipcode_registry::{
    HTTP_CODES, HttpCode, OUTDATED_PHRASES, RESPONSE_CODES, Registration, Replacement,
    ResponseCode, UNREGISTERED_CODES, response_code,
};

use crate::{
    problem::{Allow, Problem},
    suggest,
};

/// The text of a `compile_error!`.
#[expect(clippy::too_many_lines, reason = "a table: a problem, its text")]
pub(crate) fn message(problem: &Problem) -> String {
    match problem {
        Problem::Empty => lines(
            "`sip!` needs a SIP response code",
            ["help: write a number, `sip!(486)`, or a name, `sip!(BUSY_HERE)`"],
        ),
        Problem::MissingCode(place) => {
            lines(format!("a SIP response code is missing {place}"), [EXAMPLE])
        }
        Problem::NotDecimal { written, digits } => lines(
            format!("a SIP response code is written as three decimal digits, not as `{written}`"),
            [format!("help: write `{digits}`")],
        ),
        Problem::Suffix { suffix, value } => {
            let digits = value.map_or("486".to_owned(), |value| value.to_string());
            lines(
                format!("`{suffix}` is not a suffix of a SIP response code"),
                [format!(
                    "help: write `{digits}` for a `StatusCode`, or `{digits}u16` for a `u16`"
                )],
            )
        }
        Problem::Float { value } => lines(
            "a SIP response code is an integer, not a floating-point number",
            [write_digits(*value)],
        ),
        Problem::Signed { value } => {
            lines("a SIP response code has no sign", [write_digits(*value)])
        }
        Problem::NotAClass { written } => lines(
            format!("`{written}` is not a class of SIP response codes: they are `1xx` to `6xx`"),
            [match class_of(written) {
                Some(class) => whole_class(class),
                None => "help: write a class, as in `sip!(4xx)`".to_owned(),
            }],
        ),
        Problem::CodeAsString(text) => code_as_string(text),
        Problem::CodeAsOtherLiteral(kind) => lines(
            format!("a SIP response code is a number or a name, not a {kind}"),
            [EXAMPLE],
        ),
        Problem::Boolean => lines(
            "a SIP response code is a number or a name, not a boolean",
            [EXAMPLE],
        ),
        Problem::Wildcard => lines(
            "`_` is not a SIP response code",
            ["help: for any code write the pattern `_` without `sip!`"],
        ),
        Problem::NotAConstant(written) => lines(
            format!("`{written}` is not the name of a SIP response code"),
            [
                format!(
                    "help: for a number that is known at run time only, write `StatusCode::from_u16({written})`"
                ),
                EXAMPLE.to_owned(),
            ],
        ),
        Problem::NameCase { written, row } => lines(
            format!("`{written}` is not the name of a SIP response code"),
            [format!("help: write `{}`", row.name)],
        ),
        Problem::Path { last } => lines(
            "`sip!` takes the name of a SIP response code without a path",
            [match RESPONSE_CODES.iter().find(|row| row.name == last) {
                Some(row) => format!("help: write `{}`", row.name),
                None => EXAMPLE.to_owned(),
            }],
        ),
        Problem::Parentheses => lines(
            "a SIP response code stands in `sip!` without further parentheses",
            [EXAMPLE],
        ),
        Problem::Block => lines(
            "a SIP response code is a number or a name, not a block",
            [EXAMPLE],
        ),
        Problem::MacroCall { name } => lines(
            format!("a SIP response code is a number or a name, not a call of `{name}!`"),
            [EXAMPLE],
        ),
        Problem::Range { class } => lines(
            "`sip!` takes no range",
            [match class {
                Some(class) => whole_class(class),
                None => "help: write a class, `sip!(4xx)`, or alternatives, `sip!(401 | 407)`"
                    .to_owned(),
            }],
        ),
        Problem::UnexpectedInCode(token) => lines(
            format!("a SIP response code is a number or a name, not `{token}`"),
            [EXAMPLE],
        ),

        Problem::TwoCodes {
            written: [first, second],
        } => lines(
            format!("`{second}` follows `{first}` without anything between them"),
            [format!(
                "help: for a pattern of both write `{first} | {second}`"
            )],
        ),
        Problem::MissingComma(what) => {
            lines(format!("a comma is missing before {what}"), [ARGUMENTS])
        }
        Problem::DoubledComma => lines("one comma too many", ["help: remove it"]),
        Problem::DoubledBar => lines(
            "alternatives have one `|` between them",
            ["help: write `sip!(401 | 407)`"],
        ),
        Problem::Unexpected(token) => lines(format!("unexpected `{token}`"), [ARGUMENTS]),
        Problem::CodeAsPhrase {
            written: [first, second],
        } => lines(
            format!("`{second}` stands where the reason phrase of `{first}` belongs"),
            [format!(
                "help: for a pattern of both write `{first} | {second}`"
            )],
        ),
        Problem::PhraseNotAString { row } => lines(
            "the reason phrase is a string",
            row.map(|row| format!("help: write `{:?}`", row.reason_phrase)),
        ),
        Problem::SecondPhrase => lines(
            "a code has one reason phrase",
            ["help: remove the second one"],
        ),
        Problem::PhraseAfterAllow => lines("the reason phrase stands before `allow`", [ARGUMENTS]),
        Problem::PhraseOfSeveral => lines(
            "a reason phrase belongs to a single code",
            ["help: remove it"],
        ),
        Problem::U16InAlternatives { written } => lines(
            format!("`{written}` cannot stand among alternatives"),
            ["help: write a `sip!` of its own for each, as in `sip!(401u16) | sip!(407u16)`"],
        ),
        Problem::AllowSpelling(written) => lines(
            format!("unexpected `{written}`"),
            ["help: a similar word is `allow`"],
        ),
        Problem::AllowWithoutList => lines(
            "`allow` needs to name what it allows",
            [format!("help: write {}", allow_words())],
        ),
        Problem::AllowTwice => lines(
            "`allow` is repeated",
            ["help: write one `allow(...)` with commas in it"],
        ),
        Problem::AllowNothing => lines(
            "`allow()` allows nothing",
            [format!("help: remove it, or write {}", allow_words())],
        ),
        Problem::AllowUnknown(written) => lines(
            format!("`allow` does not know `{written}`"),
            [
                match suggest::near_word(written, &Allow::ALL.map(Allow::word)) {
                    Some(word) => format!("help: a similar word is `{word}`"),
                    None => format!("help: write {}", allow_words()),
                },
            ],
        ),
        Problem::AllowRepeated(allow) => lines(
            format!("`{}` is repeated", allow.word()),
            ["help: remove it"],
        ),
        Problem::AllowUnexpected(token) => lines(
            format!("unexpected `{token}`"),
            [format!("help: write {}", allow_words())],
        ),

        Problem::OutOfRange { written } => out_of_range(written),
        Problem::Unregistered { number } => unregistered(*number),
        Problem::Ended {
            row,
            allow,
            written,
        } => ended(row, *allow, written),
        Problem::AllowOther { row, given, needed } => lines(
            format!("{} is {}, not {}", title(row), needed.word(), given.word()),
            [format!("help: write `{}`", needed.word())],
        ),
        Problem::AllowNeedless { given, code } => lines(
            match code {
                Some(row) => {
                    format!(
                        "`{}` is not needed: {} is {}",
                        given.word(),
                        title(row),
                        state(row)
                    )
                }
                None => format!(
                    "`{}` is not needed: no code here is {}",
                    given.word(),
                    given.word()
                ),
            },
            ["help: remove it"],
        ),
        Problem::Phrase { row, written } => phrase(row, written),
        Problem::PhraseOfRegistered { written, row } => lines(
            format!(
                "{:?} is the reason phrase of {}, not of {written}",
                row.reason_phrase, row.number
            ),
            [format!("help: write `{}`, or another phrase", row.number)],
        ),
    }
}

const EXAMPLE: &str = "help: write it like `sip!(486)` or `sip!(BUSY_HERE)`";
const ARGUMENTS: &str =
    "help: the form is `sip!(code, \"phrase\", allow(...))`, where only the code must be there";

fn lines<T: AsRef<str>>(first: impl Into<String>, others: impl IntoIterator<Item = T>) -> String {
    let mut text = first.into();
    for line in others {
        text.push('\n');
        text.push_str(line.as_ref());
    }
    text
}

fn write_digits(value: Option<u16>) -> String {
    match value {
        Some(value) => format!("help: write `{value}`"),
        None => EXAMPLE.to_owned(),
    }
}

fn allow_words() -> String {
    let [first, second, third] = Allow::ALL.map(|allow| format!("`allow({})`", allow.word()));
    format!("{first}, {second} or {third}")
}

/// `486 Busy Here`.
fn title(row: &ResponseCode) -> String {
    format!("{} {}", row.number, row.reason_phrase)
}

/// `` `486` Busy Here ``.
fn code(row: &ResponseCode) -> String {
    format!("`{}` {}", row.number, row.reason_phrase)
}

fn state(row: &ResponseCode) -> &'static str {
    match row.registration {
        Registration::Registered => "registered",
        Registration::Deprecated(_) => "deprecated",
        Registration::Obsolete(_) => "obsolete",
    }
}

fn whole_class(digit: impl core::fmt::Display) -> String {
    format!("help: for all codes from {digit}00 to {digit}99 write `{digit}xx`")
}

fn class_of(written: &str) -> Option<char> {
    written
        .chars()
        .next()
        .filter(|digit| ('1'..='6').contains(digit))
}

fn code_as_string(text: &str) -> String {
    let row = match text.parse() {
        Ok(number) => response_code(number),
        Err(_) => RESPONSE_CODES
            .iter()
            .find(|row| row.reason_phrase.eq_ignore_ascii_case(text)),
    };
    lines(
        "a SIP response code is a number or a name, not a string",
        [match row {
            Some(row) => format!("help: write `{}` or `{}`", row.number, row.name),
            None => EXAMPLE.to_owned(),
        }],
    )
}

fn out_of_range(written: &str) -> String {
    let digits = written.trim_end_matches("u16");
    let seen = UNREGISTERED_CODES
        .iter()
        .find(|code| digits.parse() == Ok(code.number));
    let help = match seen {
        Some(seen) => instead(seen.instead),
        None => similar(digits),
    };
    let help = help.unwrap_or_else(|| {
        "help: write three digits, the first of which is the class, 1 to 6".to_owned()
    });
    let note = seen.map(|code| format!("note: {}", code.seen));
    lines(
        format!("{digits} is not a SIP response code: they run from 100 to 699"),
        [Some(help), note].into_iter().flatten(),
    )
}

/// `help: similar registered codes: …`.
fn similar(written: &str) -> Option<String> {
    let codes: Vec<_> = suggest::similar_codes(written)
        .into_iter()
        .map(code)
        .collect();
    match codes.as_slice() {
        [] => None,
        [one] => Some(format!("help: a similar registered code: {one}")),
        several => Some(format!(
            "help: similar registered codes: {}",
            several.join(", ")
        )),
    }
}

/// `help: for crossing re-INVITEs send …; otherwise …`.
fn instead(replacements: &[Replacement]) -> Option<String> {
    Some(format!("help: {}", to_send(replacements)?))
}

fn to_send(replacements: &[Replacement]) -> Option<String> {
    let mut text = String::new();
    for (index, replacement) in replacements.iter().enumerate() {
        let Replacement {
            case,
            number,
            addition,
        } = replacement;
        let row = response_code(*number)?;
        if index > 0 {
            text.push_str("; ");
        }
        if !case.is_empty() {
            let _ = write!(text, "{case} ");
        }
        if index == 0 {
            text.push_str("send ");
        }
        text.push_str(&code(row));
        if !addition.is_empty() {
            let _ = write!(text, " {addition}");
        }
    }
    (!replacements.is_empty()).then_some(text)
}

fn unregistered(number: u16) -> String {
    let written = number.to_string();
    let http = HTTP_CODES.iter().find(|code| code.number == number);
    let seen = UNREGISTERED_CODES.iter().find(|code| code.number == number);
    let first = match http.map(|code| code.phrase) {
        Some("(Unused)") => {
            format!(
                "{number} is not a registered SIP response code, and HTTP does not use it either"
            )
        }
        Some(phrase) => format!("{number} is HTTP's {phrase}, not a registered SIP response code"),
        None => format!("{number} is not a registered SIP response code"),
    };
    let help = http
        .and_then(|code| instead(code.instead))
        .or_else(|| seen.and_then(|code| instead(code.instead)))
        .or_else(|| similar(&written));
    let purpose = match (&help, http, seen) {
        (_, None, Some(_)) => Some("to handle a peer that sends it"),
        (None, _, _) => Some("for a private code that both parties agreed on"),
        _ => None,
    };
    let allow = purpose.map(|purpose| allow_help(purpose, &written, Allow::Unregistered));
    let note = seen.map(|code| format!("note: {}", code.seen));
    lines(first, [help, allow, note].into_iter().flatten())
}

fn allow_help(purpose: &str, written: &str, allow: Allow) -> String {
    format!(
        "help: {purpose}, write `sip!({written}, allow({}))`",
        allow.word()
    )
}

fn ended(row: &ResponseCode, allow: Allow, written: &str) -> String {
    let (Registration::Deprecated(ended) | Registration::Obsolete(ended)) = &row.registration
    else {
        return title(row);
    };
    let still = match ended.still {
        [] => "to handle a peer that still sends it".to_owned(),
        still => {
            let still: Vec<_> = still
                .iter()
                .map(|(method, reference)| format!("{method} ({reference})"))
                .collect();
            format!(
                "to answer {}, or to handle a peer that still sends it",
                still.join(", ")
            )
        }
    };
    lines(
        format!("{} is {}: {}", title(row), state(row), ended.history),
        [
            instead(ended.instead),
            Some(allow_help(&still, written, allow)),
        ]
        .into_iter()
        .flatten(),
    )
}

fn phrase(row: &ResponseCode, written: &str) -> String {
    let ResponseCode {
        number,
        reason_phrase: correct,
        ..
    } = row;
    let write = format!("help: write `{correct:?}`");
    if same_words(correct, written) {
        return lines(
            format!(
                "the reason phrase of {number} is {correct:?}: {written:?} differs in case or spacing"
            ),
            [write],
        );
    }
    if let Some(other) = RESPONSE_CODES
        .iter()
        .find(|other| has_phrase(other, written))
    {
        let other = other.number;
        return lines(
            format!("{written:?} is the reason phrase of {other}, not of {number}"),
            [format!(
                "help: write `{other}`, or the phrase of {number}, `{correct:?}`"
            )],
        );
    }
    let of_this = |code: u16, phrase: &str| code == *number && same_words(phrase, written);
    if let Some(http) = HTTP_CODES
        .iter()
        .find(|http| of_this(http.number, http.phrase))
    {
        return lines(
            format!("{number} is {correct:?} in SIP, not {written:?}"),
            [for_https(http), Some(write)].into_iter().flatten(),
        );
    }
    if let Some(old) = OUTDATED_PHRASES
        .iter()
        .find(|old| of_this(old.number, old.phrase))
    {
        return lines(
            format!(
                "{number} is {correct:?} since {}, no longer {written:?}",
                old.changed_by
            ),
            [write, format!("note: the old phrase is of {}", old.from)],
        );
    }
    lines(
        format!("the reason phrase of {number} is {correct:?}, not {written:?}"),
        [write],
    )
}

/// What does the job of HTTP's code in SIP, unless the code of the same number does.
fn for_https(http: &HttpCode) -> Option<String> {
    let HttpCode {
        number, instead, ..
    } = http;
    if instead.iter().all(|instead| instead.number == *number) {
        return None;
    }
    let comma = if instead.iter().any(|instead| !instead.case.is_empty()) {
        ","
    } else {
        ""
    };
    Some(format!(
        "help: for HTTP's {number}{comma} {}",
        to_send(instead)?
    ))
}

fn has_phrase(row: &ResponseCode, written: &str) -> bool {
    let alternatives = row
        .alternative_phrases
        .iter()
        .map(|alternative| alternative.phrase);
    [row.reason_phrase]
        .into_iter()
        .chain(alternatives)
        .any(|phrase| same_words(phrase, written))
}

/// The same letters and digits in the same order.
fn same_words(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String {
        text.chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect()
    };
    letters(one) == letters(other)
}
