//! The frame around the check-up's pages. The left column shows what was checked against which organisation's
//! rules.

use egui::{Align2, Rect, Ui, UiBuilder, pos2, vec2};

use super::bar::{self, Bar, BarButton, Keys};
use super::{FrameLayout, FrameState, column, context, rail};
use crate::gui::action::Action;
use crate::gui::check_up::{CheckUp, CheckUpAction, Page, RepairTarget, account_name, program_name};
use crate::gui::pages;
use crate::gui::switches::mark;
use crate::gui::theme::{TextRole, Theme, space};
use crate::gui::widgets::{self, paint_at};
use crate::gui::wizard::Wizard;
use waypost_core::check_up::AccountReport;
use waypost_core::text::{Texts, sanitise};

/// Widest column, in points. Findings need room for server names.
const MAX_COLUMN_WIDTH: f32 = 720.0;

/// Draws the check-up and returns its action.
pub fn show(
    ui: &mut Ui,
    view: &FrameState<'_>,
    wizard: &mut Wizard,
    check_up: &mut CheckUp,
) -> Option<Action> {
    let (layout, keys) = (FrameLayout::without_side(ui.max_rect()), Keys::take(ui));
    let page = view.texts.get(page_name(check_up.page()));
    let name = view.texts.with("window-name", &[("page", page.as_str().into())]);
    ui.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(name));
    open_dropped_files(ui, check_up);
    let salt = format!("check-up {:?}", check_up.page());
    let beside = check_up.page() == Page::Findings && layout.has_room_for_three();
    let below = check_up.page() == Page::Findings && !beside;
    let from_page = column(ui, &layout, &salt, MAX_COLUMN_WIDTH, |ui| {
        let (known, ..) = wizard.parts();
        let cx = context(ui, view, known, layout.wide, false, None, None, &[], check_up.refused);
        let mut action = pages::show_check_up(ui, &cx, check_up);
        if below && bar::secondary_below(ui, &view.texts.get("checkup-save-report")) {
            action = Some(Action::CheckUp(CheckUpAction::OpenReport));
        }
        // Enter in a field without an action of its own presses the main button.
        if widgets::submitted(ui) && check_up.page() == Page::Choose {
            action.or(Some(Action::CheckUp(CheckUpAction::Check)))
        } else {
            action
        }
    });
    let from_bar = bar(ui, &layout, view.texts, check_up, beside, keys);
    let around = if layout.wide {
        wide(ui, &layout, view, check_up)
    } else {
        narrow(ui, &layout, view, check_up, &page)
    };
    from_page.or(from_bar).or(around)
}

const fn page_name(page: Page) -> &'static str {
    match page {
        Page::Choose | Page::Findings => "checkup-choose-name",
        Page::Repair => "checkup-mend-name",
        Page::Done => "checkup-mended-name",
    }
}

/// A file or folder dropped on the window becomes the one to check.
fn open_dropped_files(ui: &Ui, check_up: &mut CheckUp) {
    let dropped = ui.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
    if let (Some(path), Page::Choose) = (dropped, check_up.page()) {
        check_up.path = path.to_string_lossy().into_owned();
        check_up.trouble = None;
    }
}

/// The bar: Back, the report if there is room, and the main button.
fn bar(
    ui: &mut Ui,
    layout: &FrameLayout,
    texts: &Texts,
    check_up: &CheckUp,
    has_report: bool,
    keys: Keys,
) -> Option<Action> {
    let (back, leaves) = match check_up.page() {
        Page::Done => ("checkup-done", CheckUpAction::Leave),
        _ => ("window-back", CheckUpAction::Back),
    };
    let (words, primary) = primary_action(texts, check_up);
    let shown = Bar {
        back: texts.get(back),
        alternative: has_report.then(|| texts.get("checkup-save-report")),
        primary: Some(words),
        right: layout.end(MAX_COLUMN_WIDTH),
    };
    let action = match bar::show(ui, layout, texts, &shown, keys)? {
        BarButton::Back => leaves,
        BarButton::Alternative => CheckUpAction::OpenReport,
        BarButton::Primary => primary,
    };
    Some(Action::CheckUp(action))
}

/// The label and action of the main button.
fn primary_action(texts: &Texts, check_up: &CheckUp) -> (String, CheckUpAction) {
    match check_up.page() {
        Page::Choose => (texts.get("checkup-check"), CheckUpAction::Check),
        Page::Findings if !check_up.can_repair() => (texts.get("checkup-done"), CheckUpAction::Leave),
        Page::Findings => {
            let count = check_up.count_wanted();
            (texts.with("checkup-repair-count", &[("count", count.into())]), CheckUpAction::ToRepair)
        }
        Page::Repair if check_up.failed().next().is_some() => {
            (texts.get("checkup-try-again"), CheckUpAction::Repair)
        }
        Page::Repair => {
            let id = match check_up.target {
                RepairTarget::File => "checkup-mend-files",
                RepairTarget::Copy => "checkup-mend-copies",
            };
            (texts.with(id, &[("count", check_up.files_to_repair().len().into())]), CheckUpAction::Repair)
        }
        Page::Done => (texts.get("checkup-check-again"), CheckUpAction::CheckAgain),
    }
}

fn wide(ui: &mut Ui, layout: &FrameLayout, view: &FrameState<'_>, check_up: &CheckUp) -> Option<Action> {
    let theme = Theme::of(ui);
    let rect = layout.steps;
    ui.painter().rect_filled(rect, 0, theme.rail);
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), theme.thin(theme.line));
    mark(ui, rect.min + vec2(space::XL, 24.0), 28.0, &view.texts.get("window-title"));
    let mut action = None;
    if check_up.page() != Page::Choose {
        let inner = Rect::from_min_max(
            rect.min + vec2(space::XL, 76.0),
            pos2(rect.right() - space::L, rect.bottom() - rail::FOOT_HEIGHT),
        );
        let mut child = ui.new_child(UiBuilder::new().id_salt("what").max_rect(inner));
        child.set_clip_rect(inner.expand(4.0));
        action = about(&mut child, view.texts, check_up);
    }
    let foot = Rect::from_min_max(
        pos2(rect.left() + space::XL, rect.bottom() - rail::FOOT_HEIGHT),
        pos2(rect.right() - space::L, rect.bottom()),
    );
    let profile = first(check_up).and_then(|report| check_up.profile(report));
    action.or(rail::foot(ui, foot, view, profile))
}

/// The first account that belongs to a known organisation.
fn first(check_up: &CheckUp) -> Option<&AccountReport> {
    let mut reports = check_up.checked().iter().flat_map(|checked| &checked.reports);
    reports.find(|report| report.organisation.is_some())
}

/// The left column: the file, the account, and the organisation whose rules apply.
fn about(ui: &mut Ui, texts: &Texts, check_up: &CheckUp) -> Option<Action> {
    let checked = check_up.checked();
    let (name, detail) = match checked {
        [only] => {
            let file = sanitise(&only.opened.file.file_name().unwrap_or_default().to_string_lossy());
            let values = [("file", file.into()), ("count", only.opened.found.lines.into())];
            (program_name(only, texts), texts.with("checkup-lines", &values))
        }
        several => {
            let mut names: Vec<String> = several.iter().map(|one| program_name(one, texts)).collect();
            names.dedup();
            (texts.list_and(&names), texts.with("checkup-files", &[("count", several.len().into())]))
        }
    };
    block(ui, texts, "checkup-checked", &name, &detail);
    let mut reports = checked.iter().flat_map(|one| &one.reports).filter(|r| r.organisation.is_some());
    match (reports.next(), reports.count()) {
        (Some(only), 0) => {
            let label = if only.account.label.is_empty() {
                texts.get("checkup-main")
            } else {
                sanitise(&only.account.label)
            };
            let kind = only.account.protocol().map(|protocol| texts.protocol(protocol)).unwrap_or_default();
            let values = [("label", label.as_str().into()), ("protocol", kind.into())];
            let detail = texts.with("checkup-kind", &values);
            block(ui, texts, "checkup-account", &account_name(only, texts), &detail);
        }
        (Some(_), more) => {
            let words = texts.with("checkup-accounts", &[("count", (more + 1).into())]);
            block(ui, texts, "checkup-account", &words, "");
        }
        (None, _) => {}
    }
    let names: std::collections::BTreeSet<String> = checked
        .iter()
        .flat_map(|one| &one.reports)
        .filter_map(|report| check_up.profile(report))
        .map(|profile| profile.name.in_language(texts.tag()).to_owned())
        .collect();
    if !names.is_empty() {
        let names: Vec<String> = names.into_iter().collect();
        block(ui, texts, "checkup-held-against", &texts.list_and(&names), "");
        ui.add_space(-space::L);
    }
    let other = widgets::link(ui, &texts.get("checkup-other-organisation")).clicked();
    other.then_some(Action::CheckUp(CheckUpAction::OtherOrganisation))
}

fn block(ui: &mut Ui, texts: &Texts, caption: &str, name: &str, detail: &str) {
    let theme = Theme::of(ui);
    widgets::rich(ui, TextRole::Hint, &texts.get(caption), theme.quiet);
    widgets::rich(ui, TextRole::RowStrong, name, theme.text);
    if !detail.is_empty() {
        widgets::rich(ui, TextRole::Hint, detail, theme.quiet);
    }
    ui.add_space(space::L);
}

fn narrow(
    ui: &mut Ui,
    layout: &FrameLayout,
    view: &FrameState<'_>,
    check_up: &CheckUp,
    page: &str,
) -> Option<Action> {
    let theme = Theme::of(ui);
    let rect = layout.steps;
    ui.painter().rect_filled(rect, 0, theme.rail);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.thin(theme.line));
    let middle = rect.center().y;
    mark(ui, pos2(rect.left() + space::XL, middle - 11.0), 22.0, "");
    let left = pos2(rect.left() + space::XL + 34.0, middle);
    let shown = paint_at(ui, left, Align2::LEFT_CENTER, TextRole::RowStrong, page, theme.text);
    let room = Rect::from_min_max(
        pos2(shown.right() + space::L, middle - 16.0),
        pos2(rect.right() - space::XL, middle + 16.0),
    );
    let layout = egui::Layout::right_to_left(egui::Align::Center);
    let mut child = ui.new_child(UiBuilder::new().id_salt("narrow").max_rect(room).layout(layout));
    let mut other = false;
    if check_up.page() == Page::Findings {
        other = widgets::link(&mut child, &view.texts.get("checkup-other-organisation")).clicked();
        child.add_space(space::L);
    }
    let asked = super::switches(&mut child, view, false);
    asked.or(other.then_some(Action::CheckUp(CheckUpAction::OtherOrganisation)))
}
