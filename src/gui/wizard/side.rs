//! The right column: the settings so far or, on the review page, the advice.

use egui::{CornerRadius, Rect, ScrollArea, Shape, Ui, UiBuilder, pos2, vec2};

use super::{KnownSetting, Wizard};
use crate::gui::theme::{TextRole, Theme, space};
use crate::gui::widgets;
use waypost_core::plan::account::{Setting, SettingValue, Tls};
use waypost_core::plan::wizard_steps::Step;
use waypost_core::text::Texts;

/// Draws the column.
pub fn column(ui: &mut Ui, rect: Rect, texts: &Texts, wizard: &Wizard) {
    let theme = Theme::of(ui);
    ui.painter().rect_filled(rect, 0, theme.ground);
    ui.painter().vline(rect.left() + 0.5, rect.y_range(), theme.thin(theme.line));
    let mut child = ui.new_child(UiBuilder::new().id_salt("side").max_rect(rect));
    child.set_clip_rect(rect);
    ScrollArea::vertical().id_salt("side").auto_shrink(false).show(&mut child, |ui| {
        let inner = Rect::from_min_max(
            ui.max_rect().min + vec2(space::XL, space::XXL),
            pos2(rect.right() - space::XL, f32::INFINITY),
        );
        let shown = ui.scope_builder(UiBuilder::new().id_salt("in side").max_rect(inner), |ui| {
            match (wizard.step(), &wizard.computed().plan, wizard.profile()) {
                (Step::Review, Some(plan), Some(profile)) => {
                    widgets::heading(ui, &texts.get("window-before-you-go-on"));
                    ui.add_space(space::M);
                    for advice in &plan.advice {
                        widgets::advice(ui, texts, profile, advice);
                        ui.add_space(space::M);
                    }
                }
                _ => known_settings(ui, texts, wizard),
            }
        });
        ui.advance_cursor_after_rect(shown.response.rect.expand(space::L));
    });
}

/// A setting's name and value, shortened for this column.
struct Line {
    name: String,
    value: String,
    is_monospace: bool,
    changed: bool,
}

fn known_settings(ui: &mut Ui, texts: &Texts, wizard: &Wizard) {
    let theme = Theme::of(ui);
    widgets::heading(ui, &texts.get("window-so-far"));
    ui.add_space(space::S);
    let lines = lines(texts, wizard);
    if lines.is_empty() {
        widgets::hint(ui, &texts.get("window-so-far-none"));
        return;
    }
    let (new, old): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.changed);
    for line in &old {
        line_row(ui, line);
    }
    if !new.is_empty() {
        ui.add_space(space::S);
        let top = ui.cursor().min - vec2(space::L, 0.0);
        let ground = ui.painter().add(Shape::Noop);
        let bar = ui.painter().add(Shape::Noop);
        ui.add_space(space::XS);
        widgets::rich(ui, TextRole::HintStrong, &texts.get("window-changed"), theme.accent);
        for line in &new {
            line_row(ui, line);
        }
        let end = pos2(ui.max_rect().right() + space::M, ui.cursor().min.y + space::XS);
        let rect = Rect::from_min_max(top, end);
        let corner = CornerRadius::same(6);
        ui.painter().set(ground, egui::epaint::RectShape::filled(rect, corner, theme.soft));
        let side = Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
        let left = CornerRadius { nw: 6, sw: 6, ne: 0, se: 0 };
        ui.painter().set(bar, egui::epaint::RectShape::filled(side, left, theme.accent));
        ui.add_space(space::L);
    }
    if let Some(profile) = wizard.profile() {
        ui.add_space(space::L);
        let name = profile.name.in_language(texts.tag());
        widgets::hint(ui, &texts.with("window-rules-of", &[("organisation", name.into())]));
    }
}

fn line_row(ui: &mut Ui, line: &Line) {
    let theme = Theme::of(ui);
    ui.add_space(6.0);
    widgets::rich(ui, TextRole::Hint, &line.name, theme.quiet);
    let role = if line.is_monospace { TextRole::Mono } else { TextRole::Row };
    let mut job = role.job(&line.value, theme.text, ui.available_width());
    job.wrap.break_anywhere = line.is_monospace;
    widgets::label(ui, job);
}

/// Joins port and encryption into one line and leaves out repeated values.
fn lines(texts: &Texts, wizard: &Wizard) -> Vec<Line> {
    let known_settings = &wizard.computed().known_settings;
    let changed = wizard.changed(known_settings);
    let find = |setting: Setting| known_settings.iter().find(|line| line.setting == setting);
    let is_new = |settings: &[Setting]| settings.iter().any(|setting| changed.contains(setting));
    let plain = |setting: Setting, name: &str, is_monospace: bool| {
        find(setting).map(|line| Line {
            name: texts.get(name),
            value: texts.value(setting, &line.value.value),
            is_monospace,
            changed: is_new(&[setting]),
        })
    };
    let door = |port: Setting, tls: Setting, name: &str| {
        let value = endpoint_text(texts, find(port)?, find(tls)?);
        Some(Line { name: texts.get(name), value, is_monospace: false, changed: is_new(&[port, tls]) })
    };
    let program = wizard.is_done(Step::Program).then(|| wizard.answers().program().ok()).flatten();
    [
        plain(Setting::Name, "review-name", false),
        plain(Setting::Address, "review-address", true),
        program.map(|(id, _)| Line {
            name: texts.get("review-program"),
            value: texts.program(id),
            is_monospace: false,
            changed: false,
        }),
        plain(Setting::IncomingUsername, "review-username", true),
        plain(Setting::IncomingHost, "setting-incoming-host", true),
        door(Setting::IncomingPort, Setting::IncomingTls, "review-door"),
        plain(Setting::OutgoingHost, "setting-outgoing-host", true),
        door(Setting::OutgoingPort, Setting::OutgoingTls, "review-door"),
        plain(Setting::LeaveOnServer, "setting-leave-on-server", false),
        plain(Setting::RetentionDays, "setting-days", false),
        plain(Setting::CheckEvery, "setting-check-every", false),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn endpoint_text(texts: &Texts, port: &KnownSetting, tls: &KnownSetting) -> String {
    let number = texts.value(port.setting, &port.value.value);
    let tls = match tls.value.value {
        SettingValue::Tls(tls) => texts.tls(tls),
        _ => texts.tls(Tls::None),
    };
    texts.with("review-port-and-tls", &[("port", number.into()), ("tls", tls.into())])
}
