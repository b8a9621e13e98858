//! The transactions of the example, with a clock that the test turns.

use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

use sipcode::StatusCode;

use crate::{message::Datagram, transactions::Transactions};

pub(crate) const SILENCE: [StatusCode; 0] = [];

pub(crate) struct Server {
    transactions: Transactions,
    now: Instant,
}

#[derive(Debug, PartialEq)]
pub(crate) struct Response {
    pub(crate) to: SocketAddr,
    pub(crate) code: StatusCode,
    pub(crate) text: String,
}

impl Server {
    pub(crate) fn new() -> Self {
        Self::with_limit(1000)
    }

    pub(crate) fn with_limit(limit: usize) -> Self {
        Self {
            transactions: Transactions::new(limit),
            now: Instant::now(),
        }
    }

    /// Returns the responses to a datagram that come at once.
    pub(crate) fn receive(&mut self, datagram: &[u8]) -> Vec<Response> {
        let source = "192.0.2.1:7000".parse().unwrap();
        self.transactions.receive(datagram, source, self.now);
        self.transactions.fire_timers(self.now);
        self.transactions
            .take()
            .iter()
            .map(Response::read)
            .collect()
    }

    pub(crate) fn codes(&mut self, datagram: &str) -> Vec<StatusCode> {
        self.receive(datagram.as_bytes())
            .iter()
            .map(|response| response.code)
            .collect()
    }

    /// Lets time pass, and returns when which response was sent, in milliseconds from now.
    pub(crate) fn wait(&mut self, time: Duration) -> Vec<(u128, StatusCode)> {
        let begin = self.now;
        let end = begin + time;
        let mut sent = Vec::new();
        while let Some(next) = self.transactions.next_timer().filter(|&next| next <= end) {
            self.now = next;
            self.transactions.fire_timers(self.now);
            let datagrams = self.transactions.take();
            let responses = datagrams.iter().map(Response::read);
            sent.extend(responses.map(|response| ((next - begin).as_millis(), response.code)));
        }
        self.now = end;
        sent
    }
}

impl Response {
    fn read(datagram: &Datagram) -> Self {
        let text = String::from_utf8(datagram.bytes.to_vec()).unwrap();
        let (line, _) = text.split_once("\r\n").unwrap();
        let code = line.strip_prefix("SIP/2.0 ").unwrap()[..3].parse().unwrap();
        Self {
            to: datagram.to,
            code,
            text,
        }
    }

    pub(crate) fn values(&self, name: &str) -> Vec<&str> {
        let (head, _) = self.text.split_once("\r\n\r\n").unwrap();
        let lines = head
            .split("\r\n")
            .skip(1)
            .map(|line| line.split_once(": ").unwrap());
        lines
            .filter(|(found, _)| *found == name)
            .map(|(_, value)| value)
            .collect()
    }
}
