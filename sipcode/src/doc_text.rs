//! What a row of the registry says, as text for the docs.

macro_rules! class_name {
    (Provisional) => {
        "1xx provisional"
    };
    (Success) => {
        "2xx success"
    };
    (Redirection) => {
        "3xx redirection"
    };
    (ClientError) => {
        "4xx client error"
    };
    (ServerError) => {
        "5xx server error"
    };
    (GlobalFailure) => {
        "6xx global failure"
    };
}

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
    (deprecated { history: $history:literal, note: $note:literal, $($rest:tt)* }) => {
        concat!("Registered with IANA as deprecated: ", $history, ".")
    };
    (obsolete { history: $history:literal, note: $note:literal, $($rest:tt)* }) => {
        concat!("Obsolete: ", $history, ".")
    };
}

macro_rules! headers_text {
    () => {
        "nothing beyond what every response carries"
    };
    ([$([$first:literal $(, $other:literal)*] $(for $method:ident)? @ $rfc:literal $section:literal),+ $(,)?]) => {
        joined!($(
            concat!(
                "`", $first, "`", $(" or `", $other, "`",)*
                $(" in answer to ", stringify!($method),)?
                " (", link!($rfc $section), ")"
            )
        ),+)
    };
}

macro_rules! methods_text {
    () => {
        "any method"
    };
    ([$($kind:ident [$($method:ident),+] @ $rfc:literal $section:literal),+ $(,)?]) => {
        joined!($(
            concat!(
                kind_text!($kind), listed!($($method)+),
                " (", link!($rfc $section), ")"
            )
        ),+)
    };
}

macro_rules! kind_text {
    (only) => {
        "only "
    };
    (except) => {
        "never "
    };
}

macro_rules! barred_text {
    () => {
        ""
    };
    ([$($role:ident @ $rfc:literal $section:literal),+]) => {
        concat!($("; never by a ", stringify!($role), " (", link!($rfc $section), ")"),+)
    };
}

macro_rules! phrases_text {
    ([$($phrase:literal @ $rfc:literal $section:literal),+]) => {
        concat!("- Other phrase: ", $("\"", $phrase, "\" (", link!($rfc $section), ")"),+, ".")
    };
}

macro_rules! listed {
    ($first:ident $($other:ident)*) => {
        concat!(stringify!($first) $(, ", ", stringify!($other))*)
    };
}

macro_rules! joined {
    ($first:expr $(, $other:expr)*) => {
        concat!($first $(, "; ", $other)*)
    };
}
