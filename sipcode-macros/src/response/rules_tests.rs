//! For each rule one response that it refuses, and the nearest one that it accepts.

use super::expand;
use crate::test_support::{self, tokens};

/// The rule, what it refuses and what it does not: arguments, and fields as a tuple struct has
/// them.
const RULES: &[(&str, [&str; 2], [&str; 2])] = &[
    // RULES of methods.
    (
        "RFC 4320 §4.1",
        ["180, method = BYE", ""],
        ["100, method = BYE", ""],
    ),
    (
        "RFC 4320 §4.1",
        ["150, method = BYE, allow(unregistered)", ""],
        ["150, method = INVITE, allow(unregistered)", ""],
    ),
    (
        "RFC 4320 §4.1",
        ["183, method = \"X-PUT\"", ""],
        ["183, method = INVITE", ""],
    ),
    (
        "RFC 4320 §4.2",
        ["408, method = BYE", ""],
        ["408, method = INVITE", ""],
    ),
    (
        "RFC 6665 §8.3.1",
        [
            "202, method = SUBSCRIBE, allow(deprecated)",
            "#[sip_header(\"Expires\")] u8",
        ],
        ["200, method = SUBSCRIBE", "#[sip_header(\"Expires\")] u8"],
    ),
    (
        "RFC 7647 §5",
        ["202, method = REFER", ""],
        ["202, method = REGISTER", ""],
    ),
    (
        "RFC 7647 §5",
        ["202, method = REFER, allow(deprecated)", ""],
        ["202, method = MESSAGE", ""],
    ),
    (
        "RFC 5839 §7.1",
        ["204, method = NOTIFY", "#[sip_header(\"Expires\")] u8"],
        ["204, method = SUBSCRIBE", "#[sip_header(\"Expires\")] u8"],
    ),
    (
        "RFC 3261 §22.1",
        [
            "401, method = CANCEL",
            "#[sip_header(\"WWW-Authenticate\")] u8",
        ],
        [
            "401, method = BYE",
            "#[sip_header(\"WWW-Authenticate\")] u8",
        ],
    ),
    (
        "RFC 3261 §22.1",
        [
            "407, method = CANCEL",
            "#[sip_header(\"Proxy-Authenticate\")] u8",
        ],
        [
            "407, method = BYE",
            "#[sip_header(\"Proxy-Authenticate\")] u8",
        ],
    ),
    (
        "RFC 3261 §8.2.2.3",
        ["420, method = CANCEL", "#[sip_header(\"Unsupported\")] u8"],
        ["420, method = BYE", "#[sip_header(\"Unsupported\")] u8"],
    ),
    (
        "RFC 4028 §4",
        ["422, method = BYE", "#[sip_header(\"Min-SE\")] u8"],
        ["422, method = UPDATE", "#[sip_header(\"Min-SE\")] u8"],
    ),
    (
        "RFC 4028 §4",
        ["422, method = INFO", "#[sip_header(\"Min-SE\")] u8"],
        ["422, method = \"X-PUT\"", "#[sip_header(\"Min-SE\")] u8"],
    ),
    (
        "RFC 6442 §4.1",
        [
            "424, method = PRACK",
            "#[sip_header(\"Geolocation-Error\")] u8",
        ],
        [
            "424, method = BYE",
            "#[sip_header(\"Geolocation-Error\")] u8",
        ],
    ),
    (
        "RFC 5626 §11.6",
        ["439, method = INVITE", ""],
        ["439, method = REGISTER", ""],
    ),
    (
        "RFC 6086 §4.2.2",
        ["469, method = MESSAGE", "#[sip_header(\"Recv-Info\")] u8"],
        ["469, method = INFO", "#[sip_header(\"Recv-Info\")] u8"],
    ),
    (
        "RFC 3261 §21.4.25",
        ["487, method = CANCEL", ""],
        ["487, method = SUBSCRIBE", ""],
    ),
    (
        "RFC 5057 §5.1",
        ["489, method = INFO", ""],
        ["489, method = SUBSCRIBE", ""],
    ),
    (
        "RFC 5057 §5.1",
        ["489, method = REFER", ""],
        ["489, method = \"X-PUT\"", ""],
    ),
    (
        "RFC 3329 §2.6",
        [
            "494, method = CANCEL",
            "#[sip_header(\"Security-Server\")] u8",
        ],
        [
            "494, method = PRACK",
            "#[sip_header(\"Security-Server\")] u8",
        ],
    ),
    (
        "RFC 8599 §8.1",
        ["555, method = INVITE", ""],
        ["555, method = REGISTER", ""],
    ),
    // Rules of roles.
    (
        "RFC 3261 §16.7",
        ["180, role = proxy", ""],
        ["180, role = proxy, allow(forwarded)", ""],
    ),
    (
        "RFC 3261 §16.7",
        ["150, role = proxy, allow(unregistered)", ""],
        ["199, role = proxy", "#[sip_header(\"Reason\")] u8"],
    ),
    (
        "RFC 3261 §21.3.4",
        ["305, role = proxy", ""],
        ["305, role = redirect", ""],
    ),
    (
        "RFC 3261 §22.1",
        [
            "401, role = proxy",
            "#[sip_header(\"WWW-Authenticate\")] u8",
        ],
        [
            "407, role = proxy",
            "#[sip_header(\"Proxy-Authenticate\")] u8",
        ],
    ),
    (
        "RFC 6665 §4.2.1.3",
        [
            "407, method = SUBSCRIBE, role = uas",
            "#[sip_header(\"Proxy-Authenticate\")] u8",
        ],
        [
            "407, method = SUBSCRIBE, role = proxy",
            "#[sip_header(\"Proxy-Authenticate\")] u8",
        ],
    ),
    (
        "RFC 6665 §4.2.1.3",
        [
            "407, method = SUBSCRIBE, role = uas",
            "#[sip_header(\"Proxy-Authenticate\")] u8",
        ],
        [
            "407, method = INVITE, role = uas",
            "#[sip_header(\"Proxy-Authenticate\")] u8",
        ],
    ),
    (
        "RFC 3261 §8.3",
        ["420, role = redirect", "#[sip_header(\"Unsupported\")] u8"],
        ["420, role = proxy", "#[sip_header(\"Unsupported\")] u8"],
    ),
    (
        "RFC 3261 §8.3",
        ["501, role = redirect", ""],
        ["501, role = proxy", ""],
    ),
    (
        "RFC 3261 §10.3",
        ["603, role = registrar", ""],
        ["403, role = registrar", ""],
    ),
    (
        "RFC 3261 §10.3",
        ["650, role = registrar, allow(unregistered)", ""],
        ["650, role = uas, allow(unregistered)", ""],
    ),
    // Rules of header fields.
    (
        "RFC 3261 §20",
        ["200, method = INVITE", ""],
        ["200, method = INVITE", "#[sip_header(\"Contact\")] u8"],
    ),
    (
        "RFC 3261 §10.3",
        ["200, method = REGISTER", ""],
        [
            "200, method = REGISTER",
            "#[sip_header(\"Contact\")] Option<u8>",
        ],
    ),
    (
        "RFC 6665 §3.1.1",
        ["200, method = SUBSCRIBE", "#[sip_header(\"Contact\")] u8"],
        ["200, method = SUBSCRIBE", "#[sip_header(\"Expires\")] u8"],
    ),
    (
        "RFC 6665 §3.1.1",
        ["250, method = SUBSCRIBE, allow(unregistered)", ""],
        [
            "250, method = SUBSCRIBE, allow(unregistered)",
            "#[sip_header(\"Expires\")] u8",
        ],
    ),
    (
        "RFC 3261 §10.3",
        ["423, method = REGISTER", ""],
        [
            "423, method = REGISTER",
            "#[sip_header(\"Min-Expires\")] u8",
        ],
    ),
    (
        "RFC 3903 §6",
        ["423, method = PUBLISH", ""],
        ["423, method = PUBLISH", "#[sip_header(\"Min-Expires\")] u8"],
    ),
    (
        "RFC 3261 §10.3",
        ["423", ""],
        ["423, method = INVITE", "#[sip_header(\"Min-Expires\")] u8"],
    ),
    (
        "RFC 3903 §11.1.1",
        ["489, method = PUBLISH", ""],
        ["489, method = NOTIFY", ""],
    ),
    (
        "RFC 3428 §7",
        ["200, method = MESSAGE", "#[sip_header(\"Contact\")] u8"],
        ["200, method = OPTIONS", "#[sip_header(\"Contact\")] u8"],
    ),
    (
        "RFC 3428 §7",
        ["202, method = MESSAGE", "#[sip_header(\"m\")] u8"],
        ["302, method = MESSAGE", "#[sip_header(\"m\")] u8"],
    ),
    (
        "RFC 3428 §7",
        [
            "200, method = MESSAGE",
            "#[sip_header(\"Content-Type\")] u8",
        ],
        [
            "488, method = MESSAGE",
            "#[sip_header(\"Content-Type\")] u8",
        ],
    ),
    (
        "RFC 4028 §5",
        ["200", "#[sip_header(\"Min-SE\")] u8"],
        ["422", "#[sip_header(\"Min-SE\")] u8"],
    ),
    (
        "RFC 5318 §6",
        ["404", "#[sip_header(\"P-Refused-URI-List\")] u8"],
        ["403", "#[sip_header(\"P-Refused-URI-List\")] u8"],
    ),
    (
        "RFC 3261 §10.3",
        [
            "403, method = REGISTER",
            "#[sip_header(\"Record-Route\")] u8",
        ],
        ["403, method = INVITE", "#[sip_header(\"Record-Route\")] u8"],
    ),
    (
        "RFC 3903 §6",
        [
            "403, method = PUBLISH",
            "#[sip_header(\"Record-Route\")] u8",
        ],
        ["403, method = NOTIFY", "#[sip_header(\"Record-Route\")] u8"],
    ),
    (
        "RFC 6665 §8.2.1",
        [
            "200, method = SUBSCRIBE",
            "#[sip_header(\"Expires\")] u8, #[sip_header(\"Event\")] u8",
        ],
        ["200, method = NOTIFY", "#[sip_header(\"Event\")] u8"],
    ),
    (
        "RFC 6665 §8.2.1",
        ["486", "#[sip_header(\"o\")] u8"],
        ["200", "#[sip_header(\"o\")] u8"],
    ),
    (
        "RFC 6665 §8.2.3",
        [
            "200, method = NOTIFY",
            "#[sip_header(\"Subscription-State\")] u8",
        ],
        ["200, method = NOTIFY", "#[sip_header(\"Allow-Events\")] u8"],
    ),
    (
        "RFC 3261 §20",
        ["200", "#[sip_header(\"Authorization\")] u8"],
        ["200", "#[sip_header(\"Authentication-Info\")] u8"],
    ),
    (
        "RFC 3261 §20",
        [
            "407",
            "#[sip_header(\"Proxy-Authenticate\")] u8, #[sip_header(\"Proxy-Authorization\")] u8",
        ],
        [
            "407",
            "#[sip_header(\"Proxy-Authenticate\")] u8, #[sip_header(\"WWW-Authenticate\")] u8",
        ],
    ),
    (
        "RFC 3261 §20",
        ["200", "#[sip_header(\"Route\")] u8"],
        ["200", "#[sip_header(\"Record-Route\")] u8"],
    ),
    (
        "RFC 3261 §20",
        ["483", "#[sip_header(\"Max-Forwards\")] u8"],
        ["483", "#[sip_header(\"Warning\")] u8"],
    ),
    (
        "RFC 3261 §20",
        [
            "420",
            "#[sip_header(\"Unsupported\")] u8, #[sip_header(\"Proxy-Require\")] u8",
        ],
        [
            "420",
            "#[sip_header(\"Unsupported\")] u8, #[sip_header(\"Require\")] u8",
        ],
    ),
];

/// Responses that no RFC in force forbids, though older rules or other stacks do.
const ACCEPTED: &[[&str; 2]] = &[
    ["200, method = SUBSCRIBE", "#[sip_header(\"Expires\")] u8"],
    ["491, method = MESSAGE", ""],
    ["501, role = proxy", ""],
    ["405, method = CANCEL", "#[sip_header(\"Allow\")] u8"],
    ["202, method = REGISTER, role = registrar", ""],
    ["412, method = \"X-PUT\"", ""],
    ["412, method = REGISTER", ""],
    ["423, method = INVITE", "#[sip_header(\"Min-Expires\")] u8"],
    ["580, method = REFER", ""],
    ["580, method = PRACK", ""],
    ["415, method = CANCEL", "#[sip_header(\"Accept\")] u8"],
    [
        "407, method = SUBSCRIBE, role = uas, allow(forwarded)",
        "#[sip_header(\"Proxy-Authenticate\")] u8",
    ],
    ["481, \"Subscription does not exist\"", ""],
    ["503", "#[sip_header(\"X-Charge-Info\")] u8"],
    ["403, reason = \"Anonymity Disallowed\", allow(phrase)", ""],
    ["183, reason = \"Queued\", allow(phrase)", ""],
    ["403, reason = \"Inappropriate Display Name\"", ""],
    [
        "407, role = uas",
        "#[sip_header(\"Proxy-Authenticate\")] u8",
    ],
    ["422, method = UPDATE", "#[sip_header(\"Min-SE\")] u8"],
    ["600, method = REGISTER", ""],
    ["489", ""],
    ["302, method = INVITE", ""],
    [
        "401",
        "#[sip_header(\"WWW-Authenticate\")] u8, #[sip_header(\"Proxy-Authenticate\")] Vec<u8>",
    ],
    ["402", ""],
    ["200, method = BYE", "#[sip_header(\"Contact\")] u8"],
    [
        "200, method = MESSAGE, allow(header)",
        "#[sip_header(\"Contact\")] u8",
    ],
    ["200, allow(header)", "#[sip_header(\"Max-Forwards\")] u8"],
];

/// What stays one error.
const REFUSED: &[[&str; 2]] = &[
    ["202", ""],
    ["202, method = INVITE", ""],
    ["202, method = MESSAGE, allow(deprecated)", ""],
    ["183, reason = \"Queued\"", ""],
    ["403, reason = \"Stale Date\", allow(phrase)", ""],
    ["200, allow(header)", "#[sip_header(\"Server\")] u8"],
    ["603, role = registrar, allow(forwarded)", ""],
    ["180, method = BYE, role = proxy", ""],
    ["180, method = BYE, role = proxy, allow(forwarded)", ""],
    ["401, method = CANCEL", ""],
    ["401, role = proxy", ""],
    ["407, method = SUBSCRIBE, role = uas", ""],
    ["481, \"Subscription Does Not Exist\"", ""],
    [
        "200, method = INVITE, allow(header)",
        "#[sip_header(\"Contakt\")] u8",
    ],
    ["405, allow(header)", "#[sip_header(\"Allow-Eventz\")] u8"],
];

fn errors([arguments, fields]: [&str; 2]) -> Vec<String> {
    let item = format!("struct Response({fields});");
    test_support::errors(expand(tokens(arguments), tokens(&item)))
}

#[test]
fn each_rule_refuses_what_its_rfc_forbids_and_nothing_beside_it() {
    for (reference, refused, accepted) in RULES {
        let said = errors(*refused);
        assert_eq!(said.len(), 1, "{refused:?}: {said:?}");
        assert!(
            said[0].ends_with(&format!("note: {reference}")),
            "{refused:?}: {said:?}"
        );
        assert_eq!(errors(*accepted), [""; 0], "{accepted:?}");
    }
}

#[test]
fn what_no_rfc_in_force_forbids_is_accepted() {
    for case in ACCEPTED {
        assert_eq!(errors(*case), [""; 0], "{case:?}");
    }
}

#[test]
fn a_mistake_is_one_error() {
    for case in REFUSED {
        let said = errors(*case);
        assert_eq!(said.len(), 1, "{case:?}: {said:?}");
    }
}
