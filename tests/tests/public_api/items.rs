//! The items that rustdoc knows, a line for each.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::signature::{self, text};

pub(crate) fn lines(documented: &Value) -> Vec<String> {
    let index = &documented["index"];
    let mut lines = BTreeSet::new();
    let root = item(index, &documented["root"]);
    module(index, "sipcode", root, &mut lines);
    lines.into_iter().collect()
}

fn item<'a>(index: &'a Value, id: &Value) -> &'a Value {
    &index[id.to_string()]
}

fn ids(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn module(index: &Value, path: &str, module: &Value, lines: &mut BTreeSet<String>) {
    for id in ids(&module["inner"]["module"]["items"]) {
        let inner = item(index, id);
        let used = &inner["inner"]["use"];
        // What another crate has is not in the index.
        let (name, inner) = match used["name"].as_str() {
            Some(name) => (name, item(index, &used["id"])),
            None => (inner["name"].as_str().unwrap_or_default(), inner),
        };
        declared(index, &format!("{path}::{name}"), inner, lines);
    }
}

fn declared(index: &Value, path: &str, item: &Value, lines: &mut BTreeSet<String>) {
    let inner = &item["inner"];
    let Some((kind, inner)) = inner.as_object().and_then(|inner| inner.iter().next()) else {
        lines.insert(format!("use {path}"));
        return;
    };
    let generics = signature::generics(&inner["generics"]);
    match kind.as_str() {
        "module" => {
            lines.insert(format!("mod {path}"));
            module(index, path, item, lines);
        }
        "struct" | "enum" | "union" => {
            lines.insert(format!(
                "{}{kind} {path}{generics}{}",
                attributes(item),
                fields(index, inner)
            ));
            for id in ids(&inner["variants"]) {
                let variant = self::item(index, id);
                let shape = fields(index, &variant["inner"]["variant"]);
                lines.insert(format!("{path}::{}{shape}", name(variant)));
            }
            for id in ids(&inner["impls"]) {
                implementation(index, path, &self::item(index, id)["inner"]["impl"], lines);
            }
        }
        "trait" => {
            let bounds = signature::list(&inner["bounds"], " + ");
            lines.insert(format!("trait {path}{generics}: {bounds}"));
            for id in ids(&inner["items"]) {
                associated(path, self::item(index, id), lines);
            }
            for id in ids(&inner["implementations"]) {
                implementation(index, path, &self::item(index, id)["inner"]["impl"], lines);
            }
        }
        "macro" | "proc_macro" => {
            lines.insert(format!("macro {path}!"));
        }
        _ => associated_line(path, item, lines),
    }
}

/// The items of an `impl` of the type itself, or the line of one of a trait.
fn implementation(index: &Value, path: &str, inner: &Value, lines: &mut BTreeSet<String>) {
    // What all types have, and what follows from the fields.
    if !inner["blanket_impl"].is_null() || inner["is_synthetic"] == true {
        return;
    }
    if inner["trait"].is_null() {
        for id in ids(&inner["items"]) {
            associated(path, item(index, id), lines);
        }
        return;
    }
    let generics = signature::generics(&inner["generics"]);
    let implemented = signature::path(&inner["trait"]);
    lines.insert(format!(
        "impl{generics} {implemented} for {}",
        text(&inner["for"])
    ));
}

fn associated(path: &str, item: &Value, lines: &mut BTreeSet<String>) {
    associated_line(&format!("{path}::{}", name(item)), item, lines);
}

fn associated_line(path: &str, item: &Value, lines: &mut BTreeSet<String>) {
    let Some((kind, inner)) = item["inner"]
        .as_object()
        .and_then(|inner| inner.iter().next())
    else {
        return;
    };
    let line = match kind.as_str() {
        "function" => signature::function(path, inner),
        "assoc_const" | "constant" => format!("const {path}: {}", text(&inner["type"])),
        "type_alias" => format!("type {path} = {}", text(&inner["type"])),
        "assoc_type" => format!("type {path}"),
        other => format!("{other} {path}"),
    };
    lines.insert(format!("{}{line}", attributes(item)));
}

fn name(item: &Value) -> &str {
    item["name"].as_str().unwrap_or_default()
}

/// Public fields, and whether there are others.
fn fields(index: &Value, inner: &Value) -> String {
    let kind = &inner["kind"];
    if let Some(tuple) = kind["tuple"].as_array() {
        let types = tuple.iter().map(|id| match item(index, id) {
            Value::Null => "_".to_owned(),
            field => text(&field["inner"]["struct_field"]),
        });
        return format!("({})", types.collect::<Vec<_>>().join(", "));
    }
    let plain = if kind["plain"].is_null() {
        &kind["struct"]
    } else {
        &kind["plain"]
    };
    let fields = ids(&plain["fields"]).map(|id| {
        let field = item(index, id);
        format!("{}: {}", name(field), text(&field["inner"]["struct_field"]))
    });
    let mut fields: Vec<_> = fields.collect();
    if plain["has_stripped_fields"] == true {
        fields.push("..".to_owned());
    }
    if fields.is_empty() {
        String::new()
    } else {
        format!(" {{ {} }}", fields.join(", "))
    }
}

/// What is an agreement with users: `#[deprecated]`, `#[non_exhaustive]`, `#[must_use]`.
fn attributes(item: &Value) -> String {
    let deprecated = if item["deprecation"].is_null() {
        ""
    } else {
        "#[deprecated] "
    };
    let attributes = item["attrs"].to_string();
    let others = ["non_exhaustive", "must_use"].into_iter();
    let others = others.filter(|known| attributes.contains(known));
    others.fold(deprecated.to_owned(), |all, one| format!("{all}#[{one}] "))
}
