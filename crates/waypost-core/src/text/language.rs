//! The languages Waypost speaks, and how each writes numbers and lists.

use fluent_bundle::FluentValue;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;
use unicode_width::UnicodeWidthChar;

/// What stands between thousands where a point or a comma would be misread.
const NARROW_SPACE: char = '\u{202F}';

/// A language Waypost speaks.
#[derive(Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag (BCP 47).
    pub tag: &'static str,
    /// Its name in itself.
    pub name: &'static str,
    /// Its sentences, in Fluent.
    pub source: &'static str,
    /// The tag by whose rules names are listed, where that is not its own.
    list_locale: &'static str,
    /// Whether its letters are set without spaces; a word in another alphabet stands apart from them.
    pub has_no_spaces: bool,
    /// What stands between the thousands of a number (CLDR; Spanish as the RAE has it).
    thousands_separator: char,
}

/// The language every sentence is first written in.
pub const ENGLISH: Language = Language {
    tag: "en",
    name: "English",
    source: include_str!("../../../../i18n/en/waypost.ftl"),
    // Without a comma before the last "and", as the sentences are written.
    list_locale: "en-GB",
    has_no_spaces: false,
    thousands_separator: ',',
};

/// The languages there are, in the order they are offered.
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

/// Where a value begins and ends in a sentence.
const BEGIN: char = '\u{2068}';
const END: char = '\u{2069}';

/// A sentence of a language without spaces, whose values are marked: beside a value that turned out to be in its
/// letters the space goes, and so do the marks. Inside a value, a path for example, nothing changes.
pub(super) fn remove_spaces_around_values(marked: &str) -> String {
    let is_mark = |c: &char| matches!(*c, BEGIN | END);
    let is_wide = |c: Option<char>| c.and_then(UnicodeWidthChar::width) == Some(2);
    let mut closed = String::with_capacity(marked.len());
    let (mut letters, mut before) = (marked.chars(), None);
    while let Some(c) = letters.next() {
        let goes = is_mark(&c)
            || c == ' ' && {
                let mut rest = letters.clone();
                let beside_value =
                    before.is_some_and(|c| is_mark(&c)) || rest.clone().next().is_some_and(|c| is_mark(&c));
                beside_value && is_wide(closed.chars().next_back()) && is_wide(rest.find(|c| !is_mark(c)))
            };
        if !goes {
            closed.push(c);
        }
        before = Some(c);
    }
    closed
}

impl Language {
    /// How its sentences write numbers.
    pub(super) fn number_formatter<M>(&self) -> fn(&FluentValue<'_>, &M) -> Option<String> {
        match self.thousands_separator {
            '.' => group_thousands::<_, '.'>,
            NARROW_SPACE => group_thousands::<_, NARROW_SPACE>,
            _ => group_thousands::<_, ','>,
        }
    }

    /// Names, one after the other: all of them, or one of them.
    pub(super) fn list(&self, items: &[String], all: bool) -> String {
        let wide = ListFormatterOptions::default().with_length(ListLength::Wide);
        let make = if all { ListFormatter::try_new_and } else { ListFormatter::try_new_or };
        let locale: Option<Locale> = self.list_locale.parse().ok();
        let list_locale = locale.and_then(|locale| make(locale.into(), wide).ok());
        let Some(list_locale) = list_locale else { return items.join(", ") };
        if !self.has_no_spaces {
            return list_locale.format(items.iter()).to_string();
        }
        let mut listed =
            list_locale.format(items.iter().map(|item| format!("{BEGIN}{item}{END}"))).to_string();
        for word in ["和", "或"] {
            listed = listed.replace(&format!("{END}{word}{BEGIN}"), &format!("{END} {word} {BEGIN}"));
        }
        remove_spaces_around_values(&listed)
    }

    /// The language nearest to a tag: `fr-CA` and `fr_CA.UTF-8` find `fr`, and every Chinese finds `zh-Hans`.
    pub fn nearest(tag: &str) -> Option<&'static Self> {
        let primary = |tag: &str| tag.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase();
        LANGUAGES.iter().find(|language| primary(language.tag) == primary(tag))
    }
}

/// A number with its thousands apart, from five digits on: four are read at a glance.
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
