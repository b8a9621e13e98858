//! `#[sip_response]` on types of every shape, and what they send.

use std::{borrow::Cow, fmt::Write as _};

use sipcode::{SipResponse, StatusCode, sip, sip_response};

/// The head of a response as it goes on the wire.
fn head(response: &dyn SipResponse) -> String {
    let mut head = format!("{}\r\n", response.status_line());
    response.headers(&mut |name, value| write!(head, "{name}: {value}\r\n").unwrap());
    head
}

#[sip_response(486)]
struct Busy;

#[sip_response(403, reason = "Stale Date")]
struct Stale(#[expect(dead_code)] u8);

#[sip_response(BUSY_HERE, "Busy Here")]
struct Later<'a, T: ?Sized, U, const N: usize>
where
    T: 'a,
{
    #[sip_header("Retry-After")]
    after: &'a T,
    #[sip_header("X-Room")]
    rooms: Option<U>,
    #[expect(dead_code)]
    seats: [u8; N],
}

#[sip_response(transparent)]
struct Wrapped<T>(T);

#[sip_response(status = 0)]
struct Relayed(StatusCode);

#[sip_response(method = INVITE, role = uas)]
#[derive(Debug, thiserror::Error)]
enum InviteError {
    #[error("no such user")]
    #[sip_response(404)]
    NoSuchUser,
    #[sip_response(486, "Busy Here")]
    #[error("busy")]
    Busy,
    #[error("stale")]
    #[sipcode::sip_response(403, reason = "Stale Date")]
    Stale,
    #[error("challenge")]
    #[sip_response(401)]
    Challenge(#[sip_header("WWW-Authenticate")] String),
    #[error("proxy")]
    #[sip_response(407, allow(missing_headers))]
    ProxyChallenge,
    #[error(transparent)]
    #[sip_response(transparent)]
    Registrar(#[from] RegistrarError),
    #[error("upstream said {code}")]
    #[sip_response(status = code)]
    Upstream { code: StatusCode },
    #[cfg(any())]
    #[error("never")]
    #[sip_response(404)]
    Never,
    #[error("media")]
    #[sip_response(415)]
    Media {
        #[sip_header(each)]
        accept: Vec<&'static str>,
        #[sip_header("Retry-After")]
        after: Option<u32>,
        #[cfg(any())]
        #[sip_header("X-Never")]
        never: u8,
    },
}

// The derives may stand before the attribute.
#[derive(Debug, thiserror::Error)]
#[sip_response(method = REGISTER, role = registrar)]
enum RegistrarError {
    #[error("too brief")]
    #[sip_response(423)]
    TooBrief { min_expires: u32 },
    #[error("obsolete")]
    #[sip_response(409, allow(obsolete))]
    Conflict,
    #[error("private")]
    #[sip_response(452, allow(unregistered))]
    Private,
}

#[sip_response(405)]
#[derive(Clone)]
struct Raw<'a, T: Clone = u8> {
    r#allow: Cow<'a, str>,
    #[sip_header("X-Type")]
    r#type: T,
}

#[sip_response]
#[repr(u8)]
enum Numbered {
    #[sip_response(486)]
    Busy = 7,
    #[sip_response(600)]
    Self_ = 9,
}

#[sip_response(method = "X-CUSTOM")]
enum Recursive {
    #[sip_response(404)]
    End,
    #[sip_response(transparent)]
    Again(Box<Recursive>),
}

#[sip_response]
enum Tree<T> {
    #[sip_response(486)]
    Leaf(#[sip_header("X-Leaf")] T),
    #[sip_response(transparent)]
    Sub(Box<Tree<T>>),
    #[sip_response(transparent)]
    Other(other::Tree<T>),
}

mod other {
    #[sipcode::sip_response(480)]
    pub(super) struct Tree<T>(#[sip_header("X-Other")] pub(super) T);
}

#[sip_response]
enum Nothing {}

#[test]
fn each_shape_answers() {
    assert_eq!(head(&Busy), "SIP/2.0 486 Busy Here\r\n");
    assert_eq!(head(&Stale(0)), "SIP/2.0 403 Stale Date\r\n");
    assert_eq!(head(&Wrapped(Busy)), "SIP/2.0 486 Busy Here\r\n");
    assert_eq!(
        head(&Wrapped(Wrapped(sip!(404).status_line()))),
        "SIP/2.0 404 Not Found\r\n"
    );
    let later = Later {
        after: "5",
        rooms: Some('b'),
        seats: [0; 3],
    };
    assert_eq!(
        head(&later),
        "SIP/2.0 486 Busy Here\r\nRetry-After: 5\r\nX-Room: b\r\n"
    );
    let raw = Raw {
        r#allow: "INVITE".into(),
        r#type: 'a',
    };
    assert_eq!(
        head(&raw),
        "SIP/2.0 405 Method Not Allowed\r\nAllow: INVITE\r\nX-Type: a\r\n"
    );
    assert_eq!(head(&Numbered::Busy), "SIP/2.0 486 Busy Here\r\n");
    assert_eq!(head(&Numbered::Self_), "SIP/2.0 600 Busy Everywhere\r\n");
    let again = Recursive::Again(Box::new(Recursive::End));
    assert_eq!(head(&again), "SIP/2.0 404 Not Found\r\n");
    let tree = |leaf| Tree::Sub(Box::new(leaf));
    assert_eq!(
        head(&tree(Tree::Leaf(1))),
        "SIP/2.0 486 Busy Here\r\nX-Leaf: 1\r\n"
    );
    assert_eq!(
        head(&tree(Tree::Other(other::Tree(2)))),
        "SIP/2.0 480 Temporarily Unavailable\r\nX-Other: 2\r\n"
    );
    let unknown = Relayed(StatusCode::from_u16(477).unwrap());
    assert_eq!(head(&unknown), "SIP/2.0 477 \r\n");
    assert_eq!(None::<Nothing>.map(|nothing| nothing.status_code()), None);
}

#[test]
fn each_variant_answers() {
    let registrar = |error| head(&InviteError::Registrar(error));
    for (sent, wanted) in [
        (head(&InviteError::NoSuchUser), "404 Not Found\r\n"),
        (head(&InviteError::Busy), "486 Busy Here\r\n"),
        (head(&InviteError::Stale), "403 Stale Date\r\n"),
        (
            head(&InviteError::Challenge("Digest realm=\"a\"".to_owned())),
            "401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"a\"\r\n",
        ),
        (
            head(&InviteError::ProxyChallenge),
            "407 Proxy Authentication Required\r\n",
        ),
        (
            registrar(RegistrarError::TooBrief { min_expires: 60 }),
            "423 Interval Too Brief\r\nMin-Expires: 60\r\n",
        ),
        (registrar(RegistrarError::Conflict), "409 Conflict\r\n"),
        (registrar(RegistrarError::Private), "452 \r\n"),
        (
            head(&InviteError::Upstream { code: sip!(503) }),
            "503 Service Unavailable\r\n",
        ),
        (
            head(&InviteError::Media {
                accept: vec!["application/sdp", "text/plain"],
                after: Some(3),
            }),
            "415 Unsupported Media Type\r\nAccept: application/sdp\r\nAccept: text/plain\r\nRetry-After: 3\r\n",
        ),
        (
            head(&InviteError::Media {
                accept: Vec::new(),
                after: None,
            }),
            "415 Unsupported Media Type\r\n",
        ),
    ] {
        assert_eq!(sent, format!("SIP/2.0 {wanted}"));
    }
}

#[test]
fn pointers_answer_for_what_they_point_at() {
    let busy: Box<dyn SipResponse> = Box::new(InviteError::Registrar(RegistrarError::TooBrief {
        min_expires: 9,
    }));
    let wanted = "SIP/2.0 423 Interval Too Brief\r\nMin-Expires: 9\r\n";
    assert_eq!(head(&busy), wanted);
    assert_eq!(head(&&busy), wanted);
    assert_eq!(head(&*busy), wanted);
    assert_eq!(head(&Box::new(Wrapped(&busy))), wanted);
    let result: Result<&Box<dyn SipResponse>, Busy> = Ok(&busy);
    assert_eq!(head(&result), wanted);
    assert_eq!(head(&sip!(200).status_line()), "SIP/2.0 200 OK\r\n");
}

#[sip_response(400)]
struct Injected {
    #[sip_header("X-Text")]
    text: &'static str,
    #[sip_header("X-Many")]
    many: Vec<char>,
}

struct Evil;

impl SipResponse for Evil {
    fn status_code(&self) -> StatusCode {
        sip!(486)
    }

    fn reason_phrase(&self) -> &'static str {
        "Busy\r\nEvil: 1"
    }

    fn headers(&self, each: &mut dyn FnMut(&str, &dyn std::fmt::Display)) {
        each("X-Text", &"a\r\nEvil: 1");
        each("X-Evil: 1\r\nX", &"b");
        each("", &"c");
    }
}

#[test]
fn nothing_that_is_sent_ends_its_line() {
    for text in [
        "a\r\nEvil: 1",
        "a\nEvil: 1",
        "a\rEvil: 1",
        "a\0Evil",
        "a\r\n",
        "a",
    ] {
        let many = vec!['a', '\r', 'b', '\n'];
        let sent = head(&Injected { text, many });
        assert_eq!(
            sent,
            "SIP/2.0 400 Bad Request\r\nX-Text: a\r\nX-Many: a\r\nX-Many: \r\nX-Many: b\r\nX-Many: \r\n"
        );
    }
    assert!(head(&Evil).starts_with("SIP/2.0 486 Busy\r\nX-Text: a\r\n"));
    assert_eq!(head(&Wrapped(Evil)), "SIP/2.0 486 Busy\r\nX-Text: a\r\n");
    assert_eq!(Wrapped(Evil).reason_phrase(), "Busy");
    assert_eq!(Evil.header_lines(), [("X-Text".to_owned(), "a".to_owned())]);
}

#[test]
fn each_code_with_a_must_sends_the_line() {
    macro_rules! sent {
        ($($code:literal $header:literal,)+) => {
            [$({
                #[sip_response($code)]
                struct Response(#[sip_header($header)] u8);
                ($code, $header, head(&Response(7)))
            }),+]
        };
    }
    let sent = sent! {
        199 "Reason", 204 "Expires", 401 "WWW-Authenticate", 405 "Allow", 407 "Proxy-Authenticate",
        415 "Accept", 420 "Unsupported", 421 "Require", 422 "Min-SE", 423 "Min-Expires",
        424 "Geolocation-Error", 425 "AlertMsg-Error", 469 "Recv-Info", 494 "Security-Server",
    };
    let must = |code: &StatusCode| code.required_headers().any(|rule| rule.method.is_none());
    let codes: Vec<_> = StatusCode::registered().filter(must).collect();
    assert_eq!(sent.each_ref().map(|(code, ..)| *code).as_slice(), codes);
    for (code, header, sent) in sent {
        assert!(
            sent.starts_with(&format!("SIP/2.0 {code} "))
                && sent.ends_with(&format!("\r\n{header}: 7\r\n")),
            "{sent}"
        );
    }
}

#[test]
fn a_result_has_the_phrase_of_what_it_holds() {
    let phrase = |result: Result<Busy, Stale>| result.reason_phrase().to_owned();
    assert_eq!(phrase(Ok(Busy)), "Busy Here");
    assert_eq!(phrase(Err(Stale(0))), "Stale Date");
}
