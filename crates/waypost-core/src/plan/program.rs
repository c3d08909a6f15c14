//! Email programs and their versions, as data.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::account::Protocol;

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

/// A program and what it can do.
#[derive(Debug)]
pub struct Program {
    /// The id.
    pub id: ProgramId,
    /// The name that scripts use.
    pub name: &'static str,
    /// The name as its maker writes it. Empty for any other program.
    pub title: &'static str,
    /// The kind.
    pub kind: ProgramKind,
    /// Versions to ask for, oldest first. Empty if the version makes no difference. The last one means "this or later"
    /// and is the default.
    pub versions: &'static [Version],
    /// Returns the TLS modes of a version.
    pub tls: fn(Version) -> TlsSupport,
    /// The protocols it can read mail by. Empty for a program that only sends.
    pub protocols: &'static [Protocol],
    /// The check intervals.
    pub intervals: CheckIntervals,
}

const fn full_tls(_: Version) -> TlsSupport {
    TlsSupport::Full
}

const fn implicit_tls_only(_: Version) -> TlsSupport {
    TlsSupport::ImplicitOnly
}

fn eudora_tls(version: Version) -> TlsSupport {
    if version < Version::new(5, 1, 0) {
        TlsSupport::None
    } else if version < Version::new(5, 2, 0) {
        TlsSupport::ImplicitOnly
    } else {
        TlsSupport::Full
    }
}

/// A program that protocols by both protocols, encrypts as it should and checks at any interval.
const fn program(id: ProgramId, name: &'static str, title: &'static str, kind: ProgramKind) -> Program {
    const BOTH: &[Protocol] = &[Protocol::Imap, Protocol::Pop];
    Program {
        id,
        name,
        title,
        kind,
        versions: &[],
        tls: full_tls,
        protocols: BOTH,
        intervals: CheckIntervals::Any,
    }
}

const IMAP: &[Protocol] = &[Protocol::Imap];

/// The longest interval of mutt and NeoMutt, which count seconds in a signed 16-bit number.
const MUTT_INTERVALS: CheckIntervals = CheckIntervals::UpTo(546);

/// Every program, in the order they are offered.
pub const PROGRAMS: &[Program] = &[
    program(ProgramId::Thunderbird, "thunderbird", "Thunderbird", ProgramKind::Window),
    Program {
        // The list in its Mail settings, without "Automatically".
        intervals: CheckIntervals::OneOf(&[1, 5, 15, 30, 60]),
        ..program(ProgramId::AppleMail, "apple-mail", "Apple Mail", ProgramKind::Window)
    },
    program(ProgramId::OutlookClassic, "outlook-classic", "Outlook (classic)", ProgramKind::Window),
    program(ProgramId::Outlook, "outlook", "Outlook", ProgramKind::Window),
    Program {
        // From the values of `automaticCheckIntervalMinutes` in the app.
        intervals: CheckIntervals::OneOf(&[15, 30, 60, 120, 180, 360, 720, 1440]),
        ..program(
            ProgramId::ThunderbirdAndroid,
            "thunderbird-android",
            "Thunderbird for Android",
            ProgramKind::Phone,
        )
    },
    Program {
        versions: EUDORA_VERSIONS,
        tls: eudora_tls,
        ..program(ProgramId::Eudora, "eudora", "Eudora (Windows)", ProgramKind::Window)
    },
    Program {
        versions: EUDORA_VERSIONS,
        tls: eudora_tls,
        ..program(ProgramId::EudoraMac, "eudora-mac", "Eudora (Mac)", ProgramKind::Window)
    },
    program(ProgramId::Evolution, "evolution", "Evolution", ProgramKind::Window),
    program(ProgramId::ClawsMail, "claws-mail", "Claws Mail", ProgramKind::Window),
    program(ProgramId::Sylpheed, "sylpheed", "Sylpheed", ProgramKind::Window),
    Program { intervals: MUTT_INTERVALS, ..program(ProgramId::Mutt, "mutt", "mutt", ProgramKind::Terminal) },
    Program {
        intervals: MUTT_INTERVALS,
        ..program(ProgramId::Neomutt, "neomutt", "NeoMutt", ProgramKind::Terminal)
    },
    program(ProgramId::Alpine, "alpine", "alpine", ProgramKind::Terminal),
    Program { protocols: IMAP, ..program(ProgramId::Aerc, "aerc", "aerc", ProgramKind::Terminal) },
    Program {
        protocols: IMAP,
        ..program(ProgramId::Himalaya, "himalaya", "himalaya", ProgramKind::Terminal)
    },
    program(ProgramId::Fetchmail, "fetchmail", "fetchmail", ProgramKind::Background),
    Program {
        // getmail6 6.18 cannot start TLS inside a connection: it would log in unencrypted.
        tls: implicit_tls_only,
        ..program(ProgramId::Getmail, "getmail", "getmail", ProgramKind::Background)
    },
    Program {
        protocols: &[Protocol::Pop],
        ..program(ProgramId::Mpop, "mpop", "mpop", ProgramKind::Background)
    },
    Program { protocols: IMAP, ..program(ProgramId::Mbsync, "mbsync", "mbsync", ProgramKind::Background) },
    Program {
        protocols: IMAP,
        ..program(ProgramId::Offlineimap, "offlineimap", "OfflineIMAP", ProgramKind::Background)
    },
    Program { protocols: &[], ..program(ProgramId::Msmtp, "msmtp", "msmtp", ProgramKind::Background) },
    GENERIC,
];

const GENERIC: Program = program(ProgramId::Generic, "generic", "", ProgramKind::Window);

/// The versions that the seed page distinguishes, and 7.1, the last.
const EUDORA_VERSIONS: &[Version] = &[
    Version::new(4, 3, 0),
    Version::new(5, 1, 0),
    Version::new(5, 2, 0),
    Version::new(6, 0, 0),
    Version::new(7, 1, 0),
];

impl ProgramId {
    /// Every id, in the order they are offered.
    pub const ALL: [Self; 22] = [
        Self::Thunderbird,
        Self::AppleMail,
        Self::OutlookClassic,
        Self::Outlook,
        Self::ThunderbirdAndroid,
        Self::Eudora,
        Self::EudoraMac,
        Self::Evolution,
        Self::ClawsMail,
        Self::Sylpheed,
        Self::Mutt,
        Self::Neomutt,
        Self::Alpine,
        Self::Aerc,
        Self::Himalaya,
        Self::Fetchmail,
        Self::Getmail,
        Self::Mpop,
        Self::Mbsync,
        Self::Offlineimap,
        Self::Msmtp,
        Self::Generic,
    ];

    /// Returns the program's data.
    pub fn program(self) -> &'static Program {
        // The table has every id; a test checks this.
        PROGRAMS.iter().find(|program| program.id == self).unwrap_or(&GENERIC_PROGRAM)
    }

    /// Returns true if the program can be set up for a protocol. A program that only sends leaves reading to another
    /// program, so any protocol is fine.
    pub fn can_read(self, protocol: Protocol) -> bool {
        let protocols = self.program().protocols;
        protocols.is_empty() || protocols.contains(&protocol)
    }

    /// Returns true for Eudora on Windows or the Mac.
    pub const fn is_eudora(self) -> bool {
        matches!(self, Self::Eudora | Self::EudoraMac)
    }
}

static GENERIC_PROGRAM: Program = GENERIC;

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
    fn table_lists_every_program() {
        let table: Vec<ProgramId> = PROGRAMS.iter().map(|program| program.id).collect();
        assert_eq!(table, ProgramId::ALL);
    }

    #[test]
    fn interval_is_never_shorter_than_requested_below_the_programs_maximum() {
        let steps = CheckIntervals::OneOf(&[15, 30, 60]);
        assert_eq!([steps.nearest(Some(10)), steps.nearest(Some(15))], [Some(15), Some(15)]);
        assert_eq!([steps.nearest(Some(31)), steps.nearest(Some(90))], [Some(60), Some(60)]);
        assert_eq!([steps.nearest(None), CheckIntervals::Any.nearest(Some(7))], [None, Some(7)]);
        assert_eq!(
            [MUTT_INTERVALS.nearest(None), MUTT_INTERVALS.nearest(Some(1440))],
            [Some(546), Some(546)]
        );
        // mutt counts seconds in a signed 16-bit number.
        assert_eq!(MUTT_INTERVALS.nearest(Some(10)), Some(10));
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

    #[test]
    fn eudora_tls_support_depends_on_version() {
        assert_eq!(eudora_tls(Version::new(5, 0, 2)), TlsSupport::None);
        assert_eq!(eudora_tls(Version::new(5, 1, 1)), TlsSupport::ImplicitOnly);
        assert_eq!(eudora_tls(Version::new(5, 2, 0)), TlsSupport::Full);
    }
}
