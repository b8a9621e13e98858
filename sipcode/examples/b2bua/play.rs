//! The calls of the demonstration, and the ladder of each.

use std::{
    error::Error,
    net::UdpSocket,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc::{Receiver, channel},
    },
    thread,
    time::Duration,
};

use sipcode::{StatusCode, sip};

use crate::{
    peers::{
        Caller, Mood,
        Step::{self, HangUp, Respond},
        Telephone,
    },
    server::serve,
    wire::{Party, Rung, Wire},
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const LOOPBACK: &str = "127.0.0.1:0";

/// The time within which the next message has to come.
const PATIENCE: Duration = Duration::from_secs(10);

/// An unregistered code, as a peer of tomorrow may send it.
const UNKNOWN: StatusCode = sip!(431, allow(unregistered));

pub(crate) struct Exchange {
    title: &'static str,
    /// The user that is called, a different one in each exchange.
    pub(crate) user: &'static str,
    pub(crate) caller: Mood,
    pub(crate) callees: [&'static [Step]; 2],
    /// The methods and codes that go between the B2BUA and the caller, the first telephone and the
    /// second one.
    wanted: [&'static str; 3],
}

pub(crate) const EXCHANGES: &[Exchange] = &[
    Exchange {
        title: "both telephones ring, the second answers, and the caller hangs up",
        user: "second",
        caller: Mood::Brief,
        callees: [
            &[Respond(4, sip!(180))],
            &[Respond(6, sip!(180)), Respond(7, sip!(200))],
        ],
        wanted: [
            "INVITE 100 180 200 ACK BYE 200",
            "INVITE 180 CANCEL 200 487 ACK",
            "INVITE 180 200 ACK BYE 200",
        ],
    },
    Exchange {
        title: "the first telephone answers, and hangs up",
        user: "first",
        caller: Mood::Patient,
        callees: [
            &[Respond(5, sip!(183)), Respond(7, sip!(200)), HangUp],
            &[Respond(4, sip!(100))],
        ],
        wanted: [
            "INVITE 100 183 200 ACK BYE 200",
            "INVITE 183 200 ACK BYE 200",
            "INVITE 100 CANCEL 200 487 ACK",
        ],
    },
    Exchange {
        title: "both telephones answer, and the second one is too late",
        user: "both",
        caller: Mood::Brief,
        callees: [&[Respond(4, sip!(200))], &[Respond(6, sip!(200))]],
        wanted: [
            "INVITE 100 200 ACK BYE 200",
            "INVITE 200 ACK BYE 200",
            "INVITE 200 ACK BYE 200",
        ],
    },
    Exchange {
        title: "the caller gives up",
        user: "nobody",
        caller: Mood::Impatient,
        callees: [&[Respond(5, sip!(180))], &[Respond(4, sip!(100))]],
        wanted: [
            "INVITE 100 180 CANCEL 200 487 ACK",
            "INVITE 180 CANCEL 200 487 ACK",
            "INVITE 100 CANCEL 200 487 ACK",
        ],
    },
    Exchange {
        wanted: ["INVITE 100 486 ACK", "INVITE 486 ACK", "INVITE 503 ACK"],
        callees: [&[Respond(4, sip!(486))], &[Respond(6, sip!(503))]],
        ..Exchange::new("one telephone is busy, the other unavailable", "busy")
    },
    Exchange {
        wanted: ["INVITE 100 500 ACK", "INVITE 503 ACK", "INVITE 503 ACK"],
        callees: [&[Respond(4, sip!(503))], &[Respond(6, sip!(503))]],
        ..Exchange::new("both telephones are unavailable", "unavailable")
    },
    Exchange {
        callees: [&[Respond(4, sip!(180))], &[Respond(6, sip!(603))]],
        wanted: [
            "INVITE 100 180 603 ACK",
            "INVITE 180 CANCEL 200 487 ACK",
            "INVITE 603 ACK",
        ],
        ..Exchange::new("the second telephone declines for both", "declined")
    },
    Exchange {
        callees: [&[Respond(4, sip!(404))], &[Respond(6, sip!(401))]],
        wanted: ["INVITE 100 401 ACK", "INVITE 404 ACK", "INVITE 401 ACK"],
        ..Exchange::new("one telephone asks for credentials", "guarded")
    },
    Exchange {
        callees: [&[Respond(4, sip!(407))], &[Respond(6, sip!(407))]],
        wanted: ["INVITE 100 407 ACK", "INVITE 407 ACK", "INVITE 407 ACK"],
        ..Exchange::new("both telephones ask for credentials", "proxied")
    },
    Exchange {
        callees: [&[Respond(4, UNKNOWN)], &[Respond(6, sip!(500))]],
        wanted: ["INVITE 100 400 ACK", "INVITE 431 ACK", "INVITE 500 ACK"],
        ..Exchange::new("one telephone sends a code that nobody registered", "odd")
    },
];

impl Exchange {
    const fn new(title: &'static str, user: &'static str) -> Self {
        Self {
            title,
            user,
            caller: Mood::Patient,
            callees: [&[], &[]],
            wanted: [""; 3],
        }
    }
}

/// Plays every exchange and prints it as a ladder. Returns an error if one does not go as expected.
pub(crate) fn play() -> Result<()> {
    let near = UdpSocket::bind(LOOPBACK)?;
    let socket = UdpSocket::bind(LOOPBACK)?;
    socket.connect(near.local_addr()?)?;
    let caller = Arc::new(Caller { socket });
    let rungs = Arc::new(AtomicUsize::new(0));
    let mut callees = Vec::new();
    for index in 0..2 {
        let socket = UdpSocket::bind(LOOPBACK)?;
        callees.push(socket.local_addr()?);
        let mut telephone = Telephone {
            index,
            socket,
            invite: None,
            steps: &[],
            rungs: Arc::clone(&rungs),
        };
        thread::spawn(move || telephone.run());
    }
    let (sender, ladder) = channel();
    let wire = Wire::new(near, UdpSocket::bind(LOOPBACK)?, Some(sender))?;
    thread::spawn(move || serve(wire, callees, EXCHANGES.len()));
    let answering = Arc::clone(&caller);
    thread::spawn(move || answering.run());
    for (number, exchange) in EXCHANGES.iter().enumerate() {
        println!("\n{}", exchange.title);
        rungs.store(0, Ordering::Relaxed);
        caller.call(number)?;
        watch(exchange, &ladder, &rungs)?;
    }
    println!("\n{} exchanges, each as it should be", EXCHANGES.len());
    Ok(())
}

/// Prints the ladder of an exchange.
fn watch(exchange: &Exchange, ladder: &Receiver<Rung>, rungs: &AtomicUsize) -> Result<()> {
    let wanted = exchange
        .wanted
        .map(|words| words.split(' ').collect::<Vec<_>>());
    let mut seen: [Vec<String>; 3] = Default::default();
    while seen.iter().map(Vec::len).ne(wanted.iter().map(Vec::len)) {
        let rung = ladder.recv_timeout(PATIENCE);
        let rung = rung.map_err(|_| format!("only {seen:?} came of {wanted:?}"))?;
        print(&rung);
        let party = match rung.party {
            Party::Caller => 0,
            Party::Callee(index) => index + 1,
        };
        seen[party].push(rung.word());
        rungs.fetch_add(1, Ordering::Relaxed);
        if !wanted[party].starts_with(&seen[party].iter().map(String::as_str).collect::<Vec<_>>()) {
            return Err(format!("{:?} came instead of {:?}", seen[party], wanted[party]).into());
        }
    }
    Ok(())
}

/// Prints a message: of the caller on the left, of the telephones on the right.
fn print(rung: &Rung) {
    let (margin, number, is_rightward) = match rung.party {
        Party::Caller => (4, String::new(), rung.is_received),
        Party::Callee(index) => (48, format!("{} ", index + 1), !rung.is_received),
    };
    let arrow = if is_rightward { "-->" } else { "<--" };
    let mut lines = rung.head.lines();
    let start = lines.next().unwrap_or_default().trim_end();
    println!("{:margin$}{arrow} {number}{start}", "");
    for line in lines.filter(|line| is_shown(line)) {
        println!("{:margin$}        {line}", "");
    }
}

fn is_shown(line: &str) -> bool {
    ["Reason: ", "WWW-Authenticate: ", "Proxy-Authenticate: "]
        .iter()
        .any(|name| line.starts_with(name))
}

impl Rung {
    /// The method or the code.
    fn word(&self) -> String {
        let line = self.head.strip_prefix("SIP/2.0 ").unwrap_or(&self.head);
        line.split(' ').next().unwrap_or_default().to_owned()
    }
}
