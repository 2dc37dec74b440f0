//! How the release for Linux is linked: smaller, and quicker to start. The figures are of `explain 412`, of which two
//! thirds are loading.
//!
//! - What a start calls lies side by side. Scattered over all of the code, it is 40 page faults more, and 0.2 ms of 1.2.
//! - The addresses are fixed. Eleven thousand pointers in tables were relocated at each start: 0.1 ms and 290 KB.
//! - `libgcc_s`, which unwinds the stack, is linked in: a library fewer to look for, 0.1 ms.
//!
//! Its tables stay, although they are 400 KB: without them the search ends the program, and with `RUST_BACKTRACE=1` every
//! error begins one.
//!
//! Whoever names a linker or gives it arguments, as with `RUSTFLAGS="-C link-arg=-pie"`, has it all as Rust does it, and so
//! has everybody elsewhere.
#![allow(
    clippy::print_stdout,
    reason = "a build script talks to Cargo by its output"
)]

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io::{Error, Result};
use std::path::{Path, PathBuf};

/// The functions in the order in which they shall lie, a pattern a line.
/// `cargo test --locked --bench instructions -- order` writes it; a function that it lacks, or knows by an old name, lies
/// where it would without.
const ORDER: &str = "build/order.txt";

fn main() -> Result<()> {
    println!("cargo:rerun-if-changed=build");
    if !is_for_this() {
        return Ok(());
    }
    let out = PathBuf::from(variable("OUT_DIR"));
    let script = out.join("order.ld");
    fs::write(&script, linker_script(&fs::read_to_string(ORDER)?))?;
    link_with("-T");
    link_with(path(&script)?);
    if !variable("CARGO_CFG_TARGET_FEATURE").contains("crt-static") {
        // The linker looks here before it looks where the shared library is.
        fs::write(out.join("libgcc_s.so"), "GROUP(-lgcc_eh -lgcc)\n")?;
        link_with(&format!("-L{}", path(&out)?));
        link_with("-no-pie");
    }
    Ok(())
}

fn is_for_this() -> bool {
    variable("TARGET") == "x86_64-unknown-linux-gnu"
        && variable("PROFILE") == "release"
        && variable("RUSTC_LINKER").is_empty()
        && !variable("CARGO_ENCODED_RUSTFLAGS").contains("link")
}

fn linker_script(order: &str) -> String {
    let mut script = String::from("SECTIONS {\n  .text.start : {\n");
    for function in order.lines().filter(|line| !line.starts_with('#')) {
        let _ = writeln!(script, "    *(.text*.{function})");
    }
    script.push_str("  }\n");
    script.push_str("} INSERT BEFORE .text;\n");
    script
}

fn link_with(argument: &str) {
    println!("cargo:rustc-link-arg-bins={argument}");
}

fn variable(name: &str) -> String {
    env::var(name).unwrap_or_default()
}

fn path(path: &Path) -> Result<&str> {
    path.to_str()
        .ok_or_else(|| Error::other("the path of the build is not UTF-8"))
}
