// sip_warning!(370)

const CODE: WarnCode = <krate::WarnCode>::INSUFFICIENT_BANDWIDTH;
