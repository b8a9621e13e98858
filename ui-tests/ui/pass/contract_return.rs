// Return types whose codes are those of the list, as far as they are known.

use sipcode::{StatusCode, sip, sip_response};

#[sip_response(200, method = BYE)]
pub struct Answered;

mod refusals {
    use sipcode::{StatusCode, sip_response};

    #[sip_response]
    pub enum Refusal {
        #[sip_response(481)]
        NoDialog,
        #[sip_response(503)]
        Overload,
    }

    #[sip_response(status = 0)]
    pub struct Upstream(pub StatusCode);

    pub type Answer<T> = Result<T, Refusal>;
}

use refusals::{Answer, Refusal, Upstream};

#[sip_response(481, 503)]
fn equal() -> Refusal {
    Refusal::NoDialog
}

#[sip_response(4xx, 503)]
fn class() -> refusals::Refusal {
    Refusal::Overload
}

#[sip_response(180, 200, 481, 486, 503)]
async fn provisional(busy: bool) -> Result<Answered, Refusal> {
    if busy {
        drop(sip!(486));
    }
    Ok(Answered)
}

#[sip_response(481, 500, 503)]
const fn beside_a_code() -> Result<StatusCode, Refusal> {
    #![allow(clippy::needless_return)]
    return Ok(sip!(500));
}

#[sip_response(200, 600)]
fn alias() -> Answer<Answered> {
    Ok(Answered)
}

#[sip_response(404, 600)]
fn at_run_time() -> Result<Upstream, Box<dyn std::error::Error>> {
    Ok(Upstream(sip!(404)))
}

#[sip_response(600)]
fn nothing() {}

#[sip_response(600)]
fn opaque() -> impl Fn() -> Refusal {
    || Refusal::NoDialog
}

/// Parameters with the names of types.
pub struct Server<Answered, T>(Answered, T);

impl<Answered: Clone, T: Clone> Server<Answered, T> {
    #[sip_response(481, 503, 600)]
    fn parameter(&self) -> Result<T, Refusal> {
        Ok(self.1.clone())
    }

    #[sip_response(486)]
    fn own<'a, U: Fn(T), E>(&'a self, one: Option<E>) -> Option<E>
    where
        U: Copy,
    {
        one
    }

    #[sip_response(481, 503, 600)]
    fn this(self) -> Result<Self, Refusal> {
        Ok(self)
    }

    #[sip_response(481, 503)]
    fn borrowed(&self) -> Result<std::vec::Vec<T>, &'static Refusal> {
        Err(&Refusal::NoDialog)
    }
}

trait Handler {
    type Error;

    #[sip_response(404)]
    fn required(&self) -> Result<Answered, Self::Error>;

    #[sip_response(200, 404)]
    fn provided(&self) -> Result<Answered, Self::Error> {
        Ok(Answered)
    }
}

impl Handler for u8 {
    type Error = Refusal;

    #[sip_response(200, 481, 503)]
    fn required(&self) -> Result<Answered, Refusal> {
        Ok(Answered)
    }
}

fn main() {
    #[sip_response(404)]
    struct Local;

    #[sip_response(404)]
    fn local() -> Local {
        Local
    }

    let server = Server(1, 2);
    drop((equal(), class(), provisional(true), beside_a_code(), alias(), at_run_time(), local()));
    drop((opaque()(), server.parameter(), server.borrowed()));
    drop((server.own::<fn(i32), _>(Some(1)), 1_u8.required(), 1_u8.provided()));
    nothing();
    drop(server.this());
}
