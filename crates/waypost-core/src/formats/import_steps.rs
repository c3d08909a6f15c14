//! How a person imports a written file, and what happens when the program starts with it.

use super::format::Format;
use super::request::Request;
use super::request_values::{PASSWORD_OR_CHALLENGE, RequestServer, shell_quote};
use super::safe_text::readable;
use crate::plan::account::{Auth, Protocol};
use crate::plan::program::{ProgramId, ProgramKind};
use crate::text::TextArg;

/// The steps to import a file, in order. Texts may mark bold words with `*`.
pub fn import_steps(format: &Format, request: &Request<'_>) -> Vec<String> {
    let domain = request.profile.domains.first().map_or("", String::as_str);
    // A server whose values a shell command cannot name leaves its words empty.
    let (incoming, outgoing) =
        (request.incoming(PASSWORD_OR_CHALLENGE).ok(), request.outgoing(PASSWORD_OR_CHALLENGE).ok());
    // Quoted for the shell commands that store a password in the key ring.
    let host =
        |server: Option<RequestServer<'_>>| server.map_or(String::new(), |server| shell_quote(server.host));
    let user = |server: Option<RequestServer<'_>>| {
        server.and_then(|server| server.username).map_or(String::new(), shell_quote)
    };
    let login = outgoing.is_some_and(|server| server.username.is_some());
    let save = *request.profile.policy.save_password.value();
    let word = |yes: bool| if yes { "yes" } else { "no" };
    let values: [(&str, TextArg<'_>); 11] = [
        ("file", format.file_name.into()),
        ("home", format.install_path.into()),
        ("domain", domain.into()),
        ("program", request.texts.program(request.program()).into()),
        ("host", host(incoming).into()),
        ("user", user(incoming).into()),
        ("smtp", host(outgoing).into()),
        ("smtpuser", user(outgoing).into()),
        ("login", word(login).into()),
        ("save", word(save).into()),
        ("saves-outgoing", word(save && login).into()),
    ];
    let lines = format.import_steps.iter().map(|id| readable(&request.texts.with(id, &values)));
    // The text about the outgoing server's password is empty if the server needs no login.
    lines.filter(|line| !line.trim().is_empty()).collect()
}

/// What happens when the program starts with the settings: three short lines, each with `*bold*` first
/// words.
pub fn first_start_notes(request: &Request<'_>) -> Vec<String> {
    let account = &request.plan.account;
    let save = *request.profile.policy.save_password.value();
    let password = match (account.outgoing.auth.value, request.program()) {
        // Thunderbird asks for each server. Eudora uses one password for both.
        (auth, ProgramId::Thunderbird) if auth != Auth::None => "both",
        (_, ProgramId::Eudora | ProgramId::EudoraMac) | (Auth::None, _) => "once",
        _ => "perhaps",
    };
    let retention = match (account.incoming.protocol.value, &account.retention) {
        (Protocol::Imap, _) => "imap",
        (Protocol::Pop, Some(retention)) if retention.leave_on_server.value => "copy",
        (Protocol::Pop, _) => "pop",
    };
    let kind = match (request.program(), request.program().program().kind) {
        (ProgramId::Generic, _) => "generic",
        (_, ProgramKind::Background) => "background",
        _ => "named",
    };
    let values: [(&str, TextArg<'_>); 5] = [
        ("kind", kind.into()),
        ("program", request.texts.program(request.program()).into()),
        ("password", password.into()),
        ("save", if save { "yes" } else { "no" }.into()),
        ("keeps", retention.into()),
    ];
    ["next-open", "next-password", "next-wait"].iter().map(|id| request.texts.with(id, &values)).collect()
}
