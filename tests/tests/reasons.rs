//! The values of a Reason header field on the way out and back.

use proptest::prelude::*;
use sipcode::{
    InvalidReason, IsupLocation, Q850Cause, Reason, ReasonProtocol, Reasons, SipResponse,
    StatusCode, sip, sip_response,
};

fn parsed(value: &str) -> Reason<String> {
    value
        .parse()
        .unwrap_or_else(|error| panic!("{value:?}: {error}"))
}

/// IANA's Reason Protocols of 2026-08-17.
const PROTOCOLS: &[(&str, ReasonProtocol<&str>)] = &[
    ("SIP", ReasonProtocol::Sip),
    ("Q.850", ReasonProtocol::Q850),
    ("Preemption", ReasonProtocol::Preemption),
    ("EMM", ReasonProtocol::Emm),
    ("ESM", ReasonProtocol::Esm),
    ("S1AP-RNL", ReasonProtocol::S1apRnl),
    ("S1AP-TL", ReasonProtocol::S1apTl),
    ("S1AP-NAS", ReasonProtocol::S1apNas),
    ("S1AP-MISC", ReasonProtocol::S1apMisc),
    ("S1AP-PROT", ReasonProtocol::S1apProt),
    ("DIAMETER", ReasonProtocol::Diameter),
    ("IKEV2", ReasonProtocol::Ikev2),
    ("RELEASE_CAUSE", ReasonProtocol::ReleaseCause),
    ("FAILURE_CAUSE", ReasonProtocol::FailureCause),
    ("STIR", ReasonProtocol::Stir),
    ("5GMM", ReasonProtocol::FiveGmm),
    ("5GSM", ReasonProtocol::FiveGsm),
    ("NGAP-RNL", ReasonProtocol::NgapRnl),
    ("NGAP-TL", ReasonProtocol::NgapTl),
    ("NGAP-NAS", ReasonProtocol::NgapNas),
    ("NGAP-MISC", ReasonProtocol::NgapMisc),
    ("NGAP-PROT", ReasonProtocol::NgapProt),
];

#[test]
fn a_protocol_is_known_by_its_token_in_any_case() {
    for (token, protocol) in PROTOCOLS {
        assert_eq!(protocol.to_string(), *token);
        assert_eq!(protocol.as_str(), *token);
        for token in [
            (*token).to_owned(),
            token.to_lowercase(),
            token.to_uppercase(),
        ] {
            assert_eq!(ReasonProtocol::from_token(token.as_str()), Ok(*protocol));
            assert_eq!(parsed(&token).protocol(), *protocol);
            let other = Reason::new(ReasonProtocol::Other(token.as_str())).unwrap();
            assert_eq!(other.protocol(), *protocol);
        }
        assert_eq!(Reason::new(*protocol).unwrap().to_string(), *token);
    }
    for token in ["", "a b", "a/b", "\"SIP\"", "SIP\r\n", "é"] {
        assert_eq!(
            ReasonProtocol::from_token(token),
            Err(InvalidReason::Protocol),
            "{token:?}"
        );
        let reason = Reason::new(ReasonProtocol::Other(token));
        assert_eq!(reason, Err(InvalidReason::Protocol), "{token:?}");
    }
}

#[test]
fn the_examples_of_the_rfcs_are_read() {
    // RFC 3326 §2, RFC 4411 §5, RFC 8606 §5, and what ATIS-1000099 looks like in the field.
    for (value, cause, text, printed) in [
        (
            "SIP ;cause=200 ;text=\"Call completed elsewhere\"",
            200,
            "Call completed elsewhere",
            "SIP;cause=200;text=\"Call completed elsewhere\"",
        ),
        (
            "Q.850 ;cause=16 ;text=\"Terminated\"",
            16,
            "Terminated",
            "Q.850;cause=16;text=\"Terminated\"",
        ),
        (
            "SIP ;cause=600 ;text=\"Busy Everywhere\"",
            600,
            "Busy Everywhere",
            "SIP;cause=600;text=\"Busy Everywhere\"",
        ),
        (
            "SIP ;cause=580 ;text=\"Precondition Failure\"",
            580,
            "Precondition Failure",
            "SIP;cause=580;text=\"Precondition Failure\"",
        ),
        (
            "preemption ;cause=1 ;text=\"UA Preemption\"",
            1,
            "UA Preemption",
            "Preemption;cause=1;text=\"UA Preemption\"",
        ),
        (
            "Q.850;cause=1;text=\"Unallocated (unassigned) number\"; location=LN",
            1,
            "Unallocated (unassigned) number",
            "Q.850;cause=1;text=\"Unallocated (unassigned) number\";location=LN",
        ),
        (
            "SIP; cause=603; text=\"v=analytics1;url=https://example.com\";location=RLN",
            603,
            "v=analytics1;url=https://example.com",
            "SIP;cause=603;text=\"v=analytics1;url=https://example.com\";location=RLN",
        ),
    ] {
        let reason = parsed(value);
        assert_eq!(
            (reason.cause(), reason.text()),
            (Some(cause), Some(text)),
            "{value}"
        );
        assert_eq!(reason.to_string(), printed);
        assert_eq!(parsed(printed), reason);
    }
}

#[test]
fn the_cause_has_the_type_of_its_protocol() {
    let codes = |value| (parsed(value).status_code(), parsed(value).q850_cause());
    assert_eq!(codes("SIP;cause=486"), (Some(sip!(486)), None));
    assert_eq!(
        codes("q.850;CAUSE = 017"),
        (None, Some(Q850Cause::USER_BUSY))
    );
    for value in [
        "SIP;cause=99",
        "SIP;cause=700",
        "SIP;cause=66022",
        "SIP",
        "STIR;cause=436",
    ] {
        assert_eq!(codes(value), (None, None), "{value}");
    }
    for value in [
        "Q.850;cause=0",
        "Q.850;cause=128",
        "Q.850;cause=273",
        "Q.850",
        "X;cause=17",
    ] {
        assert_eq!(codes(value), (None, None), "{value}");
    }
    assert_eq!(parsed("X;cause=4294967295").cause(), Some(u32::MAX));
}

#[test]
fn every_code_and_every_cause_makes_a_reason() {
    for number in 100..=699 {
        let code = StatusCode::from_u16(number).unwrap();
        let reason = Reason::sip(code);
        assert_eq!(reason.to_string(), format!("SIP;cause={number}"));
        assert_eq!(parsed(&reason.to_string()).status_code(), Some(code));
    }
    for number in 1..=127 {
        let cause = Q850Cause::from_u8(number).unwrap();
        for location in IsupLocation::all() {
            let reason = Reason::q850(cause).with_location(location).unwrap();
            assert_eq!(
                reason.to_string(),
                format!("Q.850;cause={number};location={location}")
            );
            let read = parsed(&reason.to_string());
            assert_eq!(
                (read.q850_cause(), read.location()),
                (Some(cause), Some(location))
            );
        }
    }
}

#[test]
fn a_location_goes_with_q850_alone_and_any_other_is_kept_unread() {
    assert_eq!(
        parsed("Q.850;cause=16;location=rln").location(),
        Some(IsupLocation::RemoteLocalNetwork)
    );
    for value in [
        "SIP;cause=603;location=RLN",
        "Q.850;cause=16;location=LOC-7",
        "Q.850;cause=16;location=\"U\"",
        "Q.850;cause=16;location",
    ] {
        let reason = parsed(value);
        assert_eq!(reason.location(), None, "{value}");
        assert_eq!(reason.parameters().next().unwrap().0, "location");
        assert_eq!(reason.to_string(), value);
    }
    let error = Reason::sip(sip!(603)).with_location(IsupLocation::User);
    assert_eq!(error, Err(InvalidReason::Location));
}

#[test]
fn further_parameters_are_kept_in_their_order() {
    let value = "STIR ;a ; Ppi = \"x;\\\"y,\" ;cause=436;b=[2001:db8::1];c=example.com;text=\"t\"";
    let reason = parsed(value);
    let parameters: Vec<_> = reason.parameters().collect();
    assert_eq!(
        parameters,
        [
            ("a", None),
            ("Ppi", Some("\"x;\\\"y,\"")),
            ("b", Some("[2001:db8::1]")),
            ("c", Some("example.com")),
        ]
    );
    let printed = "STIR;cause=436;text=\"t\";a;Ppi=\"x;\\\"y,\";b=[2001:db8::1];c=example.com";
    assert_eq!(reason.to_string(), printed);
    let built = Reason::new(ReasonProtocol::Stir)
        .unwrap()
        .with_cause(436)
        .with_text("t")
        .unwrap()
        .with_parameters("a;Ppi=\"x;\\\"y,\";b=[2001:db8::1];c=example.com")
        .unwrap();
    assert_eq!(Reason::<String>::from(built), reason);
}

#[test]
fn parameters_to_send_are_as_on_the_wire() {
    let reason = Reason::q850(Q850Cause::USER_BUSY);
    for parameters in [
        "",
        ";",
        "a;",
        ";a",
        "a;;b",
        "a=",
        "=b",
        "a =b",
        "a= b",
        "a; b",
        " a",
        "a ",
        "a=b c",
        "a,b",
        "cause=1",
        "Text=\"t\"",
        "location=U",
        "a;CAUSE=1",
        "a=[::g]",
        "a=[::1",
        "a=\"b",
        "a=\"é\\é\"",
    ] {
        let error = reason.with_parameters(parameters).unwrap_err();
        assert_eq!(error, InvalidReason::Parameter, "{parameters:?}");
    }
    for parameters in ["a=\"\r\n\"", "a=b\r\nc", "a=\"\\\0\"", "a\n"] {
        let error = reason.with_parameters(parameters).unwrap_err();
        assert_eq!(error, InvalidReason::LineBreakOrNul, "{parameters:?}");
    }
    for parameters in ["a", "a=b", "a=\"\"", "a=[::1];b", "a=\"é \\\\\";b=c"] {
        let printed = reason.with_parameters(parameters).unwrap().to_string();
        assert_eq!(printed, format!("Q.850;cause=17;{parameters}"));
        assert_eq!(parsed(&printed).to_string(), printed);
    }
}

#[test]
fn a_malformed_value_is_refused_for_its_reason() {
    for (value, reason) in [
        ("", InvalidReason::Protocol),
        (" ", InvalidReason::Protocol),
        (";cause=1", InvalidReason::Protocol),
        ("\"SIP\";cause=200", InvalidReason::Protocol),
        ("SIP;", InvalidReason::Parameter),
        ("SIP; ;cause=200", InvalidReason::Parameter),
        ("SIP;cause", InvalidReason::Cause),
        ("SIP;cause=", InvalidReason::Cause),
        ("SIP;cause=2x", InvalidReason::Cause),
        ("SIP;cause=+2", InvalidReason::Cause),
        ("SIP;cause=-2", InvalidReason::Cause),
        ("SIP;cause=\"200\"", InvalidReason::Cause),
        ("SIP;cause=4294967296", InvalidReason::Cause),
        ("SIP;cause=99999999999999999999", InvalidReason::Cause),
        ("SIP;text", InvalidReason::Text),
        ("SIP;text=", InvalidReason::Text),
        ("SIP;text=elsewhere", InvalidReason::Text),
        ("SIP;text=\"", InvalidReason::Text),
        ("SIP;text=\"a", InvalidReason::Text),
        ("SIP;text=\"a\\", InvalidReason::Text),
        ("SIP;text=\"a\\\"", InvalidReason::Text),
        ("SIP;text=\"\\é\"", InvalidReason::Text),
        ("SIP;text=\"\u{1}\"", InvalidReason::Text),
        ("SIP;text=\"\0\"", InvalidReason::Text),
        ("SIP;text=\"\\\0\"", InvalidReason::LineBreakOrNul),
        ("SIP;text=\"a\r\n b\"", InvalidReason::LineBreakOrNul),
        ("SIP;text=\"a\\\nb\"", InvalidReason::LineBreakOrNul),
        ("SIP;x=\"a\nb\"", InvalidReason::LineBreakOrNul),
        ("SIP;x=\"\\\0\"", InvalidReason::LineBreakOrNul),
        ("SIP;x=", InvalidReason::Parameter),
        ("SIP;x=\"", InvalidReason::Parameter),
        ("SIP;x=[::g]", InvalidReason::Parameter),
        ("SIP;x=[::1", InvalidReason::Parameter),
        ("SIP;cause=1;cause=1", InvalidReason::Repeated),
        ("SIP;text=\"\";Text=\"\"", InvalidReason::Repeated),
        ("Q.850;location=U;location=LN", InvalidReason::Repeated),
        ("SIP cause=200", InvalidReason::Trailing),
        ("SIP/2", InvalidReason::Trailing),
        ("SIP\r\n", InvalidReason::Trailing),
        ("SIP;cause=200 x", InvalidReason::Trailing),
        ("SIP;text=\"a\"b", InvalidReason::Trailing),
        ("SIP;x=a=b", InvalidReason::Trailing),
    ] {
        assert_eq!(value.parse::<Reason<String>>(), Err(reason), "{value:?}");
        assert_eq!(value.parse::<Reasons>(), Err(reason), "{value:?}");
        let second = format!("SIP, {value}");
        assert_eq!(second.parse::<Reasons>(), Err(reason), "{second:?}");
    }
    assert_eq!(
        "SIP, Q.850".parse::<Reason<String>>(),
        Err(InvalidReason::Trailing)
    );
    for value in ["SIP,", "SIP,,Q.850", ",SIP"] {
        assert_eq!(
            value.parse::<Reasons>(),
            Err(InvalidReason::Protocol),
            "{value:?}"
        );
    }
}

#[test]
fn several_values_are_read_also_of_one_protocol() {
    let value = "SIP ;cause=480 , Q.850;cause=20\t,STIR;cause=436;x=\"a, b\", STIR;cause=437";
    let reasons: Reasons = value.parse().unwrap();
    assert_eq!(reasons.0.len(), 4);
    assert_eq!(reasons.0[2].protocol(), reasons.0[3].protocol());
    let printed = "SIP;cause=480, Q.850;cause=20, STIR;cause=436;x=\"a, b\", STIR;cause=437";
    assert_eq!(reasons.to_string(), printed);
}

#[test]
fn a_field_of_a_response_takes_one_several_and_none() {
    #[sip_response(603, reason = "Network Blocked")]
    struct Blocked(#[sip_header("Reason")] Reason<&'static str>);
    #[sip_response(480)]
    struct Lines(#[sip_header("Reason")] Vec<Reason<String>>);
    #[sip_response(480)]
    struct Line(#[sip_header("Reason")] Reasons<&'static str>);
    #[sip_response(404)]
    struct Maybe(#[sip_header("Reason")] Option<Reason<&'static str>>);
    let printed = |response: &dyn SipResponse| {
        let mut lines = vec![response.status_line().to_string()];
        response.headers(&mut |name, value| lines.push(format!("{name}: {value}")));
        lines
    };
    let blocked = Reason::sip(sip!(603)).with_text("Network Blocked").unwrap();
    assert_eq!(
        printed(&Blocked(blocked)),
        [
            "SIP/2.0 603 Network Blocked",
            "Reason: SIP;cause=603;text=\"Network Blocked\""
        ]
    );
    let absent = Reason::q850(Q850Cause::SUBSCRIBER_ABSENT);
    assert_eq!(
        printed(&Lines(vec![Reason::sip(sip!(480)).into(), absent.into()]))[1..],
        ["Reason: SIP;cause=480", "Reason: Q.850;cause=20"]
    );
    assert_eq!(
        printed(&Line(Reasons(vec![Reason::sip(sip!(480)), absent])))[1..],
        ["Reason: SIP;cause=480, Q.850;cause=20"]
    );
    assert_eq!(
        printed(&Maybe(Some(absent)))[1..],
        ["Reason: Q.850;cause=20"]
    );
    assert_eq!(printed(&Maybe(None)).len(), 1);
}

#[test]
fn a_reason_can_be_a_constant() {
    const BUSY: Reason<&str> = match Reason::q850(Q850Cause::USER_BUSY).with_text("user busy") {
        Ok(reason) => match reason.with_location(IsupLocation::User) {
            Ok(reason) => reason,
            Err(_) => panic!("Q.850 has a location"),
        },
        Err(_) => panic!("the text has no line break"),
    };
    assert_eq!(
        BUSY.to_string(),
        "Q.850;cause=17;text=\"user busy\";location=U"
    );
}

/// A value as a sender may write it: white space, any case, any order of parameters.
fn value() -> impl Strategy<Value = String> {
    let space = "[ \t]{0,2}";
    let parameter = prop_oneof![
        "(cause|CAUSE)[ \t]?=[ \t]?[0-9]{1,11}",
        "text[ \t]?=[ \t]?\"([^\"\\\\\r\n]|\\\\[ -~])*\"",
        "location=(U|ln|TN|BI|LOC-6|LOC-7|[a-z]{1,3})",
        "[a-z.!%*_+`'~-]{1,4}",
        "[a-z]{1,4}[ ]?=[ ]?([a-zA-Z0-9.-]{1,8}|\\[::1\\]|\"([^\"\\\\\r\n]|\\\\[ -~])*\")",
    ];
    let protocol = prop_oneof![
        prop::sample::select(PROTOCOLS).prop_map(|(token, _)| token.to_owned()),
        Just("q.850".to_owned()),
        "[a-zA-Z0-9.!%*_+`'~-]{1,6}",
    ];
    let parameters = prop::collection::vec((space, parameter, space), 0..5);
    (space, protocol, space, parameters).prop_map(|(before, protocol, after, parameters)| {
        let start = format!("{before}{protocol}{after}");
        parameters
            .iter()
            .fold(start, |value, (before, parameter, after)| {
                value + ";" + before + parameter + after
            })
    })
}

proptest! {
    #[test]
    fn what_is_built_is_read_back(
        protocol in prop_oneof![
            prop::sample::select(PROTOCOLS).prop_map(|(token, _)| token.to_owned()),
            "[a-zA-Z0-9.!%*_+`'~-]{1,12}",
        ],
        cause in any::<Option<u32>>(),
        text in prop_oneof![any::<Option<String>>(), prop::option::of("[\"\\\\ ;=,\t\u{1}a\u{7F}é]{0,12}")],
        location in prop::option::of(0..16_u8),
        parameters in prop::option::of("[a-b.!-]{1,3}=([a-z0-9.]{1,4}|\"[ -!#-\\[\\]-~é]{0,6}\")(;x){0,2}"),
    ) {
        let text = text.map(|text| text.replace(['\r', '\n', '\0'], ""));
        let mut reason = Reason::new(ReasonProtocol::Other(protocol.as_str())).unwrap();
        if let Some(cause) = cause {
            reason = reason.with_cause(cause);
        }
        if let Some(text) = &text {
            reason = reason.with_text(text).unwrap();
        }
        if let Some(parameters) = &parameters {
            reason = reason.with_parameters(parameters).unwrap();
        }
        if let Some(location) = location.and_then(IsupLocation::from_u8) {
            let is_q850 = reason.protocol() == ReasonProtocol::Q850;
            let located = reason.with_location(location);
            prop_assert_eq!(located.is_ok(), is_q850);
            reason = located.unwrap_or(reason);
        }
        let printed = reason.to_string();
        prop_assert!(!printed.contains(['\r', '\n', '\0']));
        prop_assert_eq!(parsed(&printed), Reason::<String>::from(reason));
        let twice = format!("{printed}, {printed}").parse::<Reasons>().unwrap();
        prop_assert_eq!(&twice.0[0], &twice.0[1]);
        prop_assert_eq!(twice.to_string(), format!("{printed}, {printed}"));
    }

    #[test]
    fn what_is_read_is_printed_and_read_again(values in prop::collection::vec(value(), 1..4)) {
        if let Ok(reasons) = values.join(",").parse::<Reasons>() {
            prop_assert_eq!(reasons.0.len(), values.len());
            let printed = reasons.to_string();
            prop_assert!(!printed.contains(['\r', '\n', '\0']));
            prop_assert_eq!(printed.parse(), Ok(reasons));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(value in prop_oneof![any::<String>(), "(SIP|[ -~])?[;=,\"\\\\ a\\[\\]:\r\n\0é]{0,20}"]) {
        if let Ok(reasons) = value.parse::<Reasons>() {
            prop_assert!(!reasons.to_string().contains(['\r', '\n', '\0']));
        }
        if let Ok(reason) = Reason::sip(sip!(200)).with_parameters(&value) {
            let printed = reason.to_string();
            prop_assert_eq!(parsed(&printed), Reason::<String>::from(reason));
        }
    }

    #[test]
    fn a_line_break_or_nul_is_never_taken(text in "[a-z\r\n\0]{0,6}") {
        let is_taken = Reason::sip(sip!(200)).with_text(&text).is_ok();
        prop_assert_eq!(is_taken, !text.contains(['\r', '\n', '\0']));
    }
}
