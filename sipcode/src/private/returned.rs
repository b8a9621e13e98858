//! The codes of a function's return type against those of its contract, in a constant of its body.
//!
//! ```text
//! <Part<Refusal>>::CODES
//! ```
//!
//! is the inherent constant where the type implements [`ResponseCodes`], and that of the trait
//! [`AnyPart`], `None`, where it does not.

use core::marker::PhantomData;

use crate::{
    Class, CodeSet, ResponseCodes, StatusCode,
    code_set::{Bits, set_of_bits},
};

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
    let listed = set_of_bits(listed);
    let mut part = 0;
    while part < parts.len() {
        match &parts[part] {
            Some(codes) if !codes.is_subset(&listed) => panic_missing(parts, listed),
            _ => {}
        }
        part += 1;
    }
}

#[track_caller]
const fn panic_missing(parts: &[Option<CodeSet>], listed: CodeSet) {
    let mut codes = CodeSet::new();
    let mut part = 0;
    while part < parts.len() {
        if let Some(of_part) = parts[part] {
            codes = codes.union(of_part);
        }
        part += 1;
    }
    let missing = codes.difference(listed);
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

/// Panics where the codes of the return type are all known, and a listed one is not among them.
#[track_caller]
pub const fn check_held(parts: &[Option<CodeSet>], number: u16) {
    let mut part = 0;
    while part < parts.len() {
        match &parts[part] {
            None => return,
            Some(codes) if codes.has_number(number) => return,
            Some(_) => {}
        }
        part += 1;
    }
    panic_held(number, "", "it");
}

/// The same of a listed class.
#[track_caller]
pub const fn check_class_held(parts: &[Option<CodeSet>], digit: u16) {
    let mut part = 0;
    while part < parts.len() {
        match &parts[part] {
            None => return,
            Some(codes) if codes.has_class(digit) => return,
            Some(_) => {}
        }
        part += 1;
    }
    panic_held(digit, "xx", "a code of it");
}

#[track_caller]
const fn panic_held(number: u16, xx: &str, it: &str) {
    let mut text = Text::new();
    text.push_number(number);
    text.push(xx);
    text.push(" is listed, but neither the return type nor the body has ");
    text.push(it);
    text.push("\n       help: remove `");
    text.push_number(number);
    text.push(xx);
    text.push("` from the list");
    panic!("{}", text.as_str())
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

    const fn push_number(&mut self, number: u16) {
        if number >= 10 {
            self.push_number(number / 10);
        }
        self.bytes[self.len] = b'0' + (number % 10) as u8;
        self.len += 1;
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
