//! Fonts of the system for letters that ours have not: Chinese, Japanese, Arabic, and whatever a path holds.
//!
//! They are looked for when the first such letter is drawn, and never in a window that needs none: listing a
//! system's fonts takes longer than everything else at the start. Bold letters come from bold fonts, and one
//! letter takes the form it has in the language that is spoken, its punctuation too.

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

/// Chinese letters, which Japanese and Korean write too.
const HAN: Script = Script::from_bytes(*b"Hani");

/// Simplified Chinese, as the library calls it.
const SIMPLIFIED: &str = "zh-CN";

/// The languages whose fonts have them, in the order they are asked where the language spoken has none.
const HAN_LANGUAGES: [&str; 4] = [SIMPLIFIED, "zh-TW", "ja", "ko"];

/// The system's fonts, listed when first asked.
#[derive(Default)]
struct SystemFonts(Option<(Collection, SourceCache)>);

impl SystemFonts {
    fn query(&mut self) -> Query<'_> {
        let (all, cache) = self.0.get_or_insert_with(|| {
            let (mut all, mut cache) = (Collection::new(Default::default()), Default::default());
            // What is found first for any Chinese letters is taken for Simplified ever after: so let it be that.
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

/// What egui asks.
struct SystemFontProvider {
    language: Option<Language>,
    listed: Mutex<SystemFonts>,
}

impl SystemFontProvider {
    /// For a window that speaks a language.
    fn new(spoken: &str) -> Self {
        // The others are written with our own fonts: there the system's language decides, in which a person
        // writes names and paths.
        let language = match spoken {
            "zh-Hans" => Language::parse(SIMPLIFIED).ok(),
            "ja" => Language::parse("ja").ok(),
            _ => waypost_engine::host::system_language().and_then(|tag| Language::parse(&tag).ok()),
        };
        Self { language, listed: Mutex::default() }
    }

    /// The languages to ask for a script, first to last.
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
            // The fonts of the script in its language before any that has the letter: they may hold another's form.
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
        // A font that holds all weights is another at each.
        let name = coords.iter().fold(name, |name, (_, value)| format!("{name}:{value}"));
        let coords = VariationCoords::new(coords.iter().copied());
        let (bytes, _) = font.blob.into_raw_parts();
        let mut data = FontData::from_blob(bytes, font.index);
        data.tweak.coords = coords;
        let family = InsertFontFamily { family: request.family.clone(), priority: FontPriority::Lowest };
        Some(FontInsert { name, data, families: vec![family] })
    }
}

/// The script whose fonts have a letter; none for what is common to all.
fn script(letter: char) -> Option<Script> {
    use unicode_script::Script::{Common, Inherited, Unknown};
    match letter.script() {
        // Full-width punctuation sits where its language puts it.
        Common if matches!(letter, '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FFEF}') => Some(HAN),
        Common | Inherited | Unknown => None,
        script => Script::parse(script.short_name()).ok(),
    }
}

/// The first font of a query that has a letter.
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

/// Lets a window that speaks a language (a tag of BCP 47) ask for them.
pub fn install(ctx: &Context, language: &str) {
    ctx.set_font_providers(vec![Arc::new(SystemFontProvider::new(language))]);
    ctx.data_mut(|data| data.insert_temp(installed_id(), true));
}

/// The window speaks another language now: letters take the forms they have in it. Nothing happens in a window
/// that may not ask for the system's fonts.
pub fn set_language(ctx: &Context, language: &str) {
    if ctx.data(|data| data.get_temp(installed_id())).unwrap_or(false) {
        install(ctx, language);
    }
}
