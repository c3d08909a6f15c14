//! The look of the window: colours and text sizes by role, spacing and fonts.
//!
//! No other file names a colour or a font size.

mod palette;

use std::sync::Arc;

use egui::epaint::Shadow;
use serde::{Deserialize, Serialize};

use egui::text::{LayoutJob, TextFormat};
use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Stroke, TextStyle, ThemePreference,
    vec2,
};

use waypost_core::text::visible;
use waypost_engine::host::accessibility::AccessibilityPrefs;

pub use palette::{CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT};

/// The colours of one theme, by role.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Theme {
    /// True for dark themes.
    pub dark: bool,
    /// Window background.
    pub ground: Color32,
    /// Background of the step list.
    pub rail: Color32,
    /// Background of cards and fields.
    pub card: Color32,
    /// Text.
    pub text: Color32,
    /// Secondary text.
    pub quiet: Color32,
    /// Separators.
    pub line: Color32,
    /// Border of buttons and fields.
    pub edge: Color32,
    /// The accent colour.
    pub accent: Color32,
    /// Text on the accent colour.
    pub on_accent: Color32,
    /// Background of a selected choice.
    pub soft: Color32,
    /// Success.
    pub success: Color32,
    /// Warning.
    pub warning: Color32,
    /// Error.
    pub error: Color32,
    /// Background of success.
    pub success_soft: Color32,
    /// Background of a warning.
    pub warning_soft: Color32,
    /// Background of an error.
    pub error_soft: Color32,
    /// Shadow of cards.
    pub shadow: Color32,
    /// Width of lines and borders, in points. A selected choice has one point more.
    pub line_width: f32,
}

/// The theme a person chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeChoice {
    /// Follow the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast on white.
    ContrastLight,
    /// High contrast on black.
    ContrastDark,
}

impl ThemeChoice {
    /// The next choice, in the order they are offered.
    pub const fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::ContrastLight,
            Self::ContrastLight => Self::ContrastDark,
            Self::ContrastDark => Self::System,
        }
    }

    /// The themes for a light and a dark system, and which of the two applies. If the system asks for more
    /// contrast, it gets it unless the person chose a theme here.
    const fn themes(self, increase_contrast: bool) -> (Theme, Theme, ThemePreference) {
        match self {
            Self::System if increase_contrast => (CONTRAST_LIGHT, CONTRAST_DARK, ThemePreference::System),
            Self::System => (LIGHT, DARK, ThemePreference::System),
            Self::Light => (LIGHT, DARK, ThemePreference::Light),
            Self::Dark => (LIGHT, DARK, ThemePreference::Dark),
            Self::ContrastLight => (CONTRAST_LIGHT, CONTRAST_DARK, ThemePreference::Light),
            Self::ContrastDark => (CONTRAST_LIGHT, CONTRAST_DARK, ThemePreference::Dark),
        }
    }
}

impl Theme {
    /// The theme in use.
    pub fn of(ui: &egui::Ui) -> Self {
        // Each theme has its own background, which identifies it.
        let ground = ui.visuals().panel_fill;
        let all = [LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK];
        all.into_iter().find(|theme| theme.ground == ground).unwrap_or(LIGHT)
    }

    /// True for high-contrast themes.
    pub fn is_contrast(&self) -> bool {
        self.line_width > 1.0
    }

    /// Stroke of lines and borders.
    pub fn thin(&self, color: Color32) -> Stroke {
        Stroke::new(self.line_width, color)
    }

    /// Stroke around a selected choice or a wrong field.
    pub fn thick(&self, color: Color32) -> Stroke {
        Stroke::new(self.line_width + 1.0, color)
    }

    /// The shadow of cards.
    pub const fn raised(&self) -> Shadow {
        Shadow { offset: [0, 2], blur: 10, spread: 0, color: self.shadow }
    }

    /// A colour between two others, for hovering.
    pub fn hovered(&self, color: Color32) -> Color32 {
        color.lerp_to_gamma(self.text, 0.08)
    }
}

/// Spacing, in points.
pub mod space {
    /// Between a label and its field.
    pub const XS: f32 = 4.0;
    /// Within a group.
    pub const S: f32 = 8.0;
    /// Between cards and buttons.
    pub const M: f32 = 12.0;
    /// Inside a card.
    pub const L: f32 = 16.0;
    /// Between groups.
    pub const XL: f32 = 24.0;
    /// Above the page's title.
    pub const XXL: f32 = 32.0;
    /// Beside the page.
    pub const SIDE: f32 = 40.0;
}

/// The role of a text, with its size, line height and weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRole {
    /// The page's title.
    Title,
    /// The page's title in a small window.
    NarrowTitle,
    /// The heading of a section.
    Heading,
    /// Text.
    Text,
    /// Text in bold.
    Strong,
    /// Rows and text in cards.
    Row,
    /// The same in bold.
    RowStrong,
    /// Hints, tags, names in pictures.
    Hint,
    /// The same in bold.
    HintStrong,
    /// Host names and other code.
    Mono,
    /// Code in lists.
    SmallMono,
}

impl TextRole {
    /// The font.
    pub fn font(self) -> FontId {
        let (size, _) = self.size();
        FontId::new(
            size,
            match self {
                Self::Title | Self::NarrowTitle | Self::Heading => bold(),
                Self::Strong | Self::RowStrong | Self::HintStrong => bold(),
                Self::Text | Self::Row | Self::Hint => FontFamily::Proportional,
                Self::Mono | Self::SmallMono => FontFamily::Monospace,
            },
        )
    }

    /// Size and line height.
    pub const fn size(self) -> (f32, f32) {
        match self {
            Self::Title => (26.0, 34.0),
            Self::NarrowTitle => (22.0, 30.0),
            Self::Heading => (18.0, 26.0),
            Self::Text | Self::Strong => (15.0, 22.0),
            Self::Row | Self::RowStrong => (14.0, 21.0),
            Self::Mono => (13.5, 21.0),
            Self::Hint | Self::HintStrong => (13.0, 19.0),
            Self::SmallMono => (12.5, 19.0),
        }
    }

    /// The same in bold.
    pub const fn strong(self) -> Self {
        match self {
            Self::Text => Self::Strong,
            Self::Row => Self::RowStrong,
            Self::Hint => Self::HintStrong,
            other => other,
        }
    }

    /// The format of a text in a colour.
    pub fn format(self, color: Color32) -> TextFormat {
        TextFormat { line_height: Some(self.size().1), ..TextFormat::simple(self.font(), color) }
    }

    /// Plain text, wrapped at a width.
    pub fn job(self, text: &str, color: Color32, wrap: f32) -> LayoutJob {
        let mut job = LayoutJob::single_section(visible(text).into_owned(), self.format(color));
        job.wrap.max_width = wrap;
        job
    }

    /// Text in which `*stars*` make words bold, wrapped at a width.
    pub fn rich(self, text: &str, color: Color32, wrap: f32) -> LayoutJob {
        let text = &visible(text);
        let mut job = LayoutJob::default();
        job.wrap.max_width = wrap;
        // With an odd number of stars the last one is a character, not a mark.
        let marks = text.matches('*').count() / 2 * 2;
        for (index, part) in text.splitn(marks + 1, '*').enumerate() {
            let role = if index % 2 == 1 { self.strong() } else { self };
            if !part.is_empty() {
                job.append(part, 0.0, role.format(color));
            }
        }
        job
    }
}

/// The bold family.
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// Sets fonts, sizes and colours, once.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
    // Many systems report no preference. Light is what most people expect then.
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    apply_theme(ctx, ThemeChoice::System, AccessibilityPrefs::default());
}

/// Applies the chosen theme, or the system's preferences.
pub fn set_preference(ctx: &egui::Context, preference: ThemeChoice, accessibility: AccessibilityPrefs) {
    let key = egui::Id::unique("theme preference");
    if ctx.data(|data| data.get_temp::<(ThemeChoice, AccessibilityPrefs)>(key))
        != Some((preference, accessibility))
    {
        ctx.data_mut(|data| data.insert_temp(key, (preference, accessibility)));
        apply_theme(ctx, preference, accessibility);
    }
}

fn apply_theme(ctx: &egui::Context, preference: ThemeChoice, accessibility: AccessibilityPrefs) {
    let (light, dark, which) = preference.themes(accessibility.increase_contrast);
    for (theme, ours) in [(egui::Theme::Light, light), (egui::Theme::Dark, dark)] {
        ctx.style_mut_of(theme, |style| {
            apply_style(style, &ours);
            style.animation_time = if accessibility.reduce_motion { 0.0 } else { ANIMATION_SECONDS };
        });
    }
    ctx.set_theme(which);
}

/// Duration of animations, in seconds.
const ANIMATION_SECONDS: f32 = 0.14;

/// True if the loaded fonts have these characters. System fonts are only loaded after a character that needs
/// one was drawn.
pub fn can_write(ctx: &egui::Context, words: &str) -> bool {
    ctx.fonts_mut(|fonts| fonts.has_glyphs(&TextRole::Text.font(), words))
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    // Noto covers all their characters except Chinese punctuation, where the removed font has wrong forms.
    for name in ["Ubuntu-Light", "emoji-icon-font"] {
        fonts.font_data.remove(name);
        fonts.families.values_mut().for_each(|family| family.retain(|other| other != name));
    }
    for (name, bytes) in [("noto", ttf_noto_sans::REGULAR), ("noto-bold", ttf_noto_sans::BOLD)] {
        fonts.font_data.insert(name.into(), Arc::new(FontData::from_static(bytes)));
    }
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let with = |first: &str| std::iter::once(first.to_owned()).chain(fallback.clone()).collect();
    fonts.families.insert(FontFamily::Proportional, with("noto"));
    fonts.families.insert(bold(), with("noto-bold"));
    if let Some(mono) = fonts.families.get_mut(&FontFamily::Monospace) {
        mono.push("noto".into());
    }
    fonts
}

fn apply_style(style: &mut egui::Style, theme: &Theme) {
    style.text_styles = [
        (TextStyle::Heading, TextRole::Title),
        (TextStyle::Body, TextRole::Text),
        (TextStyle::Button, TextRole::Text),
        (TextStyle::Small, TextRole::Hint),
        (TextStyle::Monospace, TextRole::Mono),
    ]
    .into_iter()
    .map(|(name, role)| (name, role.font()))
    .collect();
    style.interaction.selectable_labels = false;
    style.spacing.item_spacing = vec2(0.0, 0.0);
    style.spacing.interact_size = vec2(32.0, 32.0);
    style.spacing.button_padding = vec2(18.0, 9.0);
    style.spacing.scroll.floating = true;
    let visuals = &mut style.visuals;
    *visuals = if theme.dark { egui::Visuals::dark() } else { egui::Visuals::light() };
    visuals.override_text_color = Some(theme.text);
    visuals.weak_text_color = Some(theme.quiet);
    visuals.hyperlink_color = theme.accent;
    visuals.panel_fill = theme.ground;
    visuals.window_fill = theme.card;
    visuals.window_stroke = theme.thin(theme.line);
    visuals.window_shadow = theme.raised();
    visuals.popup_shadow = theme.raised();
    visuals.extreme_bg_color = theme.card;
    visuals.faint_bg_color = theme.rail;
    visuals.selection.bg_fill = theme.accent.gamma_multiply(0.32);
    visuals.selection.stroke = Stroke::new(1.0, theme.text);
    visuals.text_cursor.stroke = Stroke::new(2.0, theme.accent);
    // A blinking cursor would repaint the window all the time.
    visuals.text_cursor.blink = false;
    for (widget, fill, edge) in [
        (&mut visuals.widgets.noninteractive, theme.card, theme.line),
        (&mut visuals.widgets.inactive, theme.card, theme.edge),
        (&mut visuals.widgets.hovered, theme.soft, theme.accent),
        (&mut visuals.widgets.active, theme.soft, theme.accent),
        (&mut visuals.widgets.open, theme.soft, theme.accent),
    ] {
        widget.bg_fill = fill;
        widget.weak_bg_fill = fill;
        widget.bg_stroke = theme.thin(edge);
        widget.fg_stroke = Stroke::new(1.5, theme.text);
        widget.corner_radius = CornerRadius::same(8);
        widget.expansion = 0.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color32) -> f32 {
        let linear = |channel: u8| {
            let c = f32::from(channel) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(color.r()) + 0.7152 * linear(color.g()) + 0.0722 * linear(color.b())
    }

    fn contrast(a: Color32, b: Color32) -> f32 {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        a.max(b) / a.min(b)
    }

    #[test]
    fn every_colour_pair_has_enough_contrast() {
        for theme in [LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK] {
            let grounds = [theme.ground, theme.rail, theme.card, theme.soft];
            for ground in grounds {
                assert!(contrast(theme.text, ground) >= 7.0, "text on {ground:?}");
                assert!(contrast(theme.quiet, ground) >= 4.7, "quiet text on {ground:?}");
            }
            for ground in [theme.ground, theme.card] {
                assert!(contrast(theme.edge, ground) >= 3.2, "an edge on {ground:?}");
                assert!(contrast(theme.accent, ground) >= 4.7, "a link on {ground:?}");
            }
            assert!(contrast(theme.on_accent, theme.accent) >= 4.7);
            for (ink, ground) in [
                (theme.success, theme.success_soft),
                (theme.warning, theme.warning_soft),
                (theme.error, theme.error_soft),
                (theme.accent, theme.soft),
            ] {
                assert!(contrast(ink, ground) >= 4.7, "{ink:?} on {ground:?}");
            }
        }
    }

    #[test]
    fn high_contrast_themes_exceed_the_normal_ones() {
        for theme in [CONTRAST_LIGHT, CONTRAST_DARK] {
            assert!(contrast(theme.text, theme.ground) > 20.9 && theme.quiet == theme.text);
            for ink in [theme.edge, theme.line, theme.accent, theme.success, theme.warning, theme.error] {
                assert!(contrast(ink, theme.ground) >= 7.0, "{ink:?}");
            }
            assert!(theme.is_contrast() && contrast(theme.on_accent, theme.accent) >= 7.0);
        }
    }

    #[test]
    fn theme_button_cycles_through_all_preferences() {
        let mut all = vec![ThemeChoice::System];
        while all.len() < 6 {
            all.push(all[all.len() - 1].next());
        }
        assert_eq!(all.remove(5), ThemeChoice::System);
        all.dedup();
        assert_eq!(all.len(), 5);
    }

    #[test]
    fn asterisks_mark_bold_text() {
        let job = TextRole::Text.rich("It *stays* there, 2 * 3", Color32::BLACK, 100.0);
        assert_eq!(job.text, "It stays there, 2 * 3");
        assert_eq!(job.sections.len(), 3);
    }
}
