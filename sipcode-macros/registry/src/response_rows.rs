/// Hands every row of the response-code table to the macro named by its argument.
///
/// The rows are what IANA's "Response Codes" registry of 2026-08-17 lists (202 is marked
/// deprecated there), and the three codes of RFC 2543 that RFC 3261 dropped. They stand in six
/// groups, one for each class, in ascending order:
///
/// ```text
/// /// What the class means, in one sentence.
/// DIGIT Name "Title" RFC "section" [ facts ] {
///     /// What the code means, in one sentence; a second one where a receiver needs it.
///     NUMBER CONSTANT_NAME "Registered Phrase" RFC "section" registered
///         from "who sends it" [ facts ]
///     NUMBER CONSTANT_NAME "Phrase" RFC "section" deprecated|obsolete { what ended it }
///         from "who sent it" [ facts ]
/// }
/// ```
///
/// A fact is what an RFC in force states outright. The facts of a class hold for every number of
/// it, registered or not. Each reads
///
/// ```text
/// KIND WHAT (for METHOD)? (by ROLE)? (but [NUMBER, ...])? @ RFC "section" (: "what to do instead")?,
/// ```
///
/// | kind | what | |
/// |---|---|---|
/// | `carries` | `["Field", ...]` | the response must carry the field, or one of several |
/// | `carries` | `["Field"] or nothing` | the field must be declared, and may be empty |
/// | `lacks` | `["Field", ...]` | the response must not carry the field |
/// | `lacks` | `body` | the response must not have a body |
/// | `only` | `[METHOD, ...]` | it is a response to these methods and to no other |
/// | `defined` | `[METHOD, ...]` | the same, but a method of one's own may take it up |
/// | `except` | `[METHOD, ...]` | it is not a response to these methods |
/// | `still` | `[METHOD, ...]` | a deprecated code is still right in response to these |
/// | `never` | a role | that role does not originate it |
/// | `phrase` | `"Phrase"` | another phrase that an RFC gives it |
/// | `cause` | a number, or `none` | the Q.850 cause that a gateway makes of it, 31 without this fact |
///
/// This macro is for the packages of this project: the grammar of a row is not a stable API.
#[macro_export]
macro_rules! response_codes {
    ($callback:path) => {
        $callback! {
/// The server works on the request; further responses to it follow.
1 Provisional "Provisional" 3261 "21.1" [
    only [INVITE] but [100] @ 4320 "4.1" : "send the final response, or `100` Trying",
    never proxy but [100, 199] @ 3261 "16.7" : "where the proxy acts as a user agent server, write `role = uas`",
] {
    /// The server works on the request and has nothing to report yet.
    /// It stops the client's retransmissions of an INVITE, and is never forwarded by a stateful proxy.
    100 TRYING "Trying" 3261 "21.1.1" registered
        from "any stateful server" []
    /// The callee is being alerted.
    180 RINGING "Ringing" 3261 "21.1.2" registered
        from "a user agent server" []
    /// The call is sent on to another set of destinations.
    181 CALL_IS_BEING_FORWARDED "Call Is Being Forwarded" 3261 "21.1.3" registered
        from "a user agent server, also one that is part of a forwarding proxy" []
    /// The callee cannot take the call now, and the call waits in a queue instead of being refused.
    /// It may be sent again whenever the position in the queue changes.
    182 QUEUED "Queued" 3261 "21.1.4" registered
        from "a user agent server" [
            phrase "Call Is Being Queued" @ 7462 "4.1",
        ]
    /// Tells how the call proceeds where no other provisional code fits, often with early media.
    /// A client treats every provisional code it does not know like this one.
    183 SESSION_PROGRESS "Session Progress" 3261 "21.1.5" registered
        from "a user agent server" []
    /// One early dialog of a forked call has ended while the request itself is still pending.
    /// Sent only to a client that lists the option tag `199` in Supported.
    199 EARLY_DIALOG_TERMINATED "Early Dialog Terminated" 6228 "11.1" registered
        from "a user agent server or a forking proxy" [
            carries ["Reason"] @ 6228 "5",
        ]
}
/// The request was received, understood and accepted.
2 Success "Success" 3261 "21.2" [
    carries ["Expires"] for SUBSCRIBE @ 6665 "3.1.1",
    lacks ["Contact"] for MESSAGE @ 3428 "7",
    lacks body for MESSAGE @ 3428 "7",
] {
    /// The request succeeded; what the response carries depends on the method of the request.
    200 OK "OK" 3261 "21.2.1" registered
        from "any server" [
            carries ["Contact"] for INVITE @ 3261 "20" : "where another layer adds it, or in response to a re-INVITE that leaves the target as it is, write `allow(missing_headers)`",
            carries ["Contact"] or nothing for REGISTER @ 3261 "10.3" : "it may be an empty `Vec`; where another layer adds it, or bindings are never listed, write `allow(missing_headers)`",
            carries ["Contact"] for UPDATE @ 3311 "7" : "where another layer adds it, or the target stays as it is, write `allow(missing_headers)`",
            carries ["Contact"] for REFER @ 3515 "2.2",
            carries ["Expires"] for PUBLISH @ 3903 "6",
            carries ["SIP-ETag"] for PUBLISH @ 3903 "6",
        ]
    /// The request was accepted for later processing. To SUBSCRIBE, NOTIFY and REFER a receiver treats
    /// it as a 200; to MESSAGE it says that the message is stored, not that it is delivered.
    202 ACCEPTED "Accepted" 6665 "8.3.1" deprecated {
        history: "RFC 6665 §8.3.1 withdrew it for subscriptions and RFC 7647 §5 for REFER",
        note: "send 200 OK instead; a received 202 is to be treated as a 200, but to MESSAGE (RFC 6665 §8.3.1, RFC 3428 §4)",
        instead: ["" 200 ""],
    } from "a user agent server" [
        still [MESSAGE] @ 3428 "7",
        still [REGISTER] @ 5360 "5.10",
        except [SUBSCRIBE, NOTIFY] @ 6665 "8.3.1" : "send `200` OK",
        except [REFER] @ 7647 "5" : "send `200` OK with Contact",
    ]
    /// The subscriber already has the current state, so no notification follows this response.
    204 NO_NOTIFICATION "No Notification" 5839 "7.1" registered
        from "a notifier" [
            carries ["Expires"] @ 6665 "3.1.1",
            only [SUBSCRIBE] @ 5839 "7.1",
        ]
}
/// The client has to take further action to complete the request.
3 Redirection "Redirection" 3261 "21.3" [] {
    /// The callee is reachable in several ways, listed in Contact, and the caller may choose.
    300 MULTIPLE_CHOICES "Multiple Choices" 3261 "21.3.1" registered
        from "a user agent server, a redirect server or a registrar" []
    /// The callee has moved for good; the caller should remember the address in Contact.
    301 MOVED_PERMANENTLY "Moved Permanently" 3261 "21.3.2" registered
        from "a user agent server, a redirect server or a registrar" []
    /// The callee is reachable this time at the address in Contact.
    /// The address may be remembered only for the lifetime that Expires or Contact gives.
    302 MOVED_TEMPORARILY "Moved Temporarily" 3261 "21.3.3" registered
        from "a user agent server, a redirect server or a registrar" []
    /// RFC 2543's pointer to another resource, which SIP never gave a meaning of its own.
    303 SEE_OTHER "See Other" 2543 "5.1.1" obsolete {
        history: "RFC 2543 listed it, RFC 3261 dropped it, IANA never registered it",
        note: "never registered: send 302 Moved Temporarily with Contact, or 300 Multiple Choices when there are several (RFC 3261 §21.3)",
        instead: ["for one other address" 302 "with Contact", "for several" 300 ""],
    } from "nobody since RFC 3261" []
    /// The request must go through the proxy named in Contact.
    /// It is meant for this one request, which the client repeats through that proxy.
    305 USE_PROXY "Use Proxy" 3261 "21.3.4" registered
        from "a user agent server" [
            never proxy @ 3261 "21.3.4",
        ]
    /// The call failed, and the body describes other services that the caller may try.
    380 ALTERNATIVE_SERVICE "Alternative Service" 3261 "21.3.5" registered
        from "a user agent server, a redirect server or the proxy of a mobile network" []
}
/// The request is malformed, or this server cannot fulfil it.
4 ClientError "Client Error" 3261 "21.4" [] {
    /// The request is malformed; the phrase should name what is wrong with it.
    /// A client treats every 4xx code it does not know like this one.
    400 BAD_REQUEST "Bad Request" 3261 "21.4.1" registered
        from "any server" [
            phrase "Invalid Request" @ 3261 "10.3",
            phrase "Incorrect Date or Time" @ 3428 "11.4",
            phrase "Mandatory play parameter missing" @ 4240 "3",
            phrase "Missing VXML Value" @ 4240 "4.1",
            phrase "Announcement content could not be retrieved" @ 4240 "3",
            phrase "Invalid Partial Publication" @ 5264 "4.3.2",
            cause 41 @ 3398 "8.2.6.1",
        ]
    /// The server wants the user's credentials, and says in WWW-Authenticate for which realm.
    401 UNAUTHORIZED "Unauthorized" 3261 "21.4.2" registered
        from "a user agent server, a registrar or a redirect server" [
            carries ["WWW-Authenticate"] @ 3261 "22.2",
            except [CANCEL] @ 3261 "22.1",
            never proxy @ 3261 "22.1" : "send `407` Proxy Authentication Required with Proxy-Authenticate",
            cause 21 @ 3398 "8.2.6.1",
        ]
    /// Reserved: no RFC says what it means, so a client treats it as any other 4xx.
    402 PAYMENT_REQUIRED "Payment Required" 3261 "21.4.3" registered
        from "no server that follows an RFC: it is reserved; some carriers send it for calls that are not paid for" [
            cause 21 @ 3398 "8.2.6.1",
        ]
    /// The server understood the request and refuses it; credentials would not help.
    403 FORBIDDEN "Forbidden" 3261 "21.4.4" registered
        from "any server" [
            phrase "Stale Date" @ 8224 "6.2.2",
            phrase "Inappropriate Display Name" @ 8224 "12.6",
            phrase "Screening Failure (Terminating)" @ 5359 "2.13",
            phrase "Screening Failure (Originating)" @ 5359 "2.14",
            phrase "manual answer forbidden" @ 5373 "4.5.1",
            phrase "automatic answer forbidden" @ 5373 "4.5.1",
            phrase "Unsupported Peer" @ 6406 "6.2.2",
            cause 21 @ 3398 "8.2.6.1",
        ]
    /// The user does not exist in the domain of the Request-URI, or the domain is not served here.
    404 NOT_FOUND "Not Found" 3261 "21.4.5" registered
        from "any server" [
            phrase "The number you have dialed is not in service" @ 3261 "20.18",
            phrase "Announcement content not found" @ 4240 "3",
            cause 1 @ 3398 "8.2.6.1",
        ]
    /// The server knows the method and does not allow it for this address; Allow lists those it does.
    405 METHOD_NOT_ALLOWED "Method Not Allowed" 3261 "21.4.6" registered
        from "a user agent server" [
            carries ["Allow"] @ 3261 "8.2.1",
            cause 63 @ 3398 "8.2.6.1",
        ]
    /// The resource cannot produce a body that the Accept field of the request allows.
    406 NOT_ACCEPTABLE "Not Acceptable" 3261 "21.4.7" registered
        from "a user agent server" [
            cause 79 @ 3398 "8.2.6.1",
        ]
    /// A proxy wants the user's credentials, and says in Proxy-Authenticate for which realm.
    407 PROXY_AUTHENTICATION_REQUIRED "Proxy Authentication Required" 3261 "21.4.8" registered
        from "a proxy or a gateway" [
            carries ["Proxy-Authenticate"] @ 3261 "22.3",
            except [CANCEL] @ 3261 "22.1",
            never uas for SUBSCRIBE @ 6665 "4.2.1.3" : "send `401` Unauthorized with WWW-Authenticate: a notifier is always a user agent",
            cause 21 @ 3398 "8.2.6.1",
        ]
    /// No response came in time, for instance because the user could not be located.
    /// The client may repeat the request unchanged at a later time.
    408 REQUEST_TIMEOUT "Request Timeout" 3261 "21.4.9" registered
        from "any server" [
            only [INVITE] @ 4320 "4.2" : "send nothing, or `504` Server Time-out where another server did not respond",
            cause 102 @ 3398 "8.2.6.1",
        ]
    /// RFC 2543's refusal of a REGISTER that clashed with existing bindings.
    409 CONFLICT "Conflict" 2543 "7.4.10" obsolete {
        history: "RFC 2543 defined it, RFC 3261 dropped it, IANA never registered it",
        note: "never registered: send 491 Request Pending for crossing re-INVITEs, 500 Server Internal Error with Retry-After for an overlapping one, 412 Conditional Request Failed for a stale PUBLISH entity tag, otherwise 400 Bad Request (RFC 3261 §14.2, RFC 3903 §11.2.1)",
        instead: [
            "for crossing re-INVITEs" 491 "",
            "for an overlapping INVITE" 500 "with Retry-After",
            "for a stale PUBLISH entity tag" 412 "",
            "otherwise" 400 "",
        ],
    } from "nobody since RFC 3261" []
    /// The user is gone from here for good and left no address; where that is not certain, send 404.
    410 GONE "Gone" 3261 "21.4.10" registered
        from "any server" [
            cause 22 @ 3398 "8.2.6.1",
        ]
    /// RFC 2543's demand for a Content-Length field.
    411 LENGTH_REQUIRED "Length Required" 2543 "7.4.12" obsolete {
        history: "RFC 2543 defined it, RFC 3261 dropped it, IANA never registered it",
        note: "never registered: send 400 Bad Request with a phrase that names the missing field (RFC 3261 §18.3)",
        instead: ["" 400 "with a phrase that names the missing field"],
    } from "nobody since RFC 3261" []
    /// The entity tag in SIP-If-Match is not, or no longer, the one of the published state.
    412 CONDITIONAL_REQUEST_FAILED "Conditional Request Failed" 3903 "11.2.1" registered
        from "an event state compositor" []
    /// The body is larger than the server is willing or able to process.
    /// Retry-After tells that a later attempt may succeed.
    413 REQUEST_ENTITY_TOO_LARGE "Request Entity Too Large" 3261 "21.4.11" registered
        from "any server" [
            cause 127 @ 3398 "8.2.6.1",
        ]
    /// The Request-URI is longer than the server is willing to interpret.
    414 REQUEST_URI_TOO_LONG "Request-URI Too Long" 3261 "21.4.12" registered
        from "any server" [
            cause 127 @ 3398 "8.2.6.1",
        ]
    /// The server cannot read the body: its type, its encoding or its language.
    /// The response lists what it can read, so that the client may try again.
    415 UNSUPPORTED_MEDIA_TYPE "Unsupported Media Type" 3261 "21.4.13" registered
        from "a user agent server" [
            carries ["Accept", "Accept-Encoding", "Accept-Language"] @ 3261 "21.4.13" : "where another layer adds one, or only the Content-Disposition is not understood (RFC 5621 §8.1), write `allow(missing_headers)`",
            phrase "Bad Media Type" @ 5022 "10.1",
            cause 79 @ 3398 "8.2.6.1",
        ]
    /// The server does not know the URI scheme of the Request-URI.
    416 UNSUPPORTED_URI_SCHEME "Unsupported URI Scheme" 3261 "21.4.14" registered
        from "a user agent server or a proxy" [
            cause 127 @ 3398 "8.2.6.1",
        ]
    /// The request insists on a Resource-Priority, and the server understands none of its values.
    417 UNKNOWN_RESOURCE_PRIORITY "Unknown Resource-Priority" 4412 "4.6.2" registered
        from "a user agent server or a proxy" []
    /// The server lacks an extension that Require or Proxy-Require names; Unsupported lists it.
    420 BAD_EXTENSION "Bad Extension" 3261 "21.4.15" registered
        from "a user agent server, a proxy or a registrar" [
            carries ["Unsupported"] @ 3261 "21.4.15",
            except [CANCEL] @ 3261 "8.2.2.3",
            never redirect @ 3261 "8.3" : "redirect the request",
            cause 127 @ 3398 "8.2.6.1",
        ]
    /// The server needs an extension that the client does not list in Supported; Require names it.
    421 EXTENSION_REQUIRED "Extension Required" 3261 "21.4.16" registered
        from "a user agent server or a proxy" [
            carries ["Require"] @ 3261 "21.4.16",
            cause 127 @ 3398 "8.2.6.1",
        ]
    /// The session refresh interval asked for is too short; Min-SE tells the least that is taken.
    422 SESSION_INTERVAL_TOO_SMALL "Session Interval Too Small" 4028 "6" registered
        from "a user agent server or a proxy" [
            carries ["Min-SE"] @ 4028 "6",
            defined [INVITE, UPDATE] @ 4028 "4",
        ]
    /// The expiry asked for is too short; Min-Expires tells the least that is taken.
    423 INTERVAL_TOO_BRIEF "Interval Too Brief" 3261 "21.4.17" registered
        from "a registrar, a notifier, an event state compositor or a proxy that sends push notifications" [
            carries ["Min-Expires"] for REGISTER @ 3261 "10.3",
            carries ["Min-Expires"] for PUBLISH @ 3903 "6",
            carries ["Min-Expires"] for SUBSCRIBE @ 6665 "4.2.1.1",
            carries ["Min-Expires"] @ 3261 "10.3",
            cause 127 @ 3398 "8.2.6.1",
        ]
    /// The location in the request is unusable; Geolocation-Error tells why.
    424 BAD_LOCATION_INFORMATION "Bad Location Information" 6442 "4.3" registered
        from "a user agent server or a proxy" [
            carries ["Geolocation-Error"] @ 6442 "4.3",
            except [CANCEL, PRACK] @ 6442 "4.1",
        ]
    /// The alert in the request is unusable; AlertMsg-Error tells why.
    425 BAD_ALERT_MESSAGE "Bad Alert Message" 8876 "5.1" registered
        from "a user agent server or a proxy" [
            carries ["AlertMsg-Error"] @ 8876 "5.1",
        ]
    /// The server insists on a signed caller identity, and the request has no usable Identity field.
    428 USE_IDENTITY_HEADER "Use Identity Header" 8224 "6.2.2" registered
        from "a verification service, at a user agent server or a proxy" [
            phrase "Use Supported PASSporT Format" @ 8224 "6.2.2",
        ]
    /// The referee or the target of a REFER insists on a valid Referred-By token.
    429 PROVIDE_REFERRER_IDENTITY "Provide Referrer Identity" 3892 "5" registered
        from "the referee or the target of a REFER" []
    /// The flow to the user agent has failed, though another flow of it may still work.
    /// Passes between proxies; a user agent that receives it treats it as a 400.
    430 FLOW_FAILED "Flow Failed" 5626 "11.5" registered
        from "an edge proxy" []
    /// The server refuses anonymous requests.
    /// The client must not retry without anonymity unless its user agrees.
    433 ANONYMITY_DISALLOWED "Anonymity Disallowed" 5079 "5" registered
        from "a user agent server or a proxy" []
    /// The credentials that the Identity field points to cannot be fetched.
    436 BAD_IDENTITY_INFO "Bad Identity Info" 8224 "6.2.2" registered
        from "a verification service, at a user agent server or a proxy" []
    /// The credentials that signed the identity can be had but are not accepted: the server does not
    /// trust their authority or does not support their algorithm.
    437 UNSUPPORTED_CREDENTIAL "Unsupported Credential" 8224 "6.2.2" registered
        from "a verification service, at a user agent server or a proxy, or a user agent that is sent credentials" []
    /// No Identity field with a valid and supported PASSporT has been received.
    438 INVALID_IDENTITY_HEADER "Invalid Identity Header" 8224 "6.2.2" registered
        from "a verification service, at a user agent server or a proxy" [
            phrase "Invalid PASSporT" @ 8224 "6.2.2",
        ]
    /// The registrar supports outbound flows, but the first proxy on the way to it does not.
    439 FIRST_HOP_LACKS_OUTBOUND_SUPPORT "First Hop Lacks Outbound Support" 5626 "11.6" registered
        from "a registrar" [
            only [REGISTER] @ 5626 "11.6",
        ]
    /// The request may not be forked to as many branches as it would need.
    440 MAX_BREADTH_EXCEEDED "Max-Breadth Exceeded" 5393 "5.3.3" registered
        from "a proxy" []
    /// The receiver is not willing to receive this INFO package; Recv-Info lists those it is.
    469 BAD_INFO_PACKAGE "Bad Info Package" 6086 "4.2.2" registered
        from "a user agent server" [
            carries ["Recv-Info"] @ 6086 "4.2.2",
            only [INFO] @ 6086 "4.2.2",
        ]
    /// Some recipients of the request have not consented to it; Permission-Missing lists them.
    470 CONSENT_NEEDED "Consent Needed" 5360 "5.9.2" registered
        from "a relay that translates a list of recipients" []
    /// The callee's server was reached, but the callee is not available now.
    /// Retry-After may tell when it will be.
    480 TEMPORARILY_UNAVAILABLE "Temporarily Unavailable" 3261 "21.4.18" registered
        from "a user agent server, a proxy or a redirect server" [
            phrase "No Response" @ 3665 "3.10",
            phrase "Not Logged In" @ 5359 "2.12",
            cause 18 @ 3398 "8.2.6.1",
        ]
    /// The request belongs to a dialog or a transaction that the server does not have.
    481 CALL_TRANSACTION_DOES_NOT_EXIST "Call/Transaction Does Not Exist" 3261 "21.4.19" registered
        from "a user agent server" [
            phrase "Subscription does not exist" @ 6665 "4.1.3",
            cause 41 @ 3398 "8.2.6.1",
        ]
    /// The request has come back to a server that had already forwarded it, or has reached a user
    /// agent server twice by different ways.
    482 LOOP_DETECTED "Loop Detected" 3261 "21.4.20" registered
        from "a proxy, or a user agent server for a merged request" [
            phrase "Merged Request" @ 5057 "5.1",
            cause 25 @ 3398 "8.2.6.1",
        ]
    /// The request arrived with a Max-Forwards of zero.
    483 TOO_MANY_HOPS "Too Many Hops" 3261 "21.4.21" registered
        from "a proxy" [
            cause 25 @ 3398 "8.2.6.1",
        ]
    /// The number in the Request-URI is incomplete; the caller may dial further digits.
    484 ADDRESS_INCOMPLETE "Address Incomplete" 3261 "21.4.22" registered
        from "any server" [
            cause 28 @ 3398 "8.2.6.1",
        ]
    /// The Request-URI fits several users; Contact may list them for the caller to choose from.
    485 AMBIGUOUS "Ambiguous" 3261 "21.4.23" registered
        from "any server" [
            cause 1 @ 3398 "8.2.6.1",
        ]
    /// The callee was reached, but does not want to or cannot take another call at this end system.
    /// Retry-After may tell when to try again; where no other end system could take the call either, send 600.
    486 BUSY_HERE "Busy Here" 3261 "21.4.24" registered
        from "a user agent server" [
            cause 17 @ 3398 "8.2.6.1",
        ]
    /// The request was ended before its final response, by a CANCEL or a BYE, or because its Expires
    /// ran out.
    487 REQUEST_TERMINATED "Request Terminated" 3261 "21.4.25" registered
        from "a user agent server" [
            except [CANCEL] @ 3261 "21.4.25",
            phrase "Request Cancelled" @ 5589 "6.3.2",
            cause none @ 3398 "8.2.6.1",
        ]
    /// The offered session is not acceptable at this end system, though it may be at another.
    /// A Warning should tell what is wrong with the offer.
    488 NOT_ACCEPTABLE_HERE "Not Acceptable Here" 3261 "21.4.26" registered
        from "a user agent server, or a proxy that enforces a session policy" [
            cause 31 @ 3398 "8.2.6.1",
        ]
    /// The server does not understand the event package of the request.
    489 BAD_EVENT "Bad Event" 6665 "8.3.2" registered
        from "a notifier, a subscriber or an event state compositor" [
            carries ["Allow-Events"] for PUBLISH @ 3903 "11.1.1",
            defined [SUBSCRIBE, NOTIFY, PUBLISH] @ 5057 "5.1",
        ]
    /// The server has a request of its own pending in the same dialog.
    /// The client waits a random time and tries once more.
    491 REQUEST_PENDING "Request Pending" 3261 "21.4.27" registered
        from "a user agent server" []
    /// The body is encrypted, and the server has no key for it.
    493 UNDECIPHERABLE "Undecipherable" 3261 "21.4.28" registered
        from "a user agent server" []
    /// The server insists on a negotiated security mechanism; Security-Server lists those it takes.
    494 SECURITY_AGREEMENT_REQUIRED "Security Agreement Required" 3329 "2.3.1" registered
        from "the first server on the way of a request" [
            carries ["Security-Server"] @ 3329 "2.3.1",
            except [CANCEL] @ 3329 "2.6",
        ]
}
/// The request looks valid, and the server failed to fulfil it.
5 ServerError "Server Error" 3261 "21.5" [] {
    /// The server met a condition that it did not expect.
    /// A client treats every 5xx code it does not know like this one.
    500 SERVER_INTERNAL_ERROR "Server Internal Error" 3261 "21.5.1" registered
        from "any server" [
            phrase "Server Error" @ 3261 "10.3",
            cause 41 @ 3398 "8.2.6.1",
        ]
    /// The server does not know the method at all; for one that it knows and refuses, send 405.
    501 NOT_IMPLEMENTED "Not Implemented" 3261 "21.5.2" registered
        from "any server but a redirect server" [
            never redirect @ 3261 "8.3" : "redirect the request",
            cause 79 @ 3398 "8.2.6.1",
        ]
    /// A gateway or proxy received an invalid response from the server behind it.
    502 BAD_GATEWAY "Bad Gateway" 3261 "21.5.3" registered
        from "a proxy or a gateway" [
            cause 38 @ 3398 "8.2.6.1",
        ]
    /// The server is overloaded or under maintenance; the client should try another one.
    /// Retry-After tells how long to leave this one alone.
    503 SERVICE_UNAVAILABLE "Service Unavailable" 3261 "21.5.4" registered
        from "any server" [
            cause 41 @ 3398 "8.2.6.1",
        ]
    /// A server that this one asked did not respond in time.
    504 SERVER_TIME_OUT "Server Time-out" 3261 "21.5.5" registered
        from "any server" [
            cause 102 @ 3398 "8.2.6.1",
        ]
    /// The server does not support the major version of SIP that the request uses.
    505 VERSION_NOT_SUPPORTED "Version Not Supported" 3261 "21.5.6" registered
        from "any server" [
            cause 127 @ 3398 "8.2.6.1",
        ]
    /// The message as a whole is longer than the server can process; for the body alone, send 413.
    513 MESSAGE_TOO_LARGE "Message Too Large" 3261 "21.5.7" registered
        from "any server" [
            cause 127 @ 3398 "8.2.6.1",
        ]
    /// The network has no push notification service of the type that the user agent asks for.
    555 PUSH_NOTIFICATION_SERVICE_NOT_SUPPORTED "Push Notification Service Not Supported" 8599 "8.1" registered
        from "a proxy" [
            only [REGISTER] @ 8599 "8.1",
        ]
    /// A precondition that the offer demands cannot be met.
    580 PRECONDITION_FAILURE "Precondition Failure" 3312 "8" registered
        from "a user agent server" [
            phrase "Precondition-Failure" @ 3312 "8",
        ]
}
/// No server anywhere can fulfil the request.
6 GlobalFailure "Global Failure" 3261 "21.6" [
    never registrar @ 3261 "10.3",
] {
    /// The callee is busy, and no other end system of the callee will take the call.
    /// A client treats every 6xx code it does not know like this one.
    600 BUSY_EVERYWHERE "Busy Everywhere" 3261 "21.6.1" registered
        from "a user agent server or a proxy" [
            phrase "Busy" @ 3261 "20.33",
            cause 17 @ 3398 "8.2.6.1",
        ]
    /// The callee does not want to take part, and no other end system of the callee will take the call.
    603 DECLINE "Decline" 3261 "21.6.2" registered
        from "a user agent server, a notifier or a network that blocks calls" [
            cause 21 @ 3398 "8.2.6.1",
        ]
    /// The server knows for certain that the user in the Request-URI exists nowhere.
    604 DOES_NOT_EXIST_ANYWHERE "Does Not Exist Anywhere" 3261 "21.6.3" registered
        from "any server with authoritative knowledge of the user" [
            cause 1 @ 3398 "8.2.6.1",
        ]
    /// The user wants to talk but cannot support the offered session, and neither can another
    /// end system of the user; 406 has the same phrase and is about the Accept field.
    606 NOT_ACCEPTABLE_ANYWHERE "Not Acceptable" 3261 "21.6.4" registered
        from "a user agent server" [
            cause 31 @ 3398 "8.2.6.1",
        ]
    /// The called party does not want this call, message or subscription, nor further ones from the
    /// same caller.
    607 UNWANTED "Unwanted" 8197 "4" registered
        from "the user agent server of the called party" []
    /// An intermediary blocked the call as unwanted, without asking the called party.
    /// Call-Info may say where the caller can object.
    608 REJECTED "Rejected" 8688 "3.1" registered
        from "an intermediary" []
}
        }
    };
}
