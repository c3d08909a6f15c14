//! The email programs and their versions, as data: what each can do.

use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::account::Protocol;

/// An email program Waypost knows by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProgramId {
    /// Mozilla Thunderbird on a computer.
    Thunderbird,
    /// Thunderbird for Android, and K-9 Mail, which is the same app.
    ThunderbirdAndroid,
    /// Qualcomm Eudora for Windows.
    Eudora,
    /// Qualcomm Eudora for the Mac.
    EudoraMac,
    /// Mail on a Mac, an iPhone or an iPad.
    AppleMail,
    /// Microsoft Outlook for Windows as it was sold with Office.
    OutlookClassic,
    /// The new Outlook for Windows, Outlook for Mac and for phones, which take in no file.
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
    /// fetchmail, which only collects.
    Fetchmail,
    /// getmail6, which only collects.
    Getmail,
    /// mpop, which only collects, by POP.
    Mpop,
    /// mbsync (isync), which keeps a copy of an IMAP mailbox.
    Mbsync,
    /// OfflineIMAP, which keeps a copy of an IMAP mailbox.
    Offlineimap,
    /// msmtp, which only sends.
    Msmtp,
    /// Any other program: a sheet to type from.
    Generic,
}

/// What a program can do with STARTTLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TlsSupport {
    /// Both ways of encrypting work.
    Full,
    /// Only TLS from the start can be relied upon (Eudora 5.1.x: "poor implementation of SSL", seed page).
    ImplicitOnly,
    /// No encryption at all (Eudora below 5.1, seed page).
    None,
}

/// How a program is met, which decides what is said about starting it and where it is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProgramKind {
    /// A window on a computer.
    Window,
    /// An app on a phone.
    Phone,
    /// A program in a terminal.
    Terminal,
    /// A program that collects or sends in the background for others.
    Background,
}

/// How often a program can check, in minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckIntervals {
    /// As often as one likes, or only by hand.
    Any,
    /// One of these, rising, or only by hand.
    OneOf(&'static [u16]),
    /// At most this many, and never only by hand.
    UpTo(u16),
}

impl CheckIntervals {
    /// What comes nearest to a wish without checking more often; none: only by hand.
    pub fn nearest(self, wish: Option<u16>) -> Option<u16> {
        match self {
            Self::Any => wish,
            Self::OneOf(steps) => wish.map(|minutes| {
                let later = steps.iter().find(|step| **step >= minutes);
                later.or_else(|| steps.last()).copied().unwrap_or(minutes)
            }),
            Self::UpTo(most) => Some(wish.unwrap_or(most).min(most)),
        }
    }
}

/// A program as data.
#[derive(Debug)]
pub struct Program {
    /// Which one.
    pub id: ProgramId,
    /// The name scripts use.
    pub name: &'static str,
    /// The name its maker gave it; empty for "any other".
    pub title: &'static str,
    /// How it is met.
    pub kind: ProgramKind,
    /// Versions worth asking for, oldest first; empty where the version changes nothing.
    /// The last one stands for "this or later" and is taken when none is given.
    pub versions: &'static [Version],
    /// What a version can do.
    pub tls: fn(Version) -> TlsSupport,
    /// The protocols it can read mail by; none for a program that only sends.
    pub protocols: &'static [Protocol],
    /// How often it can check.
    pub intervals: CheckIntervals,
}

const fn full(_: Version) -> TlsSupport {
    TlsSupport::Full
}

const fn implicit_only(_: Version) -> TlsSupport {
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
        tls: full,
        protocols: BOTH,
        intervals: CheckIntervals::Any,
    }
}

const IMAP: &[Protocol] = &[Protocol::Imap];

/// The longest interval of mutt and NeoMutt: both count seconds in a number of 16 bits.
const MUTT: CheckIntervals = CheckIntervals::UpTo(546);

/// Every program, in the order it is offered.
pub const PROGRAMS: &[Program] = &[
    program(ProgramId::Thunderbird, "thunderbird", "Thunderbird", ProgramKind::Window),
    Program {
        // The list in its Mail settings; Automatically is left to those who know it.
        intervals: CheckIntervals::OneOf(&[1, 5, 15, 30, 60]),
        ..program(ProgramId::AppleMail, "apple-mail", "Apple Mail", ProgramKind::Window)
    },
    program(ProgramId::OutlookClassic, "outlook-classic", "Outlook (classic)", ProgramKind::Window),
    program(ProgramId::Outlook, "outlook", "Outlook", ProgramKind::Window),
    Program {
        // `automaticCheckIntervalMinutes` in the app's own list of values.
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
    Program { intervals: MUTT, ..program(ProgramId::Mutt, "mutt", "mutt", ProgramKind::Terminal) },
    Program { intervals: MUTT, ..program(ProgramId::Neomutt, "neomutt", "NeoMutt", ProgramKind::Terminal) },
    program(ProgramId::Alpine, "alpine", "alpine", ProgramKind::Terminal),
    Program { protocols: IMAP, ..program(ProgramId::Aerc, "aerc", "aerc", ProgramKind::Terminal) },
    Program {
        protocols: IMAP,
        ..program(ProgramId::Himalaya, "himalaya", "himalaya", ProgramKind::Terminal)
    },
    program(ProgramId::Fetchmail, "fetchmail", "fetchmail", ProgramKind::Background),
    Program {
        // getmail6 6.18: what knows no TLS from the start logs in unencrypted.
        tls: implicit_only,
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

/// The versions the page tells apart, and 7.1, the last.
const EUDORA_VERSIONS: &[Version] = &[
    Version::new(4, 3, 0),
    Version::new(5, 1, 0),
    Version::new(5, 2, 0),
    Version::new(6, 0, 0),
    Version::new(7, 1, 0),
];

impl ProgramId {
    /// All of them, in the order they are offered.
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

    /// The program as data.
    pub fn program(self) -> &'static Program {
        // Every id stands in the table; a test holds this.
        PROGRAMS.iter().find(|program| program.id == self).unwrap_or(&GENERIC_PROGRAM)
    }

    /// Whether it can read mail by a protocol; one that only sends leaves that to another program.
    pub fn can_read(self, protocol: Protocol) -> bool {
        let protocols = self.program().protocols;
        protocols.is_empty() || protocols.contains(&protocol)
    }

    /// Whether this is Eudora on either system.
    pub const fn is_eudora(self) -> bool {
        matches!(self, Self::Eudora | Self::EudoraMac)
    }
}

static GENERIC_PROGRAM: Program = GENERIC;

/// A program's version, compared number by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version {
    /// First number.
    pub major: u16,
    /// Second number; 0 if left out.
    pub minor: u16,
    /// Third number; 0 if left out. Further ones are not compared.
    pub patch: u16,
}

impl Version {
    /// A version from its three numbers.
    pub const fn new(major: u16, minor: u16, patch: u16) -> Self {
        Self { major, minor, patch }
    }
}

/// What was typed is not a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseVersionError;

impl FromStr for Version {
    type Err = ParseVersionError;

    /// Reads `5`, `5.1`, `5.1.2`, `5.1x`, `5.1.x`, `7.1.0.9`; each number 0 to 65535.
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
        assert_eq!([MUTT.nearest(None), MUTT.nearest(Some(1440))], [Some(546), Some(546)]);
        // What mutt counts in: 16 bits with a sign.
        assert_eq!(MUTT.nearest(Some(10)), Some(10));
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
