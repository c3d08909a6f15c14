//! The languages Waypost speaks, and how each writes numbers and lists.

use fluent_bundle::FluentValue;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;

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
    rules: &'static str,
    /// What stands between the thousands of a number (CLDR; Spanish as the RAE has it).
    thousands: char,
}

/// The language every sentence is first written in.
pub const ENGLISH: Language = Language {
    tag: "en",
    name: "English",
    source: include_str!("../../i18n/en/waypost.ftl"),
    // Without a comma before the last "and", as the sentences are written.
    rules: "en-GB",
    thousands: ',',
};

/// The languages there are, in the order they are offered.
pub const LANGUAGES: &[Language] = &[
    ENGLISH,
    Language {
        tag: "es",
        name: "Español",
        source: include_str!("../../i18n/es/waypost.ftl"),
        rules: "es",
        thousands: NARROW_SPACE,
    },
    Language {
        tag: "fr",
        name: "Français",
        source: include_str!("../../i18n/fr/waypost.ftl"),
        rules: "fr",
        thousands: NARROW_SPACE,
    },
    Language {
        tag: "de",
        name: "Deutsch",
        source: include_str!("../../i18n/de/waypost.ftl"),
        rules: "de",
        thousands: '.',
    },
    Language {
        tag: "zh-Hans",
        name: "简体中文",
        source: include_str!("../../i18n/zh-Hans/waypost.ftl"),
        rules: "zh-Hans",
        thousands: ',',
    },
    Language {
        tag: "ja",
        name: "日本語",
        source: include_str!("../../i18n/ja/waypost.ftl"),
        rules: "ja",
        thousands: ',',
    },
];

impl Language {
    /// How its sentences write numbers.
    pub(super) fn numbers<M>(&self) -> fn(&FluentValue<'_>, &M) -> Option<String> {
        match self.thousands {
            '.' => grouped::<_, '.'>,
            NARROW_SPACE => grouped::<_, NARROW_SPACE>,
            _ => grouped::<_, ','>,
        }
    }

    /// Names, one after the other: all of them, or one of them.
    pub(super) fn list(&self, items: &[String], all: bool) -> String {
        let wide = ListFormatterOptions::default().with_length(ListLength::Wide);
        let make = if all { ListFormatter::try_new_and } else { ListFormatter::try_new_or };
        let locale: Option<Locale> = self.rules.parse().ok();
        let rules = locale.and_then(|locale| make(locale.into(), wide).ok());
        rules.map_or_else(|| items.join(", "), |rules| rules.format(items.iter()).to_string())
    }

    /// The language nearest to a tag: `fr-CA` and `fr_CA.UTF-8` find `fr`, and every Chinese finds `zh-Hans`.
    pub fn nearest(tag: &str) -> Option<&'static Self> {
        let primary = |tag: &str| tag.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase();
        LANGUAGES.iter().find(|language| primary(language.tag) == primary(tag))
    }
}

/// A number with its thousands apart, from five digits on: four are read at a glance.
fn grouped<M, const THOUSANDS: char>(value: &FluentValue<'_>, _: &M) -> Option<String> {
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
