//! Has a panic handler of its own, so that it is an error if anything below brings std, and no allocator.

#![no_std]

use core::{
    fmt::{self, Write as _},
    panic::PanicInfo,
};

use sipcode::{
    CodeSet, Reason, SipResponse, StatusCode, StatusLine, Warning, sip, sip_codes, sip_response,
    sip_warning,
};

#[panic_handler]
fn stop(_: &PanicInfo<'_>) -> ! {
    loop {}
}

const RETRIED: CodeSet = sip_codes!(408 | 480 | 5xx);

#[sip_response(method = REGISTER)]
enum Refusal {
    #[sip_response(423)]
    TooBrief {
        #[sip_header("Min-Expires")]
        seconds: u32,
    },
    #[sip_response(403, reason = "Not today")]
    Refused,
}

/// A message without an allocator.
struct Message {
    bytes: [u8; 512],
    length: usize,
}

impl fmt::Write for Message {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.length + text.len();
        let place = self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?;
        place.copy_from_slice(text.as_bytes());
        self.length = end;
        Ok(())
    }
}

#[sip_response(200, 4xx, method = REGISTER)]
fn respond(request: &[u8], message: &mut Message) -> StatusCode {
    let Ok(line) = StatusLine::from_bytes(request) else {
        return sip!(400);
    };
    let refusal = match line.status_code() {
        sip!(2xx) => Refusal::TooBrief { seconds: 60 },
        code if RETRIED.contains(code) => Refusal::Refused,
        _ => return sip!(200),
    };
    let mut is_written = write!(message, "{}\r\n", refusal.status_line());
    refusal.headers(&mut |name, value| {
        is_written = is_written.and_then(|()| write!(message, "{name}: {value}\r\n"));
    });
    let warning = Warning::new(sip_warning!(399), "bare", "no room");
    is_written = is_written.and_then(|()| match warning {
        Ok(warning) => write!(message, "Warning: {warning}\r\n"),
        Err(error) => write!(message, "{error}"),
    });
    let reason = Reason::sip(sip!(480));
    match is_written.and_then(|()| write!(message, "Reason: {reason}\r\n\r\n")) {
        Ok(()) => refusal.status_code(),
        Err(fmt::Error) => sip!(413),
    }
}

/// Keeps the function, and with it all that it needs, in what is linked.
#[used]
static RESPOND: fn(&[u8], &mut Message) -> StatusCode = respond;
