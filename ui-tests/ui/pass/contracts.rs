// Contracts on every kind of function.

use sipcode::{StatusCode, sip, sip_response};

/// Documented.
#[sip_response(180, 200 = "OK", 4xx, BUSY_EVERYWHERE, method = INVITE, role = uas)]
fn on_invite(upstream: StatusCode) -> StatusCode {
    let relayed = |code: StatusCode| match code {
        sip!(300) | sip!(503) | sip!(504) if code != sip!(480) => sip!(480),
        sip!(1xx) => sip!(RINGING),
        sip!(500 | 600) => sip!(600),
        _ => sip!(486, "Busy Here"),
    };
    if let sip!(2xx) = upstream {
        return sip!(200);
    }
    relayed(upstream)
}

#[sip_response(200, 202, 452, allow(deprecated, unregistered))]
const fn number(code: u16) -> u16 {
    match code {
        sip!(180u16) => sip!(202u16, allow(deprecated)),
        sip!(453u16, allow(unregistered)) => sip!(452u16, allow(unregistered)),
        _ => sip!(200u16),
    }
}

trait Handler {
    #[sip_response(200, 481, method = BYE)]
    fn on_bye(&self, upstream: Option<StatusCode>) -> StatusCode;

    #[sip_response(501)]
    fn on_other(&self) -> StatusCode {
        sip!(501)
    }
}

struct Server;

impl Handler for Server {
    #[sip_response(200, 481, method = BYE)]
    fn on_bye(&self, upstream: Option<StatusCode>) -> StatusCode {
        #[sip_response(481)]
        fn without_dialog() -> StatusCode {
            sip!(481)
        }
        let Some(sip!(2xx) | sip!(408)) = upstream else {
            return without_dialog();
        };
        sip!(200)
    }
}

#[sip_response(603)]
async fn later<T: Into<StatusCode>>(code: T) -> StatusCode {
    match code.into() {
        sip!(604) => sip!(603),
        code => code,
    }
}

// What is only compared, and the codes of another crate.
mod gateway {
    use sipcode::{sip, sip_response};

    use self::http::StatusCode;

    pub mod http {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct StatusCode(u16);

        impl StatusCode {
            pub const OK: Self = Self(200);
            pub const NOT_FOUND: Self = Self(404);
            pub const SERVICE_UNAVAILABLE: Self = Self(503);
        }
    }

    #[sip_response(200, 480)]
    pub const fn translated(code: StatusCode) -> sipcode::StatusCode {
        const DEFAULT: StatusCode = StatusCode::NOT_FOUND;
        let last = if let StatusCode::OK = code {
            StatusCode::SERVICE_UNAVAILABLE
        } else {
            DEFAULT
        };
        match last {
            StatusCode::SERVICE_UNAVAILABLE => sipcode::StatusCode::OK,
            _ => sip!(480),
        }
    }

    #[sip_response(200)]
    pub fn is_gone(code: sipcode::StatusCode) -> bool {
        code == sip!(410)
            || Some(code) == Some(sip!(404))
            || sip!(604).as_u16() == code.as_u16()
            || sipcode::StatusCode::NOT_FOUND == code
            || code != sipcode::StatusCode::GONE && matches!(code, sipcode::StatusCode::GONE)
    }
}

fn main() {
    assert_eq!(gateway::translated(gateway::http::StatusCode::OK), 200);
    assert!(gateway::is_gone(sip!(604)) && !gateway::is_gone(sip!(486)));
    assert_eq!(on_invite(sip!(183)), 180);
    assert_eq!(on_invite(sip!(200)), 200);
    assert_eq!(on_invite(sip!(503)), 480);
    assert_eq!(on_invite(sip!(600)), 600);
    assert_eq!(on_invite(sip!(404)), 486);
    assert_eq!([180, 453, 486].map(number), [202, 452, 200]);
    assert_eq!(Server.on_bye(Some(sip!(408))), 200);
    assert_eq!(Server.on_bye(None), 481);
    assert_eq!(Server.on_other(), 501);
    drop(later(sip!(604)));
}
