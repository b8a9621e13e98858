//! Helps followed: the text of an item, changed as a help says.

use sipcode_registry::header_field;

use crate::{
    advice::Advice,
    text::{Item, replaced, without_argument},
    write::{send, with_type, write},
};

/// The item after the help; `None` where the help says nothing of this item.
pub(crate) fn follow(item: Item<'_>, sentence: &str, advice: &Advice) -> Option<String> {
    let Item { text, place } = item;
    let place = place.0..place.1;
    match advice {
        Advice::Write(new) => write(item, new),
        Advice::WriteFor(new, ty) => with_type(&write(item, new)?, ty),
        Advice::Send(new) => send(item, new),
        Advice::Remove => Some(
            item.without_alternative()
                .unwrap_or_else(|| without_argument(text, item.argument())),
        ),
        Advice::RemoveAllow => {
            let start = text[..place.start].rfind("allow(")?;
            let start = text[..start].trim_end_matches([',', ' ']).len();
            let end = place.end + text[place.end..].find(')')? + 1;
            Some(replaced(text, start..end, ""))
        }
        Advice::RemoveMark(name) => {
            let mark = item.around(name).or_else(|| item.mark())?;
            Some(replaced(text, mark, ""))
        }
        Advice::AddArguments(arguments) => {
            let end = item.arguments()?.end;
            let arguments = arguments.replace("...", "1");
            Some(replaced(text, end..end, &format!(", {arguments}")))
        }
        Advice::AddFields(names) => add_fields(item, names),
        Advice::MarkFields(marks) => mark_fields(item, marks),
        Advice::PutBefore(mark) => Some(replaced(
            text,
            place.start..place.start,
            &format!("{mark} "),
        )),
        Advice::AddToList(code) => {
            let end = item.in_mark()?.arguments()?.end;
            Some(replaced(text, end..end, &format!(", {code}")))
        }
        Advice::Unwrap => unwrapped(item),
        Advice::UnwrapAndMark(mark) => {
            // Such a field has no attribute yet: its name stands behind what separates fields.
            let field = text[..place.start].rfind(['{', ','])? + 1;
            Some(replaced(
                &unwrapped(item)?,
                field..field,
                &format!(" {mark}"),
            ))
        }
        Advice::Quote => Some(replaced(text, place, &format!("{:?}", item.underlined()))),
        Advice::Escape(new) => {
            let wrong = sentence.rsplit("cannot hold ").next()?.trim_matches('\'');
            let wrong = if wrong == "\"" { "\\\"" } else { wrong };
            let inside = place.start + 1..place.end - 1;
            let changed = text[inside.clone()].replace(wrong, new);
            Some(replaced(text, inside, &changed))
        }
        Advice::Move => move_argument(item),
    }
}

/// The item in which the underlined type stands without its `Option`.
fn unwrapped(item: Item<'_>) -> Option<String> {
    let Item { text, place } = item;
    let option = place.0..item.argument().end;
    let value = text[place.1 + 1..option.end].trim_end().strip_suffix('>')?;
    Some(replaced(text, option, value))
}

/// The index behind the name of the type or the variant that the attribute is on.
fn declaration(item: Item<'_>) -> Option<usize> {
    let mark = item.mark()?;
    let text = &item.text[mark.end..];
    let skipped = text.len() - text.trim_start().len();
    let declared = text.trim_start();
    let words = declared.strip_prefix("struct ").unwrap_or(declared);
    let keyword = declared.len() - words.len();
    let name = words.find(|letter: char| !letter.is_alphanumeric())?;
    Some(mark.end + skipped + keyword + name)
}

fn add_fields(item: Item<'_>, names: &[String]) -> Option<String> {
    let text = item.text;
    let index = declaration(item)?;
    let with_type = |name: &String| match name.split_once(": ") {
        Some(_) => name.clone(),
        None => format!("{name}: u32"),
    };
    let fields: Vec<_> = names.iter().map(with_type).collect();
    let fields = fields.join(", ");
    if let Some(open) = text[index..].strip_prefix(" {") {
        let index = text.len() - open.len();
        return Some(replaced(text, index..index, &format!(" {fields},")));
    }
    let end = index + usize::from(text[index..].starts_with(';'));
    Some(replaced(text, index..end, &format!(" {{ {fields} }}")))
}

fn mark_fields(item: Item<'_>, marks: &[String]) -> Option<String> {
    let mut text = item.text.to_owned();
    let start = declaration(item)?;
    let end = start + text[start..].find([')', '}'])?;
    let separators = text[start..end].match_indices(['(', '{', ',']);
    let fields = separators
        .map(|(index, _)| start + index + 1)
        .filter(|field| !text[*field..end].trim().is_empty() && !is_sent(&text[*field..end]));
    let fields: Vec<_> = fields.take(marks.len()).collect();
    let others = marks.iter().enumerate().skip(fields.len());
    for (index, mark) in others.rev() {
        let name = match text.get(end..=end) {
            Some("}") => format!("field{index}: "),
            _ => String::new(),
        };
        let comma = if text[..end].trim_end().ends_with(',') {
            ""
        } else {
            ","
        };
        text.insert_str(end, &format!("{comma} {mark} {name}u32"));
    }
    for (field, mark) in fields.iter().zip(marks).rev() {
        text.insert_str(*field, &format!(" {mark} "));
    }
    Some(text)
}

/// Whether a field starts there that has the name of a header field.
fn is_sent(text: &str) -> bool {
    let name = text
        .split_once(':')
        .map(|(name, _)| name.trim().replace('_', "-"));
    name.is_some_and(|name| header_field(&name).is_some())
}

fn move_argument(item: Item<'_>) -> Option<String> {
    let Item { text, .. } = item;
    let argument = item.argument();
    let moved = text[argument.clone()].to_owned();
    let is_on_enum = item.mark()?.start == 0;
    let text = without_argument(text, argument);
    let start = if is_on_enum {
        text.find("    #[sip_response")? + 4
    } else {
        0
    };
    let place = (start, start);
    let other = Item { text: &text, place }.in_mark()?.arguments()?;
    let comma = if other.is_empty() { "" } else { ", " };
    let end = other.end;
    Some(replaced(&text, end..end, &format!("{comma}{moved}")))
}
