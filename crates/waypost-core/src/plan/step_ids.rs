//! The ids of the wizard's steps. Saved answers, `code encode --page` and the JSON of support codes use them, so
//! they never change.

use super::wizard_steps::Step;

macro_rules! step_ids {
    ($($name:ident = $id:literal,)*) => {
        impl Step {
            /// Every step, in the order of the wizard.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// Returns the step's id.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$name => $id,)* }
            }

            /// Returns the step with this id.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|step| step.id() == id)
            }
        }
    };
}

step_ids! {
    Start = "start",
    Organisation = "organisation",
    You = "you",
    Program = "program",
    Reading = "reading",
    Sending = "sending",
    Retention = "keeping",
    RetentionWarning = "leaving",
    HowOften = "how-often",
    Review = "review",
    Probe = "try-it",
    Finish = "finish",
}
