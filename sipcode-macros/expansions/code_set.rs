// sip_codes!(408 | 480 | 5xx)

const CODES: CodeSet = const {
    <krate::CodeSet>::of(
            &[
                <krate::StatusCode>::REQUEST_TIMEOUT,
                <krate::StatusCode>::TEMPORARILY_UNAVAILABLE,
            ],
        )
        .union(<krate::CodeSet>::of_class(krate::Class::ServerError))
};
