//! The messages of RFC 4475, damaged.

use proptest::prelude::*;

use crate::{server::Server, torture::messages};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// No datagram ends the server, and nothing in one makes a header line of a response.
    #[test]
    fn a_damaged_message_gets_well_formed_responses_or_none(
        message in 0..49_usize,
        damages in prop::collection::vec((any::<prop::sample::Index>(), 0..3_usize, damage()), 1..6),
    ) {
        let (_, mut message) = messages().swap_remove(message);
        for (place, removed, inserted) in damages {
            let begin = place.index(message.len());
            let end = message.len().min(begin + removed);
            message.splice(begin..end, inserted);
        }
        for response in Server::new().receive(&message) {
            let (head, _) = response.text.split_once("\r\n\r\n").unwrap();
            for line in head.split("\r\n").skip(1) {
                let (name, value) = line.split_once(": ").unwrap();
                prop_assert!(KNOWN.contains(&name), "{line}");
                prop_assert!(!value.contains(['\r', '\n']), "{line}");
            }
        }
    }
}

/// The header fields of this server's responses.
const KNOWN: [&str; 16] = [
    "Via",
    "From",
    "To",
    "Call-ID",
    "CSeq",
    "Content-Length",
    "Allow",
    "Accept",
    "Accept-Encoding",
    "Accept-Language",
    "Supported",
    "Unsupported",
    "Warning",
    "WWW-Authenticate",
    "Contact",
    "Min-Expires",
];

fn damage() -> impl Strategy<Value = Vec<u8>> {
    let grammar = prop::sample::select(&b"\r\n\t ;,:<>\"\\=@/?*\0\xFF"[..]);
    prop::collection::vec(prop_oneof![grammar, any::<u8>()], 0..4)
}
