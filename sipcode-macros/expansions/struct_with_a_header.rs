// #[sip_response(423, method = REGISTER)]
// struct TooBrief { min_expires: u32 }

#[cfg_attr(
    doc,
    doc = "\n\n# Responses\n\nIn response to `REGISTER`.\n\n| code | phrase | sends |\n|---|---|---|\n| 423 | Interval Too Brief | `Min-Expires` |\n"
)]
struct TooBrief {
    min_expires: u32,
}
#[automatically_derived]
impl ::sipcode::SipResponse for TooBrief {
    fn status_code(&self) -> ::sipcode::StatusCode {
        use ::sipcode::__private::keys::method as _;
        <::sipcode::StatusCode>::INTERVAL_TOO_BRIEF
    }
    fn __lines(&self, lines: &mut ::sipcode::__private::Lines<'_>) {
        let field_min_expires = &self.min_expires;
        lines.line("Min-Expires", field_min_expires);
    }
}
#[automatically_derived]
impl ::sipcode::ResponseCodes for TooBrief {
    const CODES: ::sipcode::CodeSet = ::sipcode::__private::set_of_bits([
        0, 0, 0, 0, 0, 8, 0, 0, 0, 0,
    ]);
}
