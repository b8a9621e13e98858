//! A set is serialised as a list, `["4xx", 503]`, and read from that or from one string.

use core::fmt;

use serde_core::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, SeqAccess, Unexpected, Visitor},
};

use super::{CodeSet, parts::Part, text::of_word};
use crate::StatusCode;

/// A list of codes and whole classes, `["4xx", 503]`; in a binary format, of the numbers of all codes.
impl Serialize for CodeSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_seq(self.parts())
        } else {
            // Such a format may not tell a number from a string.
            serializer.collect_seq(self)
        }
    }
}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Class(class) => serializer.serialize_str(class.as_str()),
            Self::Code(code) => code.serialize(serializer),
        }
    }
}

/// A list of codes by number, text or name and of classes, `["4xx", 503, "BUSY_EVERYWHERE"]`, or one
/// string as [`FromStr`](core::str::FromStr) reads it; from a binary format, a list of numbers.
impl<'de> Deserialize<'de> for CodeSet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(SetVisitor)
        } else {
            deserializer.deserialize_seq(SetVisitor)
        }
    }
}

struct SetVisitor;

impl<'de> Visitor<'de> for SetVisitor {
    type Value = CodeSet;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SIP status codes, as a list such as [\"4xx\", 503] or a string")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<CodeSet, A::Error> {
        let mut set = CodeSet::new();
        while let Some(Item(codes)) = items.next_element()? {
            set = set | codes;
        }
        Ok(set)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<CodeSet, E> {
        text.parse()
            .map_err(|error| E::custom(format_args!("invalid SIP status codes {text:?}: {error}")))
    }
}

/// One item of the list: a code or the codes of a class.
struct Item(CodeSet);

impl<'de> Deserialize<'de> for Item {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_any(ItemVisitor)
        } else {
            StatusCode::deserialize(deserializer).map(|code| Self(code.into()))
        }
    }
}

struct ItemVisitor;

impl Visitor<'_> for ItemVisitor {
    type Value = Item;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a SIP status code, a class such as \"4xx\" or the name of a code")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Item, E> {
        let code = u16::try_from(number).ok().map(StatusCode::from_u16);
        match code {
            Some(Ok(code)) => Ok(Item(code.into())),
            _ => Err(E::invalid_value(Unexpected::Unsigned(number), &self)),
        }
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Item, E> {
        match u64::try_from(number) {
            Ok(number) => self.visit_u64(number),
            Err(_) => Err(E::invalid_value(Unexpected::Signed(number), &self)),
        }
    }

    fn visit_str<E: Error>(self, word: &str) -> Result<Item, E> {
        let set = of_word(word).map(Item);
        set.ok_or_else(|| E::invalid_value(Unexpected::Str(word), &self))
    }
}
