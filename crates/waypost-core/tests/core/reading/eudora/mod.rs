//! Reading and repairing `Eudora.ini`: shared helpers and a complete file.

mod damaged;
mod defects;
mod personalities;
mod properties;
mod repair;
mod settings;

use waypost_core::formats::{self, Defect, Found, FoundAccount, FoundValue, Input, ReadWarningKind};
use waypost_core::plan::account::{Auth, Protocol, Setting, SettingValue, Tls};
use waypost_core::plan::answers::{Answers, NetworkLocation, ReadOn};
use waypost_core::plan::profile::Profile;
use waypost_core::plan::rules::AdviceId;
use waypost_core::plan::{Plan, plan};

fn profile(id: &str) -> Profile {
    let path = crate::samples::repository().join(format!("assets/organisations/{id}.json"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Answers for Jane Doe at Caltech, who reads mail by POP on one computer.
fn jane(program: &str) -> Answers {
    Answers {
        org: "caltech-imss".into(),
        username: "jdoe".into(),
        name: "Jane Doe".into(),
        program: program.into(),
        read_on: Some(ReadOn::One),
        protocol: Some(Protocol::Pop),
        network: Some(NetworkLocation::OffCampus),
        accept_plaintext: true,
        ..Answers::default()
    }
}

fn pop_plan() -> Plan {
    plan(&profile("caltech-imss"), &jane("eudora@7.1")).unwrap()
}

fn input(bytes: &[u8]) -> Input<'_> {
    Input::new("eudora.ini", bytes)
}

fn read(bytes: &[u8]) -> Found {
    (formats::format("eudora-ini").unwrap().read.unwrap())(&input(bytes))
}

fn read_with_defaults(bytes: &[u8], defaults: &[u8]) -> Found {
    let input = Input { companion: Some(("DEudora.ini", defaults)), ..input(bytes) };
    (formats::format("eudora-ini").unwrap().read.unwrap())(&input)
}

fn warnings(found: &Found) -> Vec<(ReadWarningKind, Option<usize>)> {
    found.warnings.iter().map(|warning| (warning.kind, warning.location.line)).collect()
}

/// The value of a setting, its line (0 if it has none) and its key.
#[track_caller]
fn found_value(account: &FoundAccount, setting: Setting) -> (FoundValue, usize, &str) {
    let found = account.get(setting).unwrap_or_else(|| panic!("no {setting} in {account:?}"));
    (found.value.clone(), found.location.line.unwrap_or(0), &found.location.key)
}

fn text(text: &str) -> FoundValue {
    FoundValue::Value(SettingValue::Text(text.into()))
}

fn number(number: u16) -> FoundValue {
    FoundValue::Value(SettingValue::Number(number))
}

const UNSET: FoundValue = FoundValue::Value(SettingValue::Unset);

fn tls(tls: Tls) -> FoundValue {
    FoundValue::Value(SettingValue::Tls(tls))
}

/// Each defect as its id, setting, found and expected value, and line (0 if it has none).
fn defect_rows(defects: &[Defect]) -> Vec<(AdviceId, Setting, &str, &str, usize)> {
    defects
        .iter()
        .map(|d| (d.id, d.about, d.found.as_str(), d.expected.as_str(), d.location.line.unwrap_or(0)))
        .collect()
}

/// A file with a POP account and an IMAP personality.
const WHOLE: &str = "\
; Eudora\r
[Window Position]\r
MainWindow=0,0,640,480,0\r
\r
[SETTINGS]\r
realname=\"Jane Doe\"\r
ReturnAddress=jdoe@caltech.edu\r
POPAccount=jdoe@pop-server.its.caltech.edu\r
PopServer=pop-server.its.caltech.edu\r
LoginName=jdoe\r
SMTPServer=smtp-server.its.caltech.edu\r
UsesPOP=1\r
UsesIMAP=0\r
SSLReceiveUse=2\r
SSLSendUse=2\r
CheckForMailEvery=10\r
LeaveMailOnServer=1\r
DeleteMailFromServer=1\r
LeaveOnServerDays=7\r
ServerDelete=1\r
EmptyTrashOnQuit=1\r
\r
[Personalities]\r
Persona0=Persona-Work\r
\r
[Persona-Work]\r
ReturnAddress=jane@example.org\r
PopServer=imap.example.org:1143\r
LoginName=jane\r
POPAccount=jane@imap.example.org\r
UsesPOP=0\r
UsesIMAP=1\r
SSLReceiveUse=3\r
SMTPServer=smtp.example.org\r
UseSubmissionPort=1\r
SSLSendUse=3\r
ImapDirectoryPrefix=mail/\r
AuthenticateAPOP=1\r
";

/// The main account of a file that has these lines after `POPAccount`, from line 3 on.
fn main_of(lines: &str) -> FoundAccount {
    let file = format!("[Settings]\nPOPAccount=jane@pop.example.org\n{lines}\n");
    read(file.as_bytes()).accounts.remove(0)
}

/// The personality of a file with these lines in `[Settings]` and in its own section.
fn persona_of(settings: &str, own: &str) -> FoundAccount {
    let file = format!(
        "[Settings]\nPOPAccount=a@b.example\n{settings}\n[Personalities]\nPersona0=Persona-X\n[Persona-X]\n{own}\n"
    );
    read(file.as_bytes()).accounts.remove(1)
}
