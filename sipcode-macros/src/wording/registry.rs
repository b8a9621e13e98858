//! What the registry has otherwise.

use core::fmt::Write as _;

use sipcode_registry::{
    Ended, HTTP_CODES, HttpCode, Registration, Replacement, ResponseCode, UNREGISTERED_CODES,
    UNREGISTERED_WARN_CODES, WarnCode, response_code, warn_code,
};

use super::{
    pieces::{all_of, quoted, remove_allow, title},
    voice::Voice,
};
use crate::{
    problem::{PhraseSlip, RegistryProblem},
    vocabulary::{Allow, Macro},
};

#[expect(clippy::too_many_lines, reason = "a table: a problem, its text")]
pub(super) fn message(problem: &RegistryProblem, voice: &Voice) -> String {
    let phrase = voice.phrase;
    match problem {
        RegistryProblem::OutOfRange { written, near } => out_of_range(written, near),
        RegistryProblem::Unregistered {
            number,
            is_u16,
            near,
        } => unregistered(*number, *is_u16, near, voice),
        RegistryProblem::NotAWarnCode {
            written,
            number,
            near,
        } => not_a_warn_code(written, *number, near),
        RegistryProblem::NameUnknown { written, near } => {
            let help = match near.as_slice() {
                [] => voice.example(),
                [one] => format!("help: a similar name is `{one}`"),
                several => format!("help: similar names are {}", all_of(&quoted(several))),
            };
            format!("`{written}` is not the name of a {}\n{help}", voice.noun)
        }
        RegistryProblem::NameOfHttp { written, http } => {
            let help = to_send(http.instead, false).map(|send| format!("\nhelp: {send}"));
            format!(
                "`{written}` is HTTP's {}, not the name of a {}{}",
                http.number,
                voice.noun,
                help.unwrap_or_default()
            )
        }
        RegistryProblem::NameOfOther { written, other } => {
            let help = match other {
                Macro::Warning => in_warning(written),
                _ => format!("help: write `{}`", Voice::of(*other).call(written)),
            };
            format!(
                "`{written}` is a {}, not a {}\n{help}",
                Voice::of(*other).noun,
                voice.noun
            )
        }
        RegistryProblem::Ended {
            row,
            ended,
            still,
            allow,
            written,
            is_replaced,
        } => {
            let is_u16 = written.ends_with("u16");
            let send = if *is_replaced {
                Some("remove it".to_owned())
            } else {
                to_send(ended.instead, is_u16)
            };
            let call = allow_call(written, *allow, voice);
            withdrawn(row, ended, still, send, &call)
        }
        RegistryProblem::AllowOther { row, given, needed } => format!(
            "{} is {}, not {}\nhelp: write `{}`",
            title(row),
            needed.word(),
            given.word(),
            needed.word()
        ),
        RegistryProblem::AllowNeedless {
            given,
            is_only,
            row,
        } => {
            let reason = match (given, row) {
                (Allow::MissingHeaders, _) => "no header is missing".to_owned(),
                (Allow::Header, _) => "no header here needs it".to_owned(),
                (Allow::Phrase, _) => "the phrase is not that of another code".to_owned(),
                (Allow::Forwarded, _) => "the role may originate every code here".to_owned(),
                (_, Some(row)) => format!("{} is {}", title(row), state(row)),
                (_, None) => format!("no code here is {}", given.word()),
            };
            format!(
                "`{}` is not needed: {reason}\n{}",
                given.word(),
                remove_allow(*given, *is_only)
            )
        }
        RegistryProblem::Phrase {
            number,
            correct,
            written,
            slip,
        } => wrong_phrase(*number, correct, written, slip, voice),
        RegistryProblem::PhraseOfPrivate {
            written,
            number,
            phrase: lost,
        } => {
            let own = own_phrase(*number, lost, voice);
            let own = own.map(|own| format!("\nhelp: to send it {own}"));
            format!(
                "{written} has no registered {phrase}: {lost:?} would be lost\n\
                 help: remove it{}",
                own.unwrap_or_default()
            )
        }
        RegistryProblem::PhraseOfRegistered {
            written,
            phrase: taken,
            number,
        } => format!(
            "{taken:?} is the {phrase} of {number}, not of {written}\n\
             help: remove it"
        ),
    }
}

fn out_of_range(written: &str, near: &[&ResponseCode]) -> String {
    let digits = written.trim_end_matches("u16");
    let is_u16 = digits.len() < written.len();
    let first = format!("{digits} is not a SIP response code: they run from 100 to 699");
    let mut seen = UNREGISTERED_CODES.iter();
    if let Some(seen) = seen.find(|code| digits.parse() == Ok(code.number)) {
        let help = to_send(seen.instead, is_u16).map(|send| format!("\nhelp: {send}"));
        return format!("{first}{}\nnote: {}", help.unwrap_or_default(), seen.seen);
    }
    let help = similar(&codes(near, is_u16));
    let help = help.unwrap_or_else(|| {
        "help: write three digits, the first of which is the class, 1 to 6".to_owned()
    });
    format!("{first}\n{help}")
}

fn unregistered(number: u16, is_u16: bool, near: &[&ResponseCode], voice: &Voice) -> String {
    let http = HTTP_CODES.iter().find(|code| code.number == number);
    let seen = UNREGISTERED_CODES.iter().find(|code| code.number == number);
    let warning = warn_code(number);
    let mut text = match (http.map(|code| code.phrase), warning, seen) {
        (Some("(Unused)"), ..) => {
            format!("{number} is not a registered SIP response code, nor one of HTTP's")
        }
        (Some(phrase), ..) => {
            format!("{number} is HTTP's {phrase}, not a registered SIP response code")
        }
        (None, Some(row), None) => {
            format!(
                "{number} is the warn-code {:?}, not a SIP response code",
                row.text
            )
        }
        _ => format!("{number} is not a registered SIP response code"),
    };
    let instead = http
        .and_then(|code| to_send(code.instead, is_u16))
        .or_else(|| seen.and_then(|code| to_send(code.instead, is_u16)))
        .map(|send| format!("help: {send}"));
    let near = || similar(&codes(near, is_u16));
    if let Some(help) = instead.or_else(|| near().filter(|_| warning.is_none())) {
        let _ = write!(text, "\n{help}");
    }
    if warning.is_some() {
        let _ = write!(text, "\n{}", in_warning(&number.to_string()));
    }
    let purpose = match seen {
        Some(_) => "to handle a peer that sends it",
        None => "for a private code that both parties agreed on",
    };
    let written = if is_u16 {
        format!("{number}u16")
    } else {
        number.to_string()
    };
    let call = allow_call(&written, Allow::Unregistered, voice);
    let _ = write!(text, "\nhelp: {purpose}, write `{call}`");
    if let Some(seen) = seen {
        let _ = write!(text, "\nnote: {}", seen.seen);
    }
    text
}

/// An attribute may have it by mistake too, where no macro can be written.
fn in_warning(code: &str) -> String {
    let call = Voice::of(Macro::Warning).call(code);
    format!("help: in a Warning header field write `{call}`")
}

fn not_a_warn_code(written: &str, number: Option<u16>, near: &[&WarnCode]) -> String {
    let digits = written.trim_end_matches("u16");
    let is_of_sip = (300..=399).contains(&number.unwrap_or_default());
    let call = allow_call(written, Allow::Unregistered, Voice::of(Macro::Warning));
    let mut seen = UNREGISTERED_WARN_CODES.iter();
    if let Some(code) = seen.find(|code| Some(code.number) == number) {
        let mut text = format!("{digits} is {}, not a registered warn-code", code.seen);
        if let Some(row) = warn_code(code.instead) {
            let _ = write!(text, "\nhelp: send {}", warn_code_title(row));
        }
        if is_of_sip {
            let _ = write!(
                text,
                "\nhelp: to handle a peer that sends it, write `{call}`"
            );
        }
        return text;
    }
    if let Some(row) = number.and_then(response_code) {
        let call = Voice::of(Macro::Sip).call(written);
        return format!(
            "{} is a SIP response code, not a warn-code\nhelp: write `{call}`",
            title(row)
        );
    }
    let mut titles = Vec::new();
    for row in near {
        titles.push(warn_code_title(row));
    }
    let similar = similar(&titles);
    if is_of_sip {
        let similar = similar
            .map(|similar| format!("{similar}\n"))
            .unwrap_or_default();
        return format!(
            "{digits} is not a registered warn-code\n\
             {similar}help: for a private code that both parties agreed on, write `{call}`"
        );
    }
    let help =
        similar.unwrap_or_else(|| "help: write three digits, the first of which is 3".to_owned());
    format!("{digits} is not a warn-code: they run from 300 to 399\n{help}\nnote: RFC 3261 §27.2")
}

fn withdrawn(
    row: &ResponseCode,
    ended: &Ended,
    still: &[(&str, &str)],
    send: Option<String>,
    call: &str,
) -> String {
    let mut text = format!("{} is {}: {}", title(row), state(row), ended.history);
    if let Some(send) = send {
        let _ = write!(text, "\nhelp: {send}");
    }
    let _ = write!(text, "\nhelp: to ");
    for (index, (method, reference)) in still.iter().enumerate() {
        let before = if index == 0 { "respond to " } else { " or " };
        let _ = write!(text, "{before}{method} ({reference})");
    }
    let or = if still.is_empty() { "" } else { ", or to " };
    let _ = write!(
        text,
        "{or}handle a peer that still sends it, write `{call}`"
    );
    text
}

fn wrong_phrase(
    number: u16,
    correct: &str,
    written: &str,
    slip: &PhraseSlip,
    voice: &Voice,
) -> String {
    let phrase = voice.phrase;
    let own = || own_phrase(number, written, voice);
    match slip {
        PhraseSlip::Spelling => format!(
            "the {phrase} of {number} is spelled {correct:?}, not {written:?}\n\
             help: write `{correct:?}`"
        ),
        PhraseSlip::OfOther(other) => format!(
            "{written:?} is the {phrase} of {other}, not of {number}\n\
             help: write `{correct:?}`, or the code `{other}`"
        ),
        PhraseSlip::Http(http) => {
            let help = for_http(http).map(|help| format!("{help}\n"));
            format!(
                "{number} is {correct:?} in SIP, not {written:?}\n\
                 {}help: write `{correct:?}`",
                help.unwrap_or_default()
            )
        }
        PhraseSlip::Outdated(old) => format!(
            "{number} is {correct:?} since {}, no longer {written:?}\n\
             help: write `{correct:?}`\n\
             note: the old phrase is from {}",
            old.changed_by, old.from
        ),
        PhraseSlip::Other(other) => {
            let own = own().filter(|_| !other.purpose.is_empty());
            let purpose = own.map(|own| format!("\nhelp: {} {own}", other.purpose));
            let purpose = purpose.unwrap_or_default();
            format!(
                "the {phrase} of {number} is {correct:?}, not {written:?}\n\
                 help: write `{correct:?}`{purpose}\n\
                 note: {}",
                other.seen
            )
        }
        PhraseSlip::Unknown => {
            let own = own().map(|own| format!("\nhelp: for a phrase of your own {own}"));
            format!(
                "the {phrase} of {number} is {correct:?}, not {written:?}\n\
                 help: write `{correct:?}`{}",
                own.unwrap_or_default()
            )
        }
    }
}

/// How to send a phrase that is not the registered one, if it can be sent as it is written.
fn own_phrase(number: u16, written: &str, voice: &Voice) -> Option<String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || " -.,'()/:".contains(c);
    let is_sendable = written.chars().all(is_plain) && !written.trim().is_empty();
    let key = format!("reason = {written:?}");
    let arguments = match response_code(number) {
        Some(_) => format!("{number}, {key}"),
        None => format!("{number}, {key}, allow(unregistered)"),
    };
    (voice.own_phrase)(&arguments, &key).filter(|_| is_sendable)
}

/// What does the job of HTTP's code in SIP, unless the code of the same number does.
fn for_http(http: &HttpCode) -> Option<String> {
    let HttpCode {
        number, instead, ..
    } = http;
    if instead.iter().all(|instead| instead.number == *number) {
        return None;
    }
    let is_of_cases = instead.iter().any(|instead| !instead.case.is_empty());
    let comma = if is_of_cases { "," } else { "" };
    Some(format!(
        "help: for HTTP's {number}{comma} {}",
        to_send(instead, false)?
    ))
}

/// `for crossing re-INVITEs send …`, each case a help; `None` where nothing is to be sent.
fn to_send(replacements: &[Replacement], is_u16: bool) -> Option<String> {
    let mut text = String::new();
    for (index, replacement) in replacements.iter().enumerate() {
        let Replacement {
            case,
            number,
            addition,
        } = replacement;
        let row = response_code(*number)?;
        if index > 0 {
            text.push_str("\nhelp: ");
        }
        if !case.is_empty() {
            let _ = write!(text, "{case} ");
        }
        let _ = write!(text, "send {}", code(row, is_u16));
        if !addition.is_empty() {
            let _ = write!(text, " {addition}");
        }
    }
    (!text.is_empty()).then_some(text)
}

fn similar(codes: &[String]) -> Option<String> {
    match codes {
        [] => None,
        [one] => Some(format!("help: a similar registered code: {one}")),
        several => Some(format!(
            "help: similar registered codes: {}",
            several.join(", ")
        )),
    }
}

fn codes(rows: &[&ResponseCode], is_u16: bool) -> Vec<String> {
    let mut codes = Vec::new();
    for row in rows {
        codes.push(code(row, is_u16));
    }
    codes
}

/// `` `486` Busy Here ``, or `` `486u16` Busy Here ``.
fn code(row: &ResponseCode, is_u16: bool) -> String {
    let suffix = if is_u16 { "u16" } else { "" };
    format!("`{}{suffix}` {}", row.number, row.reason_phrase)
}

/// `` `370` Insufficient bandwidth ``.
fn warn_code_title(row: &WarnCode) -> String {
    format!("`{}` {}", row.number, row.text)
}

fn state(row: &ResponseCode) -> &'static str {
    match row.registration {
        Registration::Registered => "registered",
        Registration::Deprecated(_) => "deprecated",
        Registration::Obsolete(_) => "obsolete",
    }
}

fn allow_call(written: &str, allow: Allow, voice: &Voice) -> String {
    voice.call(&format!("{written}, allow({})", allow.word()))
}
