//! The support code: the choices in twenty letters, to read out on the telephone.
//!
//! It contains numbers of choices and nothing that was typed: no name, address, user name or password.
//! Applying a code can only select values of a profile that is installed already.

use sha2::{Digest, Sha256};

use super::choices::{AppliedCode, Choices, version_from_number, version_number};
use super::letters::{self, CodeError};
use crate::plan::account::Protocol;
use crate::plan::answers::{Answers, CheckEvery, NetworkLocation, ReadOn};
use crate::plan::profile::Profile;
use crate::plan::program::ProgramId;
use crate::plan::wizard_steps::Step;
use crate::probe::CauseId;

/// The steps by number. Codes depend on the order: add new ones at the end.
pub const STEPS: &[Step] = &[
    Step::Start,
    Step::Organisation,
    Step::You,
    Step::Program,
    Step::Reading,
    Step::Sending,
    Step::Retention,
    Step::HowOften,
    Step::Review,
    Step::Finish,
    Step::Probe,
    Step::RetentionWarning,
];

/// The results a probe can end with, by number: `ok`, then the causes in the order of [`CauseId::ALL`].
pub fn probe_results() -> Vec<&'static str> {
    std::iter::once("ok").chain(CauseId::ALL.iter().map(|cause| cause.id())).collect()
}

// Also numbered by position.
const READ_ON: &[ReadOn] = &[ReadOn::One, ReadOn::Several];
const PROTOCOLS: &[Protocol] = &[Protocol::Imap, Protocol::Pop];
const NETWORKS: &[NetworkLocation] =
    &[NetworkLocation::OnCampus, NetworkLocation::OffCampus, NetworkLocation::Both];
const BOOLEANS: &[bool] = &[false, true];

/// The number of values each part can have, most significant part first. The parts are the digits of one
/// number in these radices. Their product is below 2^80, which is what 16 letters of 5 bits hold.
const RADICES: [u128; 16] = [4, 1 << 11, 1 << 6, 16, 8, 32, 4097, 3, 3, 4, 3, 367, 2, 1442, 24, 40];

/// The version of the code's format. Increase it when the parts change.
const FORMAT: u128 = 1;

/// The content of a support code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SupportCode {
    /// The organisation: the first 11 bits of the SHA-256 of its id.
    organisation: u16,
    /// The edition of its profile: the first 6 bits of the SHA-256 of its id, version and date.
    edition: u8,
    /// The choices.
    pub choices: Choices,
    /// The step that was open.
    pub step: Step,
    /// The result of the last probe, one of [`probe_results`]. `None` if there was no probe.
    pub probe_result: Option<&'static str>,
}

impl SupportCode {
    /// The code of answers to an organisation's questions. A probe result that is not one of
    /// [`probe_results`] is left out.
    pub fn new(profile: &Profile, answers: &Answers, step: Step, probe_result: Option<&str>) -> Self {
        Self {
            organisation: organisation_bits(profile),
            edition: edition_bits(profile),
            choices: Choices::of(profile, answers),
            step,
            probe_result: probe_results().into_iter().find(|known| Some(*known) == probe_result),
        }
    }

    /// The letters for a printed sheet or a batch: those of the review, before any probe.
    pub fn for_review(profile: &Profile, answers: &Answers) -> String {
        Self::new(profile, answers, Step::Review, None).to_letters()
    }

    /// The code as letters, in groups separated by hyphens.
    pub fn to_letters(&self) -> String {
        let Self { organisation, edition, choices, step, probe_result } = *self;
        let Choices {
            group,
            address,
            program,
            version,
            read_on,
            protocol,
            network,
            through_provider,
            retention_days,
            keep_after_trash,
            check_every,
        } = choices;
        let parts: [u128; RADICES.len()] = [
            FORMAT,
            organisation.into(),
            edition.into(),
            group.into(),
            address.into(),
            program.map_or(0, |id| id.program().code_number.into()),
            version_number(program, version),
            number_in(READ_ON, read_on),
            number_in(PROTOCOLS, protocol),
            number_in(NETWORKS, network),
            number_in(BOOLEANS, through_provider),
            retention_days.map_or(0, |days| u128::from(days.unwrap_or(0)) + 1),
            keep_after_trash.into(),
            check_every.map_or(0, |interval| match interval {
                CheckEvery::Manual => 1,
                CheckEvery::Minutes(minutes) => u128::from(minutes) + 1,
            }),
            number_in(STEPS, Some(step)),
            number_in(&probe_results(), probe_result),
        ];
        let number = parts
            .iter()
            .zip(RADICES)
            .fold(0, |number, (&part, radix)| number * radix + part.min(radix.saturating_sub(1)));
        letters::write(number)
    }

    /// Reads a code as people type it.
    ///
    /// # Errors
    /// What is wrong with it, and in which group of letters. [`CodeError::Newer`] if it contains a
    /// number that this version does not know.
    pub fn read(typed: &str) -> Result<Self, CodeError> {
        let mut number = letters::read(typed)?;
        let mut parts = RADICES.map(|_| 0);
        for (part, radix) in parts.iter_mut().zip(RADICES).rev() {
            *part = number % radix;
            number /= radix;
        }
        let [format, organisation, edition, group, address, rest @ ..] = parts;
        let [
            program,
            version,
            read_on,
            protocol,
            network,
            through_provider,
            days,
            trash,
            minutes,
            step,
            probe_result,
        ] = rest;
        if number != 0 || format != FORMAT {
            return Err(CodeError::Newer);
        }
        let program = program_numbered(program)?;
        // Every part is below its radix, so no cast loses bits.
        Ok(Self {
            organisation: organisation as u16,
            edition: edition as u8,
            choices: Choices {
                group: group as u8,
                address: address as u8,
                program,
                version: version_from_number(program, version),
                read_on: item_at(READ_ON, read_on)?,
                protocol: item_at(PROTOCOLS, protocol)?,
                network: item_at(NETWORKS, network)?,
                through_provider: item_at(BOOLEANS, through_provider)?,
                retention_days: days.checked_sub(1).map(|days| (days > 0).then_some(days as u16)),
                keep_after_trash: trash == 1,
                check_every: minutes.checked_sub(1).map(|minutes| match minutes {
                    0 => CheckEvery::Manual,
                    _ => CheckEvery::Minutes(minutes as u16),
                }),
            },
            step: item_at(STEPS, step)?.ok_or(CodeError::Newer)?,
            probe_result: item_at(&probe_results(), probe_result)?,
        })
    }

    /// Whether the code was made for this organisation. One in 2048 other organisations matches too.
    pub fn is_for(&self, profile: &Profile) -> bool {
        self.organisation == organisation_bits(profile)
    }

    /// Applies the code to a profile. Typed answers stay. Choices that the profile does not offer (any
    /// more) are left open and named.
    pub fn apply_to(&self, profile: &Profile, typed: &Answers) -> AppliedCode {
        let is_same_edition = self.is_for(profile) && self.edition == edition_bits(profile);
        self.choices.apply_to(profile, typed, is_same_edition)
    }
}

/// The number of an item in a list, from 1. `None` is 0.
fn number_in<T: PartialEq>(list: &[T], item: Option<T>) -> u128 {
    item.and_then(|item| list.iter().position(|known| *known == item)).map_or(0, |index| index as u128 + 1)
}

/// The item of a list with a number from 1. 0 is `None`.
fn item_at<T: Copy>(list: &[T], number: u128) -> Result<Option<T>, CodeError> {
    match (number as usize).checked_sub(1) {
        None => Ok(None),
        Some(index) => list.get(index).copied().map(Some).ok_or(CodeError::Newer),
    }
}

/// The program with a number in the code. 0 is `None`.
fn program_numbered(number: u128) -> Result<Option<ProgramId>, CodeError> {
    let known = || ProgramId::with_code_number(u8::try_from(number).ok()?);
    if number == 0 { Ok(None) } else { known().map(Some).ok_or(CodeError::Newer) }
}

fn organisation_bits(profile: &Profile) -> u16 {
    let [first, second, ..]: [u8; 32] = Sha256::digest(profile.id.as_bytes()).into();
    u16::from_be_bytes([first, second]) >> 5
}

fn edition_bits(profile: &Profile) -> u8 {
    let edition = format!("{}\n{}\n{}", profile.id, profile.version, profile.date);
    let [first, ..]: [u8; 32] = Sha256::digest(edition.as_bytes()).into();
    first >> 2
}
