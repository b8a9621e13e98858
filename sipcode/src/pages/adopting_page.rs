//! The page on existing programs. Its code is in the folder `adopting` of the package, with the rule
//! files, where the tests of this project compile and apply it.

macro_rules! code {
    ($file:literal) => {
        concat!(
            "\n```\n",
            include_str!(concat!("../../adopting/", $file)),
            "```\n\n"
        )
    };
}

// An empty line of docs must follow, which ends the HTML.
macro_rules! rule {
    ($file:literal) => {
        concat!(
            "\n<details><summary><code>",
            $file,
            "</code></summary>\n\n```yaml\n",
            include_str!(concat!("../../adopting/", $file)),
            "```\n\n</details>\n\n"
        )
    };
}

#[doc = include_str!("adopting/head.md")]
#[doc = code!("0-before/send.rs")]
#[doc = code!("0-before/handlers.rs")]
#[doc = include_str!("adopting/signature.md")]
#[doc = code!("1-replies/send.rs")]
#[doc = include_str!("adopting/pairs.md")]
#[doc = rule!("number-and-phrase.yml")]
#[doc = rule!("another-phrase.yml")]
#[doc = ""]
#[doc = include_str!("adopting/refused.md")]
#[doc = code!("1-replies/handlers.rs")]
#[doc = include_str!("adopting/ban.md")]
#[doc = concat!("\n```toml\n", include_str!("../../adopting/clippy.toml"), "```\n\n")]
#[doc = include_str!("adopting/headers.md")]
#[doc = rule!("missing-header.yml")]
#[doc = ""]
#[doc = include_str!("adopting/types.md")]
#[doc = code!("2-types/handlers.rs")]
#[doc = include_str!("adopting/contracts.md")]
#[doc = code!("3-contracts/handlers.rs")]
pub mod adopting {}
