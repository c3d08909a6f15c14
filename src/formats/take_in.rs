//! What a person does with a file, and what happens once it is in the program.

use crate::plan::account::{Auth, Protocol};
use crate::plan::program::ProgramId;
use crate::text::Arg;

use super::{Format, Request};

/// How the program takes a file in: what to do, in order. Texts may have `*bold*` words.
pub fn how_to_take_in(format: &Format, request: &Request<'_>) -> Vec<String> {
    let ids: &[&str] = match format.id {
        "thunderbird-import" => &[
            "take-thunderbird-import-1",
            "take-thunderbird-import-2",
            "take-thunderbird-import-3",
            "take-thunderbird-import-4",
            "take-thunderbird-import-5",
        ],
        "thunderbird-prefs" => {
            &["take-thunderbird-prefs-1", "take-thunderbird-prefs-2", "take-thunderbird-prefs-3"]
        }
        "autoconfig" => &["take-autoconfig-1", "take-autoconfig-2", "take-autoconfig-3"],
        "eudora-ini" => &[
            "take-eudora-ini-1",
            "take-eudora-ini-2",
            "take-eudora-ini-3",
            "take-eudora-ini-4",
            "take-eudora-ini-5",
        ],
        "eudora-links" => &["take-eudora-links-1", "take-eudora-links-2", "take-eudora-links-3"],
        "json" => &["take-json-1"],
        _ => &["take-sheet-1", "take-sheet-2"],
    };
    let domain = request.profile.domains.first().map_or("", String::as_str);
    let values: [(&str, Arg<'_>); 2] = [("file", format.file_name.into()), ("domain", domain.into())];
    ids.iter().map(|id| request.texts.with(id, &values)).collect()
}

/// What happens when the program is started with the settings: three short lines, each with a `*bold*` start.
pub fn what_happens_next(request: &Request<'_>) -> Vec<String> {
    let account = &request.plan.account;
    let save = *request.profile.policy.save_password.value();
    let password = match (account.outgoing.auth.value, request.program()) {
        // Thunderbird asks for each server; Eudora takes the one password for both.
        (auth, ProgramId::Thunderbird) if auth != Auth::None => "both",
        (auth, ProgramId::Generic) if auth != Auth::None => "perhaps",
        _ => "once",
    };
    let keeps = match (account.incoming.protocol.value, &account.retention) {
        (Protocol::Imap, _) => "imap",
        (Protocol::Pop, Some(retention)) if retention.leave_on_server.value => "copy",
        (Protocol::Pop, _) => "pop",
    };
    let kind = if request.program() == ProgramId::Generic { "generic" } else { "named" };
    let values: [(&str, Arg<'_>); 5] = [
        ("kind", kind.into()),
        ("program", request.texts.program(request.program()).into()),
        ("password", password.into()),
        ("save", if save { "yes" } else { "no" }.into()),
        ("keeps", keeps.into()),
    ];
    ["next-open", "next-password", "next-wait"].iter().map(|id| request.texts.with(id, &values)).collect()
}
