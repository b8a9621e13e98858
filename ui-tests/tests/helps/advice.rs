//! What the helps tell to do.

/// One way to follow a help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Advice {
    /// Put a text where it belongs: mostly in place of what is underlined.
    Write(String),
    /// The same, where the constant has another type.
    WriteFor(String, String),
    /// Send another code, which has another phrase.
    Send(String),
    /// Remove what is underlined, with its value.
    Remove,
    /// Remove the `allow(...)` around what is underlined.
    RemoveAllow,
    /// Remove the attribute of that name.
    RemoveMark(&'static str),
    /// Give the call these arguments.
    AddArguments(String),
    /// Give the type or the variant these fields.
    AddFields(Vec<String>),
    /// Put these marks on the fields.
    MarkFields(Vec<String>),
    /// Put an attribute before what is underlined.
    PutBefore(String),
    /// Add a code to the list of a function.
    AddToList(String),
    /// Take the type out of its `Option`.
    Unwrap,
    /// The same, with an attribute on the field.
    UnwrapAndMark(String),
    /// Put double quotes around it.
    Quote,
    /// Write something else, or nothing, for a character in a string.
    Escape(String),
    /// Move the argument to the mark of the enum, or to that of the variant.
    Move,
}

/// What one help says.
pub(crate) struct Help {
    pub(crate) ways: Vec<Advice>,
    /// Whether the ways are examples, of which one has to do.
    pub(crate) is_example: bool,
}

/// Reads a help; `None` if it does not say what to write.
pub(crate) fn read(help: &str, sentence: &str) -> Option<Help> {
    let ways = match help {
        _ if help.starts_with("remove") => removal(help, sentence),
        _ if help.starts_with("move it to") => vec![Advice::Move],
        _ if help.starts_with("put ") => vec![Advice::PutBefore(texts(help).pop()?)],
        _ if help.contains(" to the list") => vec![Advice::AddToList(texts(help).pop()?)],
        _ if help.starts_with("give it") => vec![Advice::AddFields(names(&texts_with_gaps(help)))],
        _ if help.starts_with("add one of the type") => {
            let (name, ty) = (texts(sentence).pop()?, texts(help).pop()?);
            vec![Advice::AddFields(vec![format!("{name}: {ty}")])]
        }
        _ if help.starts_with("add `") && help.ends_with(" = ...`") => {
            vec![Advice::AddArguments(texts_with_gaps(help).pop()?)]
        }
        _ if help.starts_with("add ") || help.starts_with("mark ") => fields(help),
        "write the type without `Option`" => vec![Advice::Unwrap],
        _ if help.starts_with("write the type without `Option`, and ") => {
            vec![Advice::UnwrapAndMark(texts(help).pop()?)]
        }
        "write it in double quotes" => vec![Advice::Quote],
        "leave it out" => vec![Advice::Escape(String::new())],
        _ if help.ends_with(", or leave it out") => {
            vec![
                Advice::Escape(texts(help).pop()?),
                Advice::Escape(String::new()),
            ]
        }
        _ if help.contains("send ") && !help.contains("write ") => {
            texts(help).into_iter().map(Advice::Send).collect()
        }
        _ if ["write ", "similar ", "declare "]
            .iter()
            .any(|verb| help.contains(verb)) =>
        {
            written(help)
        }
        _ => return None,
    };
    let is_example = help.contains(" like ") || help.contains("as in ");
    (!ways.is_empty()).then_some(Help { ways, is_example })
}

fn removal(help: &str, sentence: &str) -> Vec<Advice> {
    let first = if help.starts_with("remove `allow(") {
        Advice::RemoveAllow
    } else if help.contains("`#[sip_header(...)]`") || sentence.starts_with("`sip_header`") {
        Advice::RemoveMark("#[sip_header")
    } else if help.contains("`#[sip_body(...)]`") && !help.contains("it: ")
        || sentence.starts_with("`sip_body`")
    {
        Advice::RemoveMark("#[sip_body")
    } else if help.contains("`#[sip_response(...)]`") || sentence.starts_with("`#[sip_response]`") {
        Advice::RemoveMark("#[sip_response")
    } else {
        Advice::Remove
    };
    let rest = help.split_once(", or write ").map(|(_, rest)| rest);
    [first]
        .into_iter()
        .chain(rest.map(written).unwrap_or_default())
        .collect()
}

/// `add a field ..., or mark one ...`.
fn fields(help: &str) -> Vec<Advice> {
    let (marks, names): (Vec<_>, Vec<_>) = texts(help)
        .into_iter()
        .partition(|text| text.starts_with('#'));
    let ways = [
        (!names.is_empty()).then_some(Advice::AddFields(names)),
        (!marks.is_empty()).then_some(Advice::MarkFields(marks)),
    ];
    ways.into_iter().flatten().collect()
}

/// The names in `` `{ expires: ..., sip_etag: ... }` ``.
fn names(texts: &[String]) -> Vec<String> {
    let fields = texts.iter().flat_map(|text| text.split([',', '{', '}']));
    let names = fields.filter_map(|field| field.split_once(':'));
    names.map(|(name, _)| name.trim().to_owned()).collect()
}

/// The texts to write, each perhaps `` for a `u16` ``.
fn written(help: &str) -> Vec<Advice> {
    let verbs = ["as in ", "write ", "similar ", "declare "];
    let start = verbs.iter().find_map(|verb| help.find(verb));
    let parts: Vec<_> = help[start.unwrap_or(0)..].split('`').collect();
    let mut ways: Vec<Advice> = Vec::new();
    for pair in parts.chunks_exact(2) {
        let [between, text] = pair else { continue };
        let text = (*text).to_owned();
        match ways.pop() {
            Some(Advice::Write(code)) if *between == " for a " => {
                ways.push(Advice::WriteFor(code, text));
            }
            last => {
                ways.extend(last);
                ways.push(Advice::Write(text));
            }
        }
    }
    ways
}

/// The texts in backticks that say all.
fn texts(help: &str) -> Vec<String> {
    let mut texts = texts_with_gaps(help);
    texts.retain(|text| !text.contains("..."));
    texts
}

fn texts_with_gaps(help: &str) -> Vec<String> {
    help.split('`')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}
