//! `Option` and `Vec` are seen through what stands around them in the tokens: parentheses, and the group
//! in which a user's macro passes a type on.

use sipcode::{SipResponse, sip_response};

fn values(response: &impl SipResponse) -> Vec<String> {
    let mut values = Vec::new();
    response.headers(&mut |_, value| values.push(value.to_string()));
    values
}

macro_rules! busy {
    ($name:ident, $value:ty) => {
        #[sip_response(486)]
        struct $name {
            #[sip_header("X-Value")]
            value: $value,
        }
    };
}

macro_rules! busy_with_passed_on {
    ($name:ident, $value:ty) => {
        busy!($name, $value);
    };
}

busy!(One, u8);
busy!(Maybe, Option<u8>);
busy!(Many, Vec<u8>);
busy_with_passed_on!(Deep, Option<u8>);

#[sip_response(486)]
#[expect(unused_parens)]
struct Parentheses {
    #[sip_header("X-Maybe")]
    maybe: (Option<u8>),
    #[sip_header("X-Many")]
    many: ((Vec<u8>)),
}

#[test]
fn a_type_that_is_passed_on_is_seen() {
    assert_eq!(values(&One { value: 1 }), ["1"]);
    assert_eq!(values(&Maybe { value: Some(1) }), ["1"]);
    assert_eq!(values(&Maybe { value: None }), [""; 0]);
    assert_eq!(values(&Deep { value: None }), [""; 0]);
    assert_eq!(
        values(&Many {
            value: vec![1, 2, 3]
        }),
        ["1", "2", "3"]
    );
}

#[test]
fn a_type_in_parentheses_is_seen() {
    let both = Parentheses {
        maybe: Some(1),
        many: vec![2, 3],
    };
    assert_eq!(values(&both), ["1", "2", "3"]);
}
