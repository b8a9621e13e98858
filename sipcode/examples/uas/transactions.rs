//! Server transactions over UDP (RFC 3261 §17.2), without a socket and without a clock.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashMap},
    hash::{BuildHasher as _, RandomState},
    mem,
    net::SocketAddr,
    rc::Rc,
    time::{Duration, Instant},
};

use ezk_sip_types::Name;
use sipcode::{SipResponse, sip_reply};

use crate::{
    dispatch::{Reply, check_cseq, dispatch},
    key::Key,
    message::{Datagram, Request},
    responses::{Invite, Progress, Refusal},
};

const T1: Duration = Duration::from_millis(500);
const T2: Duration = Duration::from_secs(4);
/// Timer I.
const T4: Duration = Duration::from_secs(5);
/// Timers H and J.
const LIFETIME: Duration = Duration::from_secs(32);

const RETRY_AFTER: u32 = 10;

pub(crate) struct Transactions {
    /// The number from which on a new request is refused.
    limit: usize,
    known: HashMap<Rc<Key>, Transaction>,
    timers: BinaryHeap<Reverse<(Instant, Rc<Key>)>>,
    tags: RandomState,
    to_send: Vec<Datagram>,
}

struct Transaction {
    state: State,
    /// The last response.
    last: Datagram,
    /// The time of its timer. Those in the heap that have another time are outdated.
    timer: Instant,
}

enum State {
    /// An INVITE that rings, and the final response that it gets when the timer fires.
    Proceeding { request: Box<Request>, then: Invite },
    /// The final response to an INVITE, which is sent again until the ACK comes, or until timer H fires.
    Completed { interval: Duration, until: Instant },
    /// Nothing follows. Until the timer fires, a retransmitted request gets the same response.
    Done,
}

impl Transactions {
    pub(crate) fn new(limit: usize) -> Self {
        Self {
            limit,
            known: HashMap::new(),
            timers: BinaryHeap::new(),
            tags: RandomState::new(),
            to_send: Vec::new(),
        }
    }

    /// Takes what is to be sent.
    pub(crate) fn take(&mut self) -> Vec<Datagram> {
        mem::take(&mut self.to_send)
    }

    pub(crate) fn next_timer(&self) -> Option<Instant> {
        self.timers.peek().map(|Reverse((at, _))| *at)
    }

    pub(crate) fn receive(&mut self, datagram: &[u8], source: SocketAddr, now: Instant) {
        let Some((request, checked)) = Request::read(datagram, source) else {
            return;
        };
        let tag = self.tag(&request);
        let invite = Key::new(&request, "INVITE", &tag);
        if request.method == "ACK" {
            return self.acknowledge(&invite, now);
        }
        let key = Rc::new(Key::new(&request, &request.method, &tag));
        if let Some(known) = self.known.get(&key) {
            return self.to_send.push(known.last.clone());
        }
        let is_cancel = request.method == "CANCEL";
        let checked = match checked {
            Ok(()) if is_cancel => check_cseq(&request),
            checked => checked,
        };
        match checked {
            // Such a CANCEL makes room.
            Ok(()) if is_cancel && self.known.contains_key(&invite) => {
                let done = sip_reply!(200, method = CANCEL);
                self.complete(key, &request, &done, now);
                self.cancel(&invite, now);
            }
            _ if self.known.len() >= self.limit => {
                let overload = sip_reply!(503, retry_after = RETRY_AFTER);
                self.to_send.push(request.respond(&overload, &tag));
            }
            Err(refusal) => self.complete(key, &request, &refusal, now),
            Ok(()) if is_cancel => self.complete(key, &request, &Refusal::NoDialog, now),
            Ok(()) => self.begin(key, request, now),
        }
    }

    fn begin(&mut self, key: Rc<Key>, request: Request, now: Instant) {
        match dispatch(&request) {
            Reply::Final(response) => self.complete(key, &request, &*response, now),
            Reply::Ringing(then, after) => {
                let tag = self.tag(&request);
                let last = request.respond(&Progress::Ringing, &tag);
                self.to_send.push(request.respond(&Progress::Trying, &tag));
                self.to_send.push(last.clone());
                let request = Box::new(request);
                self.keep(key, State::Proceeding { request, then }, last, now + after);
            }
        }
    }

    /// Ends a call that the client has cancelled, if it still rings (RFC 3261 §9.2).
    fn cancel(&mut self, key: &Key, now: Instant) {
        let Some((key, call)) = self.known.remove_entry(key) else {
            return;
        };
        match call.state {
            State::Proceeding { request, .. } => {
                let cancelled = sip_reply!(487, method = INVITE);
                self.complete(key, &request, &cancelled, now);
            }
            State::Completed { .. } | State::Done => {
                self.known.insert(key, call);
            }
        }
    }

    fn acknowledge(&mut self, key: &Key, now: Instant) {
        let Some((key, call)) = self.known.remove_entry(key) else {
            return;
        };
        match call.state {
            State::Completed { .. } => self.keep(key, State::Done, call.last, now + T4),
            State::Proceeding { .. } | State::Done => {
                self.known.insert(key, call);
            }
        }
    }

    /// Sends the final response.
    fn complete(
        &mut self,
        key: Rc<Key>,
        request: &Request,
        response: &dyn SipResponse,
        now: Instant,
    ) {
        let last = request.respond(response, &self.tag(request));
        self.to_send.push(last.clone());
        let until = now + LIFETIME;
        if request.method == "INVITE" {
            let interval = T1;
            self.keep(
                key,
                State::Completed { interval, until },
                last,
                now + interval,
            );
        } else {
            self.keep(key, State::Done, last, until);
        }
    }

    fn keep(&mut self, key: Rc<Key>, state: State, last: Datagram, timer: Instant) {
        self.timers.push(Reverse((timer, Rc::clone(&key))));
        self.known.insert(key, Transaction { state, last, timer });
    }

    /// Makes the tag of the responses, which is the same for a request, its CANCEL and its ACK.
    fn tag(&self, request: &Request) -> String {
        let fields = (
            request.top_via(),
            request.value(&Name::CALL_ID),
            request.tag(&Name::FROM),
        );
        format!("{:016x}", self.tags.hash_one(fields))
    }

    pub(crate) fn fire_timers(&mut self, now: Instant) {
        while self.next_timer().is_some_and(|at| at <= now) {
            let Some(Reverse((at, key))) = self.timers.pop() else {
                return;
            };
            let is_current = self.known.get(&key).is_some_and(|known| known.timer == at);
            if !is_current {
                continue;
            }
            if let Some(transaction) = self.known.remove(&key) {
                self.fire(key, transaction, now);
            }
        }
    }

    /// Fires the timer of a transaction. One that is not kept again has ended.
    fn fire(&mut self, key: Rc<Key>, transaction: Transaction, now: Instant) {
        let Transaction { state, last, .. } = transaction;
        match state {
            State::Proceeding { request, then } => self.complete(key, &request, &then, now),
            State::Completed { interval, until } if now < until => {
                self.to_send.push(last.clone());
                let interval = (interval * 2).min(T2);
                let timer = (now + interval).min(until);
                self.keep(key, State::Completed { interval, until }, last, timer);
            }
            State::Completed { .. } | State::Done => {}
        }
    }
}
