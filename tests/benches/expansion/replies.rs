//! What `sip_reply!` costs, against the declared struct that it replaces.

use std::fmt::Write as _;

use sipcode_tests::measure::{Project, median};

const SIZES: [usize; 3] = [1_000, 5_000, 20_000];

/// A function that gives a response with one header.
#[derive(Clone, Copy)]
enum Kind {
    /// Just the header.
    Plain,
    Reply,
    Struct,
}

pub(crate) fn measure(project: &Project, rounds: usize) {
    println!(
        "\nµs of CPU per response above a function that gives the header, {rounds} rounds, median\n"
    );
    println!("| responses | `sip_reply!` | struct with the attribute | ratio |");
    println!("|---:|---:|---:|---:|");
    for size in SIZES {
        let mut costs = [Vec::new(), Vec::new()];
        for _ in 0..rounds {
            let [plain, others @ ..] = [Kind::Plain, Kind::Reply, Kind::Struct].map(|kind| {
                project.write(&source(kind, size));
                project.check().as_secs_f64()
            });
            for (cost, all) in costs.iter_mut().zip(others) {
                let responses = f64::from(u32::try_from(size).expect("a size"));
                cost.push((all - plain) * 1e6 / responses);
            }
        }
        let [reply, declared] = costs.map(median);
        println!(
            "| {size} | {reply:.1} | {declared:.1} | {:.2} |",
            reply / declared
        );
    }
}

fn source(kind: Kind, size: usize) -> String {
    let mut source = String::new();
    for number in 0..size {
        let _ = match kind {
            Kind::Plain => writeln!(
                source,
                "pub fn f{number}() -> impl core::fmt::Display {{ \"INVITE\" }}"
            ),
            Kind::Struct => writeln!(
                source,
                "#[sipcode::sip_response(405)] pub struct S{number} {{ pub allow: &'static str }}\n\
                 pub fn f{number}() -> impl sipcode::SipResponse {{ S{number} {{ allow: \"INVITE\" }} }}"
            ),
            Kind::Reply => writeln!(
                source,
                "pub fn f{number}() -> impl sipcode::SipResponse {{ sipcode::sip_reply!(405, allow = \"INVITE\") }}"
            ),
        };
    }
    source
}
