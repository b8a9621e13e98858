//! A code is serialised as its number.

use serde_core::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Unexpected},
};

use crate::{Q850Cause, StatusCode, WarnCode};

macro_rules! as_number {
    ($code:ident, $number:ident, $from:ident, $range:literal) => {
        impl Serialize for $code {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $number::from(*self).serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for $code {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let number = $number::deserialize(deserializer)?;
                Self::$from(number)
                    .map_err(|_| Error::invalid_value(Unexpected::Unsigned(number.into()), &$range))
            }
        }
    };
}

as_number!(StatusCode, u16, from_u16, "a SIP status code, 100 to 699");
as_number!(WarnCode, u16, from_u16, "a warn-code, 0 to 999");
as_number!(Q850Cause, u8, from_u8, "a Q.850 cause, 1 to 127");
