//! Properties of reading and repairing, for any plan and any bytes.

use proptest::prelude::*;
use waypost_core::formats::{AccountRepair, Request};

use super::repair::repair;
use super::*;
use crate::samples::english;

fn answers() -> impl Strategy<Value = Answers> {
    let name = "[A-Z][a-z]{1,8}( [A-ZÄÖÜ][a-zéüß]{0,10}){0,2}";
    let leave = prop_oneof![Just(String::new()), (1..=60u16).prop_map(|days| days.to_string())];
    let program = prop_oneof![
        Just("eudora@5.1"),
        Just("eudora@5.2"),
        Just("eudora@6.2.1"),
        Just("eudora@6.2.3"),
        Just("eudora@7.1")
    ];
    (name, "[a-z][a-z0-9]{1,7}", leave, program, any::<bool>(), any::<bool>()).prop_map(
        |(name, username, leave_on_server, program, imap, away)| Answers {
            name,
            username,
            leave_on_server,
            protocol: Some(if imap { Protocol::Imap } else { Protocol::Pop }),
            network: Some(if away { NetworkLocation::OffCampus } else { NetworkLocation::OnCampus }),
            ..jane(program)
        },
    )
}

/// Plans, also with TLS, ports and authentication that no bundled organisation uses.
fn plans() -> impl Strategy<Value = Plan> {
    let modes = || prop_oneof![Just(Tls::None), Just(Tls::Implicit), Just(Tls::Starttls)];
    let ports = || prop_oneof![Just(None), (1u16..).prop_map(Some)];
    let auth = prop_oneof![Just(Auth::Password), Just(Auth::EncryptedPassword)];
    (answers(), modes(), ports(), modes(), ports(), auth).prop_map(
        |(answers, tls, port, out, out_port, auth)| {
            let mut plan = plan(&profile("caltech-imss"), &answers).unwrap();
            let incoming = &mut plan.account.incoming;
            incoming.tls.value = tls;
            incoming.port.value = port.unwrap_or(incoming.protocol.value.default_port(tls));
            incoming.auth.value = auth;
            let default = match out {
                Tls::None => 25,
                Tls::Implicit => 465,
                Tls::Starttls => 587,
            };
            plan.account.outgoing.tls.value = out;
            plan.account.outgoing.port.value = out_port.unwrap_or(default);
            plan
        },
    )
}

/// The settings of an account that differ from the plan. Left out are those that Eudora cannot store: a
/// reply address, a login for sending that the server does not ask for, and a personality's own interval.
fn differences(account: &FoundAccount, plan: &Plan, personality: bool) -> Vec<String> {
    let sign_in = [Setting::OutgoingAuth, Setting::OutgoingUsername];
    let needs_no_login = plan.account.outgoing.auth.value == Auth::None;
    plan.account
        .settings()
        .filter(|(setting, _)| *setting != Setting::ReplyTo && !(needs_no_login && sign_in.contains(setting)))
        .filter(|(setting, _)| !(personality && *setting == Setting::CheckEvery))
        .filter_map(|(setting, planned)| {
            let found = account.get(setting).map(|found| &found.value);
            (found != Some(&FoundValue::Value(planned.value.clone())))
                .then(|| format!("{setting}: {found:?}, not {planned:?}"))
        })
        .collect()
}

fn written(plan: &Plan, personality: Option<&str>) -> Vec<u8> {
    let (profile, texts) = (profile("caltech-imss"), english());
    let format = formats::format("eudora-ini").unwrap();
    let request = Request { profile: &profile, plan, texts, personality, code: None };
    match personality {
        None => (format.write)(&request).unwrap(),
        // The main account has other values, which the personality must not inherit.
        Some(_) => format.edit.unwrap()(CONFLICTING_MAIN.as_bytes(), &request).unwrap(),
    }
}

/// A main account with a value for every inherited key that differs from most plans.
const CONFLICTING_MAIN: &str = "[Settings]\r\nPOPAccount=x@y\r\nSSLReceiveUse=1\r\nSSLSendUse=7\r\nSSLPOPAlternatePort=1\r\n\
    SSLIMAPAlternatePort=2\r\nSSLSMTPAlternatePort=3\r\nPOPPort=4\r\nSMTPPort=6\r\nUseSubmissionPort=1\r\nSubmissionPort=8\r\n\
    SmtpAuthAllowed=0\r\nUsePOPSend=1\r\nAuthenticateAPOP=1\r\nAuthenticatePassword=0\r\nAuthenticateRPA=1\r\nLeaveMailOnServer=1\r\n\
    DeleteMailFromServer=1\r\nLeaveOnServerDays=99\r\nServerDelete=1\r\nImapDirectoryPrefix=x\r\nCheckForMailEvery=1\r\nEmptyTrashOnQuit=1\r\n";

/// Keys of generated files; one of them is unknown to Waypost.
const FILE_KEYS: &[&str] = &[
    "POPAccount",
    "PopServer",
    "LoginName",
    "SSLReceiveUse",
    "SSLSendUse",
    "UsesPOP",
    "usesimap",
    "POPPort",
    "IMAPPort",
    "SSLPOPAlternatePort",
    "SMTPServer",
    "UseSubmissionPort",
    "LeaveMailOnServer",
    "ServerDelete",
    "DeleteMailFromServer",
    "LeaveOnServerDays",
    "Offline",
    "RelayPersona",
    "CheckForMailEvery",
    "AuthenticateAPOP",
    "SavePasswordText",
    "Persona0",
    "Persona1",
    "RealName",
    "Colour",
    "CheckMailByDefault",
    "UsePOPSend",
    "SMTPPort",
    "SmtpAuthAllowed",
];

/// Files with lines in any order, as people and programs leave them behind.
fn settings_files() -> impl Strategy<Value = String> {
    let key = prop::sample::select(FILE_KEYS);
    let value = prop_oneof![
        Just("0".to_owned()),
        Just("1".to_owned()),
        Just("2".to_owned()),
        Just("3".to_owned()),
        "[0-9]{1,6}",
        Just("jane@pop.example.org".to_owned()),
        Just("host:99".to_owned()),
        Just(String::new()),
        "\"?[ -~]{0,12}\"?",
        Just("Persona-A".to_owned()),
        Just("Persona-B".to_owned()),
    ];
    let section = prop_oneof![
        Just("[Settings]"),
        Just("[Personalities]"),
        Just("[Persona-A]"),
        Just("[persona-b]"),
        Just("[Other]")
    ];
    let line = prop_oneof![
        12 => (key, value).prop_map(|(key, value)| format!("{key}={value}")),
        3 => section.prop_map(str::to_owned),
        1 => Just(String::new()),
        1 => "[;\\[\\] =a-z]{0,9}",
    ];
    let end = prop_oneof![8 => Just("\r\n"), 2 => Just("\n")];
    (prop::collection::vec(line, 0..60), end)
        .prop_map(|(lines, end)| format!("[Settings]{end}{}", lines.join(end)))
}

/// The accounts of a file, and the file with every setting and defect repaired.
fn repaired(bytes: &[u8], plan: &Plan) -> Option<(Found, Vec<u8>)> {
    let found = read(bytes);
    let repairs: Vec<AccountRepair<'_>> = found
        .accounts
        .iter()
        .map(|account| AccountRepair {
            account: &account.key,
            settings: &Setting::ALL,
            defects: AdviceId::ALL,
            plan,
        })
        .collect();
    let files = repair(bytes, &repairs).ok()?;
    Some((found, files.into_iter().next().map_or(bytes.to_vec(), |(_, bytes)| bytes)))
}

/// Keys that a repair may change.
const REPAIRED_KEYS: &[&str] = &[
    "RealName",
    "ReturnAddress",
    "POPAccount",
    "PopServer",
    "LoginName",
    "SMTPServer",
    "UsesPOP",
    "UsesIMAP",
    "ImapDirectoryPrefix",
    "SSLReceiveUse",
    "SSLSendUse",
    "SSLPOPAlternatePort",
    "SSLIMAPAlternatePort",
    "POPPort",
    "IMAPPort",
    "SSLSMTPAlternatePort",
    "SMTPPort",
    "UseSubmissionPort",
    "SubmissionPort",
    "SmtpAuthAllowed",
    "SmtpAuthRequired",
    "UsePOPSend",
    "AuthenticatePassword",
    "AuthenticateKerberos",
    "AuthenticateAPOP",
    "AuthenticateRPA",
    "CheckMailByDefault",
    "CheckForMailEvery",
    "LeaveMailOnServer",
    "DeleteMailFromServer",
    "LeaveOnServerDays",
    "ServerDelete",
    "EmptyTrashOnQuit",
    "UseRelay",
    "Offline",
    "RelayPersona",
];

fn other_lines(bytes: &[u8]) -> Vec<&[u8]> {
    let is_repaired = |line: &[u8]| {
        let key = line.split(|&b| b == b'=').next().unwrap_or_default().trim_ascii();
        line.contains(&b'=')
            && REPAIRED_KEYS.iter().any(|repaired| repaired.as_bytes().eq_ignore_ascii_case(key))
    };
    bytes
        .split(|&b| b == b'\n')
        .map(<[u8]>::trim_ascii)
        .filter(|line| !is_repaired(line) && !line.is_empty())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_written_plan_is_read_back(plan in plans(), personality in any::<bool>()) {
        let found = read(&written(&plan, personality.then_some("Lab")));
        prop_assert_eq!(&found.warnings, &[]);
        let account = found.accounts.last().unwrap();
        prop_assert_eq!(differences(account, &plan, personality), Vec::<String>::new());
        prop_assert_eq!(&account.defects, &[]);
    }

    #[test]
    fn survives_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let found = read(&bytes);
        prop_assert!(found.accounts.is_empty() || !bytes.is_empty());
        prop_assert!(repaired(&bytes, &pop_plan()).is_none_or(|(_, after)| after.len() >= bytes.len() || !bytes.is_empty()));
    }

    #[test]
    fn repaired_file_matches_the_plan_and_keeps_other_lines(file in settings_files(), plan in plans()) {
        if let Some((found, after)) = repaired(file.as_bytes(), &plan) {
            prop_assert_eq!(other_lines(file.as_bytes()), other_lines(&after));
            let again = read(&after);
            let existed = |key: &String| found.accounts.iter().any(|account| account.key == *key);
            prop_assert!(found.accounts.iter().all(|was| again.accounts.iter().any(|is| is.key == was.key)));
            // A personality without a login inherits the main account's, which the repair may have added. Only
            // accounts that existed before are compared.
            for account in again.accounts.iter().filter(|account| existed(&account.key)) {
                let personality = account.key != "Settings";
                prop_assert_eq!(differences(account, &plan, personality), Vec::<String>::new(), "{}", file);
                let remaining: Vec<_> = account.defects.iter().filter(|defect| defect.is_repairable).collect();
                prop_assert!(remaining.is_empty(), "{remaining:?}\n{file}\n-->\n{}", String::from_utf8_lossy(&after));
            }
            if found.accounts.len() != again.accounts.len() {
                return Ok(());
            }
            // A second repair changes nothing.
            let (_, twice) = repaired(&after, &plan).unwrap();
            prop_assert_eq!(String::from_utf8_lossy(&twice), String::from_utf8_lossy(&after));
        }
    }
}
