// Values that a function does not declare, and lists that are wrong.

use sipcode::{StatusCode, sip, sip_response};

#[sip_response(100, 180, 200 = "OK", 4xx, 603, method = INVITE, role = uas)]
async fn on_invite(upstream: StatusCode) -> StatusCode {
    match upstream {
        sip!(500) => sip!(503), //~ ERROR
        sip!(404) if upstream == sip!(504) => sip!(404),
        sip!(1xx) => [sip!(183)][0], //~ ERROR
        sip!(301 | 302) => {
            let fall_back = || sip!(MOVED_PERMANENTLY); //~ ERROR
            println!("{} {}", fall_back(), sip!(300)); //~ ERROR
            sipcode::sip!(603)
        }
        _ => sip!(486, "Busy Here"),
    }
}

#[sip_response(486)]
fn number() -> u16 {
    sip!(600u16) //~ ERROR
}

#[sip_response(200, 486)]
fn by_name(upstream: StatusCode) -> StatusCode {
    match upstream {
        StatusCode::GONE => StatusCode::BUSY_HERE,
        StatusCode::NOT_FOUND if upstream != StatusCode::GONE => StatusCode::OK,
        _ => {
            let fall_back = sipcode::StatusCode::SERVICE_UNAVAILABLE; //~ ERROR
            StatusCode::FORBIDDEN.max(fall_back) //~ ERROR
        }
    }
}

trait Handler {
    #[sip_response(200, 481)]
    fn on_bye(&self) -> StatusCode {
        sip!(480) //~ ERROR
    }
}

#[sip_response] //~ ERROR
fn nothing() {}

#[sip_response(200, 468)] //~ ERROR
fn unknown() {}

#[sip_response(200, 202)] //~ ERROR
fn deprecated() {}

#[sip_response(200, BUSY_HER)] //~ ERROR
fn unknown_name() {}

#[sip_response(200 = "Okay")] //~ ERROR
fn phrase() {}

#[sip_response(200, "OK")] //~ ERROR
fn phrase_after_comma() {}

#[sip_response(401 | 407)] //~ ERROR
fn bar() {}

#[sip_response(400..=499)] //~ ERROR
fn range() {}

#[sip_response(200, 486, BUSY_HERE)] //~ ERROR
fn twice() {}

#[sip_response(200, 486, 4xx)] //~ ERROR
fn in_a_class() {}

#[sip_response(180, 200, method = BYE)] //~ ERROR
fn of_another_method() {}

#[sip_response(200, 6xx, role = registrar)] //~ ERROR
fn of_another_role() {}

#[sip_response(1xx, 200, method = BYE)] //~ ERROR
fn class_of_another_method() {}

#[sip_response(1xx, 486, role = proxy)] //~ ERROR
fn class_of_another_role() {}

#[sip_response(1xx, 401, role = proxy, allow(forwarded))]
fn forwarded() {}

#[sip_response(486, role = proxy, allow(forwarded))] //~ ERROR
fn nothing_forwarded() {}

#[sip_response(200, reason = "Fine")] //~ ERROR
fn key_of_a_type() {}

#[sip_response(200, 480i32)] //~ ERROR
fn suffix() {}

#[sip_response(200, 40x)] //~ ERROR
fn near_class() {}

#[sip_response(200, code)] //~ ERROR
fn variable() {}

#[sip_response(200, SIPS_REQUIRED)] //~ ERROR
fn warn_code() {}

#[sip_response(200, codes = "ON_BYE")] //~ ERROR
fn not_a_name() {}

#[sip_response(200, codes)] //~ ERROR
fn no_name() {}

#[sip_response(200, codes = OF_A_TYPE)] //~ ERROR
struct OfAType;

fn main() {}

#[sip_response(200 =)] //~ ERROR
fn phrase_missing() {}

#[sip_response(200 486)] //~ ERROR
fn comma_missing() {}

#[sip_response(200, "486")] //~ ERROR
fn code_as_string() {}

#[sip_response(200, 499 =, allow(unregistered))] //~ ERROR
fn phrase_of_a_private_code_missing() {}
