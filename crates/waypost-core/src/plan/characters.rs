//! Characters that texts of an account or a profile may have.

/// Returns true for control characters and for invisible characters that reorder or hide text.
pub fn is_unprintable(c: char) -> bool {
    c.is_control() || is_invisible(c)
}

/// Returns true for Unicode's format controls, and for letters that are shown as nothing. Variation selectors are
/// visible, because they select the shape of a letter in a name.
const fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{FFFE}'..='\u{FFFF}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E00FF}'
            | '\u{E01F0}'..='\u{E0FFF}'
    )
}

/// Returns true for the characters of a user name.
pub(super) fn is_user_name_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || "._-+".contains(c)
}

/// Returns true for the characters of an address before its `@`: those of a user name, and the apostrophe of O'Neill.
pub(super) fn is_local_part_char(c: char) -> bool {
    is_user_name_char(c) || c == '\''
}

/// Returns true for the characters of a login name: those of an address, and separators such as `CORP\jdoe`. Quotes,
/// blanks, and signs that a shell or a settings file reads as a command are not among them.
pub(super) fn is_login_char(c: char) -> bool {
    is_local_part_char(c) || "@%/\\".contains(c)
}

/// Returns true for the characters of a folder prefix.
pub(super) fn is_folder_prefix_char(c: char) -> bool {
    c.is_alphanumeric() || " ._-+/&~#@'=".contains(c)
}

#[cfg(test)]
mod tests {
    use super::is_unprintable;

    #[test]
    fn what_shows_nothing_is_unprintable_and_what_shapes_a_letter_is_not() {
        for hidden in
            ['\u{34F}', '\u{200B}', '\u{202E}', '\u{2800}', '\u{FEFF}', '\u{FFFE}', '\u{E0FFF}', '\u{E0001}']
        {
            assert!(is_unprintable(hidden), "U+{:04X}", u32::from(hidden));
        }
        // Letters, spaces, and the selectors of a letter's shape in names (also Mongolian ones).
        for shown in [
            'a',
            ' ',
            '\u{A0}',
            'ß',
            '中',
            '\u{FE0F}',
            '\u{180B}',
            '\u{180F}',
            '\u{E0100}',
            '\u{E01EF}',
            '\u{FFFD}',
        ] {
            assert!(!is_unprintable(shown), "U+{:04X}", u32::from(shown));
        }
    }
}
