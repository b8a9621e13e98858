//! The constants of `StatusCode` in the body: one that is a value of a code which the contract does not
//! declare gets a check, with which rustc reports it. Unlike a `sip!` it cannot leave to rustc what is
//! a pattern, so that it is read from the tokens, and what is not sure to be a value is free.

use proc_macro2::{Delimiter, Group, Literal, Spacing, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use super::{arms, comparison};
use crate::{
    code::table::{Row, Table},
    sip::declared::Declared,
    tokens::{holds_word, is_one_of},
};

/// Macros whose arguments are expressions.
const MACROS: [&str; 15] = [
    "assert",
    "debug_assert",
    "dbg",
    "eprint",
    "eprintln",
    "format",
    "format_args",
    "panic",
    "print",
    "println",
    "todo",
    "unreachable",
    "vec",
    "write",
    "writeln",
];

/// Attributes that leave an item what it is. Behind another may be a contract.
const ATTRIBUTES: [&str; 9] = [
    "allow", "cfg", "cold", "deny", "doc", "expect", "inline", "must_use", "warn",
];

pub(super) struct Constants<'a> {
    pub(super) declared: &'a Declared,
    pub(super) krate: &'a TokenStream,
}

impl Constants<'_> {
    /// The tokens with the checks; `None` where nothing changes.
    pub(super) fn checked(&self, body: &TokenStream) -> Option<TokenStream> {
        // Most bodies have none.
        if !holds_word(body.clone(), &|word| word == TYPE) {
            return None;
        }
        let tokens: Vec<_> = body.clone().into_iter().collect();
        let mut out = Vec::new();
        self.values(&tokens, false, &mut out)
            .then(|| out.into_iter().collect())
    }

    /// Copies the tokens of expressions. Returns whether one has changed.
    pub(super) fn values(
        &self,
        tokens: &[TokenTree],
        is_compared: bool,
        out: &mut Vec<TokenTree>,
    ) -> bool {
        let mut is_changed = false;
        let mut index = 0;
        while let Some(token) = tokens.get(index) {
            let free = free_tokens(tokens, index);
            if free > 0 {
                let free_tokens = tokens.get(index..index + free).unwrap_or_default();
                out.extend(free_tokens.iter().cloned());
                index += free;
                continue;
            }
            if let TokenTree::Group(group) = token {
                let is_compared = comparison::inside(tokens, index, is_compared);
                let inside = self.inside(group, is_compared);
                is_changed |= inside.is_some();
                out.push(inside.unwrap_or_else(|| token.clone()));
            } else if let Some((start, check)) = self.undeclared(tokens, index, is_compared) {
                out.truncate(out.len() - (index - start));
                out.push(check);
                is_changed = true;
                index += PATH;
                continue;
            } else {
                out.push(token.clone());
            }
            index += 1;
        }
        is_changed
    }

    fn inside(&self, group: &Group, is_compared: bool) -> Option<TokenTree> {
        let tokens: Vec<_> = group.stream().into_iter().collect();
        let mut out = Vec::new();
        let is_changed = if group.delimiter() == Delimiter::Brace && arms::are_arms(&tokens) {
            let mut is_changed = false;
            for part in arms::parts(&tokens) {
                match part {
                    arms::Part::Pattern(tokens) | arms::Part::Unclear(tokens) => {
                        out.extend(tokens.iter().cloned());
                    }
                    arms::Part::Values(tokens) => {
                        is_changed |= self.values(tokens, false, &mut out);
                    }
                }
            }
            is_changed
        } else {
            self.values(&tokens, is_compared, &mut out)
        };
        is_changed.then(|| {
            let mut rebuilt = Group::new(group.delimiter(), out.into_iter().collect());
            rebuilt.set_span(group.span());
            rebuilt.into()
        })
    }

    /// Where the path starts that goes on with `StatusCode` at `index`, and what stands in its place.
    fn undeclared(
        &self,
        tokens: &[TokenTree],
        index: usize,
        is_compared: bool,
    ) -> Option<(usize, TokenTree)> {
        let (row, span) = constant(tokens.get(index..)?)?;
        let start = comparison::start_of_path(tokens, index);
        let krate = self.krate(tokens.get(start..index)?)?;
        let end = index + PATH;
        let is_free = self.declared.contains(row.number())
            || comparison::is_operand(tokens, start, end, is_compared);
        if is_free {
            return None;
        }
        let ty: TokenStream = tokens.get(start..=index)?.iter().cloned().collect();
        let path: TokenStream = tokens.get(start..end)?.iter().cloned().collect();
        let number = Literal::u16_unsuffixed(row.number());
        let at = Span::call_site().located_at(span);
        let sent = quote!(<#krate::__private::Sent<#ty, #number>>);
        // Not with the hygiene of a macro: rustc would say that the error originates in one.
        let sent = quote_spanned!(span=> #sent::CODE | #sent::END);
        let check = quote_spanned! {at=> {
            const _: fn() = || {
                use #krate::__private::AnyOther as _;
                let _ = #sent;
            };
            #path
        }};
        let mut check = Group::new(Delimiter::Parenthesis, check);
        check.set_span(at);
        Some((start, check.into()))
    }

    /// The path to our crate, of what stands before `StatusCode`; `None` for the type of another crate.
    fn krate(&self, before: &[TokenTree]) -> Option<TokenStream> {
        match before {
            [] => Some(self.krate.clone()),
            [path @ .., TokenTree::Punct(_), TokenTree::Punct(_)] => match path {
                [.., TokenTree::Ident(name)] if name == "sipcode" => {
                    Some(path.iter().cloned().collect())
                }
                _ => None,
            },
            _ => None,
        }
    }
}

const TYPE: &str = "StatusCode";

/// The tokens of `StatusCode::BUSY_HERE`.
const PATH: usize = 4;

fn constant(tokens: &[TokenTree]) -> Option<(Row, Span)> {
    let [
        TokenTree::Ident(ty),
        TokenTree::Punct(first),
        TokenTree::Punct(second),
        TokenTree::Ident(name),
        after @ ..,
    ] = tokens
    else {
        return None;
    };
    if ty != TYPE || (first.as_char(), second.as_char()) != (':', ':') {
        return None;
    }
    let is_call = matches!(after, [TokenTree::Group(group), ..]
        if group.delimiter() == Delimiter::Parenthesis);
    if is_call || is_double_colon(after) {
        return None;
    }
    let row = Table::Responses.named(&name.to_string())?;
    Some((row, name.span()))
}

fn is_double_colon(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Punct(first), TokenTree::Punct(second), ..]
        if (first.as_char(), second.as_char()) == (':', ':'))
}

/// How many of the tokens at `index` are no expression: an attribute, a pattern, the input of a macro.
fn free_tokens(tokens: &[TokenTree], index: usize) -> usize {
    let rest = tokens.get(index..).unwrap_or_default();
    match rest {
        [TokenTree::Punct(sign), TokenTree::Group(attribute), ..]
            if sign.as_char() == '#' && attribute.delimiter() == Delimiter::Bracket =>
        {
            if is_plain(attribute) { 2 } else { item(rest) }
        }
        [TokenTree::Ident(word), ..] if word == "let" => pattern(rest),
        [
            TokenTree::Ident(word),
            TokenTree::Punct(_),
            TokenTree::Ident(_),
            TokenTree::Group(_),
            ..,
        ] if word == "macro_rules" => 4,
        [
            TokenTree::Ident(name),
            TokenTree::Punct(bang),
            TokenTree::Group(_),
            ..,
        ] if bang.as_char() == '!' && !comparison::is_keyword(name) => {
            if is_one_of(name, &MACROS) {
                0
            } else {
                3
            }
        }
        _ => 0,
    }
}

fn is_plain(attribute: &Group) -> bool {
    match attribute.stream().into_iter().next() {
        Some(TokenTree::Ident(name)) => is_one_of(&name, &ATTRIBUTES),
        _ => false,
    }
}

/// Up to the end of an item or a statement.
fn item(tokens: &[TokenTree]) -> usize {
    let end = tokens.iter().position(|token| match token {
        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
        TokenTree::Punct(sign) => sign.as_char() == ';',
        _ => false,
    });
    end.map_or(tokens.len(), |end| end + 1)
}

/// Up to the `=` of a `let`, or to its end.
fn pattern(tokens: &[TokenTree]) -> usize {
    let mut is_joint = false;
    for (index, token) in tokens.iter().enumerate() {
        let TokenTree::Punct(sign) = token else {
            is_joint = false;
            continue;
        };
        let is_lone = !is_joint && sign.spacing() == Spacing::Alone;
        if sign.as_char() == ';' || sign.as_char() == '=' && is_lone {
            return index + 1;
        }
        is_joint = sign.spacing() == Spacing::Joint;
    }
    tokens.len()
}
