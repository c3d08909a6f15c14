//! The settings that are right for one person.
//!
//! [`plan`] is a pure function from an organisation's profile and the person's answers to a [`Plan`]: the account and the
//! advice. The other modules define its input (`profile`, `answers`), its output (`account`, `advice`), the rules that
//! give advice, the email programs as data, and the steps of the wizard. A module imports only modules named before it:
//!
//! ```text
//! characters, choices, localized_text, suggest, calendar     no other module of plan
//! host_name, account, program, programs, value_syntax        names, settings, programs
//! advice                                                     what a plan tells the person
//! json_error, schema_validator, json_document                JSON with positions
//! answer_value, problem, profile, profile_values, answers     what is read and typed
//! answer_list, policy_rules                                  the list of answers; what rules and check-up share
//! resolved_answers, rules, planner                           answers to plan
//! validate, wizard_steps                                     whole profiles, steps of the wizard
//! ```

pub mod account;
pub mod advice;
pub mod answer_list;
pub mod answer_value;
pub mod answers;
pub mod calendar;
pub mod characters;
pub mod choices;
pub mod host_name;
pub mod json_document;
pub mod json_error;
pub mod localized_text;
mod planner;
pub mod policy_rules;
pub mod problem;
pub mod profile;
pub mod profile_values;
pub mod program;
pub mod programs;
pub mod resolved_answers;
pub mod rules;
mod schema_validator;
pub(crate) mod shared_hosts;
mod step_ids;
pub mod suggest;
pub mod validate;
pub mod value_syntax;
pub mod wizard_steps;

pub use self::planner::{ConsentMissing, Plan, plan};
