//! Right inputs of all macros, the attribute with the item below it.

use crate::vocabulary::Macro;

pub(super) const INPUTS: &[(Macro, &str)] = &[
    (Macro::Sip, "486"),
    (Macro::Sip, "BUSY_HERE"),
    (Macro::Sip, "486, \"Busy Here\""),
    (Macro::Sip, "401 | 407"),
    (Macro::Sip, "4xx"),
    (Macro::Sip, "1xx | 200 | 6xx"),
    (Macro::Sip, "486u16"),
    (Macro::Sip, "202, allow(deprecated)"),
    (Macro::Codes, "401 | 407"),
    (Macro::Codes, "BUSY_HERE | 5xx"),
    (Macro::Codes, "486 | 452, allow(unregistered)"),
    (Macro::Warning, "370"),
    (Macro::Warning, "301 | 302"),
    (Macro::Warning, "392, allow(unregistered)"),
    (Macro::Reply, "486"),
    (Macro::Reply, "486, \"Busy Here\", retry_after = 5"),
    (Macro::Reply, "405, allow = METHODS, \"X-Node\" = node"),
    (
        Macro::Reply,
        "200, method = INVITE, contact = uri, body(\"application/sdp\") = sdp",
    ),
    (Macro::Reply, "302, each(contact) = &contacts"),
    (Macro::Reply, "500, reason = \"Out of Order\""),
    (Macro::Reply, "202, allow(deprecated), reason = why"),
    (Macro::Response, "#[sip_response(486)] struct Busy;"),
    (Macro::Response, "#[sip_response(BUSY_HERE)] struct Busy;"),
    (
        Macro::Response,
        "#[sip_response(486, \"Busy Here\")] struct Busy;",
    ),
    (
        Macro::Response,
        "#[sip_response(423, method = REGISTER, role = registrar)]
        struct TooBrief { min_expires: u32 }",
    ),
    (
        Macro::Response,
        "#[sip_response(403, reason = \"Not today\")] struct Refused;",
    ),
    (
        Macro::Response,
        "#[sip_response(202, allow(deprecated))] struct Accepted;",
    ),
    (
        Macro::Response,
        "#[sip_response(420, allow(missing_headers))] struct BadExtension;",
    ),
    (
        Macro::Response,
        "#[sip_response(status = code)] struct Upstream { code: StatusCode }",
    ),
    (
        Macro::Response,
        "#[sip_response(transparent)] struct Wrapper(Busy);",
    ),
    (
        Macro::Response,
        "#[sip_response(200, method = INVITE, reason = why)]
        struct Answered {
            why: String,
            contact: String,
            #[sip_header] supported: Vec<String>,
            #[sip_header(skip)] date: u64,
            #[sip_header(\"Warning\", each)] warnings: Set<String>,
            #[sip_body(\"application/sdp\")] sdp: String,
        }",
    ),
    (
        Macro::Response,
        "#[sip_response(method = INVITE, role = uas)]
        enum Refusal<T> {
            #[sip_response(486)]
            Busy,
            #[sip_response(403, reason = \"Not today\")]
            Forbidden,
            #[sip_response(503)]
            Overload(#[sip_header(\"Retry-After\")] Option<u32>),
            #[sip_response(420, allow(missing_headers))]
            BadExtension,
            #[sip_response(transparent)]
            Inner(T),
            #[sip_response(status = code)]
            Upstream { code: StatusCode, #[sip_header(\"Warning\")] text: String },
        }",
    ),
    (
        Macro::Contract,
        "#[sip_response(200, codes = ON_BYE, method = BYE)] fn on_bye() { sip!(200) }",
    ),
    (
        Macro::Contract,
        "#[sip_response(180, 200, 4xx)] fn respond(&self) -> StatusCode { self.code }",
    ),
    (
        Macro::Contract,
        "#[sip_response(BUSY_HERE, OK)] fn respond(&self) -> StatusCode { self.code }",
    ),
    (
        Macro::Contract,
        "#[sip_response(200 = \"OK\", 486, method = INVITE, role = uas)]
        fn respond(&self) -> StatusCode { self.code }",
    ),
    (
        Macro::Contract,
        "#[sip_response(200, 202, allow(deprecated))]
        fn respond(&self) -> StatusCode { self.code }",
    ),
    (
        Macro::Contract,
        "#[sip_response(1xx, 407, role = proxy, allow(forwarded))]
        fn respond(&self) -> StatusCode { self.code }",
    ),
];
