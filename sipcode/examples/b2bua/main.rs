//! A back-to-back user agent over UDP: what one side sends is matched by code, and what goes out on
//! the other side is a response whose code the compiler has checked.
//!
//! `cargo run --example b2bua` starts it on the loopback interface, plays calls between a caller and
//! two telephones, prints each as a ladder and exits with 0 if each went as expected.
//! `cargo run --example b2bua -- --listen 127.0.0.1:5060 --callee 127.0.0.1:5070` serves until Ctrl-C;
//! with several callees, each call goes to all of them.
//!
//! Each leg has its own Call-ID, tags and branches. The first callee that answers gets the call, and
//! the others a CANCEL; if all refuse, `StatusCode::best` chooses what the caller hears. The decisions
//! are in `call.rs`, the responses in `responses.rs`. Malformed messages are dropped; the example `uas`
//! shows how to refuse them.

mod call;
mod fork;
mod message;
mod peers;
mod play;
mod repeat;
mod responses;
mod server;
mod wire;

use std::{
    env,
    error::Error,
    io::{self, Write as _},
    net::{SocketAddr, UdpSocket},
    process::ExitCode,
};

use crate::{server::serve, wire::Wire};

/// About 400 MB.
const MOST_CALLS: usize = 50_000;
const USAGE: &str = "usage: b2bua [--listen ADDRESS:PORT --callee ADDRESS:PORT...]";

fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    let result = match arguments.as_slice() {
        [] => play::play(),
        ["--listen", address, callees @ ..] => listen(address, callees),
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

fn listen(address: &str, arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    let callees = callees(arguments)?;
    let near = UdpSocket::bind(address)?;
    let far = UdpSocket::bind((near.local_addr()?.ip(), 0))?;
    // Without a reader the server serves all the same.
    let _ = writeln!(io::stdout(), "listening on {}", near.local_addr()?);
    serve(Wire::new(near, far, None)?, callees, MOST_CALLS)?;
    Ok(())
}

fn callees(arguments: &[&str]) -> Result<Vec<SocketAddr>, Box<dyn Error>> {
    let pairs = arguments.chunks(2).map(|pair| match pair {
        ["--callee", address] => Ok(address.parse()?),
        _ => Err(USAGE.into()),
    });
    let callees: Vec<_> = pairs.collect::<Result<_, Box<dyn Error>>>()?;
    if callees.is_empty() {
        return Err(USAGE.into());
    }
    Ok(callees)
}
