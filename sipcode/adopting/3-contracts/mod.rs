pub(crate) mod handlers;
pub(crate) use super::replies::send;
