//! Functions of which rustc has something to say, in each of its stages.

/// rustc stops early at errors of a stage: each stage is a consumer of its own.
pub(crate) const STAGES: &[(&str, &[&str])] = &[
    (
        "names",
        &[
            "pub fn NAME(code: StatusCode) -> StatusCode { match code { sip!(486) => missing, _ => sip!(200) } }",
            "pub fn NAME(code: StatusCode) -> StatusCode { match code { sip!(486) => Missing::new(), Statuscode => sip!(200) } }",
            "pub fn NAME(code: StatusCode) -> StatusCode { missing!(code); if let sip!(486) = code { sip!(200) } else { sip!(BUSY_HER) } }",
            "pub fn NAME(code: StatusCode) -> StatusCode { use std::missing::Thing; if let sip!(486) = code { return sip!(200) } code }",
            "pub fn NAME(code: StatusCode) -> StatusCode { let call = Call { kode: code, line: String::new() }; if let sip!(486) = code { return sip!(200) } call.code }",
            "pub fn NAME(code: StatusCode) -> StatusCode { if let sip!(486) = code { break; } sip!(200) }",
            "pub fn NAME(code: StatusCode) -> StatusCode { if let sip!(468) = code { return sip!(200); } sip!(409) }",
        ],
    ),
    (
        "types",
        &[
            "pub fn NAME(code: StatusCode) -> StatusCode { match code { sip!(486) => 486, _ => sip!(200) } }",
            "pub fn NAME(code: StatusCode) -> StatusCode {\n    match code {\n        sip!(486) => sip!(200),\n        _ => sip!(200),\n    };\n}",
            "pub fn NAME(code: StatusCode) -> StatusCode {\n    if let sip!(486) = code {\n        sip!(200)\n    }\n}",
            "pub fn NAME(code: StatusCode) -> u16 { match code { sip!(486) => sip!(200), _ => 4 } }",
            "pub fn NAME(code: StatusCode) { sip!(200).missing(); let sip!(486) = code else { return }; }",
            "pub fn NAME(code: StatusCode) { Call::new(code, sip!(200)); let sip!(486) = code else { return }; }",
            "pub fn NAME(code: StatusCode) { let call: Option<Call> = Call::new(sip!(200)); let sip!(486) = code else { 5 }; }",
            "pub fn NAME(code: StatusCode) { println!(\"{} {}\", code); let sip!(486) = code else { return }; }",
            "pub fn NAME<T>(code: StatusCode, t: T) -> String { let sip!(486) = code else { panic!() }; t.to_string() }",
            "pub fn NAME(code: StatusCode) -> impl Copy { let sip!(486) = code else { panic!() }; String::new() }",
            "pub async fn NAME(code: StatusCode) -> StatusCode { let sip!(486) = code else { panic!() }; later().await; async { sip!(200) } }",
            "pub fn NAME(code: StatusCode) { let x = Vec::new(); let sip!(486) = code else { return }; }",
            "pub fn NAME(code: &StatusCode) -> u8 { match code { sip!(486) => 1, _ => 2 } }",
            "pub fn NAME(code: StatusCode) -> u8 { let text: &str = code; if let Some(sip!(486)) = code { 1 } else { 2 } }",
        ],
    ),
    (
        "matches",
        &[
            "pub fn NAME(code: StatusCode) -> u8 { match code { sip!(486) => 1, sip!(1xx) => 2 } }",
            "pub fn NAME(code: Option<StatusCode>) -> u8 { match code { Some(sip!(486)) => 1, None => 2 } }",
            "pub fn NAME(code: u16) -> u8 { match code { sip!(486u16) => 1, sip!(200u16) => 2 } }",
            "pub fn NAME(code: StatusCode) { let sip!(486) = code; }",
            "pub const fn NAME(code: StatusCode) -> String { if let sip!(486) = code { return String::new(); } code.to_string() }",
            "pub fn NAME(code: StatusCode) { if let sip!(486) = code { core::hint::unreachable_unchecked() } }",
        ],
    ),
    (
        "borrows",
        &[
            "pub fn NAME(code: StatusCode) -> &'static str {\n    let call = Call::new(sip!(200));\n    if let sip!(486) = code { return \"\"; }\n    &call.line\n}",
            "pub fn NAME(code: StatusCode) -> usize {\n    let line;\n    {\n        let call = Call::new(sip!(200));\n        if let sip!(486) = code { return 1; }\n        line = &call.line;\n    }\n    line.len()\n}",
            "pub fn NAME(code: StatusCode) -> String { let call = Call::new(code); drop(call); if let sip!(486) = code { return String::new(); } call.line }",
            "pub fn NAME(code: StatusCode) -> StatusCode { if let sip!(486) = code { code = sip!(200); } code }",
            "pub fn NAME(call: &mut Call, code: StatusCode) { let one = &mut call.code; let two = &mut call.code; if let sip!(486) = code { *one = sip!(200); *two = *one; } }",
            "pub fn NAME(code: StatusCode) -> impl Fn() -> StatusCode { let found = matches!(code, sip!(486)); || if found { sip!(200) } else { code } }",
            "pub fn NAME<'a>(code: StatusCode, one: &'a str, two: &str) -> &'a str { if let sip!(486) = code { one } else { two } }",
            "pub fn NAME(code: StatusCode) -> StatusCode { let found: StatusCode; if let sip!(486) = code { found = sip!(200); } found }",
        ],
    ),
    (
        "lints",
        &[
            "pub fn NAME(code: StatusCode) -> StatusCode { let unused = 1; if let sip!(486) = code { sip!(200) } else { code } }",
            "pub fn NAME(code: StatusCode) -> StatusCode { let mut call = Call::new(code); if let sip!(486) = code { sip!(200) } else { call.code } }",
            "pub fn NAME(code: StatusCode) -> StatusCode { match code { sip!(486) => sip!(200), sip!(486) => code, _ => code } }",
            "pub fn NAME(code: StatusCode) -> StatusCode { match code { sip!(4xx) => sip!(200), sip!(486) => code, _ => code } }",
            "pub fn NAME(code: StatusCode) -> StatusCode { match code { sip!(486) => sip!(200), sip!(200) | sip!(BUSY_HERE) => code, _ => code } }",
            "pub fn NAME(code: u16) -> u16 { match code { sip!(486u16) => sip!(200u16), sip!(486u16) => code, _ => code } }",
            "pub fn NAME(code: u16) -> u16 { match code { 400..500 => sip!(200u16), sip!(486u16) => code, _ => code } }",
            "pub fn NAME(code: StatusCode) -> StatusCode { if let sip!(486) = code { return sip!(200); println!(); } code }",
            "pub fn NAME(code: StatusCode) -> StatusCode { Call::new(code); if let sip!(486) = code { sip!(200) } else { code } }",
            "pub fn NAME(code: StatusCode) -> StatusCode { if (matches!(code, sip!(486))) { sip!(200) } else { code } }",
            "pub fn NAME(code: StatusCode) -> StatusCode { fn unused() {} use std::mem; const lower: u8 = 1; if let sip!(486) = code { sip!(200) } else { code } }",
            "pub fn NAME(code: StatusCode) -> StatusCode { 'unused: loop { if let sip!(486) = code { return sip!(200); } } }",
            "pub fn NAME(code: StatusCode) -> StatusCode { if let sip!(486) = code { sip!(200) } else { NAME(code) } }",
            "pub fn NAME(code: StatusCode) -> StatusCode { if let sip!(486) = code { sip!(200) } else if code == sipcode::StatusCode::CONFLICT { code } else { StatusCode::OK } }",
            "/// Documented.\npub fn NAME(code: StatusCode) -> StatusCode {\n    /// Of nothing.\n    if let sip!(486) = code { sip!(200) } else { code }\n}",
            "pub fn NAME(code: StatusCode) -> StatusCode { let Some(sip!(486)) = Some(code) else { return sip!(200) }; let camelCase = code; code }",
            "pub fn NAME(code: StatusCode) -> StatusCode { #[cfg(any())] let code = sip!(200); if let sip!(486) = code { std::convert::identity(code) } else { code } }",
            "fn NAME(code: StatusCode) -> StatusCode { if let sip!(486) = code { sip!(200) } else { code } }",
        ],
    ),
    (
        "parser",
        &[
            "pub fn NAME(code: StatusCode) -> StatusCode { if let sip!(486) = code { sip!(200) } else { let x = ; code } }",
        ],
    ),
    (
        "parser_end",
        &[
            "pub fn NAME(code: StatusCode) -> StatusCode {\n    if let sip!(486) = code {\n        sip!(200) +\n    } else {\n        code\n    }\n}",
        ],
    ),
    (
        "parser_arm",
        &[
            "pub fn NAME(code: StatusCode) -> StatusCode {\n    match code {\n        sip!(486) => sip!(200)\n        _ => code\n    }\n}",
        ],
    ),
];
