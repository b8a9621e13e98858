// sip!(503), in a function that declares 200

fn is_one(code: StatusCode) -> bool {
    match code {
        <krate::StatusCode>::SERVICE_UNAVAILABLE
        | krate::StatusCode(
            krate::Class::ServerError,
            <krate::__private::numbers::SERVICE_UNAVAILABLE>::WITHIN_CLASS
            | <krate::__private::numbers::SERVICE_UNAVAILABLE as krate::__private::Pattern<
                krate::__private::Undeclared,
                _,
            >>::END,
        ) => true,
        _ => false,
    }
}
