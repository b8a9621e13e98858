//! What a literal stands for, and how it is written.

/// What a literal token is, read from its text.
#[cfg_attr(test, derive(Debug, PartialEq))]
pub(crate) enum Notation {
    Number(Number),
    /// `4xx`, `4xxu16`.
    Class(Class),
    /// Like a class, but not one: `40x`, `4XX`, `7xx`.
    NearClass,
    Str,
    Other(&'static str),
}

/// A class of codes, or of numbers.
#[derive(Clone, Copy)]
#[cfg_attr(test, derive(Debug, PartialEq))]
pub(crate) struct Class {
    /// The first digit.
    pub(crate) digit: u8,
    /// Whether it has the suffix `u16`.
    pub(crate) is_u16: bool,
}

impl Class {
    /// The text in the source.
    pub(crate) fn written(self) -> String {
        let suffix = if self.is_u16 { "u16" } else { "" };
        format!("{}xx{suffix}", self.digit)
    }
}

/// A number: what it is worth, and how it is written.
#[cfg_attr(test, derive(Debug, PartialEq))]
pub(crate) struct Number {
    /// `None` where no `u16` can hold it.
    pub(crate) value: Option<u16>,
    pub(crate) style: Style,
    /// Whether it has the suffix `u16`.
    pub(crate) is_u16: bool,
}

#[cfg_attr(test, derive(Debug, PartialEq))]
pub(crate) enum Style {
    /// Decimal digits, without a leading zero.
    Decimal,
    /// Another radix, underscores or leading zeros.
    NotDecimal,
    /// A suffix that a code cannot have.
    Suffix(String),
    Float,
}

pub(crate) fn read(literal: &str) -> Notation {
    if let Some(kind) = quoted(literal) {
        return kind;
    }
    match literal.as_bytes() {
        [digit @ b'1'..=b'6', b'x', b'x', suffix @ ..] if matches!(suffix, b"" | b"u16") => {
            Notation::Class(Class {
                digit: digit - b'0',
                is_u16: !suffix.is_empty(),
            })
        }
        _ if is_near_class(literal) => Notation::NearClass,
        _ => Notation::Number(number(literal)),
    }
}

fn quoted(literal: &str) -> Option<Notation> {
    let quote = literal.find(['"', '\''])?;
    let (prefix, quoted) = literal.split_at(quote);
    Some(
        match (prefix.trim_end_matches('#'), quoted.starts_with('"')) {
            ("" | "r", true) => Notation::Str,
            ("b" | "br", true) => Notation::Other("byte string"),
            ("c" | "cr", true) => Notation::Other("C string"),
            ("b", false) => Notation::Other("byte"),
            _ => Notation::Other("character"),
        },
    )
}

/// Digits and then `x`s that do not make a hexadecimal number: `40x`, `4XX`, `4xxx`, `7xx`.
fn is_near_class(literal: &str) -> bool {
    let literal = literal.trim_end_matches("u16");
    let xs = literal.trim_start_matches(|c: char| c.is_ascii_digit());
    !xs.is_empty() && xs.chars().all(|c| matches!(c, 'x' | 'X'))
}

fn number(literal: &str) -> Number {
    let (digits, radix) = match literal.get(..2) {
        Some("0x") => (literal.get(2..).unwrap_or_default(), 16),
        Some("0o") => (literal.get(2..).unwrap_or_default(), 8),
        Some("0b") => (literal.get(2..).unwrap_or_default(), 2),
        _ => (literal, 10),
    };
    let end = digits
        .find(|c: char| c != '_' && !c.is_digit(radix))
        .unwrap_or(digits.len());
    let (digits, suffix) = digits.split_at(end);
    if radix == 10 && is_fraction_or_exponent(suffix) {
        let value = whole(literal);
        return Number {
            value,
            style: Style::Float,
            is_u16: false,
        };
    }
    let plain = digits.replace('_', "");
    let is_u16 = suffix == "u16";
    let style = if !is_u16 && !suffix.is_empty() {
        Style::Suffix(suffix.to_owned())
    } else if radix != 10 || plain.len() < digits.len() || has_leading_zero(&plain) {
        Style::NotDecimal
    } else {
        Style::Decimal
    };
    let value = u16::from_str_radix(&plain, radix).ok();
    Number {
        value,
        style,
        is_u16,
    }
}

fn is_fraction_or_exponent(rest: &str) -> bool {
    match rest.strip_prefix(['e', 'E']) {
        Some(exponent) => exponent.starts_with(|c: char| c.is_ascii_digit() || "+-_".contains(c)),
        None => rest.starts_with('.'),
    }
}

fn has_leading_zero(digits: &str) -> bool {
    digits.len() > 1 && digits.starts_with('0')
}

/// The value of a floating-point literal that stands for a whole number.
fn whole(literal: &str) -> Option<u16> {
    let text = literal.replace('_', "");
    let value: f64 = text
        .trim_end_matches("f32")
        .trim_end_matches("f64")
        .parse()
        .ok()?;
    (100..=699).find(|&number| (f64::from(number) - value).abs() < f64::EPSILON)
}

#[cfg(test)]
mod tests {
    use super::{Class, Notation, Number, Style, read};

    fn number(value: impl Into<Option<u16>>, style: Style) -> Notation {
        let value = value.into();
        Notation::Number(Number {
            value,
            style,
            is_u16: false,
        })
    }

    fn u16_number(value: u16, style: Style) -> Notation {
        let value = Some(value);
        Notation::Number(Number {
            value,
            style,
            is_u16: true,
        })
    }

    #[test]
    fn decimal_numbers_are_plain() {
        for value in 0..=u16::MAX {
            assert_eq!(read(&value.to_string()), number(value, Style::Decimal));
            assert_eq!(
                read(&format!("{value}u16")),
                u16_number(value, Style::Decimal)
            );
        }
        assert_eq!(read("65536"), number(None, Style::Decimal));
        assert_eq!(read(&"9".repeat(40)), number(None, Style::Decimal));
    }

    #[test]
    fn other_notations_have_the_value_and_say_what_is_wrong() {
        for value in 0..=u16::MAX {
            for text in [
                format!("{value:#x}"),
                format!("{value:#o}"),
                format!("{value:#b}"),
                format!("0{value}"),
                format!("{value}_"),
            ] {
                assert_eq!(read(&text), number(value, Style::NotDecimal), "{text}");
            }
            for text in [format!("{value}_u16"), format!("{value:#x}u16")] {
                assert_eq!(read(&text), u16_number(value, Style::NotDecimal), "{text}");
            }
            assert_eq!(
                read(&format!("{value}i32")),
                number(value, Style::Suffix("i32".into()))
            );
        }
        assert_eq!(read("4_86"), number(486, Style::NotDecimal));
        assert_eq!(read("486foo"), number(486, Style::Suffix("foo".into())));
        assert_eq!(read("486e"), number(486, Style::Suffix("e".into())));
    }

    #[test]
    fn floats_are_told_from_suffixes() {
        for text in ["486.0", "486.", "4.86e2", "486.0f64", "486e0", "4_86.0"] {
            assert_eq!(read(text), number(486, Style::Float), "{text}");
        }
        assert_eq!(read("4e2"), number(400, Style::Float));
        for text in ["486.5", "7.0", "1e9"] {
            assert_eq!(read(text), number(None, Style::Float), "{text}");
        }
    }

    #[test]
    fn classes_are_a_digit_and_two_small_xs() {
        for digit in 1..=6 {
            for (suffix, is_u16) in [("", false), ("u16", true)] {
                let class = Notation::Class(Class { digit, is_u16 });
                assert_eq!(read(&format!("{digit}xx{suffix}")), class);
            }
        }
        for text in [
            "7xx", "9xx", "40x", "4xxx", "4XX", "4xX", "4x", "00xx", "486x", "7xxu16", "40xu16",
        ] {
            assert_eq!(read(text), Notation::NearClass, "{text}");
        }
        assert_eq!(read("0x"), Notation::NearClass);
        assert_eq!(read("0x1"), number(1, Style::NotDecimal));
    }

    #[test]
    fn quoted_literals_are_told_apart() {
        for text in ["\"486\"", "r\"486\"", "r#\"4\"8\"#", "\"'\""] {
            assert_eq!(read(text), Notation::Str, "{text}");
        }
        assert_eq!(read("b\"486\""), Notation::Other("byte string"));
        assert_eq!(read("br#\"4\"#"), Notation::Other("byte string"));
        assert_eq!(read("c\"486\""), Notation::Other("C string"));
        assert_eq!(read("'4'"), Notation::Other("character"));
        assert_eq!(read("'\"'"), Notation::Other("character"));
        assert_eq!(read("b'4'"), Notation::Other("byte"));
    }
}
