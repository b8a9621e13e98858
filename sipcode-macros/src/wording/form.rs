//! What is not written as the macros want it.

use super::{
    pieces::{all_of, one_of, quoted, remove_allow},
    voice::{Place, Voice},
};
use crate::{
    problem::FormProblem,
    vocabulary::{Allow, ItemKind, Key},
};

#[expect(clippy::too_many_lines, reason = "a table: a problem, its text")]
pub(super) fn message(problem: &FormProblem, voice: &Voice) -> String {
    let Voice {
        name,
        noun,
        phrase,
        form,
        one,
        ..
    } = voice;
    let example = voice.example();
    match problem {
        FormProblem::Empty if voice.place == Place::Set => format!(
            "`{name}` needs a {noun} or a class\n\
             {example}\n\
             help: for the empty set write `CodeSet::new()`"
        ),
        FormProblem::Empty => format!("`{name}` needs a {noun}\n{example}"),
        FormProblem::MissingCodeBefore(token) => {
            format!("a {noun} is missing before `{token}`\n{example}")
        }
        FormProblem::MissingCodeAfter(token) => {
            format!("a {noun} is missing after `{token}`\n{example}")
        }
        FormProblem::LeadingBar(code) => {
            format!("unexpected `|` before the first {noun}\nhelp: write `{code}`")
        }
        FormProblem::NotDecimal { written, digits } => format!(
            "a {noun} is written as three decimal digits, not as `{written}`\n\
             help: write `{digits}`"
        ),
        FormProblem::Suffix { suffix, value } => {
            let digits = value.map_or((*one).to_owned(), |value| value.to_string());
            let help = if voice.place == Place::Value {
                let ty = voice.ty;
                format!("write `{digits}` for a `{ty}`, or `{digits}u16` for a `u16`")
            } else {
                format!("write `{digits}`")
            };
            format!("`{suffix}` is not a suffix of a {noun}\nhelp: {help}")
        }
        FormProblem::Float { value } => format!(
            "a {noun} is an integer, not a floating-point number\n{}",
            write_digits(*value, voice)
        ),
        FormProblem::LettersForDigits { written, meant } => {
            format!("`{written}` is not a number\nhelp: write `{meant}`")
        }
        FormProblem::Signed { digits } => {
            let help = match digits {
                Some(digits) => format!("help: write `{digits}`"),
                None => example,
            };
            format!("a {noun} has no sign\n{help}")
        }
        FormProblem::NotAClass { written } => {
            let help = match written.chars().next().filter(char::is_ascii_digit) {
                _ if !voice.takes_classes => example,
                Some(digit @ '1'..='6') => whole_class(digit),
                _ => format!("help: write a class, as in `{}`", voice.call("4xx")),
            };
            format!(
                "`{written}` is not a class of SIP response codes: they are `1xx` to `6xx`\n{help}"
            )
        }
        FormProblem::CodeAsString { known } => {
            let help = match known {
                Some((number, name)) => format!("help: write `{number}` or `{name}`"),
                None => example,
            };
            format!("a {noun} is a number or a name, not a string\n{help}")
        }
        FormProblem::CodeAsOtherLiteral(kind) => {
            format!("a {noun} is a number or a name, not a {kind}\n{example}")
        }
        FormProblem::Boolean => {
            format!("a {noun} is a number or a name, not a boolean\n{example}")
        }
        FormProblem::Wildcard => format!("`_` is not a {noun}\n{}", any_code(voice)),
        FormProblem::NotAConstant(written) => {
            let help = at_run_time(written, voice);
            format!("`{written}` is not the name of a {noun}\n{help}{example}")
        }
        FormProblem::NotACode(written) => {
            format!("a {noun} is a number or a name, not `{written}`\n{example}")
        }
        FormProblem::CodeBehindEquals(value) => {
            format!("a {noun} has no name before it\nhelp: write `{value}`")
        }
        FormProblem::NameCase { written, name } => {
            format!("`{written}` is not the name of a {noun}\nhelp: write `{name}`")
        }
        FormProblem::Path { name: known } => {
            let help = match known {
                Some(known) => format!("help: write `{known}`"),
                None => example,
            };
            format!("`{name}` takes the name of a {noun} without a path\n{help}")
        }
        FormProblem::Parentheses => format!("unexpected parentheses around the {noun}\n{example}"),
        FormProblem::Block => format!("a {noun} is a number or a name, not a block\n{example}"),
        FormProblem::MacroCall { name } => {
            format!("a {noun} is a number or a name, not a call of `{name}!`\n{example}")
        }
        FormProblem::Range { class } => {
            let help = match class {
                Some(class) if voice.takes_classes => whole_class(class),
                _ => format!("help: {}", voice.several),
            };
            format!("`{name}` does not take a range\n{help}")
        }
        FormProblem::UnexpectedInCode(token) => {
            format!("a {noun} is a number or a name, not `{token}`\n{example}")
        }
        FormProblem::WarnClass => "warn-codes have no classes\n\
             help: write one code, `sip_warning!(399)`, or alternatives, `sip_warning!(301 | 302)`"
            .to_owned(),

        FormProblem::TwoCodes {
            written: [first, second],
            meant,
        } => {
            let help = match meant {
                Some(meant) if meant.contains('|') => {
                    format!("for a {} of both write `{meant}`", voice.whole)
                }
                Some(meant) => format!("write `{meant}`"),
                None => "write one of them".to_owned(),
            };
            format!("unexpected `{second}` after `{first}`\nhelp: {help}")
        }
        FormProblem::MissingCommaBefore(word) => {
            format!("a comma is missing before `{word}`\nhelp: write `, {word}`")
        }
        FormProblem::MissingCommaBeforePhrase(written) => {
            format!("a comma is missing before the {phrase}\nhelp: write `, {written}`")
        }
        FormProblem::DoubledComma => "one comma too many\nhelp: remove it".to_owned(),
        FormProblem::DoubledBar => {
            "alternatives are separated by a single `|`\nhelp: write `|`".to_owned()
        }
        FormProblem::SignFor { sign, written } => {
            format!("expected `{sign}`, found `{written}`\nhelp: write `{sign}`")
        }
        FormProblem::CodeConverted(digits) => {
            let help = if voice.place == Place::Value {
                format!("help: for a `u16` write `{digits}u16`")
            } else {
                example
            };
            format!("`{name}` takes a {noun} without a method behind it\n{help}")
        }
        FormProblem::Unexpected(token) => format!("unexpected `{token}`\nhelp: the form is {form}"),
        FormProblem::CodeAsPhrase {
            first,
            alternatives,
        } => {
            let help = match alternatives {
                Some(both) => format!("for a pattern of both write `{both}`"),
                None => format!("write `{first}`"),
            };
            format!("expected the {phrase} of `{first}`, found another code\nhelp: {help}")
        }
        FormProblem::PhraseNotAString {
            correct: Some(correct),
        } => format!("the {phrase} is a string\nhelp: write `{correct:?}`"),
        FormProblem::PhraseNotAString { correct: None } => {
            format!("the {phrase} is a string\nhelp: write it in double quotes")
        }
        FormProblem::MissingPhrase { correct } => {
            format!("the {phrase} is missing behind `=`\nhelp: write `= {correct:?}`")
        }
        FormProblem::NoPhraseBehindEquals(written) => {
            format!("the {phrase} is missing behind `=`\nhelp: write `{written}`")
        }
        FormProblem::SecondPhrase => {
            format!("a code has one {phrase}\nhelp: remove the second one")
        }
        FormProblem::PhraseAfterAllow => {
            format!("the {phrase} comes before `allow`\nhelp: the form is {form}")
        }
        FormProblem::PhraseOfSeveral => {
            format!("a {phrase} belongs to a single code\nhelp: remove it")
        }
        FormProblem::MixedU16 { first, other } => {
            let (code, number, help) = match other.strip_suffix("u16") {
                Some(code) => (first, other, code.to_owned()),
                None => (other, first, format!("{other}u16")),
            };
            format!(
                "`{code}` is a `{}` and `{number}` a `u16`\n\
                 help: write `{help}`",
                voice.ty
            )
        }
        FormProblem::CommaInSet => {
            "the codes of a set have `|` between them\nhelp: write `|`".to_owned()
        }
        FormProblem::PhraseInSet => {
            format!("`{name}` does not take a {phrase}\nhelp: remove it")
        }
        FormProblem::U16InSet(written) => format!(
            "`{written}` is a `u16`, and a `CodeSet` holds `StatusCode`s\n\
             help: write `{}`",
            written.trim_end_matches("u16")
        ),

        FormProblem::AllowToMatch { is_only } => {
            let verb = if voice.place == Place::Set {
                "hold"
            } else {
                "match"
            };
            format!(
                "`deprecated` is not needed: a {} may {verb} a deprecated code\n{}",
                voice.whole,
                remove_allow(Allow::Deprecated, *is_only)
            )
        }
        FormProblem::AllowSpelling(written) => {
            format!("unexpected `{written}`\nhelp: a similar word is `allow`")
        }
        FormProblem::AllowWithoutList(words) => format!(
            "`allow` needs to name what it allows\nhelp: write {}",
            allow_words(words)
        ),
        FormProblem::AllowTwice => {
            "`allow` is repeated\nhelp: write one `allow(...)` with commas in it".to_owned()
        }
        FormProblem::AllowNothing {
            words,
            is_needed: true,
        } => format!(
            "`allow()` allows nothing\nhelp: write {}",
            allow_words(words)
        ),
        FormProblem::AllowNothing { words, .. } => format!(
            "`allow()` allows nothing\nhelp: remove it, or write {}",
            allow_words(words)
        ),
        FormProblem::AllowUnknown {
            written,
            near: Some(near),
            ..
        } => format!("`allow` does not know `{written}`\nhelp: a similar word is `{near}`"),
        FormProblem::AllowUnknown { written, words, .. } => format!(
            "`allow` does not know `{written}`\nhelp: write {}",
            allow_words(words)
        ),
        FormProblem::AllowRepeated(allow) => {
            format!("`{}` is repeated\nhelp: remove it", allow.word())
        }
        FormProblem::AllowUnexpected { token, words } => {
            format!("unexpected `{token}`\nhelp: write {}", allow_words(words))
        }

        FormProblem::KeyUnknown {
            written,
            near: Some(near),
            ..
        } => format!("unknown key `{written}`\nhelp: a similar key is `{near}`"),
        FormProblem::KeyUnknown { written, keys, .. } => {
            let words = all_of(&quoted(&Key::words(keys)));
            format!("unknown key `{written}`\nhelp: the keys here are {words}")
        }
        FormProblem::KeyTwice(key) => format!("`{}` is repeated\nhelp: remove it", key.word()),
        FormProblem::KeyElsewhere { key, kind } => key_elsewhere(*key, *kind),
        FormProblem::KeyWithoutValue(key) => format!(
            "`{}` needs a value\nhelp: write {}",
            key.word(),
            value_of(*key)
        ),
        FormProblem::MethodUnknown {
            written,
            near: Some(near),
        } => format!("`{written}` is not a SIP method that an RFC defines\nhelp: write `{near}`"),
        FormProblem::MethodUnknown {
            written,
            near: None,
        } => format!(
            "`{written}` is not a SIP method that an RFC defines\n\
             help: for a method of your own write `{written:?}`"
        ),
        FormProblem::MethodNotAToken(written) => format!(
            "`{written}` is not the name of a SIP method\n\
             help: write it like `method = INVITE` or, for one of your own, `method = \"X-CUSTOM\"`"
        ),
        FormProblem::MethodPath(method) => {
            format!("`method` takes the name of a method without a path\nhelp: write `{method}`")
        }
        FormProblem::RoleAsString(role) => {
            format!("a role is written without quotes\nhelp: write `{role}`")
        }
        FormProblem::RoleUnknown(written) => format!(
            "`{written}` is not a role that responds to requests\n\
             help: write `uas`, `proxy`, `registrar` or `redirect`"
        ),
        FormProblem::StatusNotAField {
            written,
            is_code: true,
        } => format!("`status` takes a field, not a code\nhelp: write `{written}`"),
        FormProblem::StatusNotAField { written, .. } => format!(
            "`{written}` is not a field\n\
             help: write the field that holds the code, as in `status = code` or `status = 0`"
        ),
        FormProblem::CodesNotAName(written) => format!(
            "`{written}` is not the name of a constant\n\
             help: write it like `codes = ON_BYE`"
        ),
        FormProblem::CrateNotAPath(written) => format!(
            "`{written}` is not the path to a crate\n\
             help: write it like `crate = ::sipcode` or `crate = my_stack::sipcode`"
        ),
        FormProblem::NotAType(keyword) => {
            let item = keyword.as_deref().and_then(item_of);
            let item = item.map(|item| format!(", not to {item}"));
            format!(
                "`#[sip_response]` can be applied to structs, enums and functions only{}\n\
                 help: remove it",
                item.unwrap_or_default()
            )
        }
        FormProblem::InCfgAttr(name) => format!(
            "`{name}` cannot be in a `cfg_attr`: it is read before the condition is\n\
             help: write a variant or a field with a `#[cfg(...)]` for each case"
        ),
        FormProblem::ContractTwice => "a function has one contract\n\
             help: write one `#[sip_response(...)]` with all codes"
            .to_owned(),

        FormProblem::ListEmpty => {
            "`#[sip_response]` on a function needs the codes of its responses\n\
             help: write them with commas between them, as in `#[sip_response(180, 200, 4xx)]`"
                .to_owned()
        }
        FormProblem::ListedTwice(written) => {
            format!("`{written}` is listed twice\nhelp: remove it")
        }
        FormProblem::ListedInClass { written, class } => {
            format!("`{class}xx` lists `{written}` already\nhelp: remove one of them")
        }
        FormProblem::PhraseInList { code, phrase } => format!(
            "the reason phrase of a listed code follows a `=`\n\
             help: write `{code} = {phrase:?}`"
        ),
        FormProblem::BarInList => {
            "the codes of a list have commas between them\nhelp: write `,`".to_owned()
        }
    }
}

/// What to write for `_`.
fn any_code(voice: &Voice) -> String {
    let name = voice.name;
    match voice.place {
        Place::Value => format!("help: for any code write the pattern `_` without `{name}`"),
        Place::Set => {
            "help: for the set of all codes write `CodeSet::ALL` instead of the call".to_owned()
        }
        Place::Attribute | Place::Response => voice.example(),
    }
}

/// What to write for a variable.
fn at_run_time(written: &str, voice: &Voice) -> String {
    match voice.place {
        Place::Value => format!(
            "help: for a number that is known only at run time write `{}::from_u16({written})`\n",
            voice.ty
        ),
        Place::Set => format!(
            "help: for a code that is known only at run time write `CodeSet::from({written})`, outside \
             of the call\n"
        ),
        Place::Response => format!(
            "help: for a code that is known only at run time write `{written}.status_line()`, outside \
             of the call\n"
        ),
        Place::Attribute => String::new(),
    }
}

fn write_digits(value: Option<u16>, voice: &Voice) -> String {
    match value {
        Some(value) => format!("help: write `{value}`"),
        None => voice.example(),
    }
}

fn whole_class(digit: impl core::fmt::Display) -> String {
    format!("help: for all codes from {digit}00 to {digit}99 write `{digit}xx`")
}

fn allow_words(words: &[Allow]) -> String {
    let mut calls = Vec::new();
    for allow in words {
        calls.push(format!("allow({})", allow.word()));
    }
    one_of(&quoted(&calls))
}

fn key_elsewhere(key: Key, kind: ItemKind) -> String {
    let word = key.word();
    match kind {
        _ if key == Key::Codes => {
            format!(
                "`{word}` belongs to a function: a type has `ResponseCodes::CODES`\nhelp: remove it"
            )
        }
        ItemKind::Function => {
            format!("`{word}` belongs to a type, not to a function\nhelp: remove it")
        }
        ItemKind::Variant => format!(
            "`{word}` holds for all variants\n\
             help: move it to the `#[sip_response(...)]` on the enum"
        ),
        ItemKind::Reply if key == Key::Status => format!(
            "`{word}` belongs to a `#[sip_response(...)]`\n\
             help: for a code that is known only at run time, write `code.status_line()`"
        ),
        ItemKind::Reply => {
            format!("`{word}` belongs to a `#[sip_response(...)]`\nhelp: remove it")
        }
        ItemKind::Struct | ItemKind::Enum => format!(
            "`{word}` belongs to a single response\n\
             help: move it to the `#[sip_response(...)]` on a variant"
        ),
    }
}

fn value_of(key: Key) -> &'static str {
    match key {
        Key::Method => "`method = INVITE`",
        Key::Role => "`role = uas`, `proxy`, `registrar` or `redirect`",
        Key::Reason => "`reason = \"Stale Date\"`",
        Key::Status => "`status = code`, where `code` is a field",
        Key::Codes => "`codes = NAME`, for a constant of that name",
        Key::Crate => "`crate = path::to::sipcode`",
        Key::Allow | Key::Transparent => "it without a value",
    }
}

fn item_of(keyword: &str) -> Option<&'static str> {
    Some(match keyword {
        "union" => "a union",
        "trait" => "a trait",
        "impl" => "an impl",
        "mod" => "a module",
        "type" => "a type alias",
        "use" => "a `use`",
        "const" => "a constant",
        "static" => "a static",
        "extern" => "an `extern` item",
        "macro_rules" => "a macro",
        _ => return None,
    })
}
