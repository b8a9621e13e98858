//! Server transactions over UDP (RFC 3261 §17.2).

use std::{
    collections::HashMap,
    hash::{BuildHasher as _, RandomState},
    io::{self, ErrorKind},
    net::UdpSocket,
    time::{Duration, Instant},
};

use sipcode::SipResponse;

use crate::{
    dispatch::{Reply, dispatch},
    message::Request,
    responses::{CancelDone, Invite, Refusal},
};

const T1: Duration = Duration::from_millis(500);
const T2: Duration = Duration::from_secs(4);
/// Timers H and J.
const LIFETIME: Duration = Duration::from_secs(32);
const LONGEST_DATAGRAM: usize = 65_535;

/// Serves until the socket fails.
pub(crate) fn serve(socket: &UdpSocket) -> io::Result<()> {
    let mut server = Server {
        socket,
        transactions: HashMap::new(),
        tags: RandomState::new(),
    };
    let mut buffer = vec![0; LONGEST_DATAGRAM];
    loop {
        socket.set_read_timeout(server.until_next_timer())?;
        match socket.recv_from(&mut buffer) {
            Ok((length, source)) => {
                if let Some((request, checked)) = Request::read(&buffer[..length], source) {
                    server.receive(request, checked);
                }
            }
            // `ConnectionRefused` is what Linux reports after a datagram to a closed port.
            Err(error)
                if matches!(
                    error.kind(),
                    ErrorKind::WouldBlock
                        | ErrorKind::TimedOut
                        | ErrorKind::Interrupted
                        | ErrorKind::ConnectionRefused
                ) => {}
            Err(error) => return Err(error),
        }
        server.fire_timers(Instant::now());
    }
}

struct Server<'a> {
    socket: &'a UdpSocket,
    transactions: HashMap<Key, Transaction>,
    tags: RandomState,
}

/// The branch and the method.
type Key = (String, String);

struct Transaction {
    request: Request,
    tag: String,
    state: State,
    last: Vec<u8>,
}

enum State {
    /// An INVITE that rings, and the final response that it gets after a while.
    Proceeding { then: Invite, at: Instant },
    /// The final response has been sent. The response to an INVITE is repeated until the ACK.
    Completed {
        again: Option<Again>,
        until: Instant,
    },
}

struct Again {
    at: Instant,
    interval: Duration,
}

impl Server<'_> {
    fn receive(&mut self, request: Request, checked: Result<(), Refusal>) {
        let branch = request.branch();
        let method = request.method.clone();
        if method == "ACK" {
            return self.acknowledge(branch);
        }
        match self.transactions.get(&(branch.clone(), method.clone())) {
            Some(known) => self.send(&known.request, &known.last),
            None => match (method.as_str(), checked) {
                (_, Err(refusal)) => self.finish(request, &refusal),
                ("CANCEL", Ok(())) => self.cancel(request, branch),
                (_, Ok(())) => self.begin(request),
            },
        }
    }

    fn begin(&mut self, request: Request) {
        let tag = self.new_tag(&request);
        match dispatch(&request) {
            Reply::Final(response) => self.finish(request, &*response),
            Reply::Ringing(then, after) => {
                let trying = request.respond(&Invite::Trying, &tag);
                let last = request.respond(&Invite::Ringing, &tag);
                self.send(&request, &trying);
                self.send(&request, &last);
                let at = Instant::now() + after;
                let state = State::Proceeding { then, at };
                self.keep(Transaction {
                    request,
                    tag,
                    state,
                    last,
                });
            }
        }
    }

    /// Handles a CANCEL (RFC 3261 §9.2).
    fn cancel(&mut self, request: Request, branch: String) {
        let Some(call) = self.transactions.remove(&(branch, "INVITE".to_owned())) else {
            return self.finish(request, &Refusal::NoDialog);
        };
        self.finish(request, &CancelDone);
        if let State::Completed { .. } = call.state {
            return self.keep(call);
        }
        self.complete(call.request, call.tag, &Invite::Cancelled);
    }

    fn acknowledge(&mut self, branch: String) {
        let call = self.transactions.get_mut(&(branch, "INVITE".to_owned()));
        if let Some(State::Completed { again, .. }) = call.map(|call| &mut call.state) {
            *again = None;
        }
    }

    fn finish(&mut self, request: Request, response: &dyn SipResponse) {
        let tag = self.new_tag(&request);
        self.complete(request, tag, response);
    }

    fn complete(&mut self, request: Request, tag: String, response: &dyn SipResponse) {
        let last = request.respond(response, &tag);
        self.send(&request, &last);
        let now = Instant::now();
        let again = Again {
            at: now + T1,
            interval: T1,
        };
        let again = (request.method == "INVITE").then_some(again);
        let state = State::Completed {
            again,
            until: now + LIFETIME,
        };
        self.keep(Transaction {
            request,
            tag,
            state,
            last,
        });
    }

    fn keep(&mut self, transaction: Transaction) {
        let request = &transaction.request;
        let key = (request.branch(), request.method.clone());
        self.transactions.insert(key, transaction);
    }

    fn send(&self, request: &Request, datagram: &[u8]) {
        let sender = request.sender();
        // If the client gave an unreachable address, log it and carry on.
        if let Err(error) = self.socket.send_to(datagram, sender) {
            eprintln!("{sender}: {error}");
        }
    }

    /// Makes a tag, which is the same for a request and its CANCEL (RFC 3261 §9.2).
    fn new_tag(&self, request: &Request) -> String {
        format!("{:016x}", self.tags.hash_one(request.branch()))
    }

    fn until_next_timer(&self) -> Option<Duration> {
        let times = self.transactions.values().map(Transaction::next_timer);
        let wait = times.min()?.saturating_duration_since(Instant::now());
        // A timeout of zero is an error.
        Some(wait.max(Duration::from_millis(1)))
    }

    fn fire_timers(&mut self, now: Instant) {
        let due = self
            .transactions
            .iter()
            .filter(|(_, transaction)| transaction.next_timer() <= now);
        let due: Vec<Key> = due.map(|(key, _)| key.clone()).collect();
        for key in due {
            if let Some(transaction) = self.transactions.remove(&key) {
                self.fire(transaction, now);
            }
        }
    }

    /// Fires the timer of a transaction. A transaction that is not kept again has ended.
    fn fire(&mut self, transaction: Transaction, now: Instant) {
        let Transaction {
            request,
            tag,
            state,
            last,
        } = transaction;
        match state {
            State::Proceeding { then, .. } => self.complete(request, tag, &then),
            State::Completed {
                again: Some(mut again),
                until,
            } if now < until => {
                self.send(&request, &last);
                again.interval = (again.interval * 2).min(T2);
                again.at = now + again.interval;
                let state = State::Completed {
                    again: Some(again),
                    until,
                };
                self.keep(Transaction {
                    request,
                    tag,
                    state,
                    last,
                });
            }
            State::Completed { .. } => {}
        }
    }
}

impl Transaction {
    fn next_timer(&self) -> Instant {
        match &self.state {
            State::Proceeding { at, .. } => *at,
            State::Completed {
                again: Some(again),
                until,
            } => again.at.min(*until),
            State::Completed { again: None, until } => *until,
        }
    }
}
