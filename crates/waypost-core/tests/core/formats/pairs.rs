//! An account that was written by one format and read again goes to every other format without losing a setting that
//! both can store.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use waypost_core::discovery::{
    AccountChange, AccountSetup, GivenByPerson, ServerUse, TypedServer, account_setup,
};
use waypost_core::formats::{FORMATS, Format, FoundAccount, FoundSetting, FoundValue, Request};
use waypost_core::plan::account::{Account, Auth, Origin, Protocol, Setting, SettingValue, Tls};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::plan;
use waypost_core::plan::program::ProgramId;

use super::programs::{program, servers_for};
use super::{Case, Servers};
use crate::corpora::round_trip::{is_left_out, with_placeholders_filled, write_and_read};
use crate::samples::english;

/// What varies between accounts.
#[derive(Clone, Debug)]
struct Sample {
    name: String,
    host: String,
    login: String,
    incoming: (u16, Tls),
    outgoing: (u16, Tls),
    auth: Auth,
    leave: String,
    check_every: String,
}

impl Sample {
    fn servers(&self, usual: Servers<'static>) -> Servers<'_> {
        let Self { host, login, incoming, outgoing, auth, .. } = self;
        Servers { host, login, incoming: *incoming, outgoing: *outgoing, auth: *auth, ..usual }
    }

    fn answers(&self, program: &str, protocol: Protocol) -> Answers {
        Answers {
            org: "programs".into(),
            username: "jane".into(),
            name: self.name.clone(),
            program: program.into(),
            protocol: Some(protocol),
            leave_on_server: if protocol == Protocol::Pop { self.leave.clone() } else { String::new() },
            check_every: self.check_every.clone(),
            accept_plaintext: true,
            ..Answers::default()
        }
    }
}

fn endpoint() -> impl Strategy<Value = (u16, Tls)> {
    let tls = prop::sample::select(vec![Tls::Implicit, Tls::Starttls, Tls::None]);
    // No port that is assigned to one mode: profiles refuse it for the other.
    (1024_u16.., tls)
}

fn sample() -> impl Strategy<Value = Sample> {
    let login = prop::sample::select(vec![
        "{address}",
        "{username}",
        r"CORP\{username}",
        "{username}%example.org",
        "doe7",
        "o'doe/7@elsewhere.example",
    ]);
    let auth =
        prop::sample::select(vec![Auth::Password, Auth::Password, Auth::None, Auth::EncryptedPassword]);
    let leave = prop::sample::select(vec!["no", "1", "14", "365"]);
    let every = prop::sample::select(vec!["", "manual", "5", "15", "60", "1440"]);
    let texts = ("[A-Za-zäßéЖ'.\"#;%\\\\ -]{1,20}", "[a-z][a-z0-9]{0,8}(\\.[a-z][a-z0-9]{0,8}){1,3}");
    (texts, login, endpoint(), endpoint(), auth, leave, every).prop_map(
        |((name, host), login, incoming, outgoing, auth, leave, every)| Sample {
            name,
            host,
            login: login.into(),
            incoming,
            outgoing,
            auth,
            leave: leave.into(),
            check_every: every.into(),
        },
    )
}

/// The only account of a written file. `None` if the format cannot store the plan.
fn written_and_read(request: &Request<'_>, format: &Format) -> Option<FoundAccount> {
    let mut found = write_and_read(request, format).ok()??;
    assert_eq!(found.accounts.len(), 1, "{}: {:?}", format.id, found.accounts);
    found.accounts.pop()
}

/// What the person adds: the address and the servers that the format does not store.
fn given(format: &Format, account: &Account) -> GivenByPerson {
    let stores = |setting| format.stores.contains(&setting);
    let typed = |host: &str, port: u16, tls: Tls| TypedServer { host: host.to_owned(), port, tls };
    let mut servers = Vec::new();
    if !stores(Setting::IncomingHost) {
        let incoming = &account.incoming;
        let server = typed(&incoming.host.value, incoming.port.value, incoming.tls.value);
        servers.push((ServerUse::Reading(incoming.protocol.value), server));
    }
    if !stores(Setting::OutgoingHost) {
        let outgoing = &account.outgoing;
        let server = typed(&outgoing.host.value, outgoing.port.value, outgoing.tls.value);
        servers.push((ServerUse::Sending, server));
    }
    let address = if stores(Setting::Address) { "" } else { &account.identity.address.value };
    GivenByPerson { address: address.to_owned(), servers }
}

/// Asserts that an account becomes a plan with every setting that `from` stored. What a program can do only in one way
/// is not compared.
fn assert_kept(
    from: &Format,
    found: &FoundAccount,
    before: &Case,
    case: &Case,
    setup: &AccountSetup,
) -> Result<(), TestCaseError> {
    for (setting, planned) in case.plan.account.settings() {
        let is_programs_own = planned.origin == Origin::Program;
        if is_programs_own || !from.stores.contains(&setting) || is_left_out(&before.request(), from, setting)
        {
            continue;
        }
        let Some(found) = found.get(setting) else { continue };
        let found = with_placeholders_filled(found, &before.plan.account);
        let is_kept = found.matches(&planned.value)
            || setting == Setting::RetentionDays && setup.changes.contains(&AccountChange::StaysForDays(365));
        prop_assert!(is_kept, "{} {setting}: {:?}, planned {:?}", from.id, found.value, planned.value);
    }
    Ok(())
}

/// Whether a program answers a challenge wherever the server offers one, so that its file only says "password".
fn is_chosen_by_program(format: &Format, found: &FoundSetting, planned: &SettingValue) -> bool {
    use ProgramId::{AppleMail, Evolution, Generic, Thunderbird, ThunderbirdAndroid};
    let says = [Thunderbird, ThunderbirdAndroid, Evolution, AppleMail, Generic];
    *planned == SettingValue::Auth(Auth::EncryptedPassword)
        && found.value == FoundValue::Value(SettingValue::Auth(Auth::Password))
        && !says.contains(&format.programs[0])
}

/// Takes the account to a format and reads it there. Returns whether the format can store it.
fn assert_arrives(
    from: &Format,
    found: &FoundAccount,
    before: &Case,
    setup: &AccountSetup,
    to: &Format,
) -> Result<bool, TestCaseError> {
    let profile = &setup.made.read.profile;
    let name = if setup.answers.name.is_empty() { "Jane Doe" } else { &setup.answers.name };
    let answers = Answers {
        name: name.to_owned(),
        program: program(to).into(),
        accept_plaintext: true,
        ..setup.answers.clone()
    };
    let Ok(plan) = plan(profile, &answers) else { return Ok(false) };
    let case = Case { profile: profile.clone(), plan, texts: english() };
    assert_kept(from, found, before, &case, setup)?;
    let Some(arrived) = written_and_read(&case.request(), to) else { return Ok(false) };
    for (setting, planned) in case.plan.account.settings() {
        if !to.stores.contains(&setting) || is_left_out(&case.request(), to, setting) {
            continue;
        }
        let Some(arrived) = arrived.get(setting) else { continue };
        let arrived = with_placeholders_filled(arrived, &case.plan.account);
        let arrives = arrived.matches(&planned.value) || is_chosen_by_program(to, &arrived, &planned.value);
        prop_assert!(
            arrives,
            "{} to {} {setting}: {:?}, not {:?}",
            from.id,
            to.id,
            arrived.value,
            planned.value
        );
    }
    Ok(true)
}

/// Takes an account from every format to every other. Returns the pairs that could store it.
fn assert_all_pairs(sample: &Sample) -> Result<BTreeSet<(&'static str, &'static str)>, TestCaseError> {
    let readable = || FORMATS.iter().filter(|format| format.read.is_some());
    let mut pairs = BTreeSet::new();
    for from in readable() {
        for (_, usual) in servers_for(from) {
            let profile = sample.servers(usual).profile_without_rules();
            let Ok(plan) = plan(&profile, &sample.answers(program(from), usual.protocol)) else { continue };
            let before = Case { profile, plan, texts: english() };
            let Some(found) = written_and_read(&before.request(), from) else { continue };
            let setup = account_setup(&found, &given(from, &before.plan.account));
            let setup = setup.map_err(|error| TestCaseError::fail(format!("{}: {error:?}", from.id)))?;
            for to in readable() {
                if assert_arrives(from, &found, &before, &setup, to)? {
                    pairs.insert((from.id, to.id));
                }
            }
        }
    }
    Ok(pairs)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_reader_to_every_writer_keeps_what_both_store(sample in sample()) {
        assert_all_pairs(&sample)?;
    }
}

#[test]
fn all_readers_and_writers_make_pairs() {
    let sample = Sample {
        name: "Jane Doe".into(),
        host: "mail.example.net".into(),
        login: "{address}".into(),
        incoming: (2993, Tls::Implicit),
        outgoing: (2465, Tls::Implicit),
        auth: Auth::Password,
        leave: "14".into(),
        check_every: "15".into(),
    };
    let pairs = assert_all_pairs(&sample).unwrap();
    let readers = FORMATS.iter().filter(|format| format.read.is_some()).count();
    assert_eq!(pairs.len(), readers * readers, "{pairs:?}");
    assert!(pairs.len() >= 81);
}
