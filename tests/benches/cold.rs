//! What a dependency costs a build from nothing: `cargo bench -p sipcode-tests --bench cold`.
//!
//! CPU seconds of `cargo check` of an empty crate with that dependency, alone and beside `tokio` with
//! its macros, which most programs of this kind have. `--bench cold -- 3` sets the number of rounds; with
//! 0 there are only the instructions of rustc on each of our crates, which are counted where `valgrind` is.

use std::fs;

use sipcode_tests::{
    instructions,
    measure::{Project, median, root},
};

fn main() {
    let rounds = std::env::args()
        .skip(1)
        .find_map(|argument| argument.parse().ok())
        .unwrap_or(3_usize);
    let sipcode = format!(
        "sipcode = {{ path = \"{}\" }}",
        root().join("sipcode").display()
    );
    if rounds > 0 {
        print_seconds(rounds, &sipcode);
    }
    print_instructions(&sipcode);
}

fn print_seconds(rounds: usize, sipcode: &str) {
    let syn = "syn = { version = \"3\", default-features = false, features = [\"derive\", \"parsing\", \"printing\", \"proc-macro\"] }";
    write_only_syn(syn);
    let crates = [
        ("nothing", ""),
        ("`syn` with our features, only checked", syn),
        (
            "a macro with that `syn` alone",
            "only-syn = { path = \"../only-syn\" }",
        ),
        ("`sipcode`", sipcode),
        ("`thiserror`", "thiserror = \"2\""),
        (
            "`time` with macros",
            "time = { version = \"0.3\", features = [\"macros\"] }",
        ),
        (
            "`serde` with derive",
            "serde = { version = \"1\", features = [\"derive\"] }",
        ),
    ];
    let tokio = "tokio = { version = \"1\", features = [\"macros\", \"rt-multi-thread\"] }";
    let projects: Vec<_> = crates
        .iter()
        .enumerate()
        .map(|(index, (_, dependency))| {
            let alone = Project::new(&format!("cold-{index}"), dependency);
            let beside = format!("{tokio}\n{dependency}");
            [alone, Project::new(&format!("cold-tokio-{index}"), &beside)]
        })
        .collect();
    let mut seconds = vec![[Vec::new(), Vec::new()]; crates.len()];
    for _ in 0..rounds {
        for (projects, times) in projects.iter().zip(&mut seconds) {
            for (project, times) in projects.iter().zip(times) {
                times.push(project.check_from_nothing().as_secs_f64());
            }
        }
    }
    let seconds: Vec<_> = seconds.into_iter().map(|times| times.map(median)).collect();
    let (nothing, syn) = (&seconds[0], &seconds[2]);
    println!("\nCPU seconds of `cargo check` from nothing, {rounds} rounds, median\n");
    println!(
        "| dependency | alone | to a macro with `syn` | beside `tokio` | more than `tokio` alone |"
    );
    println!("|---|---:|---:|---:|---:|");
    for ((name, _), [alone, beside]) in crates.iter().zip(&seconds) {
        println!(
            "| {name} | {alone:.2} | {:.2} | {beside:.2} | {:.2} |",
            alone / syn[0],
            beside - nothing[1]
        );
    }
}

/// They repeat to a thousandth, so that they show what a change of one crate costs.
fn print_instructions(sipcode: &str) {
    let crates = [
        "sipcode_macros",
        "sipcode_registry",
        "sipcode",
        "thiserror_impl",
        "thiserror",
    ];
    let project = Project::new("cold-counted", &format!("{sipcode}\nthiserror = \"2\""));
    println!("\nMillion instructions of rustc, without the linker\n");
    let Some(counts) = instructions::of_crates(&project, &crates) else {
        println!("not counted: `valgrind` is not installed");
        return;
    };
    println!("| crate | |\n|---|---:|");
    for (name, count) in crates.iter().zip(counts) {
        println!("| {name} | {} |", count / 1_000_000);
    }
}

/// A proc macro that does nothing. What such a macro depends on is compiled and not only checked.
fn write_only_syn(syn: &str) {
    let folder = root().join("target/bench/only-syn");
    fs::create_dir_all(folder.join("src")).expect("a folder");
    let manifest = format!(
        "[package]\nname = \"only-syn\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [lib]\nproc-macro = true\n\n[dependencies]\n{syn}\n\n[workspace]\n"
    );
    fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    let source = "#[proc_macro]\npub fn nothing(_: proc_macro::TokenStream) -> proc_macro::TokenStream {\n    proc_macro::TokenStream::new()\n}\n";
    fs::write(folder.join("src/lib.rs"), source).expect("a source");
}
