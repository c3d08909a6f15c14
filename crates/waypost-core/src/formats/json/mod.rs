//! The plan as JSON, for scripts. `plan --json` prints the same object.

mod read;

use serde_json::{Map, Value, json};

use crate::plan::account::{Account, Origin, Setting, Sourced};
use crate::plan::profile::Provenance;
use crate::plan::program::ProgramId;
use crate::plan::rules::Advice;

use super::format::{BASE_FORMAT, Evidence, Format, InFolder};
use super::formula::escape_formulas_in_json;
use super::recognise::Signs;
use super::refusal::Refusal;
use super::request::Request;
use super::safe_text::strip_bold_marks;

/// The plan in a file.
pub(crate) const FORMAT: Format = Format {
    id: "json",
    programs: &ProgramId::ALL,
    file_name: "email-settings.json",
    stores: &Setting::ALL,
    import_steps: &["take-json-1"],
    evidence: Evidence::ForPeople("for scripts; its schema is kept"),
    write,
    signs: Signs { start: |file| file.begins_with('{'), extensions: &["json"], ..Signs::NONE },
    in_folder: InFolder::Import,
    read: Some(read::read),
    ..BASE_FORMAT
};

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    Ok(escape_formulas_in_json(&format!("{:#}\n", plan_json(request))).into_bytes())
}

/// The plan as one object. Scripts rely on its members and their order.
pub fn plan_json(request: &Request<'_>) -> Value {
    let account = &request.plan.account;
    let sources: Map<String, Value> = account
        .settings()
        .map(|(setting, value)| (setting.id().to_owned(), origin_json(request, &value.origin)))
        .collect();
    json!({
        "schema": 1,
        "org": request.profile.id,
        "account": account_json(account),
        "advice": advice_json(request),
        "sources": sources,
    })
}

fn account_json(account: &Account) -> Value {
    let Account { identity, incoming, outgoing, retention, check_every_minutes } = account;
    let text = |value: &Option<Sourced<String>>| value.as_ref().map(|value| value.value.clone());
    let retention = retention.as_ref();
    json!({
        "identity": {
            "name": identity.name.value,
            "address": identity.address.value,
            "reply_to": identity.reply_to.value,
        },
        "incoming": {
            "protocol": incoming.protocol.value.id(),
            "host": incoming.host.value,
            "port": incoming.port.value,
            "tls": incoming.tls.value.id(),
            "username": incoming.username.value,
            "auth": incoming.auth.value.id(),
            "path_prefix": text(&incoming.path_prefix),
        },
        "outgoing": {
            "host": outgoing.host.value,
            "port": outgoing.port.value,
            "tls": outgoing.tls.value.id(),
            "username": text(&outgoing.username),
            "auth": outgoing.auth.value.id(),
        },
        "retention": {
            "leave_on_server": retention.map(|r| r.leave_on_server.value),
            "days": retention.and_then(|r| r.days.as_ref()).map(|days| days.value),
            "delete_when_trash_emptied":
                retention.and_then(|r| r.delete_when_trash_emptied.as_ref()).map(|delete| delete.value),
        },
        "check_every_minutes": check_every_minutes.value,
    })
}

/// The advice, most severe first, as in `plan --json`.
pub fn advice_json(request: &Request<'_>) -> Vec<Value> {
    request.plan.advice.iter().map(|advice| finding_json(request, advice)).collect()
}

fn finding_json(request: &Request<'_>, advice: &Advice) -> Value {
    let text = format!("{}. {}", request.texts.advice_title(advice), request.texts.advice_body(advice));
    json!({
        "id": advice.id.id(),
        "severity": advice.severity.id(),
        "about": advice.about.id(),
        "text": strip_bold_marks(&text),
    })
}

/// The origin of a value, and its source in one line.
fn origin_json(request: &Request<'_>, origin: &Origin) -> Value {
    let from = match origin {
        Origin::Organisation { .. } if request.profile.provenance == Provenance::Person => "person",
        Origin::Organisation { .. } if request.profile.provenance == Provenance::SettingsFile => "account",
        Origin::Organisation { .. } => "organisation",
        Origin::Person => "person",
        Origin::Program => "program",
        Origin::Default => "default",
        Origin::Assumed(_) => "assumed",
    };
    json!({ "from": from, "source": origin.source().and_then(|id| request.texts.source(request.profile, id)) })
}
