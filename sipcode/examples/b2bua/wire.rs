//! The two sockets, and the record of what goes over them.

use std::{
    io::{self, ErrorKind, Write as _},
    net::{SocketAddr, UdpSocket},
    sync::mpsc::{Receiver, Sender, sync_channel},
    thread,
};

use crate::message::Message;

const LONGEST_DATAGRAM: usize = 65_535;
/// The messages that can wait.
const LONGEST_QUEUE: usize = 10_000;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Near,
    Far,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Party {
    Caller,
    Callee(usize),
}

/// A message in the ladder.
pub(crate) struct Rung {
    pub(crate) party: Party,
    pub(crate) is_received: bool,
    /// The message up to its body.
    pub(crate) head: String,
}

pub(crate) struct Wire {
    near: UdpSocket,
    far: UdpSocket,
    pub(crate) near_address: SocketAddr,
    pub(crate) far_address: SocketAddr,
    ladder: Option<Sender<Rung>>,
}

impl Wire {
    pub(crate) fn new(
        near: UdpSocket,
        far: UdpSocket,
        ladder: Option<Sender<Rung>>,
    ) -> io::Result<Self> {
        Ok(Self {
            near_address: near.local_addr()?,
            far_address: far.local_addr()?,
            near,
            far,
            ladder,
        })
    }

    pub(crate) fn send(&self, party: Party, to: SocketAddr, datagram: &[u8]) {
        let text = String::from_utf8_lossy(datagram);
        let head = text.split("\r\n\r\n").next().unwrap_or_default();
        self.record(party, false, head);
        self.send_again(party, to, datagram);
    }

    /// Sends without a rung in the ladder.
    pub(crate) fn send_again(&self, party: Party, to: SocketAddr, datagram: &[u8]) {
        let socket = match party {
            Party::Caller => &self.near,
            Party::Callee(_) => &self.far,
        };
        // If the peer gave an unreachable address, log it and carry on, also where nobody reads the log.
        if let Err(error) = socket.send_to(datagram, to) {
            let _ = writeln!(io::stderr(), "{to}: {error}");
        }
    }

    pub(crate) fn record_received(&self, party: Party, message: &Message) {
        self.record(party, true, &message.line);
    }

    fn record(&self, party: Party, is_received: bool, head: &str) {
        let Some(ladder) = &self.ladder else {
            return;
        };
        // Without a reader the ladder is of no use, and the call goes on.
        let _ = ladder.send(Rung {
            party,
            is_received,
            head: head.to_owned(),
        });
    }

    /// Reads both sockets, each in a thread.
    pub(crate) fn listen(&self) -> io::Result<Receiver<io::Result<(Side, Message)>>> {
        let (sender, receiver) = sync_channel(LONGEST_QUEUE);
        for (side, socket) in [(Side::Near, &self.near), (Side::Far, &self.far)] {
            let socket = socket.try_clone()?;
            let sender = sender.clone();
            thread::spawn(move || {
                let mut buffer = vec![0; LONGEST_DATAGRAM];
                loop {
                    let read = read(&socket, &mut buffer).transpose();
                    let Some(read) = read else { continue };
                    let is_last = read.is_err();
                    let sent = sender.send(read.map(|message| (side, message)));
                    if is_last || sent.is_err() {
                        return;
                    }
                }
            });
        }
        Ok(receiver)
    }
}

/// Reads a datagram. Returns `None` for one that is not a message.
fn read(socket: &UdpSocket, buffer: &mut [u8]) -> io::Result<Option<Message>> {
    match socket.recv_from(buffer) {
        Ok((length, source)) => Ok(Message::read(&buffer[..length], source)),
        // `ConnectionRefused` is what Linux reports after a datagram to a closed port.
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::Interrupted | ErrorKind::ConnectionRefused
            ) =>
        {
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
