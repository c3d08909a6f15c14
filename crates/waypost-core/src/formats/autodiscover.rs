//! Autodiscover XML ("POX", MS-OXDSCLI), which classic Outlook requests from a domain: the response for
//! one person. Most current versions of Outlook ask Microsoft's service first, so this is a fallback.

use crate::plan::account::{Protocol, Setting, Tls};
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format};
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::{PASSWORD_ONLY, RequestServer};
use super::xml::Xml;

/// The response.
pub(crate) const FORMAT: Format = Format {
    id: "autodiscover",
    programs: &[ProgramId::OutlookClassic],
    file_name: "autodiscover.xml",
    stores: &[
        Setting::Name,
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
    ],
    import_steps: &["take-autodiscover-1", "take-autodiscover-2", "take-autodiscover-3"],
    evidence: Evidence::CheckedAgainst("Outlook 2007 and later, classic", "Microsoft’s POX schema"),
    write,
    ..BASE_FORMAT
};

const OUTER: &str = "http://schemas.microsoft.com/exchange/autodiscover/responseschema/2006";
const INNER: &str = "http://schemas.microsoft.com/exchange/autodiscover/outlook/responseschema/2006a";

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let (incoming, outgoing) = (request.incoming(PASSWORD_ONLY)?, request.outgoing(PASSWORD_ONLY)?);
    let kind = match request.plan.account.incoming.protocol.value {
        Protocol::Imap => "IMAP",
        Protocol::Pop => "POP3",
    };
    let mut xml = Xml::new();
    xml.open(&format!("Autodiscover xmlns=\"{OUTER}\""));
    xml.open(&format!("Response xmlns=\"{INNER}\""));
    xml.open("User");
    xml.element("DisplayName", request.sender()?.name);
    xml.close("User");
    xml.open("Account");
    xml.element("AccountType", "email");
    xml.element("Action", "settings");
    protocol(&mut xml, kind, &incoming);
    protocol(&mut xml, "SMTP", &outgoing);
    for tag in ["Account", "Response", "Autodiscover"] {
        xml.close(tag);
    }
    Ok(xml.into_bytes())
}

fn protocol(xml: &mut Xml, kind: &str, server: &RequestServer<'_>) {
    // `Encryption` overrides `SSL`. Its value `TLS` is STARTTLS.
    let (ssl, encryption) = match server.tls {
        Tls::Implicit => ("on", "SSL"),
        Tls::Starttls => ("on", "TLS"),
        Tls::None => ("off", "None"),
    };
    xml.open("Protocol");
    xml.element("Type", kind);
    xml.element("Server", server.host);
    xml.element("Port", &server.port.to_string());
    if let Some(user) = server.username {
        xml.element("LoginName", user);
    }
    xml.element("DomainRequired", "off");
    xml.element("SPA", "off");
    xml.element("SSL", ssl);
    xml.element("Encryption", encryption);
    xml.element("AuthRequired", if server.username.is_some() { "on" } else { "off" });
    xml.close("Protocol");
}
