//! The rooms of the library: what each may use, and that no two files use each other.
//!
//! Read from the paths in the sources. A path that ends at something a facade hands on counts as one to the file that
//! defines it. Tests are left out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, File, Item, UseTree, Visibility};

/// What each room may use besides itself. The command line may use them all.
const MAY_USE: &[(&str, &[&str])] = &[
    ("language", &[]),
    ("time", &[]),
    ("exchange", &["language", "time"]),
    ("json", &[]),
    ("input", &[]),
    ("redact", &[]),
    ("catalog", &["language"]),
    ("examples", &["exchange", "language"]),
    ("capture", &["exchange", "input", "json", "time"]),
    ("inspect", &["catalog", "exchange", "language", "time"]),
    (
        "diagnose",
        &["catalog", "exchange", "inspect", "language", "time"],
    ),
    ("scan", &["catalog", "exchange", "inspect", "input"]),
    (
        "report",
        &[
            "capture", "catalog", "diagnose", "exchange", "input", "inspect", "json", "language",
            "redact", "scan", "time",
        ],
    ),
];

/// The one file of a room that may use another room.
const ALONE: [(&str, &str, &str); 1] = [("capture", "json", "capture::formats::report")];

#[test]
fn no_room_uses_one_that_it_must_not_know() {
    let sources = Sources::read();
    let mut wrong = Vec::new();
    for (user, used) in sources.arrows() {
        let (from, to) = (room(&user), room(&used));
        if from == to || matches!(from, "" | "main" | "cli") {
            continue;
        }
        let may = MAY_USE.iter().find(|(name, _)| *name == from);
        let (_, may) =
            may.unwrap_or_else(|| panic!("{from} is a room that the table does not name"));
        let alone = ALONE
            .iter()
            .any(|(room, other, file)| *room == from && *other == to && *file != user);
        if !may.contains(&to) || alone {
            wrong.push(format!("{user} uses {used}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_two_files_use_each_other() {
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (user, used) in Sources::read().arrows() {
        uses.entry(user).or_default().insert(used);
    }
    let mut circles: BTreeSet<BTreeSet<&str>> = BTreeSet::new();
    for file in uses.keys() {
        let circle: BTreeSet<&str> = below(file, &uses)
            .into_iter()
            .filter(|other| below(other, &uses).contains(file.as_str()))
            .collect();
        circles.extend((!circle.is_empty()).then_some(circle));
    }
    assert!(circles.is_empty(), "{circles:#?}");
}

/// All that a file uses, and what that uses in turn.
fn below<'u>(file: &str, uses: &'u BTreeMap<String, BTreeSet<String>>) -> BTreeSet<&'u str> {
    let mut found = BTreeSet::new();
    let mut open = vec![file];
    while let Some(one) = open.pop() {
        for used in uses.get(one).into_iter().flatten() {
            if found.insert(used.as_str()) {
                open.push(used);
            }
        }
    }
    found
}

/// The room of a module.
fn room(module: &str) -> &str {
    module.split("::").next().unwrap_or_default()
}

/// One file.
struct Source {
    /// What it defines.
    items: BTreeSet<String>,
    /// What it hands on: the name, and the path behind it.
    handed_on: Vec<(String, Vec<String>)>,
    /// The paths in it, complete from the root of the crate.
    paths: Vec<Vec<String>>,
}

/// All files by the path of their module.
struct Sources(BTreeMap<String, Source>);

impl Sources {
    fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut files = Vec::new();
        collect(&root, &mut files);
        let parsed: BTreeMap<String, File> = files
            .iter()
            .map(|path| {
                let text = fs::read_to_string(path).expect("a source can be read");
                let file = syn::parse_file(&text).expect("a source is Rust");
                (module(&root, path), file)
            })
            .collect();
        let modules: BTreeSet<String> = parsed.keys().cloned().collect();
        let sources = parsed.into_iter().map(|(module, file)| {
            let source = Reader::read(&module, &file, &modules);
            (module, source)
        });
        Self(sources.collect())
    }

    /// Each file and another that it uses.
    fn arrows(&self) -> BTreeSet<(String, String)> {
        let mut arrows = BTreeSet::new();
        for (user, source) in &self.0 {
            for path in &source.paths {
                if let Some(used) = self.definer(path, 0)
                    && used != *user
                {
                    arrows.insert((user.clone(), used));
                }
            }
        }
        arrows
    }

    /// The file that defines what a path names.
    fn definer(&self, path: &[String], depth: usize) -> Option<String> {
        const DEEPEST: usize = 8;
        let length = (1..=path.len())
            .rev()
            .find(|&length| self.0.contains_key(&path[..length].join("::")))?;
        let module = path[..length].join("::");
        let source = self.0.get(&module)?;
        let Some(name) = path.get(length) else {
            // The module itself: its parts are named where they are used.
            return Some(module);
        };
        if source.items.contains(name) || depth == DEEPEST {
            return Some(module);
        }
        let rest = &path[length + 1..];
        for (handed_on, target) in &source.handed_on {
            let target: Vec<String> = match handed_on.as_str() {
                "*" => target.iter().chain([name]).chain(rest).cloned().collect(),
                one if one == name => target.iter().chain(rest).cloned().collect(),
                _ => continue,
            };
            if let Some(found) = self.definer(&target, depth + 1)
                && self
                    .0
                    .get(&found)
                    .is_some_and(|source| handed_on != "*" || source.items.contains(name))
            {
                return Some(found);
            }
        }
        Some(module)
    }
}

/// Goes through one file.
struct Reader<'m> {
    module: Vec<String>,
    modules: &'m BTreeSet<String>,
    /// What names that were imported stand for.
    imported: BTreeMap<String, Vec<String>>,
    source: Source,
}

impl<'m> Reader<'m> {
    fn read(module: &str, file: &File, modules: &'m BTreeSet<String>) -> Source {
        let mut reader = Self {
            module: module
                .split("::")
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect(),
            modules,
            imported: BTreeMap::new(),
            source: Source {
                items: BTreeSet::new(),
                handed_on: Vec::new(),
                paths: Vec::new(),
            },
        };
        for item in &file.items {
            reader.define(item);
        }
        reader.visit_file(file);
        reader.source
    }

    fn define(&mut self, item: &Item) {
        let name = match item {
            Item::Const(item) => &item.ident,
            Item::Enum(item) => &item.ident,
            Item::Fn(item) => &item.sig.ident,
            Item::Macro(item) => match &item.ident {
                Some(name) => name,
                None => return,
            },
            Item::Static(item) => &item.ident,
            Item::Struct(item) => &item.ident,
            Item::Trait(item) => &item.ident,
            Item::Type(item) => &item.ident,
            _ => return,
        };
        self.source.items.insert(name.to_string());
    }

    /// A path from the root of the crate; `None` for one of another crate, or of a name in this file.
    fn complete(&self, path: &[String]) -> Option<Vec<String>> {
        let first = path.first()?;
        let child = [&self.module[..], std::slice::from_ref(first)].concat();
        match first.as_str() {
            "crate" | "xblstatus" => Some(path[1..].to_vec()),
            "self" => Some([&self.module[..], &path[1..]].concat()),
            "super" => {
                let up = path.iter().take_while(|part| *part == "super").count();
                let kept = self.module.len().checked_sub(up)?;
                Some([&self.module[..kept], &path[up..]].concat())
            }
            name => match self.imported.get(name) {
                Some(target) => Some([&target[..], &path[1..]].concat()),
                None if self.modules.contains(&child.join("::")) => {
                    Some([&child[..], &path[1..]].concat())
                }
                None => None,
            },
        }
    }

    fn import(&mut self, tree: &UseTree, before: &[String], handed_on: bool) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.import(&path.tree, &with(&path.ident), handed_on),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.import(tree, before, handed_on);
                }
            }
            UseTree::Name(name) if name.ident == "self" => {
                let last = before.last().cloned().unwrap_or_default();
                self.imports(last, before.to_vec(), handed_on);
            }
            UseTree::Name(name) => {
                self.imports(name.ident.to_string(), with(&name.ident), handed_on)
            }
            UseTree::Rename(name) => {
                self.imports(name.rename.to_string(), with(&name.ident), handed_on)
            }
            UseTree::Glob(_) => self.imports("*".to_owned(), before.to_vec(), handed_on),
        }
    }

    fn imports(&mut self, name: String, path: Vec<String>, handed_on: bool) {
        let Some(path) = self.complete(&path) else {
            return;
        };
        if handed_on {
            self.source.handed_on.push((name.clone(), path.clone()));
        } else if !self.modules.contains(&path.join("::")) {
            // A module that is imported is used where its name is.
            self.source.paths.push(path.clone());
        }
        self.imported.insert(name, path);
    }

    /// Paths in the arguments of a macro, which are tokens and no more.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut is_joined = false;
        for token in tokens {
            match token {
                TokenTree::Ident(name) => {
                    if !is_joined {
                        self.path(&path);
                        path.clear();
                    }
                    path.push(name.to_string());
                    is_joined = false;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' => is_joined = true,
                TokenTree::Group(group) => {
                    self.path(&path);
                    path.clear();
                    is_joined = false;
                    self.tokens(group.stream());
                }
                _ => {
                    self.path(&path);
                    path.clear();
                    is_joined = false;
                }
            }
        }
        self.path(&path);
    }

    fn path(&mut self, path: &[String]) {
        if path.len() > 1
            && let Some(path) = self.complete(path)
        {
            self.source.paths.push(path);
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_test(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        let handed_on = !matches!(item.vis, Visibility::Inherited);
        self.import(&item.tree, &[], handed_on);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Vec<String> = path
            .segments
            .iter()
            .map(|part| part.ident.to_string())
            .collect();
        self.path(&parts);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, one: &'ast syn::Macro) {
        self.tokens(one.tokens.clone());
        visit::visit_macro(self, one);
    }
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

fn is_test(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && attribute
                .parse_args::<syn::Ident>()
                .is_ok_and(|condition| condition == "test")
    })
}

/// The sources below a folder, those of tests aside.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder can be read") {
        let path = entry.expect("an entry can be read").path();
        let name = path
            .file_stem()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if name == "tests" {
            continue;
        }
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The module that a file is; empty for the root.
fn module(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path).with_extension("");
    let mut parts: Vec<&str> = path.iter().filter_map(|part| part.to_str()).collect();
    if parts.last() == Some(&"mod") || parts == ["lib"] {
        parts.pop();
    }
    parts.join("::")
}
