// The errors that the README shows.
use sipcode::{StatusCode, sip};

fn respond(is_overloaded: bool) -> StatusCode {
    if is_overloaded {
        sip!(429, "Too Many Requests") //~ ERROR
    } else {
        sip!(468) //~ ERROR
    }
}

fn main() {}
