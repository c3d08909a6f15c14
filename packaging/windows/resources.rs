// What Windows shows of a program: icon, version and manifest. Included by the build scripts of both programs.

use std::error::Error;
use std::path::Path;

/// Adds the resources to the program `name` if it is built for Windows. `root` is the folder of the repository.
pub fn add(name: &str, root: &str) -> Result<(), Box<dyn Error>> {
    let [icon, manifest] = ["assets/icon/waypost.ico", "packaging/windows/waypost.manifest"]
        .map(|file| Path::new(root).join(file).display().to_string());
    println!("cargo::rerun-if-changed={icon}");
    println!("cargo::rerun-if-changed={manifest}");
    if std::env::var_os("CARGO_CFG_WINDOWS").is_none() {
        return Ok(());
    }
    winresource::WindowsResource::new()
        .set_icon(&icon)
        .set_manifest_file(&manifest)
        .set("ProductName", "Waypost")
        .set("FileDescription", "Waypost: sets up email")
        .set("InternalName", name)
        .set("OriginalFilename", &format!("{name}.exe"))
        .set("LegalCopyright", "MIT OR Apache-2.0")
        .compile()?;
    Ok(())
}
