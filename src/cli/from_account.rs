//! `--from PATH`: an account that exists in a program or a settings file, for another program.

use std::path::Path;

use clap::ArgMatches;

use super::by_hand::{self, SERVERS};
use super::check::open_settings;
use super::{Context, Failure, Result, USAGE};
use waypost_core::discovery::{
    AccountChange, AccountError, AccountSetup, GivenByPerson, ServerUse, account_name, account_setup,
    left_behind,
};
use waypost_core::formats::FoundAccount;
use waypost_core::plan::Plan;
use waypost_core::plan::account::Setting;
use waypost_core::plan::answers::Answers;
use waypost_core::text::{Texts, sanitise};
use waypost_engine::{OpenedSettings, Organisation, made_organisation};

/// An account that was taken from a file.
pub(super) struct TakenAccount {
    pub(super) organisation: Organisation,
    pub(super) answers: Answers,
    opened: OpenedSettings,
    account: FoundAccount,
    changes: Vec<AccountChange>,
}

impl TakenAccount {
    /// What the new program does not get, or gets in another way.
    pub(super) fn sentences(&self, plan: &Plan, texts: &Texts) -> Vec<String> {
        let days = plan.account.retention.as_ref().and_then(|kept| Some(kept.days.as_ref()?.value));
        // The person may have answered something else.
        let is_in_plan = |change: &&AccountChange| match change {
            AccountChange::StaysForDays(planned) => days == Some(*planned),
            _ => true,
        };
        let changes = self.changes.iter().filter(is_in_plan).map(|change| change.sentence(texts));
        left_behind(self.opened.found.program, &self.account, plan, texts)
            .into_iter()
            .chain(changes)
            .collect()
    }
}

/// The account that `--from` names, with the answers that lead to its settings. `None` without `--from`.
///
/// # Errors
/// A failure that says what is missing or wrong.
pub(super) fn taken_account(
    context: &Context<'_>,
    options: &ArgMatches,
    answers: &Answers,
) -> Result<Option<TakenAccount>> {
    let Some(path) = option(options, "from") else { return Ok(None) };
    let texts = context.texts;
    let others = other_sources(answers);
    if !others.is_empty() {
        let values = [("options", texts.list_and(&others).into())];
        return Err(Failure::usage(texts.with("cli-from-and-others", &values)).into());
    }
    let opened = open_settings(context, Path::new(path))?;
    let account = chosen_account(texts, path, &opened, option(options, "account"))?.clone();
    let given = GivenByPerson {
        address: answers.address.trim().to_owned(),
        servers: by_hand::typed_servers(context, options)?,
    };
    let AccountSetup { made, answers: found, changes } =
        account_setup(&account, &given).map_err(|error| unusable(texts, &error, &given))?;
    let answers = with_options(found, answers);
    Ok(Some(TakenAccount {
        organisation: made_organisation(context.host, made),
        answers,
        opened,
        account,
        changes,
    }))
}

/// The value of an option that not every command has.
fn option<'a>(options: &'a ArgMatches, id: &str) -> Option<&'a str> {
    options.try_get_one::<String>(id).ok().flatten().map(String::as_str)
}

/// The given options that say whose servers are used, or as whom.
fn other_sources(answers: &Answers) -> Vec<String> {
    let given = [
        ("--org", !answers.org.trim().is_empty()),
        ("--group", !answers.group.trim().is_empty()),
        ("--username", !answers.username.trim().is_empty()),
        ("--isp-smtp", !answers.isp_smtp.trim().is_empty()),
    ];
    given.into_iter().filter(|(_, is_given)| *is_given).map(|(option, _)| option.to_owned()).collect()
}

/// The account of a file that `--account` names, or the only one.
pub(super) fn chosen_account<'a>(
    texts: &Texts,
    path: &str,
    opened: &'a OpenedSettings,
    wanted: Option<&str>,
) -> Result<&'a FoundAccount> {
    let accounts = &opened.found.accounts;
    let is_wanted = |account: &&FoundAccount| wanted.is_none_or(|wanted| is_named(texts, account, wanted));
    let mut matching = accounts.iter().filter(is_wanted);
    if let (Some(account), None) = (matching.next(), matching.next()) {
        return Ok(account);
    }
    if accounts.is_empty() {
        let sentence = texts.with("check-no-accounts", &[("file", sanitise(path).into())]);
        return Err(Failure::usage(sentence).into());
    }
    let known: Vec<String> = accounts.iter().map(|account| full_name(texts, account, accounts)).collect();
    let (path, known) = (sanitise(path), texts.list_and(&known));
    let Some(wanted) = wanted else {
        let values = [("path", path.into()), ("accounts", known.into())];
        return Err(Failure::usage(texts.with("cli-from-several", &values)).into());
    };
    let values = [("path", path.into()), ("accounts", known.into()), ("account", sanitise(wanted).into())];
    let is_ambiguous = accounts.iter().any(|account| is_named(texts, account, wanted));
    let id = if is_ambiguous { "cli-from-several-match" } else { "cli-from-no-account" };
    Err(Failure::usage(texts.with(id, &values)).into())
}

/// Whether a text is the name of an account, as the check-up shows it, its address, or its key.
fn is_named(texts: &Texts, account: &FoundAccount, wanted: &str) -> bool {
    let address = account.text(Setting::Address).unwrap_or_default();
    account.key == wanted
        || account.label == wanted
        || account_name(account, texts) == wanted
        || address.eq_ignore_ascii_case(wanted)
}

/// An account's name, with its key if others have the same name.
fn full_name(texts: &Texts, account: &FoundAccount, accounts: &[FoundAccount]) -> String {
    let name = account_name(account, texts);
    let same = accounts.iter().filter(|other| account_name(other, texts) == name).count();
    if same > 1 { sanitise(&account.key) } else { name }
}

/// The answers of the account. The person's own win.
fn with_options(found: Answers, given: &Answers) -> Answers {
    // Every answer by name, so that a new one does not compile without a decision here.
    let Answers {
        org: _,
        group: _,
        username: _,
        name,
        // The address is part of the account's answers already.
        address: _,
        program,
        read_on,
        protocol,
        network,
        isp_smtp: _,
        through_provider,
        leave_on_server,
        keep_after_trash,
        check_every,
        accept_plaintext,
    } = given.clone();
    let chosen = |given: String, found: String| if given.trim().is_empty() { found } else { given };
    let keeps_after_trash = if leave_on_server.trim().is_empty() { found.keep_after_trash } else { false };
    Answers {
        name: chosen(name, found.name),
        program,
        read_on,
        protocol: protocol.or(found.protocol),
        network,
        through_provider,
        leave_on_server: chosen(leave_on_server, found.leave_on_server),
        keep_after_trash: keep_after_trash || keeps_after_trash,
        check_every: chosen(check_every, found.check_every),
        accept_plaintext,
        ..found
    }
}

/// Why an account cannot be used, and the options that help.
fn unusable(texts: &Texts, error: &AccountError, given: &GivenByPerson) -> Failure {
    let mut sentences = vec![error.sentence(texts)];
    let names = |used: &[bool]| -> Vec<String> {
        let servers = SERVERS.iter().zip(used).filter(|(_, used)| **used);
        servers.map(|((option, ..), _)| format!("--{option}")).collect()
    };
    let reading = [true, true, false];
    let sending = [false, false, true];
    let give =
        |options: &[String]| texts.with("cli-from-give", &[("options", texts.list_or(options).into())]);
    match error {
        AccountError::NoAddress => sentences.push(give(&["--address".to_owned()])),
        AccountError::Address(_) if given.address.is_empty() => {
            sentences.push(give(&["--address".to_owned()]));
        }
        AccountError::NoReading => sentences.push(give(&names(&reading))),
        AccountError::NoSending => sentences.push(give(&names(&sending))),
        AccountError::HasServer(used_for) => {
            let is_reading = matches!(used_for, ServerUse::Reading(_));
            let options = names(if is_reading { &reading } else { &sending });
            let values = [("options", texts.list_and(&options).into())];
            sentences.push(texts.with("cli-from-leave-out", &values));
        }
        AccountError::Address(_) | AccountError::Value(..) | AccountError::Service(_) => {}
    }
    Failure { sentences: vec![sentences.join(" ")], code: USAGE }
}
