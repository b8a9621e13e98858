//! Inputs as a user may write them, right or nearly so, as text.

use crate::{random::Random, words};

/// The input of `sip!` and its kin: `code | code, "phrase", allow(...)`.
pub(crate) fn codes(random: &mut Random) -> String {
    if random.one_in(12) {
        return random.times(5, words::word).join(" ");
    }
    let mut input = words::code(random);
    if random.one_in(12) {
        let declared = random.times(4, words::code).join(", ");
        input = format!("@declared({declared}) {input}");
    }
    while random.one_in(3) {
        input += &format!(" | {}", words::code(random));
    }
    if random.one_in(3) {
        input += &format!(", {}", words::phrase_of(&input, random));
    }
    if random.one_in(3) {
        input += &format!(", {}", words::allow(random));
    }
    if random.one_in(8) {
        input.push(',');
    }
    input
}

/// The arguments of `#[sip_response]`, and the item below it.
pub(crate) fn response(random: &mut Random) -> [String; 2] {
    match random.below(8) {
        0 => {
            let arguments = random.times(6, words::word).join(" ");
            let item = random.times(8, words::word).join(" ");
            [arguments, item]
        }
        1 | 2 => [mark(random), structure(random)],
        3 | 4 => [keys(random).join(", "), enumeration(random)],
        _ => [list(random), function(random)],
    }
}

/// The input of `sip_reply!`.
pub(crate) fn reply(random: &mut Random) -> String {
    let mut arguments = vec![words::code(random)];
    if random.one_in(4) {
        arguments.push(words::text(random));
    }
    arguments.extend(keys(random));
    arguments.extend(random.times(4, |random| {
        let value = random.pick(&[
            "1",
            "x",
            "\"v\"",
            "f::<A, B>(c)",
            "|a, b| a",
            "&x",
            "sip!(503)",
            "",
        ]);
        let name = match random.below(6) {
            0 => words::text(random),
            1 => format!("each({})", words::field(random)),
            2 => format!("each({})", words::text(random)),
            3 => random
                .pick(&["body(\"a/b\")", "body(\"a\")", "body()", "body", "each"])
                .to_owned(),
            _ => words::field(random),
        };
        format!("{name} = {value}")
    }));
    let mark = random.pick(&["", "", "@declared(200, 4xx, \"INVITE\") ", "@declared() "]);
    format!("{mark}{}", arguments.join(", "))
}

fn keys(random: &mut Random) -> Vec<String> {
    let mut keys = Vec::new();
    if random.one_in(3) {
        keys.push(format!("method = {}", words::method(random)));
    }
    if random.one_in(4) {
        keys.push(format!("role = {}", words::role(random)));
    }
    if random.one_in(12) {
        keys.push(format!(
            "crate = {}",
            random.pick(&["sipcode", "::a::b", "crate::x", "\"a\"", "a::<b>", ""])
        ));
    }
    keys
}

/// What stands on a struct or a variant.
fn mark(random: &mut Random) -> String {
    let code = words::code(random);
    let mut arguments = vec![match random.below(10) {
        0 => "transparent".to_owned(),
        1 => format!(
            "status = {}",
            random.pick(&["code", "0", "1", "486", "why", ""])
        ),
        2 => words::word(random),
        _ => code.clone(),
    }];
    if random.one_in(3) {
        arguments.push(words::phrase_of(&code, random));
    }
    if random.one_in(4) {
        let value = match random.below(3) {
            0 => "why".to_owned(),
            _ => words::text(random),
        };
        arguments.push(format!("reason = {value}"));
    }
    if random.one_in(4) {
        arguments.push(words::allow(random));
    }
    arguments.extend(keys(random));
    arguments.join(", ")
}

fn structure(random: &mut Random) -> String {
    let generics = random.pick(&["", "", "<T>", "<'a, T: Copy, const N: usize>"]);
    let fields = match random.below(3) {
        0 => ";".to_owned(),
        1 => format!("({});", fields(random, false)),
        _ => format!("{{ {} }}", fields(random, true)),
    };
    let body = random.pick(&[
        "",
        "",
        "",
        "#[derive(Debug)] ",
        "/// Docs.\n",
        "pub ",
        "#[sip_response(486)] ",
    ]);
    format!("{body}struct Response{generics} {fields}")
}

fn fields(random: &mut Random, is_named: bool) -> String {
    let fields = random.times(4, |random| {
        let mark = match random.below(6) {
            0 => format!("#[sip_header({})] ", words::text(random)),
            1 => format!(
                "#[sip_header({}, {})] ",
                words::text(random),
                words::word(random)
            ),
            2 => random
                .pick(&[
                    "#[sip_header]",
                    "#[sip_header = \"A\"]",
                    "#[sip_header(skip)]",
                    "#[sip_body(\"a/b\")]",
                    "#[cfg(any())]",
                    "#[cfg_attr(a, sip_header(\"A\"))]",
                ])
                .to_owned(),
            _ => String::new(),
        };
        let name = if is_named {
            format!("{}: ", words::field(random))
        } else {
            String::new()
        };
        let ty = random.pick(&[
            "u8",
            "Option<u8>",
            "Vec<T>",
            "&'a str",
            "(Option<u8>)",
            "[T; N]",
            "StatusCode",
            "core::option::Option<String>",
            "Option",
            "fn() -> u8",
            "dyn SipResponse",
            "Box<dyn SipResponse>",
            "impl Copy",
            "T",
        ]);
        format!("{mark}{name}{ty}")
    });
    fields.join(", ")
}

fn enumeration(random: &mut Random) -> String {
    let mut index = 0;
    let variants = random.times(4, |random| {
        index += 1;
        let mark = match random.below(8) {
            0 => random
                .pick(&[
                    "",
                    "#[sip_response]",
                    "#[sip_respons(486)]",
                    "#[cfg_attr(a, sip_response(486))]",
                ])
                .to_owned(),
            1 => format!("#[cfg(a)] #[sip_response({})]", mark(random)),
            _ => format!("#[sip_response({})]", mark(random)),
        };
        let fields = match random.below(3) {
            0 => String::new(),
            1 => format!("({})", fields(random, false)),
            _ => format!("{{ {} }}", fields(random, true)),
        };
        format!("{mark} V{index}{fields}")
    });
    let generics = random.pick(&["", "", "<T>", "<'a, T, const N: usize>"]);
    format!("enum Refusal{generics} {{ {} }}", variants.join(", "))
}

fn list(random: &mut Random) -> String {
    let mut list = random.times(5, |random| {
        let code = words::code(random);
        if random.one_in(5) {
            let phrase = words::phrase_of(&code, random);
            format!("{code} = {phrase}")
        } else {
            code
        }
    });
    list.extend(keys(random));
    if random.one_in(4) {
        list.push(words::allow(random));
    }
    list.join(", ")
}

fn function(random: &mut Random) -> String {
    let before = random.pick(&[
        "",
        "",
        "pub async ",
        "pub(crate) const unsafe extern \"C\" ",
        "#[inline] ",
        "/// Docs.\n",
        "#[sip_response(200)] ",
        "#[doc = \"\"] ",
    ]);
    let arguments = random.pick(&["", "code: StatusCode", "&self, ready: bool"]);
    let returned = random.pick(&[
        "",
        "-> StatusCode",
        "-> Result<Answered, Refusal>",
        "-> Box<Refusal>",
        "-> Option<self::Refusal> where T: Fn() -> u8",
        "-> impl SipResponse",
        "-> &'a str",
        "-> Result<(), T::Error>",
    ]);
    let body = statements(random, 3);
    let body = if random.one_in(12) {
        ";".to_owned()
    } else {
        format!("{{ {body} }}")
    };
    format!("{before}fn respond({arguments}) {returned} {body}")
}

fn statements(random: &mut Random, depth: usize) -> String {
    let statements = random.times(3, |random| {
        let value = expression(random, depth);
        let call = call(random);
        match random.below(9) {
            0 => format!("let {call} = {value} else {{ return {value} }};"),
            1 => format!("return {value};"),
            2 => format!("macro_rules! m {{ ({call}) => {{ {value} }}; ($c:tt) => {{ sip!($c, allow($c)) }} }}"),
            3 => format!("#[sip_response({})] fn inner() {{ {value} }}", list(random)),
            4 => format!("if !ready {{ {value} }}"),
            5 => format!("#[allow(unused)] let code = {value};"),
            _ => format!("{value};"),
        }
    });
    statements.join(" ")
}

fn call(random: &mut Random) -> String {
    match random.below(6) {
        0 => format!("StatusCode::{}", words::code(random)),
        1 => format!("::sipcode::StatusCode::{}", words::code(random)),
        2 => format!("sipcode::sip![{}]", codes(random)),
        3 => format!("sip_reply!({})", reply(random)),
        _ => format!("sip!({})", codes(random)),
    }
}

fn expression(random: &mut Random, depth: usize) -> String {
    if depth == 0 {
        return call(random);
    }
    let one = expression(random, depth - 1);
    let other = expression(random, depth - 1);
    match random.below(13) {
        0 => format!(
            "match {one} {{ {} => {other}, {} if {one} => {{ {other} }} _ => {one} }}",
            call(random),
            call(random)
        ),
        1 => format!("{one} == {other}"),
        2 => format!("({one}) != &*{other}.as_u16()"),
        3 => format!("Some({one})"),
        4 => format!("matches!({one}, {} if {other})", call(random)),
        5 => format!(
            "assert!(!matches!({one}, {}), \"{{}}\", {other})",
            call(random)
        ),
        6 => format!(
            "if let {} = {one} {{ {other} }} else {{ {one} }}",
            call(random)
        ),
        7 => format!("|code| {one}"),
        8 => format!("vec![{one}, {other}]"),
        9 => format!("break 'a {one}"),
        10 => format!("{{ {} {other} }}", statements(random, depth - 1)),
        11 => words::word(random),
        _ => one,
    }
}
