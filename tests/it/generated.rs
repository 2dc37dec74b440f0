//! The committed completion scripts, manual pages and JSON Schema are what the program prints today.
//!
//! `XBLSTATUS_UPDATE=1 cargo test --test it generated::` writes them anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{printed, writes_anew};

const SCRIPTS: [(&str, &str); 6] = [
    ("bash", "xblstatus.bash"),
    ("zsh", "_xblstatus"),
    ("fish", "xblstatus.fish"),
    ("powershell", "_xblstatus.ps1"),
    ("elvish", "xblstatus.elv"),
    ("nushell", "xblstatus.nu"),
];

#[test]
fn the_completion_scripts_are_current() {
    let fresh = SCRIPTS.map(|(shell, file)| (file.to_owned(), printed(&["completions", shell])));
    compare("completions", &fresh);
}

#[test]
fn the_manual_pages_are_current() {
    let program = ("xblstatus.1".to_owned(), printed(&["man"]));
    let commands = commands().into_iter().map(|command| {
        let page = printed(&["man", &command]);
        (format!("xblstatus-{command}.1"), page)
    });
    let fresh: Vec<_> = std::iter::once(program).chain(commands).collect();
    compare("man", &fresh);
}

#[test]
fn the_schema_is_what_the_types_say_and_the_program_prints_it() {
    let schema = format!("{:#}\n", xblstatus::json::schema().as_value());
    compare("schema", &[("xblstatus-1.json".to_owned(), schema.clone())]);
    // While the file is written anew, the program still has the old one inside.
    if !writes_anew() {
        assert_eq!(printed(&["schema"]), schema);
    }
}

/// The commands, as the page of the program names them.
#[track_caller]
fn commands() -> Vec<String> {
    let commands: Vec<String> = printed(&["man"])
        .lines()
        .filter_map(|line| line.strip_prefix("xblstatus\\-")?.strip_suffix("(1)"))
        .map(str::to_owned)
        .collect();
    assert!(!commands.is_empty(), "the page names no command");
    commands
}

/// Fails when a file in `folder` is missing, stale, or not among `fresh`.
#[track_caller]
fn compare(folder: &str, fresh: &[(String, String)]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    if writes_anew() {
        write(&folder, fresh);
    }
    for (name, text) in fresh {
        let committed = fs::read(folder.join(name)).unwrap_or_default();
        assert!(
            committed == text.as_bytes(),
            "{} is not what the program prints; XBLSTATUS_UPDATE=1 cargo test --test it generated::",
            folder.join(name).display()
        );
    }
    let names = fresh.iter().map(|(name, _)| folder.join(name)).collect();
    assert_eq!(files(&folder), names, "a file that nothing prints");
}

fn write(folder: &Path, fresh: &[(String, String)]) {
    fs::create_dir_all(folder).expect("the folder can be made");
    for file in files(folder) {
        fs::remove_file(file).expect("an old file can be removed");
    }
    for (name, text) in fresh {
        fs::write(folder.join(name), text).expect("a file can be written");
    }
}

fn files(folder: &Path) -> BTreeSet<PathBuf> {
    fs::read_dir(folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("an entry can be read").path())
        .collect()
}
