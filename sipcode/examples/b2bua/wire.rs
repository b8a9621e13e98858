//! The two sockets, and the record of what goes over them.

use std::{
    io::{self, ErrorKind, Write as _},
    net::{SocketAddr, UdpSocket},
    sync::mpsc::{Receiver, Sender, sync_channel},
    thread,
};

use crate::message::Message;

const LONGEST_DATAGRAM: usize = 65_535;
/// The datagrams that can wait.
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

/// What came, and from where.
pub(crate) type Datagram = (Side, Vec<u8>, SocketAddr);

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

    /// Reads both sockets, each in a thread that does nothing else, since the buffer of a socket has
    /// room for some hundred datagrams.
    pub(crate) fn listen(&self) -> io::Result<Receiver<io::Result<Datagram>>> {
        let (sender, receiver) = sync_channel(LONGEST_QUEUE);
        for (side, socket) in [(Side::Near, &self.near), (Side::Far, &self.far)] {
            let socket = socket.try_clone()?;
            let sender = sender.clone();
            thread::spawn(move || {
                let mut buffer = vec![0; LONGEST_DATAGRAM];
                loop {
                    let datagram = match socket.recv_from(&mut buffer) {
                        Ok((length, source)) => Ok((side, buffer[..length].to_vec(), source)),
                        // What Linux reports after a datagram to a closed port.
                        Err(error) if error.kind() == ErrorKind::ConnectionRefused => continue,
                        Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                        Err(error) => Err(error),
                    };
                    let is_last = datagram.is_err();
                    if sender.send(datagram).is_err() || is_last {
                        return;
                    }
                }
            });
        }
        Ok(receiver)
    }
}
