//! What a row of the registry says, as text for the docs.

macro_rules! link {
    ($rfc:literal $section:literal) => {
        concat!(
            "[RFC ",
            $rfc,
            " §",
            $section,
            "](https://www.rfc-editor.org/rfc/rfc",
            $rfc,
            "#section-",
            $section,
            ")"
        )
    };
}

macro_rules! registration_text {
    (registered) => {
        "Registered with IANA."
    };
    (deprecated history: $history:literal, $($rest:tt)*) => {
        concat!("Registered with IANA as deprecated: ", $history, ".")
    };
    (obsolete history: $history:literal, $($rest:tt)*) => {
        concat!("Obsolete: ", $history, ".")
    };
}

/// The facts of a list that belong in a column, or with `list` all of them, as a list in Markdown.
macro_rules! facts_text {
    ($column:ident [$(
        $kind:ident $what:tt $(or $nothing:ident)? $(for $method:ident)? $(by $role:ident)?
        $(but [$($but:literal),+])? @ $rfc:literal $section:literal $(: $help:literal)?
    ),* $(,)?]) => {
        concat!("" $(, fact_text!(
            $column $kind $what
            [$(", which may be empty" $nothing)?]
            concat!(
                $(" in response to ", stringify!($method),)?
                $(" from ", role_text!($role),)?
                $(listed!(" (but for " $($but)+), ")",)?
                " (", link!($rfc $section), ")"
            )
        ))*)
    };
}

/// The only macro here that knows the kinds of facts, and the column of each.
macro_rules! fact_text {
    ($column:ident carries [$first:literal $(, $other:literal)*] [$($or:literal $nothing:ident)?] $scope:expr) => {
        in_column!($column headers: "Must carry ", concat!(
            "`", $first, "`", $(" or `", $other, "`",)* $($or,)? $scope
        ))
    };
    ($column:ident lacks [$first:literal $(, $other:literal)*] [] $scope:expr) => {
        in_column!($column bars: "Must not carry ", concat!(
            "`", $first, "`", $(" or `", $other, "`",)* $scope
        ))
    };
    ($column:ident lacks body [] $scope:expr) => {
        in_column!($column bars: "Must not have ", concat!("a body", $scope))
    };
    ($column:ident defined [$($method:ident),+] [] $scope:expr) => {
        in_column!($column methods: "In response to ", concat!(
            listed!("" $($method)+), ", or to a method of your own", $scope
        ))
    };
    ($column:ident only [$($method:ident),+] [] $scope:expr) => {
        in_column!($column methods: "In response to ", concat!(
            "only ", listed!("" $($method)+), $scope
        ))
    };
    ($column:ident except [$($method:ident),+] [] $scope:expr) => {
        in_column!($column methods: "In response to ", concat!(
            "any method but ", listed!("" $($method)+), $scope
        ))
    };
    ($column:ident still [$($method:ident),+] [] $scope:expr) => {
        in_column!($column methods: "In response to ", concat!(
            listed!("" $($method)+), " still", $scope
        ))
    };
    ($column:ident never $role:ident [] $scope:expr) => {
        in_column!($column roles: "Not originated by ", concat!(role_text!($role), $scope))
    };
    ($column:ident phrase $phrase:literal [] $scope:expr) => {
        in_column!($column phrases: "Other phrase: ", concat!("\"", $phrase, "\"", $scope))
    };
    ($column:ident cause none [] $scope:expr) => {
        in_column!($column causes: "Becomes ", concat!("no Q.850 cause", $scope))
    };
    ($column:ident cause $number:tt [] $scope:expr) => {
        in_column!($column causes: "Becomes Q.850 cause ", concat!(cause_text!($number), $scope))
    };
}

/// Makes the macro that knows the name of each cause by its number.
macro_rules! cause_texts {
    ($(
        #[doc = $doc:literal]
        $number:tt $name:ident $text:literal $rfc:literal $section:literal $response:tt
        $(unless $condition:ident $other:literal)?,
    )+) => {
        macro_rules! cause_text {
            $(($number) => {
                concat!("[", $number, " ", $text, "](crate::Q850Cause::", stringify!($name), ")")
            };)+
        }
    };
}

sipcode_registry::q850_causes!(cause_texts);

macro_rules! in_column {
    (list $column:ident: $label:literal, $text:expr) => {
        concat!("\n- ", $label, $text, ".")
    };
    (headers headers: $label:literal, $text:expr) => {
        concat!($text, "<br>")
    };
    (bars bars: $label:literal, $text:expr) => {
        concat!($text, "<br>")
    };
    (methods methods: $label:literal, $text:expr) => {
        concat!($text, "<br>")
    };
    (roles roles: $label:literal, $text:expr) => {
        concat!($text, "<br>")
    };
    (phrases phrases: $label:literal, $text:expr) => {
        concat!($text, "<br>")
    };
    ($column:ident $other:ident: $label:literal, $text:expr) => {
        ""
    };
}

macro_rules! role_text {
    (uas) => {
        "a user agent server"
    };
    (proxy) => {
        "a proxy"
    };
    (registrar) => {
        "a registrar"
    };
    (redirect) => {
        "a redirect server"
    };
}

macro_rules! listed {
    ($before:literal $first:tt $($other:tt)*) => {
        concat!($before, stringify!($first) $(, ", ", stringify!($other))*)
    };
}
