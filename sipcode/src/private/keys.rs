/// `allow(deprecated)`, `allow(obsolete)`, `allow(unregistered)`: permits such a code.
/// `allow(missing_headers)`: another layer adds the headers that the response must carry.
/// `allow(header)`: permits a header that it must not carry, or a name close to a registered one.
/// `allow(phrase)`: permits a `reason` that is the phrase of another code.
/// `allow(forwarded)`: permits a proxy what it does not originate but forwards.
pub mod allow {}

/// `codes = NAME`: a constant of that name beside the function, a `CodeSet` of all codes of the list.
pub mod codes {}

/// `method = INVITE`: the method of the requests. Each code must be a response to it, and carries
/// the headers that a response to it must carry. A method of your own is a string.
pub mod method {}

/// `reason = "Stale Date"`: sent in place of the registered reason phrase. `reason = field`: the same
/// from a field.
pub mod reason {}

/// `role = uas`, `proxy`, `registrar` or `redirect`: who originates these responses. An RFC may say
/// that this role does not originate a code.
pub mod role {}

/// `status = field`: the code is known only at run time, and a field holds it.
pub mod status {}

/// `transparent`: code, phrase, headers and body come from the only field.
pub mod transparent {}
