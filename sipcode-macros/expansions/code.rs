// sip!(486)

const CODE: StatusCode = <krate::StatusCode>::BUSY_HERE;
