//! Which module may name which: the order inside `waypost-core`, no circles between files, no window, network or command
//! line in the pure crate, and sockets in one folder only.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;
use std::{env, fs};

use crate::samples::{add_rust_files, repository};

/// The modules of `waypost-core`, in the order of docs/architecture.md. A module names only itself and those
/// before it.
const ORDER: [&str; 9] =
    ["hex", "catalogue", "plan", "text", "formats", "check_up", "probe", "discovery", "handoff"];

/// Crates for windows, networks, command lines and files. None may come into `waypost-core`, not even indirectly.
const IMPURE: [&str; 26] = [
    "accesskit",
    "anyhow",
    "clap",
    "ctrlc",
    "directories",
    "eframe",
    "egui",
    "egui-winit",
    "fontique",
    "glow",
    "hyper",
    "mio",
    "native-tls",
    "openssl",
    "reqwest",
    "rfd",
    "ring",
    "rpassword",
    "rustix",
    "rustls",
    "socket2",
    "softbuffer",
    "sys-locale",
    "tempfile",
    "tokio",
    "winit",
];

/// The most crates that `waypost-core` may be built from, itself included.
const MAX_CRATES: usize = 110;

/// Types and functions that open a connection or look up a name.
const SOCKETS: [&str; 9] = [
    "TcpListener",
    "TcpStream",
    "ToSocketAddrs",
    "UdpSocket",
    "UnixDatagram",
    "UnixListener",
    "UnixStream",
    "getaddrinfo",
    "to_socket_addrs",
];

/// The only folder whose code opens sockets.
const NETWORK: &str = "crates/waypost-engine/src/net/";

/// What other code may use: the choice of a display tries whether the Wayland session answers.
const OTHER_SOCKETS: [(&str, &str); 1] = [("src/gui/renderer/mod.rs", "UnixStream")];

/// Parts of the standard library that reach outside the program.
const OUTSIDE: [&str; 6] = ["env", "fs", "net", "process", "thread", "time"];

/// A source file without comments and literals, with the module it defines.
struct Source {
    /// The path below the repository, with `/`.
    path: String,
    /// The module path inside the crate: `["plan", "rules", "servers"]`. Empty for the root.
    module: Vec<String>,
    code: String,
}

/// All source files below a folder of the repository.
fn sources(folder: &str) -> Vec<Source> {
    let root = repository();
    let mut files = Vec::new();
    add_rust_files(&root.join(folder), &mut files);
    files.sort();
    assert!(!files.is_empty(), "no source file in {folder}");
    files.iter().map(|file| source(root, &root.join(folder), file)).collect()
}

fn source(root: &Path, folder: &Path, file: &Path) -> Source {
    let text = |path: &Path| path.display().to_string().replace('\\', "/");
    let inside = text(file.strip_prefix(folder).expect("a file in the folder"));
    let mut module: Vec<String> = inside.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
    if module.last().is_some_and(|last| ["mod", "lib", "main"].contains(&last.as_str())) {
        module.pop();
    }
    let code = without_comments_and_literals(&fs::read_to_string(file).expect("a source file"));
    Source { path: text(file.strip_prefix(root).expect("a file below the root")), module, code }
}

/// Replaces comments, strings and characters by spaces, and keeps line ends.
fn without_comments_and_literals(text: &str) -> String {
    let bytes: Vec<char> = text.chars().collect();
    let mut code = String::new();
    let mut at = 0;
    let starts = |at: usize, word: &str| word.chars().enumerate().all(|(i, c)| bytes.get(at + i) == Some(&c));
    while at < bytes.len() {
        let end = if starts(at, "//") {
            (at..bytes.len()).find(|&i| bytes[i] == '\n').unwrap_or(bytes.len())
        } else if starts(at, "/*") {
            (at + 2..bytes.len()).find(|&i| starts(i, "*/")).map_or(bytes.len(), |i| i + 2)
        } else if let Some(hashes) = raw_string(&bytes, at) {
            let close: String = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
            let open = (at..bytes.len()).find(|&i| bytes[i] == '"').expect("a quote");
            (open + 1..bytes.len()).find(|&i| starts(i, &close)).map_or(bytes.len(), |i| i + close.len())
        } else if bytes[at] == '"' {
            let mut i = at + 1;
            while i < bytes.len() && bytes[i] != '"' {
                i += if bytes[i] == '\\' { 2 } else { 1 };
            }
            i + 1
        } else if bytes[at] == '\'' && bytes.get(at + 1) == Some(&'\\') {
            (at + 3..bytes.len()).find(|&i| bytes[i] == '\'').map_or(bytes.len(), |i| i + 1)
        } else if bytes[at] == '\'' && bytes.get(at + 2) == Some(&'\'') {
            at + 3
        } else {
            code.push(bytes[at]);
            at += 1;
            continue;
        };
        let end = end.min(bytes.len());
        code.extend(bytes[at..end].iter().map(|&c| if c == '\n' { '\n' } else { ' ' }));
        at = end;
    }
    code
}

/// The number of `#` if a raw string starts here.
fn raw_string(text: &[char], at: usize) -> Option<usize> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    if at > 0 && is_word(text[at - 1]) {
        return None;
    }
    let at = if text.get(at) == Some(&'b') { at + 1 } else { at };
    if text.get(at) != Some(&'r') {
        return None;
    }
    let hashes = text[at + 1..].iter().take_while(|&&c| c == '#').count();
    (text.get(at + 1 + hashes) == Some(&'"')).then_some(hashes)
}

/// The words and signs of code: identifiers, `::`, and single characters. A lifetime's quote is skipped.
fn tokens(code: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut characters = code.chars().peekable();
    while let Some(c) = characters.next() {
        if c.is_alphanumeric() || c == '_' {
            let mut word = String::from(c);
            while let Some(&next) = characters.peek().filter(|c| c.is_alphanumeric() || **c == '_') {
                word.push(next);
                characters.next();
            }
            tokens.push(word);
        } else if c == ':' && characters.peek() == Some(&':') {
            characters.next();
            tokens.push("::".into());
        } else if !c.is_whitespace() && c != '\'' {
            tokens.push(c.into());
        }
    }
    tokens
}

/// Every path that a file names, from the root of its crate (`crate` first) or of another crate. Reads `use` trees with
/// their groups, and paths in code. Code of `#[cfg(test)]` counts too.
fn named_paths(source: &Source) -> Vec<Vec<String>> {
    let tokens = tokens(&source.code);
    let mut paths = Vec::new();
    // The modules opened inside the file, each with the depth of braces it ends at.
    let mut inner: Vec<(String, usize)> = Vec::new();
    let (mut depth, mut at) = (0_usize, 0);
    while at < tokens.len() {
        match tokens[at].as_str() {
            "mod" if tokens.get(at + 2).is_some_and(|token| token == "{") => {
                inner.push((tokens[at + 1].clone(), depth));
                depth += 1;
                at += 3;
            }
            "{" => {
                depth += 1;
                at += 1;
            }
            "}" => {
                depth = depth.saturating_sub(1);
                inner.retain(|(_, start)| *start < depth);
                at += 1;
            }
            "use" => {
                let mut found = Vec::new();
                at = use_tree(&tokens, at + 1, &mut Vec::new(), &mut found);
                paths.extend(found.into_iter().map(|path| absolute(source, &inner, path)));
            }
            word if is_path_start(word) && tokens.get(at + 1).is_some_and(|token| token == "::") => {
                let mut path = vec![word.to_owned()];
                while tokens.get(at + 1).is_some_and(|token| token == "::")
                    && tokens.get(at + 2).is_some_and(|token| is_identifier(token))
                {
                    path.push(tokens[at + 2].clone());
                    at += 2;
                }
                at += 1;
                paths.push(absolute(source, &inner, path));
            }
            _ => at += 1,
        }
    }
    paths
}

fn is_identifier(token: &str) -> bool {
    token.chars().all(|c| c.is_alphanumeric() || c == '_')
}

fn is_path_start(word: &str) -> bool {
    ["crate", "super", "self", "std", "core", "alloc"].contains(&word)
}

/// Reads one tree after `use` or inside a group. Returns the place after it.
fn use_tree(tokens: &[String], mut at: usize, path: &mut Vec<String>, found: &mut Vec<Vec<String>>) -> usize {
    let start = path.len();
    loop {
        match tokens.get(at).map(String::as_str) {
            Some("{") => {
                at += 1;
                while tokens.get(at).is_some_and(|token| token != "}") {
                    at = use_tree(tokens, at, path, found);
                    if tokens.get(at).is_some_and(|token| token == ",") {
                        at += 1;
                    }
                }
                path.truncate(start);
                return at + 1;
            }
            Some("as") => at += 2,
            // `a::{self}` names `a` itself.
            Some("self") if !path.is_empty() => at += 1,
            Some("::") => at += 1,
            Some(token) if token == "*" || is_identifier(token) => {
                path.push(token.to_owned());
                at += 1;
            }
            _ => {
                found.push(path.clone());
                path.truncate(start);
                return at;
            }
        }
    }
}

/// Resolves `self` and `super`; other paths stay.
fn absolute(source: &Source, inner: &[(String, usize)], path: Vec<String>) -> Vec<String> {
    let first = path.first().map(String::as_str).unwrap_or_default();
    if first != "self" && first != "super" {
        return path;
    }
    let mut base = source.module.clone();
    base.extend(inner.iter().map(|(name, _)| name.clone()));
    let mut rest = path.as_slice();
    while let Some((word, after)) = rest.split_first() {
        match word.as_str() {
            "self" => {}
            "super" => {
                base.pop();
            }
            _ => break,
        }
        rest = after;
    }
    std::iter::once("crate".to_owned()).chain(base).chain(rest.iter().cloned()).collect()
}

fn names_crate_module(path: &[String], module: &str) -> bool {
    matches!(path, [root, first, ..] if root == "crate" && first == module)
}

#[test]
fn use_trees_and_inline_paths_are_found() {
    let code = "use crate::{plan, text::{self, Texts}};\nuse super::super::check as c;\npub use self::x::*;\n\
                fn f() -> crate::formats::Found { super::y() }\n#[cfg(test)]\nmod tests { use super::z; }\n\
                // crate::comment::x\nconst S: &str = \"crate::string::x\";\n";
    let source = Source {
        path: String::new(),
        module: vec!["a".into(), "b".into()],
        code: without_comments_and_literals(code),
    };
    let found: Vec<String> = named_paths(&source).iter().map(|path| path.join("::")).collect();
    assert_eq!(
        found,
        [
            "crate::plan",
            "crate::text",
            "crate::text::Texts",
            "crate::check",
            "crate::a::b::x::*",
            "crate::formats::Found",
            "crate::a::y",
            "crate::a::b::z",
        ]
    );
}

#[test]
fn modules_of_the_core_name_only_modules_before_them() {
    let mut wrong = Vec::new();
    for source in sources("crates/waypost-core/src") {
        let Some(module) = source.module.first() else { continue };
        let place = ORDER.iter().position(|known| known == module);
        let place = place.unwrap_or_else(|| panic!("{module} has no place in ORDER"));
        for path in named_paths(&source) {
            let is_later = ORDER[place + 1..].iter().any(|later| names_crate_module(&path, later));
            let is_outside = matches!(path.as_slice(), [root, part, ..] if root == "std" && OUTSIDE.contains(&part.as_str()));
            let is_everything = path.len() == 2 && path[0] == "crate" && path[1] == "*";
            if is_later || is_outside || is_everything {
                wrong.push(format!("{}: {}", source.path, path.join("::")));
            }
        }
    }
    assert_eq!(wrong, [""; 0], "the order is {}", ORDER.join(" <- "));
}

/// A file and its descendants may refer to each other. Any other circle makes files that cannot be read one by one.
#[test]
fn files_do_not_name_each_other_in_circles() {
    let sources = sources("crates/waypost-core/src");
    let modules: BTreeSet<Vec<String>> = sources.iter().map(|source| source.module.clone()).collect();
    let mut edges: BTreeMap<Vec<String>, BTreeSet<Vec<String>>> = BTreeMap::new();
    for source in &sources {
        if source.module.is_empty() {
            continue;
        }
        for path in named_paths(source).iter().filter(|path| path[0] == "crate") {
            // The longest part of the path that is a module.
            let target =
                (1..=path.len()).rev().map(|end| path[1..end].to_vec()).find(|m| modules.contains(m));
            let Some(target) = target.filter(|target| !target.is_empty() && *target != source.module) else {
                continue;
            };
            let is_family = target.starts_with(&source.module) || source.module.starts_with(&target);
            if !is_family {
                edges.entry(source.module.clone()).or_default().insert(target);
            }
        }
    }
    for start in edges.keys() {
        let mut reached = BTreeSet::new();
        let mut open: Vec<&Vec<String>> = edges[start].iter().collect();
        while let Some(module) = open.pop() {
            if reached.insert(module) {
                open.extend(edges.get(module).into_iter().flatten());
            }
        }
        assert!(!reached.contains(start), "{} is in a circle", start.join("::"));
    }
}

#[test]
fn core_is_built_from_few_and_pure_crates() {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let tree = Command::new(cargo)
        .args([
            "tree",
            "-p",
            "waypost-core",
            "-e",
            "normal,build",
            "--prefix",
            "none",
            "--locked",
            "--offline",
        ])
        .current_dir(repository())
        .output()
        .expect("cargo tree runs");
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let tree = String::from_utf8(tree.stdout).expect("UTF-8");
    // A line is `name v1.2.3`, then perhaps a path or a mark. A crate can come in several versions.
    let crates: BTreeSet<(&str, &str)> = tree
        .lines()
        .filter_map(|line| {
            let mut words = line.split(' ');
            Some((words.next()?, words.next()?))
        })
        .collect();
    assert!(crates.iter().any(|(name, _)| *name == "serde"), "cargo tree lists the crates:\n{tree}");
    let impure: Vec<&str> =
        crates.iter().map(|(name, _)| *name).filter(|name| IMPURE.contains(name)).collect();
    assert_eq!(impure, [""; 0], "waypost-core must not depend on these crates");
    assert!(crates.len() <= MAX_CRATES, "waypost-core has {} crates, at most {MAX_CRATES}", crates.len());
}

#[test]
fn command_line_and_window_do_not_name_each_other() {
    let mut wrong = Vec::new();
    for source in sources("src") {
        let other = match source.module.first().map(String::as_str) {
            Some("cli") => "gui",
            Some("gui") => "cli",
            _ => continue,
        };
        let named = named_paths(&source).into_iter().filter(|path| names_crate_module(path, other));
        wrong.extend(named.map(|path| format!("{}: {}", source.path, path.join("::"))));
    }
    assert_eq!(wrong, [""; 0]);
}

#[test]
fn only_the_network_folder_uses_sockets() {
    let folders =
        ["src", "crates/waypost-core/src", "crates/waypost-engine/src", "crates/egui-cpu-painter/src"];
    let mut wrong = Vec::new();
    for source in folders.into_iter().flat_map(sources) {
        let is_socket = |word: &String| {
            SOCKETS.contains(&word.as_str()) && !OTHER_SOCKETS.contains(&(&source.path, word))
        };
        let named: BTreeSet<String> = tokens(&source.code).into_iter().filter(is_socket).collect();
        if !source.path.starts_with(NETWORK) && !named.is_empty() {
            wrong.push(format!("{}: {named:?}", source.path));
        }
    }
    assert_eq!(wrong, [""; 0], "sockets outside {NETWORK}");
}
