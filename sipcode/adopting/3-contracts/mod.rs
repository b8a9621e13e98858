pub(crate) mod handlers;
pub(crate) use super::headers::send;
