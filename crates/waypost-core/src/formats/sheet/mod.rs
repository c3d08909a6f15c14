//! The contents of a sheet, for its text and its HTML page.

pub(super) mod html;
pub(super) mod text;

use crate::plan::account::Setting;
use crate::plan::program::ProgramId;

use super::formula::escape_formula;
use super::html::percent;
use super::manual_step::ManualStep;
use super::manual_steps::manual_steps;
use super::request::Request;
use super::safe_text::{readable, strip_bold_marks};

/// Every program can be set up from a sheet. It is the default for programs without a settings file.
pub(crate) const PROGRAMS: &[ProgramId] = &ProgramId::ALL;

/// A sheet in the reader's language.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// The title, with the name of the person.
    pub title: String,
    /// The program and the organisation.
    pub subject: String,
    /// The settings under their headings.
    pub groups: Vec<(String, Vec<SheetRow>)>,
    /// The advice, most severe first.
    pub advice: Vec<SheetAdvice>,
    /// The manual steps.
    pub steps: Vec<String>,
    /// The support code.
    pub code: Option<String>,
    /// The help desk.
    pub help: Vec<Contact>,
}

/// A setting.
#[derive(Debug)]
pub(crate) struct SheetRow {
    /// Its name.
    pub label: String,
    /// Its value.
    pub value: String,
    /// The origin of the value.
    pub origin: String,
}

/// One advice.
#[derive(Debug)]
pub(crate) struct SheetAdvice {
    /// The severity and the title.
    pub title: String,
    /// The sentences.
    pub body: String,
    /// The source that the organisation names.
    pub source: Option<String>,
}

/// A way to reach the help desk.
#[derive(Debug)]
pub(crate) struct Contact {
    /// The kind of contact.
    pub label: String,
    /// The text to read.
    pub text: String,
    /// The address of the link: `tel:`, `mailto:` or `https:`.
    pub link: Option<String>,
}

/// The headings and their settings.
const GROUPS: &[(&str, &[Setting])] = &[
    ("sheet-you", &[Setting::Name, Setting::Address, Setting::ReplyTo]),
    (
        "sheet-reading",
        &[
            Setting::Protocol,
            Setting::IncomingHost,
            Setting::IncomingPort,
            Setting::IncomingTls,
            Setting::IncomingUsername,
            Setting::IncomingAuth,
            Setting::PathPrefix,
        ],
    ),
    (
        "sheet-sending",
        &[
            Setting::OutgoingHost,
            Setting::OutgoingPort,
            Setting::OutgoingTls,
            Setting::OutgoingUsername,
            Setting::OutgoingAuth,
        ],
    ),
    (
        "sheet-keeping",
        &[
            Setting::CheckEvery,
            Setting::LeaveOnServer,
            Setting::RetentionDays,
            Setting::DeleteWhenTrashEmptied,
        ],
    ),
];

/// The sheet for a plan.
pub(crate) fn sheet(request: &Request<'_>) -> Sheet {
    let Request { profile, plan, texts, .. } = *request;
    let organisation = profile.name.in_language(texts.tag());
    let mut program = texts.program_in_sentence(request.program());
    if request.program().is_eudora() {
        program = format!("{program} {}", request.version());
    }
    let name = plan.account.identity.name.value.as_str();
    Sheet {
        title: escape_formula(&texts.with("sheet-title", &[("name", name.into())])),
        subject: texts
            .with("sheet-subject", &[("program", program.into()), ("organisation", organisation.into())]),
        groups: GROUPS
            .iter()
            .map(|(heading, settings)| (texts.get(heading), rows(request, settings)))
            .collect(),
        advice: notes(request),
        steps: manual_steps(request, &Setting::ALL)
            .iter()
            .map(|step: &ManualStep| escape_formula(&step.line(request)))
            .collect(),
        code: request.code.map(str::to_owned),
        help: contacts(request),
    }
}

fn rows(request: &Request<'_>, settings: &[Setting]) -> Vec<SheetRow> {
    let Request { profile, plan, texts, .. } = *request;
    let row = |&setting: &Setting| {
        let value = plan.account.get(setting)?;
        Some(SheetRow {
            label: texts.setting(setting),
            value: escape_formula(&readable(&texts.value(setting, &value.value))),
            origin: readable(&texts.origin_sentence(profile, &value.origin)),
        })
    };
    settings.iter().filter_map(row).collect()
}

fn notes(request: &Request<'_>) -> Vec<SheetAdvice> {
    let Request { profile, plan, texts, .. } = *request;
    plan.advice
        .iter()
        .map(|advice| SheetAdvice {
            title: format!(
                "{}: {}",
                texts.severity(advice.severity),
                strip_bold_marks(&texts.advice_title(advice))
            ),
            body: readable(&texts.advice_body(advice)),
            source: texts.advice_source(profile, advice).map(|source| readable(&source)),
        })
        .collect()
}

fn contacts(request: &Request<'_>) -> Vec<Contact> {
    let desk = &request.profile.help_desk;
    let words = |text: &Option<crate::plan::profile::Text>| {
        text.as_ref().map(|text| text.in_language(request.texts.tag()).to_owned())
    };
    type Link = fn(&str) -> Option<String>;
    let none: Link = |_| None;
    [
        ("sheet-help-name", words(&desk.name), none),
        ("sheet-help-phone", desk.phone.clone(), phone_link as Link),
        ("sheet-help-email", desk.email.clone(), email_link),
        ("sheet-help-web", desk.web.clone(), web_link),
        ("sheet-help-hours", words(&desk.hours), none),
    ]
    .into_iter()
    .filter_map(|(label, text, link)| {
        let text = readable(&text?);
        Some(Contact { label: request.texts.get(label), link: link(&text), text })
    })
    .collect()
}

/// A link for numbers that can be dialled from anywhere, not for extensions such as `x3500`.
fn phone_link(text: &str) -> Option<String> {
    let dialled = |c: char| c.is_ascii_digit() || c == '+';
    let number: String = text.chars().filter(|&c| dialled(c)).collect();
    let only = text.chars().all(|c| dialled(c) || " ()-./".contains(c));
    (only && number.len() > 4).then(|| format!("tel:{number}"))
}

fn email_link(text: &str) -> Option<String> {
    let (local, domain) = text.split_once('@')?;
    let plain = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_graphic() && c != '@');
    (plain(local) && plain(domain)).then(|| format!("mailto:{}", percent(text.as_bytes(), "-._~@+")))
}

fn web_link(text: &str) -> Option<String> {
    let plain = text.chars().all(|c| c.is_ascii_graphic() && !"\"<>\\^`{|}".contains(c));
    (plain && text.starts_with("https://")).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_only_three_url_schemes() {
        assert_eq!(phone_link("+1 555 0100").as_deref(), Some("tel:+15550100"));
        assert_eq!(phone_link("x3500"), None);
        assert_eq!(email_link("help@example.edu").as_deref(), Some("mailto:help@example.edu"));
        assert_eq!(email_link("a?bcc=b@example.edu").as_deref(), Some("mailto:a%3Fbcc%3Db@example.edu"));
        assert_eq!(email_link("nobody"), None);
        assert_eq!(
            web_link("https://help.example.edu/email").as_deref(),
            Some("https://help.example.edu/email")
        );
        for other in ["http://example.edu", "javascript:alert(1)", "file:///etc", "https://a\"b"] {
            assert_eq!(web_link(other), None, "{other}");
        }
    }
}
