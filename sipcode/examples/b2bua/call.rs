//! One call: what crosses from one side to the other, and as what.

use std::time::Instant;

use ezk_sip_types::{Headers, Name};
use sipcode::{Q850Cause, Reason, SipResponse, StatusCode, sip};

use crate::{
    fork::{Fork, Outcome, insert_reasons},
    message::{Message, Start, print, values, with_tag},
    repeat::{Kind, LIFETIME, Repeats},
    responses::{ByeDone, CancelDone, Failure, Invite, Misplaced},
    wire::{Party, Wire},
};

pub(crate) struct Call {
    invite: Message,
    tag: String,
    pub(crate) forks: Vec<Fork>,
    state: State,
    /// The last response to the INVITE, and its code.
    last: Option<(StatusCode, Vec<u8>)>,
    repeats: Repeats,
    /// The time at which the call can be forgotten, when it is over.
    until: Option<Instant>,
    /// The timer that is set for this call.
    pub(crate) timer: Option<Instant>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Ringing,
    /// This callee has the call.
    Answered(usize),
    Ended,
    Failed,
}

impl Call {
    /// Begins the call, with an INVITE to each callee.
    pub(crate) fn begin(
        invite: Message,
        tag: String,
        forks: Vec<Fork>,
        hops: u8,
        wire: &Wire,
    ) -> Self {
        let mut call = Self {
            invite,
            tag,
            forks,
            state: State::Ringing,
            last: None,
            repeats: Repeats::default(),
            until: None,
            timer: None,
        };
        call.respond(&Invite::Trying, &[], wire);
        for (index, fork) in call.forks.iter().enumerate() {
            let invite = fork.invite(&call.invite, hops);
            let wait = (Party::Callee(index), Kind::Invite);
            call.repeats.send(wire, wait, fork.peer, invite);
        }
        call
    }

    /// Returns whether an INVITE that is not this one may take the place of the call: the caller tries
    /// again, with credentials for example.
    pub(crate) fn may_be_replaced(&self, invite: &Message) -> bool {
        self.state == State::Failed && !self.invite.is_like(invite)
    }

    pub(crate) fn call_id(&self) -> String {
        self.invite.call_id()
    }

    pub(crate) fn receive_from_caller(&mut self, message: &Message, wire: &Wire) {
        if let Start::Response(code) = message.start {
            return self.end_transaction(Party::Caller, message, code);
        }
        match (message.method(), self.state) {
            ("INVITE", _) if self.invite.is_like(message) => self.respond_again(wire),
            ("INVITE", _) if message.to.tag.is_some() => {
                self.reply(Party::Caller, message, &Misplaced::NoNewOffer, wire);
            }
            ("INVITE", _) => self.reply(Party::Caller, message, &Misplaced::Merged, wire),
            ("ACK", State::Answered(index)) if message.cseq.0 == self.invite.cseq.0 => {
                let ack = self.forks[index].acknowledge(Some(message));
                wire.send(Party::Callee(index), self.forks[index].peer, &ack);
            }
            ("ACK", _) if self.invite.is_like(message) && message.is_to(&self.tag) => {
                self.repeats.stop(Party::Caller, Kind::Failure);
            }
            ("ACK", _) => {}
            ("CANCEL", state) if self.invite.is_like(message) => {
                self.reply(Party::Caller, message, &CancelDone, wire);
                if state == State::Ringing {
                    self.give_up(&reasons(message), wire);
                }
            }
            ("BYE", _) if !message.is_to(&self.tag) => {
                self.reply(Party::Caller, message, &Misplaced::NoDialog, wire);
            }
            ("BYE", State::Answered(index)) => {
                self.reply(Party::Caller, message, &ByeDone, wire);
                self.hang_up(index, &reasons(message), wire);
            }
            ("BYE", State::Ended) => self.reply(Party::Caller, message, &ByeDone, wire),
            _ => self.reply(Party::Caller, message, &Misplaced::NoDialog, wire),
        }
    }

    pub(crate) fn receive_from_callee(&mut self, index: usize, message: &Message, wire: &Wire) {
        let party = Party::Callee(index);
        match (&message.start, message.method(), self.state) {
            (Start::Response(code), "INVITE", _) => {
                self.invite_response(index, message, *code, wire);
            }
            (Start::Response(code), ..) => self.end_transaction(party, message, *code),
            (_, "ACK", _) => {}
            (_, "BYE", _) if !message.is_to(&self.forks[index].tag) => {
                self.reply(party, message, &Misplaced::NoDialog, wire);
            }
            (_, "BYE", State::Answered(answered)) if answered == index => {
                self.reply(party, message, &ByeDone, wire);
                self.hang_up_caller(&reasons(message), wire);
            }
            (_, "BYE", State::Ended) => self.reply(party, message, &ByeDone, wire),
            (_, "INVITE", State::Answered(_)) => {
                self.reply(party, message, &Misplaced::NoNewOffer, wire);
            }
            _ => self.reply(party, message, &Misplaced::NoDialog, wire),
        }
    }

    /// Stops the repetition of a CANCEL or a BYE.
    fn end_transaction(&mut self, party: Party, response: &Message, code: StatusCode) {
        if matches!(code, sip!(1xx)) {
            return;
        }
        match response.method() {
            "CANCEL" => self.repeats.stop(party, Kind::Cancel),
            "BYE" => self.repeats.stop(party, Kind::Bye),
            _ => {}
        }
    }

    fn invite_response(&mut self, index: usize, response: &Message, code: StatusCode, wire: &Wire) {
        self.repeats.stop(Party::Callee(index), Kind::Invite);
        match code {
            sip!(1xx) => self.ring(index, code, wire),
            sip!(2xx) => self.answer(index, response, code, wire),
            sip!(3xx | 4xx | 5xx | 6xx) => {
                let fork = &mut self.forks[index];
                let ack = fork.acknowledge_failure(response);
                wire.send(Party::Callee(index), fork.peer, &ack);
                self.fail(index, code, response.headers.clone(), wire);
            }
        }
    }

    /// Passes a provisional response on, unless the caller has just heard the same.
    fn ring(&mut self, index: usize, code: StatusCode, wire: &Wire) {
        let fork = &mut self.forks[index];
        fork.has_rung = true;
        if let Some(reasons) = fork.cancel.take() {
            self.cancel(index, &reasons, wire);
        }
        let response = match code.treated_as() {
            // 199 ends an early dialog, of which the caller sees only one.
            sip!(100 | 199) => return,
            sip!(183) => Invite::Progress,
            _ => Invite::Ringing,
        };
        let is_known = self
            .last
            .as_ref()
            .is_some_and(|(last, _)| *last == response.status_code());
        if self.state == State::Ringing && !is_known {
            self.respond(&response, &[], wire);
        }
    }

    fn answer(&mut self, index: usize, response: &Message, code: StatusCode, wire: &Wire) {
        let fork = &mut self.forks[index];
        let is_known = fork.outcome.is_some();
        fork.outcome.get_or_insert(Outcome {
            code,
            headers: Headers::new(),
        });
        match self.state {
            State::Ringing => {
                fork.confirm(response);
                self.state = State::Answered(index);
                let answered = Invite::Answered {
                    contact: format!("<sip:b2bua@{}>", wire.near_address),
                    content_type: response.value("Content-Type"),
                };
                self.respond(&answered, &response.body, wire);
                self.cancel_others(index, &[Reason::sip(code).to_string()], wire);
            }
            State::Answered(answered) if answered == index => self.respond_again(wire),
            // The answer crossed with the CANCEL, or with the answer of another (RFC 3261 §13.2.2.4).
            _ => {
                fork.confirm(response);
                wire.send(Party::Callee(index), fork.peer, &fork.acknowledge(None));
                if !is_known {
                    let bye = fork.bye(&[]);
                    let wait = (Party::Callee(index), Kind::Bye);
                    self.repeats.send(wire, wait, fork.peer, bye);
                }
            }
        }
    }

    fn fail(&mut self, index: usize, code: StatusCode, headers: Headers, wire: &Wire) {
        let fork = &mut self.forks[index];
        fork.cancel = None;
        if fork.outcome.is_some() {
            return;
        }
        fork.outcome = Some(Outcome { code, headers });
        if self.state != State::Ringing {
            return;
        }
        if matches!(code, sip!(6xx)) {
            self.cancel_others(index, &[Reason::sip(code).to_string()], wire);
        }
        if self.forks.iter().all(|fork| fork.outcome.is_some()) {
            self.finish(&self.failure(), wire);
        }
    }

    /// Makes the response for the caller out of the best one (RFC 3261 §16.7, items 6 and 7). An unknown
    /// code does not cross: the B2BUA cannot tell what it promises.
    fn failure(&self) -> Failure {
        let outcomes = || self.forks.iter().filter_map(|fork| fork.outcome.as_ref());
        let best = StatusCode::best(outcomes().map(|outcome| outcome.code)).unwrap_or(sip!(408));
        let chosen = outcomes().find(|outcome| outcome.code == best);
        let all = |name| outcomes().flat_map(move |outcome| values(&outcome.headers, name));
        let of_chosen = |name| chosen.map_or_else(Vec::new, |best| values(&best.headers, name));
        let list = |name| Some(of_chosen(name).join(", ")).filter(|list| !list.is_empty());
        let failure = match best.treated_as().forwarded_as() {
            sip!(401) if list("WWW-Authenticate").is_some() => Some(Failure::Unauthorized {
                www: all("WWW-Authenticate").collect(),
                proxy: all("Proxy-Authenticate").collect(),
            }),
            sip!(407) if list("Proxy-Authenticate").is_some() => Some(Failure::ProxyUnauthorized {
                proxy: all("Proxy-Authenticate").collect(),
                www: all("WWW-Authenticate").collect(),
            }),
            sip!(405) => list("Allow").map(|allow| Failure::MethodNotServed { allow }),
            sip!(415) => list("Accept").map(|accept| Failure::MediaType { accept }),
            code @ sip!(3xx) => {
                let contacts = of_chosen("Contact");
                Some(Failure::Redirected { code, contacts })
            }
            code if must_carry_a_header(code) => None,
            code => {
                let reasons = reasons_or(of_chosen("Reason"), best.treated_as().q850_cause());
                Some(Failure::Refused { code, reasons })
            }
        };
        failure.unwrap_or(Failure::Incomplete)
    }

    fn give_up(&mut self, reasons: &[String], wire: &Wire) {
        for index in 0..self.forks.len() {
            self.cancel(index, reasons, wire);
        }
        self.finish(&Failure::Cancelled, wire);
    }

    fn cancel_others(&mut self, index: usize, reasons: &[String], wire: &Wire) {
        for other in (0..self.forks.len()).filter(|&other| other != index) {
            self.cancel(other, reasons, wire);
        }
    }

    fn cancel(&mut self, index: usize, reasons: &[String], wire: &Wire) {
        let fork = &mut self.forks[index];
        if fork.outcome.is_some() {
            return;
        }
        if !fork.has_rung {
            fork.cancel = Some(reasons.to_owned());
            return;
        }
        let wait = (Party::Callee(index), Kind::Cancel);
        self.repeats
            .send(wire, wait, fork.peer, fork.cancel_request(reasons));
    }

    /// Ends the call that the caller has hung up.
    fn hang_up(&mut self, index: usize, reasons: &[String], wire: &Wire) {
        let fork = &mut self.forks[index];
        let bye = fork.bye(reasons);
        let wait = (Party::Callee(index), Kind::Bye);
        self.repeats.send(wire, wait, fork.peer, bye);
        self.end(State::Ended);
    }

    /// Ends the call that the callee has hung up.
    fn hang_up_caller(&mut self, reasons: &[String], wire: &Wire) {
        let invite = &self.invite;
        let mut headers = Headers::new();
        let via = format!(
            "SIP/2.0/UDP {};rport;branch=z9hG4bK{}",
            wire.near_address, self.tag
        );
        headers.insert(Name::VIA, via);
        headers.insert(Name::MAX_FORWARDS, "70");
        headers.insert(Name::FROM, with_tag(&invite.to, Some(&self.tag)));
        headers.insert(Name::TO, invite.value("From").unwrap_or_default());
        headers.insert(Name::CALL_ID, invite.call_id());
        headers.insert(Name::CSEQ, "1 BYE");
        insert_reasons(&mut headers, reasons);
        let bye = print(&format!("BYE {} SIP/2.0", invite.target()), &headers, &[]);
        self.repeats
            .send(wire, (Party::Caller, Kind::Bye), invite.source, bye);
        self.end(State::Ended);
    }

    /// Sends the failure, until the ACK comes.
    fn finish(&mut self, failure: &Failure, wire: &Wire) {
        let datagram = self.invite.respond(failure, &self.tag, &[]);
        self.last = Some((failure.status_code(), datagram.clone()));
        let wait = (Party::Caller, Kind::Failure);
        self.repeats.send(wire, wait, self.invite.source, datagram);
        self.end(State::Failed);
    }

    fn end(&mut self, state: State) {
        self.state = state;
        self.until = Some(Instant::now() + LIFETIME);
    }

    fn respond(&mut self, response: &Invite, body: &[u8], wire: &Wire) {
        let datagram = self.invite.respond(response, &self.tag, body);
        wire.send(Party::Caller, self.invite.source, &datagram);
        self.last = Some((response.status_code(), datagram));
    }

    fn respond_again(&self, wire: &Wire) {
        if let Some((_, datagram)) = &self.last {
            wire.send(Party::Caller, self.invite.source, datagram);
        }
    }

    fn reply(&self, party: Party, request: &Message, response: &dyn SipResponse, wire: &Wire) {
        let datagram = request.respond(response, &self.tag, &[]);
        wire.send(party, request.source, &datagram);
    }

    pub(crate) fn next_timer(&self) -> Option<Instant> {
        self.repeats
            .next_timer()
            .into_iter()
            .chain(self.until)
            .min()
    }

    /// Sends again what is due. Returns whether the call may be forgotten.
    pub(crate) fn fire_timers(&mut self, wire: &Wire, now: Instant) -> bool {
        for timed_out in self.repeats.fire(wire, now) {
            // RFC 3261 §16.8: the callee that nothing came from counts as one that sent 408.
            if let (Party::Callee(index), Kind::Invite) = timed_out {
                self.fail(index, sip!(408), Headers::new(), wire);
            }
        }
        self.until.is_some_and(|until| until <= now)
    }
}

/// Whether a response to an INVITE is not complete by its code alone.
fn must_carry_a_header(code: StatusCode) -> bool {
    code.missing_headers("INVITE", |_| false).next().is_some()
}

/// The reasons of a BYE or a CANCEL. Without any, the network cleared the call normally (RFC 3398
/// §7.2.3, §8.2.7).
fn reasons(request: &Message) -> Vec<String> {
    reasons_or(
        request.values("Reason"),
        Some(Q850Cause::NORMAL_CALL_CLEARING),
    )
}

fn reasons_or(received: Vec<String>, cause: Option<Q850Cause>) -> Vec<String> {
    if received.is_empty() {
        return cause
            .map(|cause| Reason::q850(cause).to_string())
            .into_iter()
            .collect();
    }
    received
}
