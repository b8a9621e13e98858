//! The calls, and which of them a message belongs to.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashMap},
    hash::{BuildHasher as _, RandomState},
    io,
    net::SocketAddr,
    sync::mpsc::RecvTimeoutError,
    time::{Duration, Instant},
};

use ezk_sip_types::header::typed::MaxForwards;
use sipcode::{SipResponse, sip_reply, sip_response};

use crate::{
    call::Call,
    fork::Fork,
    message::{Message, Start},
    responses::{Misplaced, Refusal},
    wire::{Party, Side, Wire},
};

const METHODS: &str = "INVITE, ACK, CANCEL, BYE";
const DEFAULT_HOPS: u8 = 70;

const RETRY_AFTER: u32 = 10;
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// Serves until a socket fails. From so many calls on a new one is refused.
pub(crate) fn serve(wire: Wire, callees: Vec<SocketAddr>, most_calls: usize) -> io::Result<()> {
    let datagrams = wire.listen()?;
    let mut server = Server {
        wire,
        callees,
        most_calls,
        calls: HashMap::new(),
        near: HashMap::new(),
        far: HashMap::new(),
        timers: BinaryHeap::new(),
        begun: 0,
        names: RandomState::new(),
    };
    loop {
        match datagrams.recv_timeout(server.until_next_timer()) {
            Ok(datagram) => {
                let (side, datagram, source) = datagram?;
                if let Some(message) = Message::read(&datagram, source) {
                    server.receive(side, message);
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        server.fire_timers(Instant::now());
    }
}

struct Server {
    wire: Wire,
    callees: Vec<SocketAddr>,
    most_calls: usize,
    calls: HashMap<u64, Call>,
    /// The call of each Call-ID of a caller.
    near: HashMap<String, u64>,
    /// The call of each Call-ID of a fork, and the callee.
    far: HashMap<String, (u64, usize)>,
    /// When to look at which call. What is not the timer of its call any more is outdated.
    timers: BinaryHeap<Reverse<(Instant, u64)>>,
    begun: u64,
    names: RandomState,
}

impl Server {
    fn receive(&mut self, side: Side, message: Message) {
        match side {
            Side::Near => self.receive_from_caller(message),
            Side::Far => self.receive_from_callee(&message),
        }
    }

    fn receive_from_caller(&mut self, message: Message) {
        self.wire.record_received(Party::Caller, &message);
        if let Err(refusal) = check(&message) {
            return self.refuse(Party::Caller, &message, &refusal);
        }
        let number = self
            .near
            .get(&message.call_id())
            .copied()
            .unwrap_or_default();
        match (self.calls.get_mut(&number), message.method()) {
            (Some(call), method) if method != "INVITE" || !call.may_be_replaced(&message) => {
                call.receive_from_caller(&message, &self.wire);
                self.set_timer(number);
            }
            (_, "INVITE") if is_request(&message) && message.to.tag.is_none() => {
                self.begin(message);
            }
            _ => self.refuse(Party::Caller, &message, &Misplaced::NoDialog),
        }
    }

    fn receive_from_callee(&mut self, message: &Message) {
        let Some(&(number, index)) = self.far.get(&message.call_id()) else {
            // Calls begin on the near side only.
            return self.refuse(Party::Callee(0), message, &Misplaced::NoDialog);
        };
        self.wire.record_received(Party::Callee(index), message);
        if let Err(refusal) = check(message) {
            return self.refuse(Party::Callee(index), message, &refusal);
        }
        if let Some(call) = self.calls.get_mut(&number) {
            call.receive_from_callee(index, message, &self.wire);
        }
        self.set_timer(number);
    }

    fn begin(&mut self, invite: Message) {
        if self.calls.len() >= self.most_calls {
            let overload = sip_reply!(503, method = INVITE, retry_after = RETRY_AFTER);
            return self.refuse(Party::Caller, &invite, &overload);
        }
        self.begun += 1;
        let number = self.begun;
        let hops = hops(&invite).saturating_sub(1);
        let fork = |(index, &callee)| {
            let name = self.new_name(index + 1);
            Fork::new(&invite, callee, self.wire.far_address, &name)
        };
        let forks: Vec<Fork> = self.callees.iter().enumerate().map(fork).collect();
        for (index, fork) in forks.iter().enumerate() {
            self.far.insert(fork.call_id.clone(), (number, index));
        }
        self.near.insert(invite.call_id(), number);
        let call = Call::begin(invite, self.new_name(0), forks, hops, &self.wire);
        self.calls.insert(number, call);
        self.set_timer(number);
    }

    /// Makes the tag of a leg of the newest call; its Call-ID and its branches contain the tag.
    fn new_name(&self, leg: usize) -> String {
        format!("{:016x}", self.names.hash_one((self.begun, leg)))
    }

    fn refuse(&self, party: Party, message: &Message, refusal: &dyn SipResponse) {
        if !is_request(message) || message.method() == "ACK" {
            return;
        }
        let tag = format!("{:016x}", self.names.hash_one(message.id()));
        self.wire
            .send(party, message.source, &message.respond(refusal, &tag, &[]));
    }

    fn until_next_timer(&self) -> Duration {
        let next = self.timers.peek();
        next.map_or(LONGEST_WAIT, |Reverse((at, _))| {
            at.saturating_duration_since(Instant::now())
        })
    }

    /// Sets the timer of a call, if it has another one than before.
    fn set_timer(&mut self, number: u64) {
        let Some(call) = self.calls.get_mut(&number) else {
            return;
        };
        let next = call.next_timer();
        if call.timer != next {
            call.timer = next;
            self.timers.extend(next.map(|at| Reverse((at, number))));
        }
    }

    fn fire_timers(&mut self, now: Instant) {
        while self
            .timers
            .peek()
            .is_some_and(|Reverse((at, _))| *at <= now)
        {
            let Some(Reverse((at, number))) = self.timers.pop() else {
                return;
            };
            let call = self.calls.get_mut(&number);
            let Some(call) = call.filter(|call| call.timer == Some(at)) else {
                continue;
            };
            if call.fire_timers(&self.wire, now) {
                self.forget(number);
            } else {
                self.set_timer(number);
            }
        }
    }

    fn forget(&mut self, number: u64) {
        let Some(call) = self.calls.remove(&number) else {
            return;
        };
        for fork in &call.forks {
            self.far.remove(&fork.call_id);
        }
        // The Call-ID may be that of a newer call by now.
        let call_id = call.call_id();
        if self.near.get(&call_id) == Some(&number) {
            self.near.remove(&call_id);
        }
    }
}

fn is_request(message: &Message) -> bool {
    matches!(message.start, Start::Request { .. })
}

/// Checks what does not depend on a call. ACK has no response, and is not refused.
#[sip_response(405, 420, 483, 501, role = uas)]
fn check(message: &Message) -> Result<(), Refusal> {
    if !is_request(message) || matches!(message.method(), "ACK" | "CANCEL") {
        return Ok(());
    }
    match message.method() {
        "INVITE" | "BYE" => {}
        "INFO" | "MESSAGE" | "NOTIFY" | "OPTIONS" | "PRACK" | "PUBLISH" | "REFER" | "REGISTER"
        | "SUBSCRIBE" | "UPDATE" => return Err(Refusal::MethodNotServed { allow: METHODS }),
        _ => return Err(Refusal::UnknownMethod),
    }
    if hops(message) == 0 {
        return Err(Refusal::TooManyHops);
    }
    let unsupported = message.values("Require").join(", ");
    if unsupported.is_empty() {
        Ok(())
    } else {
        Err(Refusal::Extensions { unsupported })
    }
}

fn hops(message: &Message) -> u8 {
    let hops = message.headers.get_named::<MaxForwards>();
    hops.map_or(DEFAULT_HOPS, |hops| hops.0)
}
