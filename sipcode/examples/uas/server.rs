//! The socket and the clock of the server.

use std::{
    io::{self, ErrorKind, Write as _},
    net::{SocketAddr, UdpSocket},
    sync::mpsc::{RecvTimeoutError, SyncSender, sync_channel},
    thread,
    time::{Duration, Instant},
};

use crate::transactions::Transactions;

/// Enough for 3,000 requests a second, each of which is known for 32 seconds; about 90 MB.
const MOST_TRANSACTIONS: usize = 100_000;
/// The datagrams that can wait, more than the buffer of a socket has room for.
const LONGEST_QUEUE: usize = 10_000;
const LONGEST_DATAGRAM: usize = 65_535;
const LONGEST_WAIT: Duration = Duration::from_secs(60);

/// Serves until the socket fails.
pub(crate) fn serve(socket: &UdpSocket) -> io::Result<()> {
    let (queue, received) = sync_channel(LONGEST_QUEUE);
    let reader = socket.try_clone()?;
    thread::spawn(move || read(&reader, &queue));
    let mut transactions = Transactions::new(MOST_TRANSACTIONS);
    loop {
        let next = transactions.next_timer();
        let wait = next.map_or(LONGEST_WAIT, |at| {
            at.saturating_duration_since(Instant::now())
        });
        match received.recv_timeout(wait) {
            Ok(received) => {
                let (datagram, source) = received?;
                transactions.receive(&datagram, source, Instant::now());
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
        transactions.fire_timers(Instant::now());
        for datagram in transactions.take() {
            // If the client gave an unreachable address, log it and carry on, also where nobody reads
            // the log.
            if let Err(error) = socket.send_to(&datagram.bytes, datagram.to) {
                let _ = writeln!(io::stderr(), "{}: {error}", datagram.to);
            }
        }
    }
}

type Received = io::Result<(Vec<u8>, SocketAddr)>;

/// Reads until the socket fails, or nobody wants what it reads.
fn read(socket: &UdpSocket, queue: &SyncSender<Received>) {
    let mut buffer = vec![0; LONGEST_DATAGRAM];
    loop {
        let received = match socket.recv_from(&mut buffer) {
            Ok((length, source)) => Ok((buffer[..length].to_vec(), source)),
            // What Linux reports after a datagram to a closed port.
            Err(error) if error.kind() == ErrorKind::ConnectionRefused => continue,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => Err(error),
        };
        let is_last = received.is_err();
        if queue.send(received).is_err() || is_last {
            return;
        }
    }
}
