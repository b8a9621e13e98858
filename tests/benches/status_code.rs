//! What a code costs at run time, beside the other crates, and for some beside code that is written
//! for it: `cargo bench -p sipcode-tests --bench status_code`.
//!
//! Each crate does what it can do by itself: all of its codes are those of IANA's registry that it
//! knows, each in turn. The table at the end has the medians, and how much longer than here.

use std::{
    fmt::Write as _,
    fs,
    hint::black_box,
    path::{Path, PathBuf},
    time::Duration,
};

use criterion::{BenchmarkGroup, Criterion, measurement::WallTime};
use ezk_sip_types::{StatusCode as Ezk, msg::StatusLine as EzkLine};
use http::StatusCode as Http;
use rsipstack::sip::StatusCode as Rsipstack;
use rvoip_sip_core::StatusCode as Rvoip;
use sipcode::{CodeSet, StatusCode, StatusLine, sip_codes};
use sipcode_tests::measure::root;
use sipx_sip::StatusCode as Sipx;

const CRATES: [&str; 7] = [
    "sipcode",
    "by hand",
    "http",
    "ezk-sip-types",
    "rsipstack",
    "rvoip-sip-core",
    "sipx-sip",
];
const ROWS: [&str; 8] = [
    "parse",
    "reason phrase",
    "class",
    "status line",
    "parse status line",
    "missing headers",
    "forbidden headers",
    "in a set",
];

fn main() {
    let folder = root().join("target/bench/status_code");
    let mut criterion = Criterion::default()
        .without_plots()
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .output_directory(&folder)
        .configure_from_args();
    parse(&mut criterion);
    reason_phrase(&mut criterion);
    class(&mut criterion);
    status_line(&mut criterion);
    parse_status_line(&mut criterion);
    checked_headers(&mut criterion);
    in_a_set(&mut criterion);
    print(&folder);
}

/// Does the same with each item.
fn each<T: Copy>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    items: &[T],
    mut act: impl FnMut(T),
) {
    group.bench_function(name, |bencher| {
        bencher.iter(|| {
            for item in items {
                act(black_box(*item));
            }
        });
    });
}

/// In an order without a pattern that a processor could learn.
fn numbers() -> Vec<u16> {
    let mut numbers: Vec<_> = StatusCode::registered().map(StatusCode::as_u16).collect();
    numbers.sort_by_key(|number| u32::from(*number).wrapping_mul(2_654_435_761));
    numbers
}

/// From the three bytes of a status line.
fn parse(criterion: &mut Criterion) {
    let texts: Vec<_> = numbers().iter().map(ToString::to_string).collect();
    let texts: Vec<_> = texts.iter().map(String::as_bytes).collect();
    // What those need that take a number or a text.
    let text = |bytes| std::str::from_utf8(bytes).ok();
    let number = |bytes| text(bytes)?.parse::<u16>().ok();
    let mut group = criterion.benchmark_group("parse");
    each(&mut group, "sipcode", &texts, |bytes| {
        black_box(StatusCode::from_bytes(bytes).ok());
    });
    each(&mut group, "http", &texts, |bytes| {
        black_box(Http::from_bytes(bytes).ok());
    });
    each(&mut group, "ezk-sip-types", &texts, |bytes| {
        black_box(text(bytes).and_then(|text| text.parse::<Ezk>().ok()));
    });
    each(&mut group, "rsipstack", &texts, |bytes| {
        black_box(number(bytes).map(Rsipstack::from));
    });
    each(&mut group, "rvoip-sip-core", &texts, |bytes| {
        black_box(text(bytes).and_then(|text| text.parse::<Rvoip>().ok()));
    });
    each(&mut group, "sipx-sip", &texts, |bytes| {
        black_box(number(bytes).and_then(Sipx::new));
    });
    group.finish();
}

fn codes<T>(make: impl Fn(u16) -> Option<T>) -> Vec<T> {
    numbers().into_iter().filter_map(make).collect()
}

fn reason_phrase(criterion: &mut Criterion) {
    let here = codes(|number| StatusCode::from_u16(number).ok());
    let http = codes(|number| Http::from_u16(number).ok());
    let ezk = codes(|number| Some(Ezk::from(number)));
    let rsipstack = codes(|number| Some(Rsipstack::from(number)));
    let rvoip = codes(|number| Rvoip::from_u16(number).ok());
    let mut group = criterion.benchmark_group("reason phrase");
    each(&mut group, "sipcode", &here, |code| {
        black_box(code.reason_phrase());
    });
    each(&mut group, "http", &http, |code| {
        black_box(code.canonical_reason());
    });
    each(&mut group, "ezk-sip-types", &ezk, |code| {
        black_box(code.text());
    });
    let rsipstack: Vec<_> = rsipstack.iter().collect();
    each(&mut group, "rsipstack", &rsipstack, |code| {
        black_box(code.text());
    });
    let rvoip: Vec<_> = rvoip.iter().collect();
    each(&mut group, "rvoip-sip-core", &rvoip, |code| {
        black_box(code.reason_phrase());
    });
    group.finish();
}

fn class(criterion: &mut Criterion) {
    let here = codes(|number| StatusCode::from_u16(number).ok());
    let http = codes(|number| Http::from_u16(number).ok());
    let ezk = codes(|number| Some(Ezk::from(number)));
    let rsipstack = codes(|number| Some(Rsipstack::from(number)));
    let rvoip = codes(|number| Rvoip::from_u16(number).ok());
    let sipx = codes(Sipx::new);
    let mut group = criterion.benchmark_group("class");
    each(&mut group, "sipcode", &here, |code| {
        black_box(code.class());
    });
    // Has no class, but asks for one at a time.
    each(&mut group, "http", &http, |code| {
        black_box(code.is_client_error());
    });
    each(&mut group, "ezk-sip-types", &ezk, |code| {
        black_box(code.kind());
    });
    let rsipstack: Vec<_> = rsipstack.iter().collect();
    each(&mut group, "rsipstack", &rsipstack, |code| {
        black_box(code.kind());
    });
    let rvoip: Vec<_> = rvoip.iter().collect();
    each(&mut group, "rvoip-sip-core", &rvoip, |code| {
        black_box(code.is_client_error());
    });
    each(&mut group, "sipx-sip", &sipx, |code| {
        black_box(code.class());
    });
    group.finish();
}

/// `SIP/2.0 486 Busy Here`, into a buffer that is there.
fn status_line(criterion: &mut Criterion) {
    let here = codes(|number| StatusCode::from_u16(number).ok());
    let http = codes(|number| Http::from_u16(number).ok());
    let ezk = codes(|number| {
        let code = Ezk::from(number);
        let reason = code.text().map(Into::into);
        Some(EzkLine { code, reason })
    });
    let rsipstack = codes(|number| Some(Rsipstack::from(number)));
    let rvoip = codes(|number| Rvoip::from_u16(number).ok());
    let mut line = String::with_capacity(128);
    let mut print = |line_of: &dyn Fn(&mut String)| {
        line.clear();
        line_of(&mut line);
        black_box(line.as_str());
    };
    let mut group = criterion.benchmark_group("status line");
    each(&mut group, "sipcode", &here, |code| {
        let phrase = code.reason_phrase().unwrap_or_default();
        print(&|line| write!(line, "{}", StatusLine::new(code, phrase)).unwrap());
    });
    each(&mut group, "http", &http, |code| {
        let phrase = code.canonical_reason().unwrap_or_default();
        print(&|line| write!(line, "SIP/2.0 {} {phrase}", code.as_str()).unwrap());
    });
    let ezk: Vec<_> = ezk.iter().collect();
    each(&mut group, "ezk-sip-types", &ezk, |status| {
        print(&|line| write!(line, "{status}").unwrap());
    });
    let rsipstack: Vec<_> = rsipstack.iter().collect();
    each(&mut group, "rsipstack", &rsipstack, |code| {
        print(&|line| write!(line, "SIP/2.0 {code}").unwrap());
    });
    let rvoip: Vec<_> = rvoip.iter().collect();
    each(&mut group, "rvoip-sip-core", &rvoip, |code| {
        let phrase = code.reason_phrase();
        print(&|line| write!(line, "SIP/2.0 {} {phrase}", code.as_u16()).unwrap());
    });
    group.finish();
}

/// From `SIP/2.0 486 Busy Here`; a crate that keeps the phrase copies it.
fn parse_status_line(criterion: &mut Criterion) {
    let codes = codes(|number| StatusCode::from_u16(number).ok());
    let lines = codes.iter().map(|code| format!("SIP/2.0 {code}"));
    let lines: Vec<_> = lines.collect();
    let lines: Vec<_> = lines.iter().map(String::as_bytes).collect();
    let by_hand = |line| {
        let mut parts = std::str::from_utf8(line).ok()?.splitn(3, ' ');
        let (version, code, phrase) = (parts.next()?, parts.next()?, parts.next()?);
        let code: u16 = code.parse().ok().filter(|code| *code < 700)?;
        (version.eq_ignore_ascii_case("SIP/2.0") && code >= 100).then_some((code, phrase))
    };
    let mut group = criterion.benchmark_group("parse status line");
    each(&mut group, "sipcode", &lines, |line| {
        black_box(StatusLine::from_bytes(line).ok());
    });
    each(&mut group, "by hand", &lines, |line| {
        black_box(by_hand(line));
    });
    each(&mut group, "ezk-sip-types", &lines, |line| {
        let text = std::str::from_utf8(line).ok();
        black_box(text.and_then(|text| text.parse::<EzkLine>().ok()));
    });
    group.finish();
}

/// In a response to an INVITE with eight header fields, of which none is one to look for.
fn checked_headers(criterion: &mut Criterion) {
    const HEADERS: [&str; 8] = [
        "Via",
        "Via",
        "From",
        "To",
        "Call-ID",
        "CSeq",
        "Server",
        "Content-Length",
    ];
    let codes = codes(|number| StatusCode::from_u16(number).ok());
    let method = black_box("INVITE");
    let has = |name: &str| {
        let mut headers = HEADERS.iter();
        headers.any(|known| known.eq_ignore_ascii_case(name))
    };
    let by_hand = |code: StatusCode| match (code.as_u16(), method) {
        (199, _) => !has("Reason"),
        (200, "INVITE" | "UPDATE" | "REFER") => !has("Contact") && !has("m"),
        (401, _) => !has("WWW-Authenticate"),
        (405, _) => !has("Allow"),
        (407, _) => !has("Proxy-Authenticate"),
        (415, _) => !has("Accept") && !has("Accept-Encoding") && !has("Accept-Language"),
        (420, _) => !has("Unsupported"),
        (421, _) => !has("Require"),
        (422, _) => !has("Min-SE"),
        (423, _) => !has("Min-Expires"),
        (424, _) => !has("Geolocation-Error"),
        (425, _) => !has("AlertMsg-Error"),
        (469, _) => !has("Recv-Info"),
        (494, _) => !has("Security-Server"),
        _ => false,
    };
    let mut group = criterion.benchmark_group("missing headers");
    each(&mut group, "sipcode", &codes, |code| {
        black_box(code.missing_headers(method, has).next());
    });
    each(&mut group, "by hand", &codes, |code| {
        black_box(by_hand(code));
    });
    group.finish();
    let by_hand = || {
        let barred = [
            "Authorization",
            "Max-Forwards",
            "Proxy-Authorization",
            "Proxy-Require",
        ];
        let others = [
            "Route",
            "Subscription-State",
            "Min-SE",
            "Event",
            "P-Refused-URI-List",
        ];
        barred.into_iter().chain(others).any(has)
    };
    let mut group = criterion.benchmark_group("forbidden headers");
    each(&mut group, "sipcode", &codes, |code| {
        black_box(code.forbidden_headers(method, has).next());
    });
    each(&mut group, "by hand", &codes, |_| {
        black_box(by_hand());
    });
    group.finish();
}

fn in_a_set(criterion: &mut Criterion) {
    const RETRIED: CodeSet = sip_codes!(408 | 480 | 486 | 5xx);
    let retried = black_box(RETRIED);
    let by_hand = black_box([408, 480, 486]);
    let codes = codes(|number| StatusCode::from_u16(number).ok());
    let mut group = criterion.benchmark_group("in a set");
    each(&mut group, "sipcode", &codes, |code| {
        black_box(retried.contains(code));
    });
    each(&mut group, "by hand", &codes, |code| {
        let number = code.as_u16();
        black_box(by_hand.contains(&number) || number / 100 == 5);
    });
    group.finish();
}

fn print(folder: &Path) {
    println!("\nns per code, median, and how many times that of sipcode\n");
    println!("| | {} |", CRATES.join(" | "));
    println!("|---|{}", "---:|".repeat(CRATES.len()));
    let codes = f64::from(u32::try_from(numbers().len()).unwrap());
    for row in ROWS {
        print!("| {row} |");
        let here = median(&folder.join(row).join(CRATES[0]));
        for name in CRATES {
            match (median(&folder.join(row).join(name)), here) {
                (Some(median), Some(here)) => {
                    print!(" {:.2} ({:.1}) |", median / codes, median / here);
                }
                _ => print!(" |"),
            }
        }
        println!();
    }
}

/// In nanoseconds; `None` where a crate cannot do it.
fn median(folder: &Path) -> Option<f64> {
    let file: PathBuf = folder.join("new/estimates.json");
    let estimates: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(file).ok()?).ok()?;
    estimates["median"]["point_estimate"].as_f64()
}
