//! The commands of the page, where ast-grep is installed.

use std::{
    env, fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;
use sipcode_tests::{Consumer, is_known_compiler};

use crate::adopting;

/// What ast-grep prints; `None` where it is not installed.
fn ast_grep(rule: &str, arguments: &[&str], file: &Path) -> Option<String> {
    let run = Command::new("ast-grep")
        .args(["scan", "--rule"])
        .arg(adopting(rule))
        .args(arguments)
        .arg(file)
        .output();
    match run {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            assert!(env::var_os("NEED_AST_GREP").is_none(), "{error}");
            println!("ast-grep is not installed, and its rules not tried");
            None
        }
        output => {
            let output = output.unwrap();
            let stderr = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{stderr}");
            Some(String::from_utf8(output.stdout).unwrap())
        }
    }
}

/// The lines, from 1, of what a rule finds in a file.
fn found(rule: &str, file: &Path) -> Option<Vec<u64>> {
    let found: Vec<Value> = serde_json::from_str(&ast_grep(rule, &["--json"], file)?).unwrap();
    let mut lines: Vec<_> = found
        .iter()
        .map(|found| found["range"]["start"]["line"].as_u64().unwrap() + 1)
        .collect();
    lines.sort_unstable();
    Some(lines)
}

/// A copy of a step's handlers that may be changed.
fn copy(step: &str, name: &str) -> PathBuf {
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::copy(adopting(step).join("handlers.rs"), &copy).unwrap();
    copy
}

fn lines_with(source: &str, marks: &[&str]) -> Vec<u64> {
    let lines = (1..).zip(source.lines());
    let lines = lines.filter(|(_, line)| marks.iter().any(|mark| line.contains(mark)));
    lines.map(|(number, _)| number).collect()
}

#[test]
fn what_the_first_rule_leaves_to_do_rustc_refuses() {
    let file = copy("0-before", "rewritten.rs");
    if ast_grep("number-and-phrase.yml", &["--update-all"], &file).is_none() {
        return;
    }
    let rewritten = fs::read_to_string(&file).unwrap();
    let wanted = fs::read_to_string(adopting("1-replies/handlers.rs")).unwrap();
    assert_eq!(rewritten.lines().count(), wanted.lines().count());
    let lines = (1..).zip(rewritten.lines().zip(wanted.lines()));
    let by_hand = lines.filter(|(_, (rewritten, wanted))| rewritten != wanted);
    let by_hand: Vec<u64> = by_hand.map(|(number, _)| number).collect();
    assert_eq!(by_hand.len(), 5);

    let another_phrase = lines_with(&rewritten, &["400, ", "500, "]);
    assert_eq!(another_phrase.len(), 2);
    assert_eq!(found("another-phrase.yml", &file), Some(another_phrase));
    assert_eq!(found("number-and-phrase.yml", &file), Some(vec![]));
    if is_known_compiler() {
        assert_eq!(refused(&rewritten), by_hand);
    }
}

/// The lines that rustc refuses: a reply without a header field of its code, and a number with another
/// phrase.
fn refused(handlers: &str) -> Vec<u64> {
    const HEAD: &str = "#[macro_use]\nextern crate sipcode;\nmod handlers {\n";
    let send = fs::read_to_string(adopting("1-replies/send.rs")).unwrap();
    let source = format!("{HEAD}{handlers}}}\nmod send {{\n{send}}}\n");
    let said = Consumer::new("adopting", source).check();
    let errors = said.iter().filter(|said| said.level == "error");
    let mut lines: Vec<_> = errors
        .map(|said| (said.line - HEAD.lines().count()) as u64)
        .collect();
    lines.sort_unstable();
    lines.dedup();
    lines
}

/// A call within a macro is one. A pair that is not in a call, an argument of a macro, and what compares
/// are left.
#[test]
fn the_first_rule_rewrites_calls_that_send() {
    let source = r#"
fn calls() {
    reject(486u16, "Busy Here", &[]);
    assert!(call.reject(486, "Busy Here").is_err());
    let queue = vec![Response::new(180, "Ringing"), Response::new(200, "OK")];
    this.respond(486, "Busy Here");
    let pair = (486, "Busy Here");
    assert_eq!(code, 486, "Busy Here");
    assert_eq!(pair(), (486, "Busy Here"));
    assert_status(&sent, 486, "Busy Here");
    assert!(sent.is_response(486, "Busy Here"));
    let refused = sent.expect(486, "Busy") || Sent::error_matches(486, "Busy Here");
    let code = sip!(486, "Busy Here");
    let response = sip_reply!(486, "Busy Here");
    reject(486, "Busy");
}
"#;
    let wanted = source
        .replacen(r#"486u16, "Busy Here", &"#, "sip_reply!(486), &", 1)
        .replacen(
            r#"call.reject(486, "Busy Here")"#,
            "call.reject(sip_reply!(486))",
            1,
        )
        .replacen(r#"180, "Ringing""#, "sip_reply!(180)", 1)
        .replacen(r#"200, "OK""#, "sip_reply!(200)", 1)
        .replacen(
            r#"respond(486, "Busy Here")"#,
            "respond(sip_reply!(486))",
            1,
        );
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("calls.rs");
    fs::write(&file, source).unwrap();
    if ast_grep("number-and-phrase.yml", &["--update-all"], &file).is_some() {
        assert_eq!(fs::read_to_string(&file).unwrap(), wanted);
        assert_eq!(found("another-phrase.yml", &file).unwrap().len(), 1);
    }
}

#[test]
fn the_third_rule_finds_the_codes_without_their_header_fields() {
    let find = |step: &str| found("missing-header.yml", &adopting(step).join("handlers.rs"));
    let Some(lines) = find("0-before") else {
        return;
    };
    let source = fs::read_to_string(adopting("0-before/handlers.rs")).unwrap();
    let wanted = lines_with(&source, &["405,", "423,"]);
    assert_eq!(wanted.len(), 3);
    assert_eq!(lines, wanted);
    for step in ["1-replies", "2-types", "3-contracts"] {
        assert_eq!(find(step), Some(vec![]), "{step}");
    }
}

/// What is compared, listed or in a table is not sent, and who names the field is believed.
#[test]
fn the_third_rule_leaves_alone_what_is_not_sent() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("not_sent.rs");
    let source = "
fn is_refused(code: u16) -> bool {
    match code {
        405 | 415 => true,
        code => code == 420 || matches!(code, 421 | 423) || [401, 407].contains(&code),
    }
}
fn number(code: &Code) -> u16 {
    match code {
        Code::MethodNotAllowed => 405,
    }
}
fn code(number: u16) -> Option<Code> {
    match number {
        405 => Some(Code::MethodNotAllowed),
        _ => None,
    }
}
fn refuse() -> Response {
    respond(405).header(Header::Allow, METHODS)
}
";
    fs::write(&file, source).unwrap();
    assert_eq!(
        found("missing-header.yml", &file).unwrap_or_default(),
        [0; 0]
    );

    let source = source.replace(".header(Header::Allow, METHODS)", "");
    let line = source
        .lines()
        .position(|line| line.contains("respond(405)"));
    fs::write(&file, &source).unwrap();
    if let Some(found) = found("missing-header.yml", &file) {
        assert_eq!(found, [line.unwrap() as u64 + 1]);
    }
}
