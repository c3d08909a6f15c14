//! Packs the catalogue of mail services, which is readable text in the repository.

use std::path::Path;
use std::{env, fs, io};

use flate2::Compression;
use flate2::write::DeflateEncoder;

const CATALOGUE: &str = "../../assets/catalogue/services.jsonl";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={CATALOGUE}");
    let folder = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?;
    let packed = fs::File::create(Path::new(&folder).join("catalogue.deflate"))?;
    let mut encoder = DeflateEncoder::new(packed, Compression::best());
    io::copy(&mut fs::File::open(CATALOGUE)?, &mut encoder)?;
    encoder.finish().map(drop)
}
