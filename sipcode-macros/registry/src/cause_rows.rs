/// Hands every row of the Q.850 cause table to the macro named by its argument.
///
/// The rows are the causes that [RFC 3398](https://www.rfc-editor.org/rfc/rfc3398) and
/// [RFC 4497](https://www.rfc-editor.org/rfc/rfc4497) map to SIP response codes or from them, in
/// ascending order:
///
/// ```text
/// /// What the cause tells, on one line.
/// NUMBER CONSTANT_NAME "name" RFC "section" RESPONSE (unless CONDITION RESPONSE)?,
/// ```
///
/// The RFC is the one that names the cause. The response is that of RFC 3398 §7.2.4.1: a number,
/// `default` where its table has no row for the cause, and `none` where there is no response.
/// The conditions are `from_user`, the location is the user, and `new_number`, the diagnostic holds
/// a number that the gateway can put into Contact.
///
/// Which cause a response becomes is a fact of the response, in `response_rows.rs`.
///
/// This macro is for the packages of this project: the grammar of a row is not a stable API.
#[macro_export]
macro_rules! q850_causes {
    ($callback:path) => {
        $callback! {
    /// The called number is valid and assigned to nobody.
    1 UNALLOCATED_NUMBER "unallocated number" 3398 "7.2.4.1" 404,
    /// The call should pass through a transit network that is not known here or does not serve it.
    2 NO_ROUTE_TO_NETWORK "no route to network" 3398 "7.2.4.1" 404,
    /// The network does not serve the destination.
    3 NO_ROUTE_TO_DESTINATION "no route to destination" 3398 "7.2.4.1" 404,
    /// One of the parties has ended the call.
    16 NORMAL_CALL_CLEARING "normal call clearing" 3398 "7.2.4.1" none,
    /// The called party cannot take another call.
    17 USER_BUSY "user busy" 3398 "7.2.4.1" 486,
    /// The equipment of the called party did not react to the call in time.
    18 NO_USER_RESPONDING "no user responding" 3398 "7.2.4.1" 408,
    /// The called party was alerted and did not take the call in time.
    19 NO_ANSWER_FROM_THE_USER "no answer from the user" 3398 "7.2.4.1" 480,
    /// The mobile station of the called party is switched off or cannot be reached.
    20 SUBSCRIBER_ABSENT "subscriber absent" 3398 "7.2.4.1" 480,
    /// The call is refused, although the called party could take it.
    21 CALL_REJECTED "call rejected" 3398 "7.2.4.1" 403 unless from_user 603,
    /// The called number is not assigned any more; the diagnostic may hold the new one.
    22 NUMBER_CHANGED "number changed" 3398 "7.2.4.1" 410 unless new_number 301,
    /// The call is to be set up anew to the number in the diagnostic.
    23 REDIRECTION_TO_NEW_DESTINATION "redirection to new destination" 3398 "7.2.4.1" 410,
    /// The call cannot be routed as intended, for instance because its hop counter has run out.
    25 EXCHANGE_ROUTING_ERROR "exchange routing error" 3398 "8.2.6.1" default,
    /// Another terminal of the called party has the call; in ANSI networks, a ported number was misrouted.
    26 NON_SELECTED_USER_CLEARING "non-selected user clearing" 3398 "7.2.4.1" 404,
    /// The interface of the called party does not work, so that nothing can be delivered to it.
    27 DESTINATION_OUT_OF_ORDER "destination out of order" 3398 "7.2.4.1" 502,
    /// The called number is incomplete or, as RFC 3398 §8.2.6.1 says, not in a valid format.
    28 ADDRESS_INCOMPLETE "address incomplete" 3398 "7.2.4.1" 484,
    /// The network cannot provide a supplementary service that was asked for.
    29 FACILITY_REJECTED "facility rejected" 3398 "7.2.4.1" 501,
    /// The call has ended normally, and no other cause fits.
    31 NORMAL_UNSPECIFIED "normal unspecified" 3398 "7.2.4.1" 480,
    /// Every circuit that the call could take is in use.
    34 NO_CIRCUIT_AVAILABLE "no circuit available" 3398 "7.2.4.1" 503,
    /// The network does not work, and will not for some time.
    38 NETWORK_OUT_OF_ORDER "network out of order" 3398 "7.2.4.1" 503,
    /// The network does not work, and will soon again.
    41 TEMPORARY_FAILURE "temporary failure" 3398 "7.2.4.1" 503,
    /// The switch has more traffic than it can handle.
    42 SWITCHING_EQUIPMENT_CONGESTION "switching equipment congestion" 3398 "7.2.4.1" 503,
    /// The peer cannot use the circuit that was chosen; the call is tried on another one.
    44 REQUESTED_CIRCUIT_OR_CHANNEL_NOT_AVAILABLE "requested circuit or channel not available" 3398 "7.2.4.1" none,
    /// A resource is lacking, and no other cause fits.
    47 RESOURCE_UNAVAILABLE "resource unavailable" 3398 "7.2.4.1" 503,
    /// The closed user group (CUG) of the called party does not take calls from outside.
    55 INCOMING_CALLS_BARRED_WITHIN_CUG "incoming calls barred within CUG" 3398 "7.2.4.1" 403,
    /// The caller is not allowed to use the bearer capability that was asked for.
    57 BEARER_CAPABILITY_NOT_AUTHORIZED "bearer capability not authorized" 3398 "7.2.4.1" 403,
    /// The equipment has the bearer capability that was asked for, but not now.
    58 BEARER_CAPABILITY_NOT_PRESENTLY_AVAILABLE "bearer capability not presently available" 3398 "7.2.4.1" 503,
    /// A service or an option is not available, and no other cause fits.
    63 SERVICE_OR_OPTION_UNAVAILABLE "service or option unavailable" 3398 "8.2.6.1" default,
    /// The equipment does not support the bearer capability that was asked for.
    65 BEARER_CAPABILITY_NOT_IMPLEMENTED "bearer capability not implemented" 3398 "7.2.4.1" 488,
    /// The equipment does not support the supplementary service that was asked for; RFC 4497 maps it to 501.
    69 REQUESTED_FACILITY_NOT_IMPLEMENTED "requested facility not implemented" 4497 "8.4.1" default,
    /// The equipment supports only the restricted version of the bearer capability that was asked for.
    70 ONLY_RESTRICTED_DIGITAL_INFORMATION_AVAILABLE "only restricted digital information available" 4497 "8.4.1" 488,
    /// The equipment does not support a service or an option, and no other cause fits.
    79 SERVICE_OR_OPTION_NOT_IMPLEMENTED "service or option not implemented" 3398 "7.2.4.1" 501,
    /// The called party is not in the closed user group (CUG) of the caller.
    87 USER_NOT_MEMBER_OF_CUG "user not member of CUG" 3398 "7.2.4.1" 403,
    /// The equipment of the called party cannot take a call with these attributes.
    88 INCOMPATIBLE_DESTINATION "incompatible destination" 3398 "7.2.4.1" 503,
    /// A timer has expired, and the procedure for that case was begun.
    102 RECOVERY_ON_TIMER_EXPIRY "recovery on timer expiry" 3398 "8.2.6.1" 504,
    /// The protocol was violated, and no other cause fits.
    111 PROTOCOL_ERROR "protocol error" 3398 "7.2.4.1" 500,
    /// A network behind an interworking point has ended the call without a cause of its own.
    127 INTERWORKING_UNSPECIFIED "interworking unspecified" 3398 "7.2.4.1" 500,
        }
    };
}
