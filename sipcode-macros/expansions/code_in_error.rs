// sip!(468)

const CODE: StatusCode = <krate::__private::Invalid<
    {
        ::core::compile_error! {
            "468 is not a registered SIP response code\nhelp: similar registered codes: `486` Busy Here, `469` Bad Info Package"
        }
    },
>>::CODE;
