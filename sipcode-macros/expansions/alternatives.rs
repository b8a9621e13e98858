// sip!(401 | 407)

fn is_one(code: StatusCode) -> bool {
    match code {
        <krate::StatusCode>::UNAUTHORIZED
        | <krate::__private::numbers::UNAUTHORIZED as krate::__private::Pattern<
            krate::__private::Alternatives,
            _,
        >>::END
        | <krate::StatusCode>::PROXY_AUTHENTICATION_REQUIRED => true,
        _ => false,
    }
}
