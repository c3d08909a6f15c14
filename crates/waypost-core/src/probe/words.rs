//! Causes in sentences, and the report for a help desk.

use super::cause::{Cause, Owner};
use super::judge::{Outcome, Rung, State, Verdict, judge, verdict};
use super::seen::{Heard, Reach, Seen};
use super::server::{Role, Server};
use crate::plan::account::Tls;
use crate::plan::profile::Profile;
use crate::text::{Arg, Texts, clean};

impl Cause {
    /// What happened, in a few words.
    pub fn title(&self, texts: &Texts, profile: Option<&Profile>) -> String {
        self.part(texts, profile, "title")
    }

    /// Why, in one or two sentences.
    pub fn body(&self, texts: &Texts, profile: Option<&Profile>) -> String {
        self.part(texts, profile, "body")
    }

    /// What to do.
    pub fn act(&self, texts: &Texts, profile: Option<&Profile>) -> String {
        self.part(texts, profile, "act")
    }

    /// Who can do it.
    pub fn who(&self, texts: &Texts, profile: Option<&Profile>) -> String {
        let id = match self.owner {
            Owner::You => "try-who-you",
            Owner::Provider => "try-who-provider",
            Owner::Organisation => "try-who-organisation",
            Owner::Network => "try-who-network",
            Owner::Nobody => "try-who-nobody",
        };
        texts.with(id, &[("organisation", name(texts, profile).into())])
    }

    /// What the server itself said, if that is part of it; bounded and without anything that moves.
    pub fn servers_words(&self) -> Option<String> {
        let (_, words) = self.values.iter().find(|(name, words)| *name == "words" && !words.is_empty())?;
        Some(clean(words))
    }

    /// The value of the sentence with this name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    fn part(&self, texts: &Texts, profile: Option<&Profile>, part: &str) -> String {
        let mut values: Vec<(&str, Arg<'_>)> =
            self.values.iter().map(|(name, value)| (*name, Arg::from(clean(value)))).collect();
        values.push(("organisation", name(texts, profile).into()));
        texts.with(&format!("try-cause-{}.{part}", self.id.id()), &values)
    }
}

fn name(texts: &Texts, profile: Option<&Profile>) -> String {
    profile.map_or_else(
        || texts.get("try-your-organisation"),
        |profile| profile.name.in_language(texts.tag()).to_owned(),
    )
}

/// A rung's name; the port with its number.
pub fn rung(texts: &Texts, rung: Rung, server: &Server) -> String {
    match rung {
        Rung::Network => texts.get("try-rung-network"),
        Rung::Portal => texts.get("try-rung-portal"),
        Rung::Name => texts.get("try-rung-name"),
        Rung::Port => texts.with("try-rung-port", &[("port", server.port.to_string().into())]),
        Rung::Greeting => texts.get("try-rung-greeting"),
        Rung::Tls => texts.get("try-rung-tls"),
        Rung::Offers => texts.get("try-rung-offers"),
        Rung::Login => texts.get("try-rung-login"),
    }
}

/// A rung's state in a word or a few.
pub fn state(texts: &Texts, said: &Verdict, server: &Server) -> String {
    let id = match (said.state, said.rung) {
        (State::Waiting, _) => "try-state-waiting",
        (State::Running, _) => "try-state-running",
        (State::Bad, _) => "try-state-bad",
        (State::NotTried, Rung::Tls) if server.tls == Tls::None => "try-state-no-tls",
        (State::NotTried, Rung::Login) if server.username.is_none() => "try-state-no-login",
        (State::NotTried, _) => "try-state-not-tried",
        (State::Good, Rung::Network) => "try-good-network",
        (State::Good, Rung::Portal) => "try-good-portal",
        (State::Good, Rung::Name) => "try-good-name",
        (State::Good, Rung::Port) => "try-good-port",
        (State::Good, Rung::Greeting) => "try-good-greeting",
        (State::Good, Rung::Tls) => "try-good-tls",
        (State::Good, Rung::Offers) => "try-good-offers",
        (State::Good, Rung::Login) => "try-good-login",
    };
    texts.get(id)
}

/// What a server is for: "Incoming (IMAP)".
pub fn role(texts: &Texts, role: Role) -> String {
    match role {
        Role::Incoming(protocol) => {
            texts.with("try-incoming", &[("protocol", texts.protocol(protocol).into())])
        }
        Role::Outgoing => texts.get("try-outgoing"),
    }
}

/// How a server stands, in a word.
pub fn outcome(texts: &Texts, outcome: Outcome) -> String {
    texts.get(match outcome {
        Outcome::Running => "try-running",
        Outcome::Works => "try-works",
        Outcome::Failed => "try-failed",
        Outcome::Stopped => "try-stopped",
    })
}

/// Servers that were tried, with what was seen of each.
pub type Tried = [(Server, Seen)];

/// The report for a help desk: every rung, every address, the cause in words. It holds no name, no user
/// name and no password.
pub fn report(texts: &Texts, profile: Option<&Profile>, facts: &[(String, String)], tried: &Tried) -> String {
    let mut lines = vec![texts.get("try-report-title")];
    lines.extend(facts.iter().map(|(name, value)| format!("{name}: {value}")));
    for (server, seen) in tried {
        let ladder = judge(server, profile, seen);
        lines.push(String::new());
        lines.push(format!(
            "{}: {}:{}, {}: {}",
            role(texts, server.role),
            server.host,
            server.port,
            texts.tls(server.tls),
            outcome(texts, verdict(&ladder, seen)),
        ));
        for said in &ladder {
            let id = said.cause.as_ref().map_or(String::new(), |cause| format!(" [{}]", cause.id.id()));
            lines.push(format!("  {}: {}{id}", rung(texts, said.rung, server), state(texts, said, server)));
            if let Some(cause) = &said.cause {
                lines.push(format!("    {}. {}", cause.title(texts, profile), cause.body(texts, profile)));
                lines.push(format!("    {} {}", cause.who(texts, profile), cause.act(texts, profile)));
            }
        }
        lines.extend(details(texts, seen));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The facts behind the ladder that a help desk asks for.
fn details(texts: &Texts, seen: &Seen) -> Vec<String> {
    let mut lines = Vec::new();
    let reach = |reach: Reach| {
        texts.get(match reach {
            Reach::Open => "try-reach-open",
            Reach::Refused => "try-reach-refused",
            Reach::Silent => "try-reach-silent",
            Reach::Unreachable => "try-reach-unreachable",
            Reach::NotWaitedFor => "try-reach-not-waited-for",
        })
    };
    let mut line = |id: &str, value: String| {
        lines.push(format!("  {}", texts.with(id, &[("value", clean(&value).into())])));
    };
    for (address, reached) in &seen.addresses {
        line("try-detail-address", format!("{address}: {}", reach(*reached)));
    }
    for (port, reached) in &seen.other_ports {
        line("try-detail-port", format!("{port}: {}", reach(*reached)));
    }
    if let Some(Heard::Words(words)) = &seen.greeting {
        line("try-detail-greeting", words.first().cloned().unwrap_or_default());
    }
    if let Some(tls) = &seen.tls {
        if let Some(version) = tls.version {
            line("try-detail-tls", version.to_owned());
        }
        if let Some(certificate) = &tls.certificate {
            line("try-detail-names", certificate.names.join(", "));
            line("try-detail-issuer", certificate.issuer.clone());
        }
    }
    if let Some(Heard::Words(words)) = &seen.offers {
        line("try-detail-offers", words.iter().skip(1).take(20).cloned().collect::<Vec<_>>().join(" | "));
    }
    lines
}
