// sip!(401 | 407)

fn is_one(code: StatusCode) -> bool {
    match code {
        <krate::StatusCode>::UNAUTHORIZED
        | <krate::StatusCode>::PROXY_AUTHENTICATION_REQUIRED => true,
        _ => false,
    }
}
