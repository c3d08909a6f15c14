//! Sentences about an account that goes to another program.

use super::by_hand::ServerUse;
use super::from_account::{AccountChange, AccountError};
use crate::formats::{FoundAccount, FoundValue};
use crate::plan::Plan;
use crate::plan::account::{Protocol, Setting, SettingValue};
use crate::plan::program::ProgramId;
use crate::text::{Texts, sanitise};

impl AccountError {
    /// Why an account cannot be used in another program.
    pub fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::NoAddress => texts.get("account-no-address"),
            Self::Address(address) => {
                texts.with("account-address-unusable", &[("address", sanitise(address).into())])
            }
            Self::NoReading => texts.get("account-no-reading"),
            Self::NoSending => texts.get("account-no-sending"),
            Self::HasServer(ServerUse::Reading(_)) => texts.get("account-has-reading"),
            Self::HasServer(ServerUse::Sending) => texts.get("account-has-sending"),
            Self::Value(setting, value) => {
                let values = [("setting", texts.setting(*setting).into()), ("value", sanitise(value).into())];
                texts.with("account-value-unusable", &values)
            }
            Self::Service(error) => error.sentence(texts),
        }
    }
}

impl AccountChange {
    /// What differs from the account, and what to do.
    pub fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::AlwaysEncrypts => texts.get("account-always-encrypts"),
            Self::LoginIsAddress => texts.get("account-login-is-address"),
            Self::AddressIsLogin => texts.get("account-address-is-login"),
            Self::StaysForDays(days) => {
                texts.with("account-stays-for-days", &[("days", u64::from(*days).into())])
            }
            Self::ReplyToStays(address) => {
                texts.with("account-reply-to-stays", &[("address", sanitise(address).into())])
            }
            Self::OtherAddressesStay(addresses) => {
                let shown: Vec<String> = addresses.iter().map(|address| sanitise(address)).collect();
                texts.with("account-other-addresses-stay", &[("addresses", texts.list_and(&shown).into())])
            }
        }
    }
}

/// An account's name for people, as the check-up shows it.
pub fn account_name(account: &FoundAccount, texts: &Texts) -> String {
    let label = sanitise(&account.label);
    if label.is_empty() { texts.get("check-main-account") } else { label }
}

/// What stays in the old program, in sentences: mail that it fetched by POP, contacts and passwords, and what happens
/// if both programs go on reading.
pub fn left_behind(program: ProgramId, account: &FoundAccount, plan: &Plan, texts: &Texts) -> Vec<String> {
    let program = texts.program_in_sentence(program);
    let mut sentences = vec![texts.with("account-left-behind", &[("program", program.clone().into())])];
    if account.protocol() == Some(Protocol::Pop) {
        sentences.push(texts.with("account-left-mail", &[("program", program.clone().into())]));
    }
    if plan.account.incoming.protocol.value == Protocol::Pop && deletes(account, plan) {
        sentences.push(texts.with("account-two-programs", &[("program", program.into())]));
    }
    sentences
}

/// Whether one of the two programs deletes mail that it fetched.
fn deletes(account: &FoundAccount, plan: &Plan) -> bool {
    let found = account.get(Setting::LeaveOnServer).map(|found| &found.value);
    let keeps = |retention: &crate::plan::account::Retention| retention.leave_on_server.value;
    found == Some(&FoundValue::Value(SettingValue::Switch(false)))
        || !plan.account.retention.as_ref().is_some_and(keeps)
}
