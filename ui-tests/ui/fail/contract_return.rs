// Return types whose codes are not those of the list.

use sipcode::{CodeSet, ResponseCodes, StatusCode, sip, sip_codes, sip_response};

#[sip_response(200, method = BYE)]
pub struct Answered;

#[sip_response]
pub enum Refusal {
    #[sip_response(481)]
    NoDialog,
    #[sip_response(503)]
    Overload,
}

pub struct Anything;

impl ResponseCodes for Anything {
    const CODES: CodeSet = sip_codes!(1xx | 486 | 6xx);
}

#[sip_response(481)]
fn too_short() -> Refusal { //~ ERROR
    Refusal::NoDialog
}

#[sip_response(486)]
fn much_too_short() -> Option<Refusal> { //~ ERROR
    let _ = sip!(486);
    None
}

#[sip_response(481, 486, 503)] //~ ERROR
fn too_long() -> Refusal {
    Refusal::NoDialog
}

#[sip_response(3xx, 4xx, 5xx)] //~ ERROR
fn class_too_long() -> Box<Refusal> {
    Box::new(Refusal::Overload)
}

#[sip_response(200, 481)]
async fn one_side() -> Result<Answered, Refusal> { //~ ERROR
    Ok(Answered)
}

#[sip_response(481, 500)]
fn beside_a_code() -> Result<StatusCode, Refusal> { //~ ERROR
    Ok(sip!(500))
}

#[sip_response(486)]
fn by_hand() -> Anything { //~ ERROR
    Anything
}

pub struct Server<T>(T);

impl<T> Server<T> {
    #[sip_response(481)]
    pub fn method(&self) -> Result<T, &Refusal> { //~ ERROR
        Err(&Refusal::NoDialog)
    }
}

fn main() {}
