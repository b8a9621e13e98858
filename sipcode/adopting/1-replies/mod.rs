pub(crate) mod handlers;
pub(crate) mod send;
