// #[sip_response(200, method = INVITE, reason = why)]
// struct Answered<C> {
//     why: String,
//     contact: String,
//     #[sip_header("Supported", each)]
//     tags: C,
//     #[sip_header]
//     warning: Option<String>,
//     #[sip_body("application/sdp")]
//     sdp: Vec<u8>,
// }

#[cfg_attr(
    doc,
    doc = "\n\n# Responses\n\nIn response to `INVITE`.\n\n| code | phrase | sends |\n|---|---|---|\n| 200 | at run time | `Contact`<br>`Supported`, a line each<br>`Warning`, or not<br>a body, `application/sdp` |\n"
)]
struct Answered<C> {
    why: String,
    contact: String,
    tags: C,
    warning: Option<String>,
    sdp: Vec<u8>,
}
#[automatically_derived]
impl<C> ::sipcode::SipResponse for Answered<C>
where
    for<'sipcode> &'sipcode C: ::core::iter::IntoIterator<Item: ::core::fmt::Display>,
{
    fn status_code(&self) -> ::sipcode::StatusCode {
        use ::sipcode::__private::keys::method as _;
        use ::sipcode::__private::keys::reason as _;
        <::sipcode::StatusCode>::OK
    }
    fn reason_phrase(&self) -> &::core::primitive::str {
        let field_why = &self.why;
        ::sipcode::__private::phrase(
            ::core::convert::AsRef::<::core::primitive::str>::as_ref(field_why),
        )
    }
    fn __lines(&self, lines: &mut ::sipcode::__private::Lines<'_>) {
        let field_contact = &self.contact;
        let field_tags = &self.tags;
        let field_warning = &self.warning;
        lines.line("Contact", field_contact);
        for value in field_tags {
            lines.line("Supported", &value);
        }
        if let ::core::option::Option::Some(value) = field_warning {
            lines.line("Warning", value);
        }
        lines.line("Content-Type", "application/sdp");
    }
    fn body(&self) -> &[::core::primitive::u8] {
        let field_sdp = &self.sdp;
        ::core::convert::AsRef::<[::core::primitive::u8]>::as_ref(field_sdp)
    }
}
#[automatically_derived]
impl<C> ::sipcode::ResponseCodes for Answered<C> {
    const CODES: ::sipcode::CodeSet = ::sipcode::__private::set_of_bits([
        0, 68719476736, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
}
