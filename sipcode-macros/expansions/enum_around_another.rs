// #[sip_response()]
// enum Refusal {
//     #[sip_response(486)]
//     Busy,
//     #[cfg(feature = "proxy")]
//     #[sip_response(503)]
//     Overload,
//     #[sip_response(transparent)]
//     Registrar(Box<RegistrarError>),
// }

#[cfg_attr(
    doc,
    doc = "\n\n# Responses\n\n| variant | code | phrase | sends |\n|---|---|---|---|\n| `Busy` | 486 | Busy Here |  |\n| `Overload` | 503 | Service Unavailable |  |\n| `Registrar` | as `Box<RegistrarError>` |  |  |\n"
)]
enum Refusal {
    Busy,
    #[cfg(feature = "proxy")]
    Overload,
    Registrar(Box<RegistrarError>),
}
#[automatically_derived]
impl ::sipcode::SipResponse for Refusal {
    fn status_code(&self) -> ::sipcode::StatusCode {
        use ::sipcode::__private::keys::transparent as _;
        match self {
            Self::Busy { .. } => <::sipcode::StatusCode>::BUSY_HERE,
            #[cfg(feature = "proxy")]
            Self::Overload { .. } => <::sipcode::StatusCode>::SERVICE_UNAVAILABLE,
            Self::Registrar { 0: field_0, .. } => {
                ::sipcode::SipResponse::status_code(field_0)
            }
        }
    }
    fn reason_phrase(&self) -> &::core::primitive::str {
        match self {
            Self::Registrar { 0: field_0, .. } => {
                use ::sipcode::__private::AnyInner as _;
                <::sipcode::__private::Inner<
                    Box<RegistrarError>,
                >>::reason_phrase(field_0)
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
            Self::Registrar { 0: field_0, .. } => {
                use ::sipcode::__private::AnyInner as _;
                <::sipcode::__private::Inner<
                    Box<RegistrarError>,
                >>::headers(field_0, lines)
            }
            _ => {}
        }
    }
    fn body(&self) -> &[::core::primitive::u8] {
        match self {
            Self::Registrar { 0: field_0, .. } => {
                use ::sipcode::__private::AnyInner as _;
                <::sipcode::__private::Inner<Box<RegistrarError>>>::body(field_0)
            }
            _ => &[],
        }
    }
}
#[automatically_derived]
impl ::sipcode::ResponseCodes for Refusal
where
    for<'sipcode> &'sipcode Box<RegistrarError>: ::sipcode::ResponseCodes,
{
    const CODES: ::sipcode::CodeSet = ::sipcode::__private::set_of_bits([
            0, 0, 0, 0, 0, 0, 4, 0, 0, 0,
        ])
        .union(<&Box<RegistrarError> as ::sipcode::ResponseCodes>::CODES)
        .union(
            <::sipcode::CodeSet>::of(
                &[#[cfg(feature = "proxy")] <::sipcode::StatusCode>::SERVICE_UNAVAILABLE],
            ),
        );
}
