//! Protection against spreadsheet formulas.
//!
//! A spreadsheet runs a cell that starts with `=`, `+`, `-` or `@` as a formula (CWE-1236). Sheets and
//! JSON files may be opened or pasted there, and values come from other people.

/// Whether a spreadsheet treats a cell that starts with this character as a formula. Includes the
/// full-width forms.
const fn begins_formula(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\u{FF1D}' | '\u{FF0B}' | '\u{FF0D}' | '\u{FF20}')
}

/// Whether a spreadsheet may split pasted text into cells at this character.
const fn separates_cells(c: char) -> bool {
    matches!(c, ',' | ';' | '\t' | '|' | '\n' | '\r')
}

/// A value for a sheet, with an apostrophe before everything a spreadsheet would take for a formula. The
/// apostrophe is what people type there to enter plain text. Files for programs keep the value unchanged.
pub(crate) fn escape_formula(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    let mut may_begin = true;
    for c in value.chars() {
        if may_begin && begins_formula(c) {
            escaped.push('\'');
        }
        escaped.push(c);
        may_begin = separates_cells(c) || (may_begin && c.is_whitespace());
    }
    escaped
}

/// JSON in which no string can start a formula. At the start of a string and after every character that
/// separates cells, a formula character is written as an escape (`\u003d`). The JSON means the same.
pub fn escape_formulas_in_json(json: &str) -> String {
    let mut safe = String::with_capacity(json.len());
    let (mut in_string, mut escaped, mut may_begin) = (false, false, false);
    for c in json.chars() {
        if in_string && !escaped && may_begin && begins_formula(c) {
            safe.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            safe.push(c);
        }
        let is_quote = c == '"' && !escaped;
        in_string ^= is_quote;
        // An escape is a tab, a line break or a quote. A cell may start after each of them.
        may_begin = is_quote || escaped || separates_cells(c) || (may_begin && c == ' ');
        escaped = in_string && !escaped && c == '\\';
    }
    safe
}
