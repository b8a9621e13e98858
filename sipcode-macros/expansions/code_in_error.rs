// sip!(468)

const CODE: StatusCode = <krate::__private::Invalid<
    {
        ::core::compile_error! {
            "468 is not a registered SIP response code\nhelp: similar registered codes: `486` Busy Here, `469` Bad Info Package\nhelp: for a private code that both parties agreed on, write `sip!(468, allow(unregistered))`"
        }
    },
>>::CODE;
