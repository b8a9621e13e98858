//! A code is serialised as its number.

use serde_core::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Unexpected},
};

use crate::{StatusCode, WarnCode};

macro_rules! as_number {
    ($code:ident, $range:literal) => {
        impl Serialize for $code {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_u16(self.as_u16())
            }
        }

        impl<'de> Deserialize<'de> for $code {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let number = u16::deserialize(deserializer)?;
                Self::from_u16(number)
                    .map_err(|_| Error::invalid_value(Unexpected::Unsigned(number.into()), &$range))
            }
        }
    };
}

as_number!(StatusCode, "a SIP status code, 100 to 699");
as_number!(WarnCode, "a warn-code, 0 to 999");
