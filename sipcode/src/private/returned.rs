//! The codes of a function's return type against those of its contract, in a constant of its body.
//!
//! ```text
//! <Part<Refusal>>::CODES
//! ```
//!
//! is the inherent constant where the type implements [`ResponseCodes`], and that of the trait
//! [`AnyPart`], `None`, where it does not.

use core::marker::PhantomData;

use crate::{Class, CodeSet, ResponseCodes, StatusCode, code_set::Bits};

/// A type within a return type.
#[derive(Debug)]
pub struct Part<T: ?Sized>(PhantomData<T>);

impl<T: ResponseCodes + ?Sized> Part<T> {
    pub const CODES: Option<CodeSet> = Some(T::CODES);
}

pub trait AnyPart {
    const CODES: Option<CodeSet> = None;
}

impl<T: ?Sized> AnyPart for Part<T> {}

/// In the place of a name that is not one of a module.
#[derive(Debug)]
pub struct StandIn;

/// Panics where a known code of the return type is not listed.
#[track_caller]
pub const fn check_listed(parts: &[Option<CodeSet>], listed: Bits) {
    let mut missing = CodeSet::new();
    let mut part = 0;
    while part < parts.len() {
        if let Some(codes) = &parts[part] {
            missing = missing.with_missing(codes, &listed);
        }
        part += 1;
    }
    if !missing.is_empty() {
        panic_missing(missing);
    }
}

#[track_caller]
const fn panic_missing(missing: CodeSet) {
    let mut text = Text::new();
    text.push(if missing.len() == 1 {
        "the return type has a code that the `#[sip_response(...)]` of the function does not list: "
    } else {
        "the return type has codes that the `#[sip_response(...)]` of the function does not list: "
    });
    text.push_codes(missing);
    text.push("\n       help: add `");
    text.push_codes(missing);
    text.push("` to the list");
    panic!("{}", text.as_str())
}

/// Panics with the text where the codes of the return type are all known, and none of them is one of
/// an entry of the list.
#[track_caller]
pub const fn check_held(parts: &[Option<CodeSet>], entry: Bits, text: &str) {
    let mut part = 0;
    while part < parts.len() {
        match &parts[part] {
            None => return,
            Some(codes) if codes.has_any(&entry) => return,
            Some(_) => {}
        }
        part += 1;
    }
    panic!("{}", text)
}

/// A text that is made while the program compiles.
struct Text {
    bytes: [u8; Self::SIZE],
    len: usize,
}

impl Text {
    /// Twice all codes but one of each class, and the words.
    const SIZE: usize = 2 * 600 * 5 + 200;

    const fn new() -> Self {
        Self {
            bytes: [0; Self::SIZE],
            len: 0,
        }
    }

    const fn push(&mut self, text: &str) {
        let text = text.as_bytes();
        let mut index = 0;
        while index < text.len() {
            self.bytes[self.len] = text[index];
            self.len += 1;
            index += 1;
        }
    }

    /// Codes and whole classes as a list has them.
    const fn push_codes(&mut self, codes: CodeSet) {
        let start = self.len;
        let mut digit = 1;
        while let Some(class) = Class::from_digit(digit) {
            if CodeSet::of_class(class).is_subset(&codes) {
                self.push_entry(start, class.as_str());
            } else {
                let mut number = digit as u16 * 100;
                while let (true, Ok(code)) = (
                    number < (digit as u16 + 1) * 100,
                    StatusCode::from_u16(number),
                ) {
                    if codes.contains(code) {
                        self.push_entry(start, code.as_str());
                    }
                    number += 1;
                }
            }
            digit += 1;
        }
    }

    const fn push_entry(&mut self, start: usize, entry: &str) {
        if self.len > start {
            self.push(", ");
        }
        self.push(entry);
    }

    const fn as_str(&self) -> &str {
        let (text, _) = self.bytes.split_at(self.len);
        match core::str::from_utf8(text) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}
