//! The code of the page `stacks`.

#[path = "../../../sipcode/src/pages/stacks/ezk.rs"]
pub(crate) mod ezk;
#[path = "../../../sipcode/src/pages/stacks/own.rs"]
pub(crate) mod own;
#[path = "../../../sipcode/src/pages/stacks/rsip.rs"]
pub(crate) mod rsip;
#[path = "../../../sipcode/src/pages/stacks/rsipstack.rs"]
pub(crate) mod rsipstack;
#[path = "../../../sipcode/src/pages/stacks/rvoip.rs"]
pub(crate) mod rvoip;
#[path = "../../../sipcode/src/pages/stacks/sipx.rs"]
pub(crate) mod sipx;
