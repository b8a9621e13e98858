//! See `tests/peers.rs`.
