//! Thunderbird for Android and K-9 Mail: the settings file `NAME.k9s`, XML as the app's own parser and
//! validator of August 2026 accept it. POP mail stays on the server until it is deleted in the app.

use crate::plan::account::{Auth, Protocol, Setting, Tls};
use crate::plan::program::ProgramId;

use super::format::{BASE_FORMAT, Evidence, Format};
use super::refusal::Refusal;
use super::request::Request;
use super::request_values::{PASSWORD_OR_CHALLENGE, RequestServer, uuid, without_chars};
use super::xml::Xml;

/// The settings file.
pub(crate) const FORMAT: Format = Format {
    id: "k9s",
    programs: &[ProgramId::ThunderbirdAndroid],
    file_name: "account.k9s",
    stores: &[
        Setting::Name,
        Setting::Address,
        Setting::ReplyTo,
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
        Setting::CheckEvery,
    ],
    import_steps: &["take-k9s-1", "take-k9s-2", "take-k9s-3"],
    evidence: Evidence::CheckedAgainst("the app as of August 2026", "the app’s parser and validator"),
    write,
    ..BASE_FORMAT
};

/// The version that the app's QR code importer uses. Newer apps convert it.
const CONTENT_VERSION: &str = "99";

fn write(request: &Request<'_>) -> Result<Vec<u8>, Refusal> {
    let (incoming, outgoing) =
        (request.incoming(PASSWORD_OR_CHALLENGE)?, request.outgoing(PASSWORD_OR_CHALLENGE)?);
    let account = &request.plan.account;
    let sender = request.sender()?;
    let kind = match account.incoming.protocol.value {
        Protocol::Imap => "IMAP",
        Protocol::Pop => "POP3",
    };
    let mut xml = Xml::new();
    xml.open(&format!("k9settings version=\"{CONTENT_VERSION}\" format=\"1\""));
    xml.open("accounts");
    xml.open(&format!("account uuid=\"{}\"", uuid(request, 2)));
    xml.element("name", sender.address);
    xml.open(&format!("incoming-server type=\"{kind}\""));
    server(&mut xml, &incoming);
    if let Some(prefix) = account.incoming.path_prefix.as_ref().filter(|prefix| !prefix.value.is_empty()) {
        xml.open("extra");
        xml.element("value key=\"autoDetectNamespace\"", "false");
        xml.element(
            "value key=\"pathPrefix\"",
            super::request_values::trimmed_line(Setting::PathPrefix, &prefix.value)?,
        );
        xml.close("extra");
    }
    xml.close("incoming-server");
    xml.open("outgoing-server type=\"SMTP\"");
    server(&mut xml, &outgoing);
    xml.close("outgoing-server");
    xml.open("settings");
    let minutes = request.check_interval_minutes().map_or("-1".to_owned(), |minutes| minutes.to_string());
    xml.element("value key=\"automaticCheckIntervalMinutes\"", &minutes);
    xml.element("value key=\"deletePolicy\"", "DELETE");
    xml.close("settings");
    xml.open("identities");
    xml.open("identity");
    xml.element("name", sender.name);
    xml.element("email", sender.address);
    xml.open("settings");
    // The app accepts a single address without a name.
    xml.element("value key=\"replyTo\"", without_chars(Setting::ReplyTo, sender.reply_to, "<>,\" ")?);
    xml.close("settings");
    for tag in ["identity", "identities", "account", "accounts", "k9settings"] {
        xml.close(tag);
    }
    Ok(xml.into_bytes())
}

fn server(xml: &mut Xml, server: &RequestServer<'_>) {
    xml.element("host", server.host);
    xml.element("port", &server.port.to_string());
    let tls = match server.tls {
        Tls::Implicit => "SSL_TLS_REQUIRED",
        Tls::Starttls => "STARTTLS_REQUIRED",
        Tls::None => "NONE",
    };
    xml.element("connection-security", tls);
    let method = match server.auth {
        Auth::None => "NONE",
        Auth::EncryptedPassword => "CRAM_MD5",
        _ => "PLAIN",
    };
    xml.element("authentication-type", method);
    xml.element("username", server.username.unwrap_or_default());
}
