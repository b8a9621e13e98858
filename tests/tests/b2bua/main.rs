//! The example `b2bua`: every call goes as it should, what crosses is what it should become, and what is not
//! of a call does not disturb it.

#[path = "../../../sipcode/examples/b2bua/call.rs"]
mod call;
#[path = "../../../sipcode/examples/b2bua/fork.rs"]
mod fork;
#[path = "../../../sipcode/examples/b2bua/message.rs"]
mod message;
#[path = "../../../sipcode/examples/b2bua/repeat.rs"]
mod repeat;
#[path = "../../../sipcode/examples/b2bua/responses.rs"]
mod responses;
#[path = "../../../sipcode/examples/b2bua/server.rs"]
mod server;
#[path = "../../../sipcode/examples/b2bua/wire.rs"]
#[expect(dead_code, reason = "the ladder is the demonstration's")]
mod wire;

mod service;

use sipcode_tests::run_example;

#[test]
fn every_call_of_the_example_goes_as_it_should() {
    let ladder = run_example("b2bua");
    for (call, rungs) in [
        (
            "both telephones ring, the second answers, and the caller hangs up",
            &[
                "--> INVITE sip:second@example.com SIP/2.0",
                "--> 1 CANCEL sip:second@example.com SIP/2.0",
                "Reason: SIP;cause=200",
                "<-- 1 SIP/2.0 487 Request Terminated",
                "Reason: Q.850;cause=16",
            ][..],
        ),
        (
            "the caller gives up",
            &[
                "--> CANCEL sip:nobody@example.com SIP/2.0",
                "--> 2 CANCEL sip:nobody@example.com SIP/2.0",
                "<-- SIP/2.0 487 Request Terminated",
            ],
        ),
        (
            "one telephone is busy, the other unavailable",
            &["<-- SIP/2.0 486 Busy Here", "Reason: Q.850;cause=17"],
        ),
        (
            "both telephones are unavailable",
            &[
                "<-- 2 SIP/2.0 503 Service Unavailable",
                "<-- SIP/2.0 500 Server Internal Error",
                "Reason: Q.850;cause=41",
            ],
        ),
        (
            "the second telephone declines for both",
            &["Reason: SIP;cause=603", "<-- SIP/2.0 603 Decline"],
        ),
        (
            "one telephone asks for credentials",
            &[
                "<-- SIP/2.0 401 Unauthorized",
                r#"WWW-Authenticate: Digest realm="telephone-2", nonce="1""#,
            ],
        ),
        (
            "both telephones ask for credentials",
            &[
                "<-- SIP/2.0 407 Proxy Authentication Required",
                r#"Proxy-Authenticate: Digest realm="telephone-1", nonce="1""#,
                r#"Proxy-Authenticate: Digest realm="telephone-2", nonce="1""#,
            ],
        ),
        (
            "one telephone sends a code that nobody registered",
            &[
                "<-- 1 SIP/2.0 431",
                "<-- SIP/2.0 400 Bad Request",
                "Reason: Q.850;cause=41",
            ],
        ),
    ] {
        // In no order: what goes to one telephone does not wait for the other.
        let printed: Vec<_> = ladder
            .lines()
            .skip_while(|&line| line != call)
            .take_while(|line| !line.is_empty())
            .map(str::trim)
            .collect();
        for rung in rungs {
            assert!(
                printed.contains(rung),
                "{rung} is not in \"{call}\" of\n{ladder}"
            );
        }
    }
}
