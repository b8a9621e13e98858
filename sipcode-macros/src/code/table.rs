//! The two tables of codes, read alike.

use sipcode_registry::{
    RESPONSE_CLASSES, RESPONSE_CODES, Registration, ResponseCode, Rule, WARN_CODES, WarnCode,
    response_code, warn_code,
};

use crate::vocabulary::{Allow, Macro};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Table {
    Responses,
    WarnCodes,
}

#[derive(Clone, Copy)]
pub(crate) enum Row {
    Response(&'static ResponseCode),
    WarnCode(&'static WarnCode),
}

impl Table {
    pub(crate) fn of(caller: Macro) -> Self {
        match caller {
            Macro::Sip | Macro::Codes | Macro::Response | Macro::Contract | Macro::Reply => {
                Self::Responses
            }
            Macro::Warning => Self::WarnCodes,
        }
    }

    /// The macro that takes the codes of the other table.
    pub(crate) fn other_macro(self) -> Macro {
        match self {
            Self::Responses => Macro::Warning,
            Self::WarnCodes => Macro::Sip,
        }
    }

    pub(crate) fn row(self, number: u16) -> Option<Row> {
        match self {
            Self::Responses => response_code(number).map(Row::Response),
            Self::WarnCodes => warn_code(number).map(Row::WarnCode),
        }
    }

    /// The first row that is such.
    pub(crate) fn find(self, is_such: &dyn Fn(Row) -> bool) -> Option<Row> {
        match self {
            Self::Responses => {
                let mut rows = RESPONSE_CODES.iter();
                let row = rows.find(|row| is_such(Row::Response(row)));
                row.map(Row::Response)
            }
            Self::WarnCodes => {
                let mut rows = WARN_CODES.iter();
                let row = rows.find(|row| is_such(Row::WarnCode(row)));
                row.map(Row::WarnCode)
            }
        }
    }

    pub(crate) fn names(self) -> Vec<&'static str> {
        let mut names = Vec::new();
        match self {
            Self::Responses => {
                for row in RESPONSE_CODES {
                    names.push(row.name);
                }
            }
            Self::WarnCodes => {
                for row in WARN_CODES {
                    names.push(row.name);
                }
            }
        }
        names
    }

    pub(crate) fn named(self, name: &str) -> Option<Row> {
        self.find(&|row| row.name() == name)
    }

    /// Whether a number can be a code of the table, registered or not.
    pub(crate) fn has_room_for(self, number: u16) -> bool {
        match self {
            Self::Responses => (100..=699).contains(&number),
            // RFC 3261 §27.2.
            Self::WarnCodes => (300..=399).contains(&number),
        }
    }
}

impl Row {
    pub(crate) fn table(self) -> Table {
        match self {
            Self::Response(_) => Table::Responses,
            Self::WarnCode(_) => Table::WarnCodes,
        }
    }

    pub(crate) fn number(self) -> u16 {
        match self {
            Self::Response(row) => row.number,
            Self::WarnCode(row) => row.number,
        }
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Response(row) => row.name,
            Self::WarnCode(row) => row.name,
        }
    }

    /// The registered phrase or text.
    pub(crate) fn phrase(self) -> &'static str {
        match self {
            Self::Response(row) => row.reason_phrase,
            Self::WarnCode(row) => row.text,
        }
    }

    /// The phrases that RFCs give it beside the registered one.
    pub(crate) fn other_phrases(self) -> Vec<&'static str> {
        let mut phrases = Vec::new();
        for fact in self.response().map_or(&[][..], |row| row.facts) {
            if let Rule::Phrase(phrase) = fact.rule {
                phrases.push(phrase);
            }
        }
        phrases
    }

    pub(crate) fn has_phrase(self, phrase: &str) -> bool {
        self.phrase() == phrase || self.other_phrases().contains(&phrase)
    }

    pub(crate) fn response(self) -> Option<&'static ResponseCode> {
        match self {
            Self::Response(row) => Some(row),
            Self::WarnCode(_) => None,
        }
    }

    /// The `allow` without which the code is an error.
    pub(crate) fn needed(self) -> Option<Allow> {
        match self.response()?.registration {
            Registration::Registered => None,
            Registration::Deprecated(_) => Some(Allow::Deprecated),
            Registration::Obsolete(_) => Some(Allow::Obsolete),
        }
    }
}

/// The constant of the class with that first digit.
pub(crate) fn class_name(digit: u8) -> &'static str {
    let class = RESPONSE_CLASSES.iter().find(|class| class.digit == digit);
    class.map_or("", |class| class.name)
}
