//! The page of the SIP stacks. Its code is compiled and run by the tests of this project, which
//! depend on the stacks: no doctest, because sipcode does not.

/// A section: its prose, and the file of code that the tests include.
macro_rules! section {
    ($name:literal) => {
        concat!(
            include_str!(concat!("stacks/", $name, ".md")),
            "\n```\n",
            include_str!(concat!("stacks/", $name, ".rs")),
            "```\n\n",
        )
    };
}

#[doc = include_str!("stacks/head.md")]
#[doc = section!("rsipstack")]
#[doc = section!("ezk")]
#[doc = section!("rvoip")]
#[doc = section!("sipx")]
#[doc = section!("rsip")]
#[doc = section!("own")]
#[doc = "# What each prints by itself\n"]
#[doc = include_str!("stacks/by_themselves.md")]
pub mod stacks {}
