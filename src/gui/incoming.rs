//! What comes to the window from outside: setup files, later starts of Waypost, dropped files.

use std::path::Path;

use egui::{Context, Ui, UserAttentionType, ViewportCommand};

use super::action::{Action, WindowAction};
use super::app::{App, Screen};
use super::overlay::Overlay;
use waypost_engine::net::single_instance::InstanceRequest;

impl App {
    /// Opens a setup file: uses it at once if nothing was answered yet, and otherwise shows it first.
    pub fn open_setup(&mut self, file: &Path) {
        let (host, file) = (self.wizard.host().clone(), file.to_owned());
        let again = Action::Window(WindowAction::OpenSetup(file.clone()));
        self.tasks.start(&self.wake, again, move || {
            let opened = waypost_engine::open_setup(&host, &file);
            Box::new(move |app: &mut Self| {
                app.screen = Screen::Wizard;
                app.overlay = match opened {
                    Ok(setup) if app.wizard.takes_at_once(&setup) => {
                        app.wizard.accept_setup(setup);
                        None
                    }
                    opened => Some(Overlay::OpenedSetup(Box::new(opened))),
                };
                app.page_opened = true;
            })
        });
    }

    /// Listens for later starts once the window is on the screen, and serves those that came.
    pub(super) fn serve_requests(&mut self, ctx: &Context) {
        let Some(instance) = self.instance.clone().filter(|_| self.is_shown) else { return };
        let wake = ctx.clone();
        instance.listen(move || wake.request_repaint());
        while let Some(request) = instance.next_request() {
            if let InstanceRequest::Open(file) = request {
                self.open_setup(&file);
            }
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
            ctx.send_viewport_cmd(ViewportCommand::RequestUserAttention(UserAttentionType::Informational));
        }
    }

    /// A setup dropped on the window is opened; in the check-up any other file becomes the one to check.
    pub(super) fn open_dropped_file(&mut self, ui: &Ui) {
        let dropped = ui.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        match dropped {
            Some(file) if waypost_engine::is_setup(&file) => self.open_setup(&file),
            Some(file) if self.screen == Screen::CheckUp => self.check_up.drop_file(&file),
            _ => {}
        }
    }
}
