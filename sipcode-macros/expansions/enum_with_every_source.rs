// #[sip_response(method = INVITE, role = uas)]
// enum Refusal<T> {
//     #[sip_response(486)]
//     Busy,
//     #[sip_response(403, reason = "Not today")]
//     Forbidden,
//     #[sip_response(503)]
//     Overload(#[sip_header("Retry-After")] Option<u32>),
//     #[sip_response(302)]
//     Moved { #[sip_header("Contact")] to: Vec<String> },
//     #[sip_response(transparent)]
//     Inner(T),
//     #[sip_response(status = code)]
//     Upstream { code: StatusCode },
// }

#[cfg_attr(
    doc,
    doc = "\n\n# Responses\n\nIn response to `INVITE`, from a user agent server.\n\n| variant | code | phrase | sends |\n|---|---|---|---|\n| `Busy` | 486 | Busy Here |  |\n| `Forbidden` | 403 | Not today |  |\n| `Overload` | 503 | Service Unavailable | `Retry-After`, or not |\n| `Moved` | 302 | Moved Temporarily | `Contact`, a line each |\n| `Inner` | as `T` |  |  |\n| `Upstream` | at run time |  |  |\n"
)]
enum Refusal<T> {
    Busy,
    Forbidden,
    Overload(Option<u32>),
    Moved { to: Vec<String> },
    Inner(T),
    Upstream { code: StatusCode },
}
#[automatically_derived]
impl<T> ::sipcode::SipResponse for Refusal<T>
where
    T: ::sipcode::SipResponse,
{
    fn status_code(&self) -> ::sipcode::StatusCode {
        use ::sipcode::__private::keys::method as _;
        use ::sipcode::__private::keys::role as _;
        use ::sipcode::__private::keys::reason as _;
        use ::sipcode::__private::keys::transparent as _;
        use ::sipcode::__private::keys::status as _;
        match self {
            Self::Busy { .. } => <::sipcode::StatusCode>::BUSY_HERE,
            Self::Forbidden { .. } => <::sipcode::StatusCode>::FORBIDDEN,
            Self::Overload { .. } => <::sipcode::StatusCode>::SERVICE_UNAVAILABLE,
            Self::Moved { .. } => <::sipcode::StatusCode>::MOVED_TEMPORARILY,
            Self::Inner { 0: field_0, .. } => {
                ::sipcode::SipResponse::status_code(field_0)
            }
            Self::Upstream { code: field_code, .. } => *field_code,
        }
    }
    fn reason_phrase(&self) -> &::core::primitive::str {
        match self {
            Self::Forbidden { .. } => "Not today",
            Self::Inner { 0: field_0, .. } => {
                use ::sipcode::__private::AnyInner as _;
                <::sipcode::__private::Inner<T>>::reason_phrase(field_0)
            }
            _ => {
                ::sipcode::StatusCode::reason_phrase(
                        ::sipcode::SipResponse::status_code(self),
                    )
                    .unwrap_or_default()
            }
        }
    }
    fn __lines(&self, lines: &mut ::sipcode::__private::Lines<'_>) {
        match self {
            Self::Overload { 0: field_0, .. } => {
                if let ::core::option::Option::Some(value) = field_0 {
                    lines.line("Retry-After", value);
                }
            }
            Self::Moved { to: field_to, .. } => {
                for value in field_to {
                    lines.line("Contact", value);
                }
            }
            Self::Inner { 0: field_0, .. } => {
                use ::sipcode::__private::AnyInner as _;
                <::sipcode::__private::Inner<T>>::headers(field_0, lines)
            }
            _ => {}
        }
    }
    fn body(&self) -> &[::core::primitive::u8] {
        match self {
            Self::Inner { 0: field_0, .. } => {
                use ::sipcode::__private::AnyInner as _;
                <::sipcode::__private::Inner<T>>::body(field_0)
            }
            _ => &[],
        }
    }
}
