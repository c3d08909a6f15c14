//! A profile for an administrator to complete, with the servers of a source.

use serde_json::{Value, json};

use super::service::ServiceProfile;
use crate::plan::account::Tls;
use crate::plan::profile::SCHEMA;
use crate::plan::validate::{self, Issue};

/// Puts the domains, servers and sign-in of a profile into a template. The name, the help desk, the user name and the
/// rules stay the template's examples, for the administrator to replace. `date` is the day, as 2026-11-23.
///
/// # Errors
/// Every issue of the result.
pub fn profile_to_complete(template: &str, made: &ServiceProfile, date: &str) -> Result<Vec<u8>, Vec<Issue>> {
    let mut value: Value = serde_json::from_str(template).unwrap_or_default();
    let source = &made.read.json;
    let profile = &made.read.profile;
    let mut set = |pointer: &str, new: Value| {
        if let Some(old) = value.pointer_mut(pointer) {
            *old = new;
        }
    };
    set("/schema", json!(SCHEMA));
    set("/date", json!(date));
    for member in ["id", "domains", "addresses"] {
        set(&format!("/{member}"), source.get(member).cloned().unwrap_or_default());
    }
    for member in ["incoming", "outgoing"] {
        set(&format!("/{member}"), servers_for_everybody(source.get(member)));
    }
    if let Some(first) = profile.incoming.first() {
        set("/policy/protocol/one", json!(first.protocol));
        set("/policy/protocol/several", json!(first.protocol));
    }
    let incoming = profile.incoming.iter().map(|server| *server.tls.value());
    let outgoing = profile.outgoing.iter().map(|server| *server.tls.value());
    set("/policy/tls_required", json!(!incoming.chain(outgoing).any(|tls| tls == Tls::None)));
    if let Some(user_name) = value.pointer_mut("/user_name").and_then(Value::as_object_mut) {
        // What the source's user names are like is not known.
        user_name.retain(|member, _| matches!(member.as_str(), "example" | "source"));
    }
    if let (Some(sources), Some(new)) = (
        value.pointer_mut("/sources").and_then(Value::as_object_mut),
        source.get("sources").and_then(Value::as_object),
    ) {
        sources.extend(new.clone());
    }
    if let (Some(members), Some(sign_in)) = (value.as_object_mut(), source.get("sign_in"))
        && sign_in.as_object().is_some_and(|steps| !steps.is_empty())
    {
        members.insert("sign_in".to_owned(), sign_in.clone());
    }
    let mut bytes = serde_json::to_vec_pretty(&value).unwrap_or_default();
    bytes.push(b'\n');
    validate::read(&bytes).map(|_| bytes)
}

/// The servers of a profile. A login that is one person's becomes the user name.
fn servers_for_everybody(servers: Option<&Value>) -> Value {
    let mut servers = servers.cloned().unwrap_or_default();
    for server in servers.as_array_mut().into_iter().flatten() {
        if let Some(login) = server.get_mut("username")
            && !login.as_str().is_some_and(|login| login.contains('{'))
        {
            *login = json!("{username}");
        }
    }
    servers
}
