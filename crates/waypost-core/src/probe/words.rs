//! Causes in sentences, and the report for a help desk.

use super::cause::{Cause, Responsible};
use super::judge::{Outcome, ProbeStep, State, Verdict, judge, verdict};
use super::seen::{Observations, PortStatus, ServerResponse};
use super::server::{Role, Server};
use crate::plan::account::Tls;
use crate::plan::profile::Profile;
use crate::text::{TextArg, Texts, sanitise};

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
            Responsible::You => "try-who-you",
            Responsible::Provider => "try-who-provider",
            Responsible::Organisation => "try-who-organisation",
            Responsible::Network => "try-who-network",
            Responsible::Nobody => "try-who-nobody",
        };
        texts.with(id, &[("organisation", name(texts, profile).into())])
    }

    /// What the server itself said, if that is part of it; bounded and without anything that moves.
    pub fn server_message(&self) -> Option<String> {
        let (_, words) = self.values.iter().find(|(name, words)| *name == "words" && !words.is_empty())?;
        Some(sanitise(words))
    }

    /// The value of the sentence with this name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    fn part(&self, texts: &Texts, profile: Option<&Profile>, part: &str) -> String {
        let mut values: Vec<(&str, TextArg<'_>)> =
            self.values.iter().map(|(name, value)| (*name, TextArg::from(sanitise(value)))).collect();
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
pub fn rung(texts: &Texts, rung: ProbeStep, server: &Server) -> String {
    match rung {
        ProbeStep::Network => texts.get("try-rung-network"),
        ProbeStep::Portal => texts.get("try-rung-portal"),
        ProbeStep::Name => texts.get("try-rung-name"),
        ProbeStep::Port => texts.with("try-rung-port", &[("port", server.port.to_string().into())]),
        ProbeStep::Greeting => texts.get("try-rung-greeting"),
        ProbeStep::Tls => texts.get("try-rung-tls"),
        ProbeStep::Offers => texts.get("try-rung-offers"),
        ProbeStep::Login => texts.get("try-rung-login"),
    }
}

/// A rung's state in a word or a few.
pub fn state(texts: &Texts, said: &Verdict, server: &Server) -> String {
    let id = match (said.state, said.rung) {
        (State::Waiting, _) => "try-state-waiting",
        (State::Running, _) => "try-state-running",
        (State::Bad, _) => "try-state-bad",
        (State::NotTried, ProbeStep::Tls) if server.tls == Tls::None => "try-state-no-tls",
        (State::NotTried, ProbeStep::Login) if server.username.is_none() => "try-state-no-login",
        (State::NotTried, _) => "try-state-not-tried",
        (State::Good, ProbeStep::Network) => "try-good-network",
        (State::Good, ProbeStep::Portal) => "try-good-portal",
        (State::Good, ProbeStep::Name) => "try-good-name",
        (State::Good, ProbeStep::Port) => "try-good-port",
        (State::Good, ProbeStep::Greeting) => "try-good-greeting",
        (State::Good, ProbeStep::Tls) => "try-good-tls",
        (State::Good, ProbeStep::Offers) => "try-good-offers",
        (State::Good, ProbeStep::Login) => "try-good-login",
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
pub type ProbedServers = [(Server, Observations)];

/// The report for a help desk: every rung, every address, the cause in words. It holds no name, no user
/// name and no password.
pub fn report(
    texts: &Texts,
    profile: Option<&Profile>,
    facts: &[(String, String)],
    tried: &ProbedServers,
) -> String {
    let mut lines = vec![texts.get("try-report-title")];
    lines.extend(facts.iter().map(|(name, value)| format!("{name}: {value}")));
    for (server, seen) in tried {
        let results = judge(server, profile, seen);
        lines.push(String::new());
        lines.push(format!(
            "{}: {}:{}, {}: {}",
            role(texts, server.role),
            server.host,
            server.port,
            texts.tls(server.tls),
            outcome(texts, verdict(&results, seen)),
        ));
        for said in &results {
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
fn details(texts: &Texts, seen: &Observations) -> Vec<String> {
    let mut lines = Vec::new();
    let reach = |reach: PortStatus| {
        texts.get(match reach {
            PortStatus::Open => "try-reach-open",
            PortStatus::Refused => "try-reach-refused",
            PortStatus::Silent => "try-reach-silent",
            PortStatus::Unreachable => "try-reach-unreachable",
            PortStatus::NotNeeded => "try-reach-not-waited-for",
        })
    };
    let mut line = |id: &str, value: String| {
        lines.push(format!("  {}", texts.with(id, &[("value", sanitise(&value).into())])));
    };
    for (address, reached) in &seen.addresses {
        line("try-detail-address", format!("{address}: {}", reach(*reached)));
    }
    for (port, reached) in &seen.other_ports {
        line("try-detail-port", format!("{port}: {}", reach(*reached)));
    }
    if let Some(ServerResponse::Words(words)) = &seen.greeting {
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
    if let Some(ServerResponse::Words(words)) = &seen.offers {
        line("try-detail-offers", words.iter().skip(1).take(20).cloned().collect::<Vec<_>>().join(" | "));
    }
    lines
}
