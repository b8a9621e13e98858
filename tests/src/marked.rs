/// A line of a consumer and the part of it that rustc underlines, written as `sip!(«468»)`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The line without the marks.
    pub text: String,
    /// The columns of the part, as those of a [`Diagnostic`](crate::Diagnostic).
    pub columns: (usize, usize),
}

impl Marked {
    /// Takes the marks out of a line.
    ///
    /// # Panics
    ///
    /// Unless exactly one part is marked.
    #[must_use]
    pub fn read(line: &str) -> Self {
        let Some([before, underlined, after]) = split(line) else {
            panic!("exactly one part must be marked, as in `sip!(«468»)`: {line}");
        };
        let from = before.chars().count() + 1;
        Self {
            text: [before, underlined, after].concat(),
            columns: (from, from + underlined.chars().count()),
        }
    }
}

fn split(line: &str) -> Option<[&str; 3]> {
    let (before, rest) = line.split_once('«')?;
    let (underlined, after) = rest.split_once('»')?;
    let parts = [before, underlined, after];
    let is_more = parts.iter().any(|part| part.contains(['«', '»']));
    (!is_more && !underlined.is_empty()).then_some(parts)
}

#[cfg(test)]
mod tests {
    use std::panic::catch_unwind;

    use super::*;

    #[test]
    fn the_marks_are_not_in_the_text() {
        for (line, text, columns) in [
            ("«468»", "468", (1, 4)),
            ("sip!(401 | «468»)", "sip!(401 | 468)", (12, 15)),
            (
                "#[«sip_response»] fn f() {}",
                "#[sip_response] fn f() {}",
                (3, 15),
            ),
            ("200«,» , 480", "200, , 480", (4, 5)),
        ] {
            let text = text.to_owned();
            assert_eq!(Marked::read(line), Marked { text, columns });
        }
    }

    #[test]
    fn a_column_is_a_character() {
        let Marked { text, columns } = Marked::read("(\"é３\", «\"😀é\"»)");
        assert_eq!((text.as_str(), columns), ("(\"é３\", \"😀é\")", (8, 12)));
    }

    #[test]
    fn anything_but_one_mark_panics_with_the_line() {
        for line in [
            "468",
            "",
            "«468",
            "468»",
            "»468«",
            "«»468",
            "««468»",
            "«468»»",
            "«4«6»8»",
            "«468» | «469»",
        ] {
            let panic = catch_unwind(|| Marked::read(line)).unwrap_err();
            let message = panic.downcast_ref::<String>().unwrap();
            assert!(
                message.starts_with("exactly one part must be marked") && message.ends_with(line),
                "{message}"
            );
        }
    }
}
