//! Helps that a program cannot follow.

use crate::cases::Case;

/// Helps of one kind that are not followed.
pub(crate) struct Mark {
    /// The file, if not all are meant.
    file: &'static str,
    /// How they start.
    pub(crate) start: &'static str,
    /// Why they are not followed.
    pub(crate) reason: &'static str,
}

impl Mark {
    pub(crate) fn is_of(&self, case: &Case, help: &str) -> bool {
        help.starts_with(self.start) && (self.file.is_empty() || case.file == self.file)
    }
}

const fn mark(start: &'static str, reason: &'static str) -> Mark {
    in_file("", start, reason)
}

const fn in_file(file: &'static str, start: &'static str, reason: &'static str) -> Mark {
    Mark {
        file,
        start,
        reason,
    }
}

pub(crate) const MARKS: &[Mark] = &[
    // Without a text to write.
    mark("the form is ", "the parts of a form"),
    mark("the keys here are ", "a list to choose from"),
    mark("write three digits", "which ones, only the user knows"),
    mark(
        "send another code, or change ",
        "which one, only the user knows",
    ),
    mark(
        "it is a response to INVITE only; send another code, or change ",
        "which one, only the user knows",
    ),
    mark("of the methods of RFCs ", "which one, only the user knows"),
    mark("name the method ", "which one, only the user knows"),
    mark("redirect the request", "another type"),
    mark("for several make an enum ", "another type"),
    mark("if you change the return type ", "another type"),
    mark("for several lines of it ", "other fields"),
    mark("remove the `cfg`, or add ", "an attribute elsewhere"),
    mark("for several parts ", "other fields"),
    mark("for several write ", "another call"),
    mark("a name is made of ", "a set of characters"),
    mark("write one `allow(...)` ", "the words of both"),
    mark("write the code itself, or ", "the name of a field"),
    mark("to take it from a field ", "the name of a field"),
    mark(
        "for a header field of your own, write ",
        "the header that is meant may then be missing, which is another error",
    ),
    in_file(
        "positions.rs",
        "for a private code that both parties agreed on, ",
        "the call is in another macro",
    ),
    // For another place than that of the error.
    mark("to compare a ", "a condition, where the case has a value"),
    mark(
        "for a number that is known only at run time ",
        "a variable, where the case has none",
    ),
    mark(
        "for any code write the pattern `_` ",
        "a pattern, where the case has a value",
    ),
    in_file(
        "contract.rs",
        "in a Warning header field ",
        "an attribute takes no macro",
    ),
    in_file(
        "response_code.rs",
        "in a Warning header field ",
        "an attribute takes no macro",
    ),
    // With a change beside it.
    in_file(
        "response_code.rs",
        "send `407` Proxy Authentication Required with Proxy-Authenticate",
        "a field beside the code, as it says",
    ),
    in_file(
        "response_code.rs",
        "send `200` OK",
        "a field beside the code, which the next error names",
    ),
    in_file(
        "response_context.rs",
        "send `407` Proxy Authentication Required with Proxy-Authenticate",
        "a field beside the code, as it says",
    ),
    in_file(
        "response_context.rs",
        "send `401` Unauthorized with WWW-Authenticate",
        "a field beside the code, as it says",
    ),
    in_file(
        "response_context.rs",
        "send `200` OK with Contact",
        "a field beside the code, as it says",
    ),
    in_file(
        "response_fields.rs",
        "to respond with a code, ",
        "a value, where the case has a type",
    ),
    in_file(
        "response_code.rs",
        "move it to ",
        "the only variant has a code already",
    ),
];
