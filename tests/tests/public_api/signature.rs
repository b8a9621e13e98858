//! Types, bounds and signatures of rustdoc's JSON, as Rust writes them.

use serde_json::Value;

pub(crate) fn function(path: &str, inner: &Value) -> String {
    let header = &inner["header"];
    let word = |key: &str, word: &'static str| if header[key] == true { word } else { "" };
    let [constant, asynchronous, unsafety] = [
        word("is_const", "const "),
        word("is_async", "async "),
        word("is_unsafe", "unsafe "),
    ];
    let inputs = values(&inner["sig"]["inputs"]).map(|input| {
        let name = input[0].as_str().unwrap_or_default();
        format!("{name}: {}", text(&input[1]))
    });
    let inputs: Vec<_> = inputs.collect();
    let output = match &inner["sig"]["output"] {
        Value::Null => String::new(),
        output => format!(" -> {}", text(output)),
    };
    let generics = generics(&inner["generics"]);
    // A trait's method without a body must be implemented.
    let end = if inner["has_body"] == false { ";" } else { "" };
    format!(
        "{constant}{asynchronous}{unsafety}fn {path}{generics}({}){output}{end}",
        inputs.join(", ")
    )
}

pub(crate) fn generics(generics: &Value) -> String {
    let parameters = values(&generics["params"]).filter_map(|parameter| {
        let name = parameter["name"].as_str()?;
        let kind = &parameter["kind"];
        // One of `impl Trait` stands in its place.
        if kind["type"]["is_synthetic"] == true {
            return None;
        }
        let bounds = list(&kind["type"]["bounds"], " + ");
        let default = match &kind["type"]["default"] {
            Value::Null => String::new(),
            default => format!(" = {}", text(default)),
        };
        let constant = match &kind["const"]["type"] {
            Value::Null => String::new(),
            ty => format!(": const {}", text(ty)),
        };
        let bounds = if bounds.is_empty() {
            bounds
        } else {
            format!(": {bounds}")
        };
        Some(format!("{name}{bounds}{constant}{default}"))
    });
    let parameters: Vec<_> = parameters.collect();
    let predicates = values(&generics["where_predicates"]).map(|predicate| {
        let bound = &predicate["bound_predicate"];
        match bound["type"] {
            Value::Null => predicate.to_string(),
            _ => format!(
                "{}: {}",
                text(&bound["type"]),
                list(&bound["bounds"], " + ")
            ),
        }
    });
    let predicates: Vec<_> = predicates.collect();
    let parameters = if parameters.is_empty() {
        String::new()
    } else {
        format!("<{}>", parameters.join(", "))
    };
    let predicates = if predicates.is_empty() {
        String::new()
    } else {
        format!(" where {}", predicates.join(", "))
    };
    parameters + &predicates
}

/// Several types or bounds.
pub(crate) fn list(list: &Value, between: &str) -> String {
    let texts: Vec<_> = values(list).map(text).collect();
    texts.join(between)
}

/// A type, a bound or an argument; as JSON what is of no kind that occurs here.
pub(crate) fn text(value: &Value) -> String {
    let Some((kind, inner)) = value.as_object().and_then(|value| value.iter().next()) else {
        return value.to_string();
    };
    match kind.as_str() {
        "primitive" | "generic" | "lifetime" | "outlives" => {
            inner.as_str().unwrap_or_default().to_owned()
        }
        "resolved_path" => path(inner),
        "borrowed_ref" => {
            let lifetime = inner["lifetime"].as_str().map(|name| format!("{name} "));
            let mutable = if inner["is_mutable"] == true {
                "mut "
            } else {
                ""
            };
            format!(
                "&{}{mutable}{}",
                lifetime.unwrap_or_default(),
                text(&inner["type"])
            )
        }
        "tuple" => format!("({})", list(inner, ", ")),
        "slice" => format!("[{}]", text(inner)),
        "array" => format!(
            "[{}; {}]",
            text(&inner["type"]),
            inner["len"].as_str().unwrap_or_default()
        ),
        "impl_trait" => format!("impl {}", list(inner, " + ")),
        "dyn_trait" => {
            let traits: Vec<_> = values(&inner["traits"])
                .map(|bound| path(&bound["trait"]))
                .collect();
            format!("dyn {}", traits.join(" + "))
        }
        "qualified_path" => {
            let name = inner["name"].as_str().unwrap_or_default();
            format!(
                "<{} as {}>::{name}",
                text(&inner["self_type"]),
                path(&inner["trait"])
            )
        }
        "trait_bound" => {
            let maybe = if inner["modifier"] == "maybe" {
                "?"
            } else {
                ""
            };
            format!("{maybe}{}", path(&inner["trait"]))
        }
        "type" | "equality" => text(inner),
        _ => value.to_string(),
    }
}

/// A path with its arguments.
pub(crate) fn path(path: &Value) -> String {
    let name = path["path"].as_str().unwrap_or_default();
    let arguments = &path["args"];
    if let Some(inputs) = arguments["parenthesized"].as_object() {
        let output = match &inputs["output"] {
            Value::Null => String::new(),
            output => format!(" -> {}", text(output)),
        };
        return format!("{name}({}){output}", list(&inputs["inputs"], ", "));
    }
    let arguments = &arguments["angle_bracketed"];
    let constraints = values(&arguments["constraints"]).map(|constraint| {
        format!(
            "{} = {}",
            constraint["name"].as_str().unwrap_or_default(),
            text(&constraint["binding"])
        )
    });
    let arguments: Vec<_> = values(&arguments["args"])
        .map(text)
        .chain(constraints)
        .collect();
    if arguments.is_empty() {
        name.to_owned()
    } else {
        format!("{name}<{}>", arguments.join(", "))
    }
}

fn values(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}
