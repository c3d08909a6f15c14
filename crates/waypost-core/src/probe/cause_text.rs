//! Steps and causes as sentences, and the report for a help desk.

use super::cause::{Cause, Responsible};
use super::evaluate::evaluate;
use super::observations::{Observations, PortStatus, ServerResponse};
use super::server::{Role, ServerSettings};
use super::step::{ProbeStep, ServerStatus, StepResult, StepState, server_status};
use crate::plan::account::Tls;
use crate::plan::profile::Profile;
use crate::text::{TextArg, Texts, sanitise};

impl Cause {
    /// What happened, in a few words.
    pub fn title(&self, texts: &Texts, profile: Option<&Profile>) -> String {
        self.part(texts, profile, "title")
    }

    /// Why it happened, in one or two sentences.
    pub fn body(&self, texts: &Texts, profile: Option<&Profile>) -> String {
        self.part(texts, profile, "body")
    }

    /// What to do about it.
    pub fn what_to_do(&self, texts: &Texts, profile: Option<&Profile>) -> String {
        self.part(texts, profile, "act")
    }

    /// Who can act.
    pub fn responsible_text(&self, texts: &Texts, profile: Option<&Profile>) -> String {
        let id = match self.responsible {
            Responsible::You => "try-who-you",
            Responsible::Provider => "try-who-provider",
            Responsible::Organisation => "try-who-organisation",
            Responsible::Network => "try-who-network",
            Responsible::Nobody => "try-who-nobody",
        };
        texts.with(id, &[("organisation", organisation_name(texts, profile).into())])
    }

    /// The server's own text, if the cause includes it. Sanitised: of limited length and without control
    /// characters.
    pub fn server_message(&self) -> Option<String> {
        self.value("words").filter(|text| !text.is_empty()).map(sanitise)
    }

    /// The unsanitised value with this name.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    fn part(&self, texts: &Texts, profile: Option<&Profile>, part: &str) -> String {
        let mut values: Vec<(&str, TextArg<'_>)> =
            self.values.iter().map(|(name, value)| (*name, TextArg::from(sanitise(value)))).collect();
        values.push(("organisation", organisation_name(texts, profile).into()));
        texts.with(&format!("try-cause-{}.{part}", self.id.id()), &values)
    }
}

/// The organisation's name, or "your organisation" if there is no profile.
fn organisation_name(texts: &Texts, profile: Option<&Profile>) -> String {
    profile.map_or_else(
        || texts.get("try-your-organisation"),
        |profile| profile.name.in_language(texts.tag()).to_owned(),
    )
}

/// The name of a step, including the number of the port.
pub fn step_name(texts: &Texts, step: ProbeStep, server: &ServerSettings) -> String {
    match step {
        ProbeStep::Network => texts.get("try-rung-network"),
        ProbeStep::CaptivePortal => texts.get("try-rung-portal"),
        ProbeStep::Name => texts.get("try-rung-name"),
        ProbeStep::Port => texts.with("try-rung-port", &[("port", server.port.to_string().into())]),
        ProbeStep::Greeting => texts.get("try-rung-greeting"),
        ProbeStep::Tls => texts.get("try-rung-tls"),
        ProbeStep::Capabilities => texts.get("try-rung-offers"),
        ProbeStep::Login => texts.get("try-rung-login"),
    }
}

/// The state of a step in a few words.
pub fn state_text(texts: &Texts, result: &StepResult, server: &ServerSettings) -> String {
    let id = match (result.state, result.step) {
        (StepState::Waiting, _) => "try-state-waiting",
        (StepState::Running, _) => "try-state-running",
        (StepState::Failed, _) => "try-state-bad",
        (StepState::NotTried, ProbeStep::Tls) if server.tls == Tls::None => "try-state-no-tls",
        (StepState::NotTried, ProbeStep::Login) if server.username.is_none() => "try-state-no-login",
        (StepState::NotTried, _) => "try-state-not-tried",
        (StepState::Passed, ProbeStep::Network) => "try-good-network",
        (StepState::Passed, ProbeStep::CaptivePortal) => "try-good-portal",
        (StepState::Passed, ProbeStep::Name) => "try-good-name",
        (StepState::Passed, ProbeStep::Port) => "try-good-port",
        (StepState::Passed, ProbeStep::Greeting) => "try-good-greeting",
        (StepState::Passed, ProbeStep::Tls) => "try-good-tls",
        (StepState::Passed, ProbeStep::Capabilities) => "try-good-offers",
        (StepState::Passed, ProbeStep::Login) => "try-good-login",
    };
    texts.get(id)
}

/// What a server is used for, for example "Incoming (IMAP)".
pub fn role_text(texts: &Texts, role: Role) -> String {
    match role {
        Role::Incoming(protocol) => {
            texts.with("try-incoming", &[("protocol", texts.protocol(protocol).into())])
        }
        Role::Outgoing => texts.get("try-outgoing"),
    }
}

/// The overall result for a server in a few words.
pub fn status_text(texts: &Texts, status: ServerStatus) -> String {
    texts.get(match status {
        ServerStatus::Running => "try-running",
        ServerStatus::Works => "try-works",
        ServerStatus::Failed => "try-failed",
        ServerStatus::Stopped => "try-stopped",
    })
}

/// Probed servers, with the observations of each.
pub type ProbedServers = [(ServerSettings, Observations)];

/// The report for a help desk: every step, every address, and the causes as sentences. `facts` are names
/// and values for its beginning. It contains no personal name, no login name and no password.
pub fn report(
    texts: &Texts,
    profile: Option<&Profile>,
    facts: &[(String, String)],
    probed: &ProbedServers,
) -> String {
    let mut lines = vec![texts.get("try-report-title")];
    lines.extend(facts.iter().map(|(name, value)| format!("{name}: {value}")));
    for (server, observed) in probed {
        let results = evaluate(server, profile, observed);
        lines.push(String::new());
        lines.push(format!(
            "{}: {}:{}, {}: {}",
            role_text(texts, server.role),
            server.host,
            server.port,
            texts.tls(server.tls),
            status_text(texts, server_status(&results, observed)),
        ));
        for result in &results {
            let id = result.cause.as_ref().map_or(String::new(), |cause| format!(" [{}]", cause.id.id()));
            let (name, state) = (step_name(texts, result.step, server), state_text(texts, result, server));
            lines.push(format!("  {name}: {state}{id}"));
            if let Some(cause) = &result.cause {
                lines.push(format!("    {}. {}", cause.title(texts, profile), cause.body(texts, profile)));
                lines.push(format!(
                    "    {} {}",
                    cause.responsible_text(texts, profile),
                    cause.what_to_do(texts, profile)
                ));
            }
        }
        lines.extend(details(texts, observed));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The observations a help desk asks for: addresses, ports, greeting, certificate and capabilities.
fn details(texts: &Texts, observed: &Observations) -> Vec<String> {
    let mut lines = Vec::new();
    let port_status = |status: PortStatus| {
        texts.get(match status {
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
    for (address, status) in &observed.addresses {
        line("try-detail-address", format!("{address}: {}", port_status(*status)));
    }
    for (port, status) in &observed.other_ports {
        line("try-detail-port", format!("{port}: {}", port_status(*status)));
    }
    if let Some(ServerResponse::Lines(lines)) = &observed.greeting {
        line("try-detail-greeting", lines.first().cloned().unwrap_or_default());
    }
    if let Some(tls) = &observed.tls {
        if let Some(version) = tls.version {
            line("try-detail-tls", version.to_owned());
        }
        if let Some(certificate) = &tls.certificate {
            line("try-detail-names", certificate.names.join(", "));
            line("try-detail-issuer", certificate.issuer.clone());
        }
    }
    if let Some(ServerResponse::Lines(capabilities)) = &observed.capabilities {
        line(
            "try-detail-offers",
            capabilities.iter().skip(1).take(20).cloned().collect::<Vec<_>>().join(" | "),
        );
    }
    lines
}
