//! Checks the rules of a profile, and what it says about programs.

use super::issue::IssueKind;
use super::validator::Validator;

impl Validator<'_> {
    pub(super) fn policy(&mut self) {
        let policy = &self.profile.policy;
        self.cited("policy.tls_required", &policy.tls_required);
        self.cited("policy.protocol.one", &policy.protocol.one);
        self.cited("policy.protocol.several", &policy.protocol.several);
        self.source("policy.protocol", policy.protocol.source.as_ref());
        self.source("policy.check_interval", policy.check_interval.source.as_ref());
        if policy.check_interval.recommended_minutes < policy.check_interval.minimum_minutes {
            self.error("policy.check_interval.recommended_minutes", IssueKind::IntervalReversed);
        }
        self.source("policy.leave_on_server", policy.leave_on_server.source.as_ref());
        self.cited("policy.save_password", &policy.save_password);
        if let Some(quit) = &policy.quit_when_away {
            self.cited("policy.quit_when_away", quit);
        }
    }

    pub(super) fn programs(&mut self) {
        for (index, note) in self.profile.program_notes.iter().enumerate() {
            let path = format!("program_notes[{index}]");
            let from = self.version(&format!("{path}.from"), note.from.as_ref());
            let below = self.version(&format!("{path}.below"), note.below.as_ref());
            if let (Some(from), Some(below)) = (from, below)
                && from >= below
            {
                self.error(&format!("{path}.below"), IssueKind::VersionsReversed);
            }
            self.text(&format!("{path}.text"), &note.text);
            self.source(&path, note.source.as_ref());
        }
        for (index, verdict) in self.profile.programs.iter().enumerate() {
            let path = format!("programs[{index}]");
            self.text(&format!("{path}.reason"), &verdict.reason);
            self.groups(&path, &verdict.groups);
            self.source(&path, verdict.source.as_ref());
        }
    }
}
