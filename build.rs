//! Tells the program which commit it is built from, and puts icon, version and manifest into the program for Windows.

use std::error::Error;
use std::path::Path;
use std::process::Command;

#[path = "packaging/windows/resources.rs"]
mod resources;

fn main() -> Result<(), Box<dyn Error>> {
    name_the_commit()?;
    resources::add("waypost", ".")
}

/// Sets `WAYPOST_COMMIT`, `WAYPOST_COMMIT_DATE` and `WAYPOST_TARGET` for the compiler. The first two are empty in a
/// build from a folder that is not a git repository, unless they are set outside, and in a build for development, which
/// would be compiled again after every commit.
fn name_the_commit() -> Result<(), Box<dyn Error>> {
    println!("cargo::rustc-env=WAYPOST_TARGET={}", std::env::var("TARGET")?);
    let is_release = std::env::var("PROFILE")? == "release";
    for (variable, format) in [("WAYPOST_COMMIT", "%H"), ("WAYPOST_COMMIT_DATE", "%cs")] {
        println!("cargo::rerun-if-env-changed={variable}");
        let value = match std::env::var(variable) {
            Ok(value) => value,
            Err(_) if is_release => {
                from_git(&["log", "-1", &format!("--format={format}")]).unwrap_or_default()
            }
            Err(_) => String::new(),
        };
        println!("cargo::rustc-env={variable}={value}");
    }
    if is_release && let Some(folder) = from_git(&["rev-parse", "--git-dir"]) {
        // HEAD names the branch, and its log grows with every commit.
        for file in [Path::new(&folder).join("HEAD"), Path::new(&folder).join("logs").join("HEAD")] {
            if file.exists() {
                println!("cargo::rerun-if-changed={}", file.display());
            }
        }
    }
    Ok(())
}

/// The output of git. `None` if there is no git, or this is not its repository.
fn from_git(arguments: &[&str]) -> Option<String> {
    // The sources of a crate can lie inside another repository.
    if !Path::new(".git").exists() {
        return None;
    }
    let output = Command::new("git").args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}
