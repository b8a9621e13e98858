//! Messages that are sent again until something arrives (RFC 3261 §17, timers A, E and G).

use std::{
    mem,
    net::SocketAddr,
    time::{Duration, Instant},
};

use crate::wire::{Party, Wire};

const T1: Duration = Duration::from_millis(500);
const T2: Duration = Duration::from_secs(4);
/// 64 times T1: timers B, F and H.
pub(crate) const LIFETIME: Duration = Duration::from_secs(32);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Invite,
    Cancel,
    Bye,
    /// The failure that the caller acknowledges.
    Failure,
}

struct Repeat {
    party: Party,
    kind: Kind,
    to: SocketAddr,
    datagram: Vec<u8>,
    at: Instant,
    interval: Duration,
    until: Instant,
}

#[derive(Default)]
pub(crate) struct Repeats(Vec<Repeat>);

impl Repeats {
    pub(crate) fn send(
        &mut self,
        wire: &Wire,
        (party, kind): (Party, Kind),
        to: SocketAddr,
        datagram: Vec<u8>,
    ) {
        wire.send(party, to, &datagram);
        let now = Instant::now();
        self.0.push(Repeat {
            party,
            kind,
            to,
            datagram,
            at: now + T1,
            interval: T1,
            until: now + LIFETIME,
        });
    }

    pub(crate) fn stop(&mut self, party: Party, kind: Kind) {
        self.0
            .retain(|repeat| (repeat.party, repeat.kind) != (party, kind));
    }

    pub(crate) fn next_timer(&self) -> Option<Instant> {
        let times = self.0.iter().map(|repeat| repeat.at.min(repeat.until));
        times.min()
    }

    /// Sends again what is due. Returns what nothing has arrived for in its lifetime.
    pub(crate) fn fire(&mut self, wire: &Wire, now: Instant) -> Vec<(Party, Kind)> {
        for repeat in &mut self.0 {
            if repeat.at <= now {
                wire.send_again(repeat.party, repeat.to, &repeat.datagram);
                let longest = match repeat.kind {
                    Kind::Invite => LIFETIME,
                    Kind::Cancel | Kind::Bye | Kind::Failure => T2,
                };
                repeat.interval = (repeat.interval * 2).min(longest);
                repeat.at = now + repeat.interval;
            }
        }
        let (over, rest): (Vec<_>, _) = mem::take(&mut self.0)
            .into_iter()
            .partition(|repeat| repeat.until <= now);
        self.0 = rest;
        let over = over.iter().map(|repeat| (repeat.party, repeat.kind));
        over.collect()
    }
}
