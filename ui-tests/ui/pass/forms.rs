// Every form that `sip!` takes, and those of the macros like it.

#![deny(warnings)]

use sipcode::{CodeSet, StatusCode, sip, sip_codes};

static RETRIED: CodeSet = sip_codes!(408 | TEMPORARILY_UNAVAILABLE | 5xx,);

struct Number<const N: u16>;

fn number() -> Number<{ sip!(486u16) }> {
    Number
}

fn about_media(code: sipcode::WarnCode) -> bool {
    matches!(code, sipcode::sip_warning!(304 | 305 | INCOMPATIBLE_TRANSPORT_PROTOCOL))
}

fn main() {
    assert!(about_media(sipcode::sip_warning!(302)));
    assert!(!about_media(sipcode::sip_warning!(370, "Insufficient bandwidth")));
    assert!(RETRIED.contains(sip!(503)) && !sip_codes![409, allow(obsolete)].contains(sip!(503)));
    let codes = [
        sip!(486),
        sip!(BUSY_HERE),
        sip!(486, "Busy Here"),
        sip!(403, "Stale Date"),
        sip!(202, allow(deprecated)),
        sip!(ACCEPTED, "Accepted", allow(deprecated)),
        sip!(409, allow(obsolete)),
        sip!(452, allow(unregistered),),
    ];
    let Number::<486> = number();
    for code in codes {
        let step = match code {
            sip!(100) => "wait",
            sip!(1xx) => "ring",
            sip!(200 | 202) => "accept",
            sip!(2xx) => "acknowledge",
            sip!(401 | 407) => "authenticate",
            sip!(303 | 305, allow(obsolete)) => "go elsewhere",
            sip!(3xx) => "redirect",
            sip!(4xx | 5xx | 6xx) => "give up",
        };
        assert!(!step.is_empty());
        assert!(matches!(code.as_u16(), sip!(486u16)) == (code == StatusCode::BUSY_HERE));
        assert!(matches!(code.as_u16(), sip!(4xxu16 | 202u16 | 303u16, allow(obsolete))) == matches!(code, sip!(4xx | 202 | 303, allow(obsolete))));
    }
}
