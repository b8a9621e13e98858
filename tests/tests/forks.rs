//! Which of the responses to a forked request a proxy forwards (RFC 3261 §16.7 item 6).

use proptest::prelude::*;
use sipcode::{Class, StatusCode, sip};

fn code(number: u16) -> StatusCode {
    StatusCode::from_u16(number).unwrap()
}

fn best(numbers: &[u16]) -> Option<u16> {
    StatusCode::best(numbers.iter().copied().map(code)).map(StatusCode::as_u16)
}

#[test]
fn the_best_is_what_the_rfc_says() {
    for (received, forwarded) in [
        (&[][..], None),
        (&[100, 180, 199], None),
        (&[404], Some(404)),
        // The RFC's own example.
        (&[503, 407, 501, 404], Some(407)),
        // A 6xx before all that has waited.
        (&[302, 401, 600, 500], Some(600)),
        (&[603, 600], Some(603)),
        // The lowest class.
        (&[500, 486, 302], Some(302)),
        (&[503, 486], Some(486)),
        (&[302, 300], Some(302)),
        // What helps to send the request again.
        (&[404, 486, 484], Some(484)),
        (&[400, 420, 401], Some(420)),
        (&[499, 415], Some(415)),
        (&[407, 401], Some(407)),
        (&[404, 486], Some(404)),
        // A 503 last.
        (&[503, 500], Some(500)),
        (&[503, 599, 500], Some(599)),
        (&[503, 503], Some(503)),
        // A 2xx never waits.
        (&[603, 200, 302], Some(200)),
        (&[180, 202, 200], Some(202)),
        (&[180, 486], Some(486)),
    ] {
        assert_eq!(best(received), forwarded, "{received:?}");
    }
}

#[test]
fn only_a_503_is_forwarded_as_another() {
    const FORWARDED: StatusCode = StatusCode::SERVICE_UNAVAILABLE.forwarded_as();
    assert_eq!(FORWARDED, sip!(500));
    for number in (100..=699).filter(|number| *number != 503) {
        assert_eq!(code(number).forwarded_as(), number);
    }
}

/// The rules once more, as a chain of searches instead of ranks.
fn by_the_text(codes: &[StatusCode]) -> Option<StatusCode> {
    let first =
        |is_it: &dyn Fn(StatusCode) -> bool| codes.iter().copied().find(|code| is_it(*code));
    let of = |class| move |code: StatusCode| code.class() == class;
    first(&of(Class::Success))
        .or_else(|| first(&of(Class::GlobalFailure)))
        .or_else(|| first(&of(Class::Redirection)))
        .or_else(|| first(&|code| matches!(code, sip!(401 | 407 | 415 | 420 | 484))))
        .or_else(|| first(&of(Class::ClientError)))
        .or_else(|| first(&|code| code.is_server_error() && code != 503))
        .or_else(|| first(&of(Class::ServerError)))
}

proptest! {
    #[test]
    fn the_best_is_one_of_those_received(
        numbers in prop::collection::vec(
            prop_oneof![100..700_u16, prop::sample::select(vec![401, 404, 407, 484, 500, 503])],
            0..8,
        ),
    ) {
        let codes: Vec<_> = numbers.iter().copied().map(code).collect();
        prop_assert_eq!(StatusCode::best(codes.iter().copied()), by_the_text(&codes));
    }
}
