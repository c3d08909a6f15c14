//! Eudora for Windows: a page of `x-eudora-option:` links, one a setting, for whoever would rather not
//! touch the file. Eudora shows each in a dialog and changes nothing unasked (guiutils.cpp).

use crate::plan::account::Setting;
use crate::plan::program::{ProgramId, Version};

use super::file::encode;
use super::keys::{KeyLine, WriteRule, key_lines};
use crate::formats::html::{escape, page, percent};
use crate::formats::{BASE_FORMAT, Evidence, Format, Refusal, Request};

/// The page of links.
pub const FORMAT: Format = Format {
    id: "eudora-links",
    programs: &[ProgramId::Eudora],
    file_name: "eudora-links.html",
    holds: &Setting::ALL,
    import_steps: &["take-eudora-links-1", "take-eudora-links-2", "take-eudora-links-3"],
    evidence: Evidence::Rules("Eudora 4.3 to 7.1", "the source of Eudora 7.1"),
    write,
    ..BASE_FORMAT
};

/// The longest link Eudora reads, in bytes after the colon.
const LONGEST: usize = 1023;
/// From here on Eudora decodes percent escapes; 4.2 is known not to.
const FIRST_THAT_DECODES: Version = Version::new(7, 0, 0);
/// What may stand in a link as it is. Older versions show escapes as they are, so few are made.
const UNESCAPED: &str = "-._~@:/,()!$+=";

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    request.main_account_only()?;
    let texts = request.texts;
    let mut items = String::new();
    let mut escapes = false;
    for entry in key_lines(request.plan, false)?.iter().filter(|entry| entry.when == WriteRule::Always) {
        let link = link(entry)?;
        escapes |= link.contains('%');
        items.push_str(&format!(
            "<li><a href=\"{}\">{} = {}</a> <span class=\"source\">{}</span></li>\n",
            escape(&link),
            escape(entry.key),
            escape(&entry.value),
            escape(&texts.setting(entry.setting)),
        ));
    }
    let title = texts.get("links-title");
    let mut body = format!("<h1>{}</h1>\n<p>{}</p>\n", escape(&title), escape(&texts.get("links-how")));
    if escapes && request.version() < FIRST_THAT_DECODES {
        body.push_str(&format!("<p>{}</p>\n", escape(&texts.get("links-escapes"))));
    }
    body.push_str(&format!("<ol>\n{items}</ol>\n"));
    Ok(page(texts.tag(), &title, &body).into_bytes())
}

fn link(entry: &KeyLine) -> Result<String, Refusal> {
    // The escapes are undone before the link is split, so this cannot be said at all.
    if entry.value.to_ascii_lowercase().contains("&section=") {
        return Err(Refusal::CannotStore(entry.setting));
    }
    let link = format!("{}={}", entry.key, percent(&encode(entry.setting, &entry.value)?, UNESCAPED));
    if link.len() > LONGEST {
        return Err(Refusal::TooLong(entry.setting, LONGEST));
    }
    Ok(format!("x-eudora-option:{link}"))
}
