//! System fonts for characters our fonts lack: Chinese, Japanese, Arabic, and anything in a path or name.
//!
//! They are searched when the first such character is drawn, because listing a system's fonts takes longer
//! than the rest of the start. Bold text uses bold fonts. Characters and punctuation take the form of the
//! window's language.

use std::sync::Arc;

use egui::epaint::text::{
    FallbackRequest, FontData, FontInsert, FontPriority, FontProvider, InsertFontFamily, VariationCoords,
};
use egui::mutex::Mutex;
use egui::{Context, FontFamily, Id};
use fontique::{
    Attributes, Collection, FallbackKey, FontStyle, FontWeight, FontWidth, GenericFamily, Language, Query,
    QueryFamily, QueryFont, QueryStatus, Script, SourceCache,
};
use unicode_script::UnicodeScript as _;

use crate::gui::theme;

/// Chinese characters, which Japanese and Korean use too.
const HAN: Script = Script::from_bytes(*b"Hani");

/// The library's tag for Simplified Chinese.
const SIMPLIFIED: &str = "zh-CN";

/// The languages whose fonts have Chinese characters, in the order they are tried after the window's
/// language.
const HAN_LANGUAGES: [&str; 4] = [SIMPLIFIED, "zh-TW", "ja", "ko"];

/// The system's fonts, listed on first use.
#[derive(Default)]
struct SystemFonts(Option<(Collection, SourceCache)>);

impl SystemFonts {
    fn query(&mut self) -> Query<'_> {
        let (all, cache) = self.0.get_or_insert_with(|| {
            let (mut all, mut cache) = (Collection::new(Default::default()), Default::default());
            // The library reuses the first font found for Chinese characters as Simplified Chinese. Ask for
            // that first.
            let simplified = Language::parse(SIMPLIFIED).ok();
            all.query(&mut cache).set_fallbacks(FallbackKey::new(HAN, simplified.as_ref()));
            (all, cache)
        });
        all.query(cache)
    }

    fn name(&mut self, font: &QueryFont) -> String {
        let all = self.0.as_mut().map(|(all, _)| all);
        all.and_then(|all| all.family_name(font.family.0)).unwrap_or_default().to_owned()
    }
}

/// Implements egui's request for fallback fonts.
struct SystemFontProvider {
    language: Option<Language>,
    listed: Mutex<SystemFonts>,
}

impl SystemFontProvider {
    /// For a window in a language.
    fn new(spoken: &str) -> Self {
        // Our own fonts cover the other languages. Names and paths are probably in the system's language.
        let language = match spoken {
            "zh-Hans" => Language::parse(SIMPLIFIED).ok(),
            "ja" => Language::parse("ja").ok(),
            _ => waypost_engine::host::system_language().and_then(|tag| Language::parse(&tag).ok()),
        };
        Self { language, listed: Mutex::default() }
    }

    /// The languages to try for a script, in order.
    fn languages(&self, script: Script) -> Vec<Option<Language>> {
        let others = HAN_LANGUAGES.iter().filter(|_| script == HAN);
        let others = others.map(|tag| Language::parse(tag).ok());
        std::iter::once(self.language).chain(others).collect()
    }
}

impl FontProvider for SystemFontProvider {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let letter = request.cluster.chars().next()?;
        let weight = if *request.family == theme::bold() { FontWeight::BOLD } else { FontWeight::NORMAL };
        let generic = match request.family {
            FontFamily::Monospace => GenericFamily::Monospace,
            FontFamily::Proportional | FontFamily::Name(_) => GenericFamily::SansSerif,
        };
        let mut listed = self.listed.lock();
        let font = {
            let mut query = listed.query();
            query.set_attributes(Attributes::new(FontWidth::NORMAL, FontStyle::Normal, weight));
            // Fonts for the script in this language come first: other fonts may have another language's form.
            let of_the_script = script(letter).and_then(|script| {
                self.languages(script).into_iter().find_map(|language| {
                    query.set_fallbacks(FallbackKey::new(script, language.as_ref()));
                    first_font_with(&mut query, letter)
                })
            });
            of_the_script.or_else(|| {
                let symbols = [GenericFamily::SystemUi, GenericFamily::Emoji, GenericFamily::Math];
                let any = std::iter::once(generic).chain(symbols).map(QueryFamily::Generic);
                query.set_families(any);
                first_font_with(&mut query, letter)
            })?
        };
        let name = format!("system:{}:{}:{}", listed.name(&font), font.family.1, font.index);
        let coords = font.synthesis.variation_settings();
        // A variable font counts as a different font for each weight.
        let name = coords.iter().fold(name, |name, (_, value)| format!("{name}:{value}"));
        let coords = VariationCoords::new(coords.iter().copied());
        let (bytes, _) = font.blob.into_raw_parts();
        let mut data = FontData::from_blob(bytes, font.index);
        data.tweak.coords = coords;
        let family = InsertFontFamily { family: request.family.clone(), priority: FontPriority::Lowest };
        Some(FontInsert { name, data, families: vec![family] })
    }
}

/// The script of a character. `None` if it is common to all scripts.
fn script(letter: char) -> Option<Script> {
    use unicode_script::Script::{Common, Inherited, Unknown};
    match letter.script() {
        // Full-width punctuation has a different position in each language.
        Common if matches!(letter, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}') => Some(HAN),
        Common | Inherited | Unknown => None,
        script => Script::parse(script.short_name()).ok(),
    }
}

/// The first font of a query that has a character.
fn first_font_with(query: &mut Query<'_>, letter: char) -> Option<QueryFont> {
    let mut found = None;
    query.matches_with(|font| {
        let glyph = font.charmap().and_then(|letters| letters.map(letter));
        if glyph.is_none_or(|glyph| glyph == 0) {
            return QueryStatus::Continue;
        }
        found = Some(font.clone());
        QueryStatus::Stop
    });
    found
}

fn installed_id() -> Id {
    Id::unique("the system's fonts may be asked for")
}

/// Installs the fallback fonts for a window in a language (BCP 47 tag).
pub fn install(ctx: &Context, language: &str) {
    ctx.set_font_providers(vec![Arc::new(SystemFontProvider::new(language))]);
    ctx.data_mut(|data| data.insert_temp(installed_id(), true));
}

/// Switches the fallback fonts to another language. Does nothing if they are not installed.
pub fn set_language(ctx: &Context, language: &str) {
    if ctx.data(|data| data.get_temp(installed_id())).unwrap_or(false) {
        install(ctx, language);
    }
}
