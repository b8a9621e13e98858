//! Where the errors of an expansion stand.

use std::ops::Range;

use proc_macro2::{TokenStream, TokenTree};

/// One `compile_error!`.
#[derive(Debug)]
pub(crate) struct Report {
    text: String,
    places: [Range<usize>; 2],
}

impl Report {
    /// Whether it starts and ends at tokens of the input.
    pub(crate) fn is_in(&self, input: &TokenStream) -> bool {
        let mut known = Vec::new();
        all(input, &mut known);
        let is_known = |place: &Range<usize>| !place.is_empty() && known.contains(place);
        self.places.iter().all(is_known)
    }

    /// Whether it concerns the attribute as a whole, of which there is no token.
    pub(crate) fn is_of_attribute(&self) -> bool {
        const TEXTS: &[&str] = &[
            "can be applied to structs, enums and functions only",
            "on a function needs the codes of its responses",
            "needs a SIP response code",
        ];
        let has_no_place = self.places.iter().all(Range::is_empty);
        has_no_place && TEXTS.iter().any(|text| self.text.contains(text))
    }
}

fn all(tokens: &TokenStream, places: &mut Vec<Range<usize>>) {
    for token in tokens.clone() {
        places.push(token.span().byte_range());
        if let TokenTree::Group(group) = token {
            places.push(group.span_open().byte_range());
            places.push(group.span_close().byte_range());
            all(&group.stream(), places);
        }
    }
}

/// The place of the last token.
pub(crate) fn last(tokens: &TokenStream) -> Option<Range<usize>> {
    let last = tokens.clone().into_iter().last()?;
    Some(last.span().byte_range())
}

/// All errors, in whatever depth.
pub(crate) fn reports(expansion: &TokenStream) -> Vec<Report> {
    let mut reports = Vec::new();
    let mut start = None;
    for token in expansion.clone() {
        match token {
            TokenTree::Ident(name) => {
                start = (name == "compile_error").then(|| name.span().byte_range());
            }
            TokenTree::Group(group) => match start.take() {
                Some(start) => reports.push(Report {
                    text: group.stream().to_string(),
                    places: [start, group.span().byte_range()],
                }),
                None => reports.extend(self::reports(&group.stream())),
            },
            _ => {}
        }
    }
    reports
}
