//! Eudora for Windows: the version of a program file.

use crate::plan::program::Version;

/// What begins a program's fixed version block (`VS_FIXEDFILEINFO.dwSignature`, verrsrc.h).
const SIGNATURE: [u8; 4] = 0xFEEF_04BD_u32.to_le_bytes();
/// Versions that Eudora can have had; another number is no version of it.
const MAJOR: std::ops::RangeInclusive<u16> = 1..=8;

/// The version of `Eudora.exe`: the file version of its `VS_FIXEDFILEINFO`, which stands after the
/// signature and the version of the block itself as two numbers of 32 bits, each of two halves.
pub fn exe_version(exe: &[u8]) -> Option<Version> {
    let block = exe.windows(16).filter(|block| block.starts_with(&SIGNATURE));
    block.filter_map(version).find(|version| MAJOR.contains(&version.major))
}

fn version(block: &[u8]) -> Option<Version> {
    let half = |at: usize| Some(u16::from_le_bytes(block.get(at..at + 2)?.try_into().ok()?));
    Some(Version::new(half(10)?, half(8)?, half(14)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn program(ms: u32, ls: u32) -> Vec<u8> {
        let mut bytes = b"MZ\x90 some program \xBD\x04 ".to_vec();
        for number in [0xFEEF_04BD, 0x0001_0000, ms, ls, 0x0007_0001, 0] {
            bytes.extend_from_slice(&u32::to_le_bytes(number));
        }
        bytes
    }

    #[test]
    fn reads_version_after_the_resource_signature() {
        assert_eq!(exe_version(&program(0x0007_0001, 0x0000_0009)), Some(Version::new(7, 1, 0)));
        assert_eq!(exe_version(&program(0x0006_0002, 0x0003_0004)), Some(Version::new(6, 2, 3)));
    }

    #[test]
    fn ignores_versions_eudora_never_had() {
        assert_eq!(exe_version(&program(0x0000_0001, 0)), None);
        assert_eq!(exe_version(&program(0x04BD_0001, 0)), None);
        assert_eq!(exe_version(b""), None);
        assert_eq!(exe_version(&SIGNATURE), None);
        let both = [program(0, 0), program(0x0005_0001, 0x0001_0000)].concat();
        assert_eq!(exe_version(&both), Some(Version::new(5, 1, 1)));
        let whole = program(0x0007_0001, 0);
        for end in 0..whole.len() - 8 {
            assert_eq!(exe_version(&whole[..end]), None, "{end}");
        }
    }
}
