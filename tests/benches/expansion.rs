//! What one use of a macro costs the build: `cargo bench -p sipcode-tests --bench expansion`.
//!
//! Crates with many uses are checked in turn, with all dependencies built before, and the CPU time
//! of the same number of bare paths is taken off. `--bench expansion -- 3` sets the number of
//! rounds.

use std::{fmt::Write as _, fs};

use sipcode_tests::measure::{Project, median, root};

const SIZES: [usize; 4] = [1_000, 5_000, 20_000, 50_000];

/// A way to get a code: what stands for it, and whether that is a pattern.
struct Way {
    name: &'static str,
    text: &'static str,
    is_pattern: bool,
}

const fn value(name: &'static str, text: &'static str) -> Way {
    let is_pattern = false;
    Way {
        name,
        text,
        is_pattern,
    }
}

/// The first value and the first pattern are the bare ones.
const WAYS: &[Way] = &[
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
    Way {
        name: "bare path, pattern",
        text: "sipcode::StatusCode::BUSY_HERE",
        is_pattern: true,
    },
    Way {
        name: "sip!(486), pattern",
        text: "sipcode::sip!(486)",
        is_pattern: true,
    },
    Way {
        name: "sip!(4xx), pattern",
        text: "sipcode::sip!(4xx)",
        is_pattern: true,
    },
    Way {
        name: "sip!(401 | 407), pattern",
        text: "sipcode::sip!(401 | 407)",
        is_pattern: true,
    },
];

const EMPTY_MACRO: &str = r#"//! A macro that does nothing but emit the path.
use proc_macro::{Ident, Punct, Spacing, Span, TokenStream, TokenTree};

/// Emits the path.
#[proc_macro]
pub fn empty(_: TokenStream) -> TokenStream {
    let here = Span::call_site();
    let ident = |name| TokenTree::Ident(Ident::new(name, here));
    let colon = |spacing| TokenTree::Punct(Punct::new(':', spacing));
    TokenStream::from_iter([
        ident("sipcode"),
        colon(Spacing::Joint),
        colon(Spacing::Alone),
        ident("StatusCode"),
        colon(Spacing::Joint),
        colon(Spacing::Alone),
        ident("BUSY_HERE"),
    ])
}
"#;

fn main() {
    let rounds = rounds();
    let project = project();
    // Everything they depend on.
    project.write("");
    let _ = project.check();
    uses(&project, rounds);
    enums(&project, rounds);
}

fn rounds() -> usize {
    let number = std::env::args()
        .skip(1)
        .find_map(|argument| argument.parse().ok());
    number.unwrap_or(3)
}

fn project() -> Project {
    let folder = root().join("target/bench/empty-macro");
    fs::create_dir_all(folder.join("src")).expect("a folder");
    let manifest = "[package]\nname = \"empty-macro\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
                    [lib]\nproc-macro = true\n\n[workspace]\n";
    fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    fs::write(folder.join("src/lib.rs"), EMPTY_MACRO).expect("a source");
    let sipcode = root().join("sipcode");
    let sipcode = sipcode.display();
    Project::new(
        "expansion",
        &format!(
            "empty-macro = {{ path = \"../empty-macro\" }}\n\
             sipcode = {{ path = \"{sipcode}\" }}\n\
             thiserror = \"2\"\n\
             time = {{ version = \"0.3\", features = [\"macros\"] }}\n\
             uuid = \"1\""
        ),
    )
}

/// A crate with so many uses, a hundred in each function.
fn source(way: &Way, uses: usize) -> String {
    let mut source = "#![allow(unused_macros)]\n".to_owned();
    source += &check_function();
    // The second is what `sip!` is: it passes its crate, to survive a renamed dependency.
    source += "macro_rules! forward { ($code:literal) => { sipcode::StatusCode::BUSY_HERE } }\n\
               macro_rules! front { ($($input:tt)*) => { empty_macro::empty! { $crate $($input)* } } }\n\
               pub fn take<T>(_: T) {}\n";
    let statement = if way.is_pattern {
        format!("if let {} = code {{}}\n", way.text)
    } else {
        format!("take({});\n", way.text)
    };
    for function in 0..uses / 100 {
        let body = statement.repeat(100);
        let _ = write!(
            source,
            "pub fn f{function}(code: sipcode::StatusCode) {{\nlet _ = code;\n{body}}}\n"
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

fn uses(project: &Project, rounds: usize) {
    // By way and size, a value for each round.
    let mut seconds = vec![vec![Vec::new(); SIZES.len()]; WAYS.len()];
    for _ in 0..rounds {
        for (size, uses) in SIZES.into_iter().enumerate() {
            for (way, times) in WAYS.iter().zip(&mut seconds) {
                project.write(&source(way, uses));
                times[size].push(project.check().as_secs_f64());
            }
        }
    }
    let bare = |is_pattern| {
        let bare = WAYS.iter().position(|way| way.is_pattern == is_pattern);
        bare.expect("a bare path")
    };
    // Microseconds of one use above the bare path: each round has its own.
    let cost = |way: usize, size: usize| {
        let bare = &seconds[bare(WAYS[way].is_pattern)][size];
        let uses = f64::from(u32::try_from(SIZES[size]).expect("a size"));
        let costs = seconds[way][size].iter().zip(bare);
        median(costs.map(|(all, bare)| (all - bare) * 1e6 / uses).collect())
    };
    let way = |name| {
        let way = WAYS.iter().position(|way| way.name == name);
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
    for (index, way) in WAYS.iter().enumerate() {
        let costs: Vec<_> = (0..SIZES.len()).map(|size| cost(index, size)).collect();
        print!("| `{}` |", way.name.replace('|', "\\|"));
        for cost in &costs {
            print!(" {cost:.1} |");
        }
        if index == bare(way.is_pattern) {
            println!(" | | | |");
            continue;
        }
        let [empty, front, checked] = others.map(|other| costs[2] / cost(other, 2));
        println!(
            " {:.2} | {empty:.2} | {front:.2} | {checked:.2} |",
            costs[3] / costs[1]
        );
    }
}

/// What the attribute costs a whole enum, against another derive on the same enum.
fn enums(project: &Project, rounds: usize) {
    println!("\nms of CPU per enum above the plain enum, {rounds} rounds, median\n");
    println!("| variants | `#[sip_response]` | `thiserror::Error` | ratio |");
    println!("|---:|---:|---:|---:|");
    for variants in [5, 20, 75] {
        let count = 3_000 / variants;
        let mut costs = [Vec::new(), Vec::new()];
        for _ in 0..rounds {
            let mut times = [Kind::Plain, Kind::Sip, Kind::Error].map(|kind| {
                project.write(&enum_source(kind, variants, count));
                project.check().as_secs_f64()
            });
            let [plain, others @ ..] = &mut times;
            for (cost, all) in costs.iter_mut().zip(others) {
                let enums = f64::from(u32::try_from(count).expect("a count"));
                cost.push((*all - *plain) * 1e3 / enums);
            }
        }
        let [sip, error] = costs.map(median);
        println!(
            "| {variants} | {sip:.3} | {error:.3} | {:.2} |",
            sip / error
        );
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Plain,
    Sip,
    Error,
}

/// Enums with a text, and every fourth variant with a field that is printed.
fn enum_source(kind: Kind, variants: usize, count: usize) -> String {
    let codes: Vec<_> = sipcode::StatusCode::registered()
        .filter(|code| {
            code.required_headers()
                .all(|header| header.method.is_some())
        })
        .filter(|code| *code != 202)
        .collect();
    let mut source = String::new();
    for number in 0..count {
        source += match kind {
            Kind::Plain => "#[derive(Debug)]\n",
            Kind::Sip => "#[sipcode::sip_response(role = uas)]\n#[derive(Debug)]\n",
            Kind::Error => "#[derive(Debug, thiserror::Error)]\n",
        };
        let _ = writeln!(source, "pub enum E{number} {{");
        for variant in 0..variants {
            let code = codes[variant % codes.len()];
            let has_field = variant % 4 == 3;
            match kind {
                Kind::Plain => {}
                Kind::Sip => {
                    let _ = writeln!(source, "    #[sip_response({code:?})]");
                }
                Kind::Error if has_field => {
                    let _ = writeln!(source, "    #[error(\"variant {variant}, {{after}}\")]");
                }
                Kind::Error => {
                    let _ = writeln!(source, "    #[error(\"variant {variant}\")]");
                }
            }
            let field = match (has_field, kind) {
                (false, _) => "",
                (true, Kind::Sip) => " { #[sip_header(\"Retry-After\")] after: u32 }",
                (true, _) => " { after: u32 }",
            };
            let _ = writeln!(source, "    V{variant}{field},");
        }
        source += "}\n";
    }
    source
}
