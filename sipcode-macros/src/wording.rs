//! All prose of the diagnostics, in the voice of rustc: lower case, no final period, code in
//! backticks. The first line is complete by itself; `help:` lines say what to write, `note:` lines
//! where it stands.

use core::fmt::Write as _;

use sipcode_registry::{
    HTTP_CODES, HttpCode, METHODS, Methods, OUTDATED_PHRASES, RESPONSE_CODES, Registration,
    Replacement, RequiredHeader, ResponseCode, UNREGISTERED_CODES, UNREGISTERED_WARN_CODES,
    WARN_CODES, WarnCode, response_code, warn_code,
};

use crate::{
    problem::{Allow, Macro, Problem},
    response::{Place, Shape, snake_case},
    suggest,
};

/// The text of a `compile_error!`.
#[expect(clippy::too_many_lines, reason = "a table: a problem, its text")]
pub(crate) fn message(problem: &Problem, caller: Macro) -> String {
    let example = || caller.example();
    let name = caller.name();
    let thing = caller.thing();
    let phrase = caller.phrase();
    let [one, two] = caller.two_codes();
    let arguments = || caller.arguments();
    match problem {
        Problem::Empty => lines(format!("`{name}` needs a {thing}"), [example()]),
        Problem::MissingCode(place) => lines(format!("a {thing} is missing {place}"), [example()]),
        Problem::NotDecimal { written, digits } => lines(
            format!("a {thing} is written as three decimal digits, not as `{written}`"),
            [format!("help: write `{digits}`")],
        ),
        Problem::Suffix { suffix, value } => {
            let digits = value.map_or(one.to_owned(), |value| value.to_string());
            let kind = caller.kind();
            lines(
                format!("`{suffix}` is not a suffix of a {thing}"),
                [if caller.is_attribute() {
                    format!("help: write `{digits}`")
                } else {
                    format!("help: write `{digits}` for a `{kind}`, or `{digits}u16` for a `u16`")
                }],
            )
        }
        Problem::Float { value } => lines(
            format!("a {thing} is an integer, not a floating-point number"),
            [write_digits(*value, caller)],
        ),
        Problem::Signed { value } => lines(
            format!("a {thing} has no sign"),
            [write_digits(*value, caller)],
        ),
        Problem::NotAClass { .. } if caller == Macro::Warning => {
            message(&Problem::WarnClass, caller)
        }
        Problem::NotAClass { written } => lines(
            format!("`{written}` is not a class of SIP response codes: they are `1xx` to `6xx`"),
            [match class_of(written) {
                _ if !caller.takes_classes() => example(),
                Some(class) => whole_class(class),
                None => format!("help: write a class, as in `{}`", caller.call("4xx")),
            }],
        ),
        Problem::CodeAsString(text) => code_as_string(text, caller),
        Problem::CodeAsOtherLiteral(kind) => lines(
            format!("a {thing} is a number or a name, not a {kind}"),
            [example()],
        ),
        Problem::Boolean => lines(
            format!("a {thing} is a number or a name, not a boolean"),
            [example()],
        ),
        Problem::Wildcard => lines(
            format!("`_` is not a {thing}"),
            [if caller.is_attribute() {
                example()
            } else {
                format!("help: for any code write the pattern `_` without `{name}`")
            }],
        ),
        Problem::NotAConstant(written) => lines(
            format!("`{written}` is not the name of a {thing}"),
            [
                (!caller.is_attribute()).then(|| {
                    let kind = caller.kind();
                    format!("help: for a number that is known at run time only, write `{kind}::from_u16({written})`")
                }),
                Some(example()),
            ]
            .into_iter()
            .flatten(),
        ),
        Problem::NameCase { written, name } => lines(
            format!("`{written}` is not the name of a {thing}"),
            [format!("help: write `{name}`")],
        ),
        Problem::Path { last } => lines(
            format!("`{name}` takes the name of a {thing} without a path"),
            [if caller.names().any(|known| known == last) {
                format!("help: write `{last}`")
            } else {
                example()
            }],
        ),
        Problem::Parentheses => lines(
            format!("a {thing} stands in `{name}` without further parentheses"),
            [example()],
        ),
        Problem::Block => lines(
            format!("a {thing} is a number or a name, not a block"),
            [example()],
        ),
        Problem::MacroCall { name } => lines(
            format!("a {thing} is a number or a name, not a call of `{name}!`"),
            [example()],
        ),
        Problem::Range { class } => lines(
            format!("`{name}` takes no range"),
            [match class {
                Some(class) if caller.takes_classes() => whole_class(class),
                _ => caller.several(),
            }],
        ),
        Problem::UnexpectedInCode(token) => lines(
            format!("a {thing} is a number or a name, not `{token}`"),
            [example()],
        ),

        Problem::TwoCodes {
            written: [first, second],
        } => lines(
            format!("`{second}` follows `{first}` without anything between them"),
            [format!(
                "help: for a pattern of both write `{first} | {second}`"
            )],
        ),
        Problem::MissingComma(word) => {
            let what = word.map_or(format!("the {phrase}"), str::to_owned);
            lines(format!("a comma is missing before {what}"), [arguments()])
        }
        Problem::DoubledComma => lines("one comma too many", ["help: remove it"]),
        Problem::DoubledBar => lines(
            "alternatives have one `|` between them",
            [format!(
                "help: write `{}`",
                caller.call(&format!("{one} | {two}"))
            )],
        ),
        Problem::Unexpected(token) => lines(format!("unexpected `{token}`"), [arguments()]),
        Problem::CodeAsPhrase {
            written: [first, second],
        } => lines(
            format!("`{second}` stands where the {phrase} of `{first}` belongs"),
            [format!(
                "help: for a pattern of both write `{first} | {second}`"
            )],
        ),
        Problem::PhraseNotAString { correct } => lines(
            format!("the {phrase} is a string"),
            [match correct {
                Some(correct) => format!("help: write `{correct:?}`"),
                None => "help: write it in double quotes".to_owned(),
            }],
        ),
        Problem::SecondPhrase => lines(
            format!("a code has one {phrase}"),
            ["help: remove the second one"],
        ),
        Problem::PhraseAfterAllow => {
            lines(format!("the {phrase} stands before `allow`"), [arguments()])
        }
        Problem::PhraseOfSeveral => lines(
            format!("a {phrase} belongs to a single code"),
            ["help: remove it"],
        ),
        Problem::U16InAlternatives { written } => lines(
            format!("`{written}` cannot stand among alternatives"),
            [format!(
                "help: write a `{name}` of its own for each, as in `{} | {}`",
                caller.call(&format!("{one}u16")),
                caller.call(&format!("{two}u16"))
            )],
        ),
        Problem::AllowSpelling(written) => lines(
            format!("unexpected `{written}`"),
            ["help: a similar word is `allow`"],
        ),
        Problem::AllowWithoutList(words) => lines(
            "`allow` needs to name what it allows",
            [format!("help: write {}", allow_words(words))],
        ),
        Problem::AllowTwice => lines(
            "`allow` is repeated",
            ["help: write one `allow(...)` with commas in it"],
        ),
        Problem::AllowNothing(words) => lines(
            "`allow()` allows nothing",
            [format!("help: remove it, or write {}", allow_words(words))],
        ),
        Problem::AllowUnknown { written, words } => lines(
            format!("`allow` does not know `{written}`"),
            [match near_allow(written, words) {
                Some(word) => format!("help: a similar word is `{word}`"),
                None => format!("help: write {}", allow_words(words)),
            }],
        ),
        Problem::AllowRepeated(allow) => lines(
            format!("`{}` is repeated", allow.word()),
            ["help: remove it"],
        ),
        Problem::AllowUnexpected { token, words } => lines(
            format!("unexpected `{token}`"),
            [format!("help: write {}", allow_words(words))],
        ),

        Problem::OutOfRange { written } => out_of_range(written),
        Problem::Unregistered { number } => unregistered(*number, caller),
        Problem::Ended {
            row,
            allow,
            written,
        } => ended(row, *allow, written, caller),
        Problem::AllowOther { row, given, needed } => lines(
            format!("{} is {}, not {}", title(row), needed.word(), given.word()),
            [format!("help: write `{}`", needed.word())],
        ),
        Problem::AllowNeedless { given, code } => lines(
            match (given, code) {
                (Allow::MissingHeaders, _) => {
                    "`missing_headers` is not needed: no header is missing".to_owned()
                }
                (_, Some(row)) => {
                    format!(
                        "`{}` is not needed: {} is {}",
                        given.word(),
                        title(row),
                        state(row)
                    )
                }
                (_, None) => {
                    format!(
                        "`{}` is not needed: no code here is {}",
                        given.word(),
                        given.word()
                    )
                }
            },
            ["help: remove it"],
        ),
        Problem::Phrase { row, written } => wrong_phrase(row, written),
        Problem::PhraseOfRegistered {
            written,
            phrase: registered,
            number,
        } => lines(
            format!("{registered:?} is the {phrase} of {number}, not of {written}"),
            [format!("help: write `{number}`, or another {phrase}")],
        ),
        Problem::NameOfOther { written, other } => lines(
            format!("`{written}` is a {}, not a {thing}", other.thing()),
            [match other {
                Macro::Warning => in_warning(written),
                Macro::Sip | Macro::Response | Macro::Contract => {
                    format!("help: write `{}`", other.call(written))
                }
            }],
        ),

        Problem::WarnClass => lines(
            "warn-codes have no classes",
            [
                "help: write one code, `sip_warning!(399)`, or alternatives, `sip_warning!(301 | 302)`",
            ],
        ),
        Problem::NotAWarnCode { written, number } => not_a_warn_code(written, *number),
        Problem::WarnText { row, written } => warn_text(row, written),

        Problem::KeyUnknown {
            written,
            near,
            keys,
        } => {
            let keys: Vec<_> = keys.iter().map(|key| format!("`{key}`")).collect();
            lines(
                format!("`{written}` is no key of `sip_response`"),
                [match near {
                    Some(near) => format!("help: a similar key is `{near}`"),
                    None => format!("help: the keys here are {}", keys.join(", ")),
                }],
            )
        }
        Problem::KeyTwice(key) => lines(format!("`{key}` is repeated"), ["help: remove it"]),
        Problem::KeyElsewhere {
            key,
            place: Place::Function,
        } => lines(
            format!("`{key}` belongs to a type, not to a function"),
            ["help: remove it"],
        ),
        Problem::KeyElsewhere {
            key,
            place: Place::Variant,
        } => lines(
            format!("`{key}` holds for all variants"),
            ["help: move it to the `#[sip_response(...)]` on the enum"],
        ),
        Problem::KeyElsewhere { key, .. } => lines(
            format!("`{key}` belongs to a single response"),
            ["help: move it to the `#[sip_response(...)]` on a variant"],
        ),
        Problem::KeyWithoutValue(key) => lines(
            format!("`{key}` needs a value"),
            [match key.as_str() {
                "method" => "help: write `method = INVITE`",
                "role" => "help: write `role = uas`, `proxy`, `registrar` or `redirect`",
                "reason" => "help: write `reason = \"Stale Date\"`",
                "status" => "help: write `status = code`, where `code` is a field",
                _ => "help: write `crate = path::to::sipcode`",
            }],
        ),
        Problem::MethodUnknown { written, near } => lines(
            format!("`{written}` is not a SIP method that an RFC defines"),
            [
                near.map(|near| format!("help: a similar method is `{near}`")),
                Some(format!("help: the methods are {}", METHODS.join(", "))),
                Some(format!(
                    "help: for a method of your own write `method = \"{written}\"`"
                )),
            ]
            .into_iter()
            .flatten(),
        ),
        Problem::MethodNotAToken(written) => lines(
            format!("`{written}` is not the name of a SIP method"),
            [
                "help: write it like `method = INVITE` or, for one of your own, `method = \"X-CUSTOM\"`",
            ],
        ),
        Problem::AckUnanswered => lines(
            "an ACK is never answered",
            [
                "help: name the method that is answered",
                "note: RFC 3261 §17",
            ],
        ),
        Problem::RoleUnknown(written) => lines(
            format!("`{written}` is not a role that answers requests"),
            ["help: write `uas`, `proxy`, `registrar` or `redirect`"],
        ),
        Problem::StatusNotAField(written) => lines(
            format!("`{written}` is not a field"),
            ["help: write the field that holds the code, as in `status = code` or `status = 0`"],
        ),
        Problem::CrateNotAPath(written) => lines(
            format!("`{written}` is not the path to a crate"),
            ["help: write it like `crate = ::sipcode` or `crate = my_stack::sipcode`"],
        ),
        Problem::CodeOnEnum => lines(
            "each variant of an enum has a code of its own",
            ["help: move it to a `#[sip_response(...)]` on a variant"],
        ),
        Problem::SeveralCodes => lines(
            "a response has one code",
            ["help: for several make an enum with a variant for each"],
        ),
        Problem::U16InMark { digits } => lines(
            "a response has a `StatusCode`, not a `u16`",
            [format!("help: write `{digits}`")],
        ),
        Problem::NoMark(variant) => lines(
            format!("`{variant}` has no response code"),
            ["help: put `#[sip_response(...)]` on it, as in `#[sip_response(486)]`"],
        ),
        Problem::MarkTwice => lines(
            "a type or a variant stands for one response",
            ["help: remove the second `#[sip_response(...)]`"],
        ),
        Problem::MarkWithoutCode => lines(
            "`sip_response` needs a SIP response code",
            [
                "help: write a number, `#[sip_response(486)]`, or a name, `#[sip_response(BUSY_HERE)]`",
                "help: to take it from a field write `transparent` or `status = field`",
            ],
        ),
        Problem::SeveralSources(second) => lines(
            format!("`{second}` takes the code from a field, and another code is there already"),
            ["help: remove one of them"],
        ),
        Problem::WithTransparent(key) => lines(
            format!("`{key}` has no effect beside `transparent`: all comes from the field"),
            ["help: remove it"],
        ),
        Problem::TransparentFields { count } => lines(
            format!("`transparent` needs exactly one field, and there are {count}"),
            ["help: write the code itself, or `status = field` for a field that holds it"],
        ),
        Problem::NoSuchField { written, fields } => lines(
            format!("there is no field `{written}`"),
            [match fields.as_slice() {
                [] => "help: add one of the type `StatusCode`".to_owned(),
                fields => {
                    let fields: Vec<_> = fields.iter().map(|field| format!("`{field}`")).collect();
                    format!("help: write {}", one_of(&fields))
                }
            }],
        ),
        Problem::NotAType(kind) => lines(
            format!(
                "`sip_response` stands on a struct, an enum or a function, not on {}",
                kind_of(kind)
            ),
            ["help: remove it"],
        ),

        Problem::ListEmpty => lines(
            "`sip_response` on a function needs the codes that it answers",
            ["help: write them with commas between them, as in `#[sip_response(180, 200, 4xx)]`"],
        ),
        Problem::ListedTwice(written) => {
            lines(format!("`{written}` is listed twice"), ["help: remove it"])
        }
        Problem::ListedInClass { written, class } => lines(
            format!("`{class}xx` lists `{written}` already"),
            ["help: remove one of them"],
        ),
        Problem::PhraseInList { code, phrase } => lines(
            "a reason phrase in a list follows its code and a `=`",
            [format!("help: write `{code} = {phrase:?}`")],
        ),
        Problem::BarInList => lines(
            "the codes of a list have commas between them",
            ["help: write `,`"],
        ),
        Problem::NameUnknown(written) => {
            let names: Vec<_> = caller.names().collect();
            lines(
                format!("no {thing} is named `{written}`"),
                [match suggest::near_word(written, &names) {
                    Some(near) => format!("help: a similar name is `{near}`"),
                    None => example(),
                }],
            )
        }
        Problem::ClassRefused { digit, rule } => lines(
            format!("{digit}xx must not come from a {}", rule.role),
            [
                "help: remove it".to_owned(),
                format!("note: {}", rule.reference),
            ],
        ),

        Problem::AllowNeedlessFor { row, given, method } => lines(
            format!(
                "`{}` is not needed: {} still answers {}",
                given.word(),
                row.map(title).unwrap_or_default(),
                method.as_deref().unwrap_or_default()
            ),
            ["help: remove it"],
        ),
        Problem::ReasonUnprintable(character) => lines(
            format!("a reason phrase cannot hold {character:?}"),
            [
                if character.is_control() {
                    "help: leave it out".to_owned()
                } else {
                    format!(
                        "help: write `%{:02X}`, or leave it out",
                        u32::from(*character)
                    )
                },
                "note: RFC 3261 §25.1, Reason-Phrase".to_owned(),
            ],
        ),
        Problem::ReasonOfOther { row, other } => lines(
            format!(
                "{:?} is the reason phrase of {}",
                other.reason_phrase, other.number
            ),
            [match row {
                Some(row) => format!(
                    "help: send `{}`, or write what is special about this {}",
                    other.number, row.number
                ),
                None => "help: write another phrase".to_owned(),
            }],
        ),
        Problem::MethodRefused { row, method, rule } => lines(
            format!("{} cannot answer {method}", title(row)),
            [
                match rule.methods {
                    Methods::Only(only) => format!("help: it answers {} only", list(only)),
                    Methods::Except(never) => {
                        format!("help: it answers any method but {}", list(never))
                    }
                },
                format!("note: {}", rule.reference),
            ],
        ),
        Problem::RoleRefused { row, rule } => lines(
            format!("{} must not come from a {}", title(row), rule.role),
            [
                format!("help: it is sent by {}", row.senders),
                format!("note: {}", rule.reference),
            ],
        ),
        Problem::MissingHeader { row, rule, shape } => missing_header(row, rule, *shape),
        Problem::OptionalHeader { row, rule } => lines(
            format!(
                "{} must carry {}, and an `Option` may be `None`",
                title(row),
                names(rule)
            ),
            [
                "help: write the type without `Option`".to_owned(),
                format!("note: {}", rule.reference),
            ],
        ),
        Problem::NearHeader { row, written, name } => lines(
            format!("{} must carry `{name}`, not `{written}`", title(row)),
            [format!("help: write `{name:?}`")],
        ),
        Problem::HeaderMarkTwice => lines(
            "a field is one header",
            ["help: remove the second `#[sip_header(...)]`"],
        ),
        Problem::HeaderWithoutName => lines(
            "`sip_header` needs the name of a header",
            ["help: write it like `#[sip_header(\"Min-Expires\")]`"],
        ),
        Problem::HeaderNotAString => lines(
            "the name of a header is a string",
            ["help: write it like `#[sip_header(\"Min-Expires\")]`"],
        ),
        Problem::HeaderNotAToken(written) => lines(
            format!("{written:?} is not the name of a header"),
            [
                "help: a name is made of letters, digits and hyphens",
                "note: RFC 3261 §25.1, token",
            ],
        ),
        Problem::HeaderTwice(name) => lines(
            format!("another field is `{name}` already"),
            ["help: for several lines of it make one field a `Vec`"],
        ),
    }
}

impl Macro {
    /// As users write it.
    fn name(self) -> &'static str {
        match self {
            Self::Sip => "sip!",
            Self::Response | Self::Contract => "sip_response",
            Self::Warning => "sip_warning!",
        }
    }

    /// What it takes.
    fn thing(self) -> &'static str {
        match self {
            Self::Sip | Self::Response | Self::Contract => "SIP response code",
            Self::Warning => "warn-code",
        }
    }

    /// Its second argument.
    fn phrase(self) -> &'static str {
        match self {
            Self::Sip | Self::Response | Self::Contract => "reason phrase",
            Self::Warning => "text",
        }
    }

    /// The type of that.
    fn kind(self) -> &'static str {
        match self {
            Self::Sip | Self::Response | Self::Contract => "StatusCode",
            Self::Warning => "WarnCode",
        }
    }

    fn two_codes(self) -> [&'static str; 2] {
        match self {
            Self::Sip | Self::Response | Self::Contract => ["401", "407"],
            Self::Warning => ["301", "302"],
        }
    }

    fn example(self) -> String {
        match self {
            Self::Sip => "help: write it like `sip!(486)` or `sip!(BUSY_HERE)`",
            Self::Response | Self::Contract => "help: write it like `486` or `BUSY_HERE`",
            Self::Warning => {
                "help: write it like `sip_warning!(370)` or `sip_warning!(INSUFFICIENT_BANDWIDTH)`"
            }
        }
        .to_owned()
    }

    /// Whether a user writes no macro call, and nothing but a code can stand there.
    fn is_attribute(self) -> bool {
        matches!(self, Self::Response | Self::Contract)
    }

    fn takes_classes(self) -> bool {
        matches!(self, Self::Sip | Self::Contract)
    }

    fn several(self) -> String {
        match self {
            Self::Sip => "help: write a class, `sip!(4xx)`, or alternatives, `sip!(401 | 407)`",
            Self::Response => return self.example(),
            Self::Contract => "help: write a class, `4xx`, or the codes with commas between them",
            Self::Warning => "help: write alternatives, `sip_warning!(301 | 302)`",
        }
        .to_owned()
    }

    fn arguments(self) -> String {
        match self {
            Self::Sip => "help: the form is `sip!(code, \"phrase\", allow(...))`, where only the code must be there",
            Self::Response => "help: the form is `#[sip_response(code, \"phrase\", key = value)]`",
            Self::Contract => "help: the form is `#[sip_response(code, code = \"phrase\", class, key = value)]`",
            Self::Warning => "help: the form is `sip_warning!(code, \"text\", allow(...))`, where only the code must be there",
        }
        .to_owned()
    }

    fn call(self, arguments: &str) -> String {
        match self {
            Self::Sip => format!("sip!({arguments})"),
            Self::Response => format!("#[sip_response({arguments})]"),
            Self::Contract => arguments.to_owned(),
            Self::Warning => format!("sip_warning!({arguments})"),
        }
    }
}

fn lines<T: AsRef<str>>(first: impl Into<String>, others: impl IntoIterator<Item = T>) -> String {
    let mut text = first.into();
    for line in others {
        text.push('\n');
        text.push_str(line.as_ref());
    }
    text
}

/// `` `INVITE` or `UPDATE` ``.
fn list(methods: &[&str]) -> String {
    let methods: Vec<_> = methods.iter().map(|method| (*method).to_owned()).collect();
    one_of(&methods)
}

fn kind_of(keyword: &str) -> &str {
    match keyword {
        "union" => "a union",
        "fn" => "a function",
        "trait" => "a trait",
        "impl" => "an impl",
        "mod" => "a module",
        "type" => "a type alias",
        "use" => "a `use`",
        "const" => "a constant",
        _ => "a static",
    }
}

/// The headers of a rule: `` `Accept`, `Accept-Encoding` or `Accept-Language` ``.
fn names(rule: &RequiredHeader) -> String {
    let names: Vec<_> = rule.any_of.iter().map(|name| format!("`{name}`")).collect();
    one_of(&names)
}

fn missing_header(row: &ResponseCode, rule: &RequiredHeader, shape: Shape) -> String {
    let name = rule.any_of.first().copied().unwrap_or_default();
    let field = snake_case(name);
    let answer = rule
        .method
        .map(|method| format!(" in answer to {method}"))
        .unwrap_or_default();
    lines(
        format!("{} must carry {}{answer}", title(row), names(rule)),
        [
            match shape {
                Shape::Unit => format!("help: give it a field, `{{ {field}: ... }}`"),
                Shape::Named => {
                    format!("help: add a field `{field}`, or mark one `#[sip_header({name:?})]`")
                }
                Shape::Tuple => format!("help: mark a field `#[sip_header({name:?})]`"),
            },
            "help: if another layer adds it, write `allow(missing_headers)`".to_owned(),
            format!("note: {}", rule.reference),
        ],
    )
}

fn write_digits(value: Option<u16>, caller: Macro) -> String {
    match value {
        Some(value) => format!("help: write `{value}`"),
        None => caller.example(),
    }
}

fn allow_words(words: &[Allow]) -> String {
    let words: Vec<_> = words
        .iter()
        .map(|allow| format!("`allow({})`", allow.word()))
        .collect();
    one_of(&words)
}

fn near_allow(written: &str, words: &[Allow]) -> Option<&'static str> {
    let words: Vec<_> = words.iter().copied().map(Allow::word).collect();
    suggest::near_word(written, &words)
}

/// `a, b or c`.
fn one_of(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [others @ .., last] => format!("{} or {last}", others.join(", ")),
    }
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

fn code_as_string(text: &str, caller: Macro) -> String {
    let known = match caller {
        Macro::Sip | Macro::Response | Macro::Contract => RESPONSE_CODES
            .iter()
            .map(|row| (row.number, row.name, row.reason_phrase))
            .find(|known| is_named(known, text)),
        Macro::Warning => WARN_CODES
            .iter()
            .map(|row| (row.number, row.name, row.text))
            .find(|known| is_named(known, text)),
    };
    lines(
        format!("a {} is a number or a name, not a string", caller.thing()),
        [match known {
            Some((number, name, _)) => format!("help: write `{number}` or `{name}`"),
            None => caller.example(),
        }],
    )
}

/// Whether a text is the number or the phrase of a code.
fn is_named((number, _, phrase): &(u16, &str, &str), text: &str) -> bool {
    text.parse() == Ok(*number) || phrase.eq_ignore_ascii_case(text)
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
    let codes = suggest::similar_codes(written);
    similar_to(&codes.into_iter().map(code).collect::<Vec<_>>())
}

fn similar_to(codes: &[String]) -> Option<String> {
    match codes {
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

fn unregistered(number: u16, caller: Macro) -> String {
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
        None => match (warn_code(number), seen) {
            (Some(row), None) => return warn_code_given(row),
            _ => format!("{number} is not a registered SIP response code"),
        },
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
    let allow = purpose.map(|purpose| allow_help(purpose, &written, Allow::Unregistered, caller));
    let warning = warn_code(number).map(|row| {
        let call = Macro::Warning.call(&written);
        format!("help: for the warn-code {:?} write `{call}`", row.text)
    });
    let note = seen.map(|code| format!("note: {}", code.seen));
    lines(first, [help, warning, allow, note].into_iter().flatten())
}

/// A warn-code where a response code is wanted.
fn warn_code_given(row: &WarnCode) -> String {
    let WarnCode { number, text, .. } = row;
    lines(
        format!("{number} is the warn-code {text:?}, not a SIP response code"),
        [in_warning(&number.to_string())],
    )
}

/// Also an attribute may have it by mistake, where no macro can stand.
fn in_warning(code: &str) -> String {
    let call = Macro::Warning.call(code);
    format!("help: in a Warning header field write `{call}`")
}

fn not_a_warn_code(written: &str, number: Option<u16>) -> String {
    let digits = written.trim_end_matches("u16");
    let is_of_sip = (300..=399).contains(&number.unwrap_or_default());
    let mut seen = UNREGISTERED_WARN_CODES.iter();
    if let Some(code) = seen.find(|code| Some(code.number) == number) {
        let instead = warn_code(code.instead);
        let instead = instead.map(|row| format!("help: send {}", warn_code_title(row)));
        let purpose = "to handle a peer that sends it";
        let allow =
            is_of_sip.then(|| allow_help(purpose, written, Allow::Unregistered, Macro::Warning));
        return lines(
            format!("{digits} is {}, not a registered warn-code", code.seen),
            [instead, allow].into_iter().flatten(),
        );
    }
    if let Some(row) = number.and_then(response_code) {
        let call = Macro::Sip.call(written);
        return lines(
            format!("{} is a SIP response code, not a warn-code", title(row)),
            [format!("help: write `{call}`")],
        );
    }
    let codes = suggest::similar_warn_codes(digits).into_iter();
    let similar = similar_to(&codes.map(warn_code_title).collect::<Vec<_>>());
    if is_of_sip {
        let purpose = "for a private code that both parties agreed on";
        let allow = || allow_help(purpose, written, Allow::Unregistered, Macro::Warning);
        return lines(
            format!("{digits} is not a registered warn-code"),
            [similar.unwrap_or_else(allow)],
        );
    }
    let help = || "help: write three digits, the first of which is 3".to_owned();
    lines(
        format!("{digits} is not a warn-code: they run from 300 to 399"),
        [
            similar.unwrap_or_else(help),
            "note: RFC 3261 §27.2".to_owned(),
        ],
    )
}

/// `` `370` Insufficient bandwidth ``.
fn warn_code_title(row: &WarnCode) -> String {
    format!("`{}` {}", row.number, row.text)
}

fn warn_text(row: &WarnCode, written: &str) -> String {
    let WarnCode {
        number,
        text: correct,
        ..
    } = row;
    let write = format!("help: write `{correct:?}`");
    if same_words(correct, written) {
        return lines(
            format!("the text of {number} is {correct:?}: {written:?} differs in case or spacing"),
            [write],
        );
    }
    match WARN_CODES
        .iter()
        .find(|other| same_words(other.text, written))
    {
        Some(WarnCode { number: other, .. }) => lines(
            format!("{written:?} is the text of {other}, not of {number}"),
            [format!(
                "help: write `{other}`, or the text of {number}, `{correct:?}`"
            )],
        ),
        None => lines(
            format!("the text of {number} is {correct:?}, not {written:?}"),
            [write],
        ),
    }
}

fn allow_help(purpose: &str, written: &str, allow: Allow, caller: Macro) -> String {
    let call = caller.call(&format!("{written}, allow({})", allow.word()));
    format!("help: {purpose}, write `{call}`")
}

fn ended(row: &ResponseCode, allow: Allow, written: &str, caller: Macro) -> String {
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
            Some(allow_help(&still, written, allow, caller)),
        ]
        .into_iter()
        .flatten(),
    )
}

fn wrong_phrase(row: &ResponseCode, written: &str) -> String {
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
