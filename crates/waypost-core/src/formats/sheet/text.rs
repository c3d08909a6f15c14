//! The sheet as plain text, to send, to paste or to read in a terminal.

use crate::plan::account::Setting;
use crate::plan::program::ProgramId;

use crate::formats::format::{BASE_FORMAT, Evidence, Format};
use crate::formats::refusal::Refusal;
use crate::formats::request::Request;
use crate::formats::safe_text::strip_bold_marks;
use crate::formats::sheet::{self, Sheet, SheetAdvice, SheetRow};
use crate::text::display_width;

/// The sheet as a text file, UTF-8.
pub(crate) const FORMAT: Format = Format {
    id: "sheet-text",
    programs: sheet::PROGRAMS,
    file_name: "email-settings.txt",
    stores: &Setting::ALL,
    import_steps: &["take-sheet-1", "take-sheet-2"],
    evidence: Evidence::ForPeople("for people, to type from"),
    write,
    ..BASE_FORMAT
};

/// Maximum columns of a wrapped line. Values are never wrapped.
const WIDTH: usize = 78;

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let texts = request.texts;
    let Sheet { title, subject, groups, advice, steps, code, help, .. } = sheet::sheet(request);
    let mut lines = vec![title.clone(), "=".repeat(display_width(&title)), subject];
    for (heading, rows) in &groups {
        add_heading(&mut lines, heading);
        lines.extend(rows.iter().map(row));
    }
    if !advice.is_empty() {
        add_heading(&mut lines, &texts.get("sheet-advice"));
        for note in &advice {
            lines.extend(wrap("- ", &note_text(note)));
        }
    }
    if !steps.is_empty() {
        add_heading(&mut lines, &texts.get("sheet-steps"));
    }
    for step in &steps {
        lines.extend(wrap("[ ] ", step));
    }
    if let Some(code) = code {
        add_heading(&mut lines, &texts.get("sheet-code"));
        lines.push(code);
        lines.extend(wrap("", &texts.get("sheet-code-how")));
    }
    if !help.is_empty() {
        add_heading(&mut lines, &texts.get("sheet-help"));
        lines.extend(help.iter().map(|contact| format!("{}: {}", contact.label, contact.text)));
    }
    lines.push(String::new());
    lines.extend(wrap("", &texts.get("sheet-no-password")));
    // Notepad before Windows 10 shows no line break for a lone line feed.
    let line_end = if request.program() == ProgramId::Eudora { "\r\n" } else { "\n" };
    Ok(lines
        .iter()
        .flat_map(|line| [crate::formats::safe_text::readable(line), line_end.to_owned()])
        .collect::<String>()
        .into_bytes())
}

fn add_heading(lines: &mut Vec<String>, heading: &str) {
    lines.extend([String::new(), heading.to_owned(), "-".repeat(display_width(heading))]);
}

fn row(SheetRow { label, value, origin }: &SheetRow) -> String {
    format!("{label}: {value}   [{origin}]")
}

fn note_text(SheetAdvice { title, body, source }: &SheetAdvice) -> String {
    let source = source.as_ref().map_or_else(String::new, |source| format!(" [{source}]"));
    format!("{title}. {}{source}", strip_bold_marks(body))
}

/// Wraps a paragraph at [`WIDTH`]. The first line starts with a mark, the others are indented below it.
fn wrap(mark: &str, text: &str) -> Vec<String> {
    let indent = " ".repeat(display_width(mark));
    let mut lines = Vec::new();
    let mut line = mark.to_owned();
    let mut is_empty = true;
    for word in text.split_whitespace() {
        for (index, piece) in pieces(word).enumerate() {
            let space = usize::from(index == 0);
            if !is_empty && display_width(&line) + space + display_width(&piece) > WIDTH {
                lines.push(std::mem::replace(&mut line, indent.clone()));
                is_empty = true;
            }
            if !is_empty && index == 0 {
                line.push(' ');
            }
            line.push_str(&piece);
            is_empty = false;
        }
    }
    lines.push(line);
    lines
}

/// Splits a word where lines may break. Chinese and Japanese text has no spaces and may break between any
/// two characters, but not before a closing mark or after an opening one (JIS X 4051, GB/T 15834).
fn pieces(word: &str) -> impl Iterator<Item = String> {
    let is_wide = |c: char| display_width(c.encode_utf8(&mut [0; 4])) == 2;
    let closes =
        |c: char| "、。，．・：；？！」』）】》〉ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ".contains(c);
    let opens = |c: char| "「『（【《〈".contains(c);
    let mut found: Vec<String> = Vec::new();
    let mut before = None;
    for c in word.chars() {
        let breaks =
            before.is_some_and(|before| (is_wide(c) || is_wide(before)) && !closes(c) && !opens(before));
        match found.last_mut().filter(|_| !breaks) {
            Some(piece) => piece.push(c),
            None => found.push(c.to_string()),
        }
        before = Some(c);
    }
    found.into_iter()
}
