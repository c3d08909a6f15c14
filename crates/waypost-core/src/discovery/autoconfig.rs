//! Mozilla's autoconfiguration (draft-ietf-mailmaint-autoconfig-06), as a source about a domain.

use roxmltree::Node;

use super::service::{MailService, ServiceServer};
use crate::formats::autoconfig::{authentication, children, parse_limited, socket_type, text};
use crate::plan::account::{Protocol, Tls};

/// The most servers of a file that are read.
const MAX_SERVERS: usize = 20;

/// The most domains and pages of a file that are read.
const MAX_NAMES: usize = 200;

/// Where a domain publishes its file, best first.
pub fn autoconfig_urls(domain: &str) -> [String; 2] {
    [
        format!("https://autoconfig.{domain}/mail/config-v1.1.xml"),
        format!("https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml"),
    ]
}

/// Thunderbird's public database of mail services.
pub fn database_url(domain: &str) -> String {
    format!("https://autoconfig.thunderbird.net/v1.1/{domain}")
}

/// Reads a file for the addresses of a domain. A server that lacks something, or does not encrypt, is left out.
///
/// `None` if it is no such file, or no server is left.
pub fn read_autoconfig(domain: &str, bytes: &[u8]) -> Option<MailService> {
    parse_limited(bytes, |root| {
        let provider = children(root, "emailProvider").next()?;
        let servers = |name: &'static str| children(provider, name).take(MAX_SERVERS).filter_map(server);
        let first = |name: &'static str| children(provider, name).next().map(text).unwrap_or_default();
        let pages =
            children(provider, "documentation").take(MAX_NAMES).filter_map(|node| node.attribute("url"));
        let service = MailService {
            name: first("displayName"),
            domains: vec![domain.to_owned()],
            incoming: servers("incomingServer").filter(|server| server.protocol.is_some()).collect(),
            outgoing: servers("outgoingServer").filter(|server| server.protocol.is_none()).collect(),
            pages: pages.map(str::to_owned).collect(),
            turn_on: children(provider, "enable").next().map(|node| {
                node.attribute("visiturl")
                    .filter(|page| page.starts_with("https://"))
                    .unwrap_or_default()
                    .to_owned()
            }),
            ..MailService::default()
        };
        (!service.incoming.is_empty() || !service.outgoing.is_empty()).then_some(service)
    })
}

/// One server with all it needs. `None` if something is missing or unknown.
fn server(node: Node<'_, '_>) -> Option<ServiceServer> {
    let protocol = match node.attribute("type")? {
        "imap" => Some(Protocol::Imap),
        "pop3" => Some(Protocol::Pop),
        "smtp" => None,
        _ => return None,
    };
    let value = |name: &'static str| children(node, name).next().map(text).filter(|value| !value.is_empty());
    let tls = children(node, "socketType").find_map(|node| socket_type(&text(node)))?;
    let auth =
        children(node, "authentication").filter_map(|node| authentication(&text(node), protocol.is_none()));
    let auth: Vec<_> = auth.collect();
    let is_usable = tls != Tls::None && !auth.is_empty();
    is_usable.then_some(())?;
    Some(ServiceServer {
        protocol,
        host: value("hostname")?.to_lowercase(),
        port: value("port")?.parse().ok().filter(|port| *port > 0)?,
        tls,
        username: value("username").map_or_else(|| Some("{address}".to_owned()), |name| template(&name))?,
        auth,
        path_prefix: None,
    })
}

/// A login name in our own placeholders. `None` if it has other ones, or none: then it is one person's.
fn template(username: &str) -> Option<String> {
    let template = username
        .replace("%EMAILADDRESS%", "{address}")
        .replace("%EMAILLOCALPART%", "{username}")
        .replace("%EMAILDOMAIN%", "{domain}");
    let has_placeholder = template.contains("{address}") || template.contains("{username}");
    (has_placeholder && !template.contains('%')).then_some(template)
}
