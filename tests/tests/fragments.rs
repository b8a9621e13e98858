//! What a user's macro passes on to `#[sip_response]`: each part comes in a group of its own.

use sipcode::{SipResponse, StatusCode, sip};

macro_rules! declared {
    ($response:ident, $respond:ident, $path:path) => {
        #[sipcode::sip_response(486, method = INVITE, crate = $path)]
        struct $response {
            #[sip_header("X-Value")]
            value: u8,
        }

        #[sipcode::sip_response(200, crate = $path)]
        fn $respond() -> StatusCode {
            StatusCode::OK
        }
    };
}

mod reexported {
    pub(crate) use sipcode as checked;
}

declared!(Plain, plain, sipcode);
declared!(Global, global, ::sipcode);
declared!(Deep, deep, crate::reexported::checked);

#[test]
fn a_path_that_is_passed_on_is_one() {
    let responses: [&dyn SipResponse; 3] = [
        &Plain { value: 1 },
        &Global { value: 1 },
        &Deep { value: 1 },
    ];
    for response in responses {
        assert_eq!(response.status_code(), sip!(486));
    }
    assert_eq!([plain(), global(), deep()], [sip!(200); 3]);
}

macro_rules! responds {
    ($name:ident, $returned:ty, $body:block) => {
        #[sipcode::sip_response(486)]
        fn $name() -> $returned $body
    };
}

#[sipcode::sip_response(486)]
#[derive(Debug, PartialEq)]
struct Busy;

responds!(one, Busy, { Busy });
responds!(boxed, Box<Busy>, { Box::new(Busy) });
responds!(code, StatusCode, { sip!(486) });

#[test]
fn a_body_that_is_passed_on_is_one() {
    assert_eq!((one(), boxed(), code()), (Busy, Box::new(Busy), sip!(486)));
}
