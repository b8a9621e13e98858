//! A code is serialised as its number. A `StatusCode` is read from text as well, because a
//! configuration, or the key of a map, may have it so.

use core::fmt;

use serde_core::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Unexpected, Visitor},
};

use crate::{Q850Cause, StatusCode, WarnCode, convert::of_number_or_name};

macro_rules! as_number {
    ($($code:ident: $number:ident, $deserialize:ident, $expected:literal;)+) => {$(
        impl Serialize for $code {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $number::from(*self).serialize(serializer)
            }
        }

        impl CodeVisitor<$code> {
            fn number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<$code, D::Error> {
                deserializer.$deserialize(Self {
                    expected: $expected,
                    of_number: |number| $number::try_from(number).ok()?.try_into().ok(),
                    of_text: |_| None,
                })
            }
        }
    )+};
}

as_number! {
    StatusCode: u16, deserialize_u16, "a SIP status code, 100 to 699";
    WarnCode: u16, deserialize_u16, "a warn-code, 0 to 999";
    Q850Cause: u8, deserialize_u8, "a Q.850 cause, 1 to 127";
}

/// A number, `486`, or a text, `"486"` or `"BUSY_HERE"`; from a binary format, a number.
impl<'de> Deserialize<'de> for StatusCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if !deserializer.is_human_readable() {
            // Such a format may not tell a number from a string.
            return CodeVisitor::<Self>::number(deserializer);
        }
        deserializer.deserialize_any(CodeVisitor {
            expected: "a SIP status code, 100 to 699, or the name of one",
            of_number: |number| u16::try_from(number).ok()?.try_into().ok(),
            of_text: of_number_or_name,
        })
    }
}

impl<'de> Deserialize<'de> for WarnCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        CodeVisitor::<Self>::number(deserializer)
    }
}

impl<'de> Deserialize<'de> for Q850Cause {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        CodeVisitor::<Self>::number(deserializer)
    }
}

struct CodeVisitor<T> {
    expected: &'static str,
    of_number: fn(u64) -> Option<T>,
    of_text: fn(&str) -> Option<T>,
}

impl<T> Visitor<'_> for CodeVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        let code = (self.of_number)(number);
        code.ok_or_else(|| E::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        match u64::try_from(number) {
            Ok(number) => self.visit_u64(number),
            Err(_) => Err(E::invalid_value(Unexpected::Signed(number), &self)),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        let code = (self.of_text)(text);
        code.ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }
}

#[cfg(test)]
mod tests {
    use serde_core::{de::value, forward_to_deserialize_any};

    use super::*;

    /// A format that does not say what comes next.
    struct Binary(u16);

    impl<'de> Deserializer<'de> for Binary {
        type Error = value::Error;

        fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Self::Error> {
            Err(Error::custom("not a number"))
        }

        fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Self::Error> {
            visitor.visit_u16(self.0)
        }

        fn is_human_readable(&self) -> bool {
            false
        }

        forward_to_deserialize_any! {
            bool i8 i16 i32 i64 u8 u32 u64 f32 f64 char str string bytes byte_buf option unit
            unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
        }
    }

    #[test]
    fn a_binary_format_has_the_number() {
        assert_eq!(
            StatusCode::deserialize(Binary(486)),
            Ok(StatusCode::BUSY_HERE)
        );
        assert!(StatusCode::deserialize(Binary(700)).is_err());
    }
}
