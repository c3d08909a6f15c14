//! The settings that the answers so far decide, shown beside the questions.

use super::Wizard;
use waypost_core::plan::account::{Setting, SettingValue, Sourced};
use waypost_core::plan::answers::{Answers, Field};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::wizard_steps::Step;
use waypost_core::plan::{Plan, plan};

/// A setting that the answers so far decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownSetting {
    /// The setting.
    pub setting: Setting,
    /// Its value.
    pub value: Sourced<SettingValue>,
}

impl Wizard {
    /// A plan from the answers so far: missing answers are filled in and wrong ones left out.
    pub fn sketch(&self) -> Option<Plan> {
        let profile = self.profile()?;
        let mut answers = self.answers.clone();
        for field in Field::ALL {
            make_usable(&mut answers, *field, profile);
        }
        plan(profile, &answers).ok()
    }

    /// The settings that the answers so far decide, from their sketch.
    pub fn known_settings(&self, sketch: Option<&Plan>) -> Vec<KnownSetting> {
        let Some(sketch) = sketch else { return Vec::new() };
        let known = |setting: Setting| {
            let step = step_of(setting);
            self.visited.contains(&step) && self.problems_on(step).is_empty()
        };
        sketch
            .account
            .settings()
            .filter(|(setting, _)| known(*setting))
            .map(|(setting, value)| KnownSetting { setting, value })
            .collect()
    }

    /// The settings that changed since the page opened.
    pub fn changed(&self, known_settings: &[KnownSetting]) -> Vec<Setting> {
        known_settings
            .iter()
            .filter(|now| {
                self.settings_at_open
                    .iter()
                    .all(|then| then.setting != now.setting || then.value.value != now.value.value)
            })
            .map(|now| now.setting)
            .collect()
    }
}

/// Fills in or leaves out an answer that a plan cannot use. The answers of the questions before it are usable.
fn make_usable(answers: &mut Answers, field: Field, profile: &Profile) {
    match field {
        // The sketch is for this profile already.
        Field::Organisation => {}
        Field::Name => {
            if answers.name().is_err() {
                answers.name = "?".into();
            }
        }
        Field::Username => {
            if answers.username(profile).is_err() {
                answers.username.clone_from(&profile.user_name.example);
            }
        }
        Field::Group => {
            if answers.group(profile).is_err() {
                answers.group = profile.groups.first().map(|group| group.id.clone()).unwrap_or_default();
            }
        }
        Field::Address => {
            let login = answers.username(profile).map(|name| name.login).unwrap_or_default();
            if answers.address(profile, &login).is_err() {
                answers.address.clear();
            }
        }
        Field::Program | Field::Version => {
            if answers.program().is_err() {
                answers.program = "generic".into();
            }
        }
        // A plan has a default for each of these choices.
        Field::ReadOn | Field::Protocol | Field::Network => {}
        Field::IspSmtp => {
            if answers.isp_server(profile).is_err() {
                answers.through_provider = Some(false);
            }
        }
        Field::LeaveOnServer => {
            if answers.retention_days(profile, answers.protocol(profile)).is_err() {
                answers.leave_on_server.clear();
            }
        }
        Field::CheckEvery => {
            if answers.check_every(profile).is_err() {
                answers.check_every.clear();
            }
        }
    }
}

/// The step whose answer decides a setting.
pub const fn step_of(setting: Setting) -> Step {
    match setting {
        Setting::Name | Setting::Address | Setting::ReplyTo => Step::You,
        Setting::IncomingUsername | Setting::OutgoingUsername => Step::You,
        Setting::Protocol
        | Setting::IncomingHost
        | Setting::IncomingPort
        | Setting::IncomingTls
        | Setting::IncomingAuth
        | Setting::PathPrefix => Step::Reading,
        Setting::OutgoingHost | Setting::OutgoingPort | Setting::OutgoingTls | Setting::OutgoingAuth => {
            Step::Sending
        }
        Setting::LeaveOnServer | Setting::RetentionDays | Setting::DeleteWhenTrashEmptied => Step::Retention,
        Setting::CheckEvery => Step::HowOften,
    }
}
