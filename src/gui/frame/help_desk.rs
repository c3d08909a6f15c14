//! The frame around the help desk's pages.

use egui::{Align2, Rect, Ui, UiBuilder, pos2, vec2};

use super::bar::{self, Bar, BarButton, Keys};
use super::{FrameLayout, FrameState, MAX_COLUMN_WIDTH, column, context, rail};
use crate::gui::action::Action;
use crate::gui::help_desk::{HelpDesk, HelpDeskAction, Page};
use crate::gui::pages;
use crate::gui::switches::mark;
use crate::gui::theme::{TextRole, Theme, space};
use crate::gui::widgets::{self, paint_at};
use crate::gui::wizard::Wizard;
use waypost_core::text::Texts;

/// Draws the help desk's page and returns its action.
pub fn show(
    ui: &mut Ui,
    view: &FrameState<'_>,
    wizard: &mut Wizard,
    help_desk: &mut HelpDesk,
) -> Option<Action> {
    let (layout, keys) = (FrameLayout::without_side(ui.max_rect()), Keys::take(ui));
    let page = view.texts.get(name(help_desk.page()));
    let title = view.texts.with("window-name", &[("page", page.as_str().into())]);
    ui.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(title));
    let salt = format!("desk {:?}", help_desk.page());
    let main = primary_action(view.texts, help_desk, wizard.organisation().is_some());
    let enter = main.as_ref().map(|(_, action)| Action::HelpDesk(action.clone()));
    let from_page = column(ui, &layout, &salt, MAX_COLUMN_WIDTH, |ui| {
        let (known, answers, _) = wizard.parts();
        let cx = context(ui, view, known, layout.wide, false, None, None, &[], false);
        let action = pages::show_desk(ui, &cx, help_desk, answers);
        if widgets::submitted(ui) { action.or(enter) } else { action }
    });
    let from_bar = bar(ui, &layout, view.texts, main, keys);
    let theme = Theme::of(ui);
    let rect = layout.steps;
    ui.painter().rect_filled(rect, 0, theme.rail);
    let around = if layout.wide {
        ui.painter().vline(rect.right() - 0.5, rect.y_range(), theme.thin(theme.line));
        mark(ui, rect.min + vec2(space::XL, 24.0), 28.0, &view.texts.get("window-title"));
        let foot = Rect::from_min_max(
            pos2(rect.left() + space::XL, rect.bottom() - rail::FOOT_HEIGHT),
            pos2(rect.right() - space::L, rect.bottom()),
        );
        rail::foot(ui, foot, view, None)
    } else {
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, theme.thin(theme.line));
        let middle = rect.center().y;
        mark(ui, pos2(rect.left() + space::XL, middle - 11.0), 22.0, "");
        let left = pos2(rect.left() + space::XL + 34.0, middle);
        let words = paint_at(ui, left, Align2::LEFT_CENTER, TextRole::RowStrong, &page, theme.text);
        let room = Rect::from_min_max(
            pos2(words.right() + space::L, middle - 16.0),
            pos2(rect.right() - space::XL, middle + 16.0),
        );
        let layout = egui::Layout::right_to_left(egui::Align::Center);
        let mut child = ui.new_child(UiBuilder::new().id_salt("narrow").max_rect(room).layout(layout));
        super::switches(&mut child, view, false)
    };
    from_page.or(from_bar).or(around)
}

const fn name(page: Page) -> &'static str {
    match page {
        Page::Home => "desk-title",
        Page::Open => "desk-open",
        Page::Prepare => "desk-prepare",
        Page::Batch => "desk-batch",
        Page::Organisation => "desk-organisation",
    }
}

fn bar(
    ui: &mut Ui,
    layout: &FrameLayout,
    texts: &Texts,
    main: Option<(String, HelpDeskAction)>,
    keys: Keys,
) -> Option<Action> {
    let (primary, action) = main.unzip();
    let shown = Bar {
        back: texts.get("window-back"),
        alternative: None,
        primary,
        right: layout.end(MAX_COLUMN_WIDTH),
    };
    let action = match bar::show(ui, layout, texts, &shown, keys)? {
        BarButton::Back => Some(HelpDeskAction::Back),
        BarButton::Alternative | BarButton::Primary => action,
    };
    action.map(Action::HelpDesk)
}

/// The label and action of the main button.
fn primary_action(
    texts: &Texts,
    help_desk: &HelpDesk,
    has_answers: bool,
) -> Option<(String, HelpDeskAction)> {
    let labelled = |id: &str, action: HelpDeskAction| Some((texts.get(id), action));
    match help_desk.page() {
        Page::Home => None,
        Page::Open => labelled("desk-open-do", HelpDeskAction::OpenSetup),
        Page::Prepare if !has_answers => labelled("desk-answer", HelpDeskAction::Answer),
        Page::Prepare => labelled("desk-prepare-do", HelpDeskAction::Prepare),
        Page::Batch if help_desk.is_busy() => labelled("desk-stop", HelpDeskAction::Stop),
        Page::Batch => match (&help_desk.done, &help_desk.preview) {
            (Some(Ok(done)), _) if !done.stopped => labelled("desk-open-folder", HelpDeskAction::OpenFolder),
            (_, Some(Ok(preview))) if preview.rows > preview.refused => {
                let count = preview.rows - preview.refused;
                Some((texts.with("desk-write", &[("count", count.into())]), HelpDeskAction::Write))
            }
            _ => labelled("desk-look", HelpDeskAction::Preview),
        },
        Page::Organisation => labelled("desk-show", HelpDeskAction::Show(None)),
    }
}
