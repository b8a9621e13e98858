//! What a type declares is what it sends: each header, in order, a line for each value, and the body.

use std::{
    collections::{BTreeSet, VecDeque},
    fmt::Display,
};

use proptest::prelude::*;
use sipcode::{SipResponse, StatusCode, sip_response};

/// A user's own collection, of which only a reference can be iterated.
struct Own(Vec<String>);

impl<'a> IntoIterator for &'a Own {
    type Item = &'a str;
    type IntoIter = std::iter::Map<std::slice::Iter<'a, String>, fn(&'a String) -> &'a str>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(String::as_str)
    }
}

#[sip_response(500, reason = why)]
struct Everything<'a, C, B> {
    why: &'a str,
    #[sip_header]
    retry_after: u32,
    #[sip_header("X-Optional")]
    optional: Option<&'a str>,
    #[sip_header]
    supported: Vec<String>,
    #[sip_header(skip)]
    server: &'a str,
    #[sip_header("X-Slice")]
    slice: &'a [&'a str],
    #[sip_header("X-Array")]
    array: [u8; 2],
    #[sip_header("X-Reference")]
    reference: &'a Vec<char>,
    #[sip_body("application/sdp")]
    body: B,
    #[sip_header("X-Set", each)]
    set: BTreeSet<u8>,
    #[sip_header("X-Queue", each)]
    queue: Option<VecDeque<String>>,
    #[sip_header("X-Own", each)]
    own: &'a Own,
    #[sip_header("X-Generic", each)]
    generic: C,
    #[sip_header]
    warning: Option<Vec<u8>>,
}

fn line(name: &str, value: impl Display) -> (String, String) {
    let value = value.to_string();
    let end = value.find(['\r', '\n', '\0']).unwrap_or(value.len());
    (name.to_owned(), value[..end].to_owned())
}

fn lines<T: Display>(name: &str, values: impl IntoIterator<Item = T>) -> Vec<(String, String)> {
    values.into_iter().map(|value| line(name, value)).collect()
}

proptest! {
    #[test]
    fn each_value_is_a_line_in_the_order_of_the_fields(
        why in "\\PC{0,9}|.{0,9}",
        retry_after in any::<u32>(),
        optional in proptest::option::of(".{0,5}"),
        texts in proptest::collection::vec("[a-z\r\n\0]{0,5}", 0..4),
        chars in proptest::collection::vec(any::<char>(), 0..4),
        array in any::<[u8; 2]>(),
        set in proptest::collection::btree_set(any::<u8>(), 0..4),
        has_queue in any::<bool>(),
        warning in proptest::option::of(proptest::collection::vec(any::<u8>(), 0..3)),
        body in proptest::collection::vec(any::<u8>(), 0..9),
    ) {
        let borrowed: Vec<&str> = texts.iter().map(String::as_str).collect();
        let own = Own(texts.clone());
        let queue: Option<VecDeque<String>> = has_queue.then(|| texts.iter().cloned().collect());
        let response = Everything {
            why: &why,
            retry_after,
            optional: optional.as_deref(),
            supported: texts.clone(),
            server: "not sent",
            slice: &borrowed,
            array,
            reference: &chars,
            body: &body,
            set: set.clone(),
            queue: queue.clone(),
            own: &own,
            generic: chars.clone(),
            warning: warning.clone(),
        };
        let mut wanted = vec![line("Retry-After", retry_after)];
        wanted.extend(lines("X-Optional", &optional));
        wanted.extend(lines("Supported", &texts));
        wanted.extend(lines("X-Slice", &texts));
        wanted.extend(lines("X-Array", array));
        wanted.extend(lines("X-Reference", &chars));
        wanted.push(line("Content-Type", "application/sdp"));
        wanted.extend(lines("X-Set", &set));
        wanted.extend(lines("X-Queue", queue.iter().flatten()));
        wanted.extend(lines("X-Own", &texts));
        wanted.extend(lines("X-Generic", &chars));
        wanted.extend(lines("Warning", warning.iter().flatten()));
        prop_assert_eq!(response.header_lines(), wanted);
        prop_assert_eq!(response.body(), &body);

        let mut head = response.status_line().to_string();
        response.headers(&mut |name, value| head.extend([name.to_owned(), value.to_string()]));
        prop_assert!(!head.contains(['\r', '\n', '\0']), "{head:?}");
        prop_assert!(why.starts_with(response.reason_phrase()));
        prop_assert_eq!(response.server, "not sent");
    }
}

#[sip_response]
enum Answer<R> {
    #[sip_response(200)]
    Offered {
        #[sip_body("application/sdp")]
        sdp: Option<String>,
    },
    #[sip_response(183)]
    Early {
        #[sip_body("text/plain; charset=utf-8")]
        text: &'static str,
        #[sip_header("X-After")]
        after: u8,
    },
    #[sip_response(status = code, reason = reason)]
    Upstream { code: StatusCode, reason: R },
    #[sip_response(486, reason = 0)]
    Busy(String),
    #[sip_response(480)]
    Cut {
        #[cfg(any())]
        #[sip_body("text/plain")]
        never: String,
        #[cfg(not(any()))]
        #[sip_body("text/html")]
        always: Vec<u8>,
    },
}

fn body_of<R: AsRef<str>>(answer: &Answer<R>) -> (Vec<(String, String)>, &[u8]) {
    (answer.header_lines(), answer.body())
}

#[sip_response]
enum Conditional {
    #[sip_response(423)]
    TooBrief {
        #[cfg(any())]
        min_expires: u8,
        #[cfg(not(any()))]
        min_expires: &'static str,
    },
    #[cfg(any())]
    #[sip_response(423)]
    Never {
        #[cfg(any())]
        min_expires: u8,
    },
}

#[sip_response(423)]
struct TooBrief {
    #[cfg(not(any()))]
    min_expires: u8,
    #[cfg(any())]
    min_expires: &'static str,
}

#[test]
fn of_two_fields_of_a_name_the_one_that_is_there_is_sent() {
    let variant = Conditional::TooBrief { min_expires: "60" };
    assert_eq!(variant.header_lines(), [line("Min-Expires", 60)]);
    let whole = TooBrief { min_expires: 60 };
    assert_eq!(whole.header_lines(), [line("Min-Expires", 60)]);
}

#[test]
fn a_body_has_its_type_in_its_place() {
    let offered = |sdp: Option<&str>| Answer::<String>::Offered {
        sdp: sdp.map(str::to_owned),
    };
    let sdp = vec![line("Content-Type", "application/sdp")];
    assert_eq!(body_of(&offered(Some("v=0"))), (sdp, &b"v=0"[..]));
    assert_eq!(body_of(&offered(None)), (vec![], &b""[..]));
    let early = Answer::<String>::Early {
        text: "hello",
        after: 1,
    };
    let lines = vec![
        line("Content-Type", "text/plain; charset=utf-8"),
        line("X-After", 1),
    ];
    assert_eq!(body_of(&early), (lines, &b"hello"[..]));
    let cut = Answer::<String>::Cut {
        always: b"<p>".to_vec(),
    };
    let html = vec![line("Content-Type", "text/html")];
    assert_eq!(body_of(&cut), (html, &b"<p>"[..]));
}

#[test]
fn a_phrase_of_a_field_ends_at_what_it_cannot_hold() {
    for (why, wanted) in [
        ("Not today", "Not today"),
        ("", ""),
        ("a\r\nEvil: 1", "a"),
        ("say \"no\"", "say "),
        ("50%25 off", "50%25 off"),
        ("50% off", "50"),
        ("Überlastet", "Überlastet"),
    ] {
        let busy = Answer::<String>::Busy(why.to_owned());
        assert_eq!(busy.reason_phrase(), wanted);
        let upstream = Answer::Upstream {
            code: StatusCode::from_u16(499).unwrap(),
            reason: why,
        };
        assert_eq!(
            upstream.status_line().to_string(),
            format!("SIP/2.0 499 {wanted}")
        );
    }
}

#[sip_response(transparent)]
struct Around<R>(R);

#[test]
fn a_body_comes_through_what_is_transparent() {
    let early = || Answer::<String>::Early {
        text: "hello",
        after: 1,
    };
    let whole: Result<Around<Answer<String>>, Box<dyn SipResponse>> = Ok(Around(early()));
    assert_eq!(whole.body(), b"hello");
    let whole: Result<Answer<String>, Box<dyn SipResponse>> = Err(Box::new(early()));
    assert_eq!(Around(&whole).body(), b"hello");
    assert_eq!(Around(&whole).header_lines(), early().header_lines());
}
