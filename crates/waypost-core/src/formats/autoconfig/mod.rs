//! Autoconfiguration XML (version 1.1), for administrators of a mail domain. Published at
//! `https://autoconfig.DOMAIN/mail/config-v1.1.xml`, it sets up Thunderbird for everybody in the domain.

mod read;

pub(crate) use read::{authentication, children, parse_limited, socket_type, text};

use crate::plan::account::{Account, Auth, Protocol, Setting, Tls};
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format, InFolder};
use super::recognise::Signs;
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::trimmed_line;
use super::safe_text::one_line;
use super::xml::{Xml, escape};

/// The file for a domain. With it Thunderbird 153 always checks every 10 minutes and always removes
/// deleted mail from the server, so neither setting is stored.
pub(crate) const FORMAT: Format = Format {
    id: "autoconfig",
    programs: &[ProgramId::Thunderbird],
    file_name: "config-v1.1.xml",
    stores: &[
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
        Setting::LeaveOnServer,
        Setting::RetentionDays,
    ],
    import_steps: &["take-autoconfig-1", "take-autoconfig-2", "take-autoconfig-3"],
    evidence: Evidence::TestedWith("Thunderbird 153", "found at autoconfig.DOMAIN, mail fetched and sent"),
    write,
    signs: Signs {
        start: |file| file.is_xml() && file.text.contains("<clientConfig"),
        extensions: &["xml"],
        ..Signs::NONE
    },
    in_folder: InFolder::Import,
    read: Some(read::read),
    ..BASE_FORMAT
};

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    request.main_account_only()?;
    let account = &request.plan.account;
    let name = super::safe_text::readable(request.profile.name.in_language(request.texts.tag()));
    let domains = domains(request)?;
    let mut xml = Xml::new();
    xml.open(r#"clientConfig version="1.1""#);
    let id = domains.first().map_or("", String::as_str);
    xml.open(&format!("emailProvider id=\"{}\"", escape(id)));
    for domain in &domains {
        xml.element("domain", domain);
    }
    // The limits of the specification: 60 and 20 characters.
    let shortened = |most: usize| name.chars().take(most).collect::<String>();
    xml.element("displayName", shortened(60).trim());
    xml.element("displayShortName", shortened(20).trim());
    incoming(&mut xml, account)?;
    outgoing(&mut xml, account)?;
    xml.close("emailProvider");
    xml.close("clientConfig");
    Ok(xml.into_bytes())
}

/// The organisation's domains, and those of the addresses it gives out.
fn domains(request: &Request<'_>) -> Result<Vec<String>, Refusal> {
    let profile = request.profile;
    let of = |address: &str| address.rsplit_once('@').map(|(_, domain)| domain.to_owned());
    let given_out = profile.addresses.iter().filter_map(|choice| of(&choice.template));
    let theirs = of(&request.plan.account.identity.address.value);
    let mut domains: Vec<String> = Vec::new();
    for domain in profile.domains.iter().cloned().chain(given_out).chain(theirs) {
        let domain = one_line(Setting::Address, &domain)?.to_ascii_lowercase();
        if !domains.contains(&domain) {
            domains.push(domain);
        }
    }
    Ok(domains)
}

fn incoming(xml: &mut Xml, account: &Account) -> Result<(), Refusal> {
    let server = &account.incoming;
    let kind = match server.protocol.value {
        Protocol::Imap => "imap",
        Protocol::Pop => "pop3",
    };
    let method = method(server.auth.value).ok_or(Refusal::CannotStore(Setting::IncomingAuth))?;
    xml.open(&format!("incomingServer type=\"{kind}\""));
    xml.element("hostname", one_line(Setting::IncomingHost, &server.host.value)?);
    xml.element("port", &server.port.value.to_string());
    xml.element("socketType", socket(server.tls.value));
    xml.element("username", &placeholder(account, Setting::IncomingUsername, &server.username.value)?);
    xml.element("authentication", method);
    if let Some(retention) = &account.retention {
        xml.open("pop3");
        xml.element("leaveMessagesOnServer", &retention.leave_on_server.value.to_string());
        if let Some(days) = &retention.days {
            xml.element("daysToLeaveMessagesOnServer", &days.value.to_string());
        }
        xml.element("downloadOnBiff", "true");
        xml.close("pop3");
    }
    xml.close("incomingServer");
    Ok(())
}

fn outgoing(xml: &mut Xml, account: &Account) -> Result<(), Refusal> {
    let server = &account.outgoing;
    let method = match server.auth.value {
        Auth::None => "none",
        auth => method(auth).ok_or(Refusal::CannotStore(Setting::OutgoingAuth))?,
    };
    xml.open(r#"outgoingServer type="smtp""#);
    xml.element("hostname", one_line(Setting::OutgoingHost, &server.host.value)?);
    xml.element("port", &server.port.value.to_string());
    xml.element("socketType", socket(server.tls.value));
    if let Some(username) = &server.username {
        xml.element("username", &placeholder(account, Setting::OutgoingUsername, &username.value)?);
    }
    xml.element("authentication", method);
    xml.close("outgoingServer");
    Ok(())
}

/// The texts that Thunderbird replaces by the person's values, in every value of the file.
const PLACEHOLDERS: [&str; 4] = ["%EMAILADDRESS%", "%EMAILLOCALPART%", "%EMAILDOMAIN%", "%REALNAME%"];

/// The login name for everybody: the person's own is replaced by a placeholder.
///
/// # Errors
/// The login does not fit on one line, or has a placeholder of its own, which Thunderbird would replace.
fn placeholder(account: &Account, setting: Setting, login: &str) -> Result<String, Refusal> {
    let address = &account.identity.address.value;
    let local = address.rsplit_once('@').map_or("", |(local, _)| local);
    if PLACEHOLDERS.iter().any(|placeholder| login.contains(placeholder)) {
        return Err(Refusal::Unencodable(setting, '%'));
    }
    let for_all = if login == address {
        "%EMAILADDRESS%"
    } else if login == local {
        "%EMAILLOCALPART%"
    } else {
        trimmed_line(setting, login)?
    };
    Ok(for_all.to_owned())
}

const fn socket(tls: Tls) -> &'static str {
    match tls {
        Tls::Implicit => "SSL",
        Tls::Starttls => "STARTTLS",
        Tls::None => "plain",
    }
}

/// The name of a kind of login. `None` for a certificate, and for no login.
const fn method(auth: Auth) -> Option<&'static str> {
    match auth {
        Auth::Password => Some("password-cleartext"),
        Auth::EncryptedPassword => Some("password-encrypted"),
        Auth::Oauth2 => Some("OAuth2"),
        Auth::Certificate | Auth::None => None,
    }
}
