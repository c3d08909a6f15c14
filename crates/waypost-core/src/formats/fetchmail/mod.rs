//! fetchmail: `~/.fetchmailrc`.
//!
//! Grammar (fetchmail(1), "The run control file"): words in any layout. Options of the server come before
//! options of the user, otherwise fetchmail refuses the file. It also refuses a file that others can read.
//! A string ends at the first quote; escapes in it are replaced afterwards (`rcfile_l.l`, `escapes`).
//! Tested with fetchmail 6.4.37.

mod read;

use crate::plan::account::{Protocol, Setting, Tls};
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format};
use super::recognise::{Signs, command};
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::PASSWORD_OR_CHALLENGE;

/// The run control file.
pub(crate) const FORMAT: Format = Format {
    id: "fetchmail",
    programs: &[ProgramId::Fetchmail],
    file_name: "fetchmailrc",
    stores: &[
        Setting::Protocol,
        Setting::IncomingHost,
        Setting::IncomingPort,
        Setting::IncomingTls,
        Setting::IncomingUsername,
        Setting::IncomingAuth,
        Setting::LeaveOnServer,
        Setting::CheckEvery,
    ],
    install_path: "~/.fetchmailrc",
    import_steps: &["take-copy", "take-chmod", "take-fetchmail-1", "take-fetchmail-2"],
    evidence: Evidence::TestedWith(
        "fetchmail 6.4.37",
        "message fetched and delivered, left or deleted as set",
    ),
    write,
    signs: Signs { line: is_command_line, file_names: &["fetchmailrc"], ..Signs::NONE },
    read: Some(read::read),
    ..BASE_FORMAT
};

/// A server entry, or an option that only fetchmail sets.
fn is_command_line(line: &str) -> bool {
    matches!(command(line), Some(("poll" | "skip", _) | ("set", "daemon" | "postmaster" | "syslog")))
}

/// A text between double quotes. fetchmail ends a string at the first quote, even after a backslash, and only then
/// replaces escapes. So a quote is written by its number, and `^`, which makes a control character, after a backslash.
fn quote(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', r"\\").replace('"', r"\x22").replace('^', r"\^"))
}

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let server = request.incoming(PASSWORD_OR_CHALLENGE)?;
    let is_pop = request.plan.account.incoming.protocol.value == Protocol::Pop;
    let (leave, _) = request.retention();
    let mut text = String::new();
    if let Some(minutes) = request.check_interval_minutes() {
        text.push_str(&format!("set daemon {}\n", u32::from(minutes) * 60));
    }
    // With `uidl` fetchmail remembers which mail it has fetched. Without it, it fetches everything again.
    let (protocol, ids) = if is_pop { ("POP3", " uidl") } else { ("IMAP", "") };
    text.push_str(&format!("poll {} protocol {protocol} service {}{ids}\n", server.host, server.port));
    text.push_str(&format!("  username {}\n", quote(server.username.unwrap_or_default())));
    text.push_str(match server.tls {
        Tls::Implicit => "  ssl sslcertck\n",
        // `sslcertck` also makes STARTTLS mandatory.
        Tls::Starttls => "  sslproto \"auto\" sslcertck\n",
        Tls::None => "  sslproto \"\"\n",
    });
    text.push_str(if leave { "  keep\n" } else { "  nokeep\n" });
    Ok(text.into_bytes())
}
