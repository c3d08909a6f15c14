//! Rewrites a profile of an older schema.

use super::{Issue, file_schema, read};
use crate::plan::json_document;
use crate::plan::profile::SCHEMA;
use crate::plan::validate::MAX_PROFILE_BYTES;

/// Rewrites a valid profile of an older schema as one of [`SCHEMA`]. Every other byte stays: a newer schema only adds
/// members. `None` if the profile has this schema or a newer one.
///
/// # Errors
/// Every issue of the profile, as [`read`].
pub fn upgrade(bytes: &[u8]) -> Result<Option<Vec<u8>>, Vec<Issue>> {
    if read(bytes)?.profile.schema >= SCHEMA {
        return Ok(None);
    }
    let document = json_document::read(bytes, MAX_PROFILE_BYTES, file_schema());
    let byte_order_mark = if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) { 3 } else { 0 };
    let start = document.offset_of("schema").unwrap_or_default() + byte_order_mark;
    let is_digit = |byte: &u8| byte.is_ascii_digit();
    let digits = bytes.iter().skip(start).position(is_digit).unwrap_or_default() + start;
    let end = bytes.iter().skip(digits).take_while(|byte| is_digit(byte)).count() + digits;
    let (before, after) = (bytes.get(..digits).unwrap_or_default(), bytes.get(end..).unwrap_or_default());
    let upgraded = [before, SCHEMA.to_string().as_bytes(), after].concat();
    read(&upgraded).map(|_| Some(upgraded))
}
