use core::fmt;

use crate::{InvalidReason, token::is_token};

/// The rows: the variant, the token, what its cause is, and who defines it.
macro_rules! protocols {
    ($($name:ident $token:literal $cause:literal $reference:literal,)+) => {
        /// The protocol of a [`Reason`](crate::Reason), which says what its cause means.
        ///
        /// The variants but the last are those of IANA's
        /// [registry](https://www.iana.org/assignments/sip-parameters/sip-parameters.xhtml#sip-parameters-3)
        /// of 2026-08-17. Its `Display` is the token that goes on the wire. `T` is what holds a token
        /// that is not registered: `&str` or `String`.
        ///
        /// ```
        /// use sipcode::ReasonProtocol;
        ///
        /// assert_eq!(ReasonProtocol::from_token("Q.850"), Ok(ReasonProtocol::Q850));
        /// assert_eq!(ReasonProtocol::from_token("preemption")?.as_str(), "Preemption");
        /// assert_eq!(ReasonProtocol::from_token("X.25"), Ok(ReasonProtocol::Other("X.25")));
        /// assert!(ReasonProtocol::from_token("two words").is_err());
        /// # Ok::<(), sipcode::InvalidReason>(())
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum ReasonProtocol<T> {
            $(
                #[doc = concat!("`", $token, "`, ", $reference, ": the cause is ", $cause, ".")]
                $name,
            )+
            /// Another token: [`Reason::new`](crate::Reason::new) checks that it is one.
            Other(T),
        }

        impl<T: AsRef<str>> ReasonProtocol<T> {
            /// The protocol of a token, which capital and small letters do not distinguish.
            ///
            /// # Errors
            ///
            /// [`InvalidReason::Protocol`] if it is not a token.
            ///
            /// ```
            /// use sipcode::ReasonProtocol;
            ///
            /// assert_eq!(ReasonProtocol::from_token("sip"), Ok(ReasonProtocol::Sip));
            /// ```
            pub fn from_token(token: T) -> Result<Self, InvalidReason> {
                match token.as_ref() {
                    $(text if text.eq_ignore_ascii_case($token) => Ok(Self::$name),)+
                    text if is_token(text) => Ok(Self::Other(token)),
                    _ => Err(InvalidReason::Protocol),
                }
            }

            /// The token.
            ///
            /// ```
            /// assert_eq!(sipcode::ReasonProtocol::<&str>::S1apRnl.as_str(), "S1AP-RNL");
            /// ```
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$name => $token,)+
                    Self::Other(token) => token.as_ref(),
                }
            }

            /// The same protocol, with its token borrowed.
            pub(crate) fn borrowed(&self) -> ReasonProtocol<&str> {
                match self {
                    $(Self::$name => ReasonProtocol::$name,)+
                    Self::Other(token) => ReasonProtocol::Other(token.as_ref()),
                }
            }
        }

        #[cfg(feature = "alloc")]
        impl ReasonProtocol<&str> {
            pub(crate) fn into_owned(self) -> ReasonProtocol<alloc::string::String> {
                match self {
                    $(Self::$name => ReasonProtocol::$name,)+
                    Self::Other(token) => ReasonProtocol::Other(token.into()),
                }
            }
        }
    };
}

protocols! {
    Sip "SIP" "a status code" "RFC 3261",
    Q850 "Q.850" "a cause value, 1 to 127" "ITU-T Q.850",
    Preemption "Preemption" "1 to 4" "RFC 4411",
    Emm "EMM" "an EMM cause" "3GPP TS 24.301 subclause 9.9.3.9",
    Esm "ESM" "an ESM cause" "3GPP TS 24.301 subclause 9.9.4.4",
    S1apRnl "S1AP-RNL" "a radio network layer cause" "3GPP TS 36.413",
    S1apTl "S1AP-TL" "a transport layer cause" "3GPP TS 36.413 subclause 9.2.1.3",
    S1apNas "S1AP-NAS" "a non-access stratum cause" "3GPP TS 36.413 subclause 9.2.1.3",
    S1apMisc "S1AP-MISC" "a miscellaneous cause" "3GPP TS 36.413 subclause 9.2.1.3",
    S1apProt "S1AP-PROT" "an S1 protocol cause" "3GPP TS 36.413 subclause 9.2.1.3",
    Diameter "DIAMETER" "a Termination-Cause of Diameter" "3GPP TS 29.274 subclause 8.103",
    Ikev2 "IKEV2" "an error type of IKEv2" "3GPP TS 29.274 subclause 8.103",
    ReleaseCause "RELEASE_CAUSE" "1 to 7" "3GPP TS 24.229",
    FailureCause "FAILURE_CAUSE" "1 to 3" "3GPP TS 24.229",
    Stir "STIR" "an error code of STIR, which is a status code" "RFC 8224",
    FiveGmm "5GMM" "a 5GMM cause" "3GPP TS 24.501 subclause 9.11.3.2",
    FiveGsm "5GSM" "a 5GSM cause" "3GPP TS 24.501 subclause 9.11.4.2",
    NgapRnl "NGAP-RNL" "a radio network layer cause" "3GPP TS 38.413 subclause 9.3.1.2",
    NgapTl "NGAP-TL" "a transport layer cause" "3GPP TS 38.413 subclause 9.3.1.2",
    NgapNas "NGAP-NAS" "a non-access stratum cause" "3GPP TS 38.413 subclause 9.3.1.2",
    NgapMisc "NGAP-MISC" "a miscellaneous cause" "3GPP TS 38.413 subclause 9.3.1.2",
    NgapProt "NGAP-PROT" "a protocol cause" "3GPP TS 38.413 subclause 9.3.1.2",
}

/// The token: `Q.850`.
impl<T: AsRef<str>> fmt::Display for ReasonProtocol<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
