//! The example `uas`: every exchange goes as it should, and its transactions, with a clock that the tests
//! turn, hold what RFC 3261 and RFC 4475 say.

#[path = "../../../sipcode/examples/uas/dispatch.rs"]
mod dispatch;
#[path = "../../../sipcode/examples/uas/grammar.rs"]
mod grammar;
#[path = "../../../sipcode/examples/uas/key.rs"]
mod key;
#[path = "../../../sipcode/examples/uas/message.rs"]
mod message;
#[path = "../../../sipcode/examples/uas/offer.rs"]
mod offer;
#[path = "../../../sipcode/examples/uas/responses.rs"]
mod responses;
#[path = "../../../sipcode/examples/uas/transactions.rs"]
mod transactions;

mod damage;
mod matching;
mod request;
mod requests;
mod server;
mod timers;
mod torture;

use std::{
    io::{BufRead as _, BufReader},
    net::UdpSocket,
    time::Duration,
};

use request::{NEW, Request};
use sipcode_tests::{run_example, start_example};

#[test]
fn every_exchange_of_the_example_goes_as_it_should() {
    let ladder = run_example("uas");
    for (code, class) in [
        ("100 Trying", "Provisional"),
        ("180 Ringing", "Provisional"),
        ("200 OK", "Success"),
        ("400 Bad Request", "Client Error"),
        ("401 Unauthorized", "Client Error"),
        ("403 Forbidden", "Client Error"),
        ("405 Method Not Allowed", "Client Error"),
        ("415 Unsupported Media Type", "Client Error"),
        ("420 Bad Extension", "Client Error"),
        ("423 Interval Too Brief", "Client Error"),
        ("481 Call/Transaction Does Not Exist", "Client Error"),
        ("486 Busy Here", "Client Error"),
        ("487 Request Terminated", "Client Error"),
        ("488 Not Acceptable Here", "Client Error"),
        ("489 Bad Event", "Client Error"),
        ("501 Not Implemented", "Server Error"),
    ] {
        let rung = |line: &str| line.contains(&format!("<-- {code} ")) && line.ends_with(class);
        assert!(ladder.lines().any(rung), "{code} is not in\n{ladder}");
    }
}

/// A response to port 0 cannot be sent, which is logged.
#[test]
fn the_server_outlives_the_readers_of_what_it_prints() {
    let mut server = start_example("uas", &["--listen", "127.0.0.1:0"]);
    let mut line = String::new();
    let mut printed = BufReader::new(server.stdout.take().unwrap());
    printed.read_line(&mut line).unwrap();
    drop((printed, server.stderr.take()));
    let client = UdpSocket::bind("127.0.0.1:0").unwrap();
    client
        .set_read_timeout(Some(Duration::from_secs(10)))
        .unwrap();
    client
        .connect(line.trim().strip_prefix("listening on ").unwrap())
        .unwrap();
    for via in [":0;branch=z9hG4bK1", ";rport;branch=z9hG4bK2"] {
        let question = Request {
            method: "OPTIONS",
            via,
            ..NEW
        };
        client.send(question.text().as_bytes()).unwrap();
    }
    let mut buffer = [0; 2048];
    let received = client.recv(&mut buffer);
    server.kill().unwrap();
    server.wait().unwrap();
    assert!(buffer[..received.unwrap()].starts_with(b"SIP/2.0 200 OK\r\n"));
}
