// Mistakes in `sip_reply!`.

use sipcode::{SipResponse, StatusCode, sip, sip_reply, sip_response};

fn send(_: impl SipResponse) {}

fn main() {
    let code = StatusCode::NOT_FOUND;
    send(sip_reply!(405)); //~ ERROR
    send(sip_reply!(200, method = PUBLISH, "X-Node" = 1)); //~ ERROR
    send(sip_reply!(605)); //~ ERROR
    send(sip_reply!(202)); //~ ERROR
    send(sip_reply!(486, "Not Found")); //~ ERROR
    send(sip_reply!(486, reason = "say \"no\"")); //~ ERROR
    send(sip_reply!(code)); //~ ERROR
    send(sip_reply!(401 | 407)); //~ ERROR
    send(sip_reply!(603, role = registrar)); //~ ERROR
    send(sip_reply!(423, min_expire = 60)); //~ ERROR
    send(sip_reply!(486, x_node = 1)); //~ ERROR
    send(sip_reply!(486, "Retry-Afer" = 1)); //~ ERROR
    send(sip_reply!(486, retry_after = 1, "retry-after" = 2)); //~ ERROR
    send(sip_reply!(486, max_forwards = 70)); //~ ERROR
    send(sip_reply!(486, content_length = 0)); //~ ERROR
    send(sip_reply!(486, retry_after)); //~ ERROR
    send(sip_reply!(486, each = [1])); //~ ERROR
    send(sip_reply!(486, body = "v=0")); //~ ERROR
    send(sip_reply!(486, body("sdp") = "v=0")); //~ ERROR
    send(sip_reply!(200, method = MESSAGE, body("text/plain") = "hi")); //~ ERROR
    send(sip_reply!(486, status = code)); //~ ERROR
    send(sip_reply!(423, min_expires = Some(60))); //~ ERROR
    send(sip_reply!(405, each(allow) = 5)); //~ ERROR
    send(sip_reply!(488, body("text/plain") = 5)); //~ ERROR
    send(sip_reply!(500, reason = 5)); //~ ERROR
    send(sip_reply!(405, allow = "BYE" method = INVITE)); //~ ERROR
    send(sip_reply!(500, reason = "Out of Order" "X-Node" = 3)); //~ ERROR
    send(sip!(486)); //~ ERROR
}

#[sip_response(200, 405, 481, method = BYE)]
fn on_bye() {
    send(sip_reply!(503)); //~ ERROR
    send(sip_reply!(405)); //~ ERROR
    send(sip_reply!(405, allow = "BYE"));
}
