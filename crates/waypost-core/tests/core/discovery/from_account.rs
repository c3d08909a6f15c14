//! Accounts of programs and files become profiles and answers, or a sentence says why not.

use waypost_core::discovery::{
    AccountChange, AccountError, AccountSetup, GivenByPerson, ServerUse, TypedServer, account_setup,
    known_services, profile_to_complete,
};
use waypost_core::formats::{FileLocation, FoundAccount, FoundSetting, FoundValue};
use waypost_core::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use waypost_core::plan::answers::Answers;
use waypost_core::plan::profile::Provenance;
use waypost_core::plan::{Plan, plan, validate};

fn text(text: &str) -> FoundValue {
    FoundValue::Value(SettingValue::Text(text.into()))
}

fn number(number: u16) -> FoundValue {
    FoundValue::Value(SettingValue::Number(number))
}

fn switch(on: bool) -> FoundValue {
    FoundValue::Value(SettingValue::Switch(on))
}

const UNSET: FoundValue = FoundValue::Value(SettingValue::Unset);

/// Jane's account with some values changed.
fn account(changes: &[(Setting, FoundValue)]) -> FoundAccount {
    let tls = FoundValue::Value(SettingValue::Tls(Tls::Implicit));
    let auth = FoundValue::Value(SettingValue::Auth(Auth::Password));
    let protocol = changes.iter().any(|(setting, _)| *setting == Setting::LeaveOnServer);
    let protocol = if protocol { Protocol::Pop } else { Protocol::Imap };
    let mut settings = vec![
        (Setting::Name, text("Jane Doe")),
        (Setting::Address, text("jane@example.net")),
        (Setting::Protocol, FoundValue::Value(SettingValue::Protocol(protocol))),
        (Setting::IncomingHost, text("mail.example.net")),
        (Setting::IncomingPort, number(993)),
        (Setting::IncomingTls, tls.clone()),
        (Setting::IncomingUsername, text("jane@example.net")),
        (Setting::IncomingAuth, auth.clone()),
        (Setting::OutgoingHost, text("smtp.example.net")),
        (Setting::OutgoingPort, number(465)),
        (Setting::OutgoingTls, tls),
        (Setting::OutgoingUsername, text("jane@example.net")),
        (Setting::OutgoingAuth, auth),
    ];
    for (setting, value) in changes {
        settings.retain(|(other, _)| other != setting);
        settings.push((*setting, value.clone()));
    }
    let found = |(setting, value)| FoundSetting { setting, value, location: FileLocation::default() };
    FoundAccount { settings: settings.into_iter().map(found).collect(), ..FoundAccount::default() }
}

fn setup(changes: &[(Setting, FoundValue)]) -> Result<AccountSetup, AccountError> {
    account_setup(&account(changes), &GivenByPerson::default())
}

fn planned(setup: &AccountSetup) -> Plan {
    let answers = Answers { program: "thunderbird".into(), ..setup.answers.clone() };
    plan(&setup.made.read.profile, &answers).unwrap()
}

#[test]
fn encryption_is_never_weakened_without_consent() {
    let cases = [
        (FoundValue::Opportunistic, 143, Ok(Tls::Starttls)),
        (FoundValue::Opportunistic, 993, Ok(Tls::Implicit)),
        (UNSET, 993, Ok(Tls::Implicit)),
        (UNSET, 143, Ok(Tls::Starttls)),
        (FoundValue::Value(SettingValue::Tls(Tls::None)), 143, Ok(Tls::None)),
        (FoundValue::Other("7".into()), 143, Err(AccountError::Value(Setting::IncomingTls, "7".into()))),
    ];
    for (found, port, expected) in cases {
        let changes = [(Setting::IncomingTls, found.clone()), (Setting::IncomingPort, number(port))];
        let made = setup(&changes);
        let tls = made.as_ref().map(|made| planned(made).account.incoming.tls.value);
        assert_eq!(tls.map_err(Clone::clone), expected, "{found:?} {port}");
        if let Ok(made) = made {
            let plan = planned(&made);
            assert_eq!(plan.needs_plaintext_consent, plan.account.incoming.tls.value == Tls::None);
            let always = made.changes.contains(&AccountChange::AlwaysEncrypts);
            assert_eq!(always, found == FoundValue::Opportunistic, "{found:?}");
        }
    }
    // A port of the other kind of encryption is refused, not guessed around.
    let contradiction = setup(&[(Setting::IncomingPort, number(143))]);
    assert!(matches!(contradiction, Err(AccountError::Service(_))), "{contradiction:?}");
    assert!(setup(&[(Setting::IncomingPort, FoundValue::Other("70000".into()))]).is_err());
}

#[test]
fn address_is_the_accounts_the_logins_or_the_persons() {
    let no_address = (Setting::Address, UNSET);
    let made = setup(std::slice::from_ref(&no_address)).unwrap();
    assert_eq!(planned(&made).account.identity.address.value, "jane@example.net");
    assert_eq!(made.changes, [AccountChange::LoginIsAddress]);
    let bare =
        [no_address, (Setting::IncomingUsername, text("doe7")), (Setting::OutgoingUsername, text("doe7"))];
    assert_eq!(setup(&bare).unwrap_err(), AccountError::NoAddress);
    let given = GivenByPerson { address: "jane@Example.ORG".into(), ..GivenByPerson::default() };
    let made = account_setup(&account(&bare), &given).unwrap();
    let account = planned(&made).account;
    assert_eq!(account.identity.address.value, "jane@example.org");
    assert_eq!(account.incoming.username.value, "doe7");
    assert_eq!(made.made.read.profile.id, "example.org");
    for wrong in ["jane", "@example.net", "jane@localhost", "ja ne@example.net", "a,b@example.net"] {
        let made = setup(&[(Setting::Address, text(wrong))]);
        assert_eq!(made.unwrap_err(), AccountError::Address(wrong.into()));
    }
}

#[test]
fn name_with_an_apostrophe_and_foreign_logins_are_kept() {
    let oneill = [
        (Setting::Address, text("o'neill@example.net")),
        (Setting::IncomingUsername, text("o'neill")),
        (Setting::OutgoingUsername, text(r"CORP\o'neill")),
    ];
    let made = setup(&oneill).unwrap();
    let account = planned(&made).account;
    assert_eq!(account.identity.address.value, "o'neill@example.net");
    assert_eq!(account.incoming.username.value, "o'neill");
    assert_eq!(account.outgoing.username.unwrap().value, r"CORP\o'neill");
    assert_eq!(made.made.read.profile.provenance, Provenance::SettingsFile);
    for login in ["{username}", "jane doe", "$(command)"] {
        assert!(setup(&[(Setting::IncomingUsername, text(login))]).is_err(), "{login}");
    }
    let nobody = [(Setting::IncomingUsername, UNSET), (Setting::OutgoingUsername, UNSET)];
    assert_eq!(setup(&nobody).unwrap().changes, [AccountChange::AddressIsLogin]);
}

#[test]
fn missing_server_can_be_given_and_an_own_one_cannot() {
    let typed = TypedServer { host: "other.example".into(), port: 465, tls: Tls::Implicit };
    let sending =
        GivenByPerson { servers: vec![(ServerUse::Sending, typed.clone())], ..GivenByPerson::default() };
    let without = account(&[(Setting::OutgoingHost, UNSET), (Setting::IncomingUsername, text("doe7"))]);
    assert_eq!(account_setup(&without, &GivenByPerson::default()).unwrap_err(), AccountError::NoSending);
    let outgoing = planned(&account_setup(&without, &sending).unwrap()).account.outgoing;
    assert_eq!((outgoing.host.value.as_str(), outgoing.port.value), ("other.example", 465));
    assert_eq!(outgoing.username.unwrap().value, "doe7");
    let error = account_setup(&account(&[]), &sending).unwrap_err();
    assert_eq!(error, AccountError::HasServer(ServerUse::Sending));
    let only_sends = account(&[(Setting::IncomingHost, UNSET), (Setting::Protocol, UNSET)]);
    assert_eq!(account_setup(&only_sends, &GivenByPerson::default()).unwrap_err(), AccountError::NoReading);
    let reading = ServerUse::Reading(Protocol::Imap);
    let typed = TypedServer { port: 993, ..typed };
    let given = GivenByPerson { servers: vec![(reading, typed)], ..GivenByPerson::default() };
    assert_eq!(
        planned(&account_setup(&only_sends, &given).unwrap()).account.incoming.host.value,
        "other.example"
    );
    let error = account_setup(&account(&[]), &given).unwrap_err();
    assert_eq!(error, AccountError::HasServer(reading));
}

#[test]
fn copies_on_the_server_are_deleted_no_sooner() {
    let kept = |days: FoundValue, with_trash: bool| {
        let made = setup(&[
            (Setting::LeaveOnServer, switch(true)),
            (Setting::RetentionDays, days),
            (Setting::DeleteWhenTrashEmptied, switch(with_trash)),
            (Setting::IncomingPort, number(995)),
        ])
        .unwrap();
        let kept = planned(&made).account.retention.unwrap();
        (kept.days.unwrap().value, kept.delete_when_trash_emptied.unwrap().value, made.changes)
    };
    let longest = vec![AccountChange::StaysForDays(365)];
    assert_eq!(kept(number(14), true), (14, true, Vec::new()));
    assert_eq!(kept(UNSET, false), (365, false, longest.clone()));
    assert_eq!(kept(number(1000), true), (365, true, longest));
    let removed = setup(&[(Setting::LeaveOnServer, switch(false)), (Setting::IncomingPort, number(995))]);
    assert!(!planned(&removed.unwrap()).account.retention.unwrap().leave_on_server.value);
}

#[test]
fn other_addresses_and_replies_are_named() {
    let mut account = account(&[(Setting::ReplyTo, text("home@example.net"))]);
    account.other_addresses = vec!["info@example.net".into()];
    let made = account_setup(&account, &GivenByPerson::default()).unwrap();
    assert_eq!(
        made.changes,
        [
            AccountChange::ReplyToStays("home@example.net".into()),
            AccountChange::OtherAddressesStay(vec!["info@example.net".into()]),
        ]
    );
    let usual = setup(&[(Setting::ReplyTo, text("jane@Example.net"))]).unwrap();
    assert_eq!(usual.changes, []);
}

#[test]
fn every_service_begins_a_valid_profile_of_an_organisation() {
    let template = crate::samples::repository().join("assets/organisations/template/template.json");
    let template = std::fs::read_to_string(template).unwrap();
    for service in known_services().filter(|service| service.flag.is_none()) {
        let made = service.profile(&service.domains[0], Provenance::Catalogue).unwrap();
        let bytes = profile_to_complete(&template, &made, "2026-11-30")
            .unwrap_or_else(|issues| panic!("{}: {issues:?}", service.name));
        let profile = validate::read(&bytes).unwrap().profile;
        assert_eq!(profile.provenance, Provenance::Organisation);
        assert_eq!(profile.incoming, made.read.profile.incoming);
        assert_eq!(profile.name.in_language("en"), "My Organisation");
    }
    // A login that is Jane's is not everybody's.
    let doe7 = [(Setting::IncomingUsername, text("doe7")), (Setting::OutgoingUsername, text("doe7"))];
    let bytes = profile_to_complete(&template, &setup(&doe7).unwrap().made, "2026-11-30").unwrap();
    assert!(!String::from_utf8(bytes).unwrap().contains("doe7"));
}
