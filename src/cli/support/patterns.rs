//! File patterns, such as `*.har`, that no shell has expanded.

use std::mem;
use std::path::PathBuf;

use glob::MatchOptions;

/// Puts the files that a pattern matches in its place. What names a file, or matches none, stays as it is.
pub(crate) fn expand(names: &mut Vec<PathBuf>) {
    let given = mem::take(names).into_iter();
    names.extend(given.flat_map(|name| {
        let files = matching(&name);
        match files.is_empty() {
            true => vec![name],
            false => files,
        }
    }));
}

/// The files that a name matches as a pattern, in order.
fn matching(name: &std::path::Path) -> Vec<PathBuf> {
    let options = MatchOptions {
        case_sensitive: !cfg!(windows),
        require_literal_separator: true,
        require_literal_leading_dot: true,
    };
    let pattern = name
        .to_str()
        .filter(|text| is_pattern(text) && !name.exists());
    let found = pattern.and_then(|pattern| glob::glob_with(pattern, options).ok());
    let found = found.into_iter().flatten().flatten();
    found.filter(|path| path.is_file()).collect()
}

/// Whether a name has what stands for other letters.
pub(crate) fn is_pattern(name: &str) -> bool {
    name.contains(['*', '?', '['])
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_pattern_gives_its_files_in_order_and_a_name_itself() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.har", "a.har", ".c.har", "a[1].har", "a.txt"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::create_dir(folder.path().join("d.har")).unwrap();
        let expanded = |name: &str| {
            let mut names = vec![folder.path().join(name)];
            expand(&mut names);
            let names = names.iter().map(|name| name.file_name().unwrap());
            let names: Vec<_> = names
                .map(|name| name.to_str().unwrap().to_owned())
                .collect();
            names.join(" ")
        };
        assert_eq!(expanded("*.har"), "a.har a[1].har b.har");
        assert_eq!(expanded("?.har"), "a.har b.har");
        assert_eq!(expanded("[ab].har"), "a.har b.har");
        for name in ["a[1].har", "a.har", "none-*.har", "absent.har", "[.har"] {
            assert_eq!(expanded(name), name);
        }
    }
}
