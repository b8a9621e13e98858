// sip_reply!(200, method = INVITE, contact = uri, each(supported) = tags, body("application/sdp") = sdp)

fn answer() -> impl SipResponse {
    <krate::__private::Reply<200>>::new(<krate::StatusCode>::OK)
        .with_header("Contact", uri)
        .with_each("Supported", tags)
        .with_body("application/sdp", sdp)
}
