//! `sipcode-fuzz COUNT`, `sipcode-fuzz SECONDSs`: so many inputs, or for so long, each with a seed of its
//! own. A find ends it with its seed, and `sipcode-fuzz 1 SEED` makes that input again.
//!
//! The sources of the macros are modules of this program, on the tokens of `proc_macro2`, which need no
//! compiler: so are millions of inputs a matter of minutes.

// The macros' fast path is on the compiler's own tokens, which have the same interface.
extern crate proc_macro2 as proc_macro;

#[path = "../../../sipcode-macros/src/code/mod.rs"]
mod code;
#[path = "../../../sipcode-macros/src/codes/mod.rs"]
mod codes;
#[path = "../../../sipcode-macros/src/problem/mod.rs"]
mod problem;
#[path = "../../../sipcode-macros/src/response/mod.rs"]
mod response;
#[path = "../../../sipcode-macros/src/sip/mod.rs"]
mod sip;
#[path = "../../../sipcode-macros/src/suggest.rs"]
mod suggest;
#[path = "../../../sipcode-macros/src/tokens.rs"]
mod tokens;
#[path = "../../../sipcode-macros/src/vocabulary.rs"]
mod vocabulary;
#[path = "../../../sipcode-macros/src/warning/mod.rs"]
mod warning;
#[path = "../../../sipcode-macros/src/wording/mod.rs"]
mod wording;

mod of_macros;
mod of_types;
mod places;
mod random;
mod slips;
mod source;
mod texts;
mod words;

use std::{
    env,
    panic::catch_unwind,
    process::ExitCode,
    time::{Duration, Instant},
};

use random::Random;

/// What became of an input.
#[derive(Debug, Clone, Copy)]
enum Outcome {
    Accepted,
    Refused,
    /// A text that rustc would not have given to a macro.
    NotTokens,
}

/// When to end.
enum Limit {
    Count(u64),
    Time(Duration),
}

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let limit = arguments.next().and_then(|argument| limit(&argument));
    let seed = arguments.next().map_or(Some(0), |seed| seed.parse().ok());
    let (Some(limit), Some(seed)) = (limit, seed) else {
        eprintln!("usage: sipcode-fuzz COUNT|SECONDSs [SEED]");
        return ExitCode::FAILURE;
    };
    run(&limit, seed)
}

fn limit(argument: &str) -> Option<Limit> {
    match argument.strip_suffix('s') {
        Some(seconds) => Some(Limit::Time(Duration::from_secs(seconds.parse().ok()?))),
        None => Some(Limit::Count(argument.parse().ok()?)),
    }
}

fn run(limit: &Limit, first: u64) -> ExitCode {
    let start = Instant::now();
    let mut counts = [[0_u64; 3]; 2];
    let mut seed = first;
    loop {
        let is_over = match limit {
            Limit::Count(count) => seed - first >= *count,
            Limit::Time(time) => start.elapsed() >= *time,
        };
        if is_over {
            break;
        }
        let of_types = usize::from(seed % 4 == 3);
        match outcome(seed) {
            Ok(outcome) => counts[of_types][outcome as usize] += 1,
            Err(text) => {
                eprintln!("seed {seed}: {text}");
                return ExitCode::FAILURE;
            }
        }
        seed += 1;
    }
    let [of_macros, of_types] = counts;
    for (name, [accepted, refused, others]) in [("macros", of_macros), ("types", of_types)] {
        println!("{name}: {accepted} accepted, {refused} refused, {others} not tokens");
    }
    println!("{} inputs in {} s", seed - first, start.elapsed().as_secs());
    ExitCode::SUCCESS
}

fn outcome(seed: u64) -> Result<Outcome, String> {
    let outcome = catch_unwind(|| {
        let mut random = Random::new(seed);
        if seed % 4 == 3 {
            of_types::check(&mut random)
        } else {
            of_macros::check(&mut random)
        }
    });
    // They are kept for ever otherwise.
    proc_macro2::extra::invalidate_current_thread_spans();
    outcome.unwrap_or_else(|_| Err("it panics".to_owned()))
}
