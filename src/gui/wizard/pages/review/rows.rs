//! The rows of the review's table, each with its source and a link to its question.

use egui::Ui;

use crate::gui::action::{Action, WindowAction};
use crate::gui::page_context::PageContext;
use crate::gui::widgets::{LazyWords, Pressed, ValueRow, ValueTable};
use crate::gui::wizard::WizardAction;
use crate::gui::wizard::probe_state::ProbedServer;
use waypost_core::plan::Plan;
use waypost_core::plan::account::{Origin, Setting, SettingValue, Tls};
use waypost_core::plan::answers::{Answers, Field};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::probe::{Role, ServerStatus, StepState};

/// The data from which rows are drawn.
pub struct Rows<'a> {
    /// The table they are drawn in.
    pub table: ValueTable<'a>,
    /// The texts and the frame's data.
    pub cx: &'a PageContext<'a>,
    /// The plan whose values are shown.
    pub plan: &'a Plan,
    /// The profile that explains where values come from.
    pub profile: &'a Profile,
    /// The servers that the probe has finished with these settings.
    pub probed: Vec<ProbedServer>,
}

impl Rows<'_> {
    /// Draws a row for a setting of the plan. Draws nothing if the account has no such setting.
    pub fn setting(&self, ui: &mut Ui, setting: Setting, name: &str, field: Option<Field>) -> Option<Action> {
        let sourced = self.plan.account.get(setting)?;
        let texts = self.cx.texts;
        let value = self.value_text(setting, &sourced.value);
        let question = field.map(|field| move || texts.field(field));
        let origin = texts.origin(self.profile, &sourced.origin);
        let origin_sentence = || texts.origin_sentence(self.profile, &sourced.origin);
        let is_monospace = matches!(sourced.value, SettingValue::Text(ref text) if !text.is_empty())
            && setting != Setting::Name;
        let (name, full_name) = (self.cx.get(name), texts.setting(setting));
        let row = ValueRow {
            name: &name,
            full_name: &full_name,
            value: &value,
            is_monospace,
            origin: Some((&sourced.origin, &origin)),
            origin_sentence: Some(&origin_sentence),
            can_copy: matches!(sourced.value, SettingValue::Text(_) | SettingValue::Number(_)),
            question: question.as_ref().map(|question| question as LazyWords<'_>),
        };
        match self.table.row(ui, row)? {
            Pressed::Copy => {
                let copied = match &sourced.value {
                    SettingValue::Text(text) => text.clone(),
                    SettingValue::Number(number) => number.to_string(),
                    _ => value,
                };
                Some(WindowAction::Copy(copied).into())
            }
            Pressed::Change => Some(WizardAction::Change(Step::that_asks(field?)).into()),
        }
    }

    /// Returns the value as text. A port comes with its encryption, because the two belong together.
    fn value_text(&self, setting: Setting, value: &SettingValue) -> String {
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

    /// Draws a row for something that is not a setting of the plan.
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
        let question = field.map(|field| move || texts.field(field));
        let row = ValueRow {
            name: &name,
            full_name: &name,
            value,
            is_monospace: false,
            origin: origin.map(|origin| (origin, words.as_str())),
            origin_sentence: None,
            can_copy: false,
            question: question.as_ref().map(|question| question as LazyWords<'_>),
        };
        self.table.row(ui, row).and_then(|_| Some(WizardAction::Change(Step::that_asks(field?)).into()))
    }

    /// Draws the row of the program and its version.
    pub fn program(&self, ui: &mut Ui) -> Option<Action> {
        let (id, version) = self.plan.program;
        let name = self.cx.texts.program(id);
        let name = if id.program().versions.is_empty() { name } else { format!("{name} {version}") };
        self.plain_row(ui, "review-program", &name, Some(&Origin::Person), Some(Field::Program))
    }

    /// Draws whether the probe has tested a server with these settings, and the result.
    pub fn probe_result(&self, ui: &mut Ui, is_outgoing: bool) {
        let texts = self.cx.texts;
        let server = self.probed.iter().find(|probed| (probed.server.role == Role::Outgoing) == is_outgoing);
        let words = match server {
            None => texts.get("review-not-tried"),
            Some(probed) => {
                let failed = probed.causes().find(|(state, _)| *state == StepState::Failed);
                match failed {
                    Some((_, cause)) => texts.with(
                        "review-tried-failed",
                        &[("why", cause.title(texts, Some(self.profile)).into())],
                    ),
                    None if probed.status == ServerStatus::Works => texts.get("review-tried-works"),
                    None => texts.get("review-not-tried"),
                }
            }
        };
        self.plain_row(ui, "review-tried", &words, None, None);
    }

    /// Draws the row that says who asks for the password.
    pub fn password(&self, ui: &mut Ui) {
        let program = self.cx.texts.program_in_sentence(self.plan.program.0);
        let words = self.cx.texts.with("review-password-value", &[("program", program.into())]);
        self.plain_row(ui, "review-password", &words, None, None);
    }

    /// Draws the row of the places mail is sent from, where that makes a difference.
    pub fn place(&self, ui: &mut Ui, answers: &Answers) -> Option<Action> {
        if !self.profile.asks_where_mail_is_sent() {
            return None;
        }
        let place = self.cx.texts.place(answers.network?);
        self.plain_row(ui, "review-sends-from", &place, Some(&Origin::Person), Some(Field::Network))
    }
}
