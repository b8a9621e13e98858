//! What one use costs: of a code as a value, and of patterns.

use std::fmt::Write as _;

use sipcode_tests::measure::{Project, median};

const SIZES: [usize; 4] = [1_000, 5_000, 20_000, 50_000];

/// The size at which patterns are compared.
const SIZE: usize = 5_000;

/// A way to get a code, or to match one.
struct Way {
    name: &'static str,
    text: &'static str,
    stands: Stands,
}

#[derive(Clone, Copy)]
enum Stands {
    Value,
    Pattern,
    NumberPattern,
}

const fn value(name: &'static str, text: &'static str) -> Way {
    let stands = Stands::Value;
    Way { name, text, stands }
}

const fn pattern(name: &'static str, text: &'static str) -> Way {
    let stands = Stands::Pattern;
    Way { name, text, stands }
}

const fn number(name: &'static str, text: &'static str) -> Way {
    let stands = Stands::NumberPattern;
    Way { name, text, stands }
}

/// The first is the bare one.
const CODES: &[Way] = &[
    value("bare path", "sipcode::StatusCode::BUSY_HERE"),
    value("macro_rules!, forwards", "forward!(486)"),
    value("empty proc macro", "empty_macro::empty!(486)"),
    value("the same behind a front", "front!(486)"),
    value("sip!(486)", "sipcode::sip!(486)"),
    value(
        "sip!(486, \"Busy Here\")",
        "sipcode::sip!(486, \"Busy Here\")",
    ),
    value("sip!(BUSY_HERE)", "sipcode::sip!(BUSY_HERE)"),
    value("const { check(486) }", "const { check(486) }"),
    value("time::macros::date!", "time::macros::date!(2026-11-23)"),
    value(
        "uuid::uuid! (macro_rules!)",
        "uuid::uuid!(\"67e55044-10b1-426f-9247-bb680e5fe0c8\")",
    ),
];

/// The first is the bare one, the second what the others are compared with.
const ALTERNATIVES: &[Way] = &[
    pattern("bare path", "sipcode::StatusCode::BUSY_HERE"),
    pattern("sip!(486)", "sipcode::sip!(486)"),
    pattern(
        "bare paths with a bar",
        "sipcode::StatusCode::UNAUTHORIZED | sipcode::StatusCode::PROXY_AUTHENTICATION_REQUIRED",
    ),
    pattern("sip!(4xx)", "sipcode::sip!(4xx)"),
    pattern("sip!(401 | 407)", "sipcode::sip!(401 | 407)"),
    pattern("sip!(4xx | 5xx)", "sipcode::sip!(4xx | 5xx)"),
    pattern(
        "sip!(1xx | 200 | 486 | 6xx)",
        "sipcode::sip!(1xx | 200 | 486 | 6xx)",
    ),
    pattern("sip!(202)", "sipcode::sip!(202)"),
];

/// As above.
const NUMBERS: &[Way] = &[
    number("bare number", "486"),
    number("sip!(486u16)", "sipcode::sip!(486u16)"),
    number("sip!(4xxu16)", "sipcode::sip!(4xxu16)"),
    number("sip!(401u16 | 407u16)", "sipcode::sip!(401u16 | 407u16)"),
    number("sip!(4xxu16 | 5xxu16)", "sipcode::sip!(4xxu16 | 5xxu16)"),
];

pub(crate) fn codes(project: &Project, rounds: usize) {
    let costs = costs(project, CODES, &SIZES, rounds);
    let way = |name| {
        let way = CODES.iter().position(|way| way.name == name);
        way.expect("a way")
    };
    let others = [
        "empty proc macro",
        "the same behind a front",
        "const { check(486) }",
    ]
    .map(way);
    println!(
        "\nµs of CPU per use above the bare path, {rounds} rounds, median; ratios at 20,000\n"
    );
    println!(
        "| way | 1,000 | 5,000 | 20,000 | 50,000 | 50,000 to 5,000 | to the empty macro | to it behind a front | to `const {{}}` |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (way, cost) in CODES.iter().zip(&costs).skip(1) {
        print!("| `{}` |", way.name);
        for cost in cost {
            print!(" {cost:.1} |");
        }
        let [empty, front, checked] = others.map(|other| cost[2] / costs[other][2]);
        println!(
            " {:.2} | {empty:.2} | {front:.2} | {checked:.2} |",
            cost[3] / cost[1]
        );
    }
}

pub(crate) fn alternatives(project: &Project, rounds: usize) {
    patterns(project, "path", ALTERNATIVES, rounds);
}

pub(crate) fn numbers(project: &Project, rounds: usize) {
    patterns(project, "number", NUMBERS, rounds);
}

fn patterns(project: &Project, bare: &str, ways: &[Way], rounds: usize) {
    let costs = costs(project, ways, &[SIZE], rounds);
    println!(
        "\nµs of CPU per pattern above the bare {bare}, in a crate of {SIZE}, {rounds} rounds, median\n"
    );
    println!("| way | µs | to `{}` |", ways[1].name);
    println!("|---|---:|---:|");
    for (way, cost) in ways.iter().zip(&costs).skip(1) {
        let name = way.name.replace('|', "\\|");
        println!(
            "| `{name}` | {:.1} | {:.2} |",
            cost[0],
            cost[0] / costs[1][0]
        );
    }
}

/// Microseconds of one use above the bare way, by way and size.
fn costs(project: &Project, ways: &[Way], sizes: &[usize], rounds: usize) -> Vec<Vec<f64>> {
    // A value for each round.
    let mut costs = vec![vec![Vec::new(); sizes.len()]; ways.len()];
    for _ in 0..rounds {
        for (size, uses) in sizes.iter().enumerate() {
            let seconds: Vec<_> = ways
                .iter()
                .map(|way| {
                    project.write(&source(way, *uses));
                    project.check().as_secs_f64()
                })
                .collect();
            let uses = f64::from(u32::try_from(*uses).expect("a size"));
            for (costs, all) in costs.iter_mut().zip(&seconds) {
                costs[size].push((all - seconds[0]) * 1e6 / uses);
            }
        }
    }
    costs
        .into_iter()
        .map(|costs| costs.into_iter().map(median).collect())
        .collect()
}

/// A crate with so many uses, a hundred in each function.
fn source(way: &Way, uses: usize) -> String {
    let mut source = "#![allow(unused_macros)]\n".to_owned();
    source += &check_function();
    // The second is what `sip!` is: it passes its crate, to survive a renamed dependency.
    source += "macro_rules! forward { ($code:literal) => { sipcode::StatusCode::BUSY_HERE } }\n\
               macro_rules! front { ($($input:tt)*) => { empty_macro::empty! { $crate $($input)* } } }\n\
               pub fn take<T>(_: T) {}\n";
    let statement = match way.stands {
        Stands::Value => format!("take({});\n", way.text),
        Stands::Pattern => format!("if let {} = code {{}}\n", way.text),
        Stands::NumberPattern => format!("if let {} = number {{}}\n", way.text),
    };
    for function in 0..uses / 100 {
        let body = statement.repeat(100);
        let _ = write!(
            source,
            "pub fn f{function}(code: sipcode::StatusCode, number: u16) {{\nlet _ = (code, number);\n{body}}}\n"
        );
    }
    source
}

/// What a user without a macro would write: a `match` over the registered codes.
fn check_function() -> String {
    let codes: Vec<_> = sipcode::StatusCode::registered()
        .map(|code| code.as_u16().to_string())
        .collect();
    format!(
        "pub const fn check(number: u16) -> sipcode::StatusCode {{\n    match number {{\n        {} => match sipcode::StatusCode::from_u16(number) {{\n            Ok(code) => code,\n            Err(_) => panic!(\"out of range\"),\n        }},\n        _ => panic!(\"not a registered SIP response code\"),\n    }}\n}}\n",
        codes.join(" | ")
    )
}
