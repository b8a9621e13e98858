//! A reply in a box, so that `?` leaves a function with one.

use alloc::boxed::Box;

use super::reply::{Parts, Reply};
use crate::SipResponse;

impl<'a, const NUMBER: u16, PARTS: Parts + 'a> From<Reply<NUMBER, PARTS>>
    for Box<dyn SipResponse + 'a>
{
    fn from(reply: Reply<NUMBER, PARTS>) -> Self {
        Box::new(reply)
    }
}

impl<'a, const NUMBER: u16, PARTS: Parts + Send + 'a> From<Reply<NUMBER, PARTS>>
    for Box<dyn SipResponse + Send + 'a>
{
    fn from(reply: Reply<NUMBER, PARTS>) -> Self {
        Box::new(reply)
    }
}
