//! The shipped profiles and usual answers that many tests start from.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use waypost_core::plan::answers::Answers;
use waypost_core::plan::profile::Profile;
use waypost_core::text::Texts;

/// The root of the repository, the same for the tests of every crate.
pub fn repository() -> &'static Path {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let is_root = |folder: &&Path| folder.join("i18n").is_dir();
    manifest.ancestors().find(is_root).expect("the repository has an i18n folder")
}

/// A profile that Waypost ships, by its id.
pub fn profile(id: &str) -> Profile {
    let path = repository().join(format!("assets/organisations/{id}.json"));
    let text = std::fs::read_to_string(path).expect("a shipped profile");
    serde_json::from_str(&text).expect("a profile")
}

/// The English texts, parsed once.
pub fn english() -> &'static Texts {
    static ENGLISH: LazyLock<Texts> = LazyLock::new(|| Texts::new("en"));
    &ENGLISH
}

/// Jane Doe's answers, with all other questions unanswered.
pub fn jane() -> Answers {
    Answers {
        org: "caltech-imss".into(),
        username: "jdoe".into(),
        name: "Jane Doe".into(),
        program: "thunderbird".into(),
        ..Answers::default()
    }
}

/// Returns the files below a folder with their contents.
pub fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("inside").display().to_string();
                let name = name.replace('\\', "/");
                found.insert(name, fs::read(&path).expect("a file"));
            }
        }
    }
    found
}

/// Adds the Rust files of a folder and its subfolders.
pub fn add_rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            add_rust_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}
