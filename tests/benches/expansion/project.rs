//! The crate that is measured, with what it depends on.

use std::fs;

use sipcode_tests::measure::{Project, root};

const EMPTY_MACRO: &str = r#"//! A macro that does nothing but emit the path.
use proc_macro::{Ident, Punct, Spacing, Span, TokenStream, TokenTree};

/// Emits the path.
#[proc_macro]
pub fn empty(_: TokenStream) -> TokenStream {
    let here = Span::call_site();
    let ident = |name| TokenTree::Ident(Ident::new(name, here));
    let colon = |spacing| TokenTree::Punct(Punct::new(':', spacing));
    TokenStream::from_iter([
        ident("sipcode"),
        colon(Spacing::Joint),
        colon(Spacing::Alone),
        ident("StatusCode"),
        colon(Spacing::Joint),
        colon(Spacing::Alone),
        ident("BUSY_HERE"),
    ])
}
"#;

pub(crate) fn project() -> Project {
    let folder = root().join("target/bench/empty-macro");
    fs::create_dir_all(folder.join("src")).expect("a folder");
    let manifest = "[package]\nname = \"empty-macro\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
                    [lib]\nproc-macro = true\n\n[workspace]\n";
    fs::write(folder.join("Cargo.toml"), manifest).expect("a manifest");
    fs::write(folder.join("src/lib.rs"), EMPTY_MACRO).expect("a source");
    let sipcode = root().join("sipcode");
    let sipcode = sipcode.display();
    Project::new(
        "expansion",
        &format!(
            "empty-macro = {{ path = \"../empty-macro\" }}\n\
             sipcode = {{ path = \"{sipcode}\" }}\n\
             thiserror = \"2\"\n\
             time = {{ version = \"0.3\", features = [\"macros\"] }}\n\
             uuid = \"1\""
        ),
    )
}
