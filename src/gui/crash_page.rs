//! The page shown after a panic while drawing: it names the crash report and lets the person continue where
//! they were. The window never just disappears.

use std::panic::{AssertUnwindSafe, catch_unwind};

use egui::{CentralPanel, Frame, ScrollArea, Ui, UiBuilder, ViewportCommand, vec2};

use super::theme::space;
use super::widgets::{self, ButtonStyle};
use waypost_core::text::{Language, Texts, sanitise};
use waypost_engine::host::crash_report;

/// Widest readable line, in points.
const WIDTH: f32 = 560.0;

/// The contents of a window.
pub trait WindowContents {
    /// Draws one frame and performs its actions.
    fn draw(&mut self, ui: &mut Ui);

    /// Saves everything that the next start needs. Called when the window closes.
    fn close(&mut self);

    /// The language of the contents.
    fn language(&self) -> &'static Language;
}

/// Contents that are replaced by the crash page if they panic.
pub struct PanicGuard<'a> {
    make: Box<dyn FnMut() -> Box<dyn WindowContents> + 'a>,
    contents: Option<Box<dyn WindowContents>>,
    /// The last language of the contents.
    language: &'static Language,
    /// The crash page's texts, after a panic.
    texts: Option<Texts>,
}

impl<'a> PanicGuard<'a> {
    /// Creates the contents. Called again after a panic.
    pub fn new(mut make: impl FnMut() -> Box<dyn WindowContents> + 'a) -> Self {
        let contents = make();
        Self { language: contents.language(), texts: None, contents: Some(contents), make: Box::new(make) }
    }

    fn crash_page(&mut self, ui: &mut Ui) {
        let tag = self.language.tag;
        let texts = self.texts.get_or_insert_with(|| Texts::new(tag));
        let title = texts.get("sorry-title");
        let name = texts.with("window-name", &[("page", title.as_str().into())]);
        ui.accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(name));
        let report = match crash_report::latest_report() {
            Some(path) => texts.with("sorry-report", &[("path", sanitise(&path.to_string_lossy()).into())]),
            None => texts.get("sorry-no-report"),
        };
        let (again, close) = column(ui, |ui| {
            widgets::title(ui, &title);
            ui.add_space(space::M);
            widgets::text(ui, &texts.get("sorry-kept"));
            ui.add_space(space::S);
            widgets::text(ui, &report);
            ui.add_space(space::L);
            widgets::row(ui, 40.0, space::M, |ui| {
                let again = widgets::button(ui, ButtonStyle::Primary, &texts.get("sorry-again")).clicked();
                (again, widgets::button(ui, ButtonStyle::Secondary, &texts.get("sorry-close")).clicked())
            })
        });
        if again {
            self.contents = Some((self.make)());
            self.texts = None;
            ui.ctx().request_repaint();
        } else if close {
            ui.ctx().send_viewport_cmd(ViewportCommand::Close);
        }
    }
}

/// A centred card that scrolls if it does not fit.
fn column<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let scrolled = ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.add_space(space::XL);
        let full = ui.available_rect_before_wrap();
        let beside = ((full.width() - WIDTH) / 2.0).max(0.0);
        let middle = UiBuilder::new().max_rect(full.shrink2(vec2(beside, 0.0)));
        ui.scope_builder(middle, |ui| widgets::raised_card(ui, contents)).inner
    });
    scrolled.inner
}

impl WindowContents for PanicGuard<'_> {
    fn draw(&mut self, ui: &mut Ui) {
        let Some(contents) = &mut self.contents else {
            let frame = Frame::NONE.fill(ui.visuals().panel_fill).inner_margin(space::XL);
            CentralPanel::default().frame(frame).show(ui, |ui| self.crash_page(ui));
            return;
        };
        let drawn = catch_unwind(AssertUnwindSafe(|| contents.draw(ui)));
        self.language = contents.language();
        if drawn.is_err() {
            self.close();
            self.contents = None;
            ui.ctx().request_repaint();
        }
    }

    fn close(&mut self) {
        if let Some(contents) = &mut self.contents
            && catch_unwind(AssertUnwindSafe(|| contents.close())).is_err()
        {
            // Saving panicked too; the crash report says where.
            self.contents = None;
        }
    }

    fn language(&self) -> &'static Language {
        self.language
    }
}

impl std::fmt::Debug for PanicGuard<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Guarded").field("is_broken", &self.contents.is_none()).finish_non_exhaustive()
    }
}
