//! The B2BUA between a caller and one telephone, over real sockets.

use std::{net::UdpSocket, thread, time::Duration};

use crate::{server::serve, wire::Wire};

const INVITE: &str = "INVITE sip:bob@example.com SIP/2.0";
const ACK: &str = "ACK sip:bob@example.com SIP/2.0";

/// Of a client that knows RFC 2543 only: without a branch.
const OLD: &str = "Via: SIP/2.0/UDP client.example.com;rport";

struct Call {
    caller: UdpSocket,
    telephone: UdpSocket,
}

impl Call {
    fn new(most_calls: usize) -> Self {
        let [near, far, caller, telephone] =
            [(); 4].map(|()| UdpSocket::bind("127.0.0.1:0").unwrap());
        for socket in [&caller, &telephone] {
            socket
                .set_read_timeout(Some(Duration::from_millis(1200)))
                .unwrap();
        }
        caller.connect(near.local_addr().unwrap()).unwrap();
        telephone.connect(far.local_addr().unwrap()).unwrap();
        let callees = vec![telephone.local_addr().unwrap()];
        thread::spawn(move || serve(Wire::new(near, far, None).unwrap(), callees, most_calls));
        Self { caller, telephone }
    }

    /// Sends a request of the caller.
    fn send(&self, line: &str, via: &str, to: &str, cseq: u32) {
        let (method, _) = line.split_once(' ').unwrap();
        let lines = [
            line,
            via,
            "From: <sip:caller@example.com>;tag=1",
            to,
            "Call-ID: 1@example.com",
            &format!("CSeq: {cseq} {method}\r\n\r\n"),
        ];
        self.caller.send(lines.join("\r\n").as_bytes()).unwrap();
    }

    /// Sends the response of the telephone to a request.
    fn respond(&self, status: &str, request: &str) {
        let lines = request
            .split("\r\n")
            .skip(1)
            .filter(|line| !line.is_empty());
        let lines: Vec<_> = [status].into_iter().chain(lines).collect();
        self.telephone
            .send(format!("{}\r\n\r\n", lines.join("\r\n")).as_bytes())
            .unwrap();
    }
}

/// Receives a message, which begins with this.
fn expect(socket: &UdpSocket, line: &str) -> String {
    let message = receive(socket).unwrap_or_default();
    assert!(message.starts_with(line), "{message:?} instead of {line}");
    message
}

fn expect_silence(socket: &UdpSocket) {
    assert_eq!(receive(socket), None);
}

fn receive(socket: &UdpSocket) -> Option<String> {
    let mut buffer = [0; 2048];
    let length = socket.recv(&mut buffer).ok()?;
    Some(String::from_utf8(buffer[..length].to_vec()).unwrap())
}

const TO: &str = "To: <sip:bob@example.com>";

#[test]
fn without_a_branch_the_header_fields_identify_a_call() {
    let call = Call::new(10);
    call.send(INVITE, OLD, TO, 1);
    expect(&call.caller, "SIP/2.0 100 ");
    let invite = expect(&call.telephone, "INVITE ");
    call.respond("SIP/2.0 180 Ringing", &invite);
    expect(&call.caller, "SIP/2.0 180 ");
    call.send(INVITE, OLD, TO, 1);
    expect(&call.caller, "SIP/2.0 180 ");
    call.send(INVITE, OLD, TO, 2);
    expect(&call.caller, "SIP/2.0 482 ");
    call.send(&INVITE.replace("bob", "alice"), OLD, TO, 1);
    expect(&call.caller, "SIP/2.0 482 ");
    call.send(&INVITE.replace("INVITE", "CANCEL"), OLD, TO, 2);
    expect(&call.caller, "SIP/2.0 481 ");
    call.send(&INVITE.replace("INVITE", "CANCEL"), OLD, TO, 1);
    expect(&call.caller, "SIP/2.0 200 ");
    expect(&call.caller, "SIP/2.0 487 ");
    expect(&call.telephone, "CANCEL ");
}

#[test]
fn only_its_own_ack_ends_the_retransmission_of_a_failure() {
    let call = Call::new(10);
    call.send(INVITE, OLD, TO, 1);
    expect(&call.caller, "SIP/2.0 100 ");
    let invite = expect(&call.telephone, "INVITE ");
    call.respond("SIP/2.0 486 Busy Here", &invite);
    let busy = expect(&call.caller, "SIP/2.0 486 ");
    let to = busy
        .split("\r\n")
        .find(|line| line.starts_with("To: "))
        .unwrap();
    call.send(ACK, OLD, to, 2);
    call.send(ACK, OLD, TO, 1);
    expect(&call.caller, "SIP/2.0 486 ");
    call.send(ACK, OLD, to, 1);
    expect_silence(&call.caller);
}

#[test]
fn a_request_without_a_response_is_sent_again() {
    let call = Call::new(10);
    call.send(INVITE, OLD, TO, 1);
    let invite = expect(&call.telephone, "INVITE ");
    assert_eq!(expect(&call.telephone, "INVITE "), invite);
    call.respond("SIP/2.0 180 Ringing", &invite);
    expect_silence(&call.telephone);
}

#[test]
fn beyond_the_limit_a_new_call_gets_503() {
    let call = Call::new(0);
    call.send(INVITE, OLD, TO, 1);
    let refusal = expect(&call.caller, "SIP/2.0 503 ");
    assert!(refusal.contains("\r\nRetry-After: 10\r\n"), "{refusal}");
    call.send(ACK, OLD, TO, 1);
    expect_silence(&call.telephone);
}

#[test]
fn what_is_no_request_gets_no_response() {
    let call = Call::new(10);
    for line in ["SIP/2.0 200 SIP/2.0", "INV@ITE sip:bob@example.com SIP/2.0"] {
        call.send(line, OLD, TO, 1);
    }
    call.send(
        INVITE,
        OLD,
        "To: <sip:bob@example.com>\r\nt: <sip:alice@example.com>",
        1,
    );
    expect_silence(&call.caller);
    expect_silence(&call.telephone);
}
