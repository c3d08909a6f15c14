//! The version of `Eudora.exe`, from its version resource.

use crate::plan::program::Version;

/// The signature of a program's fixed version block (`VS_FIXEDFILEINFO.dwSignature` in `verrsrc.h`).
const SIGNATURE: [u8; 4] = 0xFEEF_04BD_u32.to_le_bytes();
/// Length in bytes of the signature, the version of the block, and the two numbers of the file version.
const BLOCK_BYTES: usize = 16;
/// Major versions that Eudora has had. Other numbers come from bytes that only look like a version block.
const MAJOR_VERSIONS: std::ops::RangeInclusive<u16> = 1..=8;

/// The version of `Eudora.exe`, from `VS_FIXEDFILEINFO`. After the signature and the version of the block
/// itself come two 32-bit numbers, each of two 16-bit halves: major and minor, then release and build.
pub fn exe_version(exe: &[u8]) -> Option<Version> {
    let blocks = exe.windows(BLOCK_BYTES).filter(|block| block.starts_with(&SIGNATURE));
    blocks.filter_map(file_version).find(|version| MAJOR_VERSIONS.contains(&version.major))
}

fn file_version(block: &[u8]) -> Option<Version> {
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
