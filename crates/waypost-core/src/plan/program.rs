//! Email programs and their versions, as data. The programs are in [`PROGRAMS`](super::programs::PROGRAMS).

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::account::{Protocol, Setting};

/// An email program that Waypost knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProgramId {
    /// Mozilla Thunderbird on a computer.
    Thunderbird,
    /// Thunderbird for Android and K-9 Mail, the same app under two names.
    ThunderbirdAndroid,
    /// Qualcomm Eudora for Windows.
    Eudora,
    /// Qualcomm Eudora for the Mac.
    EudoraMac,
    /// Apple Mail on a Mac, an iPhone or an iPad.
    AppleMail,
    /// The classic Microsoft Outlook for Windows, sold with Office.
    OutlookClassic,
    /// The new Outlook for Windows, and Outlook for Mac and phones. They cannot import a file.
    Outlook,
    /// GNOME Evolution.
    Evolution,
    /// Claws Mail.
    ClawsMail,
    /// Sylpheed.
    Sylpheed,
    /// mutt.
    Mutt,
    /// NeoMutt.
    Neomutt,
    /// alpine.
    Alpine,
    /// aerc.
    Aerc,
    /// himalaya.
    Himalaya,
    /// fetchmail, which only collects mail.
    Fetchmail,
    /// getmail6, which only collects mail.
    Getmail,
    /// mpop, which only collects mail, by POP.
    Mpop,
    /// mbsync (isync), which synchronises an IMAP mailbox.
    Mbsync,
    /// OfflineIMAP, which synchronises an IMAP mailbox.
    Offlineimap,
    /// msmtp, which only sends mail.
    Msmtp,
    /// Any other program: gets a sheet of settings to type in.
    Generic,
}

/// The TLS modes that a program can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TlsSupport {
    /// Implicit TLS and STARTTLS.
    Full,
    /// Only implicit TLS is reliable (Eudora 5.1.x: "poor implementation of SSL", seed page).
    ImplicitOnly,
    /// No encryption (Eudora below 5.1, seed page).
    None,
}

/// The kind of a program. It decides how to start the program and where to offer it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgramKind {
    /// A program with a window on a computer.
    Window,
    /// An app on a phone.
    Phone,
    /// A program in a terminal.
    Terminal,
    /// A background program that collects or sends mail for other programs.
    Background,
}

/// The check intervals that a program can use, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckIntervals {
    /// Any interval, or only by hand.
    Any,
    /// One of these intervals, in ascending order, or only by hand.
    OneOf(&'static [u16]),
    /// Up to this interval, and never only by hand.
    UpTo(u16),
}

impl CheckIntervals {
    /// Returns the possible interval closest to the requested one. It is not shorter, unless it is the longest
    /// possible one. `None` means only by hand.
    pub fn nearest(self, requested: Option<u16>) -> Option<u16> {
        match self {
            Self::Any => requested,
            Self::OneOf(intervals) => requested.map(|minutes| {
                let later = intervals.iter().find(|interval| **interval >= minutes);
                later.or_else(|| intervals.last()).copied().unwrap_or(minutes)
            }),
            Self::UpTo(longest) => Some(requested.unwrap_or(longest).min(longest)),
        }
    }
}

/// How a program is found on a computer, as data. Empty where nothing is searched for. Paths use `/`.
#[derive(Debug)]
pub struct Detection {
    /// The command that starts it, in a folder of `PATH`: on Linux, and on the Mac if it has no bundle.
    pub command: &'static str,
    /// The Linux packages that contain the command and its version, Debian's name first.
    pub packages: &'static [&'static str],
    /// The Flatpak applications.
    pub flatpaks: &'static [&'static str],
    /// The Mac bundles.
    pub mac_bundles: &'static [&'static str],
    /// The Windows programs, below a folder of programs.
    pub windows_programs: &'static [&'static str],
    /// The links to packages of the Microsoft Store, in `Microsoft/WindowsApps`.
    pub windows_apps: &'static [&'static str],
    /// Whether a Mozilla `application.ini` is installed with it and contains its version.
    pub has_application_ini: bool,
    /// Whether it counts as installed if its own search finds a settings file.
    pub by_settings_file: bool,
}

/// A program and what it can do.
#[derive(Debug)]
pub struct Program {
    /// The id.
    pub id: ProgramId,
    /// The name that files and scripts use.
    pub name: &'static str,
    /// The name as its maker writes it. Empty for any other program.
    pub title: &'static str,
    /// Its number in the support code, 1 to 31. It never changes and is never used again.
    pub code_number: u8,
    /// The kind.
    pub kind: ProgramKind,
    /// Whether it is offered before the programs that few people use.
    pub is_common: bool,
    /// The id of the text that describes it.
    pub description: &'static str,
    /// Versions to ask for, oldest first. Empty if the version makes no difference. The last one means "this or
    /// later" and is the default.
    pub versions: &'static [Version],
    /// Returns the TLS modes of a version.
    pub tls: fn(Version) -> TlsSupport,
    /// The protocols it can read mail by. Empty for a program that only sends.
    pub protocols: &'static [Protocol],
    /// The check intervals.
    pub intervals: CheckIntervals,
    /// The settings that its window has no field for.
    pub no_field_for: &'static [Setting],
    /// How it is found on a computer.
    pub detection: Detection,
}

/// A version of a program, compared number by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// The first number.
    pub major: u16,
    /// The second number, or 0 if left out.
    pub minor: u16,
    /// The third number, or 0 if left out. A fourth number is ignored.
    pub patch: u16,
}

impl Version {
    /// Makes a version from its three numbers.
    pub const fn new(major: u16, minor: u16, patch: u16) -> Self {
        Self { major, minor, patch }
    }
}

/// The text is not a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a version")]
pub struct ParseVersionError;

impl FromStr for Version {
    type Err = ParseVersionError;

    /// Parses `5`, `5.1`, `5.1.2`, `5.1x`, `5.1.x` or `7.1.0.9`. Each number is 0 to 65535.
    fn from_str(text: &str) -> Result<Self, ParseVersionError> {
        let text = text.trim().trim_start_matches(['v', 'V']);
        let text = text.trim_end_matches(['x', 'X']).trim_end_matches('.');
        let mut numbers = [0u16; 4];
        let mut parts = text.split('.');
        for number in &mut numbers {
            let Some(part) = parts.next() else { break };
            if part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit()) {
                return Err(ParseVersionError);
            }
            *number = part.parse().map_err(|_| ParseVersionError)?;
        }
        if parts.next().is_some() || text.is_empty() {
            return Err(ParseVersionError);
        }
        let [major, minor, patch, _] = numbers;
        Ok(Self { major, minor, patch })
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)?;
        if self.patch > 0 { write!(f, ".{}", self.patch) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn interval_is_never_shorter_than_requested_below_the_programs_maximum() {
        let steps = CheckIntervals::OneOf(&[15, 30, 60]);
        let mutt = CheckIntervals::UpTo(546);
        assert_eq!([steps.nearest(Some(10)), steps.nearest(Some(15))], [Some(15), Some(15)]);
        assert_eq!([steps.nearest(Some(31)), steps.nearest(Some(90))], [Some(60), Some(60)]);
        assert_eq!([steps.nearest(None), CheckIntervals::Any.nearest(Some(7))], [None, Some(7)]);
        assert_eq!([mutt.nearest(None), mutt.nearest(Some(1440))], [Some(546), Some(546)]);
        // mutt counts seconds in a signed 16-bit number.
        assert_eq!(mutt.nearest(Some(10)), Some(10));
        assert!(i16::try_from(546 * 60).is_ok() && i16::try_from(547 * 60).is_err());
    }

    #[test]
    fn versions_parse_as_people_write_them() {
        for (typed, expected) in [
            ("5.1", Version::new(5, 1, 0)),
            ("5.1x", Version::new(5, 1, 0)),
            ("5.1.x", Version::new(5, 1, 0)),
            (" v6 ", Version::new(6, 0, 0)),
            ("7.1.0.9", Version::new(7, 1, 0)),
            ("6.2.3", Version::new(6, 2, 3)),
        ] {
            assert_eq!(typed.parse(), Ok(expected), "{typed}");
        }
        for typed in ["", "x", "5.", "5..1", "5.1beta", "1.2.3.4.5", "99999", "-1", "5.1\n6"] {
            let parsed: Result<Version, _> = typed.parse();
            if typed == "5." {
                assert_eq!(parsed, Ok(Version::new(5, 0, 0)));
            } else {
                assert!(parsed.is_err(), "{typed:?} gave {parsed:?}");
            }
        }
    }
}
