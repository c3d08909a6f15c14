//! Performs the actions of the pages.

use std::path::PathBuf;

use egui::{Context, OpenUrl};

use super::files::file_url;
use super::{App, wake};
use crate::gui::action::Action;
use crate::gui::apply_state;
use crate::gui::check_up::CheckUpAction;
use crate::gui::dialogs::DialogPurpose;
use crate::gui::help_desk::{self, Page};
use crate::gui::pages::report_facts;
use crate::gui::probe_state;
use crate::gui::support::{self, Support};
use crate::gui::theme::ThemeChoice;
use crate::gui::wizard::Draft;
use waypost_core::plan::Plan;
use waypost_core::plan::profile::Profile;
use waypost_core::plan::wizard_steps::Step;
use waypost_engine::host::Host;

impl App {
    pub(super) fn perform(&mut self, ctx: &Context, action: Action) {
        let before = self.wizard.step();
        // The choice of languages covers every page. Any action that leads elsewhere closes it.
        self.window_language.is_choosing &= matches!(action, Action::SetLanguage(_) | Action::Prefer(_));
        match action {
            Action::Next => self.just_refused = !self.wizard.go_to_next() || self.wizard.refused(),
            Action::Back => self.wizard.back(),
            Action::Change(step) => {
                self.wizard.draft_mut().support.is_open = false;
                self.wizard.go_to(step);
            }
            Action::Resume => self.resume(),
            Action::Copy(text) => {
                self.wizard.draft_mut().copied = Some(text.clone());
                ctx.copy_text(text);
            }
            Action::ReloadProfile => self.wizard.reload_profile(),
            Action::AcceptSetup => self.wizard.accept_setup(),
            Action::DeclineSetup => self.wizard.decline_setup(),
            Action::OpenProfile(path) => self.wizard.open_profile(&path),
            Action::ChooseProfile => self.open_dialog(ctx, DialogPurpose::Profile),
            Action::ChooseSavePath => self.open_dialog(ctx, DialogPurpose::SavePath),
            Action::Save => self.save(),
            Action::Print => self.print(ctx),
            Action::Prefer(preference) => {
                self.preference = preference;
                self.state_was_forgotten = false;
                self.save_state();
            }
            Action::ChooseLanguage | Action::CloseLanguages => {
                self.window_language.is_choosing = action == Action::ChooseLanguage;
                self.page_opened = true;
            }
            Action::SetLanguage(language) => {
                self.window_language.set_language(ctx, language);
                self.state_was_forgotten = false;
                self.save_state();
            }
            Action::Forget => {
                self.wizard.forget();
                self.preference = ThemeChoice::System;
                self.window_language.saved = None;
                self.state_was_forgotten = true;
            }
            Action::PreferFile => self.wizard.draft_mut().prefers_file = true,
            Action::Support(act) => self.perform_support(act),
            Action::Probe(act) => self.perform_probe(ctx, act),
            Action::HelpDesk(act) => self.perform_help_desk(ctx, act),
            Action::Apply(act) => self.perform_apply(ctx, act),
            Action::CheckUp(act) => self.perform_check_up(ctx, act),
        }
        self.page_opened |= self.wizard.step() != before && !self.just_refused;
    }

    pub(super) fn perform_support(&mut self, act: support::SupportAction) {
        let (profile, answers) = (self.wizard.profile().cloned(), self.wizard.answers().clone());
        let organisations = self.wizard.organisations().to_vec();
        let support = &mut self.wizard.draft_mut().support;
        match act {
            support::SupportAction::Open => {
                *support = Support { is_open: true, ..Support::default() };
                self.in_help_desk = false;
            }
            support::SupportAction::Close => support.is_open = false,
            support::SupportAction::Read => {
                support.read(&organisations, profile.as_ref(), &answers, &self.window_language.texts);
                self.just_refused = matches!(support.decoded, Some(Err(_)));
            }
            support::SupportAction::Accept => {
                if let Some(Ok(decoded)) = std::mem::take(support).decoded {
                    self.wizard.adopt(decoded.chosen.answers, decoded.page);
                }
            }
        }
        self.page_opened = act != support::SupportAction::Read;
    }

    pub(super) fn perform_help_desk(&mut self, ctx: &Context, act: help_desk::HelpDeskAction) {
        let before = (self.in_help_desk, self.help_desk.page());
        let host = self.wizard.host().clone();
        match act {
            help_desk::HelpDeskAction::Enter => self.in_help_desk = true,
            help_desk::HelpDeskAction::To(page) => self.help_desk.go_to(page),
            help_desk::HelpDeskAction::Back => self.in_help_desk = self.help_desk.back(),
            help_desk::HelpDeskAction::Answer => {
                self.in_help_desk = false;
                if self.wizard.step() == Step::Start {
                    self.wizard.go_to_next();
                }
                self.page_opened = true;
            }
            help_desk::HelpDeskAction::Ask => {
                let asked = match self.help_desk.page() {
                    Page::Prepare => DialogPurpose::PreparePath,
                    Page::Batch => DialogPurpose::List,
                    Page::Organisation => DialogPurpose::ProfileToShow,
                    Page::Home | Page::Open => DialogPurpose::Setup,
                };
                self.open_dialog(ctx, asked);
            }
            help_desk::HelpDeskAction::AskTarget => self.open_dialog(ctx, DialogPurpose::Target),
            help_desk::HelpDeskAction::OpenSetup => {
                self.help_desk.path_is_missing = self.help_desk.setup.trim().is_empty();
                if !self.help_desk.path_is_missing {
                    self.open_setup(&PathBuf::from(self.help_desk.setup.trim()));
                }
            }
            help_desk::HelpDeskAction::Prepare => {
                let answers = self.wizard.answers().clone();
                if let Some(organisation) = self.wizard.organisation() {
                    self.help_desk.prepare(&host, organisation, &answers);
                }
            }
            help_desk::HelpDeskAction::Preview | help_desk::HelpDeskAction::Write => {
                self.start_batch(ctx, &host, act == help_desk::HelpDeskAction::Write)
            }
            help_desk::HelpDeskAction::Stop => self.help_desk.stop(),
            help_desk::HelpDeskAction::OpenFolder => {
                let target = self.help_desk.target(&host);
                let folder = if target.is_dir() { Some(target.as_path()) } else { target.parent() };
                if let Some(folder) = folder {
                    ctx.open_url(OpenUrl::new_tab(file_url(folder)));
                }
            }
            help_desk::HelpDeskAction::Show(id) => {
                let all = self.wizard.organisations();
                let known = id.and_then(|id| all.iter().find(|known| known.profile.id == id));
                self.help_desk.show(known, &self.window_language.texts);
            }
        }
        self.page_opened |= (self.in_help_desk, self.help_desk.page()) != before;
        self.just_refused |= self.help_desk.path_is_missing;
    }

    pub(super) fn start_batch(&mut self, ctx: &Context, host: &Host, writes: bool) {
        let all = self.wizard.organisations();
        let chosen = all.iter().find(|known| known.profile.id == self.help_desk.organisation);
        let Some(organisation) = chosen.cloned() else { return };
        let language = self.window_language.texts.tag();
        if writes {
            let ctx = ctx.clone();
            self.help_desk.write(host, &organisation, language, move || wake(&ctx));
        } else {
            self.help_desk.start_preview(host, &organisation, language, wake(ctx));
        }
    }

    pub(super) fn perform_probe(&mut self, ctx: &Context, act: probe_state::ProbeAction) {
        let (Some(profile), Ok(plan)) = (self.wizard.profile().cloned(), self.wizard.plan()) else { return };
        let host = self.wizard.host().clone();
        match act {
            probe_state::ProbeAction::Start => self.start_probe(ctx, &host, &profile, &plan),
            probe_state::ProbeAction::Stop => self.wizard.draft_mut().probe_state.stop(),
            probe_state::ProbeAction::UseHost(name) => {
                self.wizard.send_through(&name);
                if let Ok(plan) = self.wizard.plan() {
                    self.start_probe(ctx, &host, &profile, &plan);
                }
            }
            probe_state::ProbeAction::SaveReport => {
                let verdict = self.wizard.draft().probe_state.verdict(&profile);
                let code = Support::code(Some(&profile), self.wizard.answers(), Step::Probe, verdict);
                let facts = report_facts(&self.window_language.texts, &profile, Some(&plan), code);
                let probe_state = &mut self.wizard.draft_mut().probe_state;
                let text = probe_state.report_text(&self.window_language.texts, &profile, &facts);
                let name = self.window_language.texts.get("try-report-file");
                probe_state
                    .save_report(&host, &name, &text, |error| self.window_language.texts.io_error(error));
            }
        }
    }

    pub(super) fn start_probe(&mut self, ctx: &Context, host: &Host, profile: &Profile, plan: &Plan) {
        let ctx = ctx.clone();
        self.wizard.draft_mut().probe_state.start(host, profile, plan, move || wake(&ctx));
    }

    pub(super) fn perform_apply(&mut self, ctx: &Context, act: apply_state::ApplyAction) {
        let host = self.wizard.host().clone();
        let Draft { apply_state, undo_state, .. } = self.wizard.draft_mut();
        match act {
            apply_state::ApplyAction::Apply => apply_state.apply(&host, wake(ctx)),
            apply_state::ApplyAction::Choose(place) => apply_state.choose(&host, place, wake(ctx)),
            apply_state::ApplyAction::Refresh => apply_state.refresh(&host, wake(ctx)),
            apply_state::ApplyAction::ConfirmUndo => undo_state.is_confirming = true,
            apply_state::ApplyAction::CancelUndo => {
                undo_state.is_confirming = false;
                undo_state.outcome = None;
            }
            apply_state::ApplyAction::Undo => undo_state.undo(&host, false, wake(ctx)),
            apply_state::ApplyAction::RemoveAccount => undo_state.undo(&host, true, wake(ctx)),
        }
    }

    pub(super) fn perform_check_up(&mut self, ctx: &Context, act: CheckUpAction) {
        let before = (self.in_check_up, self.check_up.page());
        let host = self.wizard.host();
        match act {
            CheckUpAction::Enter => {
                self.in_check_up = true;
                self.check_up.enter(host, wake(ctx));
            }
            CheckUpAction::Back => self.in_check_up = self.check_up.back(),
            CheckUpAction::Leave => self.in_check_up = false,
            CheckUpAction::Check => self.check_up.check(host, self.wizard.organisations(), wake(ctx)),
            CheckUpAction::OtherOrganisation => self.check_up.other_organisation(),
            CheckUpAction::AskFile => self.open_dialog(ctx, DialogPurpose::CheckFile),
            CheckUpAction::AskFolder => self.open_dialog(ctx, DialogPurpose::CheckFolder),
            CheckUpAction::AskReport => self.open_dialog(ctx, DialogPurpose::ReportPath),
            CheckUpAction::AskCopy => self.open_dialog(ctx, DialogPurpose::CopyPath),
            CheckUpAction::OpenReport => {
                self.check_up.ask_report(host, &self.window_language.texts.get("checkup-report-file"));
                self.just_refused = true;
            }
            CheckUpAction::SaveReport => self.check_up.save_report(host, &self.window_language.texts),
            CheckUpAction::ToRepair => self.check_up.to_repair(host),
            CheckUpAction::Repair => self.check_up.repair(host, wake(ctx)),
            CheckUpAction::CheckAgain => self.check_up.check_again(host, wake(ctx)),
        }
        self.page_opened |= (self.in_check_up, self.check_up.page()) != before;
        self.just_refused |= self.check_up.refused || self.check_up.trouble.is_some();
    }
}
