//! What a format is asked to write.

use super::refusal::Refusal;
use crate::plan::Plan;
use crate::plan::profile::Profile;
use crate::plan::program::{ProgramId, Version};
use crate::text::Texts;

/// Everything a format may use to write a file.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The organisation, for its name, help desk and sources.
    pub profile: &'a Profile,
    /// The settings and the advice.
    pub plan: &'a Plan,
    /// The language of the texts for people.
    pub texts: &'a Texts,
    /// The name of an additional account inside the program (a personality of Eudora). `None` for the
    /// main account.
    pub personality: Option<&'a str>,
    /// The support code of the answers, for sheets. `None` to leave it out.
    pub code: Option<&'a str>,
}

impl Request<'_> {
    /// The program the settings are for.
    pub const fn program(&self) -> ProgramId {
        self.plan.program.0
    }

    /// The version of the program.
    pub const fn version(&self) -> Version {
        self.plan.program.1
    }

    /// Refuses a personality. Every format does, except Eudora's settings file.
    ///
    /// # Errors
    /// [`Refusal::NoPersonalities`] if the request names a personality.
    pub(crate) fn main_account_only(&self) -> Result<(), Refusal> {
        if self.personality.is_some() { Err(Refusal::NoPersonalities) } else { Ok(()) }
    }
}
