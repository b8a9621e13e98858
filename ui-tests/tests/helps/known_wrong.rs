//! Helps that are known to be wrong: each is to be mended, and then to be taken out here.

/// The file, the error, and the lines that come of its help, or the help where nothing does.
pub(crate) const KNOWN_WRONG: &[(&str, &str, &[&str])] = &[
    // An `allow` that was for the wrong code, and stays.
    (
        "allow.rs",
        "468 is not a registered SIP response code",
        &[
            "const _: StatusCode = sip!(469, allow(obsolete));",
            "const _: StatusCode = sip!(486, allow(obsolete));",
        ],
    ),
    (
        "out_of_range.rs",
        "700 is not a SIP response code: they run from 100 to 699",
        &["const _: StatusCode = sip!(600, allow(unregistered));"],
    ),
    (
        "phrase.rs",
        "\"Not Found\" is the reason phrase of 404, not of 452",
        &["const _: StatusCode = sip!(404, \"Not Found\", allow(unregistered));"],
    ),
    (
        "response_context.rs",
        "150 is not a response to BYE",
        &["#[sip_response(100, allow(unregistered))]"],
    ),
    // A `StatusCode` in place of a `u16`.
    (
        "ended.rs",
        "202 is deprecated: it may be matched, but no longer sent",
        &["sip!(202, allow(deprecated))"],
    ),
    // An empty `allow` with a code that needs one.
    (
        "allow.rs",
        "`allow()` allows nothing",
        &["const _: StatusCode = sip!(409);"],
    ),
    // Fields that this response has no place for.
    (
        "response_header_rules.rs",
        "200 OK must carry `Expires` and `SIP-ETag` in response to PUBLISH",
        &[
            "add fields `expires` and `sip_etag`, or mark fields `#[sip_header(\"Expires\")]` and `#[sip_header(\"SIP-ETag\")]`",
            "mark fields `#[sip_header(\"Expires\")]` and `#[sip_header(\"SIP-ETag\")]`",
        ],
    ),
    // A code that the list has already, that the same response cannot have, or not without a header.
    (
        "contract.rs",
        "202 Accepted is deprecated: RFC 6665 §8.3.1 withdrew it for subscriptions and RFC 7647 §5 for REFER",
        &["#[sip_response(200, 200)]"],
    ),
    (
        "response_code.rs",
        "202 Accepted is deprecated: RFC 6665 §8.3.1 withdrew it for subscriptions and RFC 7647 §5 for REFER",
        &["#[sip_response(200)]"],
    ),
    (
        "response_code.rs",
        "468 is not a registered SIP response code",
        &["#[sip_response(469)]"],
    ),
    (
        "response_context.rs",
        "202 Accepted is not a response to REFER",
        &["#[sip_response(200, method = REFER)]"],
    ),
    (
        "response_context.rs",
        "a proxy does not originate 401 Unauthorized, it forwards it",
        &["#[sip_response(407)]"],
    ),
    (
        "response_context.rs",
        "a user agent server does not send 407 Proxy Authentication Required in response to SUBSCRIBE",
        &["#[sip_response(401, method = SUBSCRIBE, role = uas)]"],
    ),
    (
        "response_headers.rs",
        "200 OK must carry `Expires` in response to PUBLISH",
        &["struct Published { #[sip_header(\"Expires\")]"],
    ),
];
