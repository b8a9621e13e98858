// sip!(1xx | 200)

fn is_one(code: StatusCode) -> bool {
    match code {
        krate::StatusCode(krate::Class::Provisional, ..)
        | <krate::__private::numbers::TRYING as krate::__private::Pattern<
            krate::__private::ReportedElsewhere,
            _,
        >>::END
        | <krate::StatusCode>::OK => true,
        _ => false,
    }
}
