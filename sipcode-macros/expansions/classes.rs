// sip!(1xx | 200)

fn is_one(code: StatusCode) -> bool {
    match code {
        krate::StatusCode(krate::Class::Provisional, ..)
        | <_ as krate::__private::OfClass>::Provisional
        | <krate::StatusCode>::OK => true,
        _ => false,
    }
}
