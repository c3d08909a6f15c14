//! A configuration profile for Apple Mail on a Mac, an iPhone or an iPad.
//!
//! Grammar: an XML property list with a payload `com.apple.mail.managed`, as in Apple's schema
//! (<https://github.com/apple/device-management>). The identifiers stay the same for an account, so that
//! a later profile replaces an earlier one.

mod read;

use crate::plan::account::{Auth, Protocol, Setting, Tls};
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format};
use super::recognise::Signs;
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::{PASSWORD_OR_CHALLENGE, RequestServer, account_id, uuid};
use super::safe_text::readable;
use super::xml::Xml;

/// The type of the payload that sets up a mail account.
const MAIL_PAYLOAD: &str = "com.apple.mail.managed";

/// The profile.
pub(crate) const FORMAT: Format = Format {
    id: "mobileconfig",
    programs: &[ProgramId::AppleMail],
    file_name: "account.mobileconfig",
    stores: &[
        Setting::Name,
        Setting::Address,
        Setting::Protocol,
        Setting::IncomingHost,
        Setting::IncomingPort,
        Setting::IncomingTls,
        Setting::IncomingUsername,
        Setting::IncomingAuth,
        Setting::PathPrefix,
        Setting::OutgoingHost,
        Setting::OutgoingPort,
        Setting::OutgoingTls,
        Setting::OutgoingUsername,
        Setting::OutgoingAuth,
    ],
    import_steps: &[
        "take-mobileconfig-1",
        "take-mobileconfig-2",
        "take-mobileconfig-3",
        "take-mobileconfig-4",
        "take-mobileconfig-5",
    ],
    evidence: Evidence::CheckedAgainst("macOS 10.7, iOS 4 and later", "Apple’s device-management schema"),
    write,
    is_signable: true,
    signs: Signs {
        start: |file| file.is_xml() && file.text.contains(MAIL_PAYLOAD),
        extensions: &["mobileconfig"],
        ..Signs::NONE
    },
    read: Some(read::read),
    ..BASE_FORMAT
};

/// A dictionary of a property list.
struct Dict<'x>(&'x mut Xml);

impl Dict<'_> {
    fn string(&mut self, key: &str, text: &str) {
        self.0.element("key", key);
        self.0.element("string", text);
    }

    fn integer(&mut self, key: &str, number: u16) {
        self.0.element("key", key);
        self.0.element("integer", &number.to_string());
    }

    fn boolean(&mut self, key: &str, on: bool) {
        self.0.element("key", key);
        self.0.line(if on { "<true/>" } else { "<false/>" });
    }
}

/// The ports at which Mail uses STARTTLS. It has one switch for encryption, and the port decides its kind.
const STARTTLS: [u16; 4] = [110, 143, 25, 587];

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let (incoming, outgoing) =
        (request.incoming(PASSWORD_OR_CHALLENGE)?, request.outgoing(PASSWORD_OR_CHALLENGE)?);
    for (server, setting) in [(&incoming, Setting::IncomingTls), (&outgoing, Setting::OutgoingTls)] {
        let starts_plain = STARTTLS.contains(&server.port);
        if server.tls != Tls::None && (server.tls == Tls::Starttls) != starts_plain {
            return Err(Refusal::CannotStore(setting));
        }
    }
    let id = account_id(request);
    let organisation = readable(request.profile.name.in_language(request.texts.tag()));
    let address = request.sender()?.address;
    let mut xml = Xml::new();
    xml.line(
        "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \
         \"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">",
    );
    xml.open("plist version=\"1.0\"");
    xml.open("dict");
    let mut top = Dict(&mut xml);
    top.string("PayloadType", "Configuration");
    top.integer("PayloadVersion", 1);
    top.string("PayloadIdentifier", &format!("org.waypost.{id}"));
    top.string("PayloadUUID", &uuid(request, 0));
    top.string("PayloadDisplayName", &format!("{organisation}: {address}"));
    top.string("PayloadOrganization", &organisation);
    xml.element("key", "PayloadContent");
    xml.open("array");
    xml.open("dict");
    mail(&mut Dict(&mut xml), request, &id, [&incoming, &outgoing])?;
    for tag in ["dict", "array", "dict", "plist"] {
        xml.close(tag);
    }
    Ok(xml.into_bytes())
}

fn mail(
    dict: &mut Dict<'_>,
    request: &Request<'_>,
    id: &str,
    [incoming, outgoing]: [&RequestServer<'_>; 2],
) -> Result<(), Refusal> {
    let account = &request.plan.account;
    let sender = request.sender()?;
    dict.string("PayloadType", MAIL_PAYLOAD);
    dict.integer("PayloadVersion", 1);
    dict.string("PayloadIdentifier", &format!("org.waypost.{id}.mail"));
    dict.string("PayloadUUID", &uuid(request, 1));
    dict.string("PayloadDisplayName", sender.address);
    dict.string("EmailAccountDescription", sender.address);
    dict.string("EmailAccountName", sender.name);
    dict.string("EmailAddress", sender.address);
    let kind = match account.incoming.protocol.value {
        Protocol::Imap => "EmailTypeIMAP",
        Protocol::Pop => "EmailTypePOP",
    };
    dict.string("EmailAccountType", kind);
    server(dict, "Incoming", incoming);
    if let Some(prefix) = account.incoming.path_prefix.as_ref().filter(|prefix| !prefix.value.is_empty()) {
        let prefix = super::request_values::trimmed_line(Setting::PathPrefix, &prefix.value)?;
        dict.string("IncomingMailServerIMAPPathPrefix", prefix);
    }
    server(dict, "Outgoing", outgoing);
    // With the same user name on both servers, Mail asks for the password once.
    dict.boolean("OutgoingPasswordSameAsIncomingPassword", outgoing.username == incoming.username);
    Ok(())
}

/// Writes a server. Encryption is always written, because leaving it out means none.
fn server(dict: &mut Dict<'_>, direction: &str, server: &RequestServer<'_>) {
    let method = match server.auth {
        Auth::None => "EmailAuthNone",
        Auth::EncryptedPassword => "EmailAuthCRAMMD5",
        _ => "EmailAuthPassword",
    };
    dict.string(&format!("{direction}MailServerAuthentication"), method);
    dict.string(&format!("{direction}MailServerHostName"), server.host);
    dict.integer(&format!("{direction}MailServerPortNumber"), server.port);
    dict.boolean(&format!("{direction}MailServerUseSSL"), server.tls != Tls::None);
    if let Some(user) = server.username {
        dict.string(&format!("{direction}MailServerUsername"), user);
    }
}
