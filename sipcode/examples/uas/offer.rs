//! Check of session descriptions: this server accepts audio in G.711, over RTP and IPv4.

use sipcode::{WarnCode, Warning, sip_warning};

/// The pseudonym of this server, a token.
const AGENT: &str = "uas";

/// The static payload types of PCMU and PCMA.
const FORMATS: [&str; 2] = ["0", "8"];

/// Lists what is wrong with an offer (RFC 3261 §13.3.1.3). An acceptable offer has no warnings.
pub(crate) fn warnings(offer: &str) -> Vec<Warning<&'static str>> {
    let lines = |kind| {
        offer
            .lines()
            .filter_map(move |line| line.strip_prefix(kind))
    };
    let is_ipv4 = |address: &str| address.starts_with("IN IP4 ");
    let mut warnings = Vec::new();
    if !lines("c=").all(is_ipv4) {
        warnings.push(warning(sip_warning!(301), "only IP4 is available"));
    }
    warnings.extend(match lines("m=audio ").next() {
        None => Some(warning(sip_warning!(304), "only audio is available")),
        Some(audio) => match audio.split(' ').collect::<Vec<_>>().as_slice() {
            [_port, "RTP/AVP", formats @ ..] if formats.iter().any(is_available) => None,
            [_port, "RTP/AVP", ..] => Some(warning(
                sip_warning!(305),
                "only the formats \"0 PCMU\" and \"8 PCMA\" are available",
            )),
            _ => Some(warning(sip_warning!(302), "only RTP/AVP is available")),
        },
    });
    warnings
}

/// Says why a call of a client that does not take session descriptions is refused.
pub(crate) fn not_acceptable() -> Warning<&'static str> {
    warning(sip_warning!(399), "only session descriptions are available")
}

fn is_available(format: &&str) -> bool {
    FORMATS.contains(format)
}

fn warning(code: WarnCode, text: &'static str) -> Warning<&'static str> {
    Warning::new(code, AGENT, text).expect("the agent is a token, and the text one line")
}
