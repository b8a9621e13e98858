//! The method that is answered and the role that answers.

use proc_macro2::Span;

/// Which requests a type answers, and as what.
#[derive(Debug, Clone, Default)]
pub(crate) struct Context {
    pub(crate) method: Option<String>,
    pub(crate) role: Option<&'static str>,
}

/// A keyword and where it stands.
#[derive(Debug, Clone)]
pub(crate) struct Placed<T> {
    pub(crate) value: T,
    pub(crate) place: Span,
}

/// RFC 3261 §25.1, `token`.
pub(crate) fn is_token(text: &str) -> bool {
    !text.is_empty()
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-.!%*_+`'~".contains(&byte))
}
