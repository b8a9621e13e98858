//! What the attribute costs a whole enum.

use std::fmt::Write as _;

use sipcode_tests::measure::{Project, median};

/// Against another derive on the same enum.
pub(crate) fn measure(project: &Project, rounds: usize) {
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
