//! All texts that people read, in each language.
//!
//! Rust code contains no sentences. They are in `i18n/LANGUAGE/waypost.ftl`, in Fluent syntax
//! (<https://projectfluent.org>), and the code names them by id. Ids that depend on data (advice,
//! problems, settings) are chosen by the exhaustive matches in this folder. A test checks that every
//! id the code uses exists, with the same variables.
//!
//! - `plan_text.rs`: the parts of a plan (settings, values, advice, sources, steps);
//! - `error_text.rs`: everything that can be wrong with answers, profiles and files;
//! - `display.rs`: how text from outside is shown, and how wide it is;
//! - `language.rs`: the languages, and how each writes numbers and lists.

mod display;
mod error_text;
mod language;
mod plan_text;

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

pub use display::{display_width, pad_to_width, printable, sanitise, visible};
pub use error_text::ChangeableByOthers;
pub use language::{ENGLISH, LANGUAGES, Language};

/// The value of a variable in a text: a string or a number.
pub type TextArg<'a> = FluentValue<'a>;

/// All texts in one language.
pub struct Texts {
    language: &'static Language,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("tag", &self.language.tag).finish_non_exhaustive()
    }
}

impl Texts {
    /// Loads the language nearest to the tag (`fr-CA` gives `fr`), or English if there is none.
    pub fn new(tag: &str) -> Self {
        let language = Language::nearest(tag).unwrap_or(&ENGLISH);
        // Numbers and plurals follow the language that is shown, not the tag that was asked for.
        let locale: LanguageIdentifier = language.tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_formatter(Some(language.number_formatter()));
        // Fluent can put invisible isolation marks (U+2068, U+2069) around values. They would be copied
        // together with host names and would show as boxes in the window. Only languages without spaces
        // need them, to find the ends of a value; `remove_spaces_around_values` removes them again.
        bundle.set_use_isolating(language.has_no_spaces);
        // A test proves that every file parses without errors. In a release whatever parsed is used.
        let resource =
            FluentResource::try_new(language.source.to_owned()).unwrap_or_else(|(partial, errors)| {
                debug_assert!(errors.is_empty(), "{}: {errors:?}", language.tag);
                partial
            });
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// Applies `transform` to the language's own words and leaves inserted values alone. For tests that
    /// look for words that do not come from the texts, or that try longer words.
    pub fn with_transform(mut self, transform: fn(&str) -> Cow<'_, str>) -> Self {
        self.bundle.set_transform(Some(transform));
        self
    }

    /// The language.
    pub const fn language(&self) -> &'static Language {
        self.language
    }

    /// The language's tag (BCP 47).
    pub const fn tag(&self) -> &'static str {
        self.language.tag
    }

    /// The text with this id, which has no variables. `message.attribute` names an attribute.
    pub fn get(&self, id: &str) -> String {
        self.with(id, &[])
    }

    /// The text with this id, with the values of its variables. A value that comes from outside cannot hide or
    /// reorder text, or control a terminal.
    ///
    /// An unknown id is returned unchanged; a test checks that the code uses none.
    ///
    /// # Panics
    /// In debug builds if a variable of the text has no value. A release shows the variable's name.
    pub fn with(&self, id: &str, values: &[(&str, TextArg<'_>)]) -> String {
        let (message, attribute) = split_id(id);
        let pattern = self.bundle.get_message(message).and_then(|message| match attribute {
            Some(attribute) => message.get_attribute(attribute).map(|attribute| attribute.value()),
            None => message.value(),
        });
        let Some(pattern) = pattern else { return id.to_owned() };
        let args: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, visible_value(value))).collect();
        let mut errors = Vec::new();
        let sentence = self.bundle.format_pattern(pattern, Some(&args), &mut errors);
        debug_assert!(errors.is_empty(), "text {id} in {}: {errors:?}", self.language.tag);
        if self.language.has_no_spaces {
            language::remove_spaces_around_values(&sentence)
        } else {
            sentence.into_owned()
        }
    }

    /// Whether a text with this id exists.
    pub fn has(&self, id: &str) -> bool {
        let (message, attribute) = split_id(id);
        self.bundle.get_message(message).is_some_and(|message| {
            attribute.is_none_or(|attribute| message.get_attribute(attribute).is_some())
        })
    }

    /// Joins items with the language's word for "and": "a, b and c"; "padres e hijos".
    pub fn list_and(&self, items: &[String]) -> String {
        self.language.list(items, true)
    }

    /// Joins items with the language's word for "or": "a, b or c"; "padres u otros".
    pub fn list_or(&self, items: &[String]) -> String {
        self.language.list(items, false)
    }
}

/// The value of a variable with [`visible`] text.
fn visible_value<'a>(value: &TextArg<'a>) -> TextArg<'a> {
    match value {
        TextArg::String(text) => match visible(text) {
            Cow::Borrowed(_) => value.clone(),
            Cow::Owned(text) => text.into(),
        },
        other => other.clone(),
    }
}

/// Splits `message.attribute`.
fn split_id(id: &str) -> (&str, Option<&str>) {
    match id.split_once('.') {
        Some((message, attribute)) => (message, Some(attribute)),
        None => (id, None),
    }
}
