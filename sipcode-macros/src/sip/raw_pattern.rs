//! What `code::expand` and `code::pattern` make of registered codes and of classes, from raw tokens:
//! each token is written once, and none is parsed.

use proc_macro::{Delimiter, Group, Ident, Punct, Spacing, Span, TokenStream, TokenTree};
use sipcode_registry::ResponseCode;

use crate::code::table::class_name;

/// Codes, and classes by their first digits, in the order in which they are written.
pub(super) struct RawPattern {
    krate: TokenTree,
    pub(super) classes: Vec<(u8, Span)>,
    pub(super) codes: Vec<(&'static ResponseCode, Span)>,
    /// The first `|`.
    pub(super) bar: Option<Span>,
}

impl RawPattern {
    pub(super) fn new(krate: TokenTree) -> Self {
        Self {
            krate,
            classes: Vec::new(),
            codes: Vec::new(),
            bar: None,
        }
    }

    /// The code, if it is a single one.
    pub(super) fn only_code(&self) -> Option<&'static ResponseCode> {
        match (&*self.classes, &*self.codes) {
            ([], [(row, _)]) => Some(row),
            _ => None,
        }
    }

    pub(super) fn expand(&self) -> TokenStream {
        let mut tokens = Vec::new();
        if let [first, ..] = *self.classes {
            self.push_classes(first, &mut tokens);
            if !self.codes.is_empty() {
                self.push_bar(&mut tokens);
                self.push_of_class(first.0, Span::call_site(), &mut tokens);
            }
        }
        for (row, span) in &self.codes {
            if !tokens.is_empty() {
                self.push_bar(&mut tokens);
            }
            self.push_constant(row, *span, &mut tokens);
        }
        // At once: each call of the compiler costs more than the tokens.
        TokenStream::from_iter(tokens)
    }

    /// The path to the constant, `<$crate::StatusCode>::BUSY_HERE`. Its last identifier stands at the
    /// literal, so that an editor shows the constant's docs there; so does its first token, without
    /// which rustc would take a pattern for foreign code and never call it unreachable.
    fn push_constant(&self, row: &ResponseCode, span: Span, tokens: &mut Vec<TokenTree>) {
        tokens.push(punct('<', span));
        tokens.push(self.krate.clone());
        push_colons(span, tokens);
        tokens.push(ident("StatusCode", self.krate.span()));
        tokens.push(punct('>', span));
        push_colons(span, tokens);
        tokens.push(ident(row.name, span));
    }

    /// `$crate::StatusCode($crate::Class::ClientError, ..)`, with the docs of the class at the literal;
    /// the other classes are one more `|` each.
    fn push_classes(&self, (digit, span): (u8, Span), tokens: &mut Vec<TokenTree>) {
        let here = Span::call_site();
        let mut fields = vec![self.krate.clone()];
        push_colons(here, &mut fields);
        fields.push(ident("Class", here));
        push_colons(here, &mut fields);
        fields.push(ident(class_name(digit), span));
        for (digit, span) in self.classes.iter().skip(1) {
            self.push_bar(&mut fields);
            self.push_of_class(*digit, *span, &mut fields);
        }
        fields.extend([punct(',', here), joint('.', span), punct('.', span)]);
        let mut fields = Group::new(Delimiter::Parenthesis, fields.into_iter().collect());
        fields.set_span(span);
        tokens.push(self.krate.clone());
        push_colons(here, tokens);
        tokens.push(ident("StatusCode", here));
        tokens.push(TokenTree::Group(fields));
    }

    /// `<_ as $crate::__private::OfClass>::ClientError`
    fn push_of_class(&self, digit: u8, span: Span, tokens: &mut Vec<TokenTree>) {
        let here = Span::call_site();
        tokens.extend([
            punct('<', span),
            ident("_", here),
            ident("as", here),
            self.krate.clone(),
        ]);
        push_colons(here, tokens);
        tokens.push(ident("__private", here));
        push_colons(here, tokens);
        tokens.extend([ident("OfClass", here), punct('>', here)]);
        push_colons(here, tokens);
        tokens.push(ident(class_name(digit), span));
    }

    fn push_bar(&self, tokens: &mut Vec<TokenTree>) {
        let span = self.bar.unwrap_or_else(Span::call_site);
        tokens.push(punct('|', span));
    }
}

fn push_colons(span: Span, tokens: &mut Vec<TokenTree>) {
    tokens.extend([joint(':', span), punct(':', span)]);
}

fn ident(name: &str, span: Span) -> TokenTree {
    TokenTree::Ident(Ident::new(name, span))
}

fn punct(sign: char, span: Span) -> TokenTree {
    spaced(sign, Spacing::Alone, span)
}

fn joint(sign: char, span: Span) -> TokenTree {
    spaced(sign, Spacing::Joint, span)
}

fn spaced(sign: char, spacing: Spacing, span: Span) -> TokenTree {
    let mut punct = Punct::new(sign, spacing);
    punct.set_span(span);
    TokenTree::Punct(punct)
}
