// #[sip_response(200, 4xx)]
// async fn on_bye(&self) -> Result<Answered, Refusal> {
//     self.end().await
// }

#[cfg_attr(
    doc,
    doc = "\n\n# Responses\n\n| code | phrase | must carry | meaning | RFC |\n|---|---|---|---|---|\n| 200 | OK |  | The request succeeded; what the response carries depends on the method of the request. | [RFC 3261 §21.2.1](https://www.rfc-editor.org/rfc/rfc3261#section-21.2.1) |\n| 4xx | | | Any code of the class Client Error. | [RFC 3261 §21.4](https://www.rfc-editor.org/rfc/rfc3261#section-21.4) |\n"
)]
async fn on_bye(&self) -> Result<Answered, Refusal> {
    const _: () = {
        use ::sipcode::__private::StandIn as Answered;
        use ::sipcode::__private::StandIn as Refusal;
        {
            use self::*;
            use ::sipcode::__private::{
                AnyPart as _, check_class_held, check_held, check_listed,
            };
            const PARTS: &[::core::option::Option<::sipcode::CodeSet>] = &[
                <::sipcode::__private::Part<Answered>>::CODES,
                <::sipcode::__private::Part<Refusal>>::CODES,
            ];
            const _: () = check_listed(
                PARTS,
                [
                    0, 68719476736, 0, 0, 18446726481523507200, 18446744073709551615,
                    65535, 0, 0, 0,
                ],
            );
            const _: () = check_held(PARTS, 200);
            const _: () = check_class_held(PARTS, 4);
        }
    };
    self.end().await
}
