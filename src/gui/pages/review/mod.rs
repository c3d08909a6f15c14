//! Every value, where it comes from, and the way back to each question.

use egui::Ui;

use super::{Action, PageContext};
use crate::gui::probe_state::ProbedServer;
use crate::gui::support::{Act, Support};
use crate::gui::theme::space;
use crate::gui::widgets::{self, ButtonStyle, Pressed, ValueRow};
use crate::gui::wizard::Draft;
use waypost_core::plan::account::{Origin, Setting, SettingValue, Tls};
use waypost_core::plan::answers::{Answers, Field};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::rules::Severity;
use waypost_core::plan::wizard_steps::{self, Step};
use waypost_core::plan::{Plan, plan};
use waypost_core::probe::{Role, ServerStatus, StepState};

/// Draws the page.
pub fn page(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, draft: &Draft) -> Option<Action> {
    let profile = cx.profile()?;
    cx.title_and_text(ui, &cx.get("review-title"), &cx.get("review-text"));
    ui.add_space(space::L);
    let Some(plan) = cx.plan else { return missing(ui, cx, answers, profile) };
    agreement(ui, cx, answers, plan);
    unused_answers(ui, cx, answers, profile);
    let list = List { cx, plan, profile, tried: draft.probe_state.finished_for(profile, plan) };
    let action = list.groups(ui, answers);
    ui.add_space(space::L);
    let verdict = draft.probe_state.verdict(profile);
    let action = code(ui, cx, answers, verdict).or(action);
    if !cx.has_side && !plan.advice.is_empty() {
        ui.add_space(space::XL);
        widgets::heading(ui, &cx.get("window-before-you-go-on"));
        for advice in &plan.advice {
            ui.add_space(space::M);
            widgets::advice(ui, cx.texts, profile, advice);
        }
    }
    action
}

/// The support code, for who has the help desk on the phone.
fn code(ui: &mut Ui, cx: &PageContext<'_>, answers: &Answers, verdict: Option<&str>) -> Option<Action> {
    let code = Support::code(cx.known.profile, answers, Step::Review, verdict)?;
    let pressed = widgets::row(ui, 32.0, space::M, |ui| {
        widgets::hint(ui, &cx.texts.with("support-own", &[("code", code.replace('-', " ").into())]));
        widgets::button(ui, ButtonStyle::Small, &cx.get("support-show")).clicked()
    });
    pressed.then_some(Action::Support(Act::Open))
}

/// Before an unencrypted password is written anywhere, the person says yes to it.
fn agreement(ui: &mut Ui, cx: &PageContext<'_>, answers: &mut Answers, plan: &Plan) {
    if !plan.account.sends_plaintext_password() {
        return;
    }
    let severity = if plan.needs_plaintext_consent { Severity::Error } else { Severity::Warning };
    let (title, body) = (cx.get("review-clear-title"), cx.get("review-clear-text"));
    widgets::callout(ui, cx.texts, severity, &title, &body, None);
    ui.add_space(space::M);
    if cx.refused && plan.needs_plaintext_consent {
        widgets::problem_line(ui, &cx.get("review-clear-problem"));
        ui.add_space(space::XS);
    }
    let tick = widgets::checkbox(ui, &mut answers.accept_plaintext, &cx.get("window-agree"));
    if cx.just_refused {
        tick.request_focus();
        tick.scroll_to_me(None);
    }
    ui.add_space(space::L);
}

/// Answers that are kept and change nothing at present.
fn unused_answers(ui: &mut Ui, cx: &PageContext<'_>, answers: &Answers, profile: &Profile) {
    let unused_answers: Vec<String> = wizard_steps::unused_answers(profile, answers)
        .into_iter()
        .map(|field| cx.texts.field(field))
        .collect();
    if !unused_answers.is_empty() {
        let body =
            cx.texts.with("review-idle-text", &[("fields", cx.texts.list_and(&unused_answers).into())]);
        widgets::callout(ui, cx.texts, Severity::Advice, &cx.get("review-idle-title"), &body, None);
        ui.add_space(space::L);
    }
}

/// What is missing, each with the way to it.
fn missing(ui: &mut Ui, cx: &PageContext<'_>, answers: &Answers, profile: &Profile) -> Option<Action> {
    let mut action = None;
    for problem in plan(profile, answers).err().unwrap_or_default() {
        widgets::problem_line(ui, &cx.texts.problem(&problem));
        ui.add_space(space::XS);
        let field = cx.texts.field(problem.field());
        let name = cx.texts.with("window-change-name", &[("field", field.into())]);
        if widgets::button(ui, ButtonStyle::Small, &name).clicked() {
            action = Some(Action::Change(Step::that_asks(problem.field())));
        }
        ui.add_space(space::L);
    }
    action
}

struct List<'a> {
    cx: &'a PageContext<'a>,
    plan: &'a Plan,
    profile: &'a Profile,
    tried: Vec<ProbedServer>,
}

impl List<'_> {
    fn groups(&self, ui: &mut Ui, answers: &Answers) -> Option<Action> {
        let mut asked = None;
        self.group(ui, "review-you", true, |ui| {
            asked = self.setting(ui, Setting::Name, "review-name", Some(Field::Name)).or(asked.take());
            asked =
                self.setting(ui, Setting::Address, "review-address", Some(Field::Address)).or(asked.take());
            asked = self.program(ui).or(asked.take());
        });
        self.group(ui, "review-incoming", false, |ui| {
            let rows = [
                (Setting::Protocol, "review-protocol", Some(Field::Protocol)),
                (Setting::IncomingHost, "review-server", None),
                (Setting::IncomingPort, "review-door", None),
                (Setting::IncomingUsername, "review-username", Some(Field::Username)),
                (Setting::IncomingAuth, "review-sign-in", None),
                (Setting::PathPrefix, "review-path-prefix", None),
            ];
            for (setting, name, field) in rows {
                asked = self.setting(ui, setting, name, field).or(asked.take());
            }
            self.password(ui);
            self.probe_result(ui, false);
        });
        self.group(ui, "review-outgoing", false, |ui| {
            let rows = [
                (Setting::OutgoingHost, "review-server", None),
                (Setting::OutgoingPort, "review-door", None),
                (Setting::OutgoingUsername, "review-username", None),
                (Setting::OutgoingAuth, "review-sign-in", None),
            ];
            for (setting, name, field) in rows {
                asked = self.setting(ui, setting, name, field).or(asked.take());
            }
            asked = self.place(ui, answers).or(asked.take());
            self.probe_result(ui, true);
        });
        self.group(ui, "review-habits", false, |ui| {
            let rows = [
                (Setting::LeaveOnServer, "review-leave", Some(Field::LeaveOnServer)),
                (Setting::RetentionDays, "review-days", None),
                (Setting::DeleteWhenTrashEmptied, "review-trash", None),
                (Setting::CheckEvery, "setting-check-every", Some(Field::CheckEvery)),
            ];
            for (setting, name, field) in rows {
                asked = self.setting(ui, setting, name, field).or(asked.take());
            }
        });
        asked
    }

    fn group(&self, ui: &mut Ui, title: &str, first: bool, rows: impl FnOnce(&mut Ui)) {
        if !first {
            ui.add_space(9.0);
            widgets::rule(ui);
            ui.add_space(9.0);
        }
        let heading = widgets::strong(ui, &self.cx.get(title));
        ui.accesskit_node_builder(heading.id, |node| {
            node.set_role(egui::accesskit::Role::Heading);
            node.set_level(2);
        });
        ui.add_space(2.0);
        ui.scope_builder(egui::UiBuilder::new().id_salt(title), rows);
    }

    fn setting(&self, ui: &mut Ui, setting: Setting, name: &str, field: Option<Field>) -> Option<Action> {
        let found = self.plan.account.get(setting)?;
        let texts = self.cx.texts;
        let value = self.words(setting, &found.value);
        let change = field.map(|field| texts.field(field)).unwrap_or_default();
        let origin = texts.origin(self.profile, &found.origin);
        let in_full = texts.origin_sentence(self.profile, &found.origin);
        let mono = matches!(found.value, SettingValue::Text(ref text) if !text.is_empty())
            && setting != Setting::Name;
        let (name, full_name) = (self.cx.get(name), texts.setting(setting));
        let row = ValueRow {
            name: &name,
            full_name: &full_name,
            value: &value,
            mono,
            origin: Some((&found.origin, &origin)),
            origin_sentence: &in_full,
            copy: matches!(found.value, SettingValue::Text(_) | SettingValue::Number(_)),
            change: &change,
        };
        match widgets::value_row(ui, texts, row)? {
            Pressed::Copy => Some(Action::Copy(match &found.value {
                SettingValue::Text(text) => text.clone(),
                SettingValue::Number(number) => number.to_string(),
                _ => value,
            })),
            Pressed::Change => Some(Action::Change(Step::that_asks(field?))),
        }
    }

    /// Port and encryption belong together.
    fn words(&self, setting: Setting, value: &SettingValue) -> String {
        let texts = self.cx.texts;
        let tls = match setting {
            Setting::IncomingPort => self.plan.account.incoming.tls.value,
            Setting::OutgoingPort => self.plan.account.outgoing.tls.value,
            _ => return texts.value(setting, value),
        };
        let port = texts.value(setting, value);
        debug_assert!(matches!(tls, Tls::Implicit | Tls::Starttls | Tls::None));
        texts.with("review-port-and-tls", &[("port", port.into()), ("tls", texts.tls(tls).into())])
    }

    fn plain_row(
        &self,
        ui: &mut Ui,
        name: &str,
        value: &str,
        origin: Option<&Origin>,
        field: Option<Field>,
    ) -> Option<Action> {
        let texts = self.cx.texts;
        let name = self.cx.get(name);
        let words = origin.map(|origin| texts.origin(self.profile, origin)).unwrap_or_default();
        let change = field.map(|field| texts.field(field)).unwrap_or_default();
        let row = ValueRow {
            name: &name,
            full_name: &name,
            value,
            mono: false,
            origin: origin.map(|origin| (origin, words.as_str())),
            origin_sentence: "",
            copy: false,
            change: &change,
        };
        widgets::value_row(ui, texts, row).and_then(|_| Some(Action::Change(Step::that_asks(field?))))
    }

    fn program(&self, ui: &mut Ui) -> Option<Action> {
        let (id, version) = self.plan.program;
        let name = self.cx.texts.program(id);
        let name = if id.program().versions.is_empty() { name } else { format!("{name} {version}") };
        self.plain_row(ui, "review-program", &name, Some(&Origin::Person), Some(Field::Program))
    }

    /// Whether the server was tried with these settings, and what came of it.
    fn probe_result(&self, ui: &mut Ui, outgoing: bool) {
        let texts = self.cx.texts;
        let tried = self.tried.iter().find(|one| (one.server.role == Role::Outgoing) == outgoing);
        let words = match tried {
            None => texts.get("review-not-tried"),
            Some(one) => {
                let failed = one.causes().find(|(state, _)| *state == StepState::Failed);
                match failed {
                    Some((_, cause)) => texts.with(
                        "review-tried-failed",
                        &[("why", cause.title(texts, Some(self.profile)).into())],
                    ),
                    None if one.status == ServerStatus::Works => texts.get("review-tried-works"),
                    None => texts.get("review-not-tried"),
                }
            }
        };
        self.plain_row(ui, "review-tried", &words, None, None);
    }

    fn password(&self, ui: &mut Ui) {
        let program = self.cx.texts.program_in_sentence(self.plan.program.0);
        let words = self.cx.texts.with("review-password-value", &[("program", program.into())]);
        self.plain_row(ui, "review-password", &words, None, None);
    }

    fn place(&self, ui: &mut Ui, answers: &Answers) -> Option<Action> {
        let place = self.cx.texts.place(answers.network?);
        self.plain_row(ui, "review-sends-from", &place, Some(&Origin::Person), Some(Field::Network))
    }
}
