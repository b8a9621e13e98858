/// `allow(deprecated)`, `allow(obsolete)`, `allow(unregistered)`: the code may be sent although it
/// is. `allow(missing_headers)`: another layer adds the headers that the code must carry.
pub mod allow {}

/// `method = INVITE`: the requests that these responses answer. Each code must be able to answer
/// it, and carries the headers that an answer to it must carry. A method of one's own is a string.
pub mod method {}

/// `reason = "Stale Date"`: sent in place of the registered reason phrase.
pub mod reason {}

/// `role = uas`, `proxy`, `registrar` or `redirect`: who sends these responses. No code may be
/// barred from that role.
pub mod role {}

/// `status = field`: the code is known at run time only, and stands in a field.
pub mod status {}

/// `transparent`: code, phrase and headers are those of the only field.
pub mod transparent {}
