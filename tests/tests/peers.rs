//! Every registered code goes through each peer and back, by its number.

use sipcode::{StatusCode, sip};

fn assert_round_trip(through: impl Fn(u16) -> u16) {
    for code in StatusCode::registered() {
        assert_eq!(through(code.as_u16()), code.as_u16());
        assert_eq!(StatusCode::from_u16(through(code.as_u16())), Ok(code));
    }
}

#[test]
fn ezk() {
    use ezk_sip_types::{StatusCode as Peer, msg::StatusLine};

    assert_eq!(Peer::from(sip!(486u16)), Peer::BUSY_HERE);
    assert_round_trip(|number| Peer::from(number).into_u16());
    for code in StatusCode::registered() {
        let reason = code.reason_phrase().map(Into::into);
        let line = StatusLine {
            code: code.as_u16().into(),
            reason,
        };
        assert_eq!(line.to_string(), format!("SIP/2.0 {code}"));
    }
}

#[test]
fn rsip() {
    use rsip::StatusCode as Peer;

    assert_eq!(Peer::from(sip!(486u16)), Peer::BusyHere);
    assert_round_trip(|number| Peer::from(number).code());
    // It takes 201 for 202.
    assert_ne!(Peer::from(sip!(202u16, allow(deprecated))), Peer::Accepted);
}

#[test]
fn rsipstack() {
    use rsipstack::sip::StatusCode as Peer;

    assert_eq!(Peer::from(sip!(486u16)), Peer::BusyHere);
    assert_round_trip(|number| Peer::from(number).code());
}

#[test]
fn rvoip() {
    use rvoip_sip_core::StatusCode as Peer;

    assert_eq!(Peer::from_u16(sip!(486u16)).unwrap(), Peer::BusyHere);
    assert_round_trip(|number| Peer::from_u16(number).unwrap().as_u16());
}

#[test]
fn sipx() {
    use sipx_sip::StatusCode as Peer;

    assert_round_trip(|number| Peer::new(number).unwrap().code());
}
