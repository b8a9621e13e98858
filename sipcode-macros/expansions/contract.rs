// #[sip_response(200, 4xx)]
// fn on_bye(code: StatusCode) -> StatusCode {
//     match code {
//         sip!(503) => sip!(480),
//         _ => first_of!(code: sip!(503) => sip!(480)),
//     }
// }

#[cfg_attr(
    doc,
    doc = "\n\n# Responses\n\n| code | phrase | must carry | meaning | RFC |\n|---|---|---|---|---|\n| 200 | OK |  | The request succeeded; what the response carries depends on the method of the request. | [RFC 3261 §21.2.1](https://www.rfc-editor.org/rfc/rfc3261#section-21.2.1) |\n| 4xx | | | Any code of the class Client Error. | [RFC 3261 §21.4](https://www.rfc-editor.org/rfc/rfc3261#section-21.4) |\n"
)]
#[allow(clippy::unnested_or_patterns)]
fn on_bye(code: StatusCode) -> StatusCode {
    match code {
        sip!(503) => sip!(480),
        _ => first_of!(code : sip!(@ declared() 503) => sip!(480)),
    }
}
