/// Hands every row of the warn-code table to the macro named by its argument.
///
/// The rows are IANA's "Warning Codes (warn-codes)" registry of 2026-08-17, in ascending order:
///
/// ```text
/// /// What the code tells, in one sentence.
/// NUMBER CONSTANT_NAME "Registered text" RFC "section",
/// ```
///
/// This macro is for the packages of this project: the grammar of a row is not a stable API.
#[macro_export]
macro_rules! warn_codes {
    ($callback:path) => {
        $callback! {
    /// One or more of the network protocols in the session description are not available.
    300 INCOMPATIBLE_NETWORK_PROTOCOL "Incompatible network protocol" 3261 "20.43",
    /// One or more of the network address formats in the session description are not available.
    301 INCOMPATIBLE_NETWORK_ADDRESS_FORMATS "Incompatible network address formats" 3261 "20.43",
    /// One or more of the transport protocols in the session description are not available.
    302 INCOMPATIBLE_TRANSPORT_PROTOCOL "Incompatible transport protocol" 3261 "20.43",
    /// One or more of the bandwidth measurement units were not understood.
    303 INCOMPATIBLE_BANDWIDTH_UNITS "Incompatible bandwidth units" 3261 "20.43",
    /// One or more of the media types in the session description are not available.
    304 MEDIA_TYPE_NOT_AVAILABLE "Media type not available" 3261 "20.43",
    /// One or more of the media formats in the session description are not available.
    305 INCOMPATIBLE_MEDIA_FORMAT "Incompatible media format" 3261 "20.43",
    /// One or more of the media attributes in the session description are not supported.
    306 ATTRIBUTE_NOT_UNDERSTOOD "Attribute not understood" 3261 "20.43",
    /// A parameter of the session description other than those of the codes before was not understood.
    307 SESSION_DESCRIPTION_PARAMETER_NOT_UNDERSTOOD "Session description parameter not understood" 3261 "20.43",
    /// The parties have no human language in common, or not in the medium that is asked for.
    308 INCOMPATIBLE_LANGUAGE_SPECIFICATION "Incompatible language specification" 8373 "6.2",
    /// The site where the user is does not support multicast.
    330 MULTICAST_NOT_AVAILABLE "Multicast not available" 3261 "20.43",
    /// The site where the user is does not support unicast, for instance behind a firewall.
    331 UNICAST_NOT_AVAILABLE "Unicast not available" 3261 "20.43",
    /// The bandwidth that the session description asks for is more than what is available.
    370 INSUFFICIENT_BANDWIDTH "Insufficient bandwidth" 3261 "20.43",
    /// The server refuses a SIPS URI; it accompanies 480.
    380 SIPS_NOT_ALLOWED "SIPS Not Allowed" 5630 "9",
    /// The server insists on a SIPS URI; it accompanies 480.
    381 SIPS_REQUIRED "SIPS Required" 5630 "9",
    /// Any other matter, for a human to read; a program must not act on it.
    399 MISCELLANEOUS_WARNING "Miscellaneous warning" 3261 "20.43",
        }
    };
}
