//! What holds of the parsers and the printers: what is printed is read as what it was, and nothing that
//! is printed ends its line.

use std::{
    fmt::{self, Debug, Display, Write as _},
    str::FromStr,
};

use sipcode::{
    Class, CodeSet, IsupLocation, Q850Cause, Reason, ReasonProtocol, Reasons, SipResponse,
    StatusCode, StatusLine, WarnCode, Warning, Warnings,
};

use crate::{Outcome, random::Random, texts};

pub(crate) fn check(random: &mut Random) -> Result<Outcome, String> {
    match random.below(8) {
        0 => status_code(random),
        1 => status_line(random),
        2 => code_set(random),
        3 => read::<Warnings>(&texts::warnings(random)),
        4 => read::<Reasons>(&texts::reasons(random)),
        5 => built(random),
        6 => json(random),
        _ => header_value(random),
    }
}

fn ensure(is_right: bool, what: &str, of: &dyn Debug) -> Result<(), String> {
    if is_right {
        Ok(())
    } else {
        Err(format!("{what}: {of:?}"))
    }
}

fn is_one_line(text: &str) -> bool {
    !text.contains(['\r', '\n', '\0'])
}

/// If the text is read, what is printed is one line and is read as the same.
fn read<T: FromStr + Display + PartialEq + Debug>(text: &str) -> Result<Outcome, String> {
    let Ok(value) = text.parse::<T>() else {
        return Ok(Outcome::Refused);
    };
    let printed = value.to_string();
    ensure(is_one_line(&printed), "several lines", &text)?;
    ensure(
        printed.parse().is_ok_and(|again: T| again == value),
        "read as another",
        &text,
    )?;
    Ok(Outcome::Accepted)
}

fn status_code(random: &mut Random) -> Result<Outcome, String> {
    let text = texts::code(random);
    let bytes = text.as_bytes();
    let is_code = matches!(bytes, [b'1'..=b'6', tens, units]
        if tens.is_ascii_digit() && units.is_ascii_digit());
    let code = StatusCode::from_bytes(bytes);
    ensure(code.is_ok() == is_code, "from_bytes", &text)?;
    ensure(text.parse() == code, "FromStr", &text)?;
    let warn_code = WarnCode::from_bytes(bytes);
    if let Ok(warn_code) = warn_code {
        ensure(
            text.parse::<u16>().ok() == Some(warn_code.as_u16()),
            "WarnCode",
            &text,
        )?;
    }
    let Ok(code) = code else {
        return Ok(Outcome::Refused);
    };
    ensure(
        code.as_str() == text && StatusCode::from_u16(code.as_u16()) == Ok(code),
        "as_u16",
        &text,
    )?;
    ensure(code.to_string().starts_with(&text), "Display", &text)?;
    let class = code.class();
    ensure(
        Class::from_digit(class.digit()) == Some(class),
        "class",
        &text,
    )?;
    ensure(class.as_str().parse() == Ok(class), "class as text", &text)?;
    if let Some(cause) = code.q850_cause() {
        ensure(cause.as_u8() < 128, "Q.850", &text)?;
    }
    Ok(Outcome::Accepted)
}

fn status_line(random: &mut Random) -> Result<Outcome, String> {
    let bytes = texts::status_line(random);
    let Ok(line) = StatusLine::from_bytes(&bytes) else {
        return Ok(Outcome::Refused);
    };
    let printed = line.to_string();
    ensure(is_one_line(&printed), "several lines", &bytes)?;
    ensure(printed.len() <= bytes.len(), "longer", &bytes)?;
    let again = StatusLine::try_from(printed.as_str());
    // What a phrase cannot hold is cut off.
    ensure(
        again.is_ok_and(|again| {
            line.reason_phrase().starts_with(again.reason_phrase())
                && again.status_code() == line.status_code()
                && again.to_string() == printed
        }),
        "read as another",
        &bytes,
    )?;
    Ok(Outcome::Accepted)
}

fn code_set(random: &mut Random) -> Result<Outcome, String> {
    let text = texts::code_set(random);
    match text.parse::<CodeSet>() {
        Err(error) => {
            ensure(text.get(error.range()).is_some(), "no place", &text)?;
            ensure(is_one_line(&error.to_string()), "several lines", &text)?;
            Ok(Outcome::Refused)
        }
        Ok(set) => {
            let collected: CodeSet = set.iter().collect();
            ensure(
                collected == set && set.iter().count() == set.len(),
                "iter",
                &text,
            )?;
            ensure(set.iter().all(|code| set.contains(code)), "contains", &text)?;
            ensure(
                !(!set) == set && (set | !set).len() == 600 && (set & !set).is_empty(),
                "algebra",
                &text,
            )?;
            let json = serde_json::to_string(&set).map_err(|error| error.to_string())?;
            ensure(
                serde_json::from_str::<CodeSet>(&json).is_ok_and(|again| again == set),
                "serde",
                &text,
            )?;
            read::<CodeSet>(&text)
        }
    }
}

/// Warnings and reasons that a program makes.
fn built(random: &mut Random) -> Result<Outcome, String> {
    let (agent, text) = (texts::agent(random), texts::any(random));
    let number = 300 + u16::try_from(random.below(100)).unwrap_or(0);
    let code = WarnCode::from_u16(number).map_err(|error| error.to_string())?;
    if let Ok(warning) = Warning::new(code, agent.clone(), text.clone()) {
        let printed = warning.to_string();
        ensure(is_one_line(&printed), "several lines", &warning)?;
        ensure(
            printed.parse() == Ok(warning),
            "read as another",
            &(&agent, &text),
        )?;
    }
    let protocol = texts::agent(random);
    let Ok(mut reason) = ReasonProtocol::from_token(protocol.as_str()).and_then(Reason::new) else {
        return Ok(Outcome::Refused);
    };
    if random.one_in(2) {
        reason = reason.with_cause(u32::try_from(random.below(1 << 33)).unwrap_or(17));
    }
    if random.one_in(2) {
        reason = reason.with_text(&text).unwrap_or(reason);
    }
    let parameters = texts::parameters(random);
    reason = reason.with_parameters(&parameters).unwrap_or(reason);
    if let Some(location) = IsupLocation::from_u8(u8::try_from(random.below(16)).unwrap_or(0)) {
        reason = reason.with_location(location).unwrap_or(reason);
    }
    let printed = reason.to_string();
    ensure(is_one_line(&printed), "several lines", &reason)?;
    ensure(
        printed.parse() == Ok(Reason::<String>::from(reason)),
        "read as another",
        &reason,
    )?;
    Ok(Outcome::Accepted)
}

fn json(random: &mut Random) -> Result<Outcome, String> {
    let text = texts::json(random);
    let mut is_accepted = same_as_json::<StatusCode>(&text)?;
    is_accepted |= same_as_json::<WarnCode>(&text)?;
    is_accepted |= same_as_json::<Q850Cause>(&text)?;
    is_accepted |= same_as_json::<CodeSet>(&text)?;
    Ok(if is_accepted {
        Outcome::Accepted
    } else {
        Outcome::Refused
    })
}

fn same_as_json<T>(text: &str) -> Result<bool, String>
where
    T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + Debug,
{
    let Ok(value) = serde_json::from_str::<T>(text) else {
        return Ok(false);
    };
    let json = serde_json::to_string(&value).map_err(|error| error.to_string())?;
    let again = serde_json::from_str::<T>(&json);
    ensure(
        again.is_ok_and(|again| again == value),
        "JSON is read as another",
        &text,
    )?;
    Ok(true)
}

/// Prints a text in pieces, as a `Display` of several `write!`s does.
struct Pieces<'a>(&'a str, Vec<usize>);

impl Display for Pieces<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        for length in &self.1 {
            let Some((piece, after)) = rest.split_at_checked(*length) else {
                continue;
            };
            match piece.chars().next() {
                Some(one) if one.len_utf8() == piece.len() => f.write_char(one)?,
                _ => f.write_str(piece)?,
            }
            rest = after;
        }
        f.write_str(rest)
    }
}

#[sipcode::sip_response(486)]
struct Busy<T> {
    #[sip_header("X-Value")]
    value: T,
}

#[sipcode::sip_response(transparent)]
struct Wrapped<T>(T);

fn printed(response: &dyn SipResponse) -> String {
    let mut printed = String::new();
    response.headers(&mut |name, value| {
        let _ = write!(printed, "{name}: {value}");
    });
    printed
}

/// The value of a header is the same in one piece and in several, and one line.
fn header_value(random: &mut Random) -> Result<Outcome, String> {
    let text = texts::any(random);
    let pieces: Vec<_> = (0..random.below(6)).map(|_| random.below(4)).collect();
    let whole = printed(&Busy { value: &text });
    let value = Pieces(&text, pieces);
    let in_pieces = printed(&Wrapped(Busy { value: &value }));
    ensure(is_one_line(&whole), "several lines", &text)?;
    ensure(
        whole == in_pieces,
        "pieces are printed otherwise",
        &(&text, &value.1),
    )?;
    let is_harmless = text.chars().all(|c| !c.is_control());
    ensure(
        !is_harmless || whole == format!("X-Value: {text}"),
        "changed",
        &text,
    )?;
    Ok(Outcome::Accepted)
}
