//! The sheet as an HTML page, to read on a screen or to print.

use crate::plan::account::Setting;

use crate::formats::account_qr::AccountQr;
use crate::formats::format::{BASE_FORMAT, Evidence, Format};
use crate::formats::html::{escape, page, with_bold};
use crate::formats::refusal::Refusal;
use crate::formats::request::Request;
use crate::formats::sheet::{self, Contact, Sheet, SheetAdvice, SheetRow};

/// The sheet to open and print.
pub const FORMAT: Format = Format {
    id: "sheet-html",
    programs: sheet::PROGRAMS,
    file_name: "email-settings.html",
    stores: &Setting::ALL,
    import_steps: &["take-sheet-1", "take-sheet-2"],
    evidence: Evidence::ForPeople("for people, to type from"),
    write,
    ..BASE_FORMAT
};

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let texts = request.texts;
    let Sheet { title, subject, groups, advice, steps, code, help } = sheet::sheet(request);
    let mut body = format!("<h1>{}</h1>\n<p>{}</p>\n", escape(&title), escape(&subject));
    let mut section = |heading: &str, inside: String| {
        body.push_str(&format!("<h2>{}</h2>\n{inside}", escape(heading)));
    };
    for (heading, rows) in &groups {
        section(heading, table(rows));
    }
    if !advice.is_empty() {
        section(&texts.get("sheet-advice"), list("ul", advice.iter().map(note)));
    }
    if !steps.is_empty() {
        let boxed = steps.iter().map(|step| format!("<span class=\"box\"></span>{}", escape(step)));
        section(&texts.get("sheet-steps"), list("ol", boxed));
    }
    if let Ok(qr) = AccountQr::new(&request.plan.account) {
        let (name, how) = (texts.get("sheet-phone-picture"), texts.get("sheet-phone-how"));
        section(&texts.get("sheet-phone"), format!("{}<p>{}</p>\n", qr.svg_element(&name), with_bold(&how)));
    }
    if let Some(code) = code {
        let how = escape(&texts.get("sheet-code-how"));
        section(
            &texts.get("sheet-code"),
            format!("<p class=\"spoken\">{}</p>\n<p>{how}</p>\n", escape(&code)),
        );
    }
    if !help.is_empty() {
        section(&texts.get("sheet-help"), list("ul", help.iter().map(contact)));
    }
    body.push_str(&format!("<p>{}</p>\n", escape(&texts.get("sheet-no-password"))));
    Ok(page(texts.tag(), &title, &body).into_bytes())
}

fn table(rows: &[SheetRow]) -> String {
    let mut table = String::from("<table>\n");
    for SheetRow { label, value, origin } in rows {
        table.push_str(&format!(
            "<tr><th scope=\"row\">{}</th><td class=\"value\">{}</td><td class=\"origin\">{}</td></tr>\n",
            escape(label),
            escape(value),
            escape(origin),
        ));
    }
    table.push_str("</table>\n");
    table
}

fn list(tag: &str, items: impl Iterator<Item = String>) -> String {
    let items: String = items.map(|item| format!("<li>{item}</li>\n")).collect();
    format!("<{tag}>\n{items}</{tag}>\n")
}

fn note(note: &SheetAdvice) -> String {
    let source = note
        .source
        .as_ref()
        .map_or_else(String::new, |source| format!(" <span class=\"source\">{}</span>", escape(source)));
    format!("<strong>{}</strong>. {}{source}", escape(&note.title), with_bold(&note.body))
}

fn contact(contact: &Contact) -> String {
    let text = escape(&contact.text);
    let shown = match &contact.link {
        Some(link) => format!("<a href=\"{}\">{text}</a>", escape(link)),
        None => text,
    };
    format!("{}: {shown}", escape(&contact.label))
}
