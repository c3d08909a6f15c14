//! Mail providers whose servers many organisations and persons use. Such a server does not tell whose an
//! account is.

use super::host_name::is_in_domain;
use crate::catalogue;

/// Domains of these providers' servers and mailboxes.
const DOMAINS: &[&str] = &[
    // Google.
    "gmail.com",
    "google.com",
    "googlemail.com",
    // Microsoft.
    "hotmail.com",
    "live.com",
    "msn.com",
    "office.com",
    "office365.com",
    "office365.us",
    "outlook.cn",
    "outlook.com",
    // Apple.
    "icloud.com",
    "mac.com",
    "me.com",
    // Other mailbox providers.
    "126.com",
    "163.com",
    "aol.com",
    "att.net",
    "bluewin.ch",
    "comcast.net",
    "fastmail.com",
    "free.fr",
    "freenet.de",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "kolabnow.com",
    "laposte.net",
    "libero.it",
    "mail.com",
    "mail.ru",
    "mailbox.org",
    "messagingengine.com",
    "migadu.com",
    "naver.com",
    "orange.fr",
    "posteo.de",
    "proton.me",
    "protonmail.com",
    "qq.com",
    "runbox.com",
    "sina.com",
    "t-online.de",
    "verizon.net",
    "wanadoo.fr",
    "web.de",
    "yahoo.co.jp",
    "yahoo.com",
    "yandex.com",
    "yandex.net",
    "yandex.ru",
    "zoho.com",
    "zoho.eu",
    // Hosting companies.
    "1and1.com",
    "aliyun.com",
    "aruba.it",
    "awsapps.com",
    "bluehost.com",
    "dreamhost.com",
    "emailsrvr.com",
    "fastmail.net",
    "gandi.net",
    "hetzner.com",
    "hostedemail.com",
    "hosteurope.de",
    "hostgator.com",
    "hostinger.com",
    "hostpoint.ch",
    "infomaniak.ch",
    "infomaniak.com",
    "intermedia.net",
    "ionos.co.uk",
    "ionos.com",
    "ionos.de",
    "ionos.es",
    "ionos.fr",
    "kasserver.com",
    "kundenserver.de",
    "mailgun.org",
    "manitu.net",
    "mxlogin.com",
    "mxrouting.net",
    "one.com",
    "ovh.ca",
    "ovh.net",
    "pair.com",
    "perfora.net",
    "privateemail.com",
    "qiye.aliyun.com",
    "register.it",
    "sakura.ne.jp",
    "secureserver.net",
    "serverdata.net",
    "siteground.net",
    "strato.com",
    "strato.de",
    "titan.email",
    "udag.de",
    "your-server.de",
    "zimbra.com",
];

/// Whether a host is in one of these domains, or belongs to a service of the catalogue.
pub(crate) fn is_shared_host(host: &str) -> bool {
    is_in_listed_domain(host) || catalogue::has_host(host)
}

/// Whether a domain, or a host in it, is one of these providers': anybody can have an address there.
pub(crate) fn is_in_listed_domain(host: &str) -> bool {
    DOMAINS.iter().any(|domain| is_in_domain(host.trim_end_matches('.'), domain))
}
