//! Helps that are known to be wrong: each is to be mended, and then to be taken out here.

/// The file, the error, and the lines that come of its help, or the help where nothing does.
pub(crate) const KNOWN_WRONG: &[(&str, &str, &[&str])] = &[
    // What comes of it is not what the help is about.
    (
        "response_context.rs",
        "a registrar does not send 650",
        &["#[sip_response(role = registrar, allow(unregistered))]"],
    ),
    (
        "response_fields.rs",
        "there is no field `cod`",
        &["#[sip_response(status = text)]"],
    ),
    (
        "response_header_rules.rs",
        "200 OK must carry `Expires` and `SIP-ETag` in response to PUBLISH",
        &[
            "add fields `expires` and `sip_etag`, or mark fields `#[sip_header(\"Expires\")]` and `#[sip_header(\"SIP-ETag\")]`",
            "mark fields `#[sip_header(\"Expires\")]` and `#[sip_header(\"SIP-ETag\")]`",
        ],
    ),
    (
        "response_headers.rs",
        "200 OK must carry `Expires` in response to PUBLISH",
        &["struct Published { #[sip_header(\"Expires\")]"],
    ),
    (
        "response_phrase.rs",
        "a reason phrase cannot hold '\\r'",
        &["#[sip_response(403, reason = \"Stale\\nDate\")]"],
    ),
    // A `StatusCode` in place of a `u16`.
    (
        "ended.rs",
        "409 Conflict is obsolete: RFC 2543 defined it, RFC 3261 dropped it, IANA never registered it",
        &[
            "const _: u16 = sip!(400);",
            "const _: u16 = sip!(412);",
            "const _: u16 = sip!(491);",
            "const _: u16 = sip!(500);",
        ],
    ),
    (
        "out_of_range.rs",
        "700 is not a SIP response code: they run from 100 to 699",
        &["const _: u16 = sip!(600);"],
    ),
    (
        "positions.rs",
        "468 is not a registered SIP response code",
        &[
            "fn generic() -> Number<{ sip!(469) }> {",
            "fn generic() -> Number<{ sip!(486) }> {",
            "return Some(sip!(469));",
            "return Some(sip!(486));",
        ],
    ),
    (
        "unknown.rs",
        "468 is not a registered SIP response code",
        &["const _: u16 = sip!(469);", "const _: u16 = sip!(486);"],
    ),
    // An `allow` that is left without a word in it.
    (
        "allow.rs",
        "`deprecated` is not needed: 486 Busy Here is registered",
        &["const _: StatusCode = sip!(486, allow());"],
    ),
    (
        "allow.rs",
        "`obsolete` is not needed: 486 Busy Here is registered",
        &["const _: StatusCode = sip!(BUSY_HERE, allow());"],
    ),
    (
        "allow.rs",
        "`obsolete` is not needed: no code here is obsolete",
        &["|| matches!(code, sip!(401 | 407, allow()))"],
    ),
    (
        "allow.rs",
        "`unregistered` is not needed: 486 Busy Here is registered",
        &["const _: StatusCode = sip!(486, allow());"],
    ),
    (
        "allow.rs",
        "`unregistered` is not needed: no code here is unregistered",
        &["matches!(code, sip!(4xx, allow()))"],
    ),
    (
        "contract.rs",
        "`forwarded` is not needed: no code here is one that a proxy only forwards",
        &["#[sip_response(486, role = proxy, allow())]"],
    ),
    (
        "response_code.rs",
        "`deprecated` is not needed: 202 Accepted is still right in response to MESSAGE",
        &["#[sip_response(202, method = MESSAGE, allow())]"],
    ),
    (
        "response_code.rs",
        "`obsolete` is not needed: 404 Not Found is registered",
        &["#[sip_response(404, allow())]"],
    ),
    (
        "response_context.rs",
        "`forwarded` is not needed: no code here is one that a proxy only forwards",
        &["#[sip_response(486, role = proxy, allow())]"],
    ),
    (
        "response_fields.rs",
        "`deprecated` is not needed: no code here is deprecated",
        &["#[sip_response(status = 0, allow())]"],
    ),
    (
        "response_header_rules.rs",
        "`header` is not needed: no header here needs it",
        &["#[sip_response(503, allow())]"],
    ),
    (
        "response_headers.rs",
        "`missing_headers` is not needed: no header is missing",
        &["#[sip_response(486, allow())]"],
    ),
    (
        "warning.rs",
        "`unregistered` is not needed: no code here is unregistered",
        &["const NEEDLESS: WarnCode = sip_warning!(370, allow());"],
    ),
    // A list of all words, where one is right.
    (
        "allow.rs",
        "`allow()` allows nothing",
        &[
            "const _: StatusCode = sip!(409);",
            "const _: StatusCode = sip!(409, allow(deprecated));",
            "const _: StatusCode = sip!(409, allow(unregistered));",
        ],
    ),
    (
        "allow.rs",
        "`allow` does not know `missing_headers`",
        &[
            "const _: StatusCode = sip!(409, allow(deprecated));",
            "const _: StatusCode = sip!(409, allow(unregistered));",
        ],
    ),
    (
        "allow.rs",
        "`allow` needs to name what it allows",
        &[
            "const _: StatusCode = sip!(409, allow(deprecated));",
            "const _: StatusCode = sip!(409, allow(unregistered));",
        ],
    ),
    (
        "allow.rs",
        "unexpected `\"obsolete\"`",
        &[
            "const _: StatusCode = sip!(409, allow(deprecated));",
            "const _: StatusCode = sip!(409, allow(unregistered));",
        ],
    ),
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
];
