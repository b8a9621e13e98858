//! What a contract costs its function.

use std::fmt::Write as _;

use sipcode_tests::measure::{Project, median};

const FUNCTIONS: usize = 1_000;

/// The types that the functions return.
const TYPES: &str = "\
use sipcode::{StatusCode, sip};
#[sipcode::sip_response(200)]
pub struct Done;
#[sipcode::sip_response]
pub enum Refusal {
    #[sip_response(404)]
    NotFound,
    #[sip_response(486)]
    Busy,
}
";

/// A function, and the list of its contract.
struct Way {
    name: &'static str,
    list: &'static str,
    function: &'static str,
}

const WAYS: [Way; 3] = [
    Way {
        name: "returns a code",
        list: "200, 486",
        function: "(n: u8) -> StatusCode { if n == 0 { sip!(200) } else { sip!(486) } }",
    },
    Way {
        name: "matches a code that it does not declare",
        list: "200, 486",
        function: "(code: StatusCode) -> StatusCode { match code { sip!(503) => sip!(486), _ => sip!(200) } }",
    },
    Way {
        name: "returns a declared type",
        list: "200, 404, 486",
        function: "(n: u8) -> Result<Done, Refusal> { match n { 0 => Ok(Done), 1 => Err(Refusal::Busy), _ => Err(Refusal::NotFound) } }",
    },
];

pub(crate) fn measure(project: &Project, rounds: usize) {
    println!(
        "\nµs of CPU per contract, above {FUNCTIONS} functions without, {rounds} rounds, median\n"
    );
    println!("| function | µs |");
    println!("|---|---:|");
    for way in &WAYS {
        let costs = (0..rounds).map(|_| {
            let [plain, contract] = [false, true].map(|has_contract| {
                project.write(&source(way, has_contract));
                project.check().as_secs_f64()
            });
            let functions = f64::from(u32::try_from(FUNCTIONS).expect("a size"));
            (contract - plain) * 1e6 / functions
        });
        println!("| {} | {:.1} |", way.name, median(costs.collect()));
    }
}

fn source(Way { list, function, .. }: &Way, has_contract: bool) -> String {
    let mut source = TYPES.to_owned();
    for number in 0..FUNCTIONS {
        if has_contract {
            let _ = writeln!(source, "#[sipcode::sip_response({list})]");
        }
        let _ = writeln!(source, "pub fn f{number}{function}");
    }
    source
}
