//! The caller and the telephones of the demonstration, each in a thread.

use std::{
    io,
    net::UdpSocket,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use sipcode::{SipResponse, StatusCode, sip, sip_response};

use crate::{
    message::{Message, Start},
    play::{EXCHANGES, Exchange},
    responses::{ByeDone, CancelDone},
};

/// What the caller does beyond acknowledging.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mood {
    /// Hangs up as soon as the call is answered.
    Brief,
    /// Waits for the other side to hang up.
    Patient,
    /// Gives up as soon as it rings.
    Impatient,
}

/// What a telephone does to an INVITE.
pub(crate) enum Step {
    /// Responds when the ladder of the exchange has so many rungs.
    Respond(usize, StatusCode),
    /// Hangs up at the ACK.
    HangUp,
}

/// The interval at which a telephone looks at the ladder.
const GLANCE: Duration = Duration::from_millis(5);

/// A response of a telephone, with what its code must carry.
#[sip_response(status = code)]
struct Played {
    code: StatusCode,
    #[sip_header("Contact")]
    contact: Option<String>,
    #[sip_header("WWW-Authenticate")]
    www: Option<String>,
    #[sip_header("Proxy-Authenticate")]
    proxy: Option<String>,
    #[sip_header("Retry-After")]
    retry_after: Option<u32>,
}

pub(crate) struct Caller {
    pub(crate) socket: UdpSocket,
}

impl Caller {
    pub(crate) fn call(&self, number: usize) -> io::Result<()> {
        let exchange = &EXCHANGES[number];
        self.send(
            number,
            "INVITE",
            &uri(exchange),
            &format!("<{}>", uri(exchange)),
        )
    }

    /// Reacts to what the B2BUA sends, until the socket fails.
    pub(crate) fn run(&self) -> io::Result<()> {
        let mut buffer = [0; 2048];
        loop {
            let (length, source) = self.socket.recv_from(&mut buffer)?;
            if let Some(message) = Message::read(&buffer[..length], source) {
                self.react(&message)?;
            }
        }
    }

    fn react(&self, message: &Message) -> io::Result<()> {
        let call_id = message.call_id();
        let number: Option<usize> = call_id.split('@').next().and_then(|id| id.parse().ok());
        let known = number.and_then(|number| Some((number, EXCHANGES.get(number)?)));
        let Some((number, exchange)) = known else {
            return Ok(());
        };
        let to = message.value("To").unwrap_or_default();
        match (&message.start, message.method()) {
            (Start::Request { .. }, "BYE") => {
                self.socket.send(&message.respond(&ByeDone, "", &[]))?;
            }
            (Start::Response(sip!(180)), "INVITE") if exchange.caller == Mood::Impatient => {
                let to = format!("<{}>", uri(exchange));
                self.send(number, "CANCEL", &uri(exchange), &to)?;
            }
            (Start::Response(sip!(2xx)), "INVITE") => {
                self.send(number, "ACK", &message.target(), &to)?;
                if exchange.caller == Mood::Brief {
                    self.send(number, "BYE", &message.target(), &to)?;
                }
            }
            (Start::Response(sip!(3xx | 4xx | 5xx | 6xx)), "INVITE") => {
                self.send(number, "ACK", &uri(exchange), &to)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn send(&self, number: usize, method: &str, uri: &str, to: &str) -> io::Result<()> {
        let here = self.socket.local_addr()?;
        let cseq = if method == "BYE" { 2 } else { 1 };
        let lines = [
            format!("{method} {uri} SIP/2.0"),
            format!("Via: SIP/2.0/UDP {here};rport;branch=z9hG4bK-{number}-{cseq}"),
            "Max-Forwards: 70".to_owned(),
            format!("From: <sip:caller@{here}>;tag={number}"),
            format!("To: {to}"),
            format!("Call-ID: {number}@{here}"),
            format!("CSeq: {cseq} {method}"),
            format!("Contact: <sip:caller@{here}>"),
            "Content-Length: 0\r\n\r\n".to_owned(),
        ];
        self.socket.send(lines.join("\r\n").as_bytes())?;
        Ok(())
    }
}

fn uri(exchange: &Exchange) -> String {
    format!("sip:{}@example.com", exchange.user)
}

pub(crate) struct Telephone {
    pub(crate) index: usize,
    pub(crate) socket: UdpSocket,
    pub(crate) invite: Option<Message>,
    pub(crate) steps: &'static [Step],
    /// The number of rungs, which the thread that watches the ladder counts.
    pub(crate) rungs: Arc<AtomicUsize>,
}

impl Telephone {
    /// Plays its part of each exchange, until the socket fails.
    pub(crate) fn run(&mut self) -> io::Result<()> {
        let mut buffer = [0; 2048];
        self.socket.set_read_timeout(Some(GLANCE))?;
        loop {
            match self.socket.recv_from(&mut buffer) {
                Ok((length, source)) => {
                    if let Some(message) = Message::read(&buffer[..length], source) {
                        self.react(message)?;
                    }
                }
                Err(error) if is_timeout(&error) => self.step()?,
                Err(error) => return Err(error),
            }
        }
    }

    fn react(&mut self, message: Message) -> io::Result<()> {
        if let Start::Response(_) = message.start {
            return Ok(());
        }
        match message.method() {
            // What is sent again has been dealt with.
            "INVITE"
                if self
                    .invite
                    .as_ref()
                    .is_some_and(|known| known.is_like(&message)) => {}
            "INVITE" => {
                let user =
                    |exchange: &&Exchange| message.uri().contains(&format!(":{}@", exchange.user));
                let exchange = EXCHANGES.iter().find(user);
                self.steps = exchange.map_or(&[], |exchange| exchange.callees[self.index]);
                self.invite = Some(message);
            }
            "CANCEL" => {
                if let Some(invite) = self.invite.take() {
                    self.steps = &[];
                    self.respond(&message, &CancelDone)?;
                    self.respond(&invite, &Played::new(sip!(487), self))?;
                }
            }
            "BYE" => self.respond(&message, &ByeDone)?,
            "ACK" => self.acknowledged()?,
            _ => {}
        }
        Ok(())
    }

    fn step(&mut self) -> io::Result<()> {
        let ([Step::Respond(rungs, code), rest @ ..], Some(invite)) = (self.steps, &self.invite)
        else {
            return Ok(());
        };
        if self.rungs.load(Ordering::Relaxed) < *rungs {
            return Ok(());
        }
        self.steps = rest;
        self.respond(invite, &Played::new(*code, self))
    }

    fn acknowledged(&mut self) -> io::Result<()> {
        match (self.steps, &self.invite) {
            ([Step::HangUp, rest @ ..], Some(invite)) => {
                self.steps = rest;
                self.hang_up(invite)
            }
            _ => Ok(()),
        }
    }

    fn respond(&self, request: &Message, response: &dyn SipResponse) -> io::Result<()> {
        let datagram = request.respond(response, &self.tag(), &[]);
        self.socket.send_to(&datagram, request.source)?;
        Ok(())
    }

    fn hang_up(&self, invite: &Message) -> io::Result<()> {
        let here = self.socket.local_addr()?;
        let lines = [
            format!("BYE {} SIP/2.0", invite.target()),
            format!(
                "Via: SIP/2.0/UDP {here};rport;branch=z9hG4bK-{}",
                invite.call_id()
            ),
            "Max-Forwards: 70".to_owned(),
            format!(
                "From: {};tag={}",
                invite.value("To").unwrap_or_default(),
                self.tag()
            ),
            format!("To: {}", invite.value("From").unwrap_or_default()),
            format!("Call-ID: {}", invite.call_id()),
            "CSeq: 1 BYE".to_owned(),
            "Content-Length: 0\r\n\r\n".to_owned(),
        ];
        self.socket
            .send_to(lines.join("\r\n").as_bytes(), invite.source)?;
        Ok(())
    }

    fn tag(&self) -> String {
        format!("telephone-{}", self.index + 1)
    }
}

impl Played {
    fn new(code: StatusCode, telephone: &Telephone) -> Self {
        let realm = format!("Digest realm=\"{}\", nonce=\"1\"", telephone.tag());
        let here = telephone.socket.local_addr();
        let contact = here.map(|here| format!("<sip:{}@{here}>", telephone.tag()));
        Self {
            code,
            contact: contact.ok().filter(|_| matches!(code, sip!(2xx))),
            www: matches!(code, sip!(401)).then(|| realm.clone()),
            proxy: matches!(code, sip!(407)).then_some(realm),
            retry_after: matches!(code, sip!(503)).then_some(10),
        }
    }
}

fn is_timeout(error: &io::Error) -> bool {
    use io::ErrorKind::{Interrupted, TimedOut, WouldBlock};
    matches!(error.kind(), WouldBlock | TimedOut | Interrupted)
}
