//! The page of `x-eudora-option:` links, one for each key, for people who would rather not replace the
//! file. Eudora shows each link in its dialog "Change Option" and changes nothing without an OK
//! (`guiutils.cpp`, `LaunchURLNoHistory`; `IDD_CHANGE_OPTION` in `EudoraRes.rc`).

use crate::plan::account::Setting;
use crate::plan::program::{ProgramId, Version};

use super::account_keys::{AccountKey, WriteRule, account_keys};
use super::ini_layout::encode;
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
    let account_keys = account_keys(request.plan, false)?;
    let mut items = String::new();
    let mut has_escapes = false;
    for account_key in account_keys.iter().filter(|account_key| account_key.write_rule == WriteRule::Always) {
        let link = link(account_key)?;
        has_escapes |= link.contains('%');
        items.push_str(&format!(
            "<li><a href=\"{}\">{} = {}</a> <span class=\"source\">{}</span></li>\n",
            escape(&link),
            escape(account_key.key),
            escape(&account_key.value),
            escape(&texts.setting(account_key.setting)),
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

fn link(account_key: &AccountKey) -> Result<String, Refusal> {
    // Eudora decodes the escapes before it splits the link, so no escape can protect this text.
    if account_key.value.to_ascii_lowercase().contains("&section=") {
        return Err(Refusal::CannotStore(account_key.setting));
    }
    let value = encode(account_key.setting, &account_key.value)?;
    let link = format!("{}={}", account_key.key, percent(&value, UNESCAPED));
    if link.len() > MAX_LINK_BYTES {
        return Err(Refusal::TooLong(account_key.setting, MAX_LINK_BYTES));
    }
    Ok(format!("x-eudora-option:{link}"))
}
