//! The methods of requests, and the roles of servers.

/// The methods that an RFC has defined, in alphabetical order (IANA's "Methods" registry).
pub const METHODS: [&str; 14] = [
    "ACK",
    "BYE",
    "CANCEL",
    "INFO",
    "INVITE",
    "MESSAGE",
    "NOTIFY",
    "OPTIONS",
    "PRACK",
    "PUBLISH",
    "REFER",
    "REGISTER",
    "SUBSCRIBE",
    "UPDATE",
];

/// The roles of a server in RFC 3261: user agent server, proxy, registrar and redirect server.
pub const ROLES: [&str; 4] = ["uas", "proxy", "registrar", "redirect"];
