//! Claws Mail and Sylpheed: `accountrc`.
//!
//! Grammar: one section `[Account: N]` for each account, with `key=value` lines. A value reaches to the end
//! of its line and is not escaped. `config_version=4` decides the numbers of the protocols: with it 0 is
//! POP and 1 is IMAP. Without it Claws Mail converts the file as an old one and multiplies the check
//! interval by sixty. Sylpheed kept the old numbers. Tested with Claws Mail 4.1.1 and Sylpheed 3.8.

mod read;

use crate::plan::account::{Protocol, Setting, Tls};
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format, InFolder};
use super::recognise::{Signs, section_name};
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::{PASSWORD_OR_CHALLENGE, RequestServer};

/// The accounts of Claws Mail.
pub(crate) const FORMAT: Format = Format {
    id: "claws",
    programs: &[ProgramId::ClawsMail],
    file_name: "accountrc",
    stores: &[
        Setting::Name,
        Setting::Address,
        Setting::ReplyTo,
        Setting::Protocol,
        Setting::IncomingHost,
        Setting::IncomingPort,
        Setting::IncomingTls,
        Setting::IncomingUsername,
        Setting::IncomingAuth,
        Setting::OutgoingHost,
        Setting::OutgoingPort,
        Setting::OutgoingTls,
        Setting::OutgoingUsername,
        Setting::OutgoingAuth,
        Setting::LeaveOnServer,
        Setting::RetentionDays,
        Setting::CheckEvery,
    ],
    install_path: "~/.claws-mail/accountrc",
    import_steps: &["take-accountrc-1", "take-accountrc-2", "take-accountrc-3", "take-claws-4"],
    evidence: Evidence::TestedWith(
        "Claws Mail 4.1.1",
        "message received, left or deleted as set, settings kept",
    ),
    write: write_claws,
    signs: Signs {
        line: |line| section_name(line).is_some_and(|name| name.starts_with("account:")),
        file_names: &["accountrc"],
        ..Signs::NONE
    },
    in_folder: InFolder::Own("accountrc"),
    read: Some(read::read),
    ..BASE_FORMAT
};

/// The accounts of Sylpheed. Its check interval applies to all accounts and is in another file.
pub(crate) const SYLPHEED: Format = Format {
    id: "sylpheed",
    programs: &[ProgramId::Sylpheed],
    stores: &[
        Setting::Name,
        Setting::Address,
        Setting::ReplyTo,
        Setting::Protocol,
        Setting::IncomingHost,
        Setting::IncomingPort,
        Setting::IncomingTls,
        Setting::IncomingUsername,
        Setting::IncomingAuth,
        Setting::OutgoingHost,
        Setting::OutgoingPort,
        Setting::OutgoingTls,
        Setting::OutgoingUsername,
        Setting::OutgoingAuth,
        Setting::LeaveOnServer,
        Setting::RetentionDays,
    ],
    install_path: "~/.sylpheed-2.0/accountrc",
    import_steps: &["take-accountrc-1", "take-accountrc-2", "take-accountrc-3"],
    evidence: Evidence::TestedWith("Sylpheed 3.8", "message received, left or deleted as set"),
    write: write_sylpheed,
    ..FORMAT
};

fn write_claws(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let mut lines = lines(request, ["0", "1"])?;
    lines.extend([
        ("config_version", "4".to_owned()),
        ("inbox", "#mh/Mailbox/inbox".to_owned()),
        ("autochk_use_default", "0".to_owned()),
    ]);
    match request.check_interval_minutes() {
        None => lines.push(("autochk_use_custom", "0".to_owned())),
        Some(minutes) => lines.extend([
            ("autochk_use_custom", "1".to_owned()),
            ("autochk_interval", (u32::from(minutes) * 60).to_string()),
        ]),
    }
    Ok(section(&lines))
}

fn write_sylpheed(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let mut lines = lines(request, ["0", "3"])?;
    lines.push(("inbox", "inbox".to_owned()));
    Ok(section(&lines))
}

fn section(lines: &[(&str, String)]) -> Vec<u8> {
    let mut text = "[Account: 1]\n".to_owned();
    for (key, value) in lines {
        text.push_str(&format!("{key}={value}\n"));
    }
    text.into_bytes()
}

/// The keys of both programs, with the numbers for POP and IMAP.
fn lines(request: &Request<'_>, protocols: [&str; 2]) -> Result<Vec<(&'static str, String)>, Refusal> {
    let (incoming, outgoing) =
        (request.incoming(PASSWORD_OR_CHALLENGE)?, request.outgoing(PASSWORD_OR_CHALLENGE)?);
    let sender = request.sender()?;
    let [pop, imap] = protocols;
    let protocol = request.plan.account.incoming.protocol.value;
    let mut lines = vec![
        ("account_name", sender.address.to_owned()),
        ("is_default", "1".to_owned()),
        ("name", sender.name.to_owned()),
        ("address", sender.address.to_owned()),
        ("protocol", if protocol == Protocol::Pop { pop } else { imap }.to_owned()),
        ("receive_server", incoming.host.to_owned()),
        ("smtp_server", outgoing.host.to_owned()),
        ("user_id", incoming.username.unwrap_or_default().to_owned()),
    ];
    lines.extend(match protocol {
        Protocol::Pop => endpoint_lines(&incoming, ["ssl_pop", "set_popport", "pop_port"]),
        Protocol::Imap => endpoint_lines(&incoming, ["ssl_imap", "set_imapport", "imap_port"]),
    });
    lines.extend(endpoint_lines(&outgoing, ["ssl_smtp", "set_smtpport", "smtp_port"]));
    lines.push(("use_smtp_auth", u8::from(outgoing.username.is_some()).to_string()));
    if let Some(user) = outgoing.username {
        lines.push(("smtp_user_id", user.to_owned()));
    }
    lines.extend([("set_autoreplyto", "1".to_owned()), ("auto_replyto", sender.reply_to.to_owned())]);
    if protocol == Protocol::Pop {
        // `remove_mail` after 0 days removes mail at once. Without `remove_mail` a copy stays for good.
        let (remove, days) = match request.retention() {
            (false, _) => (true, 0),
            (true, Some(days)) => (true, days),
            (true, None) => (false, 0),
        };
        lines.push(("remove_mail", u8::from(remove).to_string()));
        lines.push(("message_leave_time", days.to_string()));
    }
    Ok(lines)
}

/// The keys for TLS mode and port of a server.
fn endpoint_lines(
    server: &RequestServer<'_>,
    [tls, set, port]: [&'static str; 3],
) -> [(&'static str, String); 3] {
    let kind = match server.tls {
        Tls::None => "0",
        Tls::Implicit => "1",
        Tls::Starttls => "2",
    };
    [(tls, kind.to_owned()), (set, "1".to_owned()), (port, server.port.to_string())]
}
