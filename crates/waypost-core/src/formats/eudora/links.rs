//! The page of `x-eudora-option:` links, one for each key, for people who would rather not replace the
//! file. Eudora shows each link in its dialog "Change Option" and changes nothing without an OK
//! (`guiutils.cpp`, `LaunchURLNoHistory`; `IDD_CHANGE_OPTION` in `EudoraRes.rc`).

use crate::plan::account::Setting;
use crate::plan::program::{ProgramId, Version};

use super::file::encode;
use super::key_lines::{KeyLine, WriteRule, key_lines};
use crate::formats::format::{BASE_FORMAT, Evidence, Format};
use crate::formats::html::{escape, page, percent};
use crate::formats::refusal::Refusal;
use crate::formats::request::Request;

/// The page of links.
pub(crate) const FORMAT: Format = Format {
    id: "eudora-links",
    programs: &[ProgramId::Eudora],
    file_name: "eudora-links.html",
    stores: &Setting::ALL,
    import_steps: &["take-eudora-links-1", "take-eudora-links-2", "take-eudora-links-3"],
    evidence: Evidence::CheckedAgainst("Eudora 4.3 to 7.1", "the source of Eudora 7.1"),
    write,
    ..BASE_FORMAT
};

/// Maximum length of a link in bytes, after the colon of its scheme (`guiutils.cpp`).
const MAX_LINK_BYTES: usize = 1023;
/// From this version on links are treated as percent-encoded. 7.1 decodes them and 4.2.1 does not
/// (`guiutils.cpp` of both); the source of the versions between them is not available.
const FIRST_THAT_DECODES: Version = Version::new(7, 0, 0);
/// Characters that stay as they are in a link. Older versions show percent escapes literally, so only
/// characters that must be escaped are.
const UNESCAPED: &str = "-._~@:/,()!$+=";

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    request.main_account_only()?;
    let texts = request.texts;
    let key_lines = key_lines(request.plan, false)?;
    let mut items = String::new();
    let mut has_escapes = false;
    for key_line in key_lines.iter().filter(|key_line| key_line.write_rule == WriteRule::Always) {
        let link = link(key_line)?;
        has_escapes |= link.contains('%');
        items.push_str(&format!(
            "<li><a href=\"{}\">{} = {}</a> <span class=\"source\">{}</span></li>\n",
            escape(&link),
            escape(key_line.key),
            escape(&key_line.value),
            escape(&texts.setting(key_line.setting)),
        ));
    }
    let title = texts.get("links-title");
    let mut body = format!("<h1>{}</h1>\n<p>{}</p>\n", escape(&title), escape(&texts.get("links-how")));
    if has_escapes && request.version() < FIRST_THAT_DECODES {
        body.push_str(&format!("<p>{}</p>\n", escape(&texts.get("links-escapes"))));
    }
    body.push_str(&format!("<ol>\n{items}</ol>\n"));
    Ok(page(texts.tag(), &title, &body).into_bytes())
}

fn link(key_line: &KeyLine) -> Result<String, Refusal> {
    // Eudora decodes the escapes before it splits the link, so no escape can protect this text.
    if key_line.value.to_ascii_lowercase().contains("&section=") {
        return Err(Refusal::CannotStore(key_line.setting));
    }
    let value = encode(key_line.setting, &key_line.value)?;
    let link = format!("{}={}", key_line.key, percent(&value, UNESCAPED));
    if link.len() > MAX_LINK_BYTES {
        return Err(Refusal::TooLong(key_line.setting, MAX_LINK_BYTES));
    }
    Ok(format!("x-eudora-option:{link}"))
}
