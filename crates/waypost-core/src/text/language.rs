//! The languages of the texts, and how each writes numbers and lists.

use fluent_bundle::FluentValue;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;
use unicode_width::UnicodeWidthChar;

/// The thousands separator of languages where a point or a comma could be taken for the decimal separator.
const NARROW_SPACE: char = '\u{202F}';

/// A language that Waypost has texts in.
#[derive(Debug, PartialEq, Eq)]
pub struct Language {
    /// The tag (BCP 47).
    pub tag: &'static str,
    /// The name of the language, in the language.
    pub name: &'static str,
    /// The Fluent file with the texts.
    pub source: &'static str,
    /// The locale whose rules join the items of a list.
    list_locale: &'static str,
    /// Whether words are written without spaces between them. Words in other alphabets still get spaces.
    pub has_no_spaces: bool,
    /// The thousands separator (from CLDR; for Spanish from the Real Academia Española).
    thousands_separator: char,
}

/// The language that texts are written in first.
pub const ENGLISH: Language = Language {
    tag: "en",
    name: "English",
    source: include_str!("../../../../i18n/en/waypost.ftl"),
    // British English has no comma before the last "and", like the texts.
    list_locale: "en-GB",
    has_no_spaces: false,
    thousands_separator: ',',
};

/// All languages, in the order they are offered.
pub const LANGUAGES: &[Language] = &[
    ENGLISH,
    Language {
        tag: "es",
        name: "Español",
        source: include_str!("../../../../i18n/es/waypost.ftl"),
        list_locale: "es",
        has_no_spaces: false,
        thousands_separator: NARROW_SPACE,
    },
    Language {
        tag: "fr",
        name: "Français",
        source: include_str!("../../../../i18n/fr/waypost.ftl"),
        list_locale: "fr",
        has_no_spaces: false,
        thousands_separator: NARROW_SPACE,
    },
    Language {
        tag: "de",
        name: "Deutsch",
        source: include_str!("../../../../i18n/de/waypost.ftl"),
        list_locale: "de",
        has_no_spaces: false,
        thousands_separator: '.',
    },
    Language {
        tag: "zh-Hans",
        name: "简体中文",
        source: include_str!("../../../../i18n/zh-Hans/waypost.ftl"),
        list_locale: "zh-Hans",
        has_no_spaces: true,
        thousands_separator: ',',
    },
    Language {
        tag: "ja",
        name: "日本語",
        source: include_str!("../../../../i18n/ja/waypost.ftl"),
        list_locale: "ja",
        has_no_spaces: true,
        thousands_separator: ',',
    },
];

/// The marks (FSI and PDI) that Fluent puts around a value.
const BEGIN: char = '\u{2068}';
const END: char = '\u{2069}';

/// Removes the marks around values, and the space beside a value whose adjoining letter is Chinese or Japanese.
///
/// The texts have a space on each side of a value, because most values are in Latin letters. Spaces inside a
/// value, for example in a path, stay.
pub(super) fn remove_spaces_around_values(marked: &str) -> String {
    let is_mark = |c: char| matches!(c, BEGIN | END);
    let is_wide = |c: Option<char>| c.and_then(UnicodeWidthChar::width) == Some(2);
    let mut cleaned = String::with_capacity(marked.len());
    let (mut rest, mut previous) = (marked.chars(), None);
    while let Some(c) = rest.next() {
        let is_removed = is_mark(c)
            || c == ' ' && {
                let is_beside_value =
                    previous.is_some_and(is_mark) || rest.clone().next().is_some_and(is_mark);
                let next_letter = rest.clone().find(|&c| !is_mark(c));
                is_beside_value && is_wide(cleaned.chars().next_back()) && is_wide(next_letter)
            };
        if !is_removed {
            cleaned.push(c);
        }
        previous = Some(c);
    }
    cleaned
}

impl Language {
    /// The function that writes the numbers in texts.
    pub(super) fn number_formatter<M>(&self) -> fn(&FluentValue<'_>, &M) -> Option<String> {
        match self.thousands_separator {
            '.' => group_thousands::<_, '.'>,
            NARROW_SPACE => group_thousands::<_, NARROW_SPACE>,
            _ => group_thousands::<_, ','>,
        }
    }

    /// Joins items with the word for "and" (`all`) or "or".
    pub(super) fn list(&self, items: &[String], all: bool) -> String {
        let wide = ListFormatterOptions::default().with_length(ListLength::Wide);
        let make = if all { ListFormatter::try_new_and } else { ListFormatter::try_new_or };
        let locale: Option<Locale> = self.list_locale.parse().ok();
        let formatter = locale.and_then(|locale| make(locale.into(), wide).ok());
        let Some(formatter) = formatter else { return items.join(", ") };
        if !self.has_no_spaces {
            return formatter.format(items.iter()).to_string();
        }
        let mut listed = formatter.format(items.iter().map(|item| format!("{BEGIN}{item}{END}"))).to_string();
        // Chinese gets spaces around the word beside items in Latin letters.
        for word in ["和", "或"] {
            listed = listed.replace(&format!("{END}{word}{BEGIN}"), &format!("{END} {word} {BEGIN}"));
        }
        remove_spaces_around_values(&listed)
    }

    /// The language nearest to a tag: `fr` for `fr-CA` and `fr_CA.UTF-8`, and `zh-Hans` for every kind of Chinese.
    pub fn nearest(tag: &str) -> Option<&'static Self> {
        let primary = |tag: &str| tag.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase();
        LANGUAGES.iter().find(|language| primary(language.tag) == primary(tag))
    }
}

/// Writes whole numbers of five digits or more with thousands separators. Shorter ones are easy to read
/// without. `None` leaves the number to Fluent.
fn group_thousands<M, const THOUSANDS: char>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let is_long = number.value.fract() == 0.0 && (1e4..1e15).contains(&number.value.abs());
    is_long.then(|| {
        let digits = number.value.abs().to_string();
        let mut text = String::from(if number.value < 0.0 { "-" } else { "" });
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index) % 3 == 0 {
                text.push(THOUSANDS);
            }
            text.push(digit);
        }
        text
    })
}
