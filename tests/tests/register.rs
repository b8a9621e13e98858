//! The example `register`: each response goes on the wire with the header fields of its code.

use sipcode_tests::run_example;

#[test]
fn every_response_of_the_example_has_its_headers() {
    let heads = [
        "SIP/2.0 401 Unauthorized\r\n\
         WWW-Authenticate: Digest realm=\"example.com\", nonce=\"84f1c1ae\"\r\n",
        "SIP/2.0 403 Forbidden\r\n",
        "SIP/2.0 423 Interval Too Brief\r\nMin-Expires: 60\r\n",
        "SIP/2.0 200 OK\r\nContact: <sip:alice@192.0.2.1>;expires=3600\r\n",
        "SIP/2.0 404 Not Found\r\n",
        "SIP/2.0 500 Server Internal Error\r\n",
        "SIP/2.0 405 Method Not Allowed\r\nAllow: REGISTER\r\n",
    ];
    let printed = run_example("register");
    assert_eq!(printed, heads.map(|head| format!("{head}\r\n")).concat());
}
