//! Every code in the order of the numbers, as a table made of the registry's rows.

macro_rules! codes {
    ($(
        $(#[doc = $class_doc:literal])+
        $digit:literal $class:ident $title:literal $class_rfc:literal $class_section:literal $class_facts:tt { $(
            $(#[doc = $doc:literal])+
            $number:literal $name:ident $phrase:literal $rfc:literal $section:literal $registration:ident $({ $($ended:tt)+ })?
            from $senders:literal $facts:tt
        )+ }
    )+) => {
        /// Every code by its number: the constant, the reason phrase and the RFC that defines it.
        ///
        /// The docs of a constant say more: what the code means, who sends it, in response to what, and
        /// the header fields it must carry.
        ///
        #[doc = concat!(
            "| | constant | reason phrase | defined in |\n|---|---|---|---|\n"
            $(, "| **", $digit, "xx** | [`Class::", stringify!($class), "`](crate::Class::",
                stringify!($class), ") | **", $title, "** | ", link!($class_rfc $class_section), " |\n"
            $(, "| ", $number, " | [`", stringify!($name), "`](crate::StatusCode::", stringify!($name),
                ") | ", $phrase, ended!($registration), " | ", link!($rfc $section), " |\n")+)+
        )]
        pub mod codes {}
    };
}

macro_rules! ended {
    (registered) => {
        ""
    };
    ($registration:ident) => {
        concat!(" (", stringify!($registration), ")")
    };
}

sipcode_registry::response_codes!(codes);
