//! What a gateway to the telephone network makes of a cause and of a response: the two tables of
//! RFC 3398.

use sipcode_registry::{CauseCondition, Rule};

use crate::{Class, IsupLocation, Q850Cause, StatusCode};

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
    /// The mapping is not the inverse of [`StatusCode::q850_cause`]: 18 becomes 408, and 408 becomes
    /// 102. A [`Reason`](crate::Reason) header field beside the code keeps the cause itself.
    ///
    /// # Other tables
    ///
    /// [RFC 4497 §8.4.1](https://www.rfc-editor.org/rfc/rfc4497#section-8.4.1), for QSIG, differs in
    /// this: 69 becomes 501; 26 has no row, so that it becomes 500; 21 from the user must become 603;
    /// 16 becomes 500 where a response has to be sent, and so may 44. ITU-T Q.1912.5 and 3GPP TS 29.163
    /// have tables of their own, which differ further. To follow one of them, write a `match` for the
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

impl StatusCode {
    /// The cause with which a gateway ends the call in the telephone network when the response to its
    /// INVITE has this code
    /// ([RFC 3398 §8.2.6.1](https://www.rfc-editor.org/rfc/rfc3398#section-8.2.6.1)).
    ///
    /// It is `None` for 1xx and 2xx, which do not end the call; for 3xx, after which the gateway tries
    /// the addresses in Contact; and for 487, which comes of a CANCEL or a BYE. Where the call has to
    /// be ended after a 487 all the same, RFC 4497 takes 31. A code without a row in the table,
    /// registered or not, becomes 31, the default; `code.treated_as().q850_cause()` has the cause of the
    /// code that a client takes an unregistered one for, 41 for a 4xx.
    ///
    /// The gateway knows more than the code in these cases:
    ///
    /// - 488 and 606: 31 becomes 65, [`BEARER_CAPABILITY_NOT_IMPLEMENTED`], if the Warning header
    ///   field tells that a bearer capability is not available.
    /// - 401 and 407: the cause is for a gateway that has no credentials.
    /// - 406, 413 to 416, 420, 421, 423, 484, 505 and 513: the cause is for a gateway that cannot
    ///   remedy what is wrong and try again.
    /// - A response with a REL message of ISUP in its body: the cause in there is the one to take. A
    ///   [`Reason`](crate::Reason) header field may carry one too
    ///   ([RFC 6432 §3](https://www.rfc-editor.org/rfc/rfc6432#section-3)).
    ///
    /// By default the location that goes with the cause is the user for 6xx, and the network for 4xx
    /// and 5xx. A BYE and a CANCEL become 16, unless they carry a Reason.
    ///
    /// The RFC prints "504 Version Not Supported" with 127: the phrase is right, and the number is
    /// 505, as in RFC 4497.
    ///
    /// The mapping is not the inverse of [`Q850Cause::status_code`]: 480 becomes 18, and 18 becomes
    /// 408.
    ///
    /// # Other tables
    ///
    /// [RFC 4497 §8.4.4](https://www.rfc-editor.org/rfc/rfc4497#section-8.4.4), for QSIG, has the same
    /// causes; its location is that of the private network that serves the remote user, where it is
    /// not the user. ITU-T Q.1912.5 and 3GPP TS 29.163 have tables of their own, which differ: write a
    /// `match` for the codes that do.
    ///
    /// [`BEARER_CAPABILITY_NOT_IMPLEMENTED`]: Q850Cause::BEARER_CAPABILITY_NOT_IMPLEMENTED
    ///
    /// ```
    /// use sipcode::{Q850Cause, StatusCode, WarnCode, sip, sip_warning};
    ///
    /// assert_eq!(sip!(486).q850_cause(), Some(Q850Cause::USER_BUSY));
    /// assert_eq!(sip!(607).q850_cause(), Some(Q850Cause::NORMAL_UNSPECIFIED));
    /// assert_eq!(sip!(487).q850_cause(), None);
    /// assert_eq!(sip!(302).q850_cause(), None);
    ///
    /// fn cause(code: StatusCode, warning: Option<WarnCode>) -> Option<Q850Cause> {
    ///     match (code, warning) {
    ///         (sip!(488 | 606), Some(sip_warning!(304 | 305 | 370))) => {
    ///             Some(Q850Cause::BEARER_CAPABILITY_NOT_IMPLEMENTED)
    ///         }
    ///         _ => code.q850_cause(),
    ///     }
    /// }
    /// assert_eq!(cause(sip!(488), Some(sip_warning!(304))).unwrap(), 65);
    /// ```
    #[must_use]
    pub const fn q850_cause(self) -> Option<Q850Cause> {
        match self.class() {
            Class::Provisional | Class::Success | Class::Redirection => None,
            Class::ClientError | Class::ServerError | Class::GlobalFailure => {
                match self.stated_cause() {
                    Some(number) => match Q850Cause::from_u8(number) {
                        Ok(cause) => Some(cause),
                        Err(_) => None,
                    },
                    None => None,
                }
            }
        }
    }

    /// The cause that the row of the code states, or the default.
    const fn stated_cause(self) -> Option<u8> {
        if let Some(row) = sipcode_registry::response_code(self.as_u16()) {
            let mut index = 0;
            while index < row.facts.len() {
                if let Rule::Cause(cause) = row.facts[index].rule {
                    return cause;
                }
                index += 1;
            }
        }
        Some(sipcode_registry::DEFAULT_CAUSE)
    }
}
