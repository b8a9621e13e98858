use crate::vocabulary::Macro;

/// What differs between the macros in a text that they share.
pub(super) struct Voice {
    /// The macro, as users write it.
    pub(super) name: &'static str,
    /// What it takes.
    pub(super) noun: &'static str,
    /// The second argument.
    pub(super) phrase: &'static str,
    /// The type of a code.
    pub(super) ty: &'static str,
    /// How a code is written.
    pub(super) example: &'static str,
    /// A code.
    pub(super) one: &'static str,
    /// What several codes make together.
    pub(super) whole: &'static str,
    /// How several codes are written.
    pub(super) several: &'static str,
    /// All arguments.
    pub(super) form: &'static str,
    /// How a phrase of one's own is sent, where it can be: with all arguments of a response, or with
    /// the key alone.
    pub(super) own_phrase: fn(&str, &str) -> Option<String>,
    /// What stands before and behind the arguments.
    around: [&'static str; 2],
    pub(super) place: Place,
    pub(super) takes_classes: bool,
}

/// What a code is written for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A value or a pattern, in whose place something else can be written.
    Value,
    /// A set, with others.
    Set,
    /// A declaration.
    Attribute,
    /// A response, with what goes with it.
    Response,
}

impl Voice {
    pub(super) const fn of(caller: Macro) -> &'static Self {
        match caller {
            Macro::Sip => &SIP,
            Macro::Codes => &CODES,
            Macro::Warning => &WARNING,
            Macro::Response => &RESPONSE,
            Macro::Contract => &CONTRACT,
            Macro::Reply => &REPLY,
        }
    }

    /// The macro with these arguments.
    pub(super) fn call(&self, arguments: &str) -> String {
        let [before, behind] = self.around;
        format!("{before}{arguments}{behind}")
    }

    /// How a code is written, as a help.
    pub(super) fn example(&self) -> String {
        format!("help: write it like {}", self.example)
    }
}

const SIP: Voice = Voice {
    name: "sip!",
    noun: "SIP response code",
    phrase: "reason phrase",
    ty: "StatusCode",
    example: "`sip!(486)` or `sip!(BUSY_HERE)`",
    one: "486",
    whole: "pattern",
    several: "write a class, `sip!(4xx)`, or alternatives, `sip!(401 | 407)`",
    form: "`sip!(code, \"phrase\", allow(...))`, where only the code is required",
    own_phrase: |arguments, _| {
        Some(format!(
            "declare a response, `#[sip_response({arguments})]`"
        ))
    },
    around: ["sip!(", ")"],
    place: Place::Value,
    takes_classes: true,
};

const CODES: Voice = Voice {
    name: "sip_codes!",
    example: "`sip_codes!(401 | 407)` or `sip_codes!(BUSY_HERE | 5xx)`",
    whole: "set",
    several: "write a class, `sip_codes!(4xx)`, or several codes, `sip_codes!(401 | 407)`",
    form: "`sip_codes!(code | class, allow(...))`, where one code or class is required",
    around: ["sip_codes!(", ")"],
    place: Place::Set,
    ..SIP
};

const WARNING: Voice = Voice {
    name: "sip_warning!",
    noun: "warn-code",
    phrase: "text",
    ty: "WarnCode",
    example: "`sip_warning!(370)` or `sip_warning!(INSUFFICIENT_BANDWIDTH)`",
    one: "370",
    whole: "pattern",
    several: "write alternatives, `sip_warning!(301 | 302)`",
    form: "`sip_warning!(code, \"text\", allow(...))`, where only the code is required",
    own_phrase: |_, _| None,
    around: ["sip_warning!(", ")"],
    place: Place::Value,
    takes_classes: false,
};

const RESPONSE: Voice = Voice {
    name: "sip_response",
    example: "`486` or `BUSY_HERE`",
    several: "write it like `486` or `BUSY_HERE`",
    form: "`#[sip_response(code, \"phrase\", key = value)]`",
    own_phrase: |_, key| Some(format!("write `{key}`")),
    around: ["", ""],
    place: Place::Attribute,
    takes_classes: false,
    ..SIP
};

const CONTRACT: Voice = Voice {
    several: "write a class, `4xx`, or the codes with commas between them",
    form: "`#[sip_response(code, code = \"phrase\", class, key = value)]`",
    own_phrase: |_, _| None,
    takes_classes: true,
    ..RESPONSE
};

const REPLY: Voice = Voice {
    name: "sip_reply!",
    example: "`sip_reply!(486)` or `sip_reply!(BUSY_HERE)`",
    several: "write a `sip_reply!` for each",
    form: "`sip_reply!(code, \"phrase\", key = value, header = value)`",
    own_phrase: |_, key| Some(format!("write `{key}`")),
    around: ["sip_reply!(", ")"],
    place: Place::Response,
    takes_classes: false,
    ..SIP
};
