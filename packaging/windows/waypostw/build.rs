//! Puts icon, version and manifest into the program for Windows.

#[path = "../resources.rs"]
mod resources;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    resources::add("waypostw", "../../..")
}
