//! A SIP user agent server over UDP whose every response code the compiler has checked.
//!
//! `cargo run --example uas` starts it on a free port of the loopback interface, plays some
//! exchanges with it from a second socket, prints them as ladders and exits with 0 if each went as
//! expected. `cargo run --example uas -- --listen 127.0.0.1:5060` serves until Ctrl-C.
//!
//! The server has two users: `alice` is busy, and `bob` lets the telephone ring until the caller
//! gives up. A caller who offers anything but G.711 gets a Warning. `dispatch.rs` chooses the responses,
//! which `responses.rs` declares; `transactions.rs` sends them again where UDP may have lost them.
//! `ezk-sip-types` splits messages into lines, and parses URIs.

mod client;
mod dispatch;
mod grammar;
mod key;
mod message;
mod offer;
mod responses;
mod server;
mod transactions;

use std::{
    env,
    error::Error,
    io::{self, Write as _},
    net::UdpSocket,
    process::ExitCode,
    thread,
};

const USAGE: &str = "usage: uas [--listen ADDRESS:PORT]";

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        [] => play(),
        ["--listen", address] => listen(address),
        _ => Err(USAGE.into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "{error}");
            ExitCode::FAILURE
        }
    }
}

fn listen(address: &str) -> Result<(), Box<dyn Error>> {
    let socket = UdpSocket::bind(address)?;
    // Without a reader the server serves all the same.
    let _ = writeln!(io::stdout(), "listening on {}", socket.local_addr()?);
    server::serve(&socket)?;
    Ok(())
}

fn play() -> Result<(), Box<dyn Error>> {
    let socket = UdpSocket::bind("127.0.0.1:0")?;
    let server = socket.local_addr()?;
    thread::spawn(move || server::serve(&socket));
    client::play(server)
}
