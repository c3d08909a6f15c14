//! SHA-256 digests as text.

use sha2::{Digest, Sha256};
use waypost_core::hex::hex;

/// Returns the SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
pub(crate) fn sha256_hex(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
