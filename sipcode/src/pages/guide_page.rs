//! The guide: prose, and a table of what is checked, made of the registry's facts.

macro_rules! guide {
    ($(
        $(#[doc = $class_doc:literal])+
        $digit:literal $class:ident $title:literal $class_rfc:literal $class_section:literal $class_facts:tt { $(
            $(#[doc = $doc:literal])+
            $number:literal $name:ident $phrase:literal $rfc:literal $section:literal $registration:ident $({ $($ended:tt)+ })?
            from $senders:literal $facts:tt
        )+ }
    )+) => {
        #[doc = include_str!("guide.md")]
        #[doc = concat!(
            "| code | must carry | must not have | is a response to | is not originated by | other phrases |\n",
            "|---|---|---|---|---|---|\n"
            $(, row!(
                concat!("[`", $digit, "xx`](crate::Class::", stringify!($class), ")"),
                $class_facts
            )
            $(, row!(
                concat!("[`", $number, "`](crate::StatusCode::", stringify!($name), ") ", $phrase),
                $facts
            ))+)+
        )]
        pub mod guide {}
    };
}

/// Nothing for a code without facts, or with its cause alone, which has no column.
macro_rules! row {
    ($of:expr, []) => {
        ""
    };
    ($of:expr, [cause $cause:tt @ $rfc:literal $section:literal $(,)?]) => {
        ""
    };
    ($of:expr, $facts:tt) => {
        concat!(
            "| ",
            $of,
            " | ",
            facts_text!(headers $facts),
            " | ",
            facts_text!(bars $facts),
            " | ",
            facts_text!(methods $facts),
            " | ",
            facts_text!(roles $facts),
            " | ",
            facts_text!(phrases $facts),
            " |\n"
        )
    };
}

sipcode_registry::response_codes!(guide);
