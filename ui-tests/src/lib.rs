//! The cases stand in `ui/pass` and `ui/fail`, one file for each concept; `tests/ui.rs` runs them.
