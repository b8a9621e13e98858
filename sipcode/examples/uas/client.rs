//! Client of the server: plays the exchanges, and checks the responses.

use std::{
    error::Error,
    net::{SocketAddr, UdpSocket},
    time::Duration,
};

use ezk_sip_types::{Headers, Name, msg::StatusLine};
use sipcode::{StatusCode, sip};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Plays every exchange and prints it as a ladder. Returns an error if one does not go as expected.
pub(crate) fn play(server: SocketAddr) -> Result<()> {
    let socket = UdpSocket::bind("127.0.0.1:0")?;
    socket.connect(server)?;
    socket.set_read_timeout(Some(Duration::from_secs(2)))?;
    let mut client = Client {
        socket,
        exchanges: 0,
    };
    for exchange in EXCHANGES {
        client.play(exchange)?;
    }
    client.make_noise()?;
    println!("\n{} exchanges, each as it should be", EXCHANGES.len() + 1);
    Ok(())
}

struct Exchange {
    title: &'static str,
    method: &'static str,
    user: &'static str,
    headers: &'static [&'static str],
    body: &'static str,
    /// Chooses what the caller does after a response.
    react: fn(StatusCode) -> Reaction,
    /// The codes of the expected responses.
    wanted: &'static [StatusCode],
    /// A header field of the last of them.
    header: Option<(&'static str, &'static str)>,
}

enum Reaction {
    Wait,
    Acknowledge,
    Cancel,
    Stop,
}

/// Reacts as the sender of an INVITE.
fn call(code: StatusCode) -> Reaction {
    match code {
        sip!(1xx) => Reaction::Wait,
        sip!(2xx | 3xx | 4xx | 5xx | 6xx) => Reaction::Acknowledge,
    }
}

/// Reacts as a caller who gives up as soon as the telephone rings. The 200 is the response to the
/// CANCEL.
fn give_up(code: StatusCode) -> Reaction {
    match code {
        sip!(180 | 183) => Reaction::Cancel,
        sip!(1xx | 200) => Reaction::Wait,
        _ => Reaction::Acknowledge,
    }
}

/// Reacts as the sender of a request other than INVITE.
fn ask(code: StatusCode) -> Reaction {
    match code {
        sip!(1xx) => Reaction::Wait,
        _ => Reaction::Stop,
    }
}

const EXCHANGES: &[Exchange] = &[
    Exchange {
        wanted: &[sip!(100), sip!(180), sip!(486)],
        react: call,
        ..Exchange::new("a call to a busy user", "INVITE", "alice")
    },
    Exchange {
        wanted: &[sip!(100), sip!(180), sip!(200), sip!(487)],
        react: give_up,
        ..Exchange::new("a call that the caller gives up", "INVITE", "bob")
    },
    Exchange {
        wanted: &[sip!(404)],
        react: call,
        ..Exchange::new("a call to nobody", "INVITE", "carol")
    },
    Exchange {
        headers: &["Contact: <sip:alice@127.0.0.1>", "Expires: 10"],
        wanted: &[sip!(423)],
        header: Some(("Min-Expires", "60")),
        ..Exchange::new("a registration with a short expiry", "REGISTER", "alice")
    },
    Exchange {
        headers: &["Contact: <sip:alice@127.0.0.1>", "Expires: 60"],
        wanted: &[sip!(200)],
        header: Some(("Contact", "<sip:alice@127.0.0.1>;expires=60")),
        ..Exchange::new("a registration with a long one", "REGISTER", "alice")
    },
    Exchange {
        wanted: &[sip!(401)],
        header: Some((
            "WWW-Authenticate",
            "Digest realm=\"uas\", nonce=\"1\", algorithm=MD5",
        )),
        ..Exchange::new("a registration without credentials", "REGISTER", "bob")
    },
    Exchange {
        headers: &["Authorization: Digest username=\"bob\""],
        wanted: &[sip!(403)],
        ..Exchange::new("a registration with wrong ones", "REGISTER", "bob")
    },
    Exchange {
        headers: &["Event: weather"],
        wanted: &[sip!(489)],
        ..Exchange::new(
            "a subscription to an unknown event package",
            "SUBSCRIBE",
            "alice",
        )
    },
    Exchange {
        wanted: &[sip!(200)],
        header: Some(("Accept", "application/sdp")),
        ..Exchange::new("a question for capabilities", "OPTIONS", "bob")
    },
    Exchange {
        wanted: &[sip!(486)],
        ..Exchange::new("the same of a busy user", "OPTIONS", "alice")
    },
    Exchange {
        wanted: &[sip!(405)],
        header: Some((
            "Allow",
            "INVITE, ACK, CANCEL, BYE, OPTIONS, REGISTER, SUBSCRIBE",
        )),
        ..Exchange::new("a known method that is not served", "MESSAGE", "alice")
    },
    Exchange {
        wanted: &[sip!(501)],
        ..Exchange::new("an unknown method", "DANCE", "alice")
    },
    Exchange {
        wanted: &[sip!(481)],
        ..Exchange::new("the end of a call that there is not", "BYE", "alice")
    },
    Exchange {
        headers: &["Content-Type: text/plain"],
        body: "hello",
        react: call,
        wanted: &[sip!(415)],
        header: Some(("Accept", "application/sdp")),
        ..Exchange::new("a body that the server cannot read", "INVITE", "alice")
    },
    Exchange {
        headers: &["Content-Type: application/sdp"],
        body: "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/AVP 8 101\r\n",
        react: call,
        wanted: &[sip!(100), sip!(180), sip!(486)],
        ..Exchange::new("an offer that a busy user could take", "INVITE", "alice")
    },
    Exchange {
        headers: &["Content-Type: application/sdp"],
        body: "v=0\r\nc=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/AVP 96\r\n",
        react: call,
        wanted: &[sip!(488)],
        header: Some((
            "Warning",
            "305 uas \"only the formats \\\"0 PCMU\\\" and \\\"8 PCMA\\\" are available\"",
        )),
        ..Exchange::new("an offer of an unknown format", "INVITE", "bob")
    },
    Exchange {
        headers: &["Content-Type: application/sdp"],
        body: "v=0\r\nc=IN IP6 ::1\r\nm=video 4000 RTP/AVP 31\r\n",
        react: call,
        wanted: &[sip!(488)],
        header: Some(("Warning", "301 uas \"only IP4 is available\"")),
        ..Exchange::new("an offer of video over another network", "INVITE", "bob")
    },
    Exchange {
        headers: &["Require: teleport"],
        react: call,
        wanted: &[sip!(420)],
        header: Some(("Unsupported", "teleport")),
        ..Exchange::new("an extension that nobody supports", "INVITE", "alice")
    },
    Exchange {
        headers: &["Content-Length: 500"],
        wanted: &[sip!(400)],
        ..Exchange::new("a request that is cut off", "OPTIONS", "alice")
    },
];

impl Exchange {
    const fn new(title: &'static str, method: &'static str, user: &'static str) -> Self {
        Self {
            title,
            method,
            user,
            headers: &[],
            body: "",
            react: ask,
            wanted: &[],
            header: None,
        }
    }
}

struct Client {
    socket: UdpSocket,
    exchanges: u32,
}

impl Client {
    fn play(&mut self, exchange: &Exchange) -> Result<()> {
        self.exchanges += 1;
        println!("\n{}", exchange.title);
        self.send(exchange, exchange.method, exchange.headers, exchange.body)?;
        let mut codes = Vec::new();
        let headers = loop {
            let (code, headers) = self.receive()?;
            println!("    <-- {:40} {}", code.to_string(), code.class());
            codes.push(code);
            match (exchange.react)(code) {
                Reaction::Wait => {}
                Reaction::Cancel => self.send(exchange, "CANCEL", &[], "")?,
                Reaction::Acknowledge => {
                    self.send(exchange, "ACK", &[], "")?;
                    break headers;
                }
                Reaction::Stop => break headers,
            }
        };
        if codes != exchange.wanted {
            return Err(format!("{codes:?} came instead of {:?}", exchange.wanted).into());
        }
        match exchange.header {
            None => Ok(()),
            Some((name, wanted)) => check_header(&headers, name, wanted),
        }
    }

    fn send(&self, exchange: &Exchange, method: &str, headers: &[&str], body: &str) -> Result<()> {
        println!("    --> {method}");
        let Self {
            socket,
            exchanges: number,
        } = self;
        let here = socket.local_addr()?;
        let user = exchange.user;
        let mut lines = vec![
            format!("{method} sip:{user}@{} SIP/2.0", socket.peer_addr()?),
            format!("Via: SIP/2.0/UDP {here};rport;branch=z9hG4bK-{number}"),
            "Max-Forwards: 70".to_owned(),
            format!("From: <sip:caller@{here}>;tag={number}"),
            format!("To: <sip:{user}@{}>", socket.peer_addr()?),
            format!("Call-ID: {number}@{here}"),
            format!("CSeq: {number} {method}"),
        ];
        lines.extend(headers.iter().map(|&header| header.to_owned()));
        if !headers
            .iter()
            .any(|header| header.starts_with("Content-Length"))
        {
            lines.push(format!("Content-Length: {}", body.len()));
        }
        let datagram = format!("{}\r\n\r\n{body}", lines.join("\r\n"));
        socket.send(datagram.as_bytes())?;
        Ok(())
    }

    /// Sends bytes that are not a SIP message, and expects no response (RFC 3261 §18.3, §8.2.6.2).
    fn make_noise(&self) -> Result<()> {
        println!("\nnoise\n    --> (bytes that are no request)");
        self.socket.send(b"\0\xFF\x17 is no request\r\n\r\n")?;
        self.socket
            .set_read_timeout(Some(Duration::from_millis(300)))?;
        match self.receive() {
            Err(_) => println!("    (silence)"),
            Ok((code, _)) => return Err(format!("{code} came instead of silence").into()),
        }
        Ok(())
    }

    fn receive(&self) -> Result<(StatusCode, Headers)> {
        let mut buffer = [0; 2048];
        let length = self.socket.recv(&mut buffer)?;
        let text = std::str::from_utf8(&buffer[..length])?;
        let (head, _) = text
            .split_once("\r\n\r\n")
            .ok_or("a response without an end")?;
        let mut lines = head.split("\r\n");
        let line = lines.next().unwrap_or_default();
        let line: StatusLine = line
            .parse()
            .map_err(|_| format!("no status line: {line}"))?;
        let code = StatusCode::from_u16(line.code.into_u16())?;
        if line.reason.as_deref() != code.reason_phrase() {
            return Err(format!("{:?} is not the phrase of {code}", line.reason).into());
        }
        let mut headers = Headers::new();
        for line in lines {
            let (name, value) = line.split_once(": ").ok_or("a header without a value")?;
            headers.insert(name, value);
        }
        Ok((code, headers))
    }
}

fn check_header(headers: &Headers, name: &'static str, wanted: &str) -> Result<()> {
    let found = headers
        .get_raw(&Name::from(name))
        .next()
        .map(ToString::to_string);
    println!(
        "        {name}: {}",
        found.as_deref().unwrap_or("(missing)")
    );
    match found {
        Some(found) if found == wanted => Ok(()),
        _ => Err(format!("{name} should be {wanted}").into()),
    }
}
