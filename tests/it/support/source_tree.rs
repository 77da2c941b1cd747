//! The sources as a graph: which file needs which, read from every path in the code.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, ImplItemFn, Item, ItemMod, ItemUse, UseTree, Visibility};

/// A module path without `crate`.
type ModulePath = Vec<String>;

/// All files below a folder of sources.
pub struct SourceTree {
    pub files: Vec<SourceFile>,
    /// The file of each module that has one.
    modules: BTreeMap<ModulePath, usize>,
    /// Names that a module shows of others: module and name, and where the name comes from.
    shown: BTreeMap<(ModulePath, String), ModulePath>,
}

/// A file and every path in it that leads to the crate itself; unit tests are left out.
pub struct SourceFile {
    /// Its path below `src`, with strokes.
    pub name: String,
    /// The whole text.
    pub text: String,
    module: ModulePath,
    /// What it names, from the root of the crate, and in which line.
    pub named: Vec<(ModulePath, usize)>,
}

impl SourceTree {
    /// The sources of this package.
    pub fn of_this_package() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut folders = vec![root.clone()];
        let mut texts = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).expect("a folder of the sources") {
                let path = entry.expect("an entry of the sources").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(&root).expect("inside the sources");
                    let text = fs::read_to_string(&path).expect("a file of the sources");
                    texts.push((name.to_string_lossy().replace('\\', "/"), text));
                }
            }
        }
        Self::of_texts(texts)
    }

    /// The tree of these names and texts.
    pub fn of_texts(mut texts: Vec<(String, String)>) -> Self {
        texts.sort();
        let modules: BTreeMap<ModulePath, usize> =
            texts.iter().enumerate().map(|(i, (name, _))| (module_of(name), i)).collect();
        let mut tree = Self { files: Vec::new(), modules, shown: BTreeMap::new() };
        for (name, text) in texts {
            let module = module_of(&name);
            let parsed = syn::parse_file(&text).expect("the sources are Rust");
            let mut reader = Reader { tree: &mut tree, module: module.clone(), named: Vec::new() };
            reader.visit_file(&parsed);
            let named = reader.named;
            tree.files.push(SourceFile { name, text, module, named });
        }
        tree
    }

    /// For each file the others that it needs: re-exports lead to the file that defines the name,
    /// and a file that only lists others is no file of its own.
    pub fn needs(&self) -> Vec<BTreeSet<usize>> {
        let needed_by = |(i, file): (usize, &SourceFile)| {
            let found = file.named.iter().filter_map(|(path, _)| self.defining_file(path));
            let is_contents = |i: &usize| self.is_contents(*i);
            found.filter(|found| *found != i).filter(|found| !is_contents(found)).collect()
        };
        self.files.iter().enumerate().map(needed_by).collect()
    }

    /// The shortest ring of files inside a layer, by their names.
    pub fn shortest_ring(&self) -> Option<Vec<&str>> {
        let needs = self.needs();
        let layer = |i: usize| self.files[i].module.first();
        let rings = (0..self.files.len()).filter(|&i| !self.is_contents(i)).filter_map(|start| {
            let inside = |from: usize| {
                needs[from].iter().copied().filter(move |&to| layer(to) == layer(start))
            };
            shortest_way_back(start, inside)
        });
        let shortest = rings.min_by_key(Vec::len)?;
        Some(shortest.into_iter().map(|i| self.files[i].name.as_str()).collect())
    }

    /// A `mod.rs` without code of its own.
    fn is_contents(&self, i: usize) -> bool {
        let file = &self.files[i];
        let parsed = syn::parse_file(&file.text).expect("the sources are Rust");
        let is_list = |item: &Item| matches!(item, Item::Mod(_) | Item::Use(_));
        file.name.ends_with("mod.rs") && parsed.items.iter().all(is_list)
    }

    fn defining_file(&self, path: &[String]) -> Option<usize> {
        let mut path = path.to_vec();
        for _ in 0..20 {
            let length = (0..=path.len()).rev().find(|&n| self.modules.contains_key(&path[..n]))?;
            let (module, rest) = path.split_at(length);
            let shown =
                rest.first().and_then(|name| self.shown.get(&(module.to_vec(), name.clone())));
            match shown {
                Some(origin) => path = [origin.as_slice(), &rest[1..]].concat(),
                None => return self.modules.get(module).copied(),
            }
        }
        None
    }
}

fn shortest_way_back<I: Iterator<Item = usize>>(
    start: usize,
    needs: impl Fn(usize) -> I,
) -> Option<Vec<usize>> {
    let mut came_from: BTreeMap<usize, usize> = BTreeMap::new();
    let mut waiting = VecDeque::from([start]);
    while let Some(here) = waiting.pop_front() {
        for next in needs(here) {
            if next == start {
                let mut ring = vec![here];
                while let Some(&before) = came_from.get(&ring[ring.len() - 1]) {
                    ring.push(before);
                }
                ring.reverse();
                return Some(ring);
            }
            if let std::collections::btree_map::Entry::Vacant(entry) = came_from.entry(next) {
                entry.insert(here);
                waiting.push_back(next);
            }
        }
    }
    None
}

fn module_of(name: &str) -> ModulePath {
    let name = name.trim_end_matches(".rs");
    let mut parts: ModulePath = name.split('/').map(str::to_owned).collect();
    if parts.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
        let last = parts.pop();
        if last.as_deref() == Some("main") {
            parts.push("main".to_owned());
        }
    }
    parts
}

/// Collects what a file names.
struct Reader<'a> {
    tree: &'a mut SourceTree,
    module: ModulePath,
    named: Vec<(ModulePath, usize)>,
}

impl Reader<'_> {
    /// The path from the root of the crate, unless it leads to another one.
    fn absolute(&self, path: &[String]) -> Option<ModulePath> {
        let mut base = self.module.clone();
        let mut rest = path;
        match path.first()?.as_str() {
            "crate" => return Some(path[1..].to_vec()),
            "self" => rest = &path[1..],
            "super" => {
                while let [first, others @ ..] = rest
                    && first == "super"
                {
                    base.pop();
                    rest = others;
                }
            }
            first => {
                let child: ModulePath = base.iter().cloned().chain([first.to_owned()]).collect();
                self.tree.modules.get(&child)?;
            }
        }
        base.extend_from_slice(rest);
        Some(base)
    }

    fn note(&mut self, path: &[String], line: usize) {
        if let Some(path) = self.absolute(path) {
            self.named.push((path, line));
        }
    }

    fn use_tree(&mut self, before: &[String], tree: &UseTree, is_shown: bool) {
        let with = |name: String| [before, &[name]].concat();
        match tree {
            UseTree::Path(path) => {
                self.use_tree(&with(path.ident.to_string()), &path.tree, is_shown);
            }
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.use_tree(before, tree, is_shown);
                }
            }
            UseTree::Glob(glob) => self.note(before, glob.star_token.spans[0].start().line),
            UseTree::Name(name) => {
                let path = if name.ident == "self" {
                    before.to_vec()
                } else {
                    with(name.ident.to_string())
                };
                self.used(&path, &name.ident, is_shown);
            }
            UseTree::Rename(name) => {
                self.used(&with(name.ident.to_string()), &name.rename, is_shown);
            }
        }
    }

    fn used(&mut self, path: &[String], name: &syn::Ident, is_shown: bool) {
        self.note(path, name.span().start().line);
        if is_shown && let Some(path) = self.absolute(path) {
            self.tree.shown.insert((self.module.clone(), name.to_string()), path);
        }
    }

    /// Paths inside the words of a macro.
    fn tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut line = 0;
        for token in tokens {
            match token {
                TokenTree::Group(group) => self.tokens(group.stream()),
                TokenTree::Ident(ident) => {
                    if path.last().is_none_or(|last| !last.is_empty()) {
                        self.note_rooted(&std::mem::take(&mut path), line);
                    }
                    path.retain(|part| !part.is_empty());
                    line = ident.span().start().line;
                    path.push(ident.to_string());
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' && !path.is_empty() => {
                    path.push(String::new());
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {
                    self.note_rooted(&std::mem::take(&mut path), line);
                }
            }
        }
        self.note_rooted(&path, line);
    }

    fn note_rooted(&mut self, path: &[String], line: usize) {
        let path: Vec<String> = path.iter().filter(|part| !part.is_empty()).cloned().collect();
        if path.first().is_some_and(|first| ["crate", "super", "self"].contains(&first.as_str())) {
            self.note(&path, line);
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if item.content.is_none() || is_for_tests(&item.attrs) {
            return;
        }
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        if !is_for_tests(&item.attrs) {
            visit::visit_impl_item_fn(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let is_shown = !matches!(item.vis, Visibility::Inherited);
        self.use_tree(&[], &item.tree, is_shown);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|it| it.ident.to_string()).collect();
        let line = path.segments.first().map_or(0, |it| it.ident.span().start().line);
        if names.len() > 1 {
            self.note_rooted(&names, line);
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        self.tokens(called.tokens.clone());
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    let is_test = |it: &Attribute| {
        it.path().is_ident("cfg")
            && matches!(&it.meta, syn::Meta::List(list) if list.tokens.to_string() == "test")
    };
    attributes.iter().any(is_test)
}
