//! What a gateway to the telephone network makes of a cause.

use sipcode_registry::CauseCondition;

use crate::{IsupLocation, Q850Cause, StatusCode};

impl Q850Cause {
    /// The code of the response to an INVITE that a gateway sends when the telephone network ends the
    /// call with this cause, before a final response has been sent
    /// ([RFC 3398 §7.2.4.1](https://www.rfc-editor.org/rfc/rfc3398#section-7.2.4.1)).
    ///
    /// It is `None` for two causes: 16, which comes with the end of a call and becomes a BYE or a
    /// CANCEL, and 44, after which the gateway tries another circuit. A cause without a row in the
    /// table becomes 500, the default.
    ///
    /// The location matters for 21 alone: 603 if it is the user, which the RFC permits, else 403.
    /// Pass `None` where it is not known.
    ///
    /// The gateway knows more than the cause in these cases:
    ///
    /// - 22: 410 becomes a 301 with the new number in Contact, if there is a number in the
    ///   diagnostic that the gateway can use.
    /// - 34, 38, 41, 42, 47: the 503 may carry Retry-After.
    /// - 26: 404 is right in ANSI networks; elsewhere the cause is usually not used.
    ///
    /// The mapping is not the inverse of RFC 3398 §8.2.6.1: 18 becomes 408, and 408 becomes
    /// 102.
    ///
    /// # Other tables
    ///
    /// [RFC 4497 §8.4.1](https://www.rfc-editor.org/rfc/rfc4497#section-8.4.1), for QSIG, differs in
    /// this: 69 becomes 501; 26 has no row, so that it becomes 500; 21 from the user must become 603;
    /// 16 and 44 become 500 where a response has to be sent. ITU-T Q.1912.5 and 3GPP TS 29.163 have
    /// tables of their own, which differ further. To follow one of them, write a `match` for the
    /// causes that differ:
    ///
    /// ```
    /// use sipcode::{IsupLocation, Q850Cause, StatusCode, sip};
    ///
    /// assert_eq!(Q850Cause::USER_BUSY.status_code(None), Some(sip!(486)));
    /// let rejected = Q850Cause::CALL_REJECTED;
    /// assert_eq!(rejected.status_code(Some(IsupLocation::TransitNetwork)), Some(sip!(403)));
    /// assert_eq!(rejected.status_code(Some(IsupLocation::User)), Some(sip!(603)));
    /// assert_eq!(Q850Cause::NORMAL_CALL_CLEARING.status_code(None), None);
    ///
    /// fn of_qsig(cause: Q850Cause, location: Option<IsupLocation>) -> StatusCode {
    ///     match cause {
    ///         Q850Cause::REQUESTED_FACILITY_NOT_IMPLEMENTED => sip!(501),
    ///         Q850Cause::NON_SELECTED_USER_CLEARING => sip!(500),
    ///         cause => cause.status_code(location).unwrap_or(sip!(500)),
    ///     }
    /// }
    /// assert_eq!(of_qsig(Q850Cause::from_u8(69)?, None), sip!(501));
    /// # Ok::<(), sipcode::InvalidQ850Cause>(())
    /// ```
    #[must_use]
    pub const fn status_code(self, location: Option<IsupLocation>) -> Option<StatusCode> {
        let number = match self.row() {
            None => Some(sipcode_registry::DEFAULT_RESPONSE),
            Some(row) => match (&row.unless, location) {
                (Some(unless), Some(IsupLocation::User))
                    if matches!(unless.condition, CauseCondition::FromUser) =>
                {
                    Some(unless.response)
                }
                _ => row.response,
            },
        };
        match number {
            Some(number) => match StatusCode::from_u16(number) {
                Ok(code) => Some(code),
                Err(_) => None,
            },
            None => None,
        }
    }
}
