//! The guide: prose, and a table of what is checked, made of the registry's rows.

macro_rules! cell {
    ($text:ident) => {
        ""
    };
    ($text:ident $rules:tt) => {
        $text!($rules)
    };
}

macro_rules! barred_roles {
    ([$($role:ident @ $rfc:literal $section:literal),+]) => {
        concat!($("a ", stringify!($role), " (", link!($rfc $section), ")"),+)
    };
}

macro_rules! guide {
    ($($class:ident { $(
        $(#[doc = $doc:literal])+
        $number:literal $name:ident $phrase:literal $rfc:literal $section:literal $registration:ident {
            senders: $senders:literal,
            $(ended: $ended:tt,)?
            $(headers: $headers:tt,)?
            $(methods: $methods:tt,)?
            $(barred: $barred:tt,)?
            $(phrases: $phrases:tt,)?
        }
    )+ })+) => {
        #[doc = include_str!("guide.md")]
        #[doc = "| code | must carry | answers | never from |"]
        #[doc = "|---|---|---|---|"]
        $($(
            #[doc = concat!(
                "| [`", $number, "`](crate::StatusCode::", stringify!($name), ") ", $phrase,
                " | ", cell!(headers_text $($headers)?),
                " | ", cell!(methods_text $($methods)?),
                " | ", cell!(barred_roles $($barred)?), " |"
            )]
        )+)+
        pub mod guide {}
    };
}
sipcode_registry::response_codes!(guide);
