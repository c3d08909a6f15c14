//! Puts icon, version and manifest into the program for Windows.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=../../../assets/icon/waypost.ico");
    println!("cargo::rerun-if-changed=../waypost.manifest");
    if std::env::var_os("CARGO_CFG_WINDOWS").is_none() {
        return Ok(());
    }
    winresource::WindowsResource::new()
        .set_icon("../../../assets/icon/waypost.ico")
        .set_manifest_file("../waypost.manifest")
        .set("ProductName", "Waypost")
        .set("FileDescription", "Waypost: sets up email")
        .set("InternalName", "waypostw")
        .set("OriginalFilename", "waypostw.exe")
        .set("LegalCopyright", "MIT OR Apache-2.0")
        .compile()?;
    Ok(())
}
